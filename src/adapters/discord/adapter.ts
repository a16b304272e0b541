/** Discord as a platform: one token, a gateway for what comes in, requests for what goes out. */
import type { GatewayDispatchPayload } from 'discord.js';
import type { ChatAdapter, Handler, Incoming, Speech } from '../../bots/chat-adapter.ts';
import type { CommandSpec } from '../../bots/command-spec.ts';
import type { Names } from '../../bots/commands.ts';
import type { Log } from '../../bots/deps.ts';
import type { Clock, FactStore } from '../../digest/ports.ts';
import { deliver } from './deliver.ts';
import { find } from './find.ts';
import { discordGateway, type Seen } from './gateway.ts';
import { goneGuilds } from './guilds.ts';
import { channelRef } from './ids.ts';
import { interactions } from './interactions.ts';
import { onMessage } from './messages.ts';
import { register } from './registration.ts';
import { discordRest, pause } from './rest.ts';
import { selfOf } from './self.ts';
import { forgetTries } from './tries.ts';

export type DiscordOptions = Readonly<{
  token: string;
  /** `https://discord.com/api`, or where else it answers. */
  apiUrl: string;
  names: Names;
  speech: Speech;
  clock: Clock;
  newId: () => string;
  log: Log;
  facts: FactStore;
  /** Commands are registered in this server only, and stand there at once: for developing. */
  guild?: string | undefined;
}>;

/** A start waits so long for the connection; then it goes on trying while the others start. */
const START_WAITS = 15_000;
const LONGEST_WAIT = 60_000;

export function discordAdapter(options: DiscordOptions): ChatAdapter {
  const { token, apiUrl, clock, log, facts, newId, names, speech, guild } = options;
  const stopping = new AbortController();
  let refused: string | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let take: (payload: GatewayDispatchPayload) => Promise<void> = async () => {};

  const onUnauthorized = (detail: string): void => {
    if (refused === null) log.error({ platform: 'discord', detail }, UNAUTHORIZED);
    refused = UNAUTHORIZED;
    gateway.fail(UNAUTHORIZED);
  };
  const rest = discordRest({
    token,
    apiUrl,
    onUnauthorized,
    onManyRefused: (count) =>
      log.error({ platform: 'discord', count }, 'Discord refused many requests; waiting'),
  });
  const gateway = discordGateway({
    token,
    apiUrl,
    clock,
    log,
    onUnauthorized,
    onDispatch: (payload) => {
      take(payload).catch((error: unknown) =>
        log.error({ err: error, event: payload.t }, 'an event of Discord failed'),
      );
    },
  });
  const self = selfOf(rest);
  const deps = { rest, self, clock, log, facts, signal: stopping.signal };

  const connect = async (commands: readonly CommandSpec[]): Promise<void> => {
    for (let wait = 1_000; !stopping.signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      const me = await self();
      if (me.ok) {
        const { application } = me.value;
        const registered = await register({
          rest,
          facts,
          application,
          guild,
          commands,
          names,
          words: speech.in,
        });
        if (!registered.ok)
          log.error(
            { platform: 'discord' },
            `the commands could not be registered: ${registered.fault.detail}`,
          );
        return gateway.connect(me.value.readsContent);
      }
      if (refused !== null) return;
      log.warn({ platform: 'discord' }, `Discord cannot be reached: ${me.fault.detail}`);
      await pause(wait, stopping.signal);
    }
  };

  /** The bot was put out of a server, or a channel deleted. One event at a time: the list of servers is read and written. */
  const removalsOf = async (payload: GatewayDispatchPayload): Promise<Incoming[]> => {
    const removed = (from: 'tenant' | 'channel', of: string, id: string): Incoming => ({
      kind: 'removed',
      id: newId(),
      channel: channelRef(of, id),
      person: { id: '', admin: false, timezone: null },
      thread: null,
      from,
    });
    if (payload.t === 'CHANNEL_DELETE')
      return 'guild_id' in payload.d ? [removed('channel', payload.d.guild_id, payload.d.id)] : [];
    const me = await self();
    if (!me.ok) return [];
    const gone = turn.then(() => goneGuilds(payload, facts, me.value.application));
    turn = gone.catch(() => {});
    return (await gone).map((id) => removed('tenant', id, id));
  };

  return {
    platform: 'discord',
    start: async (commands: readonly CommandSpec[], handle: Handler) => {
      await forgetTries(deps);
      const answer = interactions({
        ...deps,
        names,
        speech,
        newId,
        commands,
        handle,
        isThread: (id) => (gateway.seen(id)?.parent ?? null) !== null,
      });
      const threads = new Map<string, Seen>();
      take = async (payload) => {
        if (stopping.signal.aborted) return;
        if (payload.t === 'INTERACTION_CREATE') return answer(payload.d);
        if (payload.t === 'MESSAGE_CREATE')
          return onMessage(payload.d, { ...deps, handle, gateway, threads });
        for (const gone of await removalsOf(payload))
          await handle(gone, { signal: stopping.signal, progress: () => {} });
      };
      const waited = new AbortController();
      const connecting = connect(commands).catch((error: unknown) =>
        log.error({ err: error, platform: 'discord' }, 'Discord could not be connected'),
      );
      await Promise.race([connecting, pause(START_WAITS, waited.signal)]);
      waited.abort();
      if (refused !== null) throw new Error(`discord: ${refused}`);
    },
    deliver: (delivery, under) => deliver(delivery, under, deps),
    find: (delivery) => find(delivery, deps),
    health: gateway.health,
    stop: async () => {
      stopping.abort();
      rest.stop();
      await gateway.stop();
    },
  };
}

const UNAUTHORIZED =
  'Discord refuses the token: copy it again from the developer portal (Bot, Reset Token) into DISCORD_TOKEN';
