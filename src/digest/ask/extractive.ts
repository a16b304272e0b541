/** The answer without a model: whole sentences of the articles, or honest silence. */
import type { AnswerDraft, Passages, Question, Span, Turn } from '../model.ts';
import { type Asked, read } from './asked.ts';
import { type Weighed, weigh } from './evidence.ts';
import { STRICT } from './fits.ts';
import type { Kind } from './kinds.ts';
import { reportsSpeaker } from './said.ts';
import { roots } from './terms.ts';

const MAX_SENTENCES = 3;
const MAX_WORDS = 60;

/** Less of the question than this around a sentence, and it is about something else. */
export const LEAST = {
  covered: 0.56,
  own: 0.22,
  names: 0.5,
  few: 1,
  strictMore: 1,
  keys: 0.2,
  next: 0.6,
  same: 0.7,
  fresh: 0.1,
  more: 0.5,
};
/** Kinds of which any sentence may hold one. */
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

const ASK_BACK = 'What would you like to know? Name a person, a place or a thing from the news.';
const ASK_ABOUT = 'About what? Please ask with a name or a word from the story.';

/** Answers with numbered passages, asks back once where nothing was asked, or says that the articles do not say. */
export function extractiveAnswer(question: Question, passages: Passages): AnswerDraft {
  const asked = read(question);
  if (asked.terms.length === 0) return withoutWords(asked, question, passages);
  const texts = new Map(passages.articles.map((article) => [article.id, article.text]));
  const before: Before = (span) =>
    (texts.get(span.articleId) ?? '').slice(Math.max(0, span.start - 300), span.start);
  const weighed = weigh(asked, passages);
  const able = weighed.filter((each) => answers(asked, each, before));
  const best = able.reduce<Weighed | null>(
    (top, each) => (top === null || each.score > top.score ? each : top),
    null,
  );
  if (best === null) return { kind: 'not-in-sources' };
  const chosen = choose(
    best,
    weighed.filter((each) => goesWith(asked, each, before)),
  );
  return {
    kind: 'answered',
    sentences: chosen.map((each) => ({ text: each.span.text, rests: [each.number] })),
    quotes: [],
  };
}

type Before = (span: Span) => string;

function answers(asked: Asked, each: Weighed, before: Before, part = 1): boolean {
  if (each.own < part * LEAST.own || each.covered < part * LEAST.covered || each.names < leastNames(asked))
    return false;
  if (each.keys < leastKeys(asked)) return false;
  if (asked.resolved.adds && asked.resolved.ownWords.length > 0 && each.fresh === 0) return false;
  if (asked.kind === 'said' && !reportsSpeaker(each.span.text, before(each.span), asked.speaker))
    return false;
  return !(STRICT.has(asked.kind) && each.fit === 0);
}

function choose(best: Weighed, able: readonly Weighed[]): Weighed[] {
  const chosen = [best];
  let words = count(best.span.text);
  while (chosen.length < MAX_SENTENCES) {
    const named = new Set(chosen.flatMap((each) => each.candidates));
    const next = able
      .filter((each) => !chosen.includes(each) && words + count(each.span.text) <= MAX_WORDS)
      .filter((each) => each.score >= LEAST.next * best.score && !same(each, chosen))
      .map((each) => ({
        each,
        score: each.score + (each.candidates.some((name) => !named.has(name)) ? LEAST.fresh : 0),
      }))
      .reduce<{ each: Weighed; score: number } | null>(
        (top, one) => (top === null || one.score > top.score ? one : top),
        null,
      );
    if (next === null) break;
    chosen.push(next.each);
    words += count(next.each.span.text);
  }
  return chosen;
}

const count = (text: string): number => text.split(/\s+/).length;

/** A sentence that may stand beside the best one: it may say less of the question, but it must speak of its names. */
function goesWith(asked: Asked, each: Weighed, before: Before): boolean {
  return (
    (asked.kind !== 'person' || each.ownNames > 0) &&
    answers(asked, each, before, COMMON.has(asked.kind) ? LEAST.strictMore : LEAST.more)
  );
}

/** Of one or two names, all must be there. */
function leastNames(asked: Asked): number {
  return asked.terms.filter((term) => term.name).length <= 2 ? LEAST.few : LEAST.names;
}

/** A short question's words must all be there: each of them is what it asks about. */
function leastKeys(asked: Asked): number {
  const keys = asked.terms.filter((term) => term.key && !term.carried).length;
  return keys <= (COMMON.has(asked.kind) ? 2 : 1) ? 1 : LEAST.keys;
}

/** Says nearly the same as one that is chosen already. */
function same(each: Weighed, chosen: readonly Weighed[]): boolean {
  const own = new Set(roots(each.span.text));
  return chosen.some((other) => {
    const others = roots(other.span.text);
    return others.filter((word) => own.has(word)).length > LEAST.same * Math.min(others.length, own.size);
  });
}

function withoutWords(asked: Asked, question: Question, passages: Passages): AnswerDraft {
  if (
    asked.kind === 'event' &&
    question.turns.length === 0 &&
    passages.sentences.length > 0 &&
    passages.articles.length === 1
  )
    return {
      kind: 'answered',
      sentences: [{ text: passages.sentences[0]?.text ?? '', rests: [0] }],
      quotes: [],
    };
  if (askedBack(question.turns)) return { kind: 'not-in-sources' };
  return { kind: 'unclear', ask: asked.kind === 'thing' ? ASK_BACK : ASK_ABOUT };
}

/** Whether the bot's last word was a question: nobody is asked twice in a row. */
function askedBack(turns: readonly Turn[]): boolean {
  const last = turns.findLast((turn) => turn.role === 'bot');
  if (last === undefined) return false;
  const text = last.text.slice(0, 400);
  return text.includes(ASK_BACK) || text.includes(ASK_ABOUT) || /\?\s*$/.test(text);
}
