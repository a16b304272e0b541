/** Turns verified editions and answers into neutral messages. It takes nothing but what the gate let through. */
import type {
  Answer,
  Block,
  Edition,
  Failure,
  Inline,
  Message,
  Quote,
  Sentence,
  WrittenStory,
} from '../model.ts';
import {
  allOutletsLine,
  type Citations,
  numberCitations,
  outletOf,
  outletsLine,
  quoteUrl,
  sentenceRuns,
} from './citations.ts';
import type { Verified } from './verify.ts';
import { dayOf, momentOf, partOfDay, sinceOf } from './when.ts';
import { writerParts } from './writer-line.ts';

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
  const share = alone
    ? {
        sentences: Number.POSITIVE_INFINITY,
        quotes: edition.stories.length === 1 ? QUOTES_BELOW : QUOTES_ALONE,
      }
    : { sentences: SENTENCES_ABOVE, quotes: QUOTES_ABOVE };
  return {
    overview: overviewOf(edition, share),
    stories: edition.stories.map((story, i) => ({
      storyId: story.storyId,
      message: storyMessage(story, i + 1),
    })),
  };
}

/** An answer, under the name of its story where it belongs to one. */
export function composeAnswer(
  answer: Verified<Answer>,
  story: Readonly<{ headline: string; number: number | null }> | null,
): Message {
  const named: Block[] = story
    ? [note(`On ${story.number === null ? '' : `${story.number} · `}${story.headline}`)]
    : [];
  switch (answer.kind) {
    case 'answered': {
      const citations = numberCitations(answer.articles, answer.sentences);
      const blocks = [
        ...answer.sentences.map(
          (sentence): Block => ({ kind: 'text', runs: sentenceRuns(sentence, citations) }),
        ),
        ...answer.quotes.slice(0, QUOTES_BELOW).map((quote) => quoteBlock(quote, citations)),
        { kind: 'note', runs: outletsLine(answer.articles, citations) } as const,
      ];
      const summary = answer.sentences[0]?.text ?? answer.quotes[0]?.parts[0].text ?? '';
      return { summary, blocks: [...named, ...blocks] };
    }
    case 'not-in-sources': {
      const links = answer.nearest.map((ref): Inline => {
        const text = ref.title === '' ? outletOf(ref) : ref.title;
        return ref.url === '' ? { kind: 'text', text } : { kind: 'link', text, url: ref.url };
      });
      const nearest: Block[] =
        links.length > 0 ? [{ kind: 'note', runs: [faint('Nearest: '), ...between(links)] }] : [];
      return { summary: NOT_THERE, blocks: [...named, text(NOT_THERE), ...nearest] };
    }
    case 'unclear':
      return { summary: answer.ask, blocks: [...named, text(answer.ask)] };
  }
}

const NOT_THERE = 'The articles do not say.';

/** At most so many of a story's sentences and quotations. */
type Share = Readonly<{ sentences: number; quotes: number }>;

function overviewOf(edition: Edition, share: Share): Message {
  const { builtAt, timezone, stories } = edition;
  const title = `${partOfDay(builtAt, timezone)} digest · ${dayOf(builtAt, timezone)}`;
  const footer = footerOf(edition);
  if (stories.length === 0) {
    const nothing = nothingNew(edition);
    return {
      summary: `${title}: ${nothing}`,
      blocks: [{ kind: 'heading', text: title }, text(nothing), ...footer],
    };
  }
  const blocks = stories.map((story, i) => storyBlocks(story, i + 1, share));
  const minutes = Math.max(1, Math.round(wordsIn(blocks.flat()) / WORDS_A_MINUTE));
  const counted = `${count(stories.length, 'story', 'stories')} from ${lookedAt(edition)} · ${count(minutes, 'minute')}`;
  return {
    summary: `${title}: ${stories.map((story) => story.headline).join(' · ')}`,
    blocks: [
      { kind: 'heading', text: title },
      note(counted),
      ...blocks.flat(),
      { kind: 'divider' },
      ...footer,
    ],
  };
}

function storyBlocks(story: WrittenStory, number: number, share: Share): Block[] {
  const sentences = story.sentences.slice(0, share.sentences);
  const citations = numberCitations(story.articles, sentences);
  return [
    headlineBlock(story, number),
    ...sentenceBlocks(sentences, citations),
    ...story.quotes.slice(0, share.quotes).map((quote) => quoteBlock(quote, citations)),
    { kind: 'note', runs: outletsLine(story.articles, citations) },
  ];
}

