/** One program on Slack and Discord: one of them failing does not stop the other, and `status` says so. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FakeDiscord, fakeDiscord, GUILD, NEWS } from '../fakes/discord.ts';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';
import { type FakeSlack, fakeSlack, GENERAL } from '../fakes/slack.ts';
import { type Home, home, type Running } from './pullquote.ts';

// a child process takes its time on a busy machine
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const LONG = 40_000;

let news: NewsServer;
let slack: FakeSlack;
let discord: FakeDiscord;
let here: Home;
let bot: Running;

beforeEach(async () => {
  news = await newsServer();
  slack = await fakeSlack();
  discord = await fakeDiscord({ bucket: { limit: 0, ms: 0 } });
});
afterEach(async () => {
  bot.child.kill('SIGKILL');
  await bot.ended;
  await Promise.all([slack.close(), discord.close(), news.close()]);
  here.clean();
});

const start = (env: Readonly<Record<string, string>> = {}): void => {
  here = home({ PULLQUOTE_ALLOW_HOSTS: news.host, ...slack.env, ...discord.env, ...env });
  bot = here.start(['start']);
};

const onGateway = () => discord.until(() => discord.connections() > 0, LONG);

const onDiscord = (): string =>
  JSON.stringify([
    discord.posted(NEWS),
    discord.interactions().flatMap(({ responses }) => responses),
  ]).replaceAll('\\\\', '');
const onSlack = (): string => {
  const { messages, ephemerals } = slack.channels.get(GENERAL)!;
  return JSON.stringify([messages, ephemerals]);
};

it('serves both with one start', async () => {
  start();
  await Promise.all([slack.connected(LONG), onGateway()]);
  await slack.slash('/digest', 'help');
  await discord.slash('digest help');
  const words = 'I read the sources of this channel';
  await slack.until(() => onSlack().includes(words), LONG);
  await discord.until(() => onDiscord().includes(words), LONG);
});

it('serves Discord where Slack does not take its token', async () => {
  start({ SLACK_BOT_TOKEN: 'xoxb-wrong' });
  await onGateway();
  await here.subscribe(`discord:${GUILD}/${NEWS}`, [`${news.url}/feed.xml`]);
  await discord.slash('digest status');
  await discord.until(
    () => /slack: down since [^"]*SLACK_BOT_TOKEN \(invalid_auth\)/.test(onDiscord()),
    LONG,
  );
  expect(onDiscord()).toContain('discord: connected');
});

it('serves Slack where Discord does not take its token', async () => {
  start({ DISCORD_TOKEN: 'wrong' });
  await slack.connected(LONG);
  await here.subscribe(`slack:${slack.world.team.id}/${GENERAL}`, [`${news.url}/feed.xml`]);
  await slack.slash('/digest', 'status');
  await slack.until(() => /discord: down since [^"]*DISCORD_TOKEN/.test(onSlack()), LONG);
  expect(onSlack()).toContain('slack: connected');
});
