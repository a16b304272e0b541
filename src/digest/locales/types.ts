/** The words that are Pullquote's own, a sentence or a word each; `{…}` is filled in. A language that lacks one does not compile. */
import type { Marks } from '../model.ts';

export type Words = Readonly<{
  /** How Intl knows the language. */
  tag: string;
  /** What it calls itself. */
  name: string;
  /** Titles of an edition, by the hour. */
  morning: string;
  afternoon: string;
  evening: string;
  night: string;
  /** A day, a date without its weekday, and an hour of another day. */
  day: string;
  date: string;
  moment: string;
  yesterday: string;
  /** Nouns, one and many: "story|stories". */
  story: string;
  article: string;
  outlet: string;
  source: string;
  minute: string;
  sentence: string;
  token: string;
  /** Under the title. */
  counted: string;
  /** Where there are no stories. */
  unread: string;
  noArticles: string;
  nothingNew: string;
  nothingNewIn: string;
  /** The footer. */
  notRead: string;
  moreNotRead: string;
  unwritten: string;
  leftOut: string;
  withoutModel: string;
  withoutTheModel: string;
  by: string;
  someWithout: string;
  /** What the articles did not bear out of what was left out. */
  numbers: string;
  dates: string;
  names: string;
  deeds: string;
  limits: string;
  wording: string;
  foreign: string;
  unfounded: string;
  /** Why the model did not write. */
  unanswered: string;
  unasked: string;
  unusable: string;
  spent: string;
  late: string;
  /** Below a story. */
  more: string;
  excerpt: string;
  paywalled: string;
  aSource: string;
  ask: string;
  /** Answers. */
  on: string;
  notThere: string;
  nearest: string;
  storiesHere: string;
  nothingMore: string;
  elsewhere: string;
  /** What is being done, on a terminal. */
  reading: Readonly<Record<'sources' | 'articles' | 'clustering' | 'quoting' | 'writing', string>>;
  /** Around a quotation. */
  marks: Marks;
  /** In the place of a quotation that no message holds. */
  longQuote: string;
  /** Asked back where it is unclear what is asked: of a thing, of no subject, of a part of the story. */
  asks: Readonly<Record<'thing' | 'subject' | 'part', string>>;
  /** Pages of a source that were not read, one and many; of both kinds. */
  pages: string;
  pagesLater: string;
  pagesAndLater: string;
  /** Why something could not be read, in a few words. */
  faults: Readonly<Record<FaultKind, string>>;
}>;

/** The kinds of faults that a reader, a feed, a page or an address comes with. */
type FaultKind =
  | 'aborted'
  | 'bad_answer'
  | 'client_error'
  | 'connection'
  | 'credentials'
  | 'dns'
  | 'doctype_entity'
  | 'empty'
  | 'encoding'
  | 'files_forbidden'
  | 'forbidden'
  | 'gone'
  | 'invalid_source'
  | 'invalid_url'
  | 'later'
  | 'no_article'
  | 'no_link'
  | 'not_a_feed'
  | 'not_found'
  | 'not_opml'
  | 'not_readable'
  | 'opml'
  | 'port'
  | 'private_ip'
  | 'private_name'
  | 'rate_limited'
  | 'redirect_credentials'
  | 'redirect_invalid'
  | 'redirect_loop'
  | 'redirect_port'
  | 'redirect_private'
  | 'redirect_scheme'
  | 'scheme'
  | 'server_error'
  | 'timeout'
  | 'tls'
  | 'too_deep'
  | 'too_large'
  | 'unexpected_304'
  | 'unreadable';
