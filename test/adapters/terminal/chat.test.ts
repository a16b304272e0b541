/** The terminal as a platform: the contract, and what is its own. */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { terminalChat } from '../../../src/adapters/terminal/chat.ts';
import { parseCommand } from '../../../src/bots/commands.ts';
import { chatAdapterContract, deliveryOf, type Seat } from '../../contracts/chat-adapter.ts';
import { OVERVIEW } from '../../fakes/messages.ts';
import { speechIn } from '../../fakes/speech.ts';

type Sat = Seat & { left: () => number; input: PassThrough };

async function sit(): Promise<Sat> {
  const input = new PassThrough();
  const output = new PassThrough();
  let text = '';
  let left = 0;
  let ids = 0;
  const waiting = new Set<() => void>();
  output.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    for (const look of waiting) look();
  });
  const adapter = terminalChat({
    input,
    output,
    env: {},
    channel: 'terminal:local',
    timezone: 'UTC',
    newId: () => `e${++ids}`,
    parse: (line) => parseCommand(line, { digest: 'digest', ask: 'ask' }),
    speech: speechIn(),
    hint: () => 'Ask away.',
    onQuit: () => {
      left += 1;
    },
  });
  adapter.converse(null);
  return {
    adapter,
    channel: 'terminal:local',
    input,
    left: () => left,
    type: (line) => void input.write(`${line}\n`),
    // an empty line keeps what stands
    fill: async (values) => void input.write(`${Object.values(values).join('\n')}\n\n`),
    save: async () => void input.write('\n'),
    shown: () => text,
    until: (words) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!text.includes(words)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: async () => {
      await adapter.stop();
      input.destroy();
    },
  };
}

chatAdapterContract('terminal', sit, { people: false });

describe('the terminal chat', () => {
  it('leaves on /quit and on the end of input', async () => {
    for (const leave of [(seat: Sat) => seat.type('/quit'), (seat: Sat) => seat.input.end()]) {
      const seat = await sit();
      await seat.adapter.start([], async () => ({ kind: 'nothing' }));
      leave(seat);
      await expect.poll(() => seat.left()).toBe(1);
      await seat.close();
    }
  });

  it('leaves a form on /cancel and changes nothing', async () => {
    const seat = await sit();
    const events: string[] = [];
    await seat.adapter.start([], async (incoming) => {
      events.push(incoming.kind);
      return {
        kind: 'form',
        form: {
          name: 'setup',
          title: '',
          intro: [],
          submit: '',
          fields: [{ name: 'at', label: 'Time', hint: '', kind: 'time', value: '', required: true }],
        },
      };
    });
    seat.type('/digest setup');
    await seat.until('Time');
    seat.type('/cancel');
    await seat.until('Nothing was changed.');
    expect(events).toEqual(['command']);
    await seat.close();
  });

  it('says what it does not know, in a line', async () => {
    const seat = await sit();
    await seat.adapter.start([], async () => ({ kind: 'nothing' }));
    seat.type('/dance');
    await seat.until('There is no command /dance. /digest help lists them.');
    await seat.close();
  });

  it('cannot look up what was on a screen', async () => {
    const seat = await sit();
    expect(await seat.adapter.find(deliveryOf('terminal:local', 'd', OVERVIEW))).toBe('cannot-tell');
    await seat.close();
  });
});
