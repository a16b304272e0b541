/** A person in a fake Slack workspace, in front of the real adapter. */
import { slackAdapter } from '../../../src/adapters/slack/adapter.ts';
import { webServer } from '../../../src/adapters/web/server.ts';
import type { ChatAdapter, Speech } from '../../../src/bots/chat-adapter.ts';
import { parseCommand } from '../../../src/bots/commands.ts';
import type { Seat } from '../../contracts/chat-adapter.ts';
import { type FakeSlack, type FakeSlackOptions, fakeSlack, GENERAL, OWNER } from '../../fakes/slack.ts';
import { speechIn } from '../../fakes/speech.ts';

export const NAMES = { digest: 'digest', ask: 'ask' };
export const SECRET = 'fake-signing-secret';
export const CHANNEL = `slack:T0KYSTEN/${GENERAL}`;

export type SlackSeat = Seat & Readonly<{ slack: FakeSlack; logged: readonly string[] }>;

let ids = 0;

/** `port`: HTTP mode on it. */
export function adapterOn(
  slack: FakeSlack,
  port: number | null = null,
  log: (level: string, message: string) => void = () => {},
  speech: Speech = speechIn(),
): ChatAdapter {
  const at = (level: string) => (fields: object, message: string) =>
    log(level, `${message} ${JSON.stringify(fields)}`);
  return slackAdapter({
    botToken: slack.env.SLACK_BOT_TOKEN ?? '',
    ...(port === null
      ? { appToken: slack.env.SLACK_APP_TOKEN }
      : { signingSecret: SECRET, mount: webServer({ host: '127.0.0.1', port, onFault: () => {} }) }),
    apiUrl: slack.apiUrl,
    names: NAMES,
    speech,
    parse: (line) => parseCommand(line, NAMES),
    clock: Date.now,
    newId: () => `id${++ids}`,
    log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
  });
}

const encoded = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Everything with a `text`, `label` or error that the person can see. */
function seen(slack: FakeSlack): string {
  const channel = slack.channels.get(GENERAL)!;
  return JSON.stringify([
    channel.messages.filter(({ user }) => user === slack.bot.user).map(({ text, blocks }) => [text, blocks]),
    channel.ephemerals.map(({ text, blocks }) => [text, blocks]),
    slack.viewsOpened.filter(({ state }) => state === 'open').map(({ view, errors }) => [view, errors]),
  ]);
}

export async function sit(
  options: FakeSlackOptions = {},
  port: number | null = null,
  speech?: Speech,
): Promise<SlackSeat> {
  const slack = await fakeSlack({ pace: 0, ...options });
  const logged: string[] = [];
  const open = () => slack.viewsOpened.filter(({ state }) => state === 'open');
  const adapter = adapterOn(slack, port, (level, message) => logged.push(`${level} ${message}`), speech);
  return {
    adapter,
    slack,
    logged,
    channel: CHANNEL,
    type: (text) => {
      const [, command, words] = /^\/(\S+) ?(.*)$/s.exec(text) ?? [];
      if (command !== undefined) return void slack.slash(command, words ?? '');
      const root = slack.posted({ thread: null }).at(-1)?.ts;
      slack.mention(encoded(text), root === undefined ? {} : { thread: root });
    },
    fill: async (values) => {
      for (const view of open().filter(({ previous }) => previous)) await slack.dismiss(view);
      await slack.submit(open().at(-1)!, values);
    },
    save: async () => void (await slack.submit(open().at(-1)!)),
    person: { id: OWNER, told: () => JSON.stringify(slack.posted({ channel: `D0${OWNER.slice(2)}` })) },
    shown: () => seen(slack),
    until: async (words) => {
      await slack.until(() => seen(slack).includes(words));
    },
    close: async () => {
      await adapter.stop();
      await slack.close();
    },
  };
}
