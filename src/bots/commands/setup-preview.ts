/** What a digest would be, shown before it is saved: what each source lists now, and when the first one comes. */
import type { Block, Entry, Message, Millis, Schedule, Subscription } from '../../digest/model.ts';
import { shorten } from '../message/split.ts';
import { comesAt } from '../next.ts';
import { note, paragraph, strong, text } from '../say.ts';
import type { Tried } from '../try-source.ts';

const DAY: Millis = 86_400_000;
/** More sources are counted, not shown. */
const MOST_SHOWN = 20;
const MOST_TITLE = 100;
const MOST_NAME = 60;

/** `first`: there is no digest in the channel yet. */
export function previewOf(
  subscription: Subscription,
  tried: readonly Tried[],
  first: boolean,
  now: Millis,
): Message {
  const recent = new Map(tried.map((one) => [one, lastDay(one, now)]));
  const articles = [...recent.values()].reduce((sum, entries) => sum + entries.length, 0);
  const summary = `${count(tried.length, 'source')}, ${count(articles, 'article')} in the last day.`;
  // one source shows more of itself than one of many
  const headlines = tried.length <= 3 ? 3 : tried.length <= 8 ? 2 : 1;
  const shown = tried.slice(0, MOST_SHOWN);
  const rest = tried.length - shown.length;
  const due = comesAt(subscription.schedule, now);
  return {
    summary,
    blocks: [
      paragraph(strong(summary), text(` The ${first ? 'first' : 'next'} digest comes ${due}.`)),
      ...shown.flatMap((one) => sourceBlocks(one, recent.get(one) ?? [], headlines)),
      ...(rest > 0 ? [note(`And ${count(rest, 'source')} more.`)] : []),
      note(settingsOf(subscription)),
    ],
  };
}

function sourceBlocks({ source, listed }: Tried, recent: readonly Entry[], headlines: number): Block[] {
  const name = strong(shorten(source.title ?? source.location, MOST_NAME));
  if (!listed.ok)
    return [paragraph(name, ` cannot be read now: ${listed.error.detail}. It is kept and tried again.`)];
  const newest = recent.length > 0 ? recent : byDate(listed.value);
  return [paragraph(name, ` ${countOf(listed.value, recent)}`), ...newest.slice(0, headlines).map(headline)];
}

function countOf(listed: readonly Entry[], recent: readonly Entry[]): string {
  if (recent.length > 0) return `${recent.length} in the last day`;
  if (listed.length === 0) return 'lists nothing now';
  const dated = listed.some(({ publishedAt }) => publishedAt !== null);
  return dated ? 'nothing in the last day; the newest:' : `lists ${listed.length}, without dates`;
}

function headline({ title, url }: Entry): Block {
  const words = shorten(title, MOST_TITLE) || '(without a title)';
  return paragraph('• ', url === null ? text(words) : { kind: 'link', text: words, url });
}

/** Newest first. */
const byDate = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0));

const lastDay = ({ listed }: Tried, now: Millis): Entry[] =>
  listed.ok
    ? byDate(listed.value).filter(({ publishedAt }) => publishedAt !== null && publishedAt > now - DAY)
    : [];

const LENGTHS = { line: 'a line a story', brief: null, full: 'in full' } as const;

function settingsOf({ schedule, maxStories, length, include, exclude }: Subscription): string {
  const parts = [`${daysOf(schedule)} at ${schedule.at}`, `at most ${count(maxStories, 'story', 'stories')}`];
  if (LENGTHS[length] !== null) parts.push(LENGTHS[length]);
  if (include.length > 0) parts.push(`prefers ${include.join(', ')}`);
  if (exclude.length > 0) parts.push(`leaves out ${exclude.join(', ')}`);
  return parts.join(' · ');
}

const NAMES = { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' } as const;

const daysOf = ({ days }: Schedule): string =>
  days.length === 7 ? 'Daily' : days.map((day) => NAMES[day]).join(', ');

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
