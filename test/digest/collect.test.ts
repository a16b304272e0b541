/** Reading sources into the store: what is new is saved once, and no source holds up the others. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite.ts';
import { type CollectOrder, type CollectPorts, collect } from '../../src/digest/collect.ts';
import type { Entry, Source } from '../../src/digest/model.ts';
import type { Store } from '../../src/digest/ports.ts';
import { inlineSteps } from '../../src/steps.ts';
import { CHESS, CLINIC, entryOf, type FakeReader, FERRY, fakeReader } from '../fakes/articles.ts';

const NOW = Date.parse('2026-05-07T06:00Z');
const HOUR = 3_600_000;
const KYSTEN = 'https://kysten.example/feed.xml';
const SLOW = 'https://slow.example/feed.xml';
const never = new AbortController().signal;

let store: Store | null = null;
afterEach(async () => {
  vi.restoreAllMocks();
  await store?.close();
});

const PAGES_AT_ONCE = 8;

/** Time that is up when all turns hang, instead of after so many milliseconds. */
function timeUp(limits: { source: number; collection: number }, which: 'source' | 'collection') {
  const up = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => (ms === limits[which] ? up.signal : never));
  return { limits, onHang: (hanging: number) => void (hanging === PAGES_AT_ONCE && up.abort()) };
}

/** Listed, but nothing else is known of it than its page. */
const bare = (entry: Entry): Entry => ({ ...entry, summary: '' });
const slowPages = (count: number): Entry[] =>
  Array.from({ length: count }, (_, i) =>
    bare(
      entryOf(`https://slow.example/${i}.html`, `Page ${i} of the slow paper`, NOW - HOUR, [
        `Pier ${i} of the harbour in Varnes is closed from Monday, because its planks are rotten, the harbour board said.`,
        `The repair costs ${i + 2} million crowns and lasts until the autumn, when the ferries come back to the pier.`,
      ]),
    ),
  );

/** A desk with pages that can be made to fail or to hang until they are given up. */
async function desk(given: Readonly<Record<string, readonly Entry[]>>) {
  let now = NOW;
  const opened = await openSqliteStore({ file: ':memory:', clock: () => now });
  store = opened;
  const fake: FakeReader = fakeReader(given);
  const asked: string[] = [];
  let hanging = 0;
  const hangs = { on: (_: number): void => {} };
  const page = new Map<RegExp, 'fails' | 'hangs'>();
  const memories: unknown[] = [];
  const ports: CollectPorts = {
    store: opened,
    steps: inlineSteps(),
    clock: () => now,
    reader: {
      read: async (source, memory, signal) => {
        memories.push(memory);
        const reading = await fake.read(source, memory, signal);
        if (!reading.ok || reading.value.kind !== 'read') return reading;
        // entries list no body of their own here: it stands on the page
        const entries = reading.value.entries.map((entry) => ({ ...entry, body: null }));
        return {
          ok: true,
          value: { ...reading.value, entries, memory: { etag: '"1"', lastModified: null } },
        };
      },
      page: async (entry, signal) => {
        asked.push(entry.url!);
        const what = [...page].find(([address]) => address.test(entry.url!))?.[1];
        if (what === 'fails') return { ok: false, error: { kind: 'timeout', detail: 'no answer in time' } };
        if (what === 'hangs' && !signal.aborted)
          await new Promise((resolve) => {
            signal.addEventListener('abort', resolve, { once: true });
            hangs.on(++hanging);
          });
        if (what === 'hangs') return { ok: false, error: { kind: 'aborted', detail: 'given up' } };
        return fake.page(entry, signal);
      },
    },
  };
  const sources: Source[] = [];
  for (const location of Object.keys(given)) sources.push(await opened.sources.ensure(location));
  const run = (more: Partial<CollectOrder> = {}, signal = never) =>
    collect({ sources, since: NOW - 24 * HOUR, when: 'now', ...more }, ports, signal);
  const titles = async () =>
    (
      await opened.articles.inPeriod(
        sources.map(({ id }) => id),
        { from: 0, to: now + HOUR },
        0,
      )
    )
      .map(({ title }) => title)
      .sort();
  const statuses = () => opened.sources.get(sources.map(({ id }) => id));
  return {
    ...{ run, titles, statuses, asked, page, memories, fake, hangs },
    pass: (time: number) => {
      now += time;
    },
  };
}

