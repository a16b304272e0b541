/** `/digest setup`: a form; what comes back is checked, its sources read once, and kept. */

import { tenantOf } from '../../digest/channel.ts';
import type { Source, Subscription } from '../../digest/model.ts';
import { parseSchedule } from '../../digest/schedule/due.ts';
import type { Field, Form, Response } from '../chat-adapter.ts';
import type { BotDeps } from '../deps.ts';
import { nextLine } from '../next.ts';
import { note, say } from '../say.ts';
import { checkSource } from '../try-source.ts';
import type { Call } from './call.ts';
import { MOST_SOURCES } from './sources.ts';

export const DEFAULTS = { at: '08:00', days: 'daily', maxStories: 5 } as const;
const MOST_STORIES = 20;
const MOST_WORDS = 30;

/** The form, filled in with what stands. */
export async function setup({ subscription, deps, incoming }: Call): Promise<Response> {
  const packs = await deps.packs();
  const intro = ['Starter packs, to be named among the sources:', ...packLines(packs)];
  return { kind: 'form', form: formOf(subscription, incoming.person.timezone ?? deps.timezone, intro) };
}

function packLines(packs: readonly Readonly<{ id: string; language: string }>[]): string[] {
  const languages = [...new Set(packs.map((pack) => pack.language))];
  return languages.map(
    (language) =>
      `  ${packs
        .filter((pack) => pack.language === language)
        .map((pack) => pack.id)
        .join('  ')}`,
  );
}

function formOf(standing: Subscription | null, timezone: string, intro: readonly string[]): Form {
  const fields: Field[] = [
    {
      name: 'sources',
      label: 'Sources',
      hint: 'Addresses of feeds or pages, or names of starter packs, with spaces between: https://news.example/feed.xml en-world',
      kind: 'lines',
      required: true,
      value: standing?.sources.map(({ location }) => location).join('\n') ?? '',
    },
    {
      name: 'at',
      label: 'Time',
      hint: 'When the digest comes, as 08:00',
      kind: 'time',
      required: true,
      value: standing?.schedule.at ?? DEFAULTS.at,
    },
    {
      name: 'days',
      label: 'Days',
      hint: 'Days: daily, weekdays, or mon,wed,fri',
      kind: 'days',
      required: true,
      value: standing ? daysText(standing) : DEFAULTS.days,
    },
    {
      name: 'timezone',
      label: 'Time zone',
      hint: 'Time zone, as Europe/Oslo',
      kind: 'timezone',
      required: true,
      value: standing?.schedule.timezone ?? timezone,
    },
    {
      name: 'maxStories',
      label: 'Stories',
      hint: `Stories at most, 1 to ${MOST_STORIES}`,
      kind: 'number',
      required: true,
      value: String(standing?.maxStories ?? DEFAULTS.maxStories),
    },
    {
      name: 'include',
      label: 'Prefer',
      hint: 'Words or phrases to prefer, with commas between; may stay empty',
      kind: 'text',
      required: false,
      value: standing?.include.join(', ') ?? '',
    },
    {
      name: 'exclude',
      label: 'Leave out',
      hint: 'Words or phrases that leave a story out, with commas between; may stay empty',
      kind: 'text',
      required: false,
      value: standing?.exclude.join(', ') ?? '',
    },
  ];
  return { name: 'setup', title: 'Digest of this channel', intro, fields, submit: 'Save' };
}

const daysText = ({ schedule }: Subscription): string =>
  schedule.days.length === 7 ? 'daily' : schedule.days.join(',');

/** Checks what was filled in; wrong fields come back with a sentence each, and nothing is kept. */
export async function submitSetup(call: Call): Promise<Response> {
  const { options: values, deps, incoming, subscription } = call;
  const faults: Record<string, string> = {};
  const { at = '', days = DEFAULTS.days, timezone = '' } = values;
  const schedule = parseSchedule({ at, days, timezone });
  // each by itself, so that all that is wrong is told at once
  const alone = [
    ['at', parseSchedule({ at, timezone: 'UTC' })],
    ['days', parseSchedule({ at: DEFAULTS.at, days, timezone: 'UTC' })],
    ['timezone', parseSchedule({ at: DEFAULTS.at, timezone })],
  ] as const;
  for (const [field, checked] of alone) if (!checked.ok) faults[field] = checked.error.detail;
  const maxStories = Number(values.maxStories);
  if (!Number.isInteger(maxStories) || maxStories < 1 || maxStories > MOST_STORIES)
    faults.maxStories = `Write a whole number from 1 to ${MOST_STORIES}.`;
  const sources = await sourcesOf(values.sources ?? '', subscription, call);
  if (!sources.ok) faults.sources = sources.error.detail;
  if (!schedule.ok || !sources.ok || Object.keys(faults).length > 0) return { kind: 'faults', faults };

  const saved: Subscription = {
    id: subscription?.id ?? deps.newId(),
    tenant: tenantOf(incoming.channel),
    channel: incoming.channel,
    creator: subscription?.creator ?? incoming.person.id,
    sources: sources.value.sources,
    schedule: schedule.value,
    maxStories,
    include: wordsOf(values.include),
    exclude: wordsOf(values.exclude),
    state: 'active',
    reason: null,
    createdAt: subscription?.createdAt ?? deps.clock(),
  };
  await deps.store.subscriptions.save(saved);
  const count = saved.sources.length === 1 ? '1 source' : `${saved.sources.length} sources`;
  const more = sources.value.notes.map(note);
  const now = `/${deps.names.digest} now shows one at once.`;
  return {
    kind: 'message',
    message: say(`Saved: ${count}. ${nextLine(saved, deps.clock())}`, ...more, now),
    to: 'channel',
  };
}

type Chosen =
  | { ok: true; value: { sources: Source[]; notes: string[] } }
  | { ok: false; error: { detail: string } };

/** Addresses and pack names to sources. An address that cannot be read is refused; a pack's feed that fails is kept and told. */
async function sourcesOf(
  typed: string,
  standing: Subscription | null,
  { deps, signal }: Call,
): Promise<Chosen> {
  const names = [...new Set(typed.split(/[\s,]+/).filter((name) => name !== ''))];
  if (names.length === 0)
    return {
      ok: false,
      error: { detail: 'Name at least one source: the address of a feed or page, or a starter pack.' },
    };
  const packs = await deps.packs();
  const kept = new Map(standing?.sources.map((source) => [source.location, source]));
  const sources = new Map<string, Source>();
  const notes: string[] = [];
  for (const name of names) {
    const pack = packs.find(({ id }) => id === name.toLowerCase());
    const chosen = pack ? await packSources(pack.feeds, deps) : kept.has(name) ? [kept.get(name)!] : null;
    if (chosen) {
      for (const source of chosen) sources.set(source.id, source);
      continue;
    }
    const checked = await checkSource(name, deps, signal);
    if (!checked.ok) return { ok: false, error: { detail: `${name.slice(0, 80)}: ${checked.error.detail}` } };
    sources.set(checked.value.source.id, checked.value.source);
    notes.push(`${checked.value.source.title ?? name}: ${checked.value.entries} articles listed now.`);
  }
  if (sources.size > MOST_SOURCES)
    return {
      ok: false,
      error: { detail: `A digest takes at most ${MOST_SOURCES} sources; these are ${sources.size}.` },
    };
  return { ok: true, value: { sources: [...sources.values()], notes } };
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
