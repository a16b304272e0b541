/** Channels, and what each of them is to get: when, how long, in whose words. */
import type { Source } from './articles.ts';
import type { Millis } from './base.ts';

/** `slack:TEAM/CHANNEL`, `discord:GUILD/CHANNEL`, `terminal:local`. */
export type ChannelRef = string;

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Wall-clock time on given days in a time zone (IANA). */
export type Schedule = Readonly<{ at: string; days: readonly Weekday[]; timezone: string }>;

/** How much a digest tells of each story: a headline and a sentence; a few sentences; more of them, and quotations. */
export const LENGTHS = ['line', 'brief', 'full'] as const;
export type Length = (typeof LENGTHS)[number];

/** The languages of Pullquote's own words; prose stays in the language of its sources. */
export const LOCALES = ['en', 'de', 'fr', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language of a tag as platforms write it ("de-DE"); undefined for those that Pullquote does not speak. */
export const localeOf = (tag: unknown): Locale | undefined =>
  typeof tag === 'string' ? LOCALES.find((one) => one === tag.toLowerCase().split(/[-_]/)[0]) : undefined;

export type Subscription = Readonly<{
  id: string;
  tenant: string;
  channel: ChannelRef;
  /** The platform's id of the person who made it; null when made from the command line. */
  creator: string | null;
  sources: readonly Source[];
  schedule: Schedule;
  maxStories: number;
  length: Length;
  locale: Locale;
  include: readonly string[];
  exclude: readonly string[];
  state: 'active' | 'paused';
  /** Why it is paused. */
  reason: string | null;
  createdAt: Millis;
}>;

/** One due time of a subscription. Unique by (subscription, due time), so a double tick is harmless. */
export type Slot = Readonly<{
  id: string;
  subscriptionId: string;
  dueAt: Millis;
  state: 'due' | 'built' | 'skipped';
  editionId: string | null;
  reason: string | null;
}>;
