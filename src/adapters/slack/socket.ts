/** Socket Mode: keeps one connection open, whatever happens to it. */
import { type Logger, SocketModeReceiver } from '@slack/bolt';
import type { Millis } from '../../digest/model.ts';
import { describe, isAuth } from './faults.ts';
import type { Standing } from './state.ts';
import { pause, within } from './wait.ts';
import { clientOptions, faultFrom } from './web.ts';

/** A connection that has not said hello by then is given up. */
const ATTEMPT: Millis = 20_000;
const FIRST_WAIT: Millis = 500;
const LONGEST_WAIT: Millis = 30_000;
/** Tokens that Slack refuses are seldom mended within a minute. */
const REFUSED_WAIT: Millis = 60_000;
/** The closing handshake may take so long. */
const CLOSING: Millis = 1_000;
/** The peer's pongs may be so late. */
const PONG: Millis = 8_000;

export type Door = Readonly<{
  receiver: SocketModeReceiver | import('@slack/bolt').HTTPReceiver;
  /** Resolves when events can come; throws where the credentials are wrong. */
  open(): Promise<void>;
  /** No further events. */
  close(): Promise<void>;
}>;

/** Slack does not take the credentials: trying again helps nobody. */
export class CredentialsError extends Error {}

type SocketOptions = Readonly<{
  appToken: string;
  apiUrl: string;
  logger: Logger;
  standing: Standing;
  clock: () => Millis;
}>;

/**
 * The client's own reconnecting is off: a refusal on the way would end the whole process as an unhandled rejection,
 * and a lost answer would keep it away for good. The loop here tries for ever, each try bounded.
 */
export function socketDoor({ appToken, apiUrl, logger, standing, clock }: SocketOptions): Door {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    clientPingTimeout: PONG,
    installerOptions: { clientOptions: clientOptions(apiUrl, logger) },
  });
  const { client } = receiver;
  let closed = false;
  let busy = false;
  const halt = new AbortController();

  const attempt = async (): Promise<void> => {
    const timer = setTimeout(() => void client.disconnect().catch(() => {}), ATTEMPT);
    try {
      await client.start();
    } finally {
      clearTimeout(timer);
    }
    if (closed) await client.disconnect();
  };

  const connect = async (first: boolean): Promise<void> => {
    if (busy || closed) return;
    busy = true;
    try {
      for (let ms = FIRST_WAIT; !closed; ms = Math.min(LONGEST_WAIT, 2 * ms)) {
        try {
          await attempt();
          if (!closed) standing.set('connected');
          return;
        } catch (error) {
          // a connection that closes before it said hello fails without an error
          const fault = error === undefined ? null : faultFrom(error, clock());
          const refused = fault?.kind === 'refused' && isAuth(fault.error);
          const detail = fault === null ? 'the connection closed' : describe(fault);
          if (refused && first)
            throw new CredentialsError(`Slack does not take SLACK_APP_TOKEN (${fault.error})`);
          standing.set(refused ? 'down' : 'connecting', detail);
          const asked = fault?.kind === 'limited' ? fault.until - clock() : 0;
          await pause(refused ? REFUSED_WAIT : Math.max(ms, asked), halt.signal);
        }
      }
    } finally {
      busy = false;
    }
  };

  client.on('disconnected', () => {
    if (closed || busy) return;
    standing.set('connecting', 'the connection was lost');
    void connect(false);
  });

  return {
    receiver,
    open: () => connect(true),
    close: async () => {
      if (closed) return;
      closed = true;
      halt.abort();
      // asked a second time the client waits for no handshake
      for (let i = 0; i < 2; i += 1)
        await within(
          client.disconnect().catch(() => {}),
          CLOSING,
        );
      standing.set('down', 'stopped');
    },
  };
}
