/** Words, marks of punctuation and quoted stretches of a text, as the reporter's sentences see them. */
import { GRAMMAR, TITLE } from './flags.ts';
import { flagsOf, type Lexicon } from './lexicon.ts';
import type { Stretch } from './marks.ts';

/** `kind`: a word; a mark of punctuation; a whole quoted stretch; the end of a paragraph. */
export type Token = {
  readonly kind: 'word' | 'mark' | 'quote' | 'break';
  readonly start: number;
  readonly end: number;
  /** The word in lower case with straight apostrophes, or the mark itself. */
  readonly low: string;
  /** True where the word starts with a capital, or is a name tied to a small word. */
  readonly cap: boolean;
  /** True where the word ended in a possessive ('s), which `low` and `end` leave out. */
  readonly owns: boolean;
  /** What the lexicon knows of the word: flags. */
  readonly flags: number;
  /** Which stretch, for a quote. */
  readonly quote: number;
};

/** True for a word with one of the flags. */
export const has = (token: Token | undefined, flags: number): boolean =>
  token !== undefined && token.kind === 'word' && (token.flags & flags) !== 0;

/** True for one of the marks. */
export const isMark = (token: Token | undefined, marks: string): boolean =>
  token !== undefined && token.kind === 'mark' && marks.includes(token.low);

const LETTER = /[\p{L}\p{N}]/u;

function wordCode(code: number, char: string): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  return code >= 0xd800 && code <= 0xdfff ? false : LETTER.test(char);
}

const apostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** Tokens of the whole text; what stands in a stretch is one token. */
export function tokenize(text: string, quoted: readonly Stretch[], lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const stretch = quoted[next];
    if (stretch && at >= stretch.from) {
      tokens.push({
        kind: 'quote',
        start: stretch.from,
        end: stretch.to,
        low: '',
        cap: false,
        owns: false,
        flags: 0,
        quote: next,
      });
      at = Math.max(stretch.to, at + 1);
      next++;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 10) {
      if (tokens.at(-1)?.kind !== 'break') tokens.push(plain('break', at, at + 1, '\n'));
      at++;
    } else if (code === 32 || code === 160 || code === 9 || code === 13) {
      at++;
    } else if (wordCode(code, text[at]!)) {
      const whole = wordEnd(text, at, stretch ? stretch.from : text.length);
      const end = lexicon.elisions.size === 0 ? whole : elisionEnd(text, at, whole, lexicon.elisions);
      tokens.push(word(text, at, end, lexicon));
      at = end + possessiveLength(text, at, end, tokens);
    } else {
      tokens.push(plain('mark', at, at + 1, isDash(text, at) ? '–' : text[at]!));
      at++;
    }
  }
  return tokens;
}

/** True for the rarer dashes, and for a hyphen or two that stand for one: "rain - or snow -- fell". */
function isDash(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2012 || code === 0x2015 || code === 0x2212) return true;
  if (code !== 45) return false;
  const blank = (i: number): boolean => !(text.charCodeAt(i) > 32) || text.charCodeAt(i) === 160;
  const twin = (i: number): boolean => text.charCodeAt(i) === 45;
  return twin(at - 1) || twin(at + 1) || (blank(at - 1) && blank(at + 1));
}

const plain = (kind: 'mark' | 'break', start: number, end: number, low: string): Token => ({
  kind,
  start,
  end,
  low,
  cap: false,
  owns: false,
  flags: 0,
  quote: -1,
});

/** Where the word at `at` ends: inner points, hyphens, apostrophes and ampersands belong to it. */
function wordEnd(text: string, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (wordCode(code, text[end]!)) {
      end++;
      continue;
    }
    const joins = code === 46 || code === 45 || code === 38 || apostrophe(code) || code === 0x2011;
    if (joins && end + 1 < limit && wordCode(text.charCodeAt(end + 1), text[end + 1]!)) {
      end += 2;
      continue;
    }
    // "Dr.-Ing."
    if (
      code === 46 &&
      text.charCodeAt(end + 1) === 45 &&
      end + 2 < limit &&
      wordCode(text.charCodeAt(end + 2), text[end + 2]!)
    ) {
      end += 3;
      continue;
    }
    break;
  }
  return end;
}

