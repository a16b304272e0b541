/** The floor: what a sentence must say of a question to answer it. Below it an answer is about something else. */
import type { Asked } from './asked.ts';
import { STRICT } from './kind-in-sentence.ts';
import type { Kind } from './kinds.ts';
import { reportsSpeaker } from './said.ts';
import type { Weighed } from './weighed.ts';

/**
 * The floor, in shares of the question: less of it in and around a sentence (`covered`; more where a person, a time or a
 * number is asked for, of which every article has some: `coveredPlain`), less in the sentence itself
 * (`own`), fewer of its names or of the words that say what is asked about them (`keys`), and it is about something else. Of
 * the words that earlier turns brought, so many must stand in its article (`carried`). Who did something is told where it is
 * said that it was done (`done`).
 */
const LEAST = {
  covered: 0.56,
  coveredPlain: 0.66,
  coveredName: 0.5,
  own: 0.22,
  names: 0.5,
  keys: 0.2,
  carried: 0.5,
  predicate: 0.6,
  done: 0.75,
  because: 0.25,
  says: 0.35,
  context: 0.6,
  yesNo: 0.8,
  event: 0.6,
  words: 0.6,
};
/** Kinds of which nearly any sentence holds one: there the question's words must all be there. */
export const COMMON: ReadonlySet<Kind> = new Set<Kind>([
  'time',
  'place',
  'number',
  'amount',
  'money',
  'share',
  'length',
  'age',
]);

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

/** Kinds where a sentence answers nothing that is told in an article without one of the words asked about. */
const WHOLE: ReadonlySet<Kind> = new Set<Kind>(['person', 'reason', 'money', 'amount']);

const coveredBy = (kind: Kind): number =>
  kind === 'name' ? LEAST.coveredName : PREDICATED.has(kind) ? LEAST.coveredPlain : LEAST.covered;

/** The text that stands before a passage in its article. */
export type Before = (each: Weighed) => string;

/** Whether a sentence can answer: enough of the question, its names, and a thing of the kind that is asked for. */
export function answers(asked: Asked, each: Weighed, before: Before, part: number): boolean {
  if (each.old || each.other) return false;
  // Words alone are looked up: a sentence must hold most of them.
  if (!asked.resolved.asks && each.own < LEAST.words) return false;
  // In an article about what was talked of, a follow-up's own words are enough.
  const held = each.carried >= LEAST.carried && each.freshKeys === 1 && each.fresh > 0;
  // "The carmaker blamed a new machine": a plain reason stands beside the sentence that says what happened.
  const because = asked.kind === 'reason' && each.fit === 1;
  // So does a sentence that says just what is asked, in an article about its subject.
  const says = because || each.counts || (asked.predicate !== 0 && each.predicate === 1 && each.fit === 1);
  const own = Math.max(each.own, held ? each.freshOwn : 0, says ? LEAST.says * each.covered : 0);
  if (own < part * LEAST.own || (!held && each.covered < part * coveredBy(asked.kind))) return false;
  if (each.names < leastNames(asked) || each.keys < leastKeys(asked)) return false;
  if (PREDICATED.has(asked.kind) && !each.notTold) {
    if (each.predicate < (because ? LEAST.because : asked.kind === 'person' ? LEAST.done : LEAST.predicate))
      return false;
    if (
      each.contextNames < leastNames(asked) ||
      each.contextKeys < (asked.kind === 'yes-no' ? LEAST.yesNo : LEAST.context)
    )
      return false;
    if (each.otherSubject) return false;
    if (each.missing > 0 && WHOLE.has(asked.kind)) return false;
  }
  if (asked.kind === 'name' && wordsOf(asked) <= FEW && !namesOne(asked, each)) return false;
  const { resolved } = asked;
  if (resolved.adds && resolved.ownWords.length > 0 && each.fresh === 0) return false;
  // What a follow-up adds by itself must be in the sentence, not only near it.
  if (asked.terms.some((term) => term.carried) && each.freshKeys === 0) return false;
  if (resolved.else && !isNews(asked, each)) return false;
  if (asked.kind === 'said' && !reportsSpeaker(each.span.text, before(each), asked.speaker)) return false;
  // A bare "why?" has nothing of its own to hold on to but a plain reason.
  const least =
    asked.kind === 'reason' && resolved.ownWords.length === 0
      ? 1
      : resolved.again && asked.kind !== 'reason'
        ? 0.7
        : 0.1;
  // What happened, said in full: why may stand right behind it.
  if (
    asked.kind === 'reason' &&
    asked.predicate !== 0 &&
    each.predicate === 1 &&
    each.ownNames >= LEAST.event &&
    each.ownKeys >= LEAST.event
  )
    return true;
  return !((STRICT.has(asked.kind) || asked.asksName || asked.names > 1) && each.fit < least);
}

/** Of one or two names, all must be there. */
const leastNames = (asked: Asked): number =>
  asked.terms.filter((term) => term.name).length <= 2 ? 1 : LEAST.names;

/** A short question's words must all be there: each of them is what it asks about. */
function leastKeys(asked: Asked): number {
  const keys = keysOf(asked);
  const all = asked.kind === 'money' ? 3 : COMMON.has(asked.kind) ? 2 : 1;
  return keys <= all ? 1 : LEAST.keys;
}

const keysOf = ({ terms }: Asked): number => terms.filter(({ key, carried }) => key && !carried).length;

/** A question with so few words says little else by which an answer could be known. */
const FEW = 3;
const wordsOf = ({ terms }: Asked): number =>
  terms.filter(({ key, name, carried }) => (key || name) && !carried).length;

/** Says what is asked of the noun that is asked for, or of a name in its place. */
const namesOne = (asked: Asked, each: Weighed): boolean =>
  each.predicate >= LEAST.predicate &&
  each.tellsWhich &&
  (each.ownFocus > 0 || each.fit === 1) &&
  (each.focus > 0 || asked.terms.some(({ name }) => name));

/** "Why?", "who did it?": what the thread told needs no word of it again, where a plain answer stands beside it. */
export const goesOn = ({ resolved, culprit, kind }: Asked, each: Weighed): boolean =>
  !(each.old || each.other) &&
  each.fit === 1 &&
  STRICT.has(kind) &&
  ((resolved.again && each.besideTold) || (culprit && each.carried >= LEAST.carried));

/** "Who else?": not told before, with a name or a number that was not, where no role can answer. */
const isNews = ({ kind, resolved }: Asked, each: Weighed): boolean =>
  !resolved.told.includes(each.span.text) &&
  (kind === 'thing' || kind === 'person' || each.candidates.length > 0);
