/** `pullquote write`: articles of one story in, what the digest says of it out. */
import { z } from 'zod';
import type { Article, Material, Quote, Sentence, Span, Story } from '../digest/model.ts';
import { quotesOf } from '../digest/quotes/of-article.ts';
import { idOf } from '../digest/text/hash.ts';
import { extractiveWriter } from '../digest/write/extractive.ts';
import { materialOf } from '../digest/write/material.ts';
import { verifyStory } from '../digest/write/verify.ts';
import { ArticleLine, articleOf } from './article-line.ts';
import type { Command } from './io.ts';
import { inShape, jsonLines, LineError, noArguments } from './json-lines.ts';

const SENTENCES = 3;
const MOST_SENTENCES = 40;
const QUOTES = 3;
/** No sentence worth reading is shorter, so a limit of words is also one of sentences. */
const FEWEST_WORDS = 8;

const limit = z.number().int().positive().nullish();
const Line = z.object({
  id: z.unknown(),
  articles: z.array(ArticleLine).min(1),
  words: limit,
  sentences: limit,
});

export const run: Command = async (args, io) => {
  noArguments('write', args);
  await jsonLines(io.stdin, io.stdout, writeLine);
  return 0;
};

async function writeLine(line: unknown): Promise<unknown> {
  const { id, words, sentences, ...read } = inShape(line, Line);
  const articles = read.articles.map(articleOf);
  if (new Set(articles.map((a) => a.id)).size < articles.length)
    throw new LineError('invalid_line', 'two articles have the same id');
  const material = materialOf(storyOf(articles), articles.flatMap(quotesOf));
  const options = { sentences: sentences ?? sentencesFor(words), words: words ?? null, quotes: QUOTES };
  const { draft } = await extractiveWriter.write(material, options, new AbortController().signal);
  const written = verifyStory(draft, material, extractiveWriter.name);
  return {
    id,
    headline: written?.headline ?? titleOf(material),
    sentences: written?.sentences.map(sentenceOut) ?? [],
    quotes: written?.quotes.map(quoteOut) ?? [],
    writer: extractiveWriter.name,
  };
}

const sentencesFor = (words: number | null | undefined): number =>
  words == null ? SENTENCES : Math.min(MOST_SENTENCES, Math.max(1, Math.floor(words / FEWEST_WORDS)));

const storyOf = (articles: readonly Article[]): Story => ({
  id: idOf(...articles.map((article) => article.id)),
  articles: articles as [Article, ...Article[]],
  score: 0,
  reasons: [],
  toldBefore: null,
});

const titleOf = ({ story }: Material): string => story.articles.find((a) => a.title !== '')?.title ?? '';

const place = ({ articleId, start, end }: Span): object => ({ articleId, start, end });
const sentenceOut = ({ text, cites }: Sentence): object => ({ text, cites: cites.map(place) });

function quoteOut({ parts, speaker }: Quote): object {
  return {
    parts,
    speaker: speaker && {
      ...speaker.mention,
      name: speaker.name?.text ?? null,
      certainty: speaker.certainty,
    },
  };
}
