/** Chooses the sentences of an answer among weighed passages: few, short together, none that says the same twice. */
import { opensWithPerson } from '../text/pronouns.ts';
import type { Asked } from './asked.ts';
import { conflicting } from './conflict.ts';
import { type AroundOf, answers, COMMON, goesOn } from './floor.ts';
import type { Kind } from './kinds.ts';
import { roots } from './terms.ts';
import type { Weighed } from './weighed.ts';

export const MAX_SENTENCES = 3;
export const MAX_WORDS = 60;

/** A further sentence may say this much less of the question, and must score this share of the best. */
const BESIDE = { floor: 0.5, score: 0.6, news: 0.1 };
/** Sharing more of their words, two sentences say the same. */
const SAME = 0.7;

/** What a first sentence loses that opens with a pronoun nobody can resolve. */
const UNRESOLVED = 0.15;

/** After a number that answers, only another such number adds anything. */
const NUMERIC: ReadonlySet<Kind> = new Set<Kind>(['number', 'amount', 'money', 'share', 'length', 'age']);

/** The passages of an answer, best first; none where nothing answers. */
export function select(asked: Asked, weighed: readonly Weighed[], around: AroundOf): Weighed[] {
  const answering = able(asked, weighed, around);
  const best = top(
    answering,
    (each) =>
      each.score -
      (opensWithPerson(each.span.text) && leadIn(asked, each, weighed).length === 0 ? UNRESOLVED : 0),
  );
  if (best === null) return [];
  const chosen = [...leadIn(asked, best, weighed), best, ...behind(asked, best, weighed)];
  const other = conflicting(asked, best, answering);
  if (other !== null && chosen.length < MAX_SENTENCES) chosen.push(other);
  let words = chosen.reduce((sum, each) => sum + count(each.span.text), 0);
  let others = weighed.filter(
    (each) => goesWith(asked, each, best, around) && each.score >= BESIDE.score * best.score,
  );
  while (chosen.length < MAX_SENTENCES) {
    others = others.filter((each) => words + count(each.span.text) <= MAX_WORDS && !same(each, chosen));
    const named = new Set(chosen.flatMap((each) => each.candidates));
    const next = top(
      others,
      (each) => each.score + (each.candidates.some((name) => !named.has(name)) ? BESIDE.news : 0),
    );
    if (next === null) break;
    chosen.push(next);
    words += count(next.span.text);
  }
  return chosen;
}

/** The sentences that may answer; where none does, those that go on from what the thread told. */
function able(asked: Asked, weighed: readonly Weighed[], around: AroundOf): Weighed[] {
  const answering = weighed.filter((each) => answers(asked, each, around, 1));
  if (answering.length === 0) return weighed.filter((each) => goesOn(asked, each));
  // Who somebody is: where a sentence introduces them, only such a one answers.
  const introducing = asked.whoIs ? answering.filter(({ fit }) => fit === 1) : [];
  return introducing.length > 0 ? introducing : answering;
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

/** A sentence that may stand beside the best one: where nearly any would fit, it must itself speak of what is asked. */
const goesWith = (asked: Asked, each: Weighed, best: Weighed, around: AroundOf): boolean =>
  (each.fit >= best.fit || !(NUMERIC.has(asked.kind) || asked.whoIs)) &&
  !best.notTold &&
  (asked.kind !== 'reason' || each.fit >= 0.5) &&
  (each.span.articleId === best.span.articleId || (!asked.culprit && isOnSubject(each))) &&
  (asked.kind !== 'person' || each.ownNames > 0) &&
  (each.ownKeys >= (isShort(asked) ? Math.max(best.ownKeys, 0.01) : 0.01) ||
    !(COMMON.has(asked.kind) || asked.kind === 'person')) &&
  answers(asked, each, around, COMMON.has(asked.kind) ? 1 : BESIDE.floor);

/** A sentence of another article stands beside the best one where it is plainly about the same. */
const isOnSubject = (each: Weighed): boolean =>
  each.ownKeys > 0 && (each.predicate >= 0.5 || each.ownNames > 0);

/** Few words and a common kind: a sentence that lacks one of them is about something else. */
const isShort = (asked: Asked): boolean =>
  COMMON.has(asked.kind) && asked.terms.filter((term) => term.key && !term.carried).length <= 2;

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

/** How far behind what happened a plain reason for it may stand, in passages and in characters. */
const FAR_BEHIND = 3;
const BEHIND = 200;

/** What stands right behind a sentence and goes with it: why something happened, how a quotation goes on. */
function behind(asked: Asked, best: Weighed, weighed: readonly Weighed[]): Weighed[] {
  const prior = weighed[best.number - 1];
  const why = asked.kind === 'reason' && best.fit < 1;
  if (why && prior?.span.articleId === best.span.articleId && prior.fit === 1 && prior.score > 0.5)
    return [prior];
  const plain = why
    ? weighed.slice(best.number + 1, best.number + 1 + FAR_BEHIND).find(({ fit }) => fit === 1)
    : undefined;
  if (
    plain?.span.articleId === best.span.articleId &&
    plain.span.start - best.span.end < BEHIND &&
    count(plain.span.text) + count(best.span.text) <= MAX_WORDS
  )
    return [plain];
  const next = weighed[best.number + 1];
  if (!next || next.span.articleId !== best.span.articleId) return [];
  const gap = next.span.start - best.span.end;
  if (gap < 0 || gap > 3 || count(next.span.text) + count(best.span.text) > MAX_WORDS) return [];
  const goesOn = asked.kind === 'said' && /^["“„]/.test(next.span.text);
  return why || goesOn ? [next] : [];
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
