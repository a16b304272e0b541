/** Which edition and which of its stories a question is about. */
import { MAX_QUESTION, resolveQuestion } from '../digest/ask/follow-up.ts';
import { storyOf } from '../digest/ask/story-of.ts';
import type { ChannelRef, Edition, Locale, MessageRef, Turn } from '../digest/model.ts';
import type { BotDeps } from './deps.ts';

export type Asked = Readonly<{
  text: string;
  channel: ChannelRef;
  /** Who asks, by the platform's id. */
  person: string;
  thread: MessageRef | null;
  /** The message of the bot that this replies to, and the story whose button was pressed. */
  repliesTo: MessageRef | null;
  story: string | null;
  /** `thread`: the thread's edition first; `archive`: everything the channel reads. */
  scope: 'thread' | 'archive';
  /** The channel's language: that of an answer under no edition. */
  locale: Locale;
}>;

export type About = Readonly<{
  /** What is asked, without the story's number. */
  text: string;
  storyId: string | null;
  /** Named by number, button or reply. */
  named: boolean;
  /** No other story of the edition may answer. */
  only: boolean;
  /** Nothing is asked of the story: more of it is wanted. */
  more: boolean;
  /** The number names no story of the edition. */
  missing: boolean;
}>;

type Past = readonly Readonly<{ turn: Turn; storyId: string | null }>[];
type Stored = Pick<BotDeps, 'store'>;

/** The edition a question is asked under: its thread's, its last turn's; null where there is none. */
export async function editionOf(
  asked: Asked,
  turnEdition: string | null,
  { store }: Stored,
): Promise<Edition | null> {
  for (const ref of [asked.repliesTo, asked.thread]) {
    const delivery = ref === null ? null : await store.deliveries.ofRef(asked.channel, ref);
    if (delivery?.editionId) return store.editions.get(delivery.editionId);
  }
  return turnEdition === null ? null : store.editions.get(turnEdition);
}

/** The story by button, number, reply; else, for what leans on the turn before, that turn's; else the best match. */
export async function storyAbout(
  asked: Asked,
  edition: Edition | null,
  past: Past,
  { store }: Stored,
): Promise<About> {
  const text = asked.text.slice(0, MAX_QUESTION);
  const stories = (edition?.stories ?? []).map((story, i) => ({
    storyId: story.storyId,
    headline: story.headline,
    text: story.sentences.map((sentence) => sentence.text).join(' '),
    number: i + 1,
  }));
  const pressed = { storyId: asked.story, named: true, only: true, missing: false };
  const plain = { ...storyOf(text, []), text };
  if (asked.story !== null) return { ...pressed, text, more: plain.more };
  const said = stories.length === 0 ? { ...plain, more: false } : storyOf(text, stories);
  const { number, more } = said;
  if (said.by === 'number' && stories.length > 0)
    return {
      text: said.text,
      storyId: said.storyId,
      named: true,
      only: true,
      more,
      missing: stories.every((story) => story.number !== number),
    };
  const replied =
    asked.repliesTo === null ? null : await store.deliveries.ofRef(asked.channel, asked.repliesTo);
  if (replied?.storyId) return { ...pressed, storyId: replied.storyId, text, more };
  const before = past.at(-1)?.storyId ?? null;
  const stays = before !== null && resolveQuestion({ text, turns: past.map(({ turn }) => turn) }).stays;
  return {
    text,
    storyId: stays || more ? before : (said.storyId ?? before),
    named: false,
    only: stays || more,
    more: more && before !== null,
    missing: false,
  };
}
