/** Reads a source that a person named, before it is kept: a wrong address is told at once, and leaves nothing behind. */
import { type Entry, type NamedSource, NO_MEMORY, ok, type Result } from '../digest/model.ts';
import type { BotDeps } from './deps.ts';

/** A source with what it lists now, or why it cannot be read. */
export type Tried = Readonly<{ source: NamedSource; listed: Result<readonly Entry[]> }>;

/** Reads it once; its name is the one it tells, else the one it has. */
export async function trySource(
  source: NamedSource,
  { reader }: Pick<BotDeps, 'reader'>,
  signal: AbortSignal,
): Promise<Tried> {
  const reading = await reader.read(source, NO_MEMORY, signal);
  if (!reading.ok) return { source, listed: reading };
  if (reading.value.kind === 'unchanged') return { source, listed: ok([]) };
  const { title, entries } = reading.value;
  return { source: { ...source, title: title ?? source.title }, listed: ok(entries) };
}
