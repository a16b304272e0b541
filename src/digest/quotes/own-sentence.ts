/** Whom a pronoun may mean by its own sentence: the subject before it, and never those it tells of. */
import { ADVERB, CONJUNCTION, FEMALE, MALE, PRONOUN, REPORT, ROLE } from './flags.ts';
import type { Mention, Named, Names } from './names.ts';
import type { Phrase, Reading } from './phrases.ts';
import { has, isMark, type Token } from './tokens.ts';
import { nominal } from './word-classes.ts';

/** So far before the pronoun its subject is looked for, in tokens. */
const FAR = 48;

/** `subject` acts before the pronoun; `told` are named in what the pronoun says. */
export type OwnSentence = Readonly<{ subject: Named | null; told: readonly Named[] }>;

/** What the sentence of a pronoun shows of whom it means. */
export function ownSentence(names: Names, reading: Reading, phrase: Phrase, line: number): OwnSentence {
  const { tokens, lexicon } = reading;
  const at = phrase.from;
  const from = Math.max(names.lines[line]?.from ?? at, at - FAR);
  const people: Named[] = [];
  let subject: Named | null = null;
  // Another pronoun first, somebody asked or seen ("when Brandt saw him"): not the one named.
  let open = true;
  for (let k = from; k < at; k++) {
    const token = tokens[k]!;
    const mention = names.mentions[names.mentionAt[k] ?? -1];
    if (mention === undefined) {
      if (has(token, MALE | FEMALE) && has(token, PRONOUN)) open = false;
      if (lexicon.questions.has(token.low) || isObject(reading, k)) [open, subject] = [false, null];
      continue;
    }
    k = mention.run.to - 1;
    if (mention.who === null || mention.who.body) continue;
    people.push(mention.who);
    if (open && subject === null && mention.who.human && acts(reading, mention)) subject = mention.who;
  }
  const before = tokens[at - 1];
  // "Brandt shook her head: “It is late,” she said."
  if (before?.kind === 'quote') return { subject: isMark(tokens[at - 2], ':') ? subject : null, told: [] };
  if (!tellsFromBehind(tokens, phrase)) return { subject, told: [] };
  // "Ada Brandt was late, she said." introduces her.
  const first = names.mentions[names.mentionAt[from] ?? -1];
  const introduced = first !== undefined && first.run.to - first.run.from > 1 ? first.who : null;
  return { subject: introduced, told: people.filter((who) => who !== introduced) };
}

/** True where a name may be a subject by what stands before it: "when Brandt", "mayor Brandt", no "of Brandt" or "saw Brandt". */
function acts({ tokens, lexicon }: Reading, { run, title }: Mention): boolean {
  if (tokens[run.to - 1]!.owns) return false;
  const before = tokens[(title?.from ?? run.from) - 1];
  if (before === undefined || before.kind !== 'word') return true;
  return has(before, CONJUNCTION | ROLE | ADVERB) || lexicon.whens.has(before.low);
}

/** "Blaming Brandt, he said, was late", "Brandt should go, he said.": what stands before is what he says. */
function tellsFromBehind(tokens: readonly Token[], { from, to }: Phrase): boolean {
  if (!isMark(tokens[from - 1], ',—–') || !has(tokens[to], REPORT)) return false;
  const next = tokens[to + 1];
  if (next === undefined || next.kind === 'break' || isMark(next, '.;')) return true;
  return isMark(next, ',—–') && tokens[to + 2]?.kind === 'word';
}

/** "him", "her" where it is no owner. */
const isObject = ({ tokens, lexicon }: Reading, k: number): boolean =>
  lexicon.accusatives.has(tokens[k]!.low) && !nominal(tokens[k + 1]);
