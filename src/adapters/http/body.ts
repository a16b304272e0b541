/** Reading a body: at most one compression, unpacked as it comes, and no further than the limit. */
import { pipeline, Readable } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';

import { readableSize } from './limits.ts';

type Encoding = 'identity' | 'gzip' | 'br' | 'deflate' | 'zstd';

/** The body could not be read as it was sent. */
export class BodyError extends Error {
  readonly kind: 'too_large' | 'encoding';
  constructor(kind: BodyError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** What the `content-encoding` header says; `chain` where there is more than one, null where unknown. */
export function encodingOf(header: string | null): Encoding | 'chain' | null {
  const names = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity' && name !== 'none');
  if (names.length > 1) return 'chain';
  const name = names[0]?.replace(/^x-/, '') ?? 'identity';
  return name === 'identity' || name === 'gzip' || name === 'br' || name === 'deflate' || name === 'zstd'
    ? name
    : null;
}

/**
 * All bytes of a body, unpacked. Throws a `BodyError`: `too_large` as soon as more than `maxBytes` came out,
 * `encoding` where it cannot be unpacked. What the stream itself throws passes through.
 */
export async function readBody(body: Readable, encoding: Encoding, maxBytes: number): Promise<Uint8Array> {
  try {
    if (encoding === 'identity') return await collect(body, maxBytes);
    // `deflate` is zlib by the book and raw in some servers: the first two bytes tell.
    if (encoding === 'deflate') {
      const packed = await collect(body, maxBytes);
      return await unpack(Readable.from([packed]), isZlib(packed) ? 'zlib' : 'raw', maxBytes);
    }
    return await unpack(body, encoding, maxBytes);
  } finally {
    body.destroy();
  }
}

const UNPACKERS = {
  gzip: createGunzip,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
  zlib: createInflate,
  raw: createInflateRaw,
};

async function unpack(packed: Readable, how: keyof typeof UNPACKERS, maxBytes: number): Promise<Uint8Array> {
  let cut: unknown = null; // the stream itself failed, not its packing
  packed.once('error', (error) => {
    cut = error;
  });
  try {
    return await collect(
      pipeline(packed, UNPACKERS[how](), () => {}),
      maxBytes,
    );
  } catch (error) {
    if (error instanceof BodyError) throw error;
    throw cut ?? new BodyError('encoding', `the ${how} data is broken`, { cause: error });
  }
}

async function collect(stream: Readable, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw new BodyError('too_large', `more than ${readableSize(maxBytes)}`);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function isZlib(packed: Uint8Array): boolean {
  const [first = 0, second = 0] = packed;
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}
