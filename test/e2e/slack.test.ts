/** The real program on a loopback Slack, over both transports: from the setup form to the removal of the bot. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freePort } from '../adapters/slack/free-port.ts';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';
import { type FakeSlack, fakeSlack, GENERAL, OWNER, PERSON } from '../fakes/slack.ts';
import { type Home, home, type Running } from './pullquote.ts';

// a child process takes its time on a busy machine
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const LONG = 30_000;
const SECRET = 'fake-signing-secret';

let news: NewsServer;
let slack: FakeSlack;
let here: Home;
let program: Running;
/** What Slack says of requests to a program that was not running: by their place among the faults. */
let excused: Set<number>;

beforeEach(async () => {
  excused = new Set();
  news = await newsServer();
});
afterEach(async () => {
  const faults = slack.faults.filter((_, i) => !excused.has(i));
  program.child.kill('SIGKILL');
  await program.ended;
  here.clean();
  await slack.close();
  await news.close();
  expect(faults).toEqual([]);
});

async function open(transport: 'socket' | 'http'): Promise<void> {
  const port = transport === 'http' ? await freePort() : null;
  slack = await fakeSlack(
    port === null ? {} : { signingSecret: SECRET, requestUrl: `http://127.0.0.1:${port}/slack/events` },
  );
  here = home({
    ...slack.env,
    ...(port !== null && { PORT: String(port) }),
    PULLQUOTE_ALLOW_HOSTS: news.host,
    LOG_LEVEL: 'info',
  });
  await start(transport);
}

async function start(transport: 'socket' | 'http'): Promise<void> {
  program = here.start(['start']);
  const ended = program.ended.then(({ err }) => {
    throw new Error(`it ended: ${err}`);
  });
  ended.catch(() => {});
  await Promise.race([
    ended,
    transport === 'socket'
      ? slack.connected()
      : vi.waitFor(async () => expect(await slack.verifyUrl()).toBe(true), { timeout: LONG, interval: 100 }),
  ]);
}

async function restart(
  transport: 'socket' | 'http',
  signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM',
): Promise<void> {
  const before = slack.faults.length;
  program.child.kill(signal);
  const { status } = await program.ended;
  if (signal === 'SIGTERM') expect(status).toBe(0);
  if (transport === 'socket') await slack.until(({ connections }) => connections() === 0);
  await start(transport);
  for (let i = before; i < slack.faults.length; i += 1) excused.add(i);
}

const whole = (value: unknown): string => JSON.stringify(value);
/** Waits for a message of the bot that holds the words, in a thread (null: above threads). */
const answered = (words: RegExp, thread: string | null, after = 0) =>
  slack.until(
    () =>
      slack
        .posted({ thread })
        .slice(after)
        .find((one) => words.test(whole(one))),
    LONG,
  );
const whispered = (words: RegExp, after = 0) =>
  slack.until(
    () =>
      slack.channels
        .get(GENERAL)!
        .ephemerals.slice(after)
        .find((one) => words.test(whole(one))),
    LONG,
  );

async function setUp(): Promise<void> {
  const opened = slack.viewsOpened.length;
  await slack.slash('/digest', 'setup');
  const view = await slack.until(({ viewsOpened }) => viewsOpened[opened], LONG);
  /** What stands above the form. */
  const above = (words: RegExp) =>
    slack.until(
      ({ viewsOpened }) =>
        viewsOpened.find(
          ({ previous, state, view: { blocks } }) =>
            previous === view && state === 'open' && words.test(whole(blocks)),
        ),
      LONG,
    );
  const wrong = await slack.submit(view, { sources: 'no-such-pack' });
  if (wrong.result === 'errors') expect(wrong.errors).toHaveProperty('sources');
  else await slack.dismiss(await above(/Sources: /));
  await slack.submit(view, { sources: `${news.url}/feed.xml` });
  const preview = await above(/1 source, \d+ articles in the last day/);
  expect(whole(preview.view.blocks)).toMatch(/first digest comes/);
  expect(slack.posted()).toEqual([]);
  expect(await slack.submit(preview)).toMatchObject({ result: 'clear' });
  await answered(/Saved: 1 source/, null);
}

/** The digest above the thread, once all its stories stand below it. */
async function digest() {
  const before = slack.posted({ thread: null }).length;
  await slack.slash('/digest', 'now');
  const overview = await slack.until(
    () =>
      slack
        .posted({ thread: null })
        .slice(before)
        .find(({ blocks }) => blocks.some(({ type }) => type === 'header')),
    LONG,
  );
  await slack.until(() => slack.posted({ thread: overview.ts }).length >= 3, LONG);
  return overview;
}

