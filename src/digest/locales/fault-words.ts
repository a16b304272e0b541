/** Why something could not be read, in the language of a channel. Details of faults are in English: they are for logs. */
import type { Fault } from '../model.ts';
import { counted, en, fill, type Words } from './words.ts';

/** Two or three words, for a footer: the status that a server answered, else what it was. */
export function shortFault({ kind, short, pages }: Fault, words: Words): string {
  if (pages !== undefined) return pagesOf(pages, words);
  return short ?? wordsFor(kind, words) ?? kind.replace(/[_-]/g, ' ');
}

/** A few words for whoever may mend it; English has the detail itself. */
export function faultText(fault: Fault, words: Words): string {
  const { kind, detail, short } = fault;
  if (words === en) return detail;
  if (fault.pages !== undefined) return pagesOf(fault.pages, words);
  const named = wordsFor(kind, words);
  if (named === undefined) return detail;
  return short === undefined ? named : `${named} (${short})`;
}

const wordsFor = (kind: string, { faults }: Words): string | undefined =>
  Object.hasOwn(faults, kind) ? faults[kind as keyof typeof faults] : undefined;

function pagesOf({ failed, left }: NonNullable<Fault['pages']>, words: Words): string {
  if (failed === 0) return counted(left, words.pagesLater, words);
  const pages = counted(failed, words.pages, words);
  return left === 0 ? pages : fill(words.pagesAndLater, { pages, n: left });
}
