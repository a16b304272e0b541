/** What is written down of a delivery before it goes out, so that it can be looked for afterwards. */
import type { Delivery, MessageRef, Millis } from '../../digest/model.ts';
import type { Clock, FactStore } from '../../digest/ports.ts';

const FACT = 'discord:try:';
const KEPT = 60 * 86_400_000;

type TryDeps = Readonly<{ facts: FactStore; clock: Clock }>;
type Try = Readonly<{ at: Millis; under: MessageRef | null }>;

/** When and where a delivery went out first is written down before it does: without that, nothing went out. */
export async function rememberTry(
  { id }: Delivery,
  under: MessageRef | null,
  { facts, clock }: TryDeps,
): Promise<void> {
  if ((await facts.get(`${FACT}${id}`)) === null)
    await facts.set(`${FACT}${id}`, `${clock()} ${under ?? ''}`);
}

export async function tryOf(id: string, { facts }: Pick<TryDeps, 'facts'>): Promise<Try | null> {
  const fact = await facts.get(`${FACT}${id}`);
  if (fact === null) return null;
  const [at, under] = fact.split(' ');
  return { at: Number(at), under: under || null };
}

/** Forgets tries so old that nothing about them is in doubt any more. */
export async function forgetTries({ facts, clock }: TryDeps): Promise<void> {
  for (const { name, value } of await facts.list(FACT)) {
    if (clock() - Number(value.split(' ')[0]) > KEPT) await facts.remove(name);
  }
}
