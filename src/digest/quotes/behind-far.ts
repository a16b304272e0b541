/** Attributions further behind a quote in its sentence: “…” was what Brandt said; “…” and so on, Brandt said. */
import { asideAt } from './asides.ts';
import { closedClause } from './behind-verbs.ts';
import { isReportedMain } from './clauses.ts';
import { AUXILIARY, REPORT, STANCE } from './flags.ts';
import type { Line } from './outline.ts';
import type { Reading } from './phrases.ts';
import { type Attribution, sourceAt } from './rules.ts';
import { subjectBefore, subjectBehind } from './subjects.ts';
import { has, isMark } from './tokens.ts';
import { writingOf } from './voices.ts';
import { isNoun } from './word-classes.ts';

/** A verb of saying further behind in the same sentence; `loose` takes any: "…" was what Brandt said. */
export function behindFar(reading: Reading, line: Line, at: number, loose: boolean): Attribution | null {
  const { tokens } = reading;
  const most = Math.min(line.to, at + 40);
  const reported = reading.lexicon.verbSecond && isReportedMain(reading, line.from, at);
  let inside = false;
  for (let c = at + 1; c < most; c++) {
    if (isMark(tokens[c], '()')) inside = tokens[c]!.low === '(';
    const source = sourceAt(reading, c, line.to);
    if (source !== null) return { ...source, first: line.from, rule: 'source' };
    const aside = asideAt(reading, c, line.from, line.to);
    if (aside !== null) return { ...aside, first: line.from, rule: 'behind-far' };
    const apart =
      isMark(tokens[c - 1], ',') ||
      (tokens[c - 1]!.kind === 'word' &&
        reading.lexicon.inserted.has(tokens[c - 1]!.low) &&
        isMark(tokens[c - 2], ','));
    const closes = apart ? closedClause(reading, c, line.to) : null;
    if (closes !== null) return { ...closes, first: at + 1, rule: 'behind-far' };
    // "Der Rat habe „nur geschlafen“, warf ihm Lind vor": the mood tells that somebody says it.
    const says = reported && apart ? REPORT | STANCE : REPORT;
    if (inside || !has(tokens[c], says) || tokens[c]!.cap || isNoun(reading, c)) continue;
    if (apart && !reading.lexicon.hearing.has(tokens[c]!.low)) {
      // "…, said Ada Brandt, the chief engineer."
      const found = subjectBehind(reading, c, line.to);
      const nobody = found !== null && tokens[found.from]!.low === reading.lexicon.nobody;
      const back = nobody ? writingOf(reading, c, c, line.to) : found;
      const ends =
        back !== null && (back.to >= line.to || !has(tokens[back.to], AUXILIARY | REPORT | STANCE));
      if (back !== null && ends) return { speaker: back, cue: c, first: at + 1, rule: 'behind-far' };
    }
    const speaker = subjectBefore(reading, c, at + 1);
    if (speaker === null || speaker.kind === 'relative') continue;
    // Only a clause of its own, set off by a comma, reports what stands before it.
    const before = tokens[speaker.from - 1]!;
    if (loose || speaker.from === at + 1 || isMark(before, ',—–') || before.kind === 'quote')
      return { speaker, cue: c, first: at + 1, rule: 'behind-far' };
  }
  return null;
}
