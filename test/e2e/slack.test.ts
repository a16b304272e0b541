/** The real program on a loopback Slack, over both transports: from the setup form to the removal of the bot. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';
import { OWNER, PERSON, type SlackMessage } from '../fakes/slack.ts';
import { LONG, soon, type Transport, type Workspace, whole, workspace } from './slack-workspace.ts';

// a child process takes its time on a busy machine, and a digest comes at a full minute
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const TRANSPORTS = ['socket', 'http'] as const;
const DIRECT = `D0${PERSON.slice(2)}`;

let news: NewsServer;
let spaces: Workspace[];
const open = async (transport: Transport): Promise<Workspace> => {
  const opened = await workspace(transport, news);
  spaces.push(opened);
  return opened;
};

beforeEach(async () => {
  spaces = [];
  news = await newsServer();
});
afterEach(async () => {
  const faults = await Promise.all(spaces.map(({ close }) => close()));
  await news.close();
  expect(faults.flat()).toEqual([]);
});

const becomes = ({ listed }: Workspace, row: object): Promise<void> =>
  vi.waitFor(async () => expect((await listed('subscriptions'))[0]).toMatchObject(row), {
    timeout: LONG,
    interval: 200,
  });

/** What people who may not, or who speak to the bot alone, do while a digest is awaited. */
async function meanwhile({ slack, whispered, answered }: Workspace): Promise<string> {
  await slack.slash('/digest', 'pause', { user: PERSON });
  expect((await whispered(/Only the person who set this digest up/)).user).toBe(PERSON);
  await slack.slash('/digest', 'status');
  await whispered(/next digest/i);
  const { ts } = slack.direct(`${news.url}/news/ferry-fares.html`, { user: PERSON });
  await answered(/Ferry fares/, ts, 0, DIRECT);
  return ts;
}

/** Asks in every way there is; each answer stands in its place and comes from the right story. */
async function askInEveryWay(space: Workspace, overview: SlackMessage, direct: string): Promise<void> {
  const { slack, answered } = space;
  const { ts } = overview;
  const inThread = async (act: () => unknown, words: RegExp, thread = ts, channel?: string) => {
    const at = { thread, ...(channel !== undefined && { channel }) };
    const before = slack.posted(at).length;
    await act();
    return answered(words, thread, before, channel);
  };
  const stories = slack.posted({ thread: ts }).slice(0, 3);
  const number = (words: RegExp): number => 1 + stories.findIndex((one) => words.test(whole(one)));
  const fares = number(/Ferry fares/);
  // by its number; the answer names its story
  const answer = await inThread(
    () => slack.mention(`${fares}: what will a monthly pass cost?`, { thread: ts, user: PERSON }),
    /940 crowns/,
  );
  expect(whole(answer)).toMatch(new RegExp(`On ${fares} · [^"]*Ferry fares`));
  // by its words
  await inThread(() => slack.mention('how many animals hold the oysters?', { thread: ts }), /4,000 animals/);
  // by its button
  await inThread(async () => {
    const lighthouse = stories.find((one) => /lighthouse/i.test(whole(one)))!;
    await slack.press('ask', { ts: lighthouse.ts, user: PERSON });
    const asking = await slack.until(
      ({ viewsOpened }) => viewsOpened.findLast(({ state }) => state === 'open'),
      LONG,
    );
    await slack.submit(asking, { question: 'How much did volunteers raise for the repair?' });
  }, /310,000 crowns/);
  // from everything the channel reads
  const above = slack.posted({ thread: null }).length;
  await slack.slash('/ask', 'what does a single crossing cost?', { user: PERSON });
  await answered(/56 crowns/, null, above);
  // a page, and then about it
  const page = slack.mention(`${news.url}/news/ferry-fares.html`);
  await answered(/Ferry fares/, page.ts);
  await inThread(
    () => slack.mention('what does a monthly pass cost?', { thread: page.ts }),
    /940 crowns/,
    page.ts,
  );
  // to the bot alone, without a mention
  await inThread(
    () => slack.direct('what does a monthly pass cost?', { user: PERSON, thread: direct }),
    /940 crowns/,
    direct,
    DIRECT,
  );
  // unmentioned talk is not answered, and nobody's story is invented
  slack.say('nice one', { thread: ts, user: PERSON });
  await inThread(
    () => slack.mention('who won the 1962 world cup?', { thread: ts }),
    /The articles do not say/,
  );
}

async function day(transport: Transport): Promise<void> {
  const space = await open(transport);
  const { slack, setUp, digest, overviews, restart, answered } = space;
  const { at, due } = soon('Europe/Copenhagen');
  await setUp({ at });
  const direct = await meanwhile(space);
  const overview = await digest(1, 90_000);
  expect(overview.at).toBeGreaterThanOrEqual(due);
  expect(overview.at).toBeLessThan(due + 30_000);
  expect(overview).toMatchObject({ unfurl_links: false, unfurl_media: false });
  const stories = slack.posted({ thread: overview.ts });
  expect(stories).toHaveLength(3);
  for (const story of stories) expect(whole(story.blocks)).toContain('"action_id":"ask"');

  await askInEveryWay(space, overview, direct);
  await restart();
  await askInEveryWay(space, overview, direct);
  // the same digest is not told again
  expect(overviews()).toHaveLength(1);

  await slack.slash('/digest', 'pause');
  await becomes(space, { state: 'paused', reason: null });
  await slack.slash('/digest', 'resume', { user: OWNER });
  await becomes(space, { state: 'active' });
  await slack.removeFromChannel();
  await becomes(space, { state: 'paused', reason: 'the bot was removed from its channel' });
  await answered(/The digest you set up is paused/, null, 0, `D0${OWNER.slice(2)}`);
}

it('serves a workspace through its day and to its end, over either transport', async () => {
  await Promise.all(TRANSPORTS.map(day));
});

it('tells whoever set a digest up that the channel was archived, and posts nothing more there', async () => {
  const space = await open('socket');
  const { slack, setUp, answered } = space;
  await setUp();
  await slack.archive();
  await slack.slash('/digest', 'now');
  const told = await answered(
    /The digest you set up is paused: the channel is archived/,
    null,
    0,
    `D0${OWNER.slice(2)}`,
  );
  expect(whole(told)).toContain('/digest resume');
  await becomes(space, { state: 'paused', reason: 'the channel is archived (is_archived)' });
});
