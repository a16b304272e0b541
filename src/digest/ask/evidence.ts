/** Weighs passages against a question: how much of it each speaks about, in its own words and around them. */
import type { Passages, Span } from '../model.ts';
import type { Asked, Term } from './asked.ts';
import { changeIn } from './change.ts';
import { fitOf, isNotTold } from './fit.ts';
import { countsNoun, namesIn, numbersIn, STRICT } from './kind-in-sentence.ts';
import { AROUND, type Far, farOf, type Masks, masksOf, NONE, sentenceBefore } from './masks.ts';
import { isCountry, isState } from './places.ts';
import { toldFrom } from './thread.ts';

export type Weighed = Readonly<{
  /** The passage's number. */
  number: number;
  span: Span;
  score: number;
  /** Share of the question that the sentence itself holds, 0 to 1. */
  own: number;
  /** Share of the question that the sentence and what stands around it hold, 0 to 1. */
  covered: number;
  /** 0, 0.5 or 1: holds a thing of the kind that is asked for. */
  fit: number;
  /** Says that what is asked for is not known. */
  notTold: boolean;
  /** Share of the question's names that stand in or around it, 0 to 1; 1 where it has none. */
  names: number;
  /** The same in what it may be understood to be about: itself, the text before it, title and first sentence. */
  contextNames: number;
  /** The same for the words that say what is asked. */
  contextKeys: number;
  /** How many words of what is asked stand nowhere in its article. */
  missing: number;
  /** The same in the sentence alone. */
  ownNames: number;
  /** Share of the words that say what is asked about the names, in or around it, 0 to 1; 1 where there are none. */
  keys: number;
  /** The same in the sentence alone. */
  ownKeys: number;
  /** The same for words that were not carried over from earlier turns. */
  freshKeys: number;
  /** The same, weighed by the words' rarity; 0 where the question brings none. */
  freshOwn: number;
  /** Share of the words carried over that stand anywhere in its article, 0 to 1; 0 where none was. */
  carried: number;
  /** 1 where the sentence says what is asked about the subject, less where only its surroundings do, 0 where nothing does. */
  predicate: number;
  /** Counts the noun that is asked for. */
  counts: boolean;
  /** Older than what is asked for. */
  old: boolean;
  /** Tells of somebody else who is named in full, and names nobody that is asked about. */
  otherSubject: boolean;
  /** How many words the question brings itself, not carried over, that the sentence holds. */
  fresh: number;
  /** New names or numbers: what it may answer with. */
  candidates: readonly string[];
}>;

/** What each sign adds to a passage's score. */
const WEIGHT = {
  own: 0.6,
  near: 0.8,
  far: 0.75,
  title: 1,
  vote: 0.3,
  fit: 0.2,
  long: 0.05,
  flat: 0.7,
  power: 4,
  notTold: 0.4,
  counts: 0.1,
  predicate: 0.1,
  lent: 0.9,
  told: 0.3,
  again: 0.15,
};
/** What it counts that the words which say what is asked stand beside the sentence or in its article's opening only. */
const BY = { lentPart: 0.95, part: 0.8, lent: 0.55, opening: 0.7, near: 0.5, far: 0.3 };

/** A sentence that starts before is part of an article's opening. */
const OPENING = 200;

const NUMERIC: ReadonlySet<Asked['kind']> = new Set([
  'number',
  'share',
  'money',
  'amount',
  'age',
  'length',
  'time',
]);

