/** `pullquote ask --jsonl`: articles and a question in, an answer out that rests on their own words. */
import { z } from 'zod';
import { extractiveAnswer } from '../digest/ask/extractive.ts';
import { MAX_QUESTION, MAX_TURNS } from '../digest/ask/follow-up.ts';
import { passagesOf } from '../digest/ask/passages.ts';
import type { Answer, Question, Quote } from '../digest/model.ts';
import { quotesOf } from '../digest/quotes/of-article.ts';
import { verifyAnswer } from '../digest/write/verify.ts';
import { ArticleLine, articleOf } from './article-line.ts';
import type { Command } from './io.ts';
import { inShape, jsonLines, noArguments } from './json-lines.ts';

const MAX_ARTICLES = 1_000;

const Line = z.object({
  id: z.unknown(),
  articles: z.array(ArticleLine).max(MAX_ARTICLES),
  turns: z.array(z.object({ role: z.enum(['person', 'bot']), text: z.string() })).nullish(),
  question: z.string(),
});

export const run: Command = async (args, io) => {
  noArguments('ask --jsonl', args);
  await jsonLines(io.stdin, io.stdout, answerLine);
  return 0;
};

function answerLine(value: unknown): unknown {
  const { id, question, ...line } = inShape(value, Line);
  const articles = line.articles.map(articleOf);
  const asked: Question = {
    text: question.slice(0, MAX_QUESTION),
    turns: (line.turns ?? []).slice(-MAX_TURNS),
  };
  const passages = passagesOf(asked, articles, quotesOf);
  return { id, ...printed(verifyAnswer(extractiveAnswer(asked, passages), passages, null)) };
}

function printed(answer: Answer): object {
  switch (answer.kind) {
    case 'unclear':
      return { kind: 'unclear', text: answer.ask };
    case 'not-in-sources':
      return {
        kind: 'not-in-sources',
        nearest: answer.nearest.map((ref) => ({ articleId: ref.id, title: ref.title })),
      };
    case 'answered':
      return {
        kind: 'answered',
        text: [...answer.sentences.map((each) => each.text), ...answer.quotes.map(quoted)].join(' '),
        citations: [
          ...answer.sentences.flatMap((each) => each.cites),
          ...answer.quotes.flatMap((quote) => quote.parts),
        ],
      };
  }
}

/** A quotation on one line, with who said it. */
function quoted({ parts, speaker }: Quote): string {
  const words = `“${parts.map((part) => part.text).join(' […] ')}”`;
  const who = speaker?.name ?? speaker?.mention;
  return who ? `${words} — ${who.text}` : words;
}
