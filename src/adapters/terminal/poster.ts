/** Prints deliveries and nothing else: for commands that post without a chat. */
import type { ChatAdapter } from '../../bots/chat-adapter.ts';
import type { Message } from '../../digest/model.ts';
import { renderTerminal } from './render.ts';
import { lookOf } from './style.ts';

type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/** Resolves when the system has taken the message; rejects where the output is closed. */
export function printMessage(
  message: Message,
  output: Output,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const text = `${renderTerminal(message, lookOf(output, env))}\n`;
  return new Promise((resolve, reject) => {
    output.write(text, (error?: Error | null) => (error ? reject(error) : resolve()));
  });
}

export function terminalPoster(
  output: Output,
  env: Readonly<Record<string, string | undefined>>,
): ChatAdapter {
  return {
    platform: 'terminal',
    start: async () => {},
    deliver: async (delivery) => {
      await printMessage(delivery.message, output, env);
      return { kind: 'posted', ref: delivery.id };
    },
    // what was on a screen cannot be looked up
    find: async () => 'cannot-tell',
    health: () => ({ state: 'connected', since: 0, detail: null }),
    stop: async () => {},
  };
}
