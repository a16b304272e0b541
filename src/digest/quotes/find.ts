/** Finds the quotations of a text and who said them. Works on the text exactly as given. */
import type { Range, TextQuote, TextSpeaker } from '../model.ts';
import { isSecondHand, withinLine } from './attribute.ts';
import { certaintyOf } from './certainty.ts';
import { mayHoldDialogue, withDialogue } from './dialogue.ts';
import { withOwners } from './genitives.ts';
import { goesOnInLine, type Last, splits } from './going-on.ts';
import { guessLanguage } from './guess-language.ts';
import { isQuotation } from './judge/judge.ts';
import type { Neighbour } from './judge/view.ts';
import { lexiconOf } from './lexicon.ts';
import { type Stretch, stretches } from './marks.ts';
import { type Names, namesOf } from './names.ts';
import type { Held } from './nearby.ts';
import { clauseEnds } from './nest.ts';
import { type Line, outline } from './outline.ts';
import type { Reading } from './phrases.ts';
import type { Spoken } from './pronouns.ts';
import { nameFromQuotes } from './quoted-names.ts';
import { type Known, resolve } from './resolve.ts';
import type { Attribution, Rule } from './rules.ts';
import { teller } from './teller.ts';
import { together } from './together.ts';
import { tokenize } from './tokens.ts';
import { isUnnamed } from './unnamed.ts';
import { wholeUtterance } from './utterance.ts';

/** Who spoke so many sentences ago may go on. */
const RECALLED = 4;

/** A quotation with the rule that found its speaker: for measuring. */
export type FoundQuote = TextQuote & Readonly<{ rule: Rule | null }>;

/**
 * The quotations of a text in order of position. Ranges are UTF-16 offsets into the text as given and leave
 * the marks out. `language` is a BCP 47 tag; without one it is guessed. Linear in the text's length.
 */
export function findQuotes(text: string, language?: string): TextQuote[] {
  return findWithRules(text, language).map(({ rule: _rule, ...quote }) => quote);
}

/** Rules that name whom the sentence, or the one before it, is about. */
const UNTOLD: ReadonlySet<Rule> = new Set(['clause', 'sentence-before', 'paragraph-before']);

/** A quote ends so where its sentence may end, or where the reporter's words go on behind it. */
const CLOSED = /[.,!?…;:—–-]/;
/** A quote ends so where it ends a sentence. */
const ENDED = /[.!?…]/;

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

/** A text read once: what each of its stretches is looked at with. */
type Page = Readonly<{
  text: string;
  reading: Reading;
  lines: readonly Line[];
  names: Names;
  quoted: readonly Stretch[];
  /** True where the text quotes with single marks: more stretches have them than double ones. */
  singles: boolean;
  /** Those whose words stand in marks twice. */
  twice: ReadonlySet<number>;
}>;

function read(text: string, language: string | undefined): Page | null {
  const marked = stretches(text);
  if (marked.length === 0 && !mayHoldDialogue(text)) return null;
  const lexicon = lexiconOf(language && language !== 'und' ? language : guessLanguage(text));
  const quoted = withDialogue(text, marked, lexicon);
  if (quoted.length === 0) return null;
  const tokens = withOwners(tokenize(text, quoted, lexicon), lexicon);
  const lines = outline(text, tokens, lexicon);
  const plain: Reading = { tokens, lexicon, clauseEnd: () => 0 };
  const reading: Reading = { ...plain, clauseEnd: clauseEnds(plain, lines) };
  const names = namesOf(reading, lines);
  nameFromQuotes(text, reading, quoted, names.all);
  return {
    text,
    reading,
    lines,
    names,
    quoted,
    singles: quoted.filter(({ single }) => single).length * 2 > quoted.length,
    twice: repeated(text, quoted),
  };
}

/** As `findQuotes`, and says which rule found each speaker. */
export function findWithRules(text: string, language?: string): FoundQuote[] {
  const page = read(text, language);
  if (page === null) return [];
  const found: FoundQuote[] = [];
  let last = null as Last | null;
  for (let l = 0; l < page.lines.length; l++) {
    let neighbour = null as Neighbour | null;
    for (const at of page.lines[l]!.quotes) {
      const one = look(page, found, l, at, last, neighbour);
      neighbour = { at, quoted: one !== null };
      if (one === null) continue;
      found.push(one.quote);
      last = one.held === null ? null : { held: one.held, found: found.length - 1, token: at };
    }
  }
  return found;
}

/** The quotation at token `at` of line `l` with who spoke, or null where the marks hold none. */
function look(
  page: Page,
  found: readonly FoundQuote[],
  l: number,
  at: number,
  last: Last | null,
  neighbour: Neighbour | null,
): Readonly<{ quote: FoundQuote; held: Held | null }> | null {
  const { text, reading, lines, names, quoted, singles, twice } = page;
  const line = lines[l]!;
  const index = reading.tokens[at]!.quote;
  const stretch = quoted[index]!;
  const dialogue = stretch.dialogue !== undefined;
  const begins = wholeUtterance(text, reading, line, at, stretch);
  const closed = dialogue || CLOSED.test(text.slice(stretch.end - 1, stretch.end));
  const ended = ENDED.test(text.slice(stretch.end - 1, stretch.end));
  const near = withinLine(reading, line, at, begins, closed, ended);
  const previous = last !== null && last.held.line >= l - RECALLED ? last : null;
  const rejoins = previous !== null && near !== null && goesOnInLine(reading, found, previous, l, at, near);
  const whole = begins || rejoins;
  const told = teller(reading, names, lines, l, at, stretch, near, last, previous, whole);
  const quotes =
    dialogue ||
    isQuotation({
      text,
      reading,
      names,
      line,
      at,
      stretch,
      whole,
      attribution: told.attribution,
      minor: stretch.single && !singles,
      repeated: twice.has(index),
      neighbour,
    });
  if (!quotes) return null;
  // The one whom the sentence is about was asked, or called a thing: nobody is said to speak.
  const guessed = told.attribution !== null && UNTOLD.has(told.attribution.rule);
  const unnamed = guessed && isUnnamed(reading, at, line.from);
  const attribution =
    unnamed || told.attribution === null ? null : together(reading, told.attribution, line.to);
  const split =
    previous !== null &&
    attribution !== null &&
    whole &&
    splits(text, reading, lines, previous, l, at, attribution);
  const continues = rejoins ? previous.found : (told.continues ?? (split ? previous.found : null));
  const quote = {
    range: { start: stretch.start, end: stretch.end },
    kind: whole ? ('direct' as const) : ('mixed' as const),
    continues,
  };
  if (attribution === null) return { quote: { ...quote, speaker: null, cue: null, rule: null }, held: null };
  const known = knownOf(reading, names, attribution, last?.held ?? null, lines);
  // Who goes on is as sure as who spoke.
  const chained = last !== null && attribution.speaker === last.held.attribution.speaker;
  const certainty = certaintyOf(
    {
      reading,
      line,
      at,
      attribution,
      known,
      whole,
      again: known.who !== null && known.who === last?.held.known?.who,
      told: near !== null && attribution === near && isSecondHand(reading, line, at, near),
      short: isWord(text, stretch),
    },
    chained ? last.held.certainty : 1,
  );
  const cue = attribution.cue === null ? null : rangeOf(reading, attribution.cue, attribution.cue + 1);
  return {
    quote: {
      ...quote,
      speaker: speakerOf(reading, attribution, known, certainty),
      cue,
      rule: attribution.rule,
    },
    held: { attribution, line: l, known, certainty },
  };
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
    who === null || last === null
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
