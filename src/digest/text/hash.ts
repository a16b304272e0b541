/** Content hashes: how the same text is known again. */
import { createHash } from 'node:crypto';

/** SHA-256 of the UTF-8 text, hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A short stable id of some parts: the first 80 bits of their hash, hex. */
export const idOf = (...parts: readonly string[]): string => sha256(parts.join('\u0000')).slice(0, 20);
