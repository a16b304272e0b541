/** The manifest that the app at Slack was made from, as far as we know: Slack tells a bot its scopes, not its commands and events. */
import { z } from 'zod';
import type { Names } from '../../bots/commands.ts';
import type { Millis } from '../../digest/model.ts';
import type { Clock, FactStore } from '../../digest/ports.ts';
import { BOT_EVENTS } from './manifest.ts';

const FACT = 'slack:manifest';
const Kept = z.object({ since: z.number(), parts: z.array(z.string()) });

type Keeping = Readonly<{ facts: FactStore; clock: Clock; names: Names }>;

const partsOf = (names: Names): string[] => [`/${names.digest}`, `/${names.ask}`, ...BOT_EVENTS];

/** What is printed is pasted next; at a start it is the one pasted before, unless that is known. */
export async function keepManifest(
  when: 'printed' | 'started',
  { facts, clock, names }: Keeping,
): Promise<void> {
  if (when === 'started' && (await keptIn(facts)) !== null) return;
  await facts.set(FACT, JSON.stringify({ since: clock(), parts: partsOf(names) }));
}

/** What changed in commands and events since then; null where nothing was kept. */
export async function manifestChanges({
  facts,
  names,
}: Omit<Keeping, 'clock'>): Promise<Readonly<{ since: Millis; changes: readonly string[] }> | null> {
  const kept = await keptIn(facts);
  if (kept === null) return null;
  const parts = partsOf(names);
  const changes = [
    ...parts.filter((part) => !kept.parts.includes(part)).map((part) => `${part} is new`),
    ...kept.parts.filter((part) => !parts.includes(part)).map((part) => `${part} is gone`),
  ];
  return { since: kept.since, changes };
}

async function keptIn(facts: FactStore): Promise<z.infer<typeof Kept> | null> {
  return Kept.safeParse(JSON.parse((await facts.get(FACT)) ?? 'null')).data ?? null;
}
