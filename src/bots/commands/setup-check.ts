/** Checks what the setup form was filled in with: every field by itself, and each source by reading it. */
import { faultText } from '../../digest/locales/fault-words.ts';
import { fill, wordsIn } from '../../digest/locales/words.ts';
import {
  type Fault,
  fail,
  LENGTHS,
  type Length,
  LOCALES,
  type Locale,
  ok,
  type Result,
  type Schedule,
  type Source,
} from '../../digest/model.ts';
import { parseSchedule } from '../../digest/schedule/parse.ts';
import { zonesLike } from '../../digest/schedule/zones.ts';
import { inParallel } from '../../digest/sources/in-parallel.ts';
import type { Choice } from '../chat-adapter.ts';
import type { BotDeps } from '../deps.ts';
import type { ChatWords } from '../locales/chat-words.ts';
import { readSource, sourceAt, type Tried } from '../try-source.ts';
import type { Call } from './call.ts';
import { choicesLine, DEFAULTS, lengthChoices, localeChoices, MOST_STORIES } from './setup.ts';
import { MOST_SOURCES } from './sources.ts';

const MOST_WORDS = 30;
/** Of what was typed wrong. */
const MOST_SHOWN = 40;
/** Sources are read so many at once; what has not answered by then cannot be read now. */
const AT_ONCE = 8;
const PATIENCE = 30_000;

/** What a form asks for, all of it in order. */
export type Wanted = Readonly<{
  sources: readonly Source[];
  schedule: Schedule;
  maxStories: number;
  length: Length;
  locale: Locale;
  include: readonly string[];
  exclude: readonly string[];
}>;

/** `tried`: what each source lists now. */
export type Checked = Readonly<{ wanted: Wanted; tried: readonly Tried[] }>;

/** A sentence for each field that is wrong; all of them at once. */
export async function checkSetup(call: Call): Promise<Result<Checked, Readonly<Record<string, string>>>> {
  const { options: values, subscription, words } = call;
  const faults: Record<string, string> = {};
  const { at = '', days = DEFAULTS.days, timezone = '' } = values;
  const schedule = parseSchedule({ at, days, timezone });
  Object.assign(faults, scheduleFaults(at, days, timezone, words));
  const maxStories = Number(values.maxStories);
  if (!Number.isInteger(maxStories) || maxStories < 1 || maxStories > MOST_STORIES)
    faults.maxStories = fill(words.setup.badNumber, { most: MOST_STORIES });
  const lengths = lengthChoices(words);
  const length = chosen(values.length ?? subscription?.length ?? DEFAULTS.length, LENGTHS, lengths);
  if (length === null) faults.length = badChoice(lengths, words);
  const locales = localeChoices();
  const locale = chosen(values.language ?? subscription?.locale ?? DEFAULTS.locale, LOCALES, locales);
  if (locale === null) faults.language = badChoice(locales, words);
  const tried = await trySources(values.sources ?? '', call);
  if (!tried.ok) faults.sources = tried.error;
  if (!schedule.ok || !tried.ok || length === null || locale === null || Object.keys(faults).length > 0)
    return fail(faults);
  const wanted: Wanted = {
    sources: tried.value.map(({ source }) => source),
    schedule: schedule.value,
    maxStories,
    length,
    locale,
    include: wordsOf(values.include),
    exclude: wordsOf(values.exclude),
  };
  return ok({ wanted, tried: tried.value });
}

/** Each part of the schedule by itself. */
function scheduleFaults(
  at: string,
  days: string,
  timezone: string,
  { tag, setup }: ChatWords,
): Record<string, string> {
  const faults: Record<string, string> = {};
  const sound = { at: DEFAULTS.at, timezone: 'UTC' };
  const wrong = (template: string, text: string, more: Readonly<Record<string, string>> = {}): string =>
    fill(template, { typed: text.slice(0, MOST_SHOWN), ...more });
  if (!parseSchedule({ ...sound, at }).ok) faults.at = wrong(setup.badTime, at);
  if (!parseSchedule({ ...sound, days }).ok) faults.days = wrong(setup.badDays, days);
  if (parseSchedule({ ...sound, timezone }).ok) return faults;
  const zones = new Intl.ListFormat(tag, { type: 'disjunction' }).format(zonesLike(timezone));
  faults.timezone = wrong(zones === '' ? setup.badZone : setup.likelyZone, timezone, { zones });
  return faults;
}

/** What was chosen, or typed as the choice is called. */
function chosen<T extends string>(typed: string, all: readonly T[], choices: readonly Choice[]): T | null {
  const text = typed.trim().toLowerCase();
  const named = choices.find(({ label }) => label.toLowerCase() === text)?.value;
  return all.find((one) => one === (named ?? text)) ?? null;
}

const badChoice = (choices: readonly Choice[], words: ChatWords): string =>
  fill(words.setup.badChoice, { choices: choicesLine(choices, words) });

/** A named source; `strict`: refused where it cannot be read, for somebody typed it just now. */
type Named = Readonly<{ source: Source; strict: boolean }>;

/** Addresses and pack names as sources, each read. What stood before, or is in a pack, is kept though it fails. */
async function trySources(
  typed: string,
  { deps, subscription, locale, words, signal }: Call,
): Promise<Result<Tried[], string>> {
  const { setup } = words;
  const wrong = (location: string, fault: Fault): Result<never, string> =>
    fail(`${location.slice(0, 80)}: ${faultText(fault, wordsIn(locale))}.`);
  const names = [...new Set(typed.split(/[\s,]+/).filter((name) => name !== ''))];
  if (names.length === 0) return fail(setup.noSources);
  const packs = await deps.packs();
  const standing = new Map(subscription?.sources.map((source) => [source.location, source]));
  const named = new Map<string, Named>();
  for (const name of names) {
    const pack = packs.find(({ id }) => id === name.toLowerCase());
    const kept = standing.get(name);
    const found = pack
      ? ok(await packSources(pack.feeds, deps))
      : kept
        ? ok([kept])
        : await typedAt(name, deps);
    if (!found.ok) return wrong(name, found.error);
    for (const source of found.value) named.set(source.id, { source, strict: !pack && !kept });
    if (named.size > MOST_SOURCES) return fail(fill(setup.tooManySources, { most: MOST_SOURCES }));
  }
  const late = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  const tried = await inParallel([...named.values()], AT_ONCE, async ({ source, strict }) => ({
    strict,
    ...(await readSource(source, deps, late)),
  }));
  const refused = tried.find(({ strict, listed }) => strict && !listed.ok);
  if (refused && !refused.listed.ok) return wrong(refused.source.location, refused.listed.error);
  return ok(tried);
}

async function typedAt(name: string, deps: BotDeps): Promise<Result<Source[]>> {
  const found = await sourceAt(name, deps);
  return found.ok ? ok([found.value]) : found;
}

async function packSources(
  feeds: readonly Readonly<{ title: string; url: string }>[],
  deps: Pick<BotDeps, 'store'>,
): Promise<Source[]> {
  const sources: Source[] = [];
  for (const { url, title } of feeds) sources.push({ ...(await deps.store.sources.ensure(url)), title });
  return sources;
}

const wordsOf = (typed: string | undefined): string[] =>
  (typed ?? '')
    .split(',')
    .map((word) => word.trim().slice(0, 60))
    .filter((word) => word !== '' && word !== '-')
    .slice(0, MOST_WORDS);
