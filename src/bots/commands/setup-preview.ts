/** What a digest would be, shown before it is saved: what each source lists now, and when the first one comes. */
import { namedDays } from '../../digest/locales/days.ts';
import { faultText } from '../../digest/locales/fault-words.ts';
import { counted, fill, wordsIn } from '../../digest/locales/words.ts';
import type { Block, Entry, Locale, Message, Millis } from '../../digest/model.ts';
import type { ChatWords } from '../locales/chat-words.ts';
import { shorten } from '../message/split.ts';
import { comesAt } from '../next.ts';
import { note, paragraph, strong, text } from '../say.ts';
import type { Tried } from '../try-source.ts';
import type { Call } from './call.ts';
import type { Wanted } from './setup-check.ts';

const DAY: Millis = 86_400_000;
/** More sources are counted, not shown. */
const MOST_SHOWN = 20;
const MOST_TITLE = 100;
const MOST_NAME = 60;

/** `first`: there is no digest in the channel yet. */
export function previewOf(
  wanted: Wanted,
  tried: readonly Tried[],
  first: boolean,
  { locale, words, deps }: Pick<Call, 'locale' | 'words' | 'deps'>,
): Message {
  const now = deps.clock();
  const { preview } = words;
  const recent = new Map(tried.map((one) => [one, lastDay(one, now)]));
  const articles = [...recent.values()].reduce((sum, entries) => sum + entries.length, 0);
  const summary = fill(preview.summary, {
    sources: counted(tried.length, words.sources.count, words),
    articles: counted(articles, preview.articles, words),
  });
  // one source shows more of itself than one of many
  const headlines = tried.length <= 3 ? 3 : tried.length <= 8 ? 2 : 1;
  const shown = tried.slice(0, MOST_SHOWN);
  const rest = tried.length - shown.length;
  const when = comesAt(wanted.schedule, now, words);
  const comes = fill(first ? preview.firstComes : preview.nextComes, { when });
  return {
    summary,
    locale,
    blocks: [
      paragraph(strong(summary), text(` ${comes}`)),
      ...shown.flatMap((one) => sourceBlocks(one, recent.get(one) ?? [], headlines, words, locale)),
      ...(rest > 0 ? [note(counted(rest, preview.moreSources, words))] : []),
      note(settingsOf(wanted, words)),
    ],
  };
}

function sourceBlocks(
  { source, listed }: Tried,
  recent: readonly Entry[],
  headlines: number,
  words: ChatWords,
  locale: Locale,
): Block[] {
  const name = strong(shorten(source.title ?? source.location, MOST_NAME));
  if (!listed.ok) {
    const why = faultText(listed.error, wordsIn(locale));
    return [paragraph(name, fill(words.preview.notNow, { why }))];
  }
  const newest = recent.length > 0 ? recent : byDate(listed.value);
  return [
    paragraph(name, countOf(listed.value, recent, words)),
    ...newest.slice(0, headlines).map((entry) => headline(entry, words)),
  ];
}

function countOf(listed: readonly Entry[], recent: readonly Entry[], words: ChatWords): string {
  const { preview } = words;
  if (recent.length > 0) return counted(recent.length, preview.inLastDay, words);
  if (listed.length === 0) return preview.nothingNow;
  const dated = listed.some(({ publishedAt }) => publishedAt !== null);
  return dated ? preview.nothingInLastDay : counted(listed.length, preview.undated, words);
}

function headline({ title, url }: Entry, { preview }: ChatWords): Block {
  const words = shorten(title, MOST_TITLE) || preview.untitled;
  return paragraph('• ', url === null ? text(words) : { kind: 'link', text: words, url });
}

/** Newest first. */
const byDate = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0));

const lastDay = ({ listed }: Tried, now: Millis): Entry[] =>
  listed.ok
    ? byDate(listed.value).filter(({ publishedAt }) => publishedAt !== null && publishedAt > now - DAY)
    : [];

function settingsOf({ schedule, maxStories, length, include, exclude }: Wanted, words: ChatWords): string {
  const { preview, setup, tag } = words;
  const { days, at } = schedule;
  const named = namedDays(days, preview, tag);
  const parts = [fill(preview.daysAt, { days: named, time: at }), counted(maxStories, preview.atMost, words)];
  if (length !== 'brief') parts.push(beginningLow(setup.lengths[length], tag));
  if (include.length > 0) parts.push(fill(preview.prefers, { words: include.join(', ') }));
  if (exclude.length > 0) parts.push(fill(preview.leavesOut, { words: exclude.join(', ') }));
  return parts.join(' · ');
}

const beginningLow = (text: string, tag: string): string =>
  text.charAt(0).toLocaleLowerCase(tag) + text.slice(1);
