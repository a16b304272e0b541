/** Slack's other way in: requests to the app's address, signed with its secret. */
import { createHmac } from 'node:crypto';
import type { Json } from '../platform-server.ts';
import { fault, type Hub, type Kind, type SlackAck, type Transport } from './server.ts';
import { ACK_MS } from './socket-mode.ts';
import { nextId } from './world.ts';

/** `old` and `future`: signed well, with a time ten minutes away. `wrong`: signed with another secret. */
export type Signature = 'valid' | 'wrong' | 'old' | 'future' | 'none';

export type SignedHttp = Transport &
  Readonly<{
    /** Sends an event so; resolves with the status that the app answered. */
    forge(signature: Signature, payload: Json): Promise<number>;
    /** Sends the last request again, letter for letter. */
    replay(): Promise<number>;
    /** Slack's check of a new address: true where the challenge comes back. */
    verifyUrl(): Promise<boolean>;
  }>;

type Signed = Readonly<{ body: string; headers: Readonly<Record<string, string>> }>;

const OFFSET: Readonly<Record<Signature, number>> = { valid: 0, wrong: 0, none: 0, old: -600, future: 600 };

export function signedHttp(hub: () => Hub, secret: string, requestUrl: string): SignedHttp {
  let last: Signed | null = null;

  const post = async ({ body, headers }: Signed, ms = ACK_MS): Promise<{ status: number; text: string }> => {
    const response = await fetch(requestUrl, {
      method: 'POST',
      body,
      headers,
      signal: AbortSignal.timeout(ms),
    });
    return { status: response.status, text: await response.text() };
  };

  const send = async (
    kind: Kind,
    name: string,
    payload: Json,
    retry?: Readonly<{ attempt: number; reason: string }>,
  ): Promise<SlackAck> => {
    const signed = sign(secret, 'valid', kind, payload, retry);
    last = signed;
    const sentAt = Date.now();
    const answer = await post(signed).catch(() => null);
    const well = answer !== null && answer.status >= 200 && answer.status < 300;
    if (!answer) fault(hub(), 'http', [`${kind}/${name} was not answered within ${ACK_MS} ms`]);
    const ack: SlackAck = {
      id: nextId(hub().world, 'request-'),
      type: `${kind}/${name}`,
      ms: well ? Date.now() - sentAt : null,
      payload: payloadOf(answer?.text ?? ''),
      ...(answer && { status: answer.status }),
    };
    hub().acks.push(ack);
    hub().waiting.changed();
    return ack;
  };

  return {
    send,
    forge: async (signature, payload) => (await post(sign(secret, signature, 'events_api', payload))).status,
    replay: async () => {
      if (!last) throw new Error('nothing was sent yet');
      return (await post(last)).status;
    },
    verifyUrl: async () => {
      const challenge = nextId(hub().world, 'challenge');
      const { status, text } = await post(
        sign(secret, 'valid', 'events_api', { type: 'url_verification', challenge }),
      );
      return status === 200 && text.includes(challenge);
    },
    close: () => {},
  };
}

function sign(
  secret: string,
  signature: Signature,
  kind: Kind,
  payload: Json,
  retry?: Readonly<{ attempt: number; reason: string }>,
): Signed {
  const body =
    kind === 'events_api'
      ? JSON.stringify(payload)
      : new URLSearchParams(
          kind === 'slash_commands'
            ? (payload as Record<string, string>)
            : { payload: JSON.stringify(payload) },
        ).toString();
  const time = String(Math.floor(Date.now() / 1000) + OFFSET[signature]);
  const key = signature === 'wrong' ? `${secret}-not` : secret;
  const mac = createHmac('sha256', key).update(`v0:${time}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
      'user-agent': 'Slackbot 1.0',
      ...(signature !== 'none' && { 'x-slack-request-timestamp': time, 'x-slack-signature': `v0=${mac}` }),
      ...(retry && { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason }),
    },
  };
}

/** An answer's body: JSON, or the text of a message. */
function payloadOf(text: string): Json {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text) as Json;
  } catch {
    return { text };
  }
}
