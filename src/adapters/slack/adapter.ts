/** Slack as a platform: Bolt carries its events in, over a socket or signed HTTP; deliveries and answers go out. */
import { App } from '@slack/bolt';
import type { ChatAdapter, Handler, Speech } from '../../bots/chat-adapter.ts';
import type { CommandSpec } from '../../bots/command-spec.ts';
import type { Names } from '../../bots/commands.ts';
import type { Log } from '../../bots/deps.ts';
import type { Millis } from '../../digest/model.ts';
import type { Clock } from '../../digest/ports.ts';
import { answerer } from './answer.ts';
import type { Ears } from './ears.ts';
import { describe, isAuth } from './faults.ts';
import { httpDoor, type Mount } from './http.ts';
import type { Identity } from './incoming.ts';
import { listen } from './listen.ts';
import { boltLogger } from './logger.ts';
import { onceWithin } from './once.ts';
import { people } from './people.ts';
import { poster } from './post.ts';
import { CredentialsError, type Door, socketDoor } from './socket.ts';
import { standing } from './state.ts';
import { pause, within } from './wait.ts';
import { clientOptions, slackWeb } from './web.ts';

export type SlackOptions = Readonly<{
  /** `xoxb-…` */
  botToken: string;
  /** `xapp-…`: Socket Mode. */
  appToken?: string | undefined;
  /** Without an app token: signed HTTP, on a path of the bot's server. */
  signingSecret?: string | undefined;
  mount?: Mount | undefined;
  apiUrl: string;
  names: Names;
  parse: Ears['parse'];
  speech: Speech;
  clock: Clock;
  newId: () => string;
  log: Log;
}>;

/** A start waits so long for the connection; then it goes on connecting by itself, and `health` says so. */
const START: Millis = 15_000;
/** What was begun may take so long to finish after a stop. */
const DRAIN: Millis = 8_000;
const LONGEST_WAIT: Millis = 30_000;
/** A mention comes as two events; the store knows the message for longer. */
const SAME_MESSAGE: Millis = 10 * 60_000;

export function slackAdapter(options: SlackOptions): ChatAdapter {
  const { botToken, apiUrl, clock, log } = options;
  const logger = boltLogger(log);
  const web = slackWeb({ token: botToken, apiUrl, logger, clock });
  const posts = poster(web, clock);
  const now = standing(clock, ({ state, detail }) =>
    log.info({ platform: 'slack', state, ...(detail !== null && { detail }) }, 'connection'),
  );
  /** Aborted at a stop: no further tries to connect; and what was begun may go on until the second is. */
  const halt = new AbortController();
  const leave = new AbortController();
  const running = new Set<Promise<void>>();
  let identity: Identity | null = null;
  let door: Door | null = null;
  let stopping: Promise<void> | null = null;

  /** Keeps what was begun, so that a stop can wait for it; what goes wrong is logged. */
  const track = (work: Promise<void>): Promise<void> => {
    const kept = work
      .catch((err: unknown) => log.error({ platform: 'slack', err }, 'an event could not be answered'))
      .finally(() => running.delete(kept));
    running.add(kept);
    return kept;
  };

  /** Who the bot is. Throws where Slack does not take the token; waits for a Slack that does not answer. */
  const identify = async (): Promise<Identity> => {
    for (let wait = 500; ; wait = Math.min(LONGEST_WAIT, 2 * wait)) {
      const called = await web.call('auth.test', {});
      if (called.ok) {
        const { team_id, user_id, bot_id } = called.value;
        return { team: String(team_id), botUser: String(user_id), botId: String(bot_id) };
      }
      const { error } = called;
      if (error.kind === 'refused' && isAuth(error.error))
        throw new CredentialsError(`Slack does not take SLACK_BOT_TOKEN (${error.error})`);
      now.set('connecting', describe(error));
      await pause(error.kind === 'limited' ? Math.max(wait, error.until - clock()) : wait, halt.signal);
      if (halt.signal.aborted) throw new Error('slack: stopped before it was connected');
    }
  };

  const connect = async (commands: readonly CommandSpec[], handle: Handler): Promise<void> => {
    const self = await identify();
    identity = self;
    if (halt.signal.aborted) return;
    const opened = doorOf(options, now, logger);
    door = opened;
    const app = new App({
      receiver: opened.receiver,
      authorize: async () => ({
        botToken,
        botId: self.botId,
        botUserId: self.botUser,
        teamId: self.team,
      }),
      convoStore: false,
      logger,
      clientOptions: clientOptions(apiUrl, logger),
    });
    app.error(async (error) => log.error({ platform: 'slack', err: error }, 'an event could not be taken'));
    listen(app, {
      self,
      names: options.names,
      parse: options.parse,
      speech: options.speech,
      newId: options.newId,
      commands,
      run: (incoming) => handle(incoming, { signal: leave.signal, progress: () => {} }),
      person: people(web, () => self.team, clock),
      web,
      answers: answerer(web, posts, log),
      first: onceWithin(SAME_MESSAGE, clock),
      track,
      log,
    });
    await opened.open();
  };

  const drain = async (): Promise<void> => {
    await door?.close();
    await within(Promise.allSettled([...running]), DRAIN);
    leave.abort();
    now.set('down', 'stopped');
  };

  return {
    platform: 'slack',
    start: async (commands, handle) => {
      const connected = connect(commands, handle);
      connected.catch((err: unknown) => {
        if (halt.signal.aborted) return;
        now.set('down', err instanceof Error ? err.message : String(err));
        log.error({ platform: 'slack', err }, 'not connected');
      });
      await within(connected, START);
    },
    deliver: (delivery, under) => {
      const refused = otherTeam(delivery.target.channel, identity);
      return refused === null ? posts.deliver(delivery, under) : Promise.resolve(refused);
    },
    find: posts.find,
    health: now.health,
    stop: () => {
      halt.abort();
      stopping ??= drain();
      return stopping;
    },
  };
}

function doorOf(
  options: SlackOptions,
  now: ReturnType<typeof standing>,
  logger: ReturnType<typeof boltLogger>,
): Door {
  const { appToken, signingSecret, mount, apiUrl, clock } = options;
  if (appToken !== undefined) return socketDoor({ appToken, apiUrl, logger, standing: now, clock });
  if (signingSecret === undefined || mount === undefined)
    throw new CredentialsError('Slack needs SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET with PORT');
  return httpDoor({ signingSecret, mount, logger, standing: now, clock });
}

/** A token is for one workspace. */
function otherTeam(channel: string, identity: Identity | null) {
  if (identity === null || channel.startsWith(`slack:${identity.team}/`)) return null;
  return {
    kind: 'refused',
    reason: `the bot is in another workspace (${identity.team})`,
    pause: true,
  } as const;
}
