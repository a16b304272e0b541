/** Reads a question: what kind of thing it asks for, and the words that an answer must be about, with their weight. */
import type { Question } from '../model.ts';
import { type Form, formOf } from './asserted.ts';
import { type FullName, fullNames } from './family.ts';
import { MAX_QUESTION, meaningWords, type Resolved, resolveQuestion, WHEN } from './follow-up.ts';
import { describing } from './heads.ts';
import { kinOf } from './kin.ts';
import {
  askedNames,
  asksCulprit,
  asksName,
  asksSuccessor,
  asksWhoIs,
  focusOf,
  type Kind,
  kindOf,
  type Measure,
  measureOf,
} from './kinds.ts';
import { languageAsked } from './language-asked.ts';
import { MAX_TERMS, type Matcher, matcher } from './matcher.ts';
import { predicateOf } from './predicate.ts';
import { root, roots } from './terms.ts';
import { capitalNames, LIGHT, PAID, type Term, termsOf } from './weighed-terms.ts';

export type Asked = Readonly<{
  kind: Kind;
  /** What it is written in. */
  language: ReturnType<typeof languageAsked>;
  /** Bit i of a mask is term i. */
  terms: readonly Term[];
  match: Matcher;
  /** Roots of everything the question says: no news as an answer. */
  known: ReadonlySet<string>;
  /** Roots of the one who is asked about in "what did X say". */
  speaker: ReadonlySet<string>;
  /** Roots of the unit or class that is asked for ("which airline", "how many soldiers"). */
  focus: ReadonlySet<string>;
  /** The same and the words near to them: what may be counted. */
  counted: ReadonlySet<string>;
  /** What a number must be measured in. */
  measure: Measure | null;
  /** Asks who somebody is. */
  whoIs: boolean;
  /** The full names of people that it holds. */
  fullNames: readonly FullName[];
  /** How many names are asked for. */
  names: number;
  /** Asks who holds an office from now on. */
  successor: boolean;
  /** Asks what somebody pays. */
  pays: boolean;
  /** Asks who did what was told of. */
  culprit: boolean;
  /** Asks how somebody or something is called. */
  asksName: boolean;
  /** Bits of the words that say what is asked about the subject: the verb, or the noun after "is"; 0 where none does. */
  predicate: number;
  /** Roots of nouns that the question itself uses only to describe others ("the battery plant"). */
  describes: ReadonlySet<string>;
  /** How it wants that told. */
  form: Form;
  resolved: Resolved;
}>;

/** Reads a question with its turns. */
export function read(question: Question, hints: Readonly<{ storyTitle?: string }> = {}): Asked {
  const resolved = resolveQuestion(question, hints);
  const { kind, speaker } = kindOf(resolved.text.toLowerCase().slice(0, MAX_QUESTION));
  const ownKind = kindOf(resolved.own.toLowerCase());
  const useOwn = ownKind.kind !== 'thing' && ownKind.kind !== 'yes-no';
  // "What caused the leak" asks for no kind of thing.
  const focusText =
    ownKind.kind === 'reason' ? null : focusOf((useOwn ? resolved.own : resolved.text).toLowerCase());
  const focus = new Set(focusText === null ? [] : meaningWords(focusText).map(root));
  const whoIs = asksWhoIs(resolved.own.toLowerCase());
  const terms = termsOf(resolved, kind, focus, whoIs);
  // "What happened today?" names nothing that an article could be about.
  const empty = ownKind.kind === 'event' && resolved.ownWords.every((word) => WHEN.test(word));
  const list = empty && resolved.carried.length === 0 ? [] : terms.slice(0, MAX_TERMS);
  const told = predicateOf(resolved.own, capitalNames(resolved.own), nounOf(resolved.own, focusText));
  return {
    kind: useOwn ? ownKind.kind : kind,
    language: languageAsked(resolved.own),
    terms: list,
    match: matcher(list.map((term) => (term.name ? [term.root] : [term.root, ...kinOf(term.root)]))),
    known: new Set([
      ...roots(resolved.text),
      ...(resolved.else ? roots(resolved.told) : []),
      ...terms.map((term) => term.root),
    ]),
    speaker: new Set(speaker === null ? [] : speakersOf(speaker, resolved).map(root)),
    focus,
    counted: new Set([...focus].flatMap((word) => [word, ...kinOf(word)])),
    measure: measureOf(resolved.own.toLowerCase()),
    whoIs,
    fullNames: fullNames(resolved.text, list),
    names: askedNames(resolved.own.toLowerCase()),
    successor: asksSuccessor(resolved.own.toLowerCase()),
    pays: list.some((term) => PAID.includes(term.root)),
    culprit: asksCulprit(resolved.own.toLowerCase()),
    asksName: asksName(resolved.own.toLowerCase()),
    predicate: predicateBits(told, list, useOwn ? ownKind.kind : kind),
    describes: describing(resolved.text, true),
    form: formOf(resolved.own, told),
    resolved,
  };
}

const LIGHT_ROOTS: ReadonlySet<string> = new Set([...LIGHT].map(root));
const COSTS = ['cost', 'kosten', 'coûter', 'costar'].map(root);

/** The noun that is asked for, as it is written. */
const nounOf = (own: string, focus: string | null): ReadonlySet<string> =>
  new Set(focus === null ? [] : meaningWords(own).filter((word) => focus.includes(word.toLowerCase())));

function predicateBits(told: readonly string[], terms: readonly Term[], kind: Kind): number {
  const found = new Set(told.map(root));
  // A sum of money says by itself what something costs.
  const paid = kind === 'money' || kind === 'amount' ? [...COSTS, ...PAID] : COSTS;
  if (paid.some((verb) => found.has(verb))) return 0;
  const bits = terms.reduce(
    (mask, term, bit) => (found.has(term.root) && !term.name && term.key ? mask | (1 << bit) : mask),
    0,
  );
  if (bits !== 0) return bits;
  // "Who gave the ruling": what a verb that says little brings about says it.
  const light = terms.findIndex((term) => found.has(term.root) && LIGHT_ROOTS.has(term.root) && !term.key);
  return light >= 0 && terms[light + 1]?.key === true ? 1 << (light + 1) : 0;
}

/** "he" is whom the thread spoke of last. */
function speakersOf(speaker: string, { referent, carried }: Resolved): readonly string[] {
  const named = meaningWords(
    speaker.replace(/\b(?:also|just|then|really|actually|mr|mrs|ms|dr|prof)\b/g, ''),
  );
  return named.length > 0 ? named : referent.length > 0 ? referent : carried;
}
