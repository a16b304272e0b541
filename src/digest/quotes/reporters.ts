/** Whose speech goes on in the next sentence: who spoke last, and whom a verb in its reported form is of. */
import { withinLine } from './attribute.ts';
import { clauseSubject } from './clause-subjects.ts';
import { REPORTED } from './flags.ts';
import type { Line } from './outline.ts';
import { antecedentOf, type Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';

/** Who spoke, and in which line. */
type Spoken = Readonly<{ attribution: Attribution; line: number }>;

/** How far back the one is looked for whom reported speech is of, in sentences. */
const FAR = 6;

/** True where the verb's form says that the sentence tells what somebody else said. */
export function isReported(reading: Reading, line: Line): boolean {
  const most = Math.min(line.to, line.from + 80);
  for (let k = line.from; k < most; k++) {
    const token = reading.tokens[k]!;
    if (token.kind === 'word' && token.flags & REPORTED) return true;
  }
  return false;
}

/** Whose speech a reported sentence is: who spoke or was said to say something in the sentences before it. */
export function reporter(
  reading: Reading,
  lines: readonly Line[],
  l: number,
  previous: Spoken | null,
): Attribution | null {
  for (let m = l - 1; m >= 0 && m >= l - FAR; m--) {
    const line = lines[m]!;
    if (previous?.line === m)
      return { ...heldOf(reading, lines, previous), rule: m === l - 1 ? 'goes-on' : 'goes-on-far' };
    const told = withinLine(reading, line, line.to, false);
    if (told !== null && told.rule !== 'clause') return { ...told, rule: 'sentence-before' };
    if (isReported(reading, line)) continue;
    const speaker = clauseSubject(reading, line.to, line.from);
    return speaker === null ? null : { speaker, cue: null, first: line.from, rule: 'sentence-before' };
  }
  return null;
}

/** Who spoke, where they go on: the one whom "who" stands for. */
export function heldOf(reading: Reading, lines: readonly Line[], { attribution, line }: Spoken): Attribution {
  if (attribution.speaker.kind !== 'relative') return attribution;
  const speaker = antecedentOf(reading, attribution.speaker, lines[line]!.from);
  return speaker === null ? attribution : { ...attribution, speaker };
}
