/** Chooses the sentences of an answer among weighed passages: few, short together, none that says the same twice. */
import { opensWithPerson } from '../text/pronouns.ts';
import type { Asked } from './asked.ts';
import type { Weighed } from './evidence.ts';
import { STRICT } from './kind-in-sentence.ts';
import type { Kind } from './kinds.ts';
import { reportsSpeaker } from './said.ts';
import { roots } from './terms.ts';

export const MAX_SENTENCES = 3;
export const MAX_WORDS = 60;

/**
 * The floor, in shares of the question: less of it in and around a sentence (`covered`), less in the sentence itself
 * (`own`), fewer of its names or of the words that say what is asked about them (`keys`), and it is about something else. Of
 * the words that earlier turns brought, so many must stand in its article (`carried`).
 */
const LEAST = {
  covered: 0.56,
  own: 0.22,
  names: 0.5,
  keys: 0.2,
  carried: 0.5,
  predicate: 0.6,
  because: 0.25,
  says: 0.35,
  context: 0.6,
};
/** A further sentence may say this much less of the question, and must score this share of the best. */
const BESIDE = { floor: 0.5, score: 0.6, news: 0.1 };
/** Sharing more of their words, two sentences say the same. */
const SAME = 0.7;

/** What a first sentence loses that opens with a pronoun nobody can resolve. */
const UNRESOLVED = 0.15;

/** Kinds of which nearly any sentence holds one: there the question's words must all be there. */
const COMMON: ReadonlySet<Kind> = new Set<Kind>([
  'time',
  'place',
  'number',
  'amount',
  'money',
  'share',
  'length',
  'age',
]);

/** After a number that answers, only another such number adds anything. */
const NUMERIC: ReadonlySet<Kind> = new Set<Kind>(['number', 'amount', 'money', 'share', 'length', 'age']);

/** Kinds whose answer stands with the word that says what is asked. */
const PREDICATED: ReadonlySet<Kind> = new Set<Kind>([
  'person',
  'time',
  'place',
  'number',
  'length',
  'amount',
  'money',
  'share',
  'reason',
  'yes-no',
]);

/** The text that stands before a passage in its article. */
export type Before = (each: Weighed) => string;

/** The passages of an answer, best first; none where nothing answers. */
export function select(asked: Asked, weighed: readonly Weighed[], before: Before): Weighed[] {
  const best = top(
    weighed.filter((each) => answers(asked, each, before, 1)),
    (each) =>
      each.score -
      (opensWithPerson(each.span.text) && leadIn(asked, each, weighed).length === 0 ? UNRESOLVED : 0),
  );
  if (best === null) return [];
  const chosen = [...leadIn(asked, best, weighed), best, ...reasonBehind(asked, best, weighed)];
  let words = chosen.reduce((sum, each) => sum + count(each.span.text), 0);
  let able = weighed.filter(
    (each) => goesWith(asked, each, best, before) && each.score >= BESIDE.score * best.score,
  );
  while (chosen.length < MAX_SENTENCES) {
    able = able.filter((each) => words + count(each.span.text) <= MAX_WORDS && !same(each, chosen));
    const named = new Set(chosen.flatMap((each) => each.candidates));
    const next = top(
      able,
      (each) => each.score + (each.candidates.some((name) => !named.has(name)) ? BESIDE.news : 0),
    );
    if (next === null) break;
    chosen.push(next);
    words += count(next.span.text);
  }
  return chosen;
}

function top(list: readonly Weighed[], worth: (each: Weighed) => number): Weighed | null {
  let best: Weighed | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const each of list) {
    const value = worth(each);
    if (value > most) [best, most] = [each, value];
  }
  return best;
}

