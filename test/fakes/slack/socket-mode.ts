/** Socket Mode: envelopes over a WebSocket, each acknowledged, and a connection that breaks in every usual way. */
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from '../platform-server.ts';
import { fault, type Hub, type Kind, type SlackAck, type Transport } from './server.ts';
import { nextId } from './world.ts';

/** How long Slack waits for an acknowledgement, ms. */
export const ACK_MS = 3_000;

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

type SocketMode = Transport &
  Readonly<{
    /** The answer of apps.connections.open. */
    open(): Json;
    /** Connections that said hello and are not muted. */
    connections(): number;
    /** How many were ever opened. */
    opened(): number;
    /** Slack says that it will drop the connection; the app must open another. */
    disconnect(reason: DisconnectReason): void;
    /** The network swallows everything from now on: no pong, no ping, nothing is taken. Both ends think it stands. */
    halfOpen(): void;
    /** The connections break off without a word. */
    cut(): void;
  }>;

type Connection = { socket: WebSocket; muted: boolean };

export function socketMode(hub: () => Hub, server: Server, host: () => string, pingMs: number): SocketMode {
  const sockets = new WebSocketServer({ noServer: true, autoPong: false });
  const tickets = new Set<string>();
  const waiting = new Map<string, (payload: Json) => void>();
  /** Envelopes that came while nobody was connected. */
  let queue: (() => void)[] = [];
  let connections: Connection[] = [];
  let opened = 0;

  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '', 'http://localhost').searchParams.get('ticket') ?? '';
    // a ticket opens one connection
    if (!tickets.delete(ticket)) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (connected) => take(connected));
  });

  const take = (socket: WebSocket): void => {
    const connection: Connection = { socket, muted: false };
    connections.push(connection);
    opened += 1;
    const beat = setInterval(() => {
      if (!connection.muted) socket.ping('Ping from server');
    }, pingMs);
    socket.on('ping', (data) => {
      if (!connection.muted) socket.pong(data);
    });
    socket.on('message', (data) => {
      if (!connection.muted) acknowledged(String(data));
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(beat);
      connections = connections.filter((one) => one !== connection);
      hub().waiting.changed();
    });
    const { world } = hub();
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: connections.length,
        debug_info: { host: 'applink-fake', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: world.appId },
      }),
    );
    const waited = queue;
    queue = [];
    for (const send of waited) send();
    hub().waiting.changed();
  };

  const acknowledged = (data: string): void => {
    const { envelope_id: id, payload } = JSON.parse(data) as { envelope_id?: string; payload?: Json };
    const done = waiting.get(id ?? '');
    if (done) done(payload ?? {});
    else fault(hub(), 'socket', [`an acknowledgement of ${id}, which nobody waits for`]);
  };

  const send = (
    kind: Kind,
    name: string,
    payload: Json,
    retry?: Readonly<{ attempt: number; reason: string }>,
  ): Promise<SlackAck> =>
    new Promise((resolve) => {
      const id = nextId(hub().world, 'envelope-');
      const envelope = JSON.stringify({
        envelope_id: id,
        type: kind,
        payload,
        accepts_response_payload: kind !== 'events_api',
        ...(kind === 'events_api' && {
          retry_attempt: retry?.attempt ?? 0,
          retry_reason: retry?.reason ?? '',
        }),
      });
      const go = (): void => {
        const sentAt = Date.now();
        const connection = connections.at(-1);
        if (!connection) return void queue.push(go);
        const done = (answer: Json | null): void => {
          clearTimeout(timer);
          waiting.delete(id);
          const ack: SlackAck = {
            id,
            type: `${kind}/${name}`,
            ms: answer ? Date.now() - sentAt : null,
            payload: answer ?? {},
          };
          const lost = connection.muted || connection.socket.readyState !== connection.socket.OPEN;
          if (!answer && !lost)
            fault(hub(), 'socket', [`${kind}/${name} was not acknowledged within ${ACK_MS} ms`]);
          hub().acks.push(ack);
          resolve(ack);
          hub().waiting.changed();
        };
        const timer = setTimeout(() => done(null), ACK_MS);
        timer.unref();
        waiting.set(id, done);
        if (!connection.muted) connection.socket.send(envelope);
      };
      go();
    });

  return {
    send,
    open: () => {
      const ticket = nextId(hub().world, 'ticket-');
      tickets.add(ticket);
      return { ok: true, url: `ws://${host()}/link/?ticket=${ticket}&app_id=${hub().world.appId}` };
    },
    connections: () => connections.filter(({ muted }) => !muted).length,
    opened: () => opened,
    disconnect: (reason) => {
      for (const { socket } of connections)
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-fake' } }));
    },
    halfOpen: () => {
      for (const connection of connections) connection.muted = true;
    },
    cut: () => {
      for (const { socket } of connections) socket.terminate();
    },
    close: () => {
      for (const { socket } of connections) socket.terminate();
      sockets.close();
    },
  };
}
