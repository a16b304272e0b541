/** The gateway: hello, identify, ready, heartbeats, resume, and a connection that breaks in every usual way. */
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from '../platform-server.ts';
import { shown } from './messages.ts';
import { type Hub, note } from './server.ts';
import { guildJson, snowflake, userJson } from './world.ts';

const INTENT = {
  guilds: 1,
  members: 2,
  presences: 1 << 8,
  messages: 1 << 9,
  direct: 1 << 12,
  content: 1 << 15,
};
const CONTENT_FLAGS = (1 << 18) | (1 << 19);

type Session = { id: string; seq: number; intents: number; events: Json[]; socket: WebSocket | null };

type Gateway = Readonly<{
  dispatch(type: string, data: Json): void;
  connections(): number;
  /** How many sessions were identified, and how many resumed. */
  identified(): number;
  resumed(): number;
  /** Discord asks the app to connect again (op 7). */
  reconnect(): void;
  /** The session is over (op 9); `resumable`: only the connection is. */
  invalidSession(resumable?: boolean): void;
  /** Everything is swallowed from now on on the connections that stand: no heartbeat is acknowledged. */
  zombie(): void;
  cut(): void;
  /** What people did is told once more, as after a resume from too far back. */
  replay(): void;
  closeWith(code: number): void;
  close(): void;
}>;

export function gateway(hub: () => Hub, server: Server, beatMs: number): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const muted = new WeakSet<WebSocket>();
  let open: WebSocket[] = [];
  let identified = 0;
  let resumed = 0;

  server.on('upgrade', (request, socket, head) => {
    if (!request.url?.startsWith('/gateway')) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, take);
  });

  const send = (socket: WebSocket, op: number, d: unknown, more: Json = {}): void => {
    if (!muted.has(socket) && socket.readyState === socket.OPEN)
      socket.send(JSON.stringify({ op, d, s: null, t: null, ...more }));
  };

  const tell = (session: Session, type: string, data: Json): void => {
    session.seq += 1;
    const event = { op: 0, t: type, s: session.seq, d: data };
    session.events.push(event);
    if (session.socket && !muted.has(session.socket)) session.socket.send(JSON.stringify(event));
  };

  const take = (socket: WebSocket): void => {
    let session: Session | null = null;
    open.push(socket);
    send(socket, 10, { heartbeat_interval: beatMs, _trace: [] });
    socket.on('error', () => {});
    socket.on('close', (code) => {
      open = open.filter((one) => one !== socket);
      if (session?.socket === socket) session.socket = null;
      // the app said goodbye
      if (session && (code === 1000 || code === 1001)) sessions.delete(session.id);
      hub().waiting.changed();
    });
    socket.on('message', (data) => {
      if (muted.has(socket)) return;
      const { op, d } = JSON.parse(String(data)) as { op: number; d: Json };
      if (op === 1) send(socket, 11, null);
      else if (op === 2) session = identify(socket, d);
      else if (op === 6) session = resume(socket, d);
      else if (op !== 3) note(hub(), 'gateway', [`op ${op} is not expected`]);
      hub().waiting.changed();
    });
  };

  const identify = (socket: WebSocket, d: Json): Session | null => {
    const { world, token, base } = hub();
    if (d.token !== token) {
      socket.close(4004, 'Authentication failed.');
      return null;
    }
    // a part of a bot hears of a part of its servers
    if (d.shard !== undefined && String(d.shard) !== '0,1') {
      socket.close(4010, 'Invalid shard.');
      return null;
    }
    const privileged =
      INTENT.members |
      INTENT.presences |
      ((world.applicationFlags & CONTENT_FLAGS) === 0 ? INTENT.content : 0);
    if ((d.intents & privileged) !== 0) {
      socket.close(4014, 'Disallowed intent(s).');
      return null;
    }
    identified += 1;
    const session: Session = {
      id: `session-${snowflake(world)}`,
      seq: 0,
      intents: d.intents,
      events: [],
      socket,
    };
    sessions.set(session.id, session);
    tell(session, 'READY', {
      v: 10,
      user: userJson(world, world.bot.id),
      guilds: world.botInGuild ? [{ id: world.guild.id, unavailable: true }] : [],
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: `ws://${base()}/gateway`,
      shard: [0, 1],
      application: { id: world.applicationId, flags: world.applicationFlags },
      private_channels: [],
    });
    if (world.botInGuild && (d.intents & INTENT.guilds) !== 0)
      tell(session, 'GUILD_CREATE', guildJson(world));
    return session;
  };

  const resume = (socket: WebSocket, d: Json): Session | null => {
    const session = sessions.get(d.session_id);
    if (!session || d.token !== hub().token) {
      send(socket, 9, false);
      return null;
    }
    resumed += 1;
    session.socket = socket;
    for (const event of session.events.filter(({ s }) => s > d.seq)) socket.send(JSON.stringify(event));
    tell(session, 'RESUMED', { _trace: [] });
    return session;
  };

  /** What a session may hear, and as it may hear it; null where it may not. */
  const heard = (session: Session, type: string, data: Json): Json | null => {
    if (!type.startsWith('MESSAGE_')) return data;
    const needed = data.guild_id ? INTENT.messages : INTENT.direct;
    if ((session.intents & needed) === 0) return null;
    const { channel_type, ...message } = data;
    return 'author' in data
      ? { ...shown(hub(), channel_type, message, (session.intents & INTENT.content) !== 0), channel_type }
      : data;
  };

  return {
    dispatch: (type, data) => {
      for (const session of sessions.values()) {
        const event = heard(session, type, data);
        if (event) tell(session, type, event);
      }
    },
    connections: () =>
      [...sessions.values()].filter(({ socket }) => socket !== null && !muted.has(socket)).length,
    identified: () => identified,
    resumed: () => resumed,
    reconnect: () => {
      for (const socket of open) send(socket, 7, null);
    },
    invalidSession: (resumable = false) => {
      if (!resumable) sessions.clear();
      for (const socket of open) send(socket, 9, resumable);
    },
    zombie: () => {
      for (const socket of open) muted.add(socket);
    },
    cut: () => {
      for (const socket of open) socket.terminate();
    },
    replay: () => {
      for (const { events, socket } of sessions.values())
        for (const event of events.filter(({ t }) => t === 'MESSAGE_CREATE' || t === 'INTERACTION_CREATE'))
          socket?.send(JSON.stringify(event));
    },
    closeWith: (code) => {
      for (const socket of open) socket.close(code);
    },
    close: () => {
      for (const socket of open) socket.terminate();
      sockets.close();
    },
  };
}
