/** Reads a question: what kind of thing it asks for, and the words that an answer must be about, with their weight. */
import type { Question } from '../model.ts';
import { fold } from '../text/words.ts';
import { type Form, formOf } from './asserted.ts';
import { type FullName, fullNames } from './family.ts';
import { MAX_QUESTION, meaningWords, type Resolved, resolveQuestion, WHEN } from './follow-up.ts';
import { describing } from './heads.ts';
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
import { COUNTRY_OF } from './places.ts';
import { predicateOf } from './predicate.ts';
import { plainWords, root, roots } from './terms.ts';

export type Term = Readonly<{
  root: string;
  weight: number;
  /** Part of a name or a number: an answer about another name is no answer. */
  name: boolean;
  /** Says what is asked about the names ("wife", "built"): without any such word a passage is about something else. */
  key: boolean;
  /** From an earlier turn. */
  carried: boolean;
}>;

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

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that questions are made of rather than about. */
const FILLER =
  set(`sagt sagte dit dijo recent recently week weeks year years day days month months today name named called new news kind type
sort happen take takes took taking place come comes came go goes went going people person thing things following latest
report reported reportedly announce announced according part use used become became get several popular famous major big
large number many amount total current currently one ones two first person's former official officially story article
articles say says said tell say state country city company nation group percentage percent share proportion old long far
earlier later next sooner spater fruher yet still high tall deep wide heavy fast hot cold thick`);
/** Said by the kind of thing that is asked for already. */
const NOTHING_NEW =
  set(`job profession occupation role living money cash score changed change different update
monday tuesday wednesday thursday friday saturday sunday`);
/** Said by any length of time. */
const LASTING = set(
  'need needed needs take takes took taken last lasts lasted spend spent brauchen braucht dauern dauert dauerte',
);
/** Who buys pays: said by a sum of money, where one is asked for. */
const PAID = ['pay', 'zahlen', 'payer', 'pagar'].map(root);
/** Titles before names: an article may well use another. */
const TITLES =
  set(`president prime minister sen senator rep representative gov governor mayor mr mrs ms dr king queen prince
princess pope secretary chief justice judge sir lord lady director chancellor general officer captain`);

