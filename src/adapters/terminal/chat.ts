/** The terminal as a platform: a line is a command or a follow-up, a delivery is printed. */
import { createInterface, type Interface } from 'node:readline';
import type { ChatAdapter, CommandSpec, Form, Handler, Incoming, Response } from '../../bots/chat-adapter.ts';
import type { ChannelRef, Delivery, Message, Result } from '../../digest/model.ts';
import { printMessage, terminalPoster } from './poster.ts';
import { progressLine } from './progress.ts';
import { faint, harmless, lookOf } from './style.ts';

export type TerminalOptions = Readonly<{
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  env: Readonly<Record<string, string | undefined>>;
  channel: ChannelRef;
  timezone: string;
  newId: () => string;
  /** Reads a line that starts with a slash. */
  parse: (line: string) => Result<
    Readonly<{
      command: Extract<Incoming, { kind: 'command' }>['command'];
      options: Readonly<Record<string, string>>;
    }>
  >;
  /** What the first line under the digest says. */
  hint: string;
  /** The person left (/quit, the end of input, Ctrl-C). */
  onQuit: () => void;
}>;

export type TerminalChat = ChatAdapter &
  Readonly<{
    /** Shows what there is to see first, then takes lines. Deliveries wait until they can be printed whole. */
    converse(thread: string | null): void;
  }>;

const PROMPT = '> ';

export function terminalChat(options: TerminalOptions): TerminalChat {
  const { input, output, env } = options;
  const look = () => lookOf(output, env);
  const progress = progressLine(output);
  const lines: string[] = [];
  let waiting: ((line: string | null) => void) | null = null;
  let reader: Interface | null = null;
  let handle: Handler | null = null;
  let thread: string | null = null;
  let busy = new AbortController();
  let ended = false;
  let answering = false;

  const print = async (message: Message): Promise<void> => {
    progress.clear();
    if (reader && !answering) output.write('\r\u001b[2K');
    await printMessage(message, output, env);
    if (reader && !answering) reader.prompt(true);
  };

  const nextLine = (): Promise<string | null> => {
    const line = lines.shift();
    if (line !== undefined) return Promise.resolve(line);
    if (ended) return Promise.resolve(null);
    return new Promise((resolve) => {
      waiting = resolve;
    });
  };

  const ask = async (prompt: string): Promise<string | null> => {
    reader?.setPrompt(prompt);
    reader?.prompt();
    return nextLine();
  };

  const send = async (incoming: Incoming): Promise<Response> => {
    busy = new AbortController();
    try {
      return await handle!(incoming, { signal: busy.signal, progress: progress.show });
    } finally {
      progress.clear();
    }
  };

  const context = () => ({
    id: options.newId(),
    channel: options.channel,
    person: { id: 'local', admin: true, timezone: options.timezone },
    thread,
  });

  /** Asks a form's fields line by line; an empty line keeps what stands, wrong ones are asked again. */
  const fill = async (form: Form): Promise<void> => {
    output.write(
      `${form.intro.map(harmless).join('\n')}\n${faint(look(), 'An empty line keeps what stands in brackets; /cancel leaves.')}\n`,
    );
    let values: Record<string, string> = Object.fromEntries(
      form.fields.map((field) => [field.name, field.value]),
    );
    let wrong: readonly string[] | null = null;
    for (;;) {
      for (const field of form.fields.filter(({ name }) => wrong === null || wrong.includes(name))) {
        const standing = values[field.name] ?? '';
        const shown = standing === '' ? field.hint : standing.replaceAll('\n', ' ');
        const typed = await ask(`${field.label} [${harmless(shown).slice(0, 200)}]: `);
        if (typed === null || typed.trim() === '/cancel') {
          output.write('Nothing was changed.\n');
          return;
        }
        values = { ...values, [field.name]: typed.trim() === '' ? standing : typed.trim() };
      }
      const response: Response = await send({ ...context(), kind: 'form', form: form.name, values });
      if (response.kind !== 'faults') return show(response);
      for (const fault of Object.values(response.faults)) output.write(`${harmless(fault)}\n`);
      wrong = Object.keys(response.faults);
    }
  };

  const show = async (response: Response): Promise<void> => {
    if (response.kind === 'message') await print(response.message);
    if (response.kind === 'form') await fill(response.form);
  };

  const takeLine = async (line: string): Promise<void> => {
    if (!line.startsWith('/')) {
      return show(
        await send({
          ...context(),
          kind: 'message',
          text: line,
          mentioned: false,
          direct: true,
          repliesTo: null,
          story: null,
        }),
      );
    }
    const parsed = options.parse(line);
    if (!parsed.ok) return void output.write(`${harmless(parsed.error.detail)}\n\n`);
    return show(await send({ ...context(), kind: 'command', ...parsed.value }));
  };

  const loop = async (): Promise<void> => {
    output.write(`${faint(look(), options.hint)}\n`);
    for (;;) {
      answering = false;
      const line = (await ask(PROMPT))?.trim();
      if (line === undefined || line === '/quit') break;
      answering = true;
      if (line !== '') await takeLine(line);
    }
    options.onQuit();
  };

  return {
    ...terminalPoster(output, env),
    start: async (_commands: readonly CommandSpec[], handler: Handler) => {
      handle = handler;
    },
    converse: (first) => {
      thread ??= first;
      reader = createInterface({ input, output, terminal: output.isTTY === true && input.isTTY === true });
      reader.on('line', (line) => {
        if (waiting === null) lines.push(line);
        else {
          const give = waiting;
          waiting = null;
          give(line);
        }
      });
      reader.on('close', () => {
        ended = true;
        busy.abort();
        waiting?.(null);
        waiting = null;
      });
      void loop();
    },
    deliver: async (delivery: Delivery) => {
      await print(delivery.message);
      thread = delivery.id;
      return { kind: 'posted', ref: delivery.id };
    },
    stop: async () => {
      reader?.close();
      reader = null;
    },
  };
}
