/** Reading an answer: its headers, its validators, its body. */
import type { Dispatcher } from 'undici';
import { fail, ok, type Result, type SourceMemory } from '../../digest/model.ts';
import type { FetchRequest } from '../../digest/ports.ts';
import { BodyError, encodingOf, readBody } from './body.ts';
import { thrownFault } from './faults.ts';
import { acceptsContentType, essenceOf, type Limits, readableSize } from './limits.ts';

type Header = (name: string) => string | null;

/** The body of a good answer, within its limits. What the connection throws passes through. */
export async function readAnswer(
  answer: Dispatcher.ResponseData,
  header: Header,
  purpose: FetchRequest['for'],
  host: string,
  limits: Limits,
): Promise<Result<Uint8Array>> {
  const refuse = (kind: string, detail: string): Result<Uint8Array> => {
    answer.body.destroy();
    return fail({ kind, detail });
  };
  const type = header('content-type');
  if (!acceptsContentType(purpose, type))
    return refuse('content_type', `${host} sent ${essenceOf(type)}, which is no ${purpose}`);
  const encoding = encodingOf(header('content-encoding'));
  if (encoding === 'chain') return refuse('encoding_chain', `${host} packed its answer more than once`);
  if (encoding === null) return refuse('encoding', `${host} packed its answer in a way that is not known`);
  const maxBytes = purpose === 'feed' ? limits.feedBytes : limits.pageBytes;
  if (Number(header('content-length') ?? 0) > maxBytes)
    return refuse('too_large', `${host} sent more than ${readableSize(maxBytes)}`);
  try {
    return ok(await readBody(answer.body, encoding, maxBytes));
  } catch (error) {
    const fault = error instanceof BodyError ? thrownFault(error, host, limits) : null;
    if (fault) return fail(fault);
    throw error;
  }
}

/** Headers by name; one that came several times is joined as if it were one. */
export function headerReader(answer: Dispatcher.ResponseData): Header {
  return (name) => {
    const value = answer.headers[name];
    return value === undefined || value === null
      ? null
      : Array.isArray(value)
        ? value.join(', ')
        : String(value);
  };
}

/** Validators are sent back as they came, so they must be sound header values of a sane length. */
export function memoryOf(header: Header): SourceMemory {
  const sound = (value: string | null): string | null =>
    value !== null && /^[\x20-\x7e]{1,512}$/.test(value) ? value : null;
  return { etag: sound(header('etag')), lastModified: sound(header('last-modified')) };
}

export function hasConditions(memory: SourceMemory | undefined): boolean {
  return memory !== undefined && (memory.etag !== null || memory.lastModified !== null);
}

export function conditions(memory: SourceMemory | undefined): Record<string, string> {
  return {
    ...(memory?.etag ? { 'if-none-match': memory.etag } : {}),
    ...(memory?.lastModified ? { 'if-modified-since': memory.lastModified } : {}),
  };
}
