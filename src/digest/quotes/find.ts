/** Finds the quotations of a text and who said them. Works on the text exactly as given. */
import type { Range, TextQuote, TextSpeaker } from '../model.ts';
import { isSecondHand, withinLine } from './attribute.ts';
import { certaintyOf } from './certainty.ts';
import { isReportedMain } from './clauses.ts';
import { mayHoldDialogue, withDialogue } from './dialogue.ts';
import { guessLanguage } from './guess-language.ts';
import { isLoose, isQuotation, wholeUtterance } from './judge.ts';
import { lexiconOf } from './lexicon.ts';
import { type Stretch, stretches } from './marks.ts';
import { type Names, namesOf } from './names.ts';
import { around, type Held, runsOn } from './nearby.ts';
import { type Line, outline } from './outline.ts';
import type { Reading } from './phrases.ts';
import type { Spoken } from './pronouns.ts';
import { type Known, resolve } from './resolve.ts';
import type { Attribution, Rule } from './rules.ts';
import { tokenize } from './tokens.ts';
import { isUnnamed } from './unnamed.ts';
import type { Neighbour } from './view.ts';

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

/** A quote ends so where its sentence may end, or where the reporter's words go on behind it. */
const CLOSED = /[.,!?…;:—–-]/;

/** In characters: what is set in marks twice and no longer is a name or a term. */
const NAME = 40;

/** Which of the stretches have the same words as another. */
function repeated(text: string, quoted: readonly Stretch[]): Set<number> {
  const places = new Map<string, number[]>();
  quoted.forEach(({ start, end }, index) => {
    if (end - start > NAME || /[.!?]$/.test(text.slice(end - 1, end))) return;
    const said = text.slice(start, end);
    const list = places.get(said);
    if (list === undefined) places.set(said, [index]);
    else list.push(index);
  });
  return new Set([...places.values()].filter((list) => list.length > 1).flat());
}

/** True for one word in marks. */
const isWord = (text: string, { start, end }: Stretch): boolean =>
  end - start < 40 && !/\s/.test(text.slice(start, end));

type Last = Readonly<{ held: Held; found: number; token: number }>;

/** As `findQuotes`, and says which rule found each speaker. */
export function findWithRules(text: string, language?: string): FoundQuote[] {
  const marked = stretches(text);
  if (marked.length === 0 && !mayHoldDialogue(text)) return [];
  const lexicon = lexiconOf(language && language !== 'und' ? language : guessLanguage(text));
  const quoted = withDialogue(text, marked, lexicon);
  if (quoted.length === 0) return [];
  const twice = lexicon.capitalNouns ? repeated(text, quoted) : new Set<number>();
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
        stretch.dialogue !== undefined || CLOSED.test(text.slice(stretch.end - 1, stretch.end)),
      );
      const previous: Last | null = last !== null && last.held.line >= l - 4 ? last : null;
      const rejoins =
        previous !== null && near !== null && goesOnInLine(reading, found, previous, l, at, near);
      const whole = begins || rejoins;
      let attribution = near;
      let continues: number | null = null;
      if (stretch.dialogue !== undefined) {
        // Turns change the speaker: who spoke before tells nothing of one that names nobody.
        if (stretch.dialogue === 'turn') attribution = null;
        if (stretch.dialogue === 'goes-on' && last !== null) {
          attribution = { ...last.held.attribution, rule: 'goes-on' };
          continues = last.found;
        }
      } else if (stretch.reopened && last !== null) {
        // The same person goes on, though the new paragraph may name them again.
        if (!near?.rule.startsWith('behind')) attribution = { ...last.held.attribution, rule: 'reopened' };
        continues = last.found;
      } else if (
        near === null ||
        (near.rule === 'clause' && runsOn(reading, names, line, near, stretch, at))
      ) {
        const other = around(reading, lines, l, previous?.held ?? null);
        // A guess from the sentence before must not replace one from the sentence itself.
        const guess =
          other === null ||
          other.rule === 'paragraph-before' ||
          (other.cue === null &&
            !other.rule.startsWith('goes-on') &&
            !(
              lexicon.verbSecond &&
              isReportedMain(reading, line.from, at) &&
              other.rule === 'sentence-before'
            ));
        attribution = near !== null && guess ? near : other;
        // A piece of the reporter's sentence goes on less surely than an utterance of its own.
        if (!whole && attribution?.rule === 'goes-on') attribution = { ...attribution, rule: 'goes-on-far' };
      }
      const quotes =
        stretch.dialogue !== undefined ||
        (!(twice.has(tokens[at]!.quote) && isLoose(attribution)) &&
          isQuotation(text, reading, line, at, stretch, whole, attribution, singles, names, neighbour));
      neighbour = { at, quoted: quotes };
      if (!quotes) continue;
      // The one whom the sentence is about was asked, or called a thing: nobody is said to speak.
      if (attribution?.rule === 'clause' && isUnnamed(reading, at, line.from)) attribution = null;
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
              { reading, line, at, attribution, known, whole, again, told, short: isWord(text, stretch) },
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
