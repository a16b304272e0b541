/** Shows what the conversation answered: in the channel, in the thread, or to one person alone. */
import type { Response } from '../../bots/chat-adapter.ts';
import type { Log } from '../../bots/deps.ts';
import type { ChatWords } from '../../bots/locales/types.ts';
import { shorten } from '../../bots/message/split.ts';
import { fill } from '../../digest/locales/words.ts';
import type { Message, MessageRef } from '../../digest/model.ts';
import type { CallFault } from './faults.ts';
import { bodyOf, type Poster } from './post.ts';
import { slackPages } from './render.ts';
import type { Called, SlackWeb } from './web.ts';

/** Where an event came from, and so where its answer goes. */
export type Place = Readonly<{
  /** The channel's own id. */
  channel: string;
  user: string;
  thread: MessageRef | null;
  /** Good for half an hour and five answers, also where the bot is no member. */
  responseUrl: string | null;
  /** A line with the question, where nobody else could see it: asked by a command or in a modal. */
  asked: string | null;
}>;

export type Answerer = Readonly<{
  show(response: Response, place: Place): Promise<void>;
  whisper(message: Message, place: Place): Promise<void>;
}>;

export const line = (words: string): Message => ({
  summary: words,
  blocks: [{ kind: 'text', runs: [{ kind: 'text', text: words }] }],
});

const MOST_ASKED = 300;

/** Null where nothing was asked. */
export const askedLine = (question: string, { frame }: ChatWords): string | null =>
  question.trim() === '' ? null : fill(frame.asked, { question: shorten(question, MOST_ASKED) });

export function answerer(web: SlackWeb, poster: Poster, log: Log): Answerer {
  const failed = (what: string, place: Place, fault: CallFault): void =>
    log.warn({ platform: 'slack', channel: place.channel, ...fault }, what);

  const whisper = async (message: Message, place: Place): Promise<void> => {
    for (const page of slackPages(message)) {
      const called = await whisperPage(page, place);
      if (!called.ok) return failed('an answer to one person could not be shown', place, called.error);
    }
  };

  const whisperPage = (page: Message, place: Place): Promise<Called> => {
    const { channel, user, thread, responseUrl } = place;
    // a response_url knows no thread
    if (responseUrl !== null && thread === null)
      return web.respond(responseUrl, {
        ...bodyOf(page),
        response_type: 'ephemeral',
        replace_original: false,
      });
    return web.patient('chat.postEphemeral', {
      channel,
      user,
      ...(thread !== null && { thread_ts: thread }),
      ...bodyOf(page),
    });
  };

  /** Where the bot is no member a command's answer goes by its response_url, open to all there. */
  const tell = async (message: Message, place: Place, thread: MessageRef | null): Promise<void> => {
    for (const page of slackPages(withQuestion(message, place.asked))) {
      const posted = await poster.post(place.channel, thread, page);
      if (posted.ok) continue;
      if (posted.error.kind === 'refused' && place.responseUrl !== null) {
        const body = { ...bodyOf(page), response_type: 'in_channel', replace_original: false };
        const responded = await web.respond(place.responseUrl, body);
        if (responded.ok) continue;
      }
      return failed('an answer could not be posted', place, posted.error);
    }
  };

  const show = async (response: Response, place: Place): Promise<void> => {
    if (response.kind !== 'message') return;
    if (response.to === 'person') return whisper(response.message, place);
    return tell(response.message, place, response.to === 'thread' ? place.thread : null);
  };

  return { show, whisper };
}

function withQuestion(message: Message, asked: string | null): Message {
  if (asked === null) return message;
  const note = {
    kind: 'note',
    runs: [{ kind: 'text', text: asked }],
  } as const;
  return { ...message, blocks: [note, ...message.blocks] };
}
