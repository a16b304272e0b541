/** A bot on an in-memory store with a clock that a test moves, and a platform that keeps what it is given. */
import { inProcessRunner } from '../../src/adapters/queue/in-process.ts';
import { openSqliteStore } from '../../src/adapters/store/sqlite.ts';
import type {
  ChatAdapter,
  Handler,
  Incoming,
  PostResult,
  Response,
  Threads,
} from '../../src/bots/chat-adapter.ts';
import type { BotDeps } from '../../src/bots/deps.ts';
import { type Bot, startBot } from '../../src/bots/lifecycle.ts';
import type { Delivery, Message } from '../../src/digest/model.ts';
import { extractiveWriter } from '../../src/digest/write/extractive.ts';
import { sameWriter } from '../../src/digest/writers/same.ts';
import { inlineSteps } from '../../src/steps.ts';
import { type FakeReader, fakeReader } from './articles.ts';

export const CHANNEL = 'slack:T1/C1';

export type Posted = Readonly<{ delivery: Delivery; under: string | null }>;

type FakePlatform = ChatAdapter & {
  readonly threads: Threads;
  readonly posted: Posted[];
  /** What the next posts answer; then all are posted. */
  readonly answers: PostResult[];
  found: 'absent' | 'cannot-tell' | 'there';
  say(incoming: Partial<Incoming> & Pick<Incoming, 'kind'>): Promise<Response>;
};

export function fakePlatform(threads: Threads = 'replies', platform = 'slack'): FakePlatform {
  const posted: Posted[] = [];
  const answers: PostResult[] = [];
  let handle: Handler | null = null;
  let events = 0;
  const fake: FakePlatform = {
    platform,
    threads,
    health: () => ({ state: 'connected', since: 0, detail: null }),
    posted,
    answers,
    found: 'cannot-tell',
    start: async (_commands, handler) => {
      handle = handler;
    },
    deliver: async (delivery, under) => {
      const answer = answers.shift() ?? { kind: 'posted', ref: `m${posted.length + 1}` };
      if (answer.kind === 'posted') posted.push({ delivery, under });
      return answer;
    },
    find: async (delivery) => (fake.found === 'there' ? `found-${delivery.id}` : fake.found),
    stop: async () => {},
    say: (incoming) =>
      handle!(
        {
          id: `event-${++events}`,
          channel: CHANNEL,
          person: { id: 'U1', admin: true, timezone: 'Europe/Oslo' },
          thread: null,
          repliesTo: null,
          mentioned: true,
          direct: false,
          story: null,
          ...incoming,
        } as Incoming,
        { signal: new AbortController().signal, progress: () => {} },
      ),
  };
  return fake;
}

export type World = {
  deps: BotDeps;
  reader: FakeReader;
  platform: FakePlatform;
  bot: Bot;
  errors: unknown[];
  now: number;
  /** Moves the clock, ticks, and waits until nothing is left to do. */
  advance(to: number): Promise<void>;
  /** Waits until nothing is left to do. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

export async function world(
  options: Readonly<{ now: number; reader?: FakeReader; platform?: FakePlatform }>,
): Promise<World> {
  const reader = options.reader ?? fakeReader();
  const platform = options.platform ?? fakePlatform();
  const errors: unknown[] = [];
  const quiet = (): void => {};
  let ids = 0;
  const made = { now: options.now } as World;
  const clock = (): number => made.now;
  const store = await openSqliteStore({ file: ':memory:', clock });
  const deps: BotDeps = {
    store,
    clock,
    steps: inlineSteps(),
    reader,
    writers: sameWriter(extractiveWriter),
    jobs: inProcessRunner({ onError: (_job, error) => errors.push(error) }),
    log: { debug: quiet, info: quiet, warn: quiet, error: (fields) => errors.push(fields) },
    newId: () => `id-${++ids}`,
    address: (typed) =>
      typed.startsWith('https://')
        ? { ok: true, value: typed }
        : { ok: false, error: { kind: 'invalid_url', detail: 'That is no address.' } },
    packs: async () => [
      {
        id: 'en-world',
        title: 'World',
        language: 'en',
        subject: 'world',
        feeds: [{ title: 'Globe', url: 'https://globe.example/feed' }],
      },
    ],
    names: { digest: 'digest', ask: 'ask' },
    timezone: 'UTC',
    platform: () => ({
      threads: platform.threads,
      pages: (message) => [message],
      channelUrl: (channel) => `https://chat.example/${channel}`,
    }),
    health: () => [{ platform: platform.platform, health: platform.health() }],
    listens: 'mentions',
    keepDays: 365,
    managers: new Set(['slack:U9']),
  };
  const bot = await startBot([platform], deps);
  return Object.assign(made, {
    deps,
    reader,
    platform,
    bot,
    errors,
    advance: async (to: number) => {
      made.now = to;
      await bot.tick();
      await deps.jobs.idle();
    },
    settle: () => deps.jobs.idle(),
    close: async () => {
      await bot.stop();
      await store.close();
    },
  });
}

/** Every word of a message, for tests that look for some. */
export function wordsOf(message: Message): string {
  return message.blocks
    .map((block) => {
      if (block.kind === 'text' || block.kind === 'note')
        return block.runs.map((run) => (run.kind === 'cite' ? `[${run.number}]` : run.text)).join('');
      if (block.kind === 'quote') return `“${block.words.join(' […] ')}” — ${block.speaker}`;
      return 'text' in block ? block.text : '';
    })
    .join('\n');
}
