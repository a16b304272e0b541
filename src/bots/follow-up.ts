/** Answers a question: from its story, else its edition, else the channel's archive; never from elsewhere. */

import { storyOf } from '../digest/ask/follow-up.ts';
import { passagesOf, searchWords, wantsQuotes } from '../digest/ask/passages.ts';
import { tenantOf } from '../digest/channel.ts';
import type {
  Answer,
  Article,
  ChannelRef,
  Edition,
  Message,
  MessageRef,
  Question,
  Quote,
  Turn,
} from '../digest/model.ts';
import { composeAnswer } from '../digest/write/compose.ts';
import { type Verified, verifyAnswer } from '../digest/write/verify.ts';
import type { BotDeps } from './deps.ts';

export type Asked = Readonly<{
  text: string;
  channel: ChannelRef;
  thread: MessageRef | null;
  /** The message of the bot that this replies to, and the story whose button was pressed. */
  repliesTo: MessageRef | null;
  story: string | null;
  /** `thread`: the thread's edition first; `archive`: everything the channel reads. */
  scope: 'thread' | 'archive';
}>;

type AnswerDeps = Pick<BotDeps, 'store' | 'steps' | 'writer' | 'clock'>;

/** Longer questions are cut: nobody asks in more, and every step is linear in it. */
const MOST_QUESTION = 1_000;
const MOST_TURNS = 10;
const MOST_ARTICLES = 60;
const MOST_FOUND = 40;

/** The answer as a message; both turns are kept with the thread. */
export async function answerQuestion(asked: Asked, deps: AnswerDeps, signal: AbortSignal): Promise<Message> {
  const { channel, thread } = asked;
  const past = thread === null ? [] : await deps.store.turns.ofThread(channel, thread, MOST_TURNS);
  const edition = await editionOf(asked, past.at(-1)?.editionId ?? null, deps);
  const named = await storyNamed(asked, edition, past.at(-1)?.storyId ?? null, deps);
  const question: Question = { text: named.text, turns: turnsOf(past, named.storyId, edition) };
  const answer = await firstAnswer(question, asked, edition, named.storyId, deps, signal);
  if (thread !== null) await remember(asked, answer, edition, deps);
  return composeAnswer(answer, headingOf(answer, edition));
}

/** The thread so far; right under a digest the story's headline stands for it, so that "why?" has a subject. */
function turnsOf(
  past: readonly Readonly<{ turn: Turn }>[],
  storyId: string | null,
  edition: Edition | null,
): Turn[] {
  const headline = edition?.stories.find((story) => story.storyId === storyId)?.headline;
  if (past.length === 0 && headline !== undefined) return [{ role: 'bot', text: headline }];
  return past.map(({ turn }) => turn);
}

/** Narrow scopes first; the first that answers (or must ask back) wins. */
async function firstAnswer(
  question: Question,
  asked: Asked,
  edition: Edition | null,
  storyId: string | null,
  deps: AnswerDeps,
  signal: AbortSignal,
): Promise<Verified<Answer>> {
  const tenant = tenantOf(asked.channel);
  const stored = (ids: readonly string[]): Promise<readonly Article[]> =>
    ids.length === 0 ? Promise.resolve([]) : deps.store.articles.get(tenant, ids.slice(0, MOST_ARTICLES));
  const story = edition?.stories.find((one) => one.storyId === storyId);
  const scopes: readonly (() => Promise<readonly Article[]>)[] = [
    () => stored(story?.articles.map(({ id }) => id) ?? []),
    () => stored(edition?.stories.flatMap(({ articles }) => articles.map(({ id }) => id)) ?? []),
    () => deps.store.articles.search({ tenant, channel: asked.channel }, searchWords(question), MOST_FOUND),
  ];
  let last: Verified<Answer> | null = null;
  for (const scope of asked.scope === 'archive' ? scopes.slice(-1) : scopes) {
    const articles = await scope();
    if (articles.length === 0 && last !== null) continue;
    const answer = await answerFrom(question, articles, edition, deps, signal);
    if (answer.kind !== 'not-in-sources') return answer;
    if (last === null || articles.length > 0) last = answer;
  }
  return last!;
}

