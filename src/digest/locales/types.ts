/** The words that are Pullquote's own, a sentence or a word each; `{…}` is filled in. A language that lacks one does not compile. */
export type Words = Readonly<{
  /** How Intl knows the language. */
  tag: string;
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
}>;
