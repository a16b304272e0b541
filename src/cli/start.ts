/** `pullquote start`: runs the bot; in a terminal, a chat on the embedded store. */
import cron from 'node-cron';
import { takeLock } from '../adapters/store/lock.ts';
import { type TerminalChat, terminalChat } from '../adapters/terminal/chat.ts';
import { localeIn } from '../adapters/terminal/locale.ts';
import { CannotListen } from '../adapters/web/server.ts';
import { mountWatch } from '../adapters/web/watch.ts';
import type { App } from '../app.ts';
import type { ChatAdapter } from '../bots/chat-adapter.ts';
import { parseCommand } from '../bots/commands.ts';
import { type Bot, startBot } from '../bots/lifecycle.ts';
import { speechOf } from '../bots/speech.ts';
import { watchOf } from '../bots/watch.ts';
import { LOCAL } from '../digest/channel.ts';
import { fill } from '../digest/locales/words.ts';
import { connectAll, lackingIn } from '../platforms.ts';
import { configOf, noWords, open, parse } from './context.ts';
import { type Command, CommandError, type Io } from './io.ts';
import { keepSample, printSample, withSample } from './sample.ts';

/** Another process may have saved what is to be posted: `subscriptions run` beside a running bot. */
const LOOK_EVERY = 1_000;

export const run: Command = async (args, io) => {
  const { positionals } = parse('start', args, {});
  noWords('start', positionals);
  const config = configOf(io);
  const lacking = lackingIn(config);
  if (lacking.length > 0)
    throw new CommandError(`the settings are not whole:\n${lacking.map(({ what }) => what).join('\n')}`);
  const app = await open({ config });
  try {
    const lock = takeLock(app.folder);
    if (!lock.ok) throw new CommandError(lock.error.detail);
    try {
      return await runApp(app, io);
    } catch (error) {
      if (error instanceof CannotListen) throw new CommandError(error.message, { cause: error });
      throw error;
    } finally {
      lock.value.release();
    }
  } finally {
    await app.close();
  }
};

async function runApp(app: App, io: Io): Promise<number> {
  const platforms = await connectAll(app);
  const stop = Promise.withResolvers<void>();
  const onSignal = (): void => stop.resolve();
  // an SDK that trips over an event it cannot read must not end the others
  const onLost = (error: unknown): void =>
    app.deps.log.error({ err: error }, 'a promise was rejected and nobody saw');
  process.once('SIGTERM', onSignal).once('SIGINT', onSignal).on('unhandledRejection', onLost);
  let unmount: Awaited<ReturnType<typeof mountWatch>> | undefined;
  try {
    unmount = app.mount && (await mountWatch(app.mount, watchOf(app.deps), app.config.HOST));
    return platforms.length > 0 ? await serve(app, platforms, stop.promise) : await chat(app, io, stop);
  } finally {
    await unmount?.();
    process.off('SIGTERM', onSignal).off('SIGINT', onSignal).off('unhandledRejection', onLost);
  }
}

/** Slack, Discord: runs until it is stopped. */
async function serve(app: App, adapters: readonly ChatAdapter[], stopped: Promise<void>): Promise<number> {
  app.running.push(...adapters);
  const bot = await startBot(adapters, app.deps);
  app.deps.log.info({ platforms: adapters.map(({ platform }) => platform) }, 'running');
  const timers = tickWith(bot, app);
  await stopped;
  for (const end of timers) end();
  await bot.stop();
  return 0;
}

/** No platform is configured: the terminal is one. */
async function chat(app: App, io: Io, stop: PromiseWithResolvers<void>): Promise<number> {
  const serving = await hasWork(app);
  // nobody to serve: show the sample, and talk about it where somebody sits
  if (!serving && io.stdin.isTTY !== true) {
    await printSample(app, io);
    io.stderr.write(
      'this was the sample edition, for nothing is set up yet: start it in a terminal to talk about it, or see pullquote subscriptions add, docs/slack.md and docs/discord.md\n',
    );
    return 0;
  }
  const terminal = chatOf(app, io, stop.resolve);
  app.running.push(terminal);
  const thread = serving ? null : await keepSample(app, io);
  const bot = await startBot([terminal], { ...app.deps, store: withSample(app.deps.store) });
  const timers = tickWith(bot, app);
  terminal.converse(thread ?? (await lastThread(app)));
  await stop.promise;
  for (const end of timers) end();
  await bot.stop();
  return 0;
}

/** True where the store holds subscriptions, or messages that are still owed. */
async function hasWork({ deps }: App): Promise<boolean> {
  if ((await deps.store.subscriptions.list()).length > 0) return true;
  return (await deps.store.deliveries.list({ state: 'pending', limit: 1 })).length > 0;
}

function tickWith(bot: Bot, { deps }: App): (() => void)[] {
  const safely = (): void => {
    bot.tick().catch((error: unknown) => deps.log.error({ err: error }, 'a tick failed'));
  };
  const minutes = cron.schedule('* * * * *', safely);
  const looks = setInterval(() => {
    bot.wake().catch((error: unknown) => deps.log.error({ err: error }, 'deliveries could not be looked up'));
  }, LOOK_EVERY);
  return [() => void minutes.stop(), () => clearInterval(looks)];
}

/** A follow-up typed before anything new is posted belongs to what was posted last. */
async function lastThread({ deps }: App): Promise<string | null> {
  const sent = await deps.store.deliveries.list({ channel: LOCAL, state: 'sent', limit: 1 });
  return sent[0]?.state === 'sent' ? sent[0].ref : null;
}

function chatOf({ deps }: App, io: Io, quit: () => void): TerminalChat {
  const { digest } = deps.names;
  return terminalChat({
    input: io.stdin,
    output: io.stdout,
    env: io.env,
    channel: LOCAL,
    timezone: deps.timezone,
    locale: localeIn(io.env),
    newId: deps.newId,
    // what a person types first in any chat
    parse: (line) => parseCommand(line === '/help' ? `/${digest} help` : line, deps.names),
    speech: speechOf(deps),
    hint: ({ frame }) =>
      fill(frame.hint, { setup: `/${digest} setup`, help: `/${digest} help`, quit: '/quit' }),
    // without a terminal the end of input ends no service
    onQuit: io.stdin.isTTY === true ? quit : () => {},
  });
}
