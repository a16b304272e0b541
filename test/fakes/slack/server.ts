/** The parts of a fake Slack that every method, transport and person shares. */
import type { Failure, Failures, Json, Waiting } from '../platform-server.ts';
import { nextId, type World } from './world.ts';

export type SlackFailure = Failure<string>;

export type SlackRequest = Readonly<{
  /** `chat.postMessage`, or `response_url`. */
  method: string;
  args: Json;
  /** When it came, epoch ms. */
  at: number;
}>;

/** How the app acknowledged an envelope or a signed request. */
export type SlackAck = Readonly<{
  id: string;
  /** `slash_commands`, `interactive`, `events_api`; with the event's or interaction's own type behind a slash. */
  type: string;
  /** From sending to the acknowledgement; null where none came within 3 s. */
  ms: number | null;
  /** What the acknowledgement carried: a view's answer, options, text. */
  payload: Json;
  /** HTTP alone: the status. */
  status?: number;
}>;

export type Kind = 'slash_commands' | 'interactive' | 'events_api';

export type Transport = Readonly<{
  /** Sends a payload to the app; resolves with its acknowledgement, or after 3 s with `ms: null`. */
  send(
    kind: Kind,
    name: string,
    payload: Json,
    retry?: Readonly<{ attempt: number; reason: string }>,
  ): Promise<SlackAck>;
  close(): void;
}>;

export type Hub = Readonly<{
  world: World;
  tokens: Readonly<{ bot: string; app: string }>;
  scopes: ReadonlySet<string>;
  /** The least time between two messages of a channel, ms. */
  pace: number;
  requests: SlackRequest[];
  faults: string[];
  acks: SlackAck[];
  failures: Failures<string>;
  waiting: Waiting;
  base: () => string;
  /** Sends an event of the Events API, if the app subscribed to it. */
  emit: (event: Json) => Promise<SlackAck> | null;
}>;

/** An answer that is not ok. */
export const no = (error: string, more: Json = {}): Json => ({ ok: false, error, ...more });

/** Notes a request that breaks a limit. */
export function fault(hub: Hub, method: string, findings: readonly string[]): void {
  for (const finding of findings) hub.faults.push(`${method}: ${finding}`);
}

/** An address that takes answers for 30 minutes, five of them. */
export function makeResponseUrl(hub: Hub, channel: string, user: string, ts: string | null): string {
  const id = nextId(hub.world, 'R');
  hub.world.responseUrls.set(id, { madeAt: Date.now(), left: 5, channel, user, ts });
  return `${hub.base()}/response/${id}`;
}
