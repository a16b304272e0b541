/** The floor: what a sentence must say of a question to answer it, check by check. Below it, it is about something else. */
import type { Asked } from './asked.ts';
import { assertsOther, isOfAnother } from './asserted.ts';
import { STRICT } from './kind-in-sentence.ts';
import type { Kind } from './kinds.ts';
import { sentenceBefore } from './masks.ts';
import { holdsSpeaker, reportsSpeaker } from './said.ts';
import { isDoneToOther, isOfOtherThing, isOfOtherYear, lacksChange } from './same-thing.ts';
import { goesOnAboutAnother, isDoneToAnotherName, lacksDoer } from './subject.ts';
import type { Weighed } from './weighed.ts';

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

/** Where a passage stands: the text before it, its article's title and date (in milliseconds). */
export type Around = Readonly<{
  before: string;
  title: string;
  publishedAt: number | null;
  /** Who says what is quoted in it, as far as it is known. */
  speakers: readonly string[];
}>;
export type AroundOf = (each: Weighed) => Around;

/** A question and a sentence; `part` is how much of the floor under shares counts (less for a sentence beside the best). */
type Case = Readonly<{ asked: Asked; each: Weighed; around: Around; part: number }>;
/** One thing that a sentence must do, and whether it does. */
type Check = Readonly<{ name: string; when?: (one: Case) => boolean; holds: (one: Case) => boolean }>;

const isPredicated = ({ asked, each }: Case): boolean => PREDICATED.has(asked.kind) && !each.notTold;

/** In an article about what was talked of, a follow-up's own words are enough. */
const goesOnInThread = ({ each }: Case): boolean =>
  each.carried >= 0.5 && each.freshKeys === 1 && each.fresh > 0;

/** "The carmaker blamed a new machine": a plain reason stands beside the sentence that says what happened. */
const isPlainReason = ({ asked, each }: Case): boolean => asked.kind === 'reason' && each.fit === 1;

/** What of the question stands in the sentence: what only surrounds it counts a third where the sentence says just what is asked. */
function ownOf(one: Case): number {
  const { asked, each } = one;
  const says =
    isPlainReason(one) || each.counts || (asked.predicate !== 0 && each.predicate === 1 && each.fit === 1);
  return Math.max(each.own, goesOnInThread(one) ? each.freshOwn : 0, says ? 0.35 * each.covered : 0);
}

const leastCovered = (kind: Kind): number => (kind === 'name' ? 0.5 : PREDICATED.has(kind) ? 0.66 : 0.56);

/** Somebody or somewhere stands in nearly every sentence: one that only surrounds what is asked about names another. */
const ONE: ReadonlySet<Kind> = new Set<Kind>(['person', 'place']);

const leastPredicate = (one: Case): number =>
  isPlainReason(one) ? 0.25 : ONE.has(one.asked.kind) ? 0.75 : 0.6;

/** "Which school closed?", "what is her name?": each of its few words counts. */
const isShortName = ({ asked }: Case): boolean => asked.kind === 'name' && wordsOf(asked) <= 2;

/** "Why did it close?": a sentence that says that it closed may stand before the reason. */
const tellsEvent = ({ asked, each }: Case): boolean =>
  asked.kind === 'reason' &&
  asked.predicate !== 0 &&
  each.predicate === 1 &&
  each.ownNames >= 0.6 &&
  each.ownKeys >= 0.6;

/** A bare "why?" has nothing of its own to hold on to but a plain reason. */
const leastFit = ({ kind, resolved }: Asked): number =>
  kind === 'reason' && resolved.ownWords.length === 0 ? 1 : resolved.again && kind !== 'reason' ? 0.7 : 0.1;

