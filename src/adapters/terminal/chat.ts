/** The terminal as a platform: a line is a command or a follow-up, a delivery is printed. */
import { createInterface, type Interface } from 'node:readline';
import type {
  ChatAdapter,
  Field,
  Form,
  Handler,
  Incoming,
  ParsedLine,
  Preview,
  Response,
  Speech,
} from '../../bots/chat-adapter.ts';
import type { CommandSpec } from '../../bots/command-spec.ts';
import type { ChatWords } from '../../bots/locales/types.ts';
import { bare } from '../../digest/locales/days.ts';
import { fill as fillIn, wordsIn } from '../../digest/locales/words.ts';
import type { ChannelRef, Delivery, Locale, Message } from '../../digest/model.ts';
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
  /** The person's language, where their terminal tells. */
  locale?: Locale | undefined;
  /** Reads a line that starts with a slash. */
  parse: (line: string) => ParsedLine;
  speech: Speech;
  /** What the first line under the digest says. */
  hint: (words: ChatWords) => string;
  /** The person left (/quit, the end of input, Ctrl-C). */
  onQuit: () => void;
}>;

export type TerminalChat = ChatAdapter &
  Readonly<{
    /** Shows what there is to see first, then takes lines. Deliveries wait until they can be printed whole. */
    converse(thread: string | null): void;
  }>;

const PROMPT = '> ';
const QUIT = '/quit';
const CANCEL = '/cancel';

/** English is understood in every language, and the first letter. */
const shortOrLong = (...words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map(bare).flatMap((word) => [word, word.charAt(0)]));

export function terminalChat(options: TerminalOptions): TerminalChat {
  const { input, output, env } = options;
  const look = () => lookOf(output, env);
  const { timezone, locale } = options;
  const progress = progressLine(output, wordsIn(locale));
  const person = { id: 'local', admin: true, timezone, ...(locale !== undefined && { locale }) };
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
    if (reader && !answering && output.isTTY === true) output.write('\r\u001b[2K');
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
    person,
    thread,
  });

  const wordsNow = (): Promise<ChatWords> => options.speech.of(options.channel, person);

  const note = (text: string): void => {
    output.write(`${wrap(faint(look(), harmless(text)), look().width, '', '').join('\n')}\n`);
  };

  /** One field, asked until it is right: an empty line keeps what stands; null where the person left. */
  const fillField = async (field: Field, standing: string, { frame }: ChatWords): Promise<string | null> => {
    const named = field.choices?.find(({ value }) => value === standing)?.label ?? standing;
    const shown = named === '' ? '' : ` [${harmless(named.replaceAll('\n', ' ')).slice(0, 200)}]`;
    note(field.hint);
    for (;;) {
      const typed = (await ask(fillIn(frame.labelled, { label: `${field.label}${shown}` })))?.trim();
      if (typed === undefined || typed === CANCEL) return null;
      if (typed === '') return standing;
      const fault = typed.startsWith('/')
        ? fillIn(frame.formFirst, { cancel: CANCEL })
        : (field.check?.(typed) ?? null);
      if (fault === null) return typed;
      note(fault);
    }
  };

  /** Asks a form's fields line by line; those that turn out wrong in the end are asked again. */
  const fill = async (form: Form): Promise<void> => {
    const words = await wordsNow();
    for (const line of form.intro) note(line);
    note(fillIn(words.frame.keepsStanding, { cancel: CANCEL }));
    let values: Record<string, string> = Object.fromEntries(
      form.fields.map(({ name, value }) => [name, value]),
    );
    let asked = form.fields;
    for (;;) {
      for (const field of asked) {
        const value = await fillField(field, values[field.name] ?? '', words);
        if (value === null) return note(words.frame.nothingChanged);
        values = { ...values, [field.name]: value };
      }
      const response: Response = await send({ ...context(), kind: 'form', form: form.name, values });
      if (response.kind === 'preview') return confirm(response.preview, words);
      if (response.kind !== 'faults') return show(response);
      asked = form.fields.filter(({ name }) => Object.hasOwn(response.faults, name));
      for (const { name, label, value } of asked) {
        note(`${fillIn(words.frame.labelled, { label })}${response.faults[name] ?? ''}`);
        // what was wrong is not offered again
        values = { ...values, [name]: value };
      }
    }
  };

  /** Shows what would be kept; an empty line keeps it. */
  const confirm = async ({ draft, message, save }: Preview, { frame }: ChatWords): Promise<void> => {
    await print(message);
    const yes = shortOrLong('yes', frame.yes);
    const no = shortOrLong('no', frame.no);
    for (;;) {
      const typed = (await ask(fillIn(frame.yesOrNo, { what: save })))?.trim();
      if (typed === undefined || typed === CANCEL || no.has(bare(typed))) return note(frame.nothingChanged);
      if (typed === '' || yes.has(bare(typed)))
        return show(await send({ ...context(), kind: 'confirm', draft }));
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
    if (!parsed.ok) return note(parsed.error(await wordsNow()));
    return show(await send({ ...context(), kind: 'command', ...parsed.value }));
  };

  const loop = async (): Promise<void> => {
    note(options.hint(await wordsNow()));
    for (;;) {
      answering = false;
      const line = (await ask(PROMPT))?.trim();
      if (line === undefined || line === QUIT) break;
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
        // a closed one takes no prompt; what is still owed is printed all the same
        reader = null;
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
