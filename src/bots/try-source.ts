/** Reads a source that a person named, before it is kept: a wrong address is told at once. */
import { NO_MEMORY, ok, type Result, type Source } from '../digest/model.ts';
import type { BotDeps } from './deps.ts';

/** The source with its title, and how many entries it lists; the fault's detail says what to do. Saves nothing but the source's name. */
export async function checkSource(
  typed: string,
  deps: Pick<BotDeps, 'address' | 'store' | 'reader'>,
  signal: AbortSignal,
): Promise<Result<{ source: Source; entries: number }>> {
  const address = deps.address(typed);
  if (!address.ok) return address;
  const source = await deps.store.sources.ensure(address.value);
  const reading = await deps.reader.read(source, NO_MEMORY, signal);
  if (!reading.ok) return reading;
  if (reading.value.kind === 'unchanged') return ok({ source, entries: 0 });
  const titled = { ...source, title: reading.value.title ?? source.title };
  const [status] = await deps.store.sources.get([source.id]);
  if (status) await deps.store.sources.update({ ...status, source: titled });
  return ok({ source: titled, entries: reading.value.entries.length });
}
