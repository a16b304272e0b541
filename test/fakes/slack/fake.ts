/** What a test can do with a fake Slack, and how one is made. */
import type { Json } from '../platform-server.ts';
import type { People } from './people.ts';
import type { SlackAck, SlackFailure, SlackRequest } from './server.ts';
import type { Signature } from './signed-http.ts';
import type { DisconnectReason } from './socket-mode.ts';
import type { SlackChannel, SlackMessage, SlackUser, SlackView, World } from './world.ts';

export type FakeSlackOptions = Readonly<{
  teamId?: string;
  botToken?: string;
  appToken?: string;
  /** With both, everything goes as signed requests; `requestUrl` can be set later with `serveAt`. */
  signingSecret?: string;
  requestUrl?: string;
  /** What the token may do; all that Pullquote could ask for where not said. */
  scopes?: readonly string[];
  /** The events that the app is subscribed to. */
  events?: readonly string[];
  /** The least time between two messages in a channel, ms; sooner answers 429. 0: no limit. */
  pace?: number;
  /** How often Slack pings a connection, ms. */
  pingMs?: number;
  /** Waits before an unacknowledged event is sent again, ms. */
  retryMs?: readonly number[];
  /** The port to come back at. */
  port?: number;
}>;

export const ALL_SCOPES = [
  'app_mentions:read channels:history channels:read chat:write commands groups:history groups:read',
  'im:history im:read im:write mpim:history mpim:read team:read users:read',
].flatMap((line) => line.split(' '));

export const ALL_EVENTS =
  'app_mention message app_uninstalled tokens_revoked member_left_channel channel_left group_left channel_archive channel_deleted'.split(
    ' ',
  );

export type FakeSlack = People &
  Readonly<{
    /** For `SLACK_API_URL`; ends with `/api/`. */
    apiUrl: string;
    port: number;
    /** The environment that a program needs to run against it. */
    env: Readonly<Record<string, string>>;
    world: World;
    /** The bot's user id and its bot id. */
    bot: Readonly<{ user: string; id: string }>;
    channels: ReadonlyMap<string, SlackChannel>;
    /** Modals in the order they were opened. */
    viewsOpened: readonly SlackView[];
    requests: readonly SlackRequest[];
    acks: readonly SlackAck[];
    /** What broke a limit or came too late, a sentence each. */
    faults: readonly string[];
    /** The bot's messages in a channel: all, or those in a thread (`thread: null`: those outside). */
    posted(at?: Readonly<{ channel?: string; thread?: string | null }>): readonly SlackMessage[];
    addUser(user: Readonly<Partial<SlackUser> & { id: string }>): void;
    addChannel(
      channel: Readonly<{
        id: string;
        name?: string;
        kind?: 'channel' | 'group';
        members?: readonly string[];
      }>,
    ): void;
    /** The next `times` calls of the method fail so: Slack's error, a status, `hang`, `cut`, `cut-after-taking`. */
    fail(method: string, failure: SlackFailure, times?: number): void;
    mend(): void;
    /** Waits until `look` finds something; no sleeping. */
    until<T>(look: (slack: FakeSlack) => T | null | undefined | false, ms?: number): Promise<T>;
    /** Resolves when the app stands connected over Socket Mode. */
    connected(ms?: number): Promise<void>;
    connections(): number;
    connectionsOpened(): number;
    disconnect(how?: Readonly<{ reason: DisconnectReason }>): void;
    halfOpen(): void;
    cutConnections(): void;
    /** Sends an event as it stands; `event_id` makes it a replay of that one. */
    event(
      event: Json,
      options?: Readonly<{ eventId?: string; attempt?: number; reason?: string }>,
    ): Promise<SlackAck>;
    /** Sends the last event (or the last of a type) again, with the same event id. */
    resend(type?: string): Promise<SlackAck>;
    /** The app is removed from the workspace; every call answers `account_inactive` from then on. */
    uninstall(how?: 'account_inactive' | 'token_revoked'): Promise<void>;
    removeFromChannel(channel?: string): Promise<void>;
    archive(channel?: string): Promise<void>;
    inviteTo(channel: string): void;
    /** From now on everything goes as signed requests to this address. */
    serveAt(requestUrl: string): void;
    forge(signature: Signature): Promise<number>;
    replay(): Promise<number>;
    verifyUrl(): Promise<boolean>;
    close(): Promise<void>;
  }>;
