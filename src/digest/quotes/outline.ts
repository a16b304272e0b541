/** The reporter's sentences: tokens cut at ends of sentences, each quoted stretch standing as one token. */
import { CONJUNCTION, DETERMINER, PRONOUN, REPORT, ROLE, STANCE, TIME } from './flags.ts';
import type { Lexicon } from './lexicon.ts';
import { type Phrase, phraseStartingAt, type Reading } from './phrases.ts';
import { has, isMark, type Token } from './tokens.ts';

/** Tokens `from` to `to` (exclusive). */
export type Line = Readonly<{
  from: number;
  to: number;
  paragraph: number;
  /** Places of its quotes among the tokens. */
  quotes: readonly number[];
  /** True where its last mark is a colon: what follows is what was said. */
  colon: boolean;
}>;

/** Cuts the tokens into sentences; paragraphs always end one. */
export function outline(text: string, tokens: readonly Token[], lexicon: Lexicon): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let paragraph = 0;
  let quotes: number[] = [];
  const close = (to: number): void => {
    if (to > from) {
      let last = to - 1;
      while (last > from && tokens[last]!.kind === 'mark' && tokens[last]!.low === ')') last--;
      lines.push({
        from,
        to,
        paragraph,
        quotes,
        colon: isMark(tokens[last], to < tokens.length && tokens[to]!.kind === 'break' ? ':,' : ':'),
      });
    }
    quotes = [];
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'break') {
      close(i);
      paragraph++;
      from = i + 1;
    } else if (token.kind === 'quote') {
      if (quotes[0] === from && endsShort(text, tokens, i)) {
        close(i);
        from = i;
      }
      quotes.push(i);
      if (endsAfterQuote(text, tokens, i, lexicon)) {
        close(i + 1);
        from = i + 1;
      }
    } else if (
      token.kind === 'mark' &&
      (endsAt(text, tokens, i, lexicon) || endsDateline(text, tokens, from, i))
    ) {
      close(i + 1);
      from = i + 1;
    }
  }
  close(tokens.length);
  return lines;
}

/** “…”, said Ada Brandt of Fjordlink Inc. “…”: a short form's stop ends the sentence before another utterance. */
function endsShort(text: string, tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (before?.kind !== 'word' || text[before.end - 1] !== '.') return false;
  const { start, end } = tokens[i]!;
  return /\p{Lu}/u.test(text.slice(start, start + 3)) && /[.!?]/.test(text.slice(end - 2, end));
}

/** A dateline has no more words than this. */
const DATELINE = 14;

/** "NORHAVEN, Nov. 2 (Kystposten) —": the words that a report starts with are no part of its first sentence. */
function endsDateline(text: string, tokens: readonly Token[], from: number, i: number): boolean {
  if (!isMark(tokens[i], '-–—') || i === from || i - from > DATELINE) return false;
  if (from > 0 && tokens[from - 1]!.kind !== 'break') return false;
  for (let k = from; k < i; k++) {
    const token = tokens[k]!;
    if (token.kind === 'quote' || (token.kind === 'mark' && !',.()/'.includes(token.low))) return false;
    if (token.kind === 'word' && !token.cap && !/^[0-9]/.test(token.low)) return false;
  }
  // "BRANDT —" and "Ada Brandt – the mayor – said": a place in capitals, or an agency in brackets.
  const place = text.slice(tokens[from]!.start, tokens[from]!.end);
  return isMark(tokens[i - 1], ')') || (place.length > 3 && place === place.toUpperCase());
}

/** Short words before a number. */
const NUMBERED = /^(?:nos?|vol|pp?|ch|fig|sec|art|nr|num|núm)$/;

function endsAt(text: string, tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const { low, end } = tokens[i]!;
  if (low !== '.' && low !== '!' && low !== '?' && low !== '…') return false;
  const next = tokens[i + 1];
  if (next === undefined || next.kind === 'break') return true;
  if (next.kind === 'mark') return false;
  if (next.kind === 'quote') return next.start > end;
  // "am 6. Mai", "im 21. Jahrhundert"
  const number = tokens[i - 1];
  if (lexicon.ordinalStops && low === '.' && number?.kind === 'word' && /^\d{1,2}$/.test(number.low))
    if ((next.flags & ~(TIME | ROLE)) === 0) return false;
  if (next.start === end) return false;
  // "the No. 3 boat"
  if (low === '.' && number?.kind === 'word' && NUMBERED.test(number.low) && /[0-9]/.test(text[next.start]!))
    return false;
  // "Nov. 2" goes on.
  return next.cap || (/[0-9]/.test(text[next.start]!) && !has(tokens[i - 1], TIME));
}

