/** Who speaks where the quotation's own sentence does not say: the one who goes on, or whom the sentence before names. */
import { withinLine } from './attribute.ts';
import { behind } from './behind.ts';
import { clauseSubject } from './clause-subjects.ts';
import { mainSubject } from './clauses.ts';
import { REPORT } from './flags.ts';
import { isHuman } from './judge/speaker.ts';
import type { Stretch } from './marks.ts';
import type { Names } from './names.ts';
import { type Line, signature } from './outline.ts';
import { isPerson, type Reading } from './phrases.ts';
import { heldOf, isReported, reporter } from './reporters.ts';
import type { Known } from './resolve.ts';
import type { Attribution } from './rules.ts';
import { subjectBefore } from './subjects.ts';
import { has, isMark } from './tokens.ts';
import { isRole } from './word-classes.ts';

/** Who spoke last, in which sentence, and how sure that is. */
export type Held = Readonly<{
  attribution: Attribution;
  line: number;
  known: Known | null;
  certainty: number;
}>;

/** How far into a sentence its verb of saying is looked for, in tokens. */
const FARTHEST = 60;

/** Fewer words in marks are no clause, and may be the reporter's. */
const CLAUSE = 30;

/**
 * True where the sentence may go on with what somebody said before: in the mood of reported speech, or where a
 * whole clause stands in marks and what it is said of cannot speak.
 */
export function runsOn(
  reading: Reading,
  names: Names,
  line: Line,
  near: Attribution,
  stretch: Stretch,
  at: number,
): boolean {
  const { verbSecond } = reading.lexicon;
  // "Lind wies zurück, es sei zu spät: „…“": whoever does something before a colon says what follows.
  if (verbSecond && presents(reading, line, near, at)) return false;
  if (isReported(reading, line)) return true;
  // "Ihre Sorge ist groß: „…“": what is somebody's does not speak.
  if (
    verbSecond &&
    near.cue === null &&
    isMark(reading.tokens[at - 1], ':') &&
    reading.lexicon.owners.has(reading.tokens[near.speaker.from]!.low)
  )
    return true;
  if (reading.lexicon.verbFirst || near.cue !== null || stretch.end - stretch.start < CLAUSE) return false;
  // "One early supporter gave it a whirl": a role is somebody's.
  return !isHuman(reading, names, near) && !isRole(reading, reading.tokens[near.speaker.to - 1]);
}

/** True where a colon leads from what a human being does to the quote. */
const presents = (reading: Reading, line: Line, { speaker }: Attribution, at: number): boolean =>
  at > line.from && isMark(reading.tokens[at - 1], ':') && isPerson(reading, speaker);