/** Reads a question with its turns. */
export function read(question: Question, hints: Readonly<{ storyTitle?: string }> = {}): Asked {
  const resolved = resolveQuestion(question, hints);
  const { kind, speaker } = kindOf(resolved.text.toLowerCase().slice(0, MAX_QUESTION));
  const ownKind = kindOf(resolved.own.toLowerCase());
  const useOwn = ownKind.kind !== 'thing' && ownKind.kind !== 'yes-no';
  const focusText = focusOf((useOwn ? resolved.own : resolved.text).toLowerCase());
  const focus = new Set(focusText === null ? [] : meaningWords(focusText).map(root));
  const terms = new Map<string, Term>();
  const ownRoots = resolved.ownWords.map(root);
  const nameLike = capitalNames(resolved.own);
  const titled = titlesOfNames(resolved.own);
  const whoIs = asksWhoIs(resolved.own.toLowerCase());
  resolved.ownWords.forEach((word, index) => {
    const key = ownRoots[index] ?? word;
    if (terms.has(key)) return;
    terms.set(key, termOf(word, key, nameLike, focus, kind, titled, whoIs));
  });
  for (const word of resolved.carried) {
    const key = root(word);
    if (!terms.has(key))
      terms.set(key, {
        root: key,
        weight: FILLER.has(fold(word)) ? 0.2 : resolved.referent.includes(word) ? 1 : 0.6,
        name: resolved.referent.includes(word),
        key: false,
        carried: true,
      });
  }
  for (const word of resolved.faint) {
    const key = root(word);
    if (!terms.has(key)) terms.set(key, { root: key, weight: 0.3, name: false, key: false, carried: true });
  }
  // "What happened today?" names nothing that an article could be about.
  const empty = ownKind.kind === 'event' && resolved.ownWords.every((word) => WHEN.test(word));
  const list = empty && resolved.carried.length === 0 ? [] : [...terms.values()].slice(0, MAX_TERMS);
  const told = predicateOf(resolved.own, nameLike, nounOf(resolved.own, focusText));
  return {
    kind: useOwn ? ownKind.kind : kind,
    language: languageAsked(resolved.own),
    terms: list,
    match: matcher(list.map((term) => term.root)),
    known: new Set([
      ...roots(resolved.text),
      ...(resolved.else ? roots(resolved.told) : []),
      ...terms.keys(),
    ]),
    speaker: new Set(speaker === null ? [] : speakersOf(speaker, resolved).map(root)),
    focus,
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

const COSTS = ['cost', 'kosten', 'coûter', 'costar'].map(root);

/** The noun that is asked for, as it is written. */
const nounOf = (own: string, focus: string | null): ReadonlySet<string> =>
  new Set(focus === null ? [] : meaningWords(own).filter((word) => focus.includes(word.toLowerCase())));

function predicateBits(told: readonly string[], terms: readonly Term[], kind: Kind): number {
  const found = new Set(told.map(root));
  // A sum of money says by itself what something costs.
  const paid = kind === 'money' || kind === 'amount' ? [...COSTS, ...PAID] : COSTS;
  if (paid.some((verb) => found.has(verb))) return 0;
  return terms.reduce(
    (mask, term, bit) => (found.has(term.root) && !term.name && term.key ? mask | (1 << bit) : mask),
    0,
  );
}

/** "he" is whom the thread spoke of last. */
function speakersOf(speaker: string, { referent, carried }: Resolved): readonly string[] {
  const named = meaningWords(speaker.replace(/\b(?:also|just|then|really|actually)\b/g, ''));
  return named.length > 0 ? named : referent.length > 0 ? referent : carried;
}

function termOf(
  word: string,
  key: string,
  nameLike: ReadonlySet<string>,
  focus: ReadonlySet<string>,
  kind: Kind,
  titled: ReadonlySet<string>,
  whoIs: boolean,
): Term {
  const folded = fold(word);
  const number = /\p{N}/u.test(folded);
  const title = TITLES.has(folded) && titled.has(folded);
  const asksIt = whoIs || kind === 'money' || kind === 'change' || folded === 'score';
  const nothing =
    (asksIt && NOTHING_NEW.has(folded)) ||
    (kind === 'length' && LASTING.has(folded)) ||
    ((kind === 'money' || kind === 'amount') && PAID.includes(key));
  const name =
    !nothing &&
    (number ||
      COUNTRY_OF.has(folded) ||
      (nameLike.has(word) && !TITLES.has(folded) && !(focus.has(key) && /^\p{Ll}/u.test(word))));
  const filler = nothing || (FILLER.has(folded) && !nameLike.has(word));
  const counted = kind === 'number' && focus.has(key);
  const aside = focus.has(key) && !counted;
  let weight = name ? 1.5 : 1;
  if (title) weight = 0.6;
  else if (filler) weight = 0.3;
  else if (aside && !name) weight = 0.5;
  return { root: key, weight, name, key: !(name || title || filler || aside), carried: false };
}

/** Titles that stand right before a name ("President Abara"), folded. */
function titlesOfNames(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const list = plainWords(text);
  list.forEach((word, index) => {
    const next = list[index + 1] ?? '';
    if (TITLES.has(fold(word)) && /^\p{Lu}/u.test(next)) found.add(fold(word));
  });
  // "Prime Minister Abara": the second title brings the first.
  if (found.has('minister')) found.add('prime');
  return found;
}

/** Whose something is asked for ("Abara's age"): a name, even in a question without capitals. */
function owners(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}.]{3,60}['’]s\b/gu)].map((match) => match[0]);
}

/** Capitalised words that are names: none in a question that is all capitals, not the first word alone. */
function capitalNames(text: string): ReadonlySet<string> {
  const wordsOf = meaningWords(text);
  const capital = wordsOf.filter((word) => /^\p{Lu}/u.test(word));
  if (wordsOf.length > 3 && capital.length > 0.8 * wordsOf.length) return new Set();
  return new Set([...capital, ...owners(text)]);
}
