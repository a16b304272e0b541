/** Turns verified editions and answers into neutral messages. It takes nothing but what the gate let through. */
import { shortFault } from '../locales/fault-words.ts';
import { count, counted, en, fill, translated, type Words, wordsIn } from '../locales/words.ts';
import type {
  Answer,
  ArticleRef,
  Block,
  Edition,
  Failure,
  Inline,
  Locale,
  Message,
  Quote,
  Sentence,
  WrittenStory,
} from '../model.ts';
import { limited } from '../text/limit.ts';
import {
  allOutletsLine,
  type Citations,
  numberCitations,
  outletOf,
  outletsLine,
  quoteUrl,
  sentenceRuns,
} from './citations.ts';
import { leftOutParts, refusedIn } from './refused.ts';
import { type Making, WHOLE } from './reply.ts';
import type { Verified } from './verify.ts';
import { dayOf, momentOf, partOfDay, sinceOf } from './when.ts';
import { missedParts, writerParts } from './writer-line.ts';

const WORDS_A_MINUTE = 220;
/** What an overview tells of a story that has a message of its own below: a phone screen or two hold five. */
const SENTENCES_ABOVE = 2;
const QUOTES_ABOVE = 1;
/** Quotations of a story in its own message, and where all is in one place. */
const QUOTES_BELOW = 3;
const QUOTES_ALONE = 2;
const MAX_FAILURES = 8;

type ComposedEdition = Readonly<{
  overview: Message;
  /** One message a story, in the edition's order, for a thread under the overview. */
  stories: readonly Readonly<{ storyId: string; message: Message }>[];
}>;

/** `alone`: no thread hangs below the overview, so it says more of each story. */
export function composeEdition(edition: Verified<Edition>, alone = false): ComposedEdition {
  const { locale } = edition;
  const words = wordsIn(locale);
  return {
    overview: { ...overviewOf(edition, shareOf(edition, alone), words), locale },
    stories: edition.stories.map((story, i) => ({
      storyId: story.storyId,
      message: { ...storyMessage(story, i + 1, words), locale },
    })),
  };
}

/** What the overview tells of each story: all it has where it stands alone or was asked for in full. */
function shareOf({ length = 'brief', stories }: Edition, alone: boolean): Share {
  if (length === 'line') return { sentences: 1, quotes: 0 };
  if (length === 'full') return { sentences: Number.POSITIVE_INFINITY, quotes: QUOTES_BELOW };
  if (!alone) return { sentences: SENTENCES_ABOVE, quotes: QUOTES_ABOVE };
  return {
    sentences: Number.POSITIVE_INFINITY,
    quotes: stories.length === 1 ? QUOTES_BELOW : QUOTES_ALONE,
  };
}

/** An answer, under the name of its story where it belongs to one; below it what its making lost, if anything. */
export function composeAnswer(
  answer: Verified<Answer>,
  story: Readonly<{ headline: string; number: number | null }> | null,
  locale?: Locale,
  making: Making = WHOLE,
): Message {
  const words = wordsIn(locale);
  const named: Block[] = story
    ? [
        note(
          fill(words.on, { story: `${story.number === null ? '' : `${story.number} · `}${story.headline}` }),
        ),
      ]
    : [];
  const { summary, blocks } = answerBlocks(answer, words);
  const lost = [...leftOutParts(making.refused, words), ...missedParts(making.usage, words)];
  const below = lost.length > 0 ? [note(lost.join(' · '))] : [];
  return { summary, blocks: [...named, ...blocks, ...below], locale };
}

