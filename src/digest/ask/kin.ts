/** Words by which news may say what a question asks in another word: not the same, but near enough to answer it. */
import { nearOf } from './languages/all.ts';
import { NARROWER, NEAR } from './languages/en-words.ts';
import { root } from './terms.ts';

const KIN: ReadonlyMap<string, ReadonlySet<string>> = makeKin();

function makeKin(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (asked: string, said: string): void => {
    if (asked === said) return;
    const set = found.get(asked) ?? new Set();
    found.set(asked, set.add(said));
  };
  for (const [first = '', ...others] of linesOf(NEAR).concat(nearOf()))
    for (const other of others) {
      add(root(first), root(other));
      add(root(other), root(first));
    }
  for (const [wider = '', ...narrower] of linesOf(NARROWER))
    for (const each of narrower) add(root(wider), root(each));
  return found;
}

function linesOf(list: string): string[][] {
  return list.split(/[|\n]/).map((line) => line.trim().split(/\s+/));
}

/** Roots of the words that may stand for one, given by its root. */
export const kinOf = (word: string): readonly string[] => [...(KIN.get(word) ?? [])];
