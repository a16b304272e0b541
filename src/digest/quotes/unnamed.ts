/** Words whose speaker the sentence leaves out: "was asked, “…”", "known as “…”". */
import { ADVERB, AUXILIARY, BY, OBJECTS, PASSIVE, REPORT, STANCE } from './flags.ts';
import type { Reading } from './phrases.ts';
import { has, isMark, type Token } from './tokens.ts';

/** Words between the participle and the quote: "is described on posters as a". */
const NEAR = 6;

/** True where a passive without one who acts leads to the quote at `at`, in the sentence that starts at `first`. */
export function isUnnamed(reading: Reading, at: number, first: number): boolean {
  const { tokens, lexicon } = reading;
  if (lexicon.verbSecond) return isDoneTo(reading, at, first);
  if (has(tokens[at + 1], BY)) return false;
  // "présentés comme « proches du clan »", "descritos como «…»"
  const calls = tokens[at - 2];
  if (lexicon.agreeing && lexicon.asides.has(tokens[at - 1]?.low ?? '') && has(calls, REPORT | STANCE))
    if (!has(tokens[at - 3], AUXILIARY) && /(?:é|ée|és|ées|[aei]d[oa]s?|it[oa]s?)$/.test(calls!.low))
      return true;
  if (lexicon.verbFirst && has(tokens[at - 1], OBJECTS)) {
    // "a été mis en examen pour « … »": a charge that a law words.
    for (let k = at - 2; k > first && k > at - CLAUSE; k--) if (has(tokens[k], PASSIVE)) return true;
  }
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

/** How far back the auxiliary of a passive is looked for. */
const CLAUSE = 30;

const PARTICIPLE_FORM = /^(?:ge|be|er|ver|zer|ent|ab|an|auf|aus|ein|fest|nach|vor|zu|zurück).*(?:t|en)$/;

/** True where the verb stands second and last: "wurde als „…“ beschrieben", "wird der Rat aufgefordert, „…“". */
function isDoneTo(reading: Reading, at: number, first: number): boolean {
  const { tokens, lexicon } = reading;
  const form = (token: Token | undefined): boolean =>
    token?.kind === 'word' &&
    !token.cap &&
    !lexicon.cited.has(token.low) &&
    (lexicon.closers.has(token.low) || (token.flags === 0 && PARTICIPLE_FORM.test(token.low)));
  let p = isMark(tokens[at - 1], ',') && form(tokens[at - 2]) ? at - 2 : -1;
  // “…”, wurde ihm vorgeworfen
  const behind = isMark(tokens[at + 1], ',') && has(tokens[at + 2], PASSIVE) ? at + 2 : at + 1;
  for (let k = behind; p < 0 && k <= behind + 3 && tokens[k]?.kind === 'word'; k++)
    if (form(tokens[k])) p = k;
  if (p < 0) return false;
  if (has(tokens[p + 1], PASSIVE) || (p > behind && has(tokens[behind], PASSIVE))) return true;
  for (let k = Math.min(p, at) - 1; k >= first && k > at - CLAUSE; k--) {
    if (has(tokens[k], BY)) return false;
    if (has(tokens[k], AUXILIARY) && !tokens[k]!.cap) return has(tokens[k], PASSIVE);
  }
  return false;
}
