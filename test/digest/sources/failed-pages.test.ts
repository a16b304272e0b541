/** Pages that failed wait longer each time. */
import { expect, it } from 'vitest';
import { failedPages } from '../../../src/digest/sources/failed-pages.ts';

const HOUR = 3_600_000;
const fault = { kind: 'timeout', detail: 'no answer' };

it('asks again after an hour, then twice as long, at most a day; by any of the keys, of this source alone', () => {
  const pages = failedPages();
  const waits: number[] = [];
  for (let i = 0; i < 7; i++) {
    pages.failed('s', ['a', 'b'], fault, 0);
    waits.push(Array.from({ length: 30 }, (_, h) => h).find((h) => !pages.waits('s', ['b'], h * HOUR))!);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
  expect(pages.waits('s', ['new', 'a'], 0)).toEqual(fault);
  expect(pages.waits('t', ['a'], 0)).toBeNull();
  pages.forget('s', ['a', 'b']);
  expect(pages.waits('s', ['a', 'b'], 0)).toBeNull();
});

it('waits as long as the page asks, a day at most, and forgets the oldest of very many', () => {
  const pages = failedPages();
  pages.failed('s', ['a'], { ...fault, retryAfter: 5 * HOUR }, 0);
  expect(pages.waits('s', ['a'], 4 * HOUR)).not.toBeNull();
  expect(pages.waits('s', ['a'], 5 * HOUR)).toBeNull();
  pages.failed('s', ['b'], { ...fault, retryAfter: 90 * HOUR }, 0);
  expect(pages.waits('s', ['b'], 24 * HOUR)).toBeNull();
  for (let i = 0; i < 30_000; i++) pages.failed('s', [`k${i}`], fault, 0);
  expect(pages.waits('s', ['a'], 0)).toBeNull();
  expect(pages.waits('s', ['k29999'], 0)).toEqual(fault);
});
