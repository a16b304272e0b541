/** What is remembered of a source. */
import { describe, expect, it } from 'vitest';
import type { SourceStatus } from '../../../src/digest/ports.ts';
import {
  afterFailure,
  afterPart,
  afterSuccess,
  failureOf,
  moved,
  pageFaults,
} from '../../../src/digest/sources/status.ts';

const NOW = Date.parse('2026-05-07T06:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MEMORY = { etag: '"7"', lastModified: null };
const status: SourceStatus = {
  source: { id: 's', location: 'https://kysten.example/feed.xml', title: 'Kysten' },
  memory: MEMORY,
  nextPollAt: 0,
  lastReadAt: NOW - DAY,
  failing: null,
  moved: null,
  state: 'active',
};
const fault = { kind: 'timeout', detail: 'kysten.example did not answer' };

describe('a source that fails', () => {
  it('is asked again after 5 minutes, then twice as long each time, at most a day', () => {
    let failing = status;
    const waits: number[] = [];
    for (let i = 0; i < 40; i++) {
      failing = afterFailure(failing, fault, NOW + i);
      waits.push((failing.nextPollAt - NOW - i) / MINUTE);
    }
    expect(waits.slice(0, 10)).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440]);
    expect(new Set(waits.slice(10))).toEqual(new Set([1440]));
    expect(failing.failing).toMatchObject({ since: NOW, times: 40, fault });
    expect(failing.lastReadAt).toBe(status.lastReadAt);
    expect(failureOf(failing)).toMatchObject([{ source: status.source, fault, since: NOW }]);
  });

  it('is asked when it says, but not sooner than else and not later than in a day', () => {
    const again = (retryAfter: number) =>
      afterFailure(status, { ...fault, retryAfter }, NOW).nextPollAt - NOW;
    expect(again(NOW + MINUTE)).toBe(5 * MINUTE);
    expect(again(NOW + 90 * MINUTE)).toBe(90 * MINUTE);
    expect(again(NOW + 9 * DAY)).toBe(DAY);
  });

  it('is gone where it says so, and keeps what fetching alone needs to itself', () => {
    const gone = afterFailure(status, { ...fault, gone: true, retryAfter: 1 }, NOW);
    expect(gone.state).toBe('gone');
    expect(Object.keys(gone.failing!.fault).sort()).toEqual(['detail', 'kind', 'short']);
    expect(afterFailure(status, fault, NOW).state).toBe('active');
  });
});

describe('a source that was read', () => {
  it('has no failure any more and comes again in half an hour', () => {
    const read = afterSuccess(afterFailure(status, fault, NOW), { etag: '"8"', lastModified: null }, NOW + 9);
    expect(read).toMatchObject({ failing: null, lastReadAt: NOW + 9, nextPollAt: NOW + 9 + 30 * MINUTE });
    expect(read.memory.etag).toBe('"8"');
    expect(failureOf(read)).toEqual([]);
  });

  it('is asked for its whole list again soon where pages were left', () => {
    const part = afterPart(status, NOW);
    expect(part).toMatchObject({ lastReadAt: status.lastReadAt, nextPollAt: NOW + 5 * MINUTE });
    expect(part.memory).toEqual({ etag: null, lastModified: null });
  });
});

it('believes a move after three readings in a row that lead to one address', () => {
  const [a, b] = ['https://a.example/', 'https://b.example/'];
  const after = (...to: (string | null)[]) => to.reduce(moved, status);
  expect(after(a, a).moved).toEqual({ to: a, times: 2 });
  expect(after(a, a).source.location).toBe(status.source.location);
  expect(after(a, a, a)).toMatchObject({ source: { location: a, id: 's' }, moved: null });
  expect(after(a, a, b).moved).toEqual({ to: b, times: 1 });
  expect(after(a, a, null, a).moved).toEqual({ to: a, times: 1 });
});

it('tells in one fault how many pages failed and how many are left', () => {
  expect(pageFaults([], 0)).toEqual([]);
  expect(pageFaults([], 12)).toEqual([
    { kind: 'pages', detail: '12 pages left for later', pages: { failed: 0, left: 12 } },
  ]);
  expect(pageFaults([fault], 0)).toMatchObject([
    { detail: '1 page could not be read: kysten.example did not answer', pages: { failed: 1, left: 0 } },
  ]);
  expect(pageFaults([fault, fault], 1)).toMatchObject([{ pages: { failed: 2, left: 1 } }]);
});
