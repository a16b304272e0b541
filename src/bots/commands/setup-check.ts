/** Checks what the setup form was filled in with: every field by itself, and each source by reading it. */
import { faultText } from '../../digest/locales/fault-words.ts';
import { fill, wordsIn } from '../../digest/locales/words.ts';
import {
  type Fault,
  fail,
  type Length,
  type Locale,
  type NamedSource,
  ok,
  type Result,
  type Schedule,
} from '../../digest/model.ts';
import { parseSchedule } from '../../digest/schedule/parse.ts';
import { inParallel } from '../../digest/sources/in-parallel.ts';
import type { BotDeps } from '../deps.ts';
import { type Tried, trySource } from '../try-source.ts';
import type { Call } from './call.ts';
import { CHECKED, DEFAULTS, fieldFault, lengthNamed, localeNamed } from './setup-fields.ts';
import { MOST_SOURCES } from './sources.ts';

const MOST_WORDS = 30;
/** Sources are read so many at once; what has not answered by then cannot be read now. */
const AT_ONCE = 8;
const PATIENCE = 30_000;

/** What a form asks for, all of it in order. */
export type Wanted = Readonly<{
  sources: readonly NamedSource[];
  schedule: Schedule;
  maxStories: number;
  length: Length;
  locale: Locale;
  include: readonly string[];
  exclude: readonly string[];
}>;

/** `tried`: what each source lists now. */
type Checked = Readonly<{ wanted: Wanted; tried: readonly Tried[] }>;

/** A sentence for each field that is wrong; all of them at once. */
export async function checkSetup(call: Call): Promise<Result<Checked, Readonly<Record<string, string>>>> {
  const { options, subscription, words } = call;
  const { length, locale } = { ...DEFAULTS, ...subscription };
  const values: Readonly<Record<string, string>> = {
    days: DEFAULTS.days,
    length,
    language: locale,
    ...options,
  };
  const faults: Record<string, string> = {};
  for (const name of CHECKED) {
    const fault = fieldFault(name, values[name] ?? '', words);
    if (fault !== null) faults[name] = fault;
  }
  const tried = await trySources(values.sources ?? '', call);
  if (!tried.ok) faults.sources = tried.error;
  const { at = '', days = '', timezone = '' } = values;
  const schedule = parseSchedule({ at, days, timezone });
  if (!schedule.ok || !tried.ok || Object.keys(faults).length > 0) return fail(faults);
  const wanted: Wanted = {
    sources: tried.value.map(({ source }) => source),
    schedule: schedule.value,
    maxStories: Number(values.maxStories),
    length: lengthNamed(values.length ?? '', words) ?? length,
    locale: localeNamed(values.language ?? '') ?? locale,
    include: wordsOf(values.include),
    exclude: wordsOf(values.exclude),
  };
  return ok({ wanted, tried: tried.value });
}

/** A named source; `strict`: refused where it cannot be read, for somebody typed it just now. */
type Named = Readonly<{ source: NamedSource; strict: boolean }>;

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
    const found: Result<readonly NamedSource[]> = pack
      ? ok(pack.feeds.map(feedOf))
      : kept
        ? ok([kept])
        : typedAt(name, deps);
    if (!found.ok) return wrong(name, found.error);
    for (const source of found.value) named.set(source.location, { source, strict: !pack && !kept });
    if (named.size > MOST_SOURCES) return fail(fill(setup.tooManySources, { most: MOST_SOURCES }));
  }
  const late = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  const tried = await inParallel([...named.values()], AT_ONCE, async ({ source, strict }) => ({
    strict,
    ...(await trySource(source, deps, late)),
  }));
  const refused = tried.find(({ strict, listed }) => strict && !listed.ok);
  if (refused && !refused.listed.ok) return wrong(refused.source.location, refused.listed.error);
  return ok(tried);
}

const feedOf = ({ url, title }: Readonly<{ title: string; url: string }>): NamedSource => ({
  location: url,
  title,
});

function typedAt(name: string, { address }: Pick<BotDeps, 'address'>): Result<readonly NamedSource[]> {
  const found = address(name);
  return found.ok ? ok([{ location: found.value, title: null }]) : found;
}

const wordsOf = (typed: string | undefined): string[] =>
  (typed ?? '')
    .split(',')
    .map((word) => word.trim().slice(0, 60))
    .filter((word) => word !== '' && word !== '-')
    .slice(0, MOST_WORDS);
