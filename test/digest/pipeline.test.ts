/** The whole flow with writers that fail: an edition is built all the same. */
import { afterEach, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite.ts';
import type { Draft, Edition, Length } from '../../src/digest/model.ts';
import { runDigest } from '../../src/digest/pipeline.ts';
import type { Store, Writer } from '../../src/digest/ports.ts';
import { extractiveWriter } from '../../src/digest/write/extractive.ts';
import { sameWriter } from '../../src/digest/writers/same.ts';
import { inlineSteps } from '../../src/steps.ts';
import { CLINIC, entryOf, FERRY, fakeReader } from '../fakes/articles.ts';

const NOW = Date.parse('2026-05-07T06:00Z');
const HOUR = 3_600_000;
const KYSTEN = 'https://kysten.example/feed.xml';
const INVENTED: Draft = {
  headline: 0,
  sentences: [{ text: 'A whale sank the ferry with 900 people in 1871.', rests: [0] }],
  quotes: [],
};

let store: Store | null = null;
afterEach(() => store?.close());

const writer = (write: Writer['write']): Writer => ({ ...extractiveWriter, name: 'test', write });
const drafting = (draft: Draft): Writer =>
  writer(async () => ({ draft, usage: { writer: 'test', tokens: 7 } }));

async function build(
  by: Writer,
  entries = [FERRY(NOW - HOUR), CLINIC(NOW - HOUR)],
  signal = new AbortController().signal,
  steps = inlineSteps(),
  length: Length = 'brief',
): Promise<Edition> {
  const opened = await openSqliteStore({ file: ':memory:', clock: () => NOW });
  store = opened;
  const source = await opened.sources.ensure(KYSTEN);
  return runDigest(
    {
      tenant: 'terminal:local',
      channel: 'terminal:local',
      origin: { request: 'r' },
      sources: [source],
      when: 'now',
      told: 'tell-again',
      overdue: 0,
      period: { from: NOW - 24 * HOUR, to: NOW },
      timezone: 'UTC',
      maxStories: 5,
      length,
      locale: 'en',
      include: [],
      exclude: [],
    },
    {
      store: opened,
      reader: fakeReader({ [KYSTEN]: entries }),
      steps,
      clock: () => NOW,
      writers: sameWriter(by),
    },
    signal,
  );
}

/** Each story is told in the words of its articles. */
function expectArticlesOwn(edition: Edition): void {
  expect(edition.stories).toHaveLength(2);
  expect(edition.unwritten).toBe(0);
  for (const { writer, sentences } of edition.stories) {
    expect(writer).toBe('extractive');
    expect(sentences.length).toBeGreaterThan(0);
    for (const { text, cites } of sentences) expect(text).toBe(cites[0].text);
  }
}

it('tells a story in the words of its articles where the writer throws', async () => {
  const edition = await build(
    writer(async () => {
      throw new Error('the model is away');
    }),
  );
  expectArticlesOwn(edition);
  expect(edition.usage).toEqual({ writer: 'test', tokens: 0, missed: { unusable: 2 } });
});

it('does so where nothing of a draft passes the gate, and counts what was left out', async () => {
  const edition = await build(drafting(INVENTED));
  expectArticlesOwn(edition);
  expect(edition.usage).toEqual({ writer: 'test', tokens: 14, missed: { unusable: 2 } });
  expect(edition.stories.map(({ refused }) => refused)).toEqual([{ number: 1 }, { number: 1 }]);
  expectArticlesOwn(await build(drafting({ ...INVENTED, sentences: [{ text: 'x', rests: [999] }] })));
  expectArticlesOwn(await build(drafting({ headline: 99, sentences: [], quotes: [99] })));
});

it('tells the first sentence where choosing sentences fails too', async () => {
  const steps = {
    ...inlineSteps(),
    draft: async () => {
      throw new Error('the thread died');
    },
  };
  const { stories } = await build(drafting(INVENTED), undefined, undefined, steps);
  expect(stories.map((story) => story.writer)).toEqual(['first sentence', 'first sentence']);
  for (const { sentences, quotes } of stories) {
    expect(sentences).toHaveLength(1);
    expect(sentences[0]!.text).toMatch(/^The (?:night ferry between|clinic in Sund)/);
    expect(quotes).toEqual([]);
  }
});

it.each([
  ['line', 1],
  ['brief', 3],
  ['full', 6],
] as const)('asks the writer for as much as the channel wants: %s', async (length, sentences) => {
  const asked: number[] = [];
  const by = writer(async (_, options) => {
    asked.push(options.sentences);
    return { draft: INVENTED, usage: { writer: 'test', tokens: 0 } };
  });
  const edition = await build(by, undefined, undefined, undefined, length);
  expect(asked).toEqual([sentences, sentences]);
  expect(edition).toMatchObject({ length, locale: 'en' });
  for (const story of edition.stories) expect(story.sentences.length).toBeLessThanOrEqual(sentences);
});

it('keeps what passes, and what it cost', async () => {
  const edition = await build(extractiveWriter);
  expect(edition.stories.map((story) => story.writer)).toEqual(['extractive', 'extractive']);
  expect(edition.unwritten).toBe(0);
});

/** Its page cannot be read, and its list has a sentence that was cut. */
const QUOTAS = {
  ...entryOf('https://kysten.example/quotas.html', 'Fishing quotas by harbour', NOW - HOUR, []),
  summary: 'The quotas of each harbour were set by the council on the',
  body: null,
};

it('tells the title alone where no sentence of an article ends', async () => {
  const edition = await build(extractiveWriter, [QUOTAS]);
  expect(edition.stories).toMatchObject([{ headline: 'Fishing quotas by harbour', sentences: [] }]);
});

it('tells titles alone behind all stories with a sentence, however fresh they are', async () => {
  const list = { ...QUOTAS, publishedAt: NOW - HOUR };
  const { stories } = await build(extractiveWriter, [list, FERRY(NOW - 20 * HOUR), CLINIC(NOW - 20 * HOUR)]);
  expect(stories.map(({ headline }) => headline).at(-1)).toBe('Fishing quotas by harbour');
  expect(stories.map(({ sentences }) => sentences.length > 0)).toEqual([true, true, false]);
});

it('counts stories of which nothing can be told', async () => {
  // its page cannot be read, and its list says nothing that could stand alone
  const silent = { ...QUOTAS, title: '…', summary: '[…]' };
  const edition = await build(drafting(INVENTED), [FERRY(NOW - HOUR), silent]);
  expect(edition.looked.articles).toBe(2);
  expect({ told: edition.stories.length, unwritten: edition.unwritten }).toEqual({ told: 1, unwritten: 1 });
});

it('stops where it is given up', async () => {
  const leave = new AbortController();
  const quitting = writer(async () => {
    leave.abort(new Error('given up'));
    throw new Error('the request was given up');
  });
  await expect(build(quitting, undefined, leave.signal)).rejects.toThrow('given up');
});