/** Who speaks where the quote's own sentence does not say. */
export function around(
  reading: Reading,
  lines: readonly Line[],
  l: number,
  previous: Held | null,
): Attribution | null {
  const line = lines[l]!;
  const before = lines[l - 1];
  const reported = isReported(reading, line) ? reporter(reading, lines, l, previous) : null;
  if (reported !== null) return reported;
  if (previous !== null && lines[previous.line]!.paragraph === line.paragraph) {
    // The reporter's sentence in between may name another who speaks.
    const teller = before !== undefined && previous.line < l - 1 ? tellerOf(reading, before) : null;
    if (teller !== null) return { ...teller, rule: 'sentence-before' };
    return { ...heldOf(reading, lines, previous), rule: previous.line >= l - 1 ? 'goes-on' : 'goes-on-far' };
  }
  if (before?.colon) {
    const speaker = lineSpeaker(reading, before);
    if (speaker !== null) return { ...speaker, rule: 'colon' };
  }
  // "…" "…", she said: the next quote of the paragraph tells.
  const next = lines[l + 1];
  const signed = line.to === line.from + 1 && next !== undefined ? signature(reading, next) : null;
  if (signed !== null) return { speaker: signed, cue: null, first: next!.from, rule: 'signed' };
  const alone =
    line.to === line.from + 1 || (line.to === line.from + 2 && isMark(reading.tokens[line.to - 1], '.!?'));
  const said = alone && next !== undefined ? toldBehind(reading, next) : null;
  if (said !== null) return said;
  if (next !== undefined && next.paragraph === line.paragraph && next.quotes[0] === next.from) {
    const told = withinLine(reading, next, next.from, true);
    if (told?.rule.startsWith('behind')) return { ...told, rule: 'behind-next' };
  }
  if (before !== undefined && before.paragraph === line.paragraph) {
    // What is reported in the sentence before is somebody's who spoke before that.
    const told = reading.lexicon.verbSecond && isReported(reading, before);
    const above = told && tellerOf(reading, before) === null ? reporter(reading, lines, l, previous) : null;
    if (above !== null) return { ...above, rule: 'sentence-before' };
    const speaker = lineSpeaker(reading, before);
    if (speaker !== null) return { ...speaker, rule: 'sentence-before' };
  }
  // The reporter's own words in between name somebody anew, most times.
  const between = previous === null || previous.line < l - 1;
  if (before !== undefined && between) {
    const speaker = lineSpeaker(reading, before);
    if (speaker !== null) return { ...speaker, rule: 'paragraph-before' };
  }
  return previous === null ? null : { ...previous.attribution, rule: 'paragraph-before' };
}

/** “…” Das sagte Brandt. / Das musste Brandt einräumen.: a sentence on what stands in the one before. */
function toldBehind(reading: Reading, next: Line): Attribution | null {
  const { tokens, lexicon } = reading;
  // „…“ Mit diesen Worten ging Brandt.
  if (lexicon.wordings.has(tokens[next.from]!.low) && lexicon.sayings.has(tokens[next.from + 2]?.low ?? '')) {
    const speaker = next.quotes.length > 0 ? null : mainSubject(reading, next.from, next.to);
    if (speaker !== null) return { speaker, cue: null, first: next.from, rule: 'behind-next' };
  }
  if (!reading.lexicon.pointing.has(reading.tokens[next.from]!.low)) return null;
  const told = behind(reading, next, next.from, true);
  const says =
    told?.cue != null &&
    (has(reading.tokens[told.cue], REPORT) || reading.lexicon.closers.has(reading.tokens[told.cue]!.low));
  return says ? { ...told, rule: 'behind-next' } : null;
}

/** The one a sentence without a quote is about: the subject of its last verb of saying, else its subject. */
function lineSpeaker(reading: Reading, line: Line): Omit<Attribution, 'rule'> | null {
  const teller = tellerOf(reading, line);
  if (teller !== null) return teller;
  const told = withinLine(reading, line, line.to, false);
  if (told !== null) return { speaker: told.speaker, cue: told.cue, first: told.first };
  const speaker = clauseSubject(reading, line.to, line.from);
  return speaker === null ? null : { speaker, cue: null, first: line.from };
}

/** Whose sentence it is: the subject of its first verb of saying, before all that is reported within. */
function tellerOf(reading: Reading, line: Line): Omit<Attribution, 'rule'> | null {
  // Where the verb stands second, its clause tells whose it is.
  if (reading.lexicon.verbSecond) {
    const told = withinLine(reading, line, line.to, false);
    return told?.cue != null && has(reading.tokens[told.cue], REPORT) && told.rule.startsWith('before')
      ? told
      : null;
  }
  const most = Math.min(line.to, line.from + FARTHEST);
  for (let k = line.from + 1; k < most; k++) {
    if (!has(reading.tokens[k], REPORT) || reading.tokens[k]!.cap) continue;
    const speaker = subjectBefore(reading, k, line.from);
    const person = speaker !== null && (speaker.kind === 'name' || speaker.kind === 'pronoun');
    if (person && speaker.to <= k) return { speaker, cue: k, first: line.from };
  }
  return null;
}
