/** The terminal as a platform: a line is a command or a follow-up, a delivery is printed. */
import { createInterface, type Interface } from 'node:readline';
import type {
  ChatAdapter,
  CommandSpec,
  Field,
  Form,
  Handler,
  Incoming,
  Preview,
  Response,
} from '../../bots/chat-adapter.ts';
import type { ChannelRef, Delivery, Message, Result } from '../../digest/model.ts';
import { printMessage, terminalPoster } from './poster.ts';
import { progressLine } from './progress.ts';
import { faint, harmless, lookOf } from './style.ts';
import { wrap } from './wrap.ts';

type TerminalOptions = Readonly<{
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

  const note = (text: string): void => {
    output.write(`${wrap(faint(look(), harmless(text)), look().width, '', '').join('\n')}\n`);
  };

  /** One field: an empty line keeps what stands; null where the person left. */
  const fillField = async (field: Field, standing: string): Promise<string | null> => {
    const shown = standing === '' ? '' : ` [${harmless(standing.replaceAll('\n', ' ')).slice(0, 200)}]`;
    note(field.hint);
    for (;;) {
      const typed = (await ask(`${field.label}${shown}: `))?.trim();
      if (typed === undefined || typed === '/cancel') return null;
      if (!typed.startsWith('/')) return typed === '' ? standing : typed;
      note('That is a command. Finish the form first, or leave it with /cancel.');
    }
  };

  /** Asks a form's fields line by line; those that are wrong are asked again. */
  const fill = async (form: Form): Promise<void> => {
    for (const line of form.intro) note(line);
    note('An empty line keeps what stands in brackets; /cancel leaves.');
    let values: Record<string, string> = Object.fromEntries(
      form.fields.map(({ name, value }) => [name, value]),
    );
    let asked = form.fields;
    for (;;) {
      for (const field of asked) {
        const value = await fillField(field, values[field.name] ?? '');
        if (value === null) return note('Nothing was changed.');
        values = { ...values, [field.name]: value };
      }
      const response: Response = await send({ ...context(), kind: 'form', form: form.name, values });
      if (response.kind === 'preview') return confirm(response.preview);
      if (response.kind !== 'faults') return show(response);
      asked = form.fields.filter(({ name }) => Object.hasOwn(response.faults, name));
      for (const { name, label, value } of asked) {
        note(`${label}: ${response.faults[name] ?? ''}`);
        // what was wrong is not offered again
        values = { ...values, [name]: value };
      }
    }
  };

  /** Shows what would be kept; an empty line keeps it. */
  const confirm = async ({ draft, message, save }: Preview): Promise<void> => {
    await print(message);
    for (;;) {
      const typed = (await ask(`${save}? yes or no [yes]: `))?.trim().toLowerCase();
      if (typed === undefined || ['n', 'no', '/cancel'].includes(typed)) return note('Nothing was changed.');
      if (['', 'y', 'yes'].includes(typed)) return show(await send({ ...context(), kind: 'confirm', draft }));
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
    if (!parsed.ok) return note(parsed.error.detail);
    return show(await send({ ...context(), kind: 'command', ...parsed.value }));
  };

  const loop = async (): Promise<void> => {
    note(options.hint);
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