/** All passages, weighed, in their order. */
export function weigh(asked: Asked, passages: Passages): Weighed[] {
  const articles = new Map(passages.articles.map((article) => [article.id, article]));
  const change = changeIn(asked, passages.articles);
  const tells = toldFrom(asked.resolved.told);
  const far = new Map<string, Far>(
    passages.articles.map((article): [string, Far] => [article.id, farOf(asked, article, tells)]),
  );
  const bits = (which: (term: Term) => boolean): number =>
    asked.terms.reduce((mask, term, bit) => (which(term) ? mask | (1 << bit) : mask), 0);
  const nameBits = bits((term) => term.name);
  const masks = passages.sentences.map((span) =>
    masksOf(asked, span, articles.get(span.articleId), far.get(span.articleId) ?? NONE_FAR, nameBits),
  );
  const weights = weightsOf(asked, masks);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const share = (mask: number): number => weighted(weights, mask) / total;
  const freshBits = bits((term) => !term.carried);
  const carriedBits = bits((term) => term.carried);
  const freshTotal = share(freshBits);
  const before = ({ articleId, start }: Span): string =>
    articles.get(articleId)?.text.slice(Math.max(0, start - AROUND), start) ?? '';
  const first = passages.sentences.map((span, number): Weighed => {
    const mask = masks[number] ?? NONE;
    const held = mask.own | mask.lent;
    const own = share(mask.own) + WEIGHT.lent * share(mask.lent);
    const near = mask.near & ~held;
    const beyond = (mask.far | (mask.whole & carriedBits)) & ~held & ~mask.near;
    const covered = own + WEIGHT.near * share(near) + WEIGHT.far * share(beyond);
    const candidates = candidatesOf(asked, span.text);
    const fit = fitOf(asked, span.text, sentenceBefore(before(span)));
    // "His successor is Mara Lind": the office stands before.
    const borne = asked.successor && fit > 0 ? BY.part : 0;
    const predicate = Math.max(borne, predicateIn(asked, mask, span.start < OPENING));
    const article = articles.get(span.articleId);
    const news = article ? change(article, span.text) : 0;
    const counts = asked.kind === 'number' && asked.focus.size > 0 && countsNoun(span.text, asked.focus);
    return {
      number,
      span,
      own,
      covered,
      fit,
      notTold: isNotTold(asked, span.text),
      names: shareOf(asked, held | mask.near | mask.far, (term) => term.name),
      contextNames: shareOf(asked, mask.context, (term) => term.name),
      contextKeys: shareOf(asked, mask.context, (term) => term.key && !term.carried),
      missing: absent(asked, mask.article | mask.own),
      ownNames: shareOf(asked, held, (term) => term.name),
      keys: shareOf(asked, held | mask.near | mask.far, (term) => term.key),
      ownKeys: shareOf(asked, held, (term) => term.key),
      predicate,
      counts,
      old: news === null,
      otherSubject:
        OF_SUBJECT.has(asked.kind) &&
        asked.terms.some(({ name }) => name) &&
        !(held & (nameBits | carriedBits)) &&
        namesAnother(span.text),
      freshKeys: shareOf(asked, mask.own, (term) => term.key && !term.carried),
      freshOwn: freshTotal === 0 ? 0 : share(mask.own & freshBits) / freshTotal,
      carried: carriedBits === 0 ? 0 : share(mask.whole & carriedBits) / share(carriedBits),
      fresh: asked.terms.filter((term, bit) => !term.carried && mask.own & (1 << bit)).length,
      candidates,
      score:
        (news ?? -1) -
        (again(asked, span.text) ? WEIGHT.again : 0) +
        WEIGHT.own * own +
        WEIGHT.predicate * predicate +
        (far.get(span.articleId)?.told ? WEIGHT.told : 0) +
        (1 - WEIGHT.own) * covered +
        (isNotTold(asked, span.text) ? WEIGHT.notTold : 0) +
        (counts ? WEIGHT.counts : 0),
    };
  });
  const titles = passages.articles.map(
    (article): Title => ({
      names: candidatesOf(asked, article.title),
      share: share(asked.match(article.title) | (far.get(article.id)?.lead ?? 0)),
    }),
  );
  return voted(asked, first, titles).map((each) => ({ ...each, score: each.score + manner(each.span.text) }));
}

function predicateIn({ predicate }: Asked, { own, lent, near, far, title }: Masks, opens: boolean): number {
  if (predicate === 0 || (own & predicate) === predicate) return 1;
  if (own & predicate) return ((own | lent) & predicate) === predicate ? BY.lentPart : BY.part;
  // An opening says again what its title says in other words.
  if (opens && title & predicate) return BY.opening;
  return lent & predicate ? BY.lent : near & predicate ? BY.near : far & predicate ? BY.far : 0;
}

/** The last answer said it already. */
const again = ({ resolved }: Asked, text: string): boolean => resolved.stays && resolved.told.includes(text);