function answerBlocks(answer: Verified<Answer>, words: Words): { summary: string; blocks: Block[] } {
  switch (answer.kind) {
    case 'answered': {
      const citations = numberCitations(answer.articles, answer.sentences);
      const blocks = [
        ...answer.sentences.map(
          (sentence): Block => ({ kind: 'text', runs: sentenceRuns(sentence, citations) }),
        ),
        ...answer.quotes.slice(0, QUOTES_BELOW).map((quote) => quoteBlock(quote, citations, words)),
        { kind: 'note', runs: outletsLine(answer.articles, citations, words) } as const,
      ];
      const summary = answer.sentences[0]?.text ?? answer.quotes[0]?.parts[0].text ?? '';
      return { summary, blocks };
    }
    case 'not-in-sources': {
      const refs = answer.nearest.map((ref) => nearestRuns(ref, words));
      const nearest: Block[] =
        refs.length > 0 ? [{ kind: 'note', runs: [faint(words.nearest), ...between(refs)] }] : [];
      return { summary: words.notThere, blocks: [text(words.notThere), ...nearest] };
    }
    case 'unclear': {
      const ask = translated(answer.ask, en.asks, words.asks);
      return { summary: ask, blocks: [text(ask)] };
    }
  }
}

/** At most so many of a story's sentences and quotations. */
type Share = Readonly<{ sentences: number; quotes: number }>;

function overviewOf(edition: Edition, share: Share, words: Words): Message {
  const { builtAt, timezone, stories } = edition;
  const title = `${words[partOfDay(builtAt, timezone)]} · ${dayOf(builtAt, timezone, words)}`;
  const footer = footerOf(edition, words);
  if (stories.length === 0) {
    const nothing = nothingNew(edition, words);
    return {
      summary: `${title}: ${nothing}`,
      blocks: [{ kind: 'heading', text: title }, text(nothing), ...footer],
    };
  }
  const blocks = stories.map((story, i) => storyBlocks(story, i + 1, share, words));
  const minutes = Math.max(1, Math.round(wordCount(blocks.flat()) / WORDS_A_MINUTE));
  const line = fill(words.counted, {
    stories: count(stories.length, words.story, words),
    articles: count(edition.looked.articles, words.article, words),
    outlets: count(edition.looked.outlets, words.outlet, words),
    minutes: count(minutes, words.minute, words),
  });
  return {
    summary: `${title}: ${stories.map((story) => story.headline).join(' · ')}`,
    blocks: [{ kind: 'heading', text: title }, note(line), ...blocks.flat(), { kind: 'divider' }, ...footer],
  };
}

function storyBlocks(story: WrittenStory, number: number, share: Share, words: Words): Block[] {
  const sentences = story.sentences.slice(0, share.sentences);
  const citations = numberCitations(story.articles, sentences);
  return [
    headlineBlock(story, number),
    ...sentenceBlocks(sentences, citations),
    ...story.quotes.slice(0, share.quotes).map((quote) => quoteBlock(quote, citations, words)),
    { kind: 'note', runs: outletsLine(story.articles, citations, words) },
  ];
}

function storyMessage(story: WrittenStory, number: number, words: Words): Message {
  const citations = numberCitations(story.articles, story.sentences);
  return {
    summary: `${number} · ${story.headline}`,
    blocks: [
      headlineBlock(story, number),
      ...sentenceBlocks(story.sentences, citations),
      ...story.quotes.slice(0, QUOTES_BELOW).map((quote) => quoteBlock(quote, citations, words)),
      { kind: 'note', runs: allOutletsLine(story.articles, citations, words) },
      { kind: 'button', id: 'ask', label: words.ask, value: story.storyId },
    ],
  };
}

function headlineBlock(story: WrittenStory, number: number): Block {
  const url = story.articles.find((ref) => ref.id === story.headlineArticleId)?.url ?? '';
  return { kind: 'headline', number, text: story.headline, url };
}

const sentenceBlocks = (sentences: readonly Sentence[], citations: Citations): Block[] =>
  sentences.map((sentence) => ({ kind: 'text', runs: sentenceRuns(sentence, citations) }));

function quoteBlock(quote: Quote, citations: Citations, { marks }: Words): Block {
  const { speaker } = quote;
  return {
    kind: 'quote',
    // The comma before "she said" belongs to the reporter; without it the words are still the article's.
    words: quote.parts.map((part) => part.text.replace(/,$/, '')),
    marks,
    ...signature(speaker),
    url: quoteUrl(quote, citations),
  };
}

