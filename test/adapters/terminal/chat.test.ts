/** The terminal as a platform: the contract, and what is its own. */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { terminalChat } from '../../../src/adapters/terminal/chat.ts';
import { localeIn } from '../../../src/adapters/terminal/locale.ts';
import { parseCommand } from '../../../src/bots/commands.ts';
import { say } from '../../../src/bots/say.ts';
import { chatAdapterContract, deliveryOf, type Seat } from '../../contracts/chat-adapter.ts';
import { OVERVIEW } from '../../fakes/messages.ts';
import { speechIn } from '../../fakes/speech.ts';

type Sat = Seat & { left: () => number; input: PassThrough };

async function sit(env: Readonly<Record<string, string>> = {}): Promise<Sat> {
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
    env,
    locale: localeIn(env),
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

  it('answers what was typed before the input ended, and posts after it', async () => {
    const seat = await sit();
    const asked: string[] = [];
    await seat.adapter.start([], async (incoming) => {
      if (incoming.kind === 'message') asked.push(incoming.text);
      return { kind: 'nothing' };
    });
    seat.input.end('why?\nand who?\n');
    await expect.poll(() => seat.left()).toBe(1);
    expect(asked).toEqual(['why?', 'and who?']);
    const posted = await seat.adapter.deliver(deliveryOf(seat.channel, 'd1', OVERVIEW), null);
    expect(posted).toMatchObject({ kind: 'posted' });
    expect(seat.shown()).toContain('Night ferry returns');
    await seat.close();
  });

  it('writes no escape sequence where nobody looks', async () => {
    const seat = await sit();
    await seat.adapter.start([], async () => ({ kind: 'nothing' }));
    await seat.adapter.deliver(deliveryOf(seat.channel, 'd1', OVERVIEW), null);
    expect(seat.shown()).not.toContain('\u001b');
    await seat.close();
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

  it('says at once what is wrong in a field, and asks it again before the next one', async () => {
    const seat = await sit();
    const filled: unknown[] = [];
    const check = (typed: string): string | null => (/^\d\d:\d\d$/.test(typed) ? null : `No time: ${typed}`);
    const field = (name: string, label: string) =>
      ({ name, label, hint: '', kind: 'time', value: '08:00', required: true, check }) as const;
    await seat.adapter.start([], async (incoming) => {
      if (incoming.kind === 'form') filled.push(incoming.values);
      if (incoming.kind !== 'command') return { kind: 'message', message: say('Filled.'), to: 'person' };
      const fields = [field('first', 'First'), field('last', 'Last')];
      return { kind: 'form', form: { name: 'setup', title: '', intro: [], submit: '', fields } };
    });
    seat.type('/digest setup');
    await seat.until('First [08:00]');
    seat.type('noon');
    await seat.until('No time: noon');
    expect(seat.shown()).not.toContain('Last');
    seat.type('12:00');
    await seat.until('Last');
    // what stands is kept unasked
    seat.type('');
    await seat.until('Filled.');
    expect(filled).toEqual([{ first: '12:00', last: '08:00' }]);
    await seat.close();
  });

  it.each([
    [{ LANG: 'de_DE.UTF-8' }, 'Den Befehl /dance gibt es nicht. /digest help zeigt alle.'],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: 'fr_FR' }, 'La commande /dance n’existe pas.'],
    [{ LC_ALL: '', LC_MESSAGES: 'es_MX', LANG: 'de' }, 'No existe el comando /dance.'],
    [{ LANG: 'C.UTF-8' }, 'There is no command /dance.'],
  ])('speaks the language that it is set to: %j', async (env, words) => {
    const seat = await sit(env);
    await seat.adapter.start([], async () => ({ kind: 'nothing' }));
    seat.type('/dance');
    await seat.until(words);
    await seat.close();
  });

  it.each(['sí', 'SI', 's', 'yes', ''])('takes %j for yes in Spanish', async (yes) => {
    const seat = await sit({ LANG: 'es' });
    const events: string[] = [];
    const message = say('Así sería.');
    await seat.adapter.start([], async (incoming) => {
      events.push(incoming.kind);
      if (incoming.kind === 'confirm') return { kind: 'message', message: say('Hecho.'), to: 'channel' };
      if (incoming.kind === 'form')
        return { kind: 'preview', preview: { draft: 'd', title: '', message, save: 'Guardar', edit: '' } };
      return { kind: 'form', form: { name: 'setup', title: '', intro: [], submit: '', fields: [] } };
    });
    seat.type('/digest setup');
    await seat.until('¿Guardar? sí o no [sí]:');
    seat.type(yes);
    await seat.until('Hecho.');
    expect(events).toEqual(['command', 'form', 'confirm']);
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
