/** Which of a question's words stand in a sentence, around it, and in its article: as bits. */
import type { Article, Span } from '../model.ts';
import { opensWithPronoun } from '../text/pronouns.ts';
import type { Asked } from './asked.ts';
import { type FullName, knownByFamily } from './family.ts';
import { describing } from './heads.ts';
import { bitsOf } from './shares.ts';
import { root } from './terms.ts';

/** How far around a sentence its surroundings reach, in characters. */
export const AROUND = 280;
const LEAD = 400;
/** A first sentence is read this far. */
const FIRST = 300;
/** How far an article is searched for words that an earlier turn brought. */
const WHOLE = 40_000;

/** Bit i is term i of the question. */
export type Masks = Readonly<{
  own: number;
  /** Nouns that it holds only to describe others. */
  described: number;
  /** What the sentence before lends it: a pronoun stands for it. */
  lent: number;
  near: number;
  /** What the sentence may be understood to be about: its own words, those before it, its article's title and first sentence. */
  context: number;
  /** In the title or the opening of its article. */
  far: number;
  title: number;
  /** Anywhere in its article, where words were carried over. */
  whole: number;
  /** Anywhere in its article. */
  article: number;
}>;

const NONE: Masks = {
  own: 0,
  described: 0,
  lent: 0,
  near: 0,
  context: 0,
  far: 0,
  title: 0,
  whole: 0,
  article: 0,
};

const POINTS_BACK =
  /\b(?:he|she|they|his|her|him|their|them)\b|\bthe \d{1,3}-year-old\b|\b(?:er|sie|ihr|ihre|sein|seine)\b/i;

/** "The surgeon, 52, denies": whom it describes stands before. */
export const DESCRIBES = /^The (?:\p{Ll}[\p{Ll}-]* ){0,2}\p{Ll}+, \d{1,3},/u;

/** What the opening of an article holds, and all of it where words were carried over. */
export type Far = Readonly<{
  lead: number;
  title: number;
  /** In the title and the first sentence. */
  topic: number;
  whole: number;
  /** In all of it. */
  all: number;
  /** The answer before was told from it. */
  told: boolean;
  /** Of the question's names those whose family name alone is enough in it. */
  family: readonly FullName[];
}>;

export const NONE_FAR: Far = { lead: 0, title: 0, topic: 0, whole: 0, all: 0, told: false, family: [] };

export function farOf(asked: Asked, { title, text }: Article, tells: (text: string) => boolean): Far {
  const told = tells(text);
  // What the last answer said is understood of the article that it was told from.
  const said = told && !asked.resolved.stays ? asked.match(asked.resolved.told) : 0;
  const lead = said | asked.match(`${title}\n${text.slice(0, LEAD)}`);
  const titled = asked.match(title);
  const topic = said | titled | asked.match(text.slice(0, FIRST).split(/(?<=[.!?]["”’)]?)\s/, 1)[0] ?? '');
  const all = lead | asked.match(text.slice(0, WHOLE));
  const { resolved } = asked;
  const family = knownByFamily(asked.fullNames, text);
  const carried = bitsOf(asked, (term) => term.carried);
  if (carried === 0)
    return { lead, title: titled, topic, all, whole: lead, told: resolved.stays && told, family };
  return {
    lead,
    title: titled,
    topic,
    all,
    whole: all | (told ? carried : 0),
    told,
    family,
  };
}

/** "Closed from 3 May to June" says when that starts, without the word. */
function impliedIn(asked: Asked, text: string): number {
  if (asked.kind !== 'time' || !FROM_DATE.test(text)) return 0;
  return bitsOf(asked, ({ root: word }) => word === STARTS);
}
const STARTS = root('start');
const FROM_DATE =
  /\b(?:from|as of|ab|vom) (?:the )?(?:\d{1,2}\.? )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

export function masksOf(
  asked: Asked,
  span: Span,
  article: Article | undefined,
  { lead, title, topic, whole, all, told, family }: Far,
): Masks {
  const described = article?.language === 'en' ? describedIn(asked, span.text) : 0;
  const held = (asked.match(span.text) | impliedIn(asked, span.text)) & ~described;
  const own = family.reduce((mask, name) => (mask & name.lastBit ? mask | name.firstBit : mask), held);
  if (!article) return { ...NONE, own };
  const before = article.text.slice(Math.max(0, span.start - AROUND), span.start);
  const prior = asked.match(before);
  const after = article.text.slice(span.end, span.end + AROUND);
  return {
    own,
    described,
    lent: lentTo(asked, span.text, before) & ~own,
    near: prior | asked.match(after) | described,
    context: own | asked.match(sentenceBefore(before)) | topic | (told ? whole : 0),
    far: lead,
    title,
    whole,
    article: all,
  };
}

/** The last sentence of the text that stands before another. */
export const sentenceBefore = (before: string): string =>
  before
    .trimEnd()
    .split(/(?<=[.!?]["”’)]?)\s+/)
    .at(-1) ?? '';

/** All words of the sentence before where one opens with a pronoun, its names where a pronoun for people stands inside. */
function lentTo(asked: Asked, text: string, before: string): number {
  const opens = opensWithPronoun(text);
  if (!opens && !POINTS_BACK.test(text) && !DESCRIBES.test(text)) return 0;
  return asked.match(sentenceBefore(before)) & (opens ? -1 : bitsOf(asked, ({ name }) => name));
}

/** What the question asks about and the sentence holds only to describe something else: near, but not said. */
function describedIn({ terms, describes, predicate, focus }: Asked, text: string): number {
  const only = describing(text);
  return terms.reduce(
    (mask, term, bit) =>
      only.has(term.root) &&
      !(predicate & (1 << bit)) &&
      (term.key || focus.has(term.root)) &&
      !term.name &&
      !describes.has(term.root)
        ? mask | (1 << bit)
        : mask,
    0,
  );
}
