/** The answer without a model: whole sentences of the articles, or honest silence. */
import type { AnswerDraft, Passages, Question, Turn } from '../model.ts';
import { type Asked, read } from './asked.ts';
import { type Weighed, weigh } from './evidence.ts';
import { STRICT } from './fits.ts';
import { roots } from './terms.ts';

const MAX_SENTENCES = 3;
const MAX_WORDS = 60;

/** Less of the question than this around a sentence, and it is about something else. */
const LEAST_COVERED = 0.56;
const LEAST_OWN = 0.22;
const LEAST_NAMES = 0.6;

const ASK_BACK = 'What would you like to know? Name a person, a place or a thing from the news.';
const ASK_ABOUT = 'About what? Please ask with a name or a word from the story.';

/** Answers with numbered passages, asks back once where nothing was asked, or says that the articles do not say. */
export function extractiveAnswer(question: Question, passages: Passages): AnswerDraft {
  const asked = read(question);
  if (asked.terms.length === 0) return withoutWords(asked, question, passages);
  const weighed = weigh(asked, passages);
  const able = weighed.filter((each) => answers(asked, each));
  const best = able.reduce<Weighed | null>(
    (top, each) => (top === null || each.score > top.score ? each : top),
    null,
  );
  if (best === null) return { kind: 'not-in-sources' };
  const chosen = choose(best, able, weighed);
  return {
    kind: 'answered',
    sentences: chosen.map((each) => ({ text: each.span.text, rests: [each.number] })),
    quotes: [],
  };
}

function answers(asked: Asked, each: Weighed): boolean {
  if (each.own < LEAST_OWN || each.covered < LEAST_COVERED || each.names < LEAST_NAMES) return false;
  return !(STRICT.has(asked.kind) && each.fit === 0);
}

function choose(best: Weighed, able: readonly Weighed[], all: readonly Weighed[]): Weighed[] {
  const chosen = [best];
  let words = count(best.span.text);
  for (const each of [...able].sort((a, b) => b.score - a.score)) {
    if (chosen.length === MAX_SENTENCES) break;
    if (chosen.includes(each) || each.score < 0.6 * best.score || same(each, chosen)) continue;
    const more = count(each.span.text);
    if (words + more > MAX_WORDS) continue;
    chosen.push(each);
    words += more;
  }
  void all;
  return chosen;
}

const count = (text: string): number => text.split(/\s+/).length;

/** Says nearly the same as one that is chosen already. */
function same(each: Weighed, chosen: readonly Weighed[]): boolean {
  const own = new Set(roots(each.span.text));
  return chosen.some((other) => {
    const others = roots(other.span.text);
    return others.filter((word) => own.has(word)).length > 0.7 * Math.min(others.length, own.size);
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
