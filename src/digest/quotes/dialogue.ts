/**
 * Finds speech that a dash opens, as French and Spanish dialogue has it: "— Le pont tient, dit Brandt.",
 * "—El puente aguanta —dijo Brandt—. No por mucho tiempo." A run of such paragraphs in which nobody says anything
 * is a list and gives none. Marks that hold the words that name the speaker, too, are read alike: « Le pont, dit
 * Brandt, tient. »
 */
import { ADVERB, AUXILIARY, DETERMINER, PRONOUN, REPORT, ROLE, TITLE } from './flags.ts';
import type { Lexicon } from './lexicon.ts';
import type { Stretch } from './marks.ts';

type Place = { start: number; end: number };
/** What is said from `start` to `end`, with the marks around it from `from` to `to`. */
type Part = Place & { from: number; to: number; role: NonNullable<Stretch['dialogue']> };

const OPENING = /(?:^|\n)[ \t\u00a0]{0,8}[—–]/;
const LEADING = /[ \t\u00a0]{0,8}[—–](?=[ \t\u00a0]{0,4}[\p{Lu}¿¡…])/uy;
const DASH = /[—–]/g;
/** Where a French incise may start: behind a comma, or behind a mark that closes its sentence. */
const BEFORE_INCISE = /[,?!…]/g;
const WORD = /[ \t\u00a0]{0,4}(\p{L}[\p{L}'’-]{0,40})/uy;
const ENDS = /[.,;:!?…—–]/g;

/** True where some paragraph starts with a dash, so that the language matters. */
export const mayHoldDialogue = (text: string): boolean => OPENING.test(text);

/** The marked stretches together with those of the dialogue, in order; marks inside speech are part of it. */
export function withDialogue(text: string, held: readonly Stretch[], lexicon: Lexicon): readonly Stretch[] {
  if (lexicon.dialogue === '') return held;
  const marked = held.flatMap((stretch) => incised(text, stretch, lexicon));
  const spoken = speech(text, lexicon);
  if (spoken.length === 0) return marked;
  const all: Stretch[] = [];
  let next = 0;
  for (const stretch of marked) {
    while (next < spoken.length && spoken[next]!.to <= stretch.from) all.push(spoken[next++]!);
    if (next >= spoken.length || spoken[next]!.from >= stretch.to) {
      const last = all.at(-1);
      if (last === undefined || last.to <= stretch.from) all.push(stretch);
    }
  }
  while (next < spoken.length) all.push(spoken[next++]!);
  return all;
}

/** The parts of what stands in marks where the reporter's words stand there, too; else the whole. */
function incised(text: string, stretch: Stretch, lexicon: Lexicon): Stretch[] {
  // Words that report it outside the marks leave those inside to whoever speaks.
  const told =
    /:\s*$/.test(text.slice(Math.max(0, stretch.from - 4), stretch.from)) || text[stretch.to] === ',';
  if (stretch.single || told) return [stretch];
  const place = { start: stretch.start, end: stretch.end };
  const parts: Part[] = lexicon.dialogue === 'dashes' ? byDashes(text, place, lexicon) : [];
  if (lexicon.dialogue === 'commas') turn(text, place, lexicon, parts, true);
  if (parts.every((part) => part.role !== 'told')) return [stretch];
  return parts.map(({ role, ...part }, index) => ({
    ...part,
    from: index === 0 ? stretch.from : part.start,
    to: index === parts.length - 1 && part.end === stretch.end ? stretch.to : part.end,
    reopened: false,
    single: false,
    dialogue: role,
  }));
}

function speech(text: string, lexicon: Lexicon): Stretch[] {
  const found: Stretch[] = [];
  let run: Part[] = [];
  const close = (): void => {
    if (run.some((part) => part.role === 'told'))
      for (const { role, ...place } of run)
        found.push({ ...place, reopened: false, single: false, dialogue: role });
    run = [];
  };
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    LEADING.lastIndex = start;
    if (LEADING.test(text) && LEADING.lastIndex <= end) {
      const from = LEADING.lastIndex - 1;
      run.push(...(lexicon.dialogue === 'dashes' ? byDashes : byCommas)(text, { start: from, end }, lexicon));
    } else if (text.slice(start, Math.min(end, start + 200)).trim() !== '') close();
    start = end + 1;
  }
  close();
  return found;
}

/** Spanish: dashes set the incise off, "—… —dijo Brandt—. …"; without its second dash it closes the paragraph. */
function byDashes(text: string, { start, end }: Place, lexicon: Lexicon): Part[] {
  const parts: Part[] = [];
  let from = start;
  let incise = false;
  for (const at of places(text, DASH, start + 1, end)) {
    if (incise) {
      incise = false;
      from = at;
    } else if (saysAt(text, at + 1, end, lexicon, false)) {
      add(text, parts, from, at, at + 1, parts.length === 0 ? 'told' : 'goes-on');
      incise = true;
    }
  }
  if (!incise) add(text, parts, from, end, end, parts.length === 0 ? 'turn' : 'goes-on');
  return parts;
}

/**
 * French: the incise stands behind a comma or a closing mark, "— …, dit Brandt, … — … ? demande Lind." What
 * follows its full stop may be the reporter's as well as the speaker's, and is left out; a dash opens another turn.
 */
function byCommas(text: string, { start, end }: Place, lexicon: Lexicon): Part[] {
  const parts: Part[] = [];
  const dashes = places(text, DASH, start + 1, end).filter((at) => opensTurn(text, at, start));
  let from = start;
  for (const at of [...dashes, end]) {
    turn(text, { start: from, end: at }, lexicon, parts);
    from = at;
  }
  return parts;
}

function turn(text: string, { start, end }: Place, lexicon: Lexicon, parts: Part[], marked = false): void {
  let from = start;
  let told = false;
  for (const at of places(text, BEFORE_INCISE, start, end)) {
    if (at < from || !saysAt(text, at + 1, end, lexicon, true)) continue;
    add(text, parts, from, text[at] === ',' ? at : at + 1, null, told ? 'goes-on' : 'told');
    told = true;
    const stop = inciseEnd(text, at + 1, end, lexicon);
    // In marks the speaker goes on behind the full stop; without them it may be the reporter.
    if (stop >= end || (!marked && text[stop] !== ',' && text[stop] !== ':')) return;
    from = stop + 1;
  }
  add(text, parts, from, end, end, told ? 'goes-on' : 'turn');
}

/** True where a sentence is over before the dash, and another starts behind it. */
function opensTurn(text: string, at: number, start: number): boolean {
  LEADING.lastIndex = at;
  return LEADING.test(text) && /[.!?…»]\s*$/.test(text.slice(Math.max(start, at - 4), at));
}

/** Where the incise ends: at its first mark, or behind what it adds on the speaker: "dit Brandt, la maire, …". */
function inciseEnd(text: string, from: number, end: number, lexicon: Lexicon): number {
  let adds = false;
  ENDS.lastIndex = from;
  for (let match = ENDS.exec(text); match !== null && match.index < end; match = ENDS.exec(text)) {
    if (match[0] !== ',' || adds) return match.index;
    const first = wordAt(text, match.index + 1);
    const second = first === null ? null : wordAt(text, first.end);
    const role = [first, second].some((word) => word !== null && (flagsOf(word.low, lexicon) & ROLE) !== 0);
    const age = /^[ \t\u00a0]{0,2}[0-9]/.test(text.slice(match.index + 1, match.index + 4));
    if (!role && !age && !isNameUpTo(text, match.index + 1, end)) return match.index;
    adds = true;
  }
  return end;
}

/** True for capital words alone up to the next comma: "la maire, Ada Brandt, …". */
function isNameUpTo(text: string, from: number, end: number): boolean {
  let at = from;
  for (let n = 0; n < 4; n++) {
    const word = wordAt(text, at);
    if (word === null || word.end > end || !word.cap) return false;
    at = word.end;
    if (text[at] === ',' && at < end) return true;
  }
  return false;
}

/** True where a verb of saying stands at `from`, perhaps behind its auxiliary; with `subject`, and who says it. */
function saysAt(text: string, from: number, end: number, lexicon: Lexicon, subject: boolean): boolean {
  let at = from;
  let tied = false;
  for (let n = 0; n < 4; n++) {
    const word = wordAt(text, at);
    if (word === null || word.end > end || word.cap) return false;
    const clitic = lexicon.clitics.find((ending) => word.low.endsWith(ending));
    tied ||= clitic !== undefined;
    const flags = flagsOf(clitic === undefined ? word.low : word.low.slice(0, -clitic.length), lexicon);
    if (flags & REPORT) {
      if (!subject || tied) return true;
      const who = wordAt(text, word.end);
      return who !== null && (who.cap || (flagsOf(who.low, lexicon) & (DETERMINER | TITLE | PRONOUN)) !== 0);
    }
    if ((flags & (AUXILIARY | ADVERB | PRONOUN)) === 0) return false;
    at = word.end;
  }
  return false;
}

const flagsOf = (low: string, lexicon: Lexicon): number => {
  const known = lexicon.flags.get(low);
  if (known !== undefined || !/^[ldjmnst]'/.test(low)) return known ?? 0;
  return (lexicon.flags.get(low.slice(0, 2)) ?? 0) | (lexicon.flags.get(low.slice(2)) ?? 0);
};

function wordAt(text: string, at: number): { low: string; cap: boolean; end: number } | null {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[1];
  if (word === undefined) return null;
  const low = word.toLowerCase().replace('’', "'");
  return { low, cap: word[0] !== low[0], end: WORD.lastIndex };
}

/** Where the marks stand in the place. */
function places(text: string, mark: RegExp, start: number, end: number): number[] {
  return [...text.slice(start, end).matchAll(mark)].map((match) => start + match.index);
}

/** Adds what is said, without the dashes and marks that lead to it. */
function add(
  text: string,
  parts: Part[],
  from: number,
  at: number,
  to: number | null,
  role: Part['role'],
): void {
  let start = from;
  let end = at;
  while (start < end && /[\s—–.,;:]/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (end > start) parts.push({ from, start, end, to: to ?? end, role });
}