/** Whether a sentence can answer: enough of the question, its names, and a thing of the kind that is asked for. */
function answers(asked: Asked, each: Weighed, before: Before, part: number): boolean {
  // In an article about what was talked of, a follow-up's own words are enough.
  const held = each.carried >= LEAST.carried && each.freshKeys === 1 && each.fresh > 0;
  // "The carmaker blamed a new machine": a plain reason stands beside the sentence that says what happened.
  const because = asked.kind === 'reason' && each.fit === 1;
  // So does a sentence that says just what is asked, in an article about its subject.
  const says = because || each.counts || (asked.predicate !== 0 && each.predicate === 1 && each.fit === 1);
  const own = Math.max(each.own, held ? each.freshOwn : 0, says ? LEAST.says * each.covered : 0);
  if (own < part * LEAST.own || (!held && each.covered < part * LEAST.covered)) return false;
  if (each.names < leastNames(asked) || each.keys < leastKeys(asked)) return false;
  if (
    each.predicate < (asked.kind === 'reason' ? LEAST.because : LEAST.predicate) &&
    !each.notTold &&
    PREDICATED.has(asked.kind)
  )
    return false;
  if (
    PREDICATED.has(asked.kind) &&
    !each.notTold &&
    (each.contextNames < leastNames(asked) || each.contextKeys < LEAST.context)
  )
    return false;
  const { resolved } = asked;
  if (resolved.adds && resolved.ownWords.length > 0 && each.fresh === 0) return false;
  // What a follow-up adds by itself must be in the sentence, not only near it.
  if (asked.terms.some((term) => term.carried) && each.freshKeys === 0) return false;
  if (resolved.else && each.candidates.length === 0) return false;
  if (asked.kind === 'said' && !reportsSpeaker(each.span.text, before(each), asked.speaker)) return false;
  // A bare "why?" has nothing of its own to hold on to but a plain reason.
  const least = asked.kind === 'reason' && resolved.ownWords.length === 0 ? 1 : 0.1;
  return !((STRICT.has(asked.kind) || asked.asksName) && each.fit < least);
}

/** A sentence that may stand beside the best one: where nearly any would fit, it must itself speak of what is asked. */
const goesWith = (asked: Asked, each: Weighed, best: Weighed, before: Before): boolean =>
  (each.fit >= best.fit || !NUMERIC.has(asked.kind)) &&
  !best.notTold &&
  (asked.kind !== 'person' || each.ownNames > 0) &&
  (each.ownKeys >= (isShort(asked) ? Math.max(best.ownKeys, 0.01) : 0.01) ||
    !(COMMON.has(asked.kind) || asked.kind === 'person')) &&
  answers(asked, each, before, COMMON.has(asked.kind) ? 1 : BESIDE.floor);

/** Few words and a common kind: a sentence that lacks one of them is about something else. */
const isShort = (asked: Asked): boolean =>
  COMMON.has(asked.kind) && asked.terms.filter((term) => term.key && !term.carried).length <= 2;

/** Of one or two names, all must be there. */
const leastNames = (asked: Asked): number =>
  asked.terms.filter((term) => term.name).length <= 2 ? 1 : LEAST.names;

/** A short question's words must all be there: each of them is what it asks about. */
function leastKeys(asked: Asked): number {
  const keys = asked.terms.filter((term) => term.key && !term.carried).length;
  const all = asked.kind === 'money' ? 3 : COMMON.has(asked.kind) ? 2 : 1;
  return keys <= all ? 1 : LEAST.keys;
}

/** The sentence before one that opens with a pronoun, where the two are short enough together. */
function leadIn(asked: Asked, best: Weighed, weighed: readonly Weighed[]): Weighed[] {
  // "They listened," said Ann Holt, the nurse: asked who she is, nobody needs to know who listened.
  if (asked.whoIs && best.fit === 1 && /^["“]/.test(best.span.text)) return [];
  const prior = weighed[best.number - 1];
  if (!prior || prior.span.articleId !== best.span.articleId || !opensWithPerson(best.span.text)) return [];
  const gap = best.span.start - prior.span.end;
  const together = count(prior.span.text) + count(best.span.text);
  return gap >= 0 && gap <= 3 && together <= MAX_WORDS && prior.span.text.length > 12 ? [prior] : [];
}

/** What happened is told first and why right behind it, often without a word that says so. */
function reasonBehind(asked: Asked, best: Weighed, weighed: readonly Weighed[]): Weighed[] {
  if (asked.kind !== 'reason' || best.fit === 1) return [];
  const next = weighed[best.number + 1];
  if (!next || next.span.articleId !== best.span.articleId) return [];
  const gap = next.span.start - best.span.end;
  return gap >= 0 && gap <= 3 && count(next.span.text) + count(best.span.text) <= MAX_WORDS ? [next] : [];
}

const count = (text: string): number => text.split(/\s+/).length;

/** Says nearly the same as one that is chosen already. */
function same(each: Weighed, chosen: readonly Weighed[]): boolean {
  if (chosen.includes(each)) return true;
  const own = new Set(roots(each.span.text));
  return chosen.some((other) => {
    const others = roots(other.span.text);
    return others.filter((word) => own.has(word)).length > SAME * Math.min(others.length, own.size);
  });
}