/** One question, some articles: passages, draft, gate. */
export async function answerFrom(
  question: Question,
  articles: readonly Article[],
  edition: Edition | null,
  deps: Pick<AnswerDeps, 'steps' | 'writer'>,
  signal: AbortSignal,
): Promise<Verified<Answer>> {
  const quotes = wantsQuotes(question) ? await quotesOf(articles, deps) : new Map<string, readonly Quote[]>();
  const passages = passagesOf(question, articles, ({ id }) => quotes.get(id) ?? []);
  const { draft } = await deps.writer.answer(question, passages, signal);
  const cited =
    draft.kind === 'answered' ? passages.sentences[draft.sentences[0]?.rests[0] ?? -1]?.articleId : undefined;
  const story = edition?.stories.find((one) => one.articles.some(({ id }) => id === cited));
  return verifyAnswer(draft, passages, story?.storyId ?? null);
}

async function quotesOf(
  articles: readonly Article[],
  { steps }: Pick<AnswerDeps, 'steps'>,
): Promise<ReadonlyMap<string, readonly Quote[]>> {
  const full = articles.filter(({ completeness }) => completeness === 'full');
  const found = await steps.quotes(full);
  return new Map(full.map((article, i) => [article.id, found[i] ?? []]));
}

/** The edition a question is asked under: its thread's, its last turn's, else the channel's newest. */
async function editionOf(
  asked: Asked,
  turnEdition: string | null,
  { store }: AnswerDeps,
): Promise<Edition | null> {
  for (const ref of [asked.repliesTo, asked.thread]) {
    const delivery = ref === null ? null : await store.deliveries.ofRef(asked.channel, ref);
    if (delivery?.editionId) return store.editions.get(delivery.editionId);
  }
  if (turnEdition !== null) return store.editions.get(turnEdition);
  return null;
}

/** The story a question belongs to, and the question without its number: button, reply, number, best match, the turn before. */
async function storyNamed(
  asked: Asked,
  edition: Edition | null,
  turnStory: string | null,
  { store }: AnswerDeps,
): Promise<{ storyId: string | null; text: string }> {
  const text = asked.text.slice(0, MOST_QUESTION);
  if (asked.story !== null) return { storyId: asked.story, text };
  const replied =
    asked.repliesTo === null ? null : await store.deliveries.ofRef(asked.channel, asked.repliesTo);
  if (replied?.storyId) return { storyId: replied.storyId, text };
  const stories = (edition?.stories ?? []).map((story, i) => ({
    storyId: story.storyId,
    headline: story.headline,
    text: story.sentences.map((sentence) => sentence.text).join(' '),
    number: i + 1,
  }));
  const named = storyOf(text, stories);
  return { storyId: named.storyId ?? turnStory, text: named.text };
}

function headingOf(
  answer: Answer,
  edition: Edition | null,
): { headline: string; number: number | null } | null {
  if (answer.kind !== 'answered' || answer.storyId === null) return null;
  const at = edition?.stories.findIndex(({ storyId }) => storyId === answer.storyId) ?? -1;
  const story = edition?.stories[at];
  return story ? { headline: story.headline, number: at + 1 } : null;
}

async function remember(
  asked: Asked,
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
    editionId: edition?.id ?? null,
    storyId: answer.kind === 'answered' ? answer.storyId : null,
  };
  await store.turns.add({ ...about, turn: { role: 'person', text: asked.text.slice(0, MOST_QUESTION) } });
  await store.turns.add({ ...about, turn: { role: 'bot', text: plainAnswer(answer) } });
}

/** An answer as a later question's turn sees it. */
export function plainAnswer(answer: Answer): string {
  if (answer.kind === 'unclear') return answer.ask;
  if (answer.kind === 'not-in-sources') return 'The articles do not say.';
  const quotes = answer.quotes.map(({ parts }) => parts.map((part) => part.text).join(' […] '));
  return [...answer.sentences.map(({ text }) => text), ...quotes].join(' ');
}
