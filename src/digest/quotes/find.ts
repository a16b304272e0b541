/** Finds the quotations of a text and who said them. Works on the text exactly as given. */
import type { Range, TextQuote, TextSpeaker } from '../model.ts';
import { isSecondHand, withinLine } from './attribute.ts';
import { certaintyOf } from './certainty.ts';
import { isQuotation, wholeUtterance } from './judge.ts';
import { guessLanguage, lexiconOf, REPORT, REPORTED } from './lexicon.ts';
import { type Stretch, stretches } from './marks.ts';
import { type Names, namesOf } from './names.ts';
import { type Line, outline, signature } from './outline.ts';
import { antecedentOf, type Reading } from './phrases.ts';
import type { Spoken } from './pronouns.ts';
import { type Known, resolve } from './resolve.ts';
import type { Attribution, Rule } from './rules.ts';
import { clauseSubject, subjectBefore } from './subjects.ts';
import { has, tokenize } from './tokens.ts';
import { isHuman, type Neighbour } from './view.ts';

/** Who spoke so many sentences ago may still be "he". */
const RECENT = 3;

/** A quotation with the rule that found its speaker: for measuring. */
export type FoundQuote = TextQuote & Readonly<{ rule: Rule | null }>;

/**
 * The quotations of a text in order of position. Ranges are UTF-16 offsets into the text as given and leave
 * the marks out. `language` is a BCP 47 tag; without one it is guessed. Linear in the text's length.
 */
export function findQuotes(text: string, language?: string): TextQuote[] {
  return findWithRules(text, language).map(({ rule: _rule, ...quote }) => quote);
}

/** How far into a sentence its verb of saying is looked for, in tokens. */
const FARTHEST = 60;

/** A quote ends so where its sentence may end, or where the reporter's words go on behind it. */
const CLOSED = /[.,!?…;:—–-]/;

type Held = Readonly<{ attribution: Attribution; line: number; known: Known | null; certainty: number }>;
type Last = Readonly<{ held: Held; found: number; token: number }>;

/** As `findQuotes`, and says which rule found each speaker. */
export function findWithRules(text: string, language?: string): FoundQuote[] {
  const quoted = stretches(text);
  if (quoted.length === 0) return [];
  const lexicon = lexiconOf(language && language !== 'und' ? language : guessLanguage(text));
  const tokens = tokenize(text, quoted, lexicon);
  const reading: Reading = { tokens, lexicon };
  const lines = outline(text, tokens, lexicon);
  const names = namesOf(reading, lines);
  const singles = quoted.every((stretch) => stretch.single);
  const found: FoundQuote[] = [];
  let last = null as Last | null;
  for (let l = 0; l < lines.length; l++) {
    const line = lines[l]!;
    let neighbour = null as Neighbour | null;
    for (const at of line.quotes) {
      const stretch = quoted[tokens[at]!.quote]!;
      const begins = wholeUtterance(text, reading, line, at, stretch);
      const near: Attribution | null = withinLine(
        reading,
        line,
        at,
        begins,
        CLOSED.test(text.slice(stretch.end - 1, stretch.end)),
      );
      const previous: Last | null = last !== null && last.held.line >= l - 4 ? last : null;
      const rejoins =
        previous !== null && near !== null && goesOnInLine(reading, found, previous, l, at, near);
      const whole = begins || rejoins;
      let attribution = near;
      let continues: number | null = null;
      if (stretch.reopened && last !== null) {
        // The same person goes on, though the new paragraph may name them again.
        if (!near?.rule.startsWith('behind')) attribution = { ...last.held.attribution, rule: 'reopened' };
        continues = last.found;
      } else if (near === null || (near.rule === 'clause' && runsOn(reading, names, line, near, stretch))) {
        const other = around(reading, lines, l, previous?.held ?? null);
        // A guess from the sentence before must not replace one from the sentence itself.
        const guess =
          other === null ||
          other.rule === 'paragraph-before' ||
          (other.cue === null && !other.rule.startsWith('goes-on'));
        attribution = near !== null && guess ? near : other;
        // A piece of the reporter's sentence goes on less surely than an utterance of its own.
        if (!whole && attribution?.rule === 'goes-on') attribution = { ...attribution, rule: 'goes-on-far' };
      }
      const quotes = isQuotation(
        text,
        reading,
        line,
        at,
        stretch,
        whole,
        attribution,
        singles,
        names,
        neighbour,
      );
      neighbour = { at, quoted: quotes };
      if (!quotes) continue;
      if (rejoins) continues = previous!.found;
      else if (continues === null && previous !== null && attribution !== null && whole)
        if (splits(text, reading, lines, previous, l, at, attribution)) continues = previous.found;
      const known: Known | null =
        attribution === null ? null : knownOf(reading, names, attribution, last?.held ?? null, lines);
      // Who goes on is as sure as who spoke.
      const chained = attribution !== null && attribution.speaker === last?.held.attribution.speaker;
      const told = near !== null && attribution === near && isSecondHand(reading, line, at, near);
      const again = known?.who != null && known.who === last?.held.known?.who;
      const certainty =
        attribution === null || known === null
          ? 0
          : certaintyOf(
              { reading, line, at, attribution, known, whole, again, told },
              chained ? last!.held.certainty : 1,
            );
      found.push({
        range: { start: stretch.start, end: stretch.end },
        kind: whole ? 'direct' : 'mixed',
        continues,
        speaker:
          attribution === null || known === null ? null : speakerOf(reading, attribution, known, certainty),
        cue: attribution?.cue == null ? null : rangeOf(reading, attribution.cue, attribution.cue + 1),
        rule: attribution?.rule ?? null,
      });
      if (attribution !== null)
        last = { held: { attribution, line: l, known, certainty }, found: found.length - 1, token: at };
      else last = null;
    }
  }
  return found;
}

