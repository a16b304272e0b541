/** Who says what stands in marks: as its own sentence tells, a dialogue's turn, or the sentences around it. */
import { isReportedMain } from './clauses.ts';
import type { Last } from './going-on.ts';
import type { Stretch } from './marks.ts';
import type { Names } from './names.ts';
import { around, runsOn } from './nearby.ts';
import type { Line } from './outline.ts';
import type { Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';

/** The attribution, and the quotation that it goes on with. */
type Told = Readonly<{ attribution: Attribution | null; continues: number | null }>;

/**
 * Who says the stretch at token `at` of line `l`. `near` is what its own sentence gives, `last` who spoke last,
 * `previous` the same where that was not long ago; `whole` says that the stretch is an utterance of its own.
 */
export function teller(
  reading: Reading,
  names: Names,
  lines: readonly Line[],
  l: number,
  at: number,
  stretch: Stretch,
  near: Attribution | null,
  last: Last | null,
  previous: Last | null,
  whole: boolean,
): Told {
  if (stretch.dialogue === 'goes-on' && last !== null)
    return { attribution: { ...last.held.attribution, rule: 'goes-on' }, continues: last.found };
  // Turns change the speaker: who spoke before tells nothing of one that names nobody.
  if (stretch.dialogue !== undefined)
    return { attribution: stretch.dialogue === 'turn' ? null : near, continues: null };
  if (stretch.reopened && last !== null) {
    // The same person goes on, though the new paragraph may name them again.
    const attribution = near?.rule.startsWith('behind')
      ? near
      : ({ ...last.held.attribution, rule: 'reopened' } as const);
    return { attribution, continues: last.found };
  }
  const line = lines[l]!;
  if (near !== null && !(near.rule === 'clause' && runsOn(reading, names, line, near, stretch, at)))
    return { attribution: near, continues: null };
  const other = around(reading, lines, l, previous?.held ?? null);
  const attribution = near !== null && isGuess(reading, line, at, other) ? near : other;
  // A piece of the reporter's sentence goes on less surely than an utterance of its own.
  const loosely = !whole && attribution?.rule === 'goes-on';
  return { attribution: loosely ? { ...attribution, rule: 'goes-on-far' } : attribution, continues: null };
}

/** True for what must not replace what the sentence itself tells: a guess from the sentence before. */
function isGuess(reading: Reading, line: Line, at: number, other: Attribution | null): boolean {
  if (other === null || other.rule === 'paragraph-before') return true;
  if (other.cue !== null || other.rule.startsWith('goes-on')) return false;
  const reported = reading.lexicon.verbSecond && isReportedMain(reading, line.from, at);
  return !(reported && other.rule === 'sentence-before');
}
