/** The answer without a model: whole sentences of the articles, or honest silence. */
import { en } from '../locales/words.ts';
import type { AnswerDraft, Passages, Question, Quote, Span, Turn } from '../model.ts';
import { type Asked, read } from './asked.ts';
import { weigh } from './evidence.ts';
import type { AroundOf } from './floor.ts';
import { saidBy } from './said.ts';
import { select } from './select.ts';
import type { Weighed } from './weighed.ts';

/**
 * Answers with numbered passages (at most three whole sentences, some 60 words), asks back once where nothing was asked,
 * or says that the articles do not say. Quotations come only where the question asks what somebody said. No model.
 */
export function extractiveAnswer(question: Question, passages: Passages): AnswerDraft {
  const asked = read(question);
  if (asked.terms.length === 0) return withoutWords(asked, question, passages);
  const texts = new Map(passages.articles.map((article) => [article.id, article.text]));
  const articles = new Map(passages.articles.map((article) => [article.id, article]));
  const aroundOf: AroundOf = ({ span }) => {
    const { text = '', title = '', publishedAt = null } = articles.get(span.articleId) ?? {};
    const before = text.slice(Math.max(0, span.start - 300), span.start);
    const speakers = passages.quotes
      .filter(({ parts }) => parts.some((part) => overlap(part, span)))
      .flatMap(({ speaker }) =>
        speaker === null || speaker.certainty < LIKELY ? [] : (speaker.name ?? speaker.mention).text,
      );
    return { before, title, publishedAt, speakers };
  };
  const chosen = select(asked, weigh(asked, passages), aroundOf);
  // Only what was read whole may be quoted: the gate refuses the rest.
  const full = new Set(
    passages.articles.filter((each) => each.completeness === 'full').map((each) => each.id),
  );
  const quotes =
    asked.kind === 'said'
      ? saidBy(asked, passages.quotes, (quote) =>
          around(quote, texts.get(quote.parts[0].articleId) ?? ''),
        ).filter((number) => full.has(passages.quotes[number]?.parts[0].articleId ?? ''))
      : [];
  const beside = chosen.filter((each) => !quotes.some((number) => shows(passages.quotes[number], each)));
  if (beside.length + quotes.length === 0) return { kind: 'not-in-sources' };
  return {
    kind: 'answered',
    sentences: beside.map((each) => ({ text: each.span.text, rests: [each.number] })),
    quotes,
  };
}

function around(quote: Quote, text: string): string {
  const first = quote.parts[0];
  const last = quote.parts.at(-1) ?? first;
  return text.slice(Math.max(0, first.start - 250), last.end + 100);
}

/** Whether a quotation shows what a sentence quotes, so that the sentence need not. */
const shows = (quote: Quote | undefined, { span }: Weighed): boolean =>
  quote?.parts.some((part) => overlap(part, span)) ?? false;

const overlap = (a: Span, b: Span): boolean =>
  a.articleId === b.articleId && a.start < b.end && b.start < a.end;

/** A sentence is shown as it stands, with its "she said": whose words these are need not be sure. */
const LIKELY = 0.6;

/** "What happened?" about one story has an answer; other questions without words have none. */
function withoutWords(asked: Asked, question: Question, passages: Passages): AnswerDraft {
  const lead = passages.sentences[0];
  if (asked.kind === 'event' && lead !== undefined && passages.articles.length === 1)
    return { kind: 'answered', sentences: [{ text: lead.text, rests: [0] }], quotes: [] };
  if (askedBack(question.turns)) return { kind: 'not-in-sources' };
  return { kind: 'unclear', ask: asked.kind === 'thing' ? en.asks.thing : en.asks.subject };
}

/** Whether the bot's last word was a question: nobody is asked twice in a row. */
function askedBack(turns: readonly Turn[]): boolean {
  const last = turns.findLast((turn) => turn.role === 'bot');
  return last !== undefined && /\?$/.test(last.text.slice(-200).trimEnd());
}
