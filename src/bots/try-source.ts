/** Reads a source that a person named, before it is kept: a wrong address is told at once. */
import { type Entry, type Fault, fail, NO_MEMORY, ok, type Result, type Source } from '../digest/model.ts';
import type { BotDeps } from './deps.ts';

type SourceDeps = Pick<BotDeps, 'address' | 'store' | 'reader'>;

/** A source with what it lists now, or why it cannot be read. */
export type Tried = Readonly<{ source: Source; listed: Result<readonly Entry[]> }>;

/** The source at an address that a person typed; the fault's detail says what to do. */
export async function sourceAt(typed: string, { address, store }: SourceDeps): Promise<Result<Source>> {
  const found = address(typed);
  return found.ok ? ok(await store.sources.ensure(found.value)) : found;
}

/** Saves nothing but the source's name. */
export async function readSource(
  source: Source,
  { store, reader }: SourceDeps,
  signal: AbortSignal,
): Promise<Tried> {
  const reading = await reader.read(source, NO_MEMORY, signal);
  if (!reading.ok) return { source, listed: reading };
  if (reading.value.kind === 'unchanged') return { source, listed: ok([]) };
  const titled = { ...source, title: reading.value.title ?? source.title };
  const [status] = await store.sources.get([source.id]);
  if (status) await store.sources.update({ ...status, source: titled });
  return { source: titled, listed: ok(reading.value.entries) };
}

/** The source at an address, and how many entries it lists. */
export async function checkSource(
  typed: string,
  deps: SourceDeps,
  signal: AbortSignal,
): Promise<Result<{ source: Source; entries: number }>> {
  const found = await sourceAt(typed, deps);
  if (!found.ok) return found;
  const { source, listed } = await readSource(found.value, deps, signal);
  return listed.ok ? ok({ source, entries: listed.value.length }) : fail<Fault>(listed.error);
}