/** The longest short word that is tied to the next one: "lorsqu'". */
const LONGEST_ELISION = 8;

/** Where a short word ends that an apostrophe ties to the next one ("l'élue"), else the word's end. */
function elisionEnd(text: string, at: number, end: number, elisions: ReadonlySet<string>): number {
  for (let k = at + 1; k < end && k < at + LONGEST_ELISION; k++) {
    if (!apostrophe(text.charCodeAt(k))) continue;
    const short = text.slice(at, k).toLowerCase();
    // "N'Diaye" is a name.
    const name = k === at + 1 && !'lLdD'.includes(text[at]!) && isUpper(text[at]!) && isUpper(text[k + 1]!);
    return elisions.has(short) && !name ? k + 1 : end;
  }
  return end;
}

const isUpper = (char: string): boolean => char !== char.toLowerCase();

/** True where a hyphen or an apostrophe stands in the word. */
function joined(raw: string): boolean {
  for (let at = raw.length - 1; at > 0; at--) {
    const code = raw.charCodeAt(at);
    if (code === 45 || apostrophe(code)) return true;
  }
  return false;
}

/** So much around a word tells whether all is in capitals, in characters. */
const NEAR = 24;
const SHORT_FORM = /^\p{Lu}{2,5}$/u;

/** No small word's flags for letters that stand for a name, where the words around have small letters: "the WHO said". */
function named(text: string, start: number, raw: string, flags: number): number {
  if (!(flags & GRAMMAR) || !SHORT_FORM.test(raw)) return flags;
  const around =
    text.slice(Math.max(0, start - NEAR), start) + text.slice(start + raw.length, start + raw.length + NEAR);
  return /\p{Ll}{2}/u.test(around) && !/\p{Lu}{4}/u.test(around) ? 0 : flags;
}

const POSSESSIVE = /['’]s$/;
/** A small word tied to a name: "diHolm", no "iPod". */
const TIED = /^\p{Ll}{2,3}\p{Lu}\p{Ll}/u;

function word(text: string, start: number, found: number, lexicon: Lexicon): Token {
  let end = found;
  let raw = text.slice(start, end);
  let owns = false;
  if (end - start > 2 && apostrophe(raw.charCodeAt(raw.length - 2)) && POSSESSIVE.test(raw)) {
    owns = true;
    end -= 2;
    raw = raw.slice(0, -2);
  }
  if (lexicon.clitics.length > 0 && end - start > 2 && joined(raw)) {
    const plain = raw.replace('’', "'");
    const clitic = lexicon.clitics.find((ending) => plain.endsWith(ending));
    if (clitic !== undefined && clitic.length < raw.length) {
      end -= clitic.length;
      raw = raw.slice(0, -clitic.length);
    }
  }
  const first = raw[0]!;
  const low = raw.toLowerCase().replace('’', "'");
  // The stop of "Mr." and "U.S." belongs to the word.
  if (
    text.charCodeAt(end) === 46 &&
    (lexicon.abbreviations.has(low) || (raw.length === 1 && first !== low) || raw.indexOf('.') > 0)
  )
    end++;
  const cap = first !== first.toLowerCase() || (low.length > 4 && low !== raw && TIED.test(raw));
  const flags = flagsOf(lexicon, low, cap);
  const initial = raw.length === 1 && first !== low && text.charCodeAt(end - 1) === 46;
  return {
    kind: 'word',
    start,
    end,
    low,
    cap,
    owns,
    // "Ada A. Brandt": an initial is no small word; "M. Lind" is a title.
    flags: initial && !(flags & TITLE) ? 0 : named(text, start, raw, flags),
    quote: -1,
  };
}

/** How far behind the word's token reading goes on: the possessive's letters, or the stop that was taken in. */
function possessiveLength(text: string, at: number, end: number, tokens: Token[]): number {
  const token = tokens.at(-1)!;
  if (token.owns) return 0;
  // A pronoun tied to its verb is read as a word of its own.
  if (token.end < end) return token.end + (text.startsWith('-t-', token.end) ? 3 : 1) - end;
  return token.end > end && at < text.length ? token.end - end : 0;
}
