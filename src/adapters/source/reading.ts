/** What the ways of reading a source share. */
import { type Fault, fail, ok, type Result, type SourceMemory } from '../../digest/model.ts';
import type { Fetched, Fetcher, FetchFault, HeavySteps } from '../../digest/ports.ts';

export type ReaderDeps = Readonly<{
  fetcher: Fetcher;
  parseFeed: HeavySteps['parseFeed'];
  /** True where sources may be files and folders of this machine. */
  allowFiles: boolean;
}>;

/** What was odd about a source that was read all the same is no failure of it. */
export const asNote = ({ detail }: Fault): Fault => ({ kind: 'note', detail });

/** An answer that brings a document. */
export type Body = Extract<Fetched, { kind: 'body' }>;

/** The body of an answer that may not be "unchanged": nothing was said of what is known. */
export function bodyOf(fetched: Fetched, memory: SourceMemory): Result<Body, FetchFault> {
  if (fetched.kind === 'body') return ok(fetched);
  const asked = memory.etag !== null || memory.lastModified !== null;
  const detail = asked
    ? 'the server says "not modified" where it may not'
    : 'the server says "not modified" to a first request';
  return fail({ kind: 'unexpected_304', detail });
}