function storyMessage(story: WrittenStory, number: number): Message {
  const citations = numberCitations(story.articles, story.sentences);
  return {
    summary: `${number} · ${story.headline}`,
    blocks: [
      headlineBlock(story, number),
      ...sentenceBlocks(story.sentences, citations),
      ...story.quotes.slice(0, QUOTES_BELOW).map((quote) => quoteBlock(quote, citations)),
      { kind: 'note', runs: allOutletsLine(story.articles, citations) },
      { kind: 'button', id: 'ask', label: 'Ask', value: story.storyId },
    ],
  };
}

function headlineBlock(story: WrittenStory, number: number): Block {
  const url = story.articles.find((ref) => ref.id === story.headlineArticleId)?.url ?? '';
  return { kind: 'headline', number, text: story.headline, url };
}

const sentenceBlocks = (sentences: readonly Sentence[], citations: Citations): Block[] =>
  sentences.map((sentence) => ({ kind: 'text', runs: sentenceRuns(sentence, citations) }));

function quoteBlock(quote: Quote, citations: Citations): Block {
  const { speaker } = quote;
  return {
    kind: 'quote',
    // The comma before "she said" belongs to the reporter; without it the words are still the article's.
    words: quote.parts.map((part) => part.text.replace(/,$/, '')),
    speaker: speaker ? (speaker.name ?? speaker.mention).text : null,
    role: speaker?.role?.text ?? null,
    url: quoteUrl(quote, citations),
  };
}

function lookedAt({ looked }: Edition): string {
  return `${count(looked.articles, 'article')} in ${count(looked.outlets, 'outlet')}`;
}

function nothingNew({ period, builtAt, timezone, looked, failures }: Edition): string {
  if (looked.articles === 0 && failures.length > 0) return 'None of the articles could be read.';
  if (period.from === 0) return 'The sources hold no articles.';
  const where = looked.outlets > 0 ? ` in ${count(looked.outlets, 'source')}` : '';
  return `Nothing new since ${momentOf(period.from, builtAt, timezone)}${where}.`;
}

/** What failed and since when, and how the edition was written. */
function footerOf(edition: Edition): Block[] {
  const { failures, unwritten, builtAt, timezone } = edition;
  const bySince = new Map<string, Failure[]>();
  for (const failure of failures.slice(0, MAX_FAILURES)) {
    const since = sinceOf(failure.since, builtAt, timezone);
    bySince.set(since, [...(bySince.get(since) ?? []), failure]);
  }
  const failing = [...bySince].map(
    ([since, list]) => `Not read since ${since}: ${list.map(failureText).join(', ')}`,
  );
  const unnamed = failures.length - MAX_FAILURES;
  if (unnamed > 0) failing.push(`${unnamed} more not read`);
  if (unwritten > 0) failing.push(`${count(unwritten, 'story', 'stories')} could not be written`);
  const leftOut = leftOutOf(edition);
  if (leftOut > 0) failing.push(`${count(leftOut, 'sentence')} left out: not borne out by the articles`);
  return [note([...failing, ...writerParts(edition)].join(' · '))];
}

/** Sentences that were refused for what they say; one said twice is no loss. */
const leftOutOf = ({ stories }: Edition): number =>
  stories
    .flatMap(({ refused }) => Object.entries(refused))
    .filter(([reason]) => reason !== 'repeated' && !reason.startsWith('quote-'))
    .reduce((sum, [, times]) => sum + times, 0);

const failureText = ({ source, fault }: Failure): string =>
  `${source.title ?? source.location} (${fault.short ?? fault.kind.replace(/[_-]/g, ' ')})`;

/** Words that a person reads: headlines, sentences and quotations. */
function wordsIn(blocks: readonly Block[]): number {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'headline') return [block.text];
    if (block.kind === 'quote') return block.words;
    return block.kind === 'text' ? block.runs.map((run) => (run.kind === 'text' ? run.text : '')) : [];
  });
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}

const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
const faint = (text: string): Inline => ({ kind: 'text', text, style: 'faint' });
const note = (text: string): Block => ({ kind: 'note', runs: [{ kind: 'text', text }] });
const text = (text: string): Block => ({ kind: 'text', runs: [{ kind: 'text', text }] });
const between = (links: readonly Inline[]): Inline[] =>
  links.flatMap((link, i) => (i === 0 ? [link] : [faint(' · '), link]));