/** All that a sentence must do, in the order in which it is looked at. */
const CHECKS: readonly Check[] = [
  { name: 'new enough', holds: ({ each }) => !each.old },
  // Words alone are looked up: a sentence must hold most of them.
  { name: 'looked up', when: ({ asked }) => !asked.resolved.asks, holds: ({ each }) => each.own >= 0.6 },
  { name: 'speaks of it', holds: (one) => ownOf(one) >= one.part * 0.22 },
  {
    name: 'enough of it around',
    when: (one) => !goesOnInThread(one),
    holds: ({ asked, each, part }) => each.covered >= part * leastCovered(asked.kind),
  },
  { name: 'its names', holds: ({ asked, each }) => each.names >= leastNames(asked) },
  { name: 'its words', holds: ({ asked, each }) => each.keys >= leastKeys(asked) },
  { name: 'what is asked', when: isPredicated, holds: (one) => one.each.predicate >= leastPredicate(one) },
  {
    name: 'its names in context',
    when: isPredicated,
    holds: ({ asked, each }) => each.contextNames >= leastNames(asked),
  },
  {
    name: 'its words in context',
    when: isPredicated,
    holds: ({ asked, each }) => each.contextKeys >= (asked.kind === 'yes-no' ? 0.8 : 0.6),
  },
  { name: 'its subject', when: isPredicated, holds: ({ each }) => !each.otherSubject },
  {
    name: 'all its words in the article',
    when: (one) => (isPredicated(one) && WHOLE.has(one.asked.kind)) || isShortName(one),
    holds: ({ each }) => each.missing === 0,
  },
  {
    name: 'names one',
    when: ({ asked }) => asked.kind === 'name' && wordsOf(asked) <= FEW,
    holds: ({ asked, each }) => namesOne(asked, each),
  },
  {
    name: 'what is added',
    when: ({ asked: { resolved } }) => resolved.adds && resolved.ownWords.length > 0,
    holds: ({ each }) => each.fresh > 0,
  },
  // What a follow-up adds by itself must be in the sentence, not only near it.
  {
    name: 'its own words',
    when: ({ asked }) => asked.terms.some((term) => term.carried),
    holds: ({ each }) => each.freshKeys > 0,
  },
  // "Who paid for it?": told where what the thread spoke of is told.
  {
    name: "the thread's article",
    when: ({ asked }) => asked.resolved.stays && asked.terms.some((term) => term.carried),
    holds: ({ each }) => each.carried >= 0.6,
  },
  {
    name: 'something else',
    when: ({ asked }) => asked.resolved.else,
    holds: ({ asked, each }) => isNews(asked, each),
  },
  {
    name: 'its speaker',
    when: ({ asked }) => asked.kind === 'said',
    holds: ({ asked, each, around }) =>
      reportsSpeaker(each.span.text, around.before, asked.speaker) ||
      around.speakers.some((name) => holdsSpeaker(name, asked.speaker)),
  },
  {
    name: 'its topic',
    when: ({ asked }) => asked.kind === 'said',
    holds: ({ asked, each, around }) => speaksOfTopic(asked, each.span.text, around),
  },
  {
    name: 'a thing of the kind',
    when: (one) =>
      (STRICT.has(one.asked.kind) || one.asked.asksName || one.asked.names > 1) && !tellsEvent(one),
    holds: ({ asked, each }) => each.fit >= leastFit(asked),
  },
];

/** What a sentence must not do, where it does not say that the thing asked for is not known. */
const OTHERWISE: readonly Check[] = [
  { name: 'the thing itself', holds: ({ asked, each }) => !isOfAnother(asked, each.described) },
  { name: 'asserts it', holds: ({ asked, each }) => !assertsOther(asked, each.span.text) },
  { name: 'the same thing', holds: ({ asked, each }) => !isOfOtherThing(asked, each.span.text) },
  {
    name: 'the same office',
    holds: ({ asked, each, around }) => !lacksChange(asked, each.span.text, sentenceBefore(around.before)),
  },
  {
    name: 'the same patient',
    when: ({ asked, each }) => asked.kind === 'person' && hasNames(asked) && each.ownNames === 0,
    holds: ({ asked, each }) => !isDoneToAnotherName(asked, each.span.text),
  },
  { name: 'the same object', holds: ({ asked, each }) => !isDoneToOther(asked, each.span.text) },
  {
    name: 'the same year',
    holds: ({ asked, each, around }) =>
      !isOfOtherYear(asked, each.span.text, sentenceBefore(around.before), around.publishedAt),
  },
  {
    name: 'whom "he" means',
    holds: ({ asked, each, around }) =>
      !goesOnAboutAnother(asked, each.span.text, sentenceBefore(around.before)),
  },
  {
    name: 'who did it',
    when: isPredicated,
    holds: ({ asked, each, around }) =>
      !lacksDoer(asked, each.span.text, sentenceBefore(around.before), around.title),
  },
];