/** "…," goes on; "…." ends unless a small letter follows; "…?" goes on where a verb of saying follows. */
function endsAfterQuote(text: string, tokens: readonly Token[], i: number, lexicon: Lexicon): boolean {
  const next = tokens[i + 1];
  if (next === undefined || next.kind === 'break') return true;
  const token = tokens[i]!;
  let at = token.end - 1;
  while (at > token.start && !/[\p{L}\p{N}.,!?…;:—–-]/u.test(text[at]!)) at--;
  const last = text[at]!;
  if (!/[.!?…]/.test(last)) return false;
  if (next.kind === 'quote') return true;
  if (next.kind === 'mark') return false;
  if (!next.cap) return false;
  if (last === '.' && /\p{L}\.\p{L}\.$/u.test(text.slice(Math.max(0, at - 3), at + 1))) return false;
  // Where the verb stands second it follows its quote at once: a name starts anew.
  if (lexicon.verbSecond) return true;
  if (closesNext(tokens, i + 1)) return false;
  return last === '.' || !saysNext(tokens, i + 1, lexicon);
}

/** Any verb in the past may tell who spoke where nothing else stands in its sentence: “…?” Brandt wondered. */
const says = ({ cap, flags, low }: Token): boolean =>
  !cap && ((flags & (REPORT | STANCE)) !== 0 || (flags === 0 && /[^e]ed$/.test(low)));

/** “It is over.” Brandt said.: a name and a verb of saying that close the paragraph or the sentence, and no more. */
function closesNext(tokens: readonly Token[], from: number): boolean {
  let k = from;
  while (k < from + 4 && tokens[k]?.kind === 'word' && tokens[k]!.cap) k++;
  if (k === from || tokens[k]?.kind !== 'word' || !says(tokens[k]!)) return false;
  const after = tokens[k + 1];
  return after === undefined || after.kind === 'break' || isMark(after, '.');
}

/** “…?” Lind went on, …: a verb that says only with its small word. */
const saysOn = (tokens: readonly Token[], k: number, lexicon: Lexicon): boolean =>
  !tokens[k]!.cap && lexicon.parting.get(tokens[k]!.low)?.has(tokens[k + 1]?.low ?? '') === true;

/** True where the next few words are a name, perhaps with an aside, and a verb of saying: "…?" Brandt asked. */
function saysNext(tokens: readonly Token[], from: number, lexicon: Lexicon): boolean {
  let aside: string | null = null;
  let words = 0;
  for (let k = from; k < from + 30 && k < tokens.length && words < 6; k++) {
    const token = tokens[k]!;
    if (token.kind === 'mark') {
      if (aside === token.low) aside = null;
      else if (aside !== null) continue;
      else if (k > from && token.low === ',') aside = ',';
      else if (k > from && token.low === '(') aside = ')';
      else return false;
      continue;
    }
    if (token.kind !== 'word') return false;
    if (aside !== null) continue;
    words++;
    if (k > from && !lexicon.verbFirst && saysOn(tokens, k, lexicon)) return true;
    if (token.flags & REPORT && !token.cap) {
      const after = tokens[k + 1];
      return !lexicon.verbFirst || after === undefined || after.kind !== 'quote';
    }
    if (k > from && !token.cap && token.flags & CONJUNCTION && !(token.flags & (DETERMINER | PRONOUN)))
      return false;
  }
  return false;
}

/** The one who signs what stands before: a line of its own that is a dash and a name. */
export function signature(reading: Reading, line: Line): Phrase | null {
  const { tokens } = reading;
  let k = line.from;
  while (k < line.to && k < line.from + 2 && tokens[k]!.kind === 'mark' && '-–—―'.includes(tokens[k]!.low))
    k++;
  if (k === line.from || line.to - k > 16) return null;
  const speaker = phraseStartingAt(reading, k, line.to);
  if (speaker === null || speaker.from !== k || speaker.kind !== 'name') return null;
  const after = tokens[speaker.to];
  return speaker.to >= line.to || (after?.kind === 'mark' && ',.('.includes(after.low)) ? speaker : null;
}