/** Kinds whose answer is told of the one who is named in the question. */
const OF_SUBJECT: ReadonlySet<Asked['kind']> = new Set([
  'time',
  'number',
  'money',
  'amount',
  'age',
  'length',
  'reason',
  'share',
]);
/** A name of two words that is not just whose words these are ("said Mara Lind", "Mara Lind said"). */
const ANOTHER =
  /(?<!(?:said|says|according to|told)(?: [\p{L}.]+){0,2} )(?<![\p{L}“"] )\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\b(?! (?:said|says|told|called|of))/u;
const namesAnother = (text: string): boolean => ANOTHER.test(text.slice(0, 60));

/** What a text may answer with: numbers where a number is asked for, countries where a country is, else names. */
function candidatesOf(asked: Asked, text: string): string[] {
  if (NUMERIC.has(asked.kind)) return numbersIn(text, asked.known);
  const names = namesIn(text, asked.known);
  if (asked.kind === 'country') return names.filter(isCountry);
  return asked.kind === 'state' ? names.filter(isState) : names;
}

const NONE_FAR: Far = { lead: 0, title: 0, topic: 0, whole: 0, all: 0, told: false };

/** A term that every passage holds tells less than one that few hold. */
function weightsOf(asked: Asked, masks: readonly Masks[]): number[] {
  const all = masks.length;
  return asked.terms.map((term, bit) => {
    const holds = masks.filter((mask) => mask.own & (1 << bit)).length;
    const rare = Math.log((all + 1) / (holds + 0.5)) / Math.log((all + 1) / 0.5);
    return term.weight * (WEIGHT.flat + (1 - WEIGHT.flat) * Math.max(0, rare));
  });
}

export const weighted = (weights: readonly number[], mask: number): number => {
  let sum = 0;
  for (let bit = 0; bit < weights.length; bit++) if (mask & (1 << bit)) sum += weights[bit] ?? 0;
  return sum;
};

const absent = (asked: Asked, mask: number): number =>
  asked.terms.filter(({ key, carried }, bit) => key && !carried && !(mask & (1 << bit))).length;

function shareOf(asked: Asked, mask: number, which: (term: Term) => boolean): number {
  let of = 0;
  let have = 0;
  asked.terms.forEach((term, bit) => {
    if (!which(term)) return;
    of++;
    if (mask & (1 << bit)) have++;
  });
  return of === 0 ? 1 : have / of;
}

/**
 * What several good passages name is likelier the answer: each passage votes for its names with its score, and so does
 * each title.
 */
function voted(asked: Asked, list: readonly Weighed[], titles: readonly Title[]): Weighed[] {
  if (NAMELESS.has(asked.kind)) return [...list];
  const votes = new Map<string, number>();
  const vote = (names: readonly string[], much: number): void => {
    for (const name of names) votes.set(name, (votes.get(name) ?? 0) + much);
  };
  for (const each of list) vote(each.candidates, each.score ** WEIGHT.power);
  if (!NUMERIC.has(asked.kind))
    for (const title of titles) vote(title.names, WEIGHT.title * title.share ** WEIGHT.power);
  const most = Math.max(0.001, ...votes.values());
  const wanted = STRICT.has(asked.kind) || asked.kind === 'name';
  return list.map((each) => {
    const best = each.candidates.reduce((top, name) => Math.max(top, votes.get(name) ?? 0), 0) / most;
    return {
      ...each,
      score: each.score + WEIGHT.vote * best + (wanted ? WEIGHT.fit * each.fit : 0),
    };
  });
}

/** Kinds that no name or number answers. */
const NAMELESS: ReadonlySet<Asked['kind']> = new Set(['said', 'event', 'yes-no']);

type Title = Readonly<{ names: readonly string[]; share: number }>;

/** Questions and fragments answer little. */
function manner(text: string): number {
  const words = text.split(' ').length;
  return (
    (/[?]["”’)]*$/.test(text) ? -0.3 : 0) +
    (words < 5 ? -0.2 : 0) +
    (words > 55 ? -0.1 : 0) -
    (WEIGHT.long * Math.max(0, words - 20)) / 60
  );
}