describe('collect', () => {
  it('saves what is new and young enough, once', async () => {
    const { run, titles, asked, pass } = await desk({
      [KYSTEN]: [FERRY(NOW - HOUR), CLINIC(NOW - 2 * HOUR), CHESS(NOW - 50 * HOUR)],
    });
    expect(await run()).toEqual({ direct: [], failures: [] });
    expect(await titles()).toHaveLength(2);
    pass(HOUR);
    await run();
    expect(asked).toHaveLength(2);
  });

  it('asks a source again when its time has come, and one that is gone never', async () => {
    const { run, fake, pass, statuses } = await desk({ [KYSTEN]: [FERRY(NOW - HOUR)] });
    await run({ when: 'due' });
    await run({ when: 'due' });
    expect(fake.reads).toHaveLength(1);
    pass(HOUR);
    fake.give.set(KYSTEN, { kind: 'gone', detail: 'gone for good', gone: true } as never);
    const { failures } = await run({ when: 'due' });
    expect(failures).toMatchObject([{ fault: { kind: 'gone' }, since: NOW + HOUR }]);
    expect((await statuses())[0]!.state).toBe('gone');
    expect(await run({ when: 'afresh' })).toEqual({ direct: [], failures });
    expect(fake.reads).toHaveLength(2);
  });

  it('reads the others where one fails', async () => {
    const { run, titles, fake } = await desk({ [SLOW]: [], [KYSTEN]: [FERRY(NOW - HOUR)] });
    fake.give.set(SLOW, { kind: 'timeout', detail: 'no answer' });
    const { failures } = await run();
    expect(failures).toMatchObject([{ source: { location: SLOW }, fault: { kind: 'timeout' } }]);
    expect(await titles()).toHaveLength(1);
  });

  it('keeps an excerpt where the page fails and the source says something', async () => {
    const { run, titles, page } = await desk({ [KYSTEN]: [FERRY(NOW - HOUR), bare(CLINIC(NOW - HOUR))] });
    page.set(/./, 'fails');
    const { failures } = await run();
    expect(failures).toMatchObject([{ fault: { kind: 'pages', pages: { failed: 2, left: 0 } } }]);
    expect(await titles()).toHaveLength(1);
  });
});

describe('slow pages', () => {
  it('are left for the next reading when the source’s time is up, and its list is asked for in full', async () => {
    const { run, page, titles, statuses, memories, hangs } = await desk({ [SLOW]: slowPages(12) });
    page.set(/\/(?:[3-9]|1\d)\.html/, 'hangs');
    const { limits, onHang } = timeUp({ source: 1, collection: 2 }, 'source');
    hangs.on = onHang;
    const { failures } = await run({ limits });
    expect(failures).toMatchObject([{ fault: { kind: 'pages', pages: { failed: 0, left: 9 } } }]);
    expect(await titles()).toHaveLength(3);
    expect((await statuses())[0]).toMatchObject({ lastReadAt: null, memory: { etag: null } });
    page.clear();
    vi.restoreAllMocks();
    expect(await run()).toMatchObject({ failures: [] });
    expect(memories.at(-1)).toEqual({ etag: null, lastModified: null });
    expect(await titles()).toHaveLength(12);
  });

  it('hold up no other source', async () => {
    const { run, page, titles, hangs } = await desk({
      [SLOW]: slowPages(30),
      [KYSTEN]: [FERRY(NOW - HOUR), CLINIC(NOW - HOUR)],
    });
    page.set(/slow/, 'hangs');
    const { limits, onHang } = timeUp({ source: 1, collection: 2 }, 'source');
    hangs.on = onHang;
    const { failures } = await run({ limits });
    expect(failures).toMatchObject([
      { source: { location: SLOW }, fault: { pages: { failed: 0, left: 30 } } },
    ]);
    expect(await titles()).toHaveLength(2);
  });

  it('end with the collection’s time, and sources that were not reached are told', async () => {
    const locations = Array.from({ length: 12 }, (_, i) => `https://slow.example/${i}.xml`);
    const { run, page, statuses, hangs } = await desk(
      Object.fromEntries(locations.map((location) => [location, slowPages(2)])),
    );
    page.set(/./, 'hangs');
    const { limits, onHang } = timeUp({ source: 1, collection: 2 }, 'collection');
    hangs.on = onHang;
    const { failures } = await run({ limits });
    expect(failures).toHaveLength(12);
    expect(failures.filter(({ fault }) => fault.pages?.left === 2)).toHaveLength(8);
    expect(failures.filter(({ fault }) => fault.kind === 'later')).toHaveLength(4);
    expect((await statuses()).every(({ failing }) => failing === null)).toBe(true);
  });

  it('that are given up by the caller are not taken for failures', async () => {
    const { run, page, titles, statuses, hangs } = await desk({ [KYSTEN]: [FERRY(NOW - HOUR)] });
    page.set(/./, 'hangs');
    const leave = new AbortController();
    hangs.on = () => leave.abort();
    await run({}, leave.signal);
    expect(await titles()).toEqual([]);
    expect((await statuses())[0]!.failing).toBeNull();
  });

  it('that failed are not asked again for an hour, unless all is read afresh', async () => {
    const { run, page, asked, pass } = await desk({ [SLOW]: slowPages(2) });
    page.set(/./, 'fails');
    const { failures } = await run();
    expect(asked).toHaveLength(2);
    pass(HOUR / 2);
    expect(await run()).toMatchObject({ failures: [{ fault: failures[0]!.fault }] });
    expect(asked).toHaveLength(2);
    await run({ when: 'afresh' });
    expect(asked).toHaveLength(4);
    pass(3 * HOUR);
    page.clear();
    expect(await run()).toMatchObject({ failures: [] });
    expect(asked).toHaveLength(6);
  });
});
