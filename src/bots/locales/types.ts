/**
 * What the bot says in a chat, a sentence each; `{…}` is filled in, "one|many" is for a number `{n}`. A language that lacks
 * one does not compile.
 */
import type { Length } from '../../digest/model.ts';
import type { CommandName, OptionName, TypedName } from '../command-spec.ts';

export type ChatWords = Readonly<{
  /** How Intl knows the language. */
  tag: string;
  /** What each command does, and what its options are. */
  commands: Readonly<Record<CommandName | 'digest' | 'sources', string>>;
  options: Readonly<Record<OptionName, string>>;
  /** What stands for an option where a command's usage is shown. */
  typed: Readonly<Record<TypedName, string>>;
  help: Readonly<{ first: string; last: string }>;
  /** Refusals, and what went wrong. */
  noSources: string;
  noDigest: string;
  refused: string;
  tooMany: string;
  wrong: string;
  unknownCommand: string;
  unknownWords: string;
  noMoreWords: string;
  writeItAs: string;
  pause: Readonly<{
    nothingToPause: string;
    nothingToResume: string;
    paused: string;
    resumed: string;
  }>;
  next: Readonly<{ comes: string; paused: string; pausedFor: string }>;
  sources: Readonly<{
    count: string;
    listed: string;
    notRead: string;
    full: string;
    notAdded: string;
    already: string;
    added: string;
    lists: string;
    unknown: string;
    removed: string;
  }>;
  setup: SetupWords;
  preview: PreviewWords;
  status: StatusWords;
  notice: Readonly<{ paused: string; read: string; channel: string; mend: string }>;
  page: Readonly<{ notRead: string; noArticle: string }>;
  frame: FrameWords;
  /** Why nothing is posted: kept in English, and told in the channel's language. */
  reasons: Readonly<Record<ReasonKey, string>>;
}>;

type FieldWords = Readonly<{ label: string; hint: string }>;

/** The setup form, and what is wrong with what was filled in. */
type SetupWords = Readonly<{
  title: string;
  packs: string;
  submit: string;
  fields: Readonly<
    Record<
      'sources' | 'at' | 'days' | 'timezone' | 'maxStories' | 'length' | 'language' | 'include' | 'exclude',
      FieldWords
    >
  >;
  lengths: Readonly<Record<Length, string>>;
  daily: string;
  weekdays: string;
  /** Wrong values; `{typed}` is what was written. */
  badTime: string;
  badDays: string;
  badZone: string;
  likelyZone: string;
  badNumber: string;
  badChoice: string;
  noSources: string;
  tooManySources: string;
}>;

/** What the digest would be, a source's part behind its name, and what is said once it is saved. */
type PreviewWords = Readonly<{
  title: string;
  save: string;
  edit: string;
  articles: string;
  summary: string;
  firstComes: string;
  nextComes: string;
  moreSources: string;
  notNow: string;
  inLastDay: string;
  nothingNow: string;
  nothingInLastDay: string;
  undated: string;
  untitled: string;
  daily: string;
  weekdays: string;
  daysAt: string;
  atMost: string;
  prefers: string;
  leavesOut: string;
  saved: string;
  showNow: string;
  gone: string;
}>;

type StatusWords = Readonly<{
  counts: string;
  failing: string;
  kept: string;
  last: string;
  stories: string;
  none: string;
  doubtful: string;
  platform: string;
  states: Readonly<Record<'connected' | 'connecting' | 'down', string>>;
  skipped: string;
  notBuilt: string;
  withoutModel: string;
  byModel: string;
  tokens: string;
  tokensOf: string;
  spent: string;
  resting: string;
  /** Why it rests, by the kind of its fault. */
  rests: Readonly<Record<Resting, string>>;
}>;

/** What a platform says around forms, questions and answers. */
type FrameWords = Readonly<{
  /** Before what is said of a field. */
  labelled: string;
  cancel: string;
  back: string;
  /** Asking about a story: a form's title, its field and its button. */
  askTitle: string;
  question: string;
  ask: string;
  asked: string;
  answeredInThread: string;
  moreKept: string;
  reading: string;
  done: string;
  nothingSaved: string;
  again: string;
  formTooOld: string;
  formNotOpened: string;
  commandGone: string;
  /** Line by line, where there are no modals. */
  hint: string;
  keepsStanding: string;
  nothingChanged: string;
  formFirst: string;
  yesOrNo: string;
  yes: string;
  no: string;
}>;

type ReasonKey =
  | 'missed'
  | 'missedForLater'
  | 'tooLate'
  | 'later'
  | 'removed'
  | 'paused'
  | 'operator'
  | 'botRemoved'
  | 'botRemovedHere'
  | 'botInactive'
  | 'botElsewhere'
  | 'botNotIn'
  | 'botNotInServer'
  | 'botCannotSee'
  | 'botMayNotPost'
  | 'noChannel'
  | 'channelDeleted'
  | 'channelArchived'
  | 'channelReadOnly'
  | 'channelOfBots'
  | 'channelNoMessages'
  | 'channelNoThreads'
  | 'channelThreadsOnly'
  | 'directOff'
  | 'directRefused'
  | 'tokenRevoked'
  | 'tokenExpired'
  | 'tokenRefused'
  | 'noScope'
  | 'noPermission'
  | 'denied'
  | 'noPosting'
  | 'appRestricted'
  | 'appNotAllowed'
  | 'suspended'
  | 'noWorkspace'
  | 'workspaceMoves'
  | 'refused';

/** Faults for which a model is left alone, and that people can do something about. */
type Resting = 'key' | 'quota' | 'model' | 'timeout' | 'unreachable' | 'busy' | 'server';