/** Fewer words in marks are no clause, and may be the reporter's. */
const CLAUSE = 30;

/**
 * True where the sentence may go on with what somebody said before: in the mood of reported speech, or where a
 * whole clause stands in marks and what it is said of cannot speak.
 */
function runsOn(reading: Reading, names: Names, line: Line, near: Attribution, stretch: Stretch): boolean {
  if (isReported(reading, line)) return true;
  if (reading.lexicon.verbFirst || near.cue !== null || stretch.end - stretch.start < CLAUSE) return false;
  return !isHuman(reading, names, near);
}

/** True where the verb's form says that the sentence tells what somebody else said. */
function isReported(reading: Reading, line: Line): boolean {
  const most = Math.min(line.to, line.from + 80);
  for (let k = line.from; k < most; k++) {
    const token = reading.tokens[k]!;
    if (token.kind === 'word' && token.flags & REPORTED) return true;
  }
  return false;
}

/** Who speaks where the quote's own sentence does not say. */
function around(
  reading: Reading,
  lines: readonly Line[],
  l: number,
  previous: Held | null,
): Attribution | null {
  const line = lines[l]!;
  const before = lines[l - 1];
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
  if (next !== undefined && next.paragraph === line.paragraph && next.quotes[0] === next.from) {
    const told = withinLine(reading, next, next.from, true);
    if (told?.rule.startsWith('behind')) return { ...told, rule: 'behind-next' };
  }
  if (before !== undefined && before.paragraph === line.paragraph) {
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

/** Who spoke, where they go on: the one whom "who" stands for. */
function heldOf(reading: Reading, lines: readonly Line[], { attribution, line }: Held): Attribution {
  if (attribution.speaker.kind !== 'relative') return attribution;
  const speaker = antecedentOf(reading, attribution.speaker, lines[line]!.from);
  return speaker === null ? attribution : { ...attribution, speaker };
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
  const most = Math.min(line.to, line.from + FARTHEST);
  for (let k = line.from + 1; k < most; k++) {
    if (!has(reading.tokens[k], REPORT) || reading.tokens[k]!.cap) continue;
    const speaker = subjectBefore(reading, k, line.from);
    const person = speaker !== null && (speaker.kind === 'name' || speaker.kind === 'pronoun');
    if (person && speaker.to <= k) return { speaker, cue: k, first: line.from };
  }
  return null;
}

/** “It is,” she said, “the worst winter.”: the utterance goes on in the same sentence. */
function goesOnInLine(
  reading: Reading,
  found: readonly FoundQuote[],
  previous: Last,
  l: number,
  at: number,
  near: Attribution,
): boolean {
  if (previous.held.line !== l || found[previous.found]!.kind !== 'direct' || at - previous.token > 14)
    return false;
  const between = near.speaker.from > previous.token && near.speaker.to <= at;
  return (
    between &&
    near.speaker.from === previous.held.attribution.speaker.from &&
    reading.tokens[at - 1]!.low === ','
  );
}

/** True where only the words that name the speaker stand between two quotes: one utterance, split. */
function splits(
  text: string,
  reading: Reading,
  lines: readonly Line[],
  previous: { held: Held; token: number },
  l: number,
  at: number,
  attribution: Attribution,
): boolean {
  const line = lines[l]!;
  const { tokens } = reading;
  if (lines[previous.held.line]!.paragraph !== line.paragraph) return false;
  if (at - previous.token > 24 || at === previous.token + 1) return false;
  const own =
    attribution.rule === 'goes-on' || attribution.speaker.from === previous.held.attribution.speaker.from;
  const between = attribution.speaker.from > previous.token && attribution.speaker.from < at;
  if (!own || !between) return false;
  const ahead = tokens[previous.token + 1]!;
  const early = Math.min(attribution.speaker.from, attribution.cue ?? at);
  const lastChar = text[tokens[previous.token]!.end - 2] ?? '';
  return (
    early <= previous.token + 3 && (ahead.low === ',' || /[,!?…—–-]/.test(lastChar) || ahead.kind === 'word')
  );
}

const rangeOf = (reading: Reading, from: number, to: number): Range => ({
  start: reading.tokens[from]!.start,
  end: reading.tokens[to - 1]!.end,
});

/** Who the attribution's speaker is; one who goes on is who they were. */
function knownOf(
  reading: Reading,
  names: Names,
  attribution: Attribution,
  last: Held | null,
  lines: readonly Line[],
): Known {
  if (last?.known && last.attribution.speaker === attribution.speaker) return last.known;
  const line = names.lineAt[attribution.speaker.from] ?? -1;
  const who = last?.known?.who ?? null;
  const spoken: Spoken | null =
    who === null || last === null || line - last.line > RECENT
      ? null
      : { who, line: last.line, near: lines[last.line]!.paragraph === lines[line]?.paragraph };
  return resolve(names, reading, attribution.speaker, spoken);
}

function speakerOf(reading: Reading, { speaker }: Attribution, known: Known, certainty: number): TextSpeaker {
  return {
    mention: rangeOf(reading, speaker.from, speaker.to),
    name: known.name,
    role: known.role,
    certainty,
  };
}
