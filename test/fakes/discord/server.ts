/** The parts of a fake Discord that every route, the gateway and people share. */
import type { Failure, Failures, Json, Waiting } from '../platform-server.ts';
import type { World } from './world.ts';

/** A status, or `{status, code}` with Discord's own code, a 429, or the network. */
export type DiscordFailure = Failure<never>;

export type DiscordRequest = Readonly<{ route: string; body: Json; query: Json; at: number }>;

export type Answer = Readonly<{ status: number; body?: unknown; headers?: Readonly<Record<string, string>> }>;

export type Hub = Readonly<{
  world: World;
  token: string;
  requests: DiscordRequest[];
  faults: string[];
  failures: Failures<never>;
  waiting: Waiting;
  base: () => string;
  /** Most messages in a channel within a time; 0: no limit. */
  bucket: Readonly<{ limit: number; ms: number }>;
  sent: Map<string, number[]>;
  /** Tells the app over the gateway. */
  dispatch: (type: string, data: Json) => void;
}>;

export const NO_CONTENT: Answer = { status: 204 };
export const ok = (body: unknown, status = 200): Answer => ({ status, body });

const MESSAGES: Readonly<Record<number, string>> = {
  10003: 'Unknown Channel',
  10004: 'Unknown Guild',
  10007: 'Unknown Member',
  10008: 'Unknown Message',
  10013: 'Unknown User',
  10015: 'Unknown Webhook',
  10062: 'Unknown interaction',
  40060: 'Interaction has already been acknowledged.',
  50001: 'Missing Access',
  50005: 'Cannot edit a message authored by another user',
  50006: 'Cannot send an empty message',
  50007: 'Cannot send messages to this user',
  50013: 'Missing Permissions',
  50024: 'Cannot execute action on this channel type',
  50027: 'Invalid Webhook Token',
  50035: 'Invalid Form Body',
  50083: 'Thread is archived',
  160002: 'Cannot reply without permission to read message history',
  160004: 'A thread has already been created for this message',
  160005: 'Thread is locked',
};

export const no = (status: number, code: number, more: Json = {}): Answer => ({
  status,
  body: { message: MESSAGES[code] ?? `${status}: error`, code, ...more },
});

/** Notes what breaks a limit and refuses it as Discord would; null where nothing does. */
export function refuse(hub: Hub, route: string, findings: readonly string[]): Answer | null {
  if (findings.length === 0) return null;
  for (const finding of findings) hub.faults.push(`${route}: ${finding}`);
  return no(400, 50035, {
    errors: { _errors: findings.map((message) => ({ code: 'BASE_TYPE_BAD', message })) },
  });
}

/** Notes what Discord lets pass, but Pullquote must not do. */
export function note(hub: Hub, route: string, findings: readonly string[]): void {
  for (const finding of findings) hub.faults.push(`${route}: ${finding}`);
}
