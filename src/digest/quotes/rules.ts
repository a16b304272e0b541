/** What ties a quote to its speaker: the rules by name, and words like "according to". */
import type { Phrases } from './lexicon.ts';
import { isPerson, type Phrase, type Reading } from './phrases.ts';
import { isMark } from './tokens.ts';
import { onBehalf, phraseAt } from './voices.ts';

/** How an attribution was found; each has its certainty, measured. */
export type Rule =
  | 'behind-verb-first'
  | 'behind-subject-first'
  | 'behind-far'
  | 'source'
  | 'before-report'
  | 'before-direct'
  | 'before-stance'
  | 'before-participle'
  | 'before-verb-first'
  | 'before-far'
  | 'passive'
  | 'clause'
  | 'goes-on'
  | 'goes-on-far'
  | 'reopened'
  | 'colon'
  | 'sentence-before'
  | 'paragraph-before'
  | 'behind-next'
  | 'before-near'
  | 'stance-near'
  | 'noun'
  | 'signed';

export type Attribution = Readonly<{ speaker: Phrase; cue: number | null; first: number; rule: Rule }>;

const pronounAt = (k: number): Phrase => ({ from: k, to: k + 1, kind: 'pronoun', nameFrom: -1, nameTo: -1 });

/** Words that hang on the one for whom it is so. */
const TIED = 8;

/** "Pour Ada Brandt, …": the one for whom it is so, where the sentence starts with them. */
export function viewerAt(
  reading: Reading,
  first: number,
  end: number,
): { speaker: Phrase; cue: number } | null {
  if (!reading.lexicon.opinions.has(reading.tokens[first]?.low ?? '')) return null;
  const speaker = phraseAt(reading, first + 1, end);
  if (speaker === null || speaker.from !== first + 1 || !isPerson(reading, speaker)) return null;
  // "Pour le député de la côte, …"
  let k = speaker.to;
  while (k < end && k < speaker.to + TIED && reading.tokens[k]!.kind === 'word') k++;
  return isMark(reading.tokens[k], ',') ? { speaker, cue: first } : null;
}

const NONE: readonly (readonly string[])[] = [];

/** The words like "according to" that stand at token `k`. */
export function sourceWords({ tokens }: Reading, k: number, phrases: Phrases): typeof NONE {
  const starting = phrases.get(tokens[k]?.low ?? '');
  if (starting === undefined) return NONE;
  return starting.filter((phrase) => phrase.every((word, n) => tokens[k + n]?.low === word));
}

/** The one named after words like "according to" at token `k`. */
export function sourceAt(
  reading: Reading,
  k: number,
  end: number,
  phrases: Phrases = reading.lexicon.sources,
): { speaker: Phrase; cue: number } | null {
  for (const phrase of sourceWords(reading, k, phrases)) {
    const at = k + phrase.length;
    const stressed = at < end && reading.lexicon.stressed.has(reading.tokens[at]?.low ?? '');
    const speaker = stressed ? pronounAt(at) : phraseAt(reading, at, end);
    if (speaker !== null) return { speaker: onBehalf(reading, speaker, end), cue: k };
  }
  return null;
}
