/** Answers a question: from its story, else its edition, else the channel's archive; never from elsewhere. */

import { MAX_QUESTION } from '../digest/ask/follow-up.ts';
import { nearest } from '../digest/ask/nearest.ts';
import { searchWords } from '../digest/ask/passages.ts';
import { withoutNumber } from '../digest/ask/story-of.ts';
import { tenantOf } from '../digest/channel.ts';
import { count, en, fill, wordsIn } from '../digest/locales/words.ts';
import type {
  Answer,
  Article,
  ArticleRef,
  Edition,
  Locale,
  Message,
  Question,
  Turn,
  WrittenStory,
} from '../digest/model.ts';
import type { Writer } from '../digest/ports.ts';
import { composeAnswer } from '../digest/write/compose.ts';
import { together } from '../digest/write/refused.ts';
import { type Reply, replyTo, WHOLE } from '../digest/write/reply.ts';
import { type Verified, verifyAnswer } from '../digest/write/verify.ts';
import { sumOf } from '../digest/writers/usage.ts';
import type { BotDeps } from './deps.ts';
import { logRefused } from './refused.ts';
import { note, say } from './say.ts';
import { type About, type Asked, editionOf, storyAbout } from './story-asked.ts';
import { moreOf } from './tell-more.ts';

type AnswerDeps = Pick<BotDeps, 'store' | 'steps' | 'writers' | 'clock' | 'log'>;
/** What one question is answered with. */
type Answering = Pick<BotDeps, 'steps' | 'store' | 'log'> & Readonly<{ writer: Writer }>;
type Past = Awaited<ReturnType<BotDeps['store']['turns']['ofThread']>>;

const MOST_TURNS = 10;
const MOST_ARTICLES = 60;
const MOST_FOUND = 40;
const MOST_NEAREST = 3;

/** The answer as a message; both turns are kept with the thread. */
export async function answerQuestion(asked: Asked, deps: AnswerDeps, signal: AbortSignal): Promise<Message> {
  const { channel, thread } = asked;
  const past = thread === null ? [] : await deps.store.turns.ofThread(channel, thread, MOST_TURNS);
  const edition = await editionOf(asked, past.at(-1)?.editionId ?? null, deps);
  const locale = edition?.locale ?? asked.locale;
  const words = wordsIn(locale);
  const about = await storyAbout(asked, edition, past, deps);
  if (edition !== null && about.missing)
    return say(fill(words.storiesHere, { stories: count(edition.stories.length, words.story, words) }));
  const story = edition?.stories.find(({ storyId }) => storyId === about.storyId) ?? null;
  const reply =
    about.more && edition !== null && story !== null
      ? await moreOf(story, past, edition, deps).then((answer) => answer && { answer, ...WHOLE })
      : await firstAnswer(about, turnsOf(past, about.storyId, edition), asked, edition, deps, signal);
  if (reply === null) return say(fill(words.nothingMore, { n: numberOf(story, edition) }));
  if (thread !== null) await remember(asked, about, reply.answer, edition, deps);
  return messageOf(reply, about, story, edition, locale);
}

const numberOf = (story: WrittenStory | null, edition: Edition | null): number =>
  edition === null || story === null ? 0 : edition.stories.indexOf(story) + 1;

function messageOf(
  { answer, ...making }: Reply,
  about: About,
  story: WrittenStory | null,
  edition: Edition | null,
  locale: Locale,
): Message {
  const fits = answer.kind === 'answered' ? answer.storyId : about.only ? about.storyId : null;
  const under = edition?.stories.find(({ storyId }) => storyId === fits) ?? null;
  const heading = under && { headline: under.headline, number: numberOf(under, edition) };
  const message = composeAnswer(answer, heading, locale, making);
  const elsewhere = answer.kind === 'answered' && about.only && under === null && story !== null;
  if (!elsewhere) return message;
  const number = numberOf(story, edition);
  const first = note(fill(wordsIn(locale).elsewhere, { n: number }));
  return { ...message, blocks: [first, ...message.blocks] };
}

/** What was said about the same story just before, behind its headline, so that "why?" has a subject. */
function turnsOf(past: Past, storyId: string | null, edition: Edition | null): Turn[] {
  const plain = ({ turn }: Past[number]): Turn =>
    turn.role === 'person' && edition !== null ? { ...turn, text: withoutNumber(turn.text) } : turn;
  const headline = edition?.stories.find((story) => story.storyId === storyId)?.headline;
  if (storyId === null || headline === undefined) return past.map(plain);
  const other = past.findLastIndex((each) => each.storyId !== storyId);
  return [{ role: 'bot', text: headline }, ...past.slice(other + 1).map(plain)];
}

