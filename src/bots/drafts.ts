/** What was checked and is to be confirmed, kept in the store until it is: a preview outlives a restart. */
import type { ChannelRef, Millis } from '../digest/model.ts';
import type { BotDeps } from './deps.ts';

/** A preview is good for so long. */
export const DRAFTS_KEPT: Millis = 86_400_000;
const FACT = 'draft:';

type Kept<T> = Readonly<{ at: Millis; channel: ChannelRef; person: string; wanted: T }>;

/** Whose draft it is: nobody else can confirm it, and nowhere else. */
type Owner = Readonly<{ channel: ChannelRef; person: Readonly<{ id: string }> }>;

/** Keeps what is wanted; returns the draft's name. */
export async function keepDraft<T>(
  wanted: T,
  { channel, person }: Owner,
  { store, clock, newId }: Pick<BotDeps, 'store' | 'clock' | 'newId'>,
): Promise<string> {
  const id = newId();
  const kept: Kept<T> = { at: clock(), channel, person: person.id, wanted };
  await store.facts.set(`${FACT}${id}`, JSON.stringify(kept));
  return id;
}

/** What was wanted, once; null where it was taken already, is too old, or is somebody else's. */
export async function takeDraft<T>(
  id: string,
  { channel, person }: Owner,
  { store, clock }: Pick<BotDeps, 'store' | 'clock'>,
): Promise<T | null> {
  const value = await store.facts.get(`${FACT}${id}`);
  if (value === null) return null;
  const kept = JSON.parse(value) as Kept<T>;
  if (kept.channel !== channel || kept.person !== person.id || clock() - kept.at > DRAFTS_KEPT) return null;
  await store.facts.remove(`${FACT}${id}`);
  return kept.wanted;
}

/** Forgets what nobody confirmed. */
export async function forgetDrafts({ store, clock }: Pick<BotDeps, 'store' | 'clock'>): Promise<void> {
  for (const { name, value } of await store.facts.list(FACT))
    if (clock() - (JSON.parse(value) as Kept<unknown>).at > DRAFTS_KEPT) await store.facts.remove(name);
}
