/** Nouns whose content a clause tells, where the verb stands second: "der Vorwurf der Fischer, es sei …". */
import { subjectOfVerb } from './clauses.ts';
import { AUXILIARY, BY, DETERMINER, REPORT, REPORTED, STANCE } from './flags.ts';
import { nounPhrase } from './noun-phrases.ts';
import type { Phrase, Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';
import { has, isMark } from './tokens.ts';

/** How far the verb of the noun's own clause may stand before it. */
const NEAR = 12;

/** The attribution of the noun at `c` to its owner, where what stands before token `at` is its content. */
export function claim(reading: Reading, c: number, at: number, first: number): Attribution | null {
  const { tokens, lexicon } = reading;
  const token = tokens[c]!;
  if (!token.cap || !lexicon.claims.has(token.low)) return null;
  const owner = ownerBehind(reading, c, at);
  let comma = owner === null ? c + 1 : owner.to;
  // "hat Berichte der Post zurückgewiesen, er sei …"
  if (lexicon.closers.has(tokens[comma]?.low ?? '')) comma++;
  if (!isMark(tokens[comma], ',') || !tells(reading, comma + 1, at)) return null;
  const speaker = owner ?? ownerBefore(reading, c, first) ?? holder(reading, c, first);
  return speaker === null ? null : { speaker, cue: c, first, rule: 'noun' };
}

/** "der Vorwurf der Fischer", "die Sorge von Ada Brandt" */
function ownerBehind(reading: Reading, c: number, at: number): Phrase | null {
  const { tokens, lexicon } = reading;
  const tie = tokens[c + 1];
  if (tie?.kind !== 'word' || tie.cap) return null;
  if (has(tie, BY)) return nounPhrase(reading, c + 2, at, true);
  return lexicon.genitives.has(tie.low) ? nounPhrase(reading, c + 1, at, true) : null;
}

/** "seine Sorge", "Brandts Sorge" */
function ownerBefore(reading: Reading, c: number, first: number): Phrase | null {
  const { tokens, lexicon } = reading;
  const before = tokens[c - 1];
  if (before?.kind !== 'word' || c - 1 < first) return null;
  if (lexicon.owners.has(before.low))
    return { from: c - 1, to: c, kind: 'pronoun', nameFrom: -1, nameTo: -1 };
  return before.owns ? { from: c - 1, to: c, kind: 'name', nameFrom: c - 1, nameTo: c } : null;
}

/** "sind der Meinung, …", "vertritt die Ansicht, …": whose clause it is. */
function holder(reading: Reading, c: number, first: number): Phrase | null {
  const { tokens } = reading;
  for (let v = c - 1; v > first && v > c - NEAR; v--) {
    const token = tokens[v]!;
    if (token.kind !== 'word') return null;
    if (token.cap || has(token, DETERMINER)) continue;
    if (has(token, AUXILIARY | REPORT | STANCE) || token.flags === 0) {
      const subject = subjectOfVerb(reading, v, first, c);
      if (subject !== null && subject.to <= v) return subject;
    }
  }
  return null;
}

/** True where the clause from `from` on tells the noun's content: behind "dass", or in the mood of reported speech. */
function tells(reading: Reading, from: number, at: number): boolean {
  const { tokens, lexicon } = reading;
  if (from >= at) return false;
  if (lexicon.openings.has(tokens[from]!.low)) return true;
  if (lexicon.relativeArticles.has(tokens[from]!.low) && !tokens[from + 1]?.cap) return false;
  const most = Math.min(tokens.length, at + 12);
  for (let k = from; k < most; k++) {
    const token = tokens[k]!;
    if (has(token, REPORTED)) return true;
    if (k > at && token.kind !== 'word') return false;
  }
  return false;
}