describe.each(['socket', 'http'] as const)('a workspace over %s', (transport) => {
  beforeEach(() => open(transport));

  it('sets up its digest, reads it, asks, and goes on asking after a restart', async () => {
    await setUp();
    const overview = await digest();
    const { ts } = overview;
    expect(overview).toMatchObject({ unfurl_links: false, unfurl_media: false });
    const stories = slack.posted({ thread: ts });
    expect(stories).toHaveLength(3);
    for (const story of stories) expect(whole(story.blocks)).toContain('"action_id":"ask"');

    let told = slack.posted({ thread: ts }).length;
    const next = async (words: RegExp) => {
      const found = await answered(words, ts, told);
      told = slack.posted({ thread: ts }).length;
      return found;
    };
    const fares = 1 + slack.posted({ thread: ts }).findIndex((one) => /Ferry fares/.test(whole(one)));
    // by its number
    slack.mention(`${fares}: what will a monthly pass cost?`, { thread: ts, user: PERSON });
    await next(/940 crowns/);
    // by its words
    slack.mention('how many animals hold the oysters?', { thread: ts });
    await next(/4,000 animals/);
    // by its button
    await slack.press('ask', { ts: stories.find((one) => /lighthouse/i.test(whole(one)))!.ts, user: PERSON });
    const view = await slack.until(
      ({ viewsOpened }) => viewsOpened.findLast(({ state }) => state === 'open'),
      LONG,
    );
    await slack.submit(view, { question: 'How much did volunteers raise for the repair?' });
    await next(/310,000 crowns/);
    // from everything the channel reads
    const above = slack.posted({ thread: null }).length;
    await slack.slash('/ask', 'what does a single crossing cost?', { user: PERSON });
    await answered(/56 crowns/, null, above);
    // unmentioned talk is not answered, and nobody's story is invented
    slack.say('nice one', { thread: ts, user: PERSON });
    slack.mention('who won the 1962 world cup?', { thread: ts });
    await next(/The articles do not say/);

    await restart(transport);
    slack.mention(`${fares}: who criticised the decision?`, { thread: ts });
    await next(/Nadia Brandt|Commuters/);
    // the same digest is not told again
    expect(
      slack.posted({ thread: ts }).filter(({ blocks }) => whole(blocks).includes('"action_id":"ask"')),
    ).toHaveLength(3);
  });

  it('pauses, resumes and is paused by the removal of the bot; only those who may change it', async () => {
    await setUp();
    await slack.slash('/digest', 'pause', { user: PERSON });
    const refused = await whispered(/admin|set it up|may/i);
    expect(refused.user).toBe(PERSON);
    const seen = slack.channels.get(GENERAL)!.ephemerals.length + slack.posted().length;
    await slack.slash('/digest', 'pause');
    await slack.until(
      () => slack.channels.get(GENERAL)!.ephemerals.length + slack.posted().length > seen,
      LONG,
    );
    const states = async (): Promise<unknown> =>
      (
        JSON.parse((await here.run(['subscriptions', 'list', '--json'])).out) as {
          state: string;
          reason: string;
        }[]
      ).map(({ state }) => state);
    expect(await states()).toEqual(['paused']);
    await slack.slash('/digest', 'resume', { user: OWNER });
    await vi.waitFor(async () => expect(await states()).toEqual(['active']), {
      timeout: LONG,
      interval: 200,
    });
    const whispers = slack.channels.get(GENERAL)!.ephemerals.length;
    await slack.slash('/digest', 'status');
    await whispered(/next digest/i, whispers);
    await slack.removeFromChannel();
    await vi.waitFor(async () => expect(await states()).toEqual(['paused']), {
      timeout: LONG,
      interval: 200,
    });
  });

  it('reads each message once though connections are cut right after Slack took it', async () => {
    await setUp();
    slack.fail('chat.postMessage', 'cut-after-taking', 4);
    const { ts } = await digest();
    await vi.waitFor(
      async () => {
        const { out } = await here.run(['deliveries', 'list', '--json']);
        expect((JSON.parse(out) as { state: string }[]).map(({ state }) => state)).toEqual([
          'sent',
          'sent',
          'sent',
          'sent',
        ]);
      },
      { timeout: LONG, interval: 200 },
    );
    expect(slack.posted({ thread: ts })).toHaveLength(3);
    expect(new Set(slack.posted().map(({ metadata }) => metadata?.event_payload?.id ?? {})).size).toBe(
      slack.posted().length,
    );
  });

  it('reads each message once though the program died before the answer came', async () => {
    await setUp();
    slack.fail('chat.postMessage', 'hang-after-taking');
    const before = slack.posted({ thread: null }).length;
    await slack.slash('/digest', 'now');
    const overview = await slack.until(
      () =>
        slack
          .posted({ thread: null })
          .slice(before)
          .find(({ blocks }) => blocks.some(({ type }) => type === 'header')),
      LONG,
    );
    await restart(transport, 'SIGKILL');
    await slack.until(() => slack.posted({ thread: overview.ts }).length === 3, LONG);
    const overviews = slack
      .posted({ thread: null })
      .filter(({ blocks }) => blocks.some(({ type }) => type === 'header'));
    expect(overviews).toHaveLength(1);
  });
});