/** A title in capitals has so many words at most. */
const LONGEST_TITLE = 4;
const TITLE = /^\p{Lu}[^\s,]*(?: \p{Lu}[^\s,]*)*$/u;

/** Who said it, as a newspaper signs it: "Sen. Ada Brandt" with a title, "Ada Brandt, chief engineer" with an office. */
function signature(speaker: Quote['speaker']): Readonly<{ speaker: string | null; role: string | null }> {
  if (speaker === null) return { speaker: null, role: null };
  const name = (speaker.name ?? speaker.mention).text;
  const role = speaker.role?.text ?? null;
  const title =
    role !== null && speaker.name !== null && TITLE.test(role) && role.split(' ').length <= LONGEST_TITLE;
  return title ? { speaker: `${role} ${name}`, role: null } : { speaker: name, role };
}

function nothingNew({ period, builtAt, timezone, looked, failures }: Edition, words: Words): string {
  // a quiet source that was read says something, too
  if (looked.articles + looked.sources === 0 && failures.length > 0) return words.unread;
  if (period.from === 0) return words.noArticles;
  const moment = momentOf(period.from, builtAt, timezone, words);
  return looked.outlets > 0
    ? fill(words.nothingNewIn, { moment, sources: count(looked.outlets, words.source, words) })
    : fill(words.nothingNew, { moment });
}

/** What failed and since when, and how the edition was written. */
function footerOf(edition: Edition, words: Words): Block[] {
  const { failures, unwritten, builtAt, timezone } = edition;
  const bySince = new Map<string, Failure[]>();
  for (const failure of failures.slice(0, MAX_FAILURES)) {
    const since = sinceOf(failure.since, builtAt, timezone, words);
    bySince.set(since, [...(bySince.get(since) ?? []), failure]);
  }
  const failing = [...bySince].map(([since, list]) =>
    fill(words.notRead, {
      since,
      sources: tallied(list.map((one) => failureText(one, words))).join(', '),
    }),
  );
  const unnamed = failures.length - MAX_FAILURES;
  if (unnamed > 0) failing.push(counted(unnamed, words.moreNotRead, words));
  if (unwritten > 0) failing.push(fill(words.unwritten, { stories: count(unwritten, words.story, words) }));
  const leftOut = leftOutParts(refusedIn(edition), words);
  const parts = [...failing, ...leftOut, ...writerParts(edition, words)];
  return parts.length > 0 ? [note(parts.join(' · '))] : [];
}

/** Of a source in a footer, in code units. */
const MOST_NAME = 150;

const failureText = ({ source, fault }: Failure, words: Words): string =>
  `${limited(source.title ?? source.location, MOST_NAME)} (${shortFault(fault, words)})`;

/** What is said several times, once: a list of feeds is one source, and many of its feeds may fail alike. */
function tallied(texts: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times].map(([text, n]) => (n === 1 ? text : `${text} ×${n}`));
}

/** Words that a person reads: headlines, sentences and quotations. */
function wordCount(blocks: readonly Block[]): number {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'headline') return [block.text];
    if (block.kind === 'quote') return block.words;
    return block.kind === 'text' ? block.runs.map((run) => (run.kind === 'text' ? run.text : '')) : [];
  });
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}

const faint = (text: string): Inline => ({ kind: 'text', text, style: 'faint' });
const note = (text: string): Block => ({ kind: 'note', runs: [{ kind: 'text', text }] });
const text = (text: string): Block => ({ kind: 'text', runs: [{ kind: 'text', text }] });
const between = (parts: readonly (readonly Inline[])[]): Inline[] =>
  parts.flatMap((runs, i) => (i === 0 ? runs : [faint(' · '), ...runs]));

/** An article to read for oneself: its title, and whose it is. */
function nearestRuns(ref: ArticleRef, words: Words): Inline[] {
  const outlet = outletOf(ref, words);
  const text = ref.title === '' ? outlet : ref.title;
  const title: Inline = ref.url === '' ? { kind: 'text', text } : { kind: 'link', text, url: ref.url };
  return text === outlet ? [title] : [title, faint(` (${outlet})`)];
}
