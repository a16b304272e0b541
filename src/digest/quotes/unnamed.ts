/** Words whose speaker the sentence leaves out: "was asked, “…”", "known as “…”". */
import { ADVERB, AUXILIARY, BY, PASSIVE, REPORT, STANCE } from './lexicon.ts';
import type { Reading } from './phrases.ts';
import { has, isMark } from './tokens.ts';

/** Words between the participle and the quote: "is described on posters as a". */
const NEAR = 6;

/** True where a passive without one who acts leads to the quote at `at`, in the sentence that starts at `first`. */
export function isUnnamed(reading: Reading, at: number, first: number): boolean {
  const { tokens, lexicon } = reading;
  if (has(tokens[at + 1], BY)) return false;
  for (let v = at - 1; v > first && v >= at - NEAR; v--) {
    const token = tokens[v]!;
    if (token.kind !== 'word') {
      if (v === at - 1 && isMark(token, ',:')) continue;
      return false;
    }
    if (has(token, AUXILIARY | BY)) return false;
    const known = lexicon.known.has(token.low);
    if (token.cap || !(known || has(token, REPORT | STANCE))) continue;
    let k = v - 1;
    while (k > first && has(tokens[k], ADVERB)) k--;
    return known || has(tokens[k], PASSIVE);
  }
  return false;
}
