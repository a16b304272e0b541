/** Requests take turns: apart for one host, side by side for others. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Turns, turns } from '../../../src/adapters/http/turns.ts';

const never = new AbortController().signal;

describe('turns', () => {
  let line: Turns;
  let started: string[];
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    started = [];
    line = turns({ spacingMs: 1000, perHost: 2, total: 3, clock: Date.now });
  });
  afterEach(() => vi.useRealTimers());

  const take = async (host: string, spaced = true, signal = never) => {
    const back = await line.take(host, spaced, signal);
    started.push(`${host} ${Date.now()}`);
    return back;
  };

  it('keep requests to one host apart, and let other hosts go first', async () => {
    for (const host of ['a', 'a', 'b']) void take(host);
    await vi.advanceTimersByTimeAsync(5000);
    expect(started).toEqual(['a 0', 'b 0', 'a 1000']);
  });

  it('let only so many run at once, for a host and in all', async () => {
    const backs = [take('a', false), take('a', false), take('a', false), take('b'), take('c')];
    await vi.advanceTimersByTimeAsync(0);
    expect(started).toEqual(['a 0', 'a 0', 'b 0']);
    (await backs[0])?.();
    await vi.advanceTimersByTimeAsync(10);
    expect(started.slice(3)).toEqual(['a 0']);
    (await backs[3])?.();
    (await backs[3])?.(); // giving back twice frees one place
    await vi.advanceTimersByTimeAsync(10);
    expect(started.slice(4)).toEqual(['c 10']);
  });

  it('leave out who gave up', async () => {
    const giveUp = new AbortController();
    void take('a');
    const gone = take('a', true, giveUp.signal);
    void take('a');
    giveUp.abort(new Error('enough'));
    await expect(gone).rejects.toThrow('enough');
    await vi.advanceTimersByTimeAsync(5000);
    expect(started).toEqual(['a 0', 'a 1000']);
    await expect(line.take('b', true, giveUp.signal)).rejects.toThrow('enough');
  });
});