const firstFailed = (checks: readonly Check[], one: Case): string | null =>
  checks.find(({ when, holds }) => (when?.(one) ?? true) && !holds(one))?.name ?? null;

/** The check at which a sentence fails to answer; null where it answers. */
export function failsAt(asked: Asked, each: Weighed, around: AroundOf, part: number): string | null {
  const one = { asked, each, around: around(each), part };
  return firstFailed(CHECKS, one) ?? (each.notTold ? null : firstFailed(OTHERWISE, one));
}

/** Whether a sentence can answer: enough of the question, its names, and a thing of the kind that is asked for. */
export const answers = (asked: Asked, each: Weighed, around: AroundOf, part: number): boolean =>
  failsAt(asked, each, around, part) === null;

/** Of what somebody is asked to have spoken about, a word stands in the sentence, before it in its paragraph, or in the title. */
function speaksOfTopic({ terms, speaker, match }: Asked, text: string, { before, title }: Around): boolean {
  const topic = terms.reduce(
    (mask, { root, key, name, carried }, bit) =>
      (key || name) && !carried && !speaker.has(root) ? mask | (1 << bit) : mask,
    0,
  );
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1);
  return topic === 0 || (match(`${title}\n${paragraph}\n${text}`) & topic) !== 0;
}

/** Of one or two names, all must be there. */
const leastNames = (asked: Asked): number => (asked.terms.filter((term) => term.name).length <= 2 ? 1 : 0.5);

/** A short question's words must all be there: each of them is what it asks about. */
function leastKeys(asked: Asked): number {
  const all = asked.kind === 'money' ? 3 : COMMON.has(asked.kind) ? 2 : 1;
  return keysOf(asked) <= all ? 1 : 0.2;
}

const keysOf = ({ terms }: Asked): number => terms.filter(({ key, carried }) => key && !carried).length;

/** A question with so few words says little else by which an answer could be known. */
const FEW = 3;
const wordsOf = ({ terms }: Asked): number =>
  terms.filter(({ key, name, carried }) => (key || name) && !carried).length;

const hasNames = ({ terms }: Asked): boolean => terms.some(({ name }) => name);

/** Says what is asked of the noun that is asked for, or of a name in its place. */
const namesOne = (asked: Asked, each: Weighed): boolean =>
  each.predicate >= 0.75 &&
  each.tellsWhich &&
  (each.ownFocus > 0 ||
    asked.focus.size === 0 ||
    (each.fit === 1 && each.ownNames === 1 && hasNames(asked))) &&
  (each.focus > 0 || asked.terms.some(({ name }) => name));

/** "Why?", "who did it?": what the thread told needs no word of it again, where a plain answer stands beside it. */
export const goesOn = (asked: Asked, each: Weighed): boolean => {
  const { resolved, culprit, kind } = asked;
  return (
    !each.old &&
    !assertsOther(asked, each.span.text) &&
    each.fit === 1 &&
    STRICT.has(kind) &&
    ((resolved.again && each.besideTold) || (culprit && each.carried >= 0.5))
  );
};

/** "Who else?": not told before, with a name or a number that was not, where no role can answer. */
const isNews = ({ kind, resolved }: Asked, each: Weighed): boolean =>
  !resolved.told.includes(each.span.text) &&
  (kind === 'thing' || kind === 'person' || each.candidates.length > 0);
