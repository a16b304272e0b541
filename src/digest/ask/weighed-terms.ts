/** The words that an answer must be about, with their weight: a question's own and those that earlier turns brought. */
import { fold } from '../text/words.ts';
import { meaningWords, type Resolved } from './follow-up.ts';
import type { Kind } from './kinds.ts';
import { COUNTRY_OF } from './places.ts';
import { plainWords, root } from './terms.ts';

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

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that questions are made of rather than about. */
const FILLER =
  set(`sagt sagte dit dijo recent recently week weeks year years day days month months today name named called new news kind type
sort happen take takes took taking place come comes came go goes went going people person thing things following latest
report reported reportedly announce announced according part use used get several popular famous major big
large number many amount total current currently one ones two first person's former official officially story article
articles say says said tell say state country city company nation group percentage percent share proportion old long far
near earlier later next sooner spater fruher yet still high tall deep wide heavy fast hot cold thick`);
/** Verbs that say little beside what they bring about: "gave the ruling", "form a pact". */
export const LIGHT = set(
  'form forms formed make makes made give gives gave given hold holds held take takes took taken put puts have has had',
);
const BROUGHT_ABOUT =
  /^ (?:a|an|the|any|its|his|her|their) (?:\p{Ll}+ )?(?:pact|deal|offer|speech|talks?|vote|promise|answer|order|look|part|\p{Ll}{3,}(?:ing|ion|ment|ance|ence))\b/u;
/** Said by the kind of thing that is asked for already. */
const NOTHING_NEW =
  set(`job profession occupation role living money cash score changed change different update
monday tuesday wednesday thursday friday saturday sunday`);
/** Said by any length of time. */
const LASTING = set(
  'need needed needs take takes took taken last lasts lasted spend spent brauchen braucht dauern dauert dauerte',
);
/** Who buys pays: said by a sum of money, where one is asked for. */
export const PAID = ['pay', 'zahlen', 'payer', 'pagar'].map(root);
/** Titles before names: an article may well use another. */
const TITLES =
  set(`president prime minister sen senator rep representative gov governor mayor mr mrs ms dr king queen prince
princess pope secretary chief justice judge sir lord lady director chancellor general officer captain`);

/** All terms of a question, its own first. */
export function termsOf(resolved: Resolved, kind: Kind, focus: ReadonlySet<string>, whoIs: boolean): Term[] {
  const terms = new Map<string, Term>();
  const ownRoots = resolved.ownWords.map(root);
  const nameLike = capitalNames(resolved.own);
  const titled = titlesOfNames(resolved.own);
  const light = new Set(
    resolved.ownWords.filter(
      (word) =>
        LIGHT.has(fold(word)) &&
        BROUGHT_ABOUT.test(resolved.own.slice(resolved.own.indexOf(word) + word.length)),
    ),
  );
  resolved.ownWords.forEach((word, index) => {
    const key = ownRoots[index] ?? word;
    if (terms.has(key)) return;
    terms.set(key, termOf(word, key, nameLike, focus, kind, titled, whoIs, light));
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
  return [...terms.values()];
}

function termOf(
  word: string,
  key: string,
  nameLike: ReadonlySet<string>,
  focus: ReadonlySet<string>,
  kind: Kind,
  titled: ReadonlySet<string>,
  whoIs: boolean,
  light: ReadonlySet<string>,
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
  const filler = nothing || light.has(word) || (FILLER.has(folded) && !nameLike.has(word));
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
export function capitalNames(text: string): ReadonlySet<string> {
  const wordsOf = meaningWords(text);
  const capital = wordsOf.filter((word) => /^\p{Lu}/u.test(word));
  if (wordsOf.length > 3 && capital.length > 0.8 * wordsOf.length) return new Set();
  return new Set([...capital, ...owners(text)]);
}