/** Narrow scopes first; the first that answers (or must ask back) wins. */
async function firstAnswer(
  about: About,
  turns: readonly Turn[],
  asked: Asked,
  edition: Edition | null,
  deps: AnswerDeps,
  signal: AbortSignal,
): Promise<Reply> {
  const question: Question = { text: about.text, turns };
  const tenant = tenantOf(asked.channel);
  const answering = { ...deps, writer: deps.writers.for({ tenant, kind: 'answer' }) };
  const stored = (ids: readonly string[]): Promise<readonly Article[]> =>
    ids.length === 0 ? Promise.resolve([]) : deps.store.articles.get(tenant, ids.slice(0, MOST_ARTICLES));
  const story = edition?.stories.find((one) => one.storyId === about.storyId);
  const ids = (stories: readonly WrittenStory[]): string[] =>
    stories.flatMap(({ articles }) => articles.map(({ id }) => id));
  // Asked about one story, the digest's others are no answer.
  const barred = new Set(about.only ? ids((edition?.stories ?? []).filter((one) => one !== story)) : []);
  const inStory = () => stored(story ? ids([story]) : []);
  const inEdition = () => stored(ids(edition?.stories ?? []));
  const inArchive = async (): Promise<readonly Article[]> =>
    (
      await deps.store.articles.search({ tenant, channel: asked.channel }, searchWords(question), MOST_FOUND)
    ).filter(({ id }) => !barred.has(id));
  const wide = about.only ? [inStory, inArchive] : [inStory, inEdition, inArchive];
  let last: Reply | null = null;
  for (const scope of asked.scope === 'archive' && !about.named ? [inArchive] : wide) {
    const articles = await scope();
    if (articles.length === 0 && last !== null) continue;
    const reply = await answerFrom(question, articles, edition, answering, signal);
    last = behind(last, reply);
    if (reply.answer.kind !== 'not-in-sources') return last;
  }
  if (!about.only || story === undefined || last?.answer.kind !== 'not-in-sources') return last!;
  const own = nearest(question, await inStory());
  const refs = [...(own.length > 0 ? own : story.articles), ...last.answer.nearest];
  return { ...last, answer: unanswered(refs) };
}

/** The later of two replies, with what both took and lost. */
const behind = (first: Reply | null, { answer, usage, refused }: Reply): Reply => ({
  answer,
  usage: sumOf(usage.writer, first === null ? [usage] : [first.usage, usage]),
  refused: first === null ? refused : together([first.refused, refused]),
});

/** Not in the sources, with what to read instead. */
function unanswered(refs: readonly ArticleRef[]): Verified<Answer> {
  const near = [...new Map(refs.map((ref) => [ref.id, ref])).values()].slice(0, MOST_NEAREST);
  const passages = { articles: [], sentences: [], quotes: [], nearest: near };
  return verifyAnswer({ kind: 'not-in-sources' }, passages, null);
}

/** One question, some articles: passages, draft, gate. */
export async function answerFrom(
  question: Question,
  articles: readonly Article[],
  edition: Edition | null,
  deps: Answering,
  signal: AbortSignal,
): Promise<Reply> {
  const passages = await deps.steps.passages({ question, articles });
  const storyOf = (id: string): string | null =>
    edition?.stories.find((one) => one.articles.some((ref) => ref.id === id))?.storyId ?? null;
  const reply = await replyTo(question, passages, storyOf, deps.writer, signal);
  const { refused } = reply;
  logRefused(refused, { answer: reply.answer.kind, edition: edition?.id }, deps.log);
  if (Object.keys(refused).length > 0) await deps.store.counts.refuse(refused);
  return reply;
}

async function remember(
  asked: Asked,
  question: About,
  answer: Answer,
  edition: Edition | null,
  { store, clock }: AnswerDeps,
): Promise<void> {
  const { channel, thread } = asked;
  if (thread === null) return;
  const at = clock();
  const about = {
    channel,
    thread,
    at,
    person: asked.person,
    editionId: edition?.id ?? null,
    storyId: (answer.kind === 'answered' ? answer.storyId : null) ?? question.storyId,
  };
  await store.turns.add({ ...about, turn: { role: 'person', text: asked.text.slice(0, MAX_QUESTION) } });
  await store.turns.add({ ...about, turn: { role: 'bot', text: plainAnswer(answer) } });
}

/** An answer as a later question's turn sees it. */
export function plainAnswer(answer: Answer): string {
  if (answer.kind === 'unclear') return answer.ask;
  if (answer.kind === 'not-in-sources') return en.notThere;
  const quotes = answer.quotes.map(({ parts }) => parts.map((part) => part.text).join(' […] '));
  return [...answer.sentences.map(({ text }) => text), ...quotes].join(' ');
}
