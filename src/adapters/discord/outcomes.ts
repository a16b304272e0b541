/** What each of Discord's faults means for a message that was to be posted. */
import type { PostResult } from '../../bots/chat-adapter.ts';
import type { Millis } from '../../digest/model.ts';
import { isPassing, type RestFault } from './rest.ts';
import { CODE } from './wire.ts';

const MINUTE = 60_000;
/** A refused token is mended by a person, who restarts the bot. */
const UNTIL_MENDED = 60 * MINUTE;

type Refusal = Readonly<{ reason: string; pause: boolean }>;

export const REFUSALS: Readonly<Record<number, Refusal>> = {
  [CODE.unknownChannel]: { reason: 'the channel was deleted', pause: true },
  [CODE.unknownGuild]: { reason: 'the bot is not in that server', pause: true },
  [CODE.missingAccess]: { reason: 'the bot cannot see the channel: give it View Channel', pause: true },
  [CODE.missingPermissions]: {
    reason:
      'the bot may not post here: give it Send Messages, Create Public Threads, Send Messages in Threads',
    pause: true,
  },
  [CODE.noDirectMessages]: { reason: 'the person takes no direct messages from the bot', pause: true },
  [CODE.noTextHere]: { reason: 'the channel takes no messages', pause: true },
  [CODE.unknownMessage]: { reason: 'the message it belongs to was deleted', pause: false },
  [CODE.threadLocked]: { reason: 'the thread is locked', pause: false },
  [CODE.tooManyThreads]: { reason: 'the server has too many open threads', pause: false },
};

/** `inThread`: the message was for a thread, whose deletion says nothing of its channel. */
export function resultOf(fault: RestFault, now: Millis, inThread: boolean): PostResult {
  const { status, code, detail } = fault;
  if (fault.unsent) return { kind: 'retry', notBefore: now + MINUTE, detail };
  if (isPassing(fault)) return { kind: 'unknown', detail };
  if (status === 401) return { kind: 'retry', notBefore: now + UNTIL_MENDED, detail };
  if (status === 429) return { kind: 'retry', notBefore: now + MINUTE, detail };
  if (code === CODE.unknownChannel && inThread)
    return { kind: 'refused', reason: 'the thread was deleted', pause: false };
  const refusal = code === null ? undefined : REFUSALS[code];
  if (refusal) return { kind: 'refused', ...refusal };
  return { kind: 'refused', reason: `posting was refused (${detail})`, pause: status === 403 };
}
