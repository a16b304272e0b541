/** A workspace of our own with the real program in it, over either transport, and what its people do. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import { freePort } from '../adapters/slack/free-port.ts';
import type { NewsServer } from '../fakes/news-server.ts';
import { type FakeSlack, type FakeSlackOptions, fakeSlack, GENERAL } from '../fakes/slack.ts';
import { type Home, home, type Running } from './pullquote.ts';

export const LONG = 40_000;
const SECRET = 'fake-signing-secret';
/** A digest is set up to come no sooner than this. */
const AHEAD = 12_000;
/** Slack waits no longer for an answer to an event. */
const GIVEN_UP = 3_200;

export type Transport = 'socket' | 'http';
export type Workspace = Awaited<ReturnType<typeof workspace>>;

export const whole = (value: unknown): string => JSON.stringify(value);

/** The next minute that is not too near, in the zone of the person who sets the digest up. */
export function soon(timezone: string): Readonly<{ at: string; due: number }> {
  const due = Math.ceil((Date.now() + AHEAD) / 60_000) * 60_000;
  const at = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, timeStyle: 'short' }).format(due);
  return { at, due };
}

/** More settings of the program, and of the workspace. */
type More = Readonly<{ env?: Readonly<Record<string, string>>; slack?: FakeSlackOptions }>;

export async function workspace(transport: Transport, news: NewsServer, { env, slack: own }: More = {}) {
  const port = transport === 'http' ? await freePort() : null;
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  const slack: FakeSlack = await fakeSlack({
    ...(port !== null && { signingSecret: SECRET, requestUrl }),
    ...own,
  });
  const here: Home = home({
    ...slack.env,
    ...(port !== null && { PORT: String(port) }),
    PULLQUOTE_ALLOW_HOSTS: news.host,
    LOG_LEVEL: 'info',
    ...env,
  });
  /** What Slack says of requests to a program that was not running: by their place among the faults. */
  const excused = new Set<number>();

  const start = async (): Promise<Running> => {
    const program = here.start(['start']);
    const ended = program.ended.then(({ err }) => {
      throw new Error(`it ended: ${err}`);
    });
    ended.catch(() => {});
    await Promise.race([
      ended,
      transport === 'socket'
        ? slack.until(({ connections }) => connections() > 0, LONG)
        : vi.waitFor(async () => expect(await slack.verifyUrl()).toBe(true), {
            timeout: LONG,
            interval: 100,
          }),
    ]);
    return program;
  };
  let program = await start();

  const restart = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
    const before = slack.faults.length;
    program.child.kill(signal);
    const { status } = await program.ended;
    if (signal === 'SIGTERM') expect(status).toBe(0);
    if (transport === 'socket') await slack.until(({ connections }) => connections() === 0);
    program = await start();
    // what a killed program never heard of over HTTP is noted when Slack's three seconds are over
    if (transport === 'http' && signal === 'SIGKILL') await wait(GIVEN_UP);
    for (let i = before; i < slack.faults.length; i += 1) excused.add(i);
  };

  /** Waits for a message of the bot that holds the words, in a thread (null: above threads). A direct message opens at need. */
  const answered = (words: RegExp, thread: string | null, after = 0, channel = GENERAL) =>
    slack.until(
      () =>
        slack.channels.has(channel) &&
        slack
          .posted({ channel, thread })
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

  /** Through the form, where something is wrong first, and its preview. */
  const setUp = async (values: Readonly<Record<string, string>> = {}): Promise<void> => {
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
    await slack.submit(view, { sources: `${news.url}/feed.xml`, ...values });
    const preview = await above(/1 source, \d+ articles in the last day/);
    expect(whole(preview.view.blocks)).toMatch(/first digest comes/);
    expect(slack.posted()).toEqual([]);
    expect(await slack.submit(preview)).toMatchObject({ result: 'clear' });
    await answered(/Saved: 1 source/, null);
  };

  const overviews = () =>
    slack.posted({ thread: null }).filter(({ blocks }) => blocks.some(({ type }) => type === 'header'));
  /** The digest above the thread, once all its stories stand below it. */
  const digest = async (count = 1, ms = LONG) => {
    const overview = await slack.until(() => overviews()[count - 1], ms);
    await slack.until(() => slack.posted({ thread: overview.ts }).length >= 3, LONG);
    return overview;
  };

  /** Ends it; what Slack found wrong with the requests comes back. */
  const close = async (): Promise<readonly string[]> => {
    program.child.kill('SIGKILL');
    await program.ended;
    here.clean();
    await slack.close();
    return slack.faults.filter((_, i) => !excused.has(i));
  };

  /** What the running program logged. */
  const log = (): string => program.err();

  return {
    transport,
    here,
    log,
    slack,
    restart,
    answered,
    whispered,
    setUp,
    overviews,
    digest,
    listed: here.listed,
    close,
  };
}
