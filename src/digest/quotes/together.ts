/** Several who speak together: "said Ada Brandt and Ola Lind". What all of them say is no one's alone. */
import { DETERMINER, ROLE } from './flags.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt, type Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';
import { subjectBehind } from './subjects.ts';
import { has, isMark } from './tokens.ts';
import { actsHere, verbBehind } from './word-classes.ts';

/** The attribution with all who are joined to its speaker, in the sentence that ends before token `end`. */
export function together(reading: Reading, attribution: Attribution, end: number): Attribution {
  const { speaker, cue } = attribution;
  if (speaker.kind !== 'name') return attribution;
  const all =
    cue !== null && speaker.from > cue
      ? withNext(reading, speaker, end)
      : withFormer(reading, speaker, attribution.first);
  return all === null ? attribution : { ...attribution, speaker: all };
}

const isJoin = ({ tokens, lexicon }: Reading, k: number): boolean =>
  tokens[k]?.kind === 'word' && !tokens[k]!.cap && lexicon.joins.has(tokens[k]!.low);

/** "said Ada Brandt and Ola Lind", where the second has no verb of its own. */
function withNext(reading: Reading, speaker: Phrase, end: number): Phrase | null {
  if (!isJoin(reading, speaker.to)) return null;
  const next = reading.lexicon.verbSecond
    ? subjectBehind(reading, speaker.to, end)
    : phraseStartingAt(reading, speaker.to + 1, end);
  if (next === null || next.from !== speaker.to + 1 || !isSomebody(reading, next)) return null;
  if (next.to < end && (verbBehind(reading, next.to - 1) || actsHere(reading, next.to))) return null;
  return joined(speaker, next);
}

/** "Ola Lind and his wife, Karin, said" */
function withFormer(reading: Reading, speaker: Phrase, first: number): Phrase | null {
  const { tokens } = reading;
  if (speaker.from - 2 <= first || !isMark(tokens[speaker.from - 1], ',')) return null;
  const role = phraseEndingAt(reading, speaker.from - 2, first);
  if (role?.kind !== 'common' || !isSomebody(reading, role) || !isJoin(reading, role.from - 1)) return null;
  const former = phraseEndingAt(reading, role.from - 2, first);
  return former?.kind === 'name' && former.to === role.from - 1 ? joined(former, speaker) : null;
}

const isSomebody = ({ tokens }: Reading, { kind, from, to }: Phrase): boolean =>
  kind === 'name' || (kind === 'common' && has(tokens[from], DETERMINER) && has(tokens[to - 1], ROLE));

const joined = (one: Phrase, other: Phrase): Phrase => ({
  from: one.from,
  to: other.to,
  kind: 'name',
  nameFrom: one.nameFrom,
  nameTo: other.nameTo < 0 ? other.to : other.nameTo,
});
