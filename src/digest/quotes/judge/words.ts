/** What the words in marks show by themselves: a name's shape, or a sentence's. */
import { CONJUNCTION, DETERMINER, PREPOSITION } from '../flags.ts';
import type { Lexicon } from '../lexicon.ts';

export type Words = Readonly<{
  /** How many, up to what `LOOKED` characters hold. */
  count: number;
  /** True where every word but the small ones has a capital. */
  titled: boolean;
  /** True for a capital in front and no stop behind. */
  named: boolean;
  /** True where they end as a sentence does, inside the marks. */
  stops: boolean;
}>;

const WORDS = /[\p{L}\p{N}](?:[\p{L}\p{N}'’.&-]*[\p{L}\p{N}])?/gu;
const SMALL = DETERMINER | PREPOSITION | CONJUNCTION;

/** So much of a stretch is looked at, in characters: no name and no term is longer. */
const LOOKED = 240;

export function wordsOf(said: string, lexicon: Lexicon): Words {
  const looked = said.slice(0, LOOKED);
  let count = 0;
  let capitals = 0;
  let titled = !/^\p{Ll}/u.test(said);
  for (const [word] of looked.matchAll(WORDS)) {
    count++;
    const low = word.toLowerCase().replace('’', "'");
    const flags = lexicon.flags.get(low) ?? 0;
    if (word === low) titled &&= (flags & SMALL) !== 0 || /^[0-9]/.test(word);
    // Shouting is no title.
    else if (word.length > 5 && word === word.toUpperCase()) titled = false;
    else if (/^\p{Lu}/u.test(word)) capitals++;
    else titled = false;
  }
  return {
    count,
    // A title hardly shouts; a crowd does.
    titled: titled && capitals > 0 && !looked.includes('!'),
    named: /^[\p{Lu}\p{N}]/u.test(said) && !/[.!?…,]\s?$/.test(said),
    stops: /[.!?…]$/.test(said),
  };
}
