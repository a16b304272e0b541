/** The terminal as a platform: a line is a command or a follow-up, a delivery is printed. */
import type {
  ChatAdapter,
  Handler,
  IncomingEvent,
  ParsedLine,
  Response,
  Speech,
} from '../../bots/chat-adapter.ts';
import type { ChatWords } from '../../bots/locales/types.ts';
import { wordsIn } from '../../digest/locales/words.ts';
import type { ChannelRef, Locale, Message } from '../../digest/model.ts';
import { fillForm } from './form.ts';
import { linesOf } from './lines.ts';
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

export function terminalChat(options: TerminalOptions): TerminalChat {
  const { input, output, env, channel, timezone, locale } = options;
  const lines = linesOf(input, output);
  const progress = progressLine(output, wordsIn(locale));
  const person = { id: 'local', admin: true, timezone, ...(locale !== undefined && { locale }) };
  let handle: Handler | null = null;
  let thread: string | null = null;
  let busy = new AbortController();

  const print = (message: Message): Promise<void> => {
    progress.clear();
    return lines.around(() => printMessage(message, output, env));
  };

  const note = (text: string): void => {
    const look = lookOf(output, env);
    output.write(`${wrap(faint(look, harmless(text)), look.width, '', '').join('\n')}\n`);
  };

  const send = async (event: IncomingEvent): Promise<Response> => {
    busy = new AbortController();
    const context = { id: options.newId(), channel, person, thread };
    try {
      return await handle!({ ...context, ...event }, { signal: busy.signal, progress: progress.show });
    } finally {
      progress.clear();
    }
  };

  const wordsNow = (): Promise<ChatWords> => options.speech.of(channel, person);

  const show = async (response: Response): Promise<void> => {
    if (response.kind === 'message') await print(response.message);
    if (response.kind !== 'form') return;
    const talk = { words: await wordsNow(), ask: lines.ask, note, print, send };
    await show(await fillForm(response.form, talk));
  };

  const takeLine = async (line: string): Promise<void> => {
    if (!line.startsWith('/')) return show(await send(saying(line)));
    const parsed = options.parse(line);
    if (!parsed.ok) return note(parsed.error(await wordsNow()));
    return show(await send({ kind: 'command', ...parsed.value }));
  };

  const loop = async (): Promise<void> => {
    note(options.hint(await wordsNow()));
    for (;;) {
      const line = (await lines.ask(PROMPT))?.trim();
      if (line === undefined || line === QUIT) break;
      if (line !== '') await takeLine(line);
    }
    options.onQuit();
  };

  return {
    ...terminalPoster(output, env),
    start: async (_commands, handler) => {
      handle = handler;
    },
    converse: (first) => {
      thread ??= first;
      lines.open(() => busy.abort());
      void loop();
    },
    deliver: async ({ id, message }) => {
      await print(message);
      thread = id;
      return { kind: 'posted', ref: id };
    },
    stop: async () => lines.close(),
  };
}

const saying = (text: string): IncomingEvent => ({
  kind: 'message',
  text,
  mentioned: false,
  direct: true,
  repliesTo: null,
  story: null,
});
