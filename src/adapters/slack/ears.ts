/** What hearing an event takes, and what is read from every one alike. */
import type { Incoming, ParsedLine, Person, Response, Speech } from '../../bots/chat-adapter.ts';
import type { CommandSpec } from '../../bots/command-spec.ts';
import type { Names } from '../../bots/commands.ts';
import type { Log } from '../../bots/deps.ts';
import type { Answerer, Place } from './answer.ts';
import type { Identity } from './incoming.ts';
import type { Json, SlackWeb } from './web.ts';

export type Ears = Readonly<{
  self: Identity;
  names: Names;
  /** Reads a line that starts with a slash. */
  parse: (line: string) => ParsedLine;
  speech: Speech;
  newId: () => string;
  commands: readonly CommandSpec[];
  run: (incoming: Incoming) => Promise<Response>;
  person: (user: string) => Promise<Person>;
  web: SlackWeb;
  answers: Answerer;
  /** False for a message that came already, as another event. */
  first: (id: string) => boolean;
  track: (work: Promise<void>) => Promise<void>;
  log: Log;
}>;

/** An acknowledgement; what cannot be acknowledged any more is sent again by Slack, so it is done once all the same. */
export type Ack = (body?: Json) => Promise<void>;

export const placeOf = (
  channel: unknown,
  user: unknown,
  thread: Place['thread'],
  responseUrl: unknown,
): Place => ({
  channel: String(channel),
  user: String(user),
  thread,
  responseUrl: typeof responseUrl === 'string' ? responseUrl : null,
  asked: null,
});

/** Slack's id of one press of a key: every command and every submission has its own. */
export const idOf = (body: Json, { newId }: Pick<Ears, 'newId'>): string =>
  typeof body.trigger_id === 'string' ? `trigger ${body.trigger_id}` : newId();

type Meta = Readonly<{
  channel?: string;
  url?: string | null;
  thread?: string;
  repliesTo?: string;
  story?: string | null;
  draft?: string;
}>;

/** What a view of ours carries along. */
export function metaOf(view: Json | undefined): Meta {
  try {
    return JSON.parse(String(view?.private_metadata ?? '')) as Meta;
  } catch {
    return {};
  }
}
