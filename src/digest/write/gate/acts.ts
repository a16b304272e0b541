/** Who does what to whom in a text: each verb with the words before and behind it. */
import { BY } from '../../quotes/flags.ts';
import {
  isAuxiliary,
  isDeterminer,
  isPreposition,
  isRole,
  isTime,
  makesPassive,
  type Reading,
  type Word,
} from './reading.ts';

/** One who acts, what is done, and all that is told behind it; nobody acts where `by` is empty. */
export type Act = Readonly<{
  verb: string;
  by: ReadonlySet<string>;
  to: ReadonlySet<string>;
  /** What follows the verb at once. */
  object: ReadonlySet<string>;
  /** All that stands behind a passive of which nobody is told who did it; empty for all else. */
  undone: ReadonlySet<string>;
  words: string;
}>;

/** So far from its verb a subject is looked for, and so far behind it an object, in words. */
const SUBJECT_NEAR = 8;
const OBJECT_NEAR = 14;

/** Every word that may be a verb, with who stands before and what behind it; a passive is turned around. */
export function actsOf(reading: Reading): Act[] {
  const { words } = reading;
  const acts: Act[] = [];
  let last: { who: ReadonlySet<string>; sentence: number } | null = null;
  for (const [at, verb] of words.entries()) {
    if (verb.quoted || isRole(verb) || isTime(verb) || !(verb.tells || isVerb(reading, at))) continue;
    const own = subjectBefore(reading, at);
    // "was dismissed but won": what one did before, the same one does here
    const goesOn =
      own.size === 0 && last?.sentence === verb.sentence && reading.gate.joints.has(words[at - 1]?.low ?? '');
    const before = goesOn && last ? last.who : own;
    if (own.size > 0) last = { who: own, sentence: verb.sentence };
    const behind = allBehind(words, at);
    const told = { verb: verb.lemma, words: `${[...before].join(' ')} ${verb.text}`.trim() };
    const passive = words.slice(Math.max(0, at - 2), at).some(makesPassive);
    const object = phraseBehind(words, at);
    const agent = passive ? agentBehind(words, at) : none;
    if (passive)
      acts.push({ ...told, by: agent, to: before, object: none, undone: agent.size === 0 ? behind : none });
    // “…,” said Holm: who speaks stands behind the verb; behind a comma that cannot be known
    else if (verb.tells && /["”»]\s*$/.test(verb.before))
      acts.push({ ...told, by: object, to: before, object: none, undone: none });
    else if (!verb.tells || !/,\s*$/.test(verb.before))
      acts.push({ ...told, by: before, to: behind, object, undone: none });
  }
  return acts;
}

const none: ReadonlySet<string> = new Set();

const isVerb = ({ words, gate }: Reading, at: number): boolean =>
  gate.isVerb(words[at]!.low) ||
  (words[at]!.content && words[at - 1] !== undefined && isAuxiliary(words[at - 1]!));

export const bears = (word: Word): boolean => word.content && !word.number && !isTime(word);

export const lemmasOf = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(words.map(({ lemma }) => lemma));

const parts = ({ before }: Word): boolean => /[,;:.!?“”"«»()]/.test(before);

/** The nearest run of meaning words before a verb; of "the family of the painter" it is the family. */
function subjectBefore(reading: Reading, at: number): ReadonlySet<string> {
  const { words } = reading;
  let found: Word[] = [];
  for (let i = at - 1; i >= 0 && at - i <= SUBJECT_NEAR; i--) {
    const word = words[i]!;
    if (word.sentence !== words[at]!.sentence || parts(words[i + 1]!)) break;
    if (bears(word)) found.push(word);
    else if (isPreposition(word)) found = [];
    else if (reading.gate.joining.has(word.low)) continue;
    else if (found.length > 0 && !isDeterminer(word)) break;
    else if (found.length > 0 && !isPreposition(words[i - 1] ?? word)) break;
  }
  return lemmasOf(found);
}

/** The run of meaning words that follows at once. */
function phraseBehind(words: readonly Word[], at: number): ReadonlySet<string> {
  const found: Word[] = [];
  for (const [i, word] of words.slice(at + 1, at + SUBJECT_NEAR).entries()) {
    if (word.sentence !== words[at]!.sentence || (parts(word) && i > 0) || isPreposition(word)) break;
    if (bears(word)) found.push(word);
    else if (found.length > 0) break;
  }
  return lemmasOf(found);
}

function allBehind(words: readonly Word[], at: number): ReadonlySet<string> {
  const behind = words.slice(at + 1, at + OBJECT_NEAR);
  return lemmasOf(behind.filter((word) => word.sentence === words[at]!.sentence && bears(word)));
}

/** "was sued by Holm": who stands behind the "by"; empty where nobody does. */
function agentBehind(words: readonly Word[], at: number): ReadonlySet<string> {
  for (let i = at + 1; i < Math.min(words.length, at + 6); i++) {
    if (parts(words[i]!)) break;
    if ((words[i]!.flags & BY) !== 0) return phraseBehind(words, i);
  }
  return new Set();
}

/** Who speaks: before the verb, or behind it where it follows a quotation; behind a comma, either. */
export function speakerAt(reading: Reading, at: number): ReadonlySet<string> {
  const { words, gate } = reading;
  const verb = words[at]!;
  if (gate.sources.has(verb.low) || /["”»]\s*$/.test(verb.before)) return phraseBehind(words, at);
  if (!/,\s*$/.test(verb.before)) return subjectBefore(reading, at);
  const before = words.slice(Math.max(0, at - SUBJECT_NEAR), at);
  return new Set([...lemmasOf(before.filter(bears)), ...phraseBehind(words, at)]);
}

/** How many words both have. */
export const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

export const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => common(a, b) > 0;
