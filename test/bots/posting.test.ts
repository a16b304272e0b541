/** What is owed is posted once: waiting, doubt, refusals, and editions that cannot be built. */
import { describe, expect, it } from 'vitest';
import { CHANNEL } from '../fakes/bot.ts';
import { at, eachInItsWorld, here, said, setUp } from './day.ts';

eachInItsWorld();

describe('posting', () => {
  const overviews = (): number => here.platform.posted.filter(({ under }) => under === null).length;

  it('comes again after a platform asked to wait', async () => {
    await setUp();
    here.platform.answers.push({ kind: 'retry', notBefore: at('2026-03-04T07:05Z'), detail: 'slow down' });
    await here.advance(at('2026-03-04T07:00Z'));
    expect(overviews()).toBe(0);
    await here.advance(at('2026-03-04T07:05Z'));
    expect(overviews()).toBe(1);
  });

  it('looks before it posts again what may have been posted', async () => {
    await setUp();
    here.platform.answers.push({ kind: 'unknown', detail: 'connection cut' });
    here.platform.found = 'there';
    await here.advance(at('2026-03-04T07:00Z'));
    expect(overviews()).toBe(0);
    expect(here.platform.posted.every(({ under }) => under !== null)).toBe(true);
    expect(here.platform.posted.length).toBeGreaterThan(0);
  });

  it('leaves in doubt what nobody can tell, and posts nothing under it', async () => {
    await setUp();
    here.platform.answers.push({ kind: 'unknown', detail: 'connection cut' });
    await here.advance(at('2026-03-04T07:00Z'));
    expect(here.platform.posted).toEqual([]);
    expect(await here.deps.store.deliveries.list({ state: 'unknown', limit: 10 })).toHaveLength(1);
    expect(said(await here.platform.say({ kind: 'command', command: 'status', options: {} }))).toContain(
      'may not have arrived: 1',
    );
  });

  it('gives up after many tries that surely posted nothing, later each time', async () => {
    await setUp();
    here.platform.found = 'absent';
    for (let i = 0; i < 40; i++) here.platform.answers.push({ kind: 'unknown', detail: 'connection cut' });
    await here.advance(at('2026-03-04T07:00Z'));
    for (let minutes = 1; minutes < 120; minutes++)
      await here.advance(at('2026-03-04T07:00Z') + minutes * 60_000);
    const [dead] = await here.deps.store.deliveries
      .list({ state: 'dead', limit: 100 })
      .then((rows) => rows.slice(-1));
    expect(dead).toMatchObject({ reason: expect.stringContaining('given up after 12 tries') });
    expect(40 - here.platform.answers.length).toBe(12);
    expect(here.platform.posted).toEqual([]);
  });

  it('pauses the channel where nothing can ever be posted', async () => {
    await setUp();
    here.platform.answers.push({ kind: 'refused', reason: 'the channel is archived', pause: true });
    await here.advance(at('2026-03-04T07:00Z'));
    expect(await here.deps.store.subscriptions.ofChannel(CHANNEL)).toMatchObject({
      state: 'paused',
      reason: 'the channel is archived',
    });
  });
});

describe('an edition that cannot be built', () => {
  const failing = (): void => {
    here.deps = Object.assign(here.deps, {
      steps: { ...here.deps.steps, cluster: () => Promise.reject(new Error('out of memory')) },
    });
  };

  it('is tried again later each time, shown in status, and skipped when it is too late', async () => {
    await setUp();
    failing();
    for (let minutes = 0; minutes < 60; minutes++)
      await here.advance(at('2026-03-04T07:00Z') + minutes * 60_000);
    expect(here.errors.length).toBeGreaterThan(2);
    expect(here.errors.length).toBeLessThan(9);
    expect(said(await here.platform.say({ kind: 'command', command: 'status', options: {} }))).toContain(
      'could not be built yet: out of memory',
    );
    await here.advance(at('2026-03-04T14:00Z'));
    expect(said(await here.platform.say({ kind: 'command', command: 'status', options: {} }))).toContain(
      'was skipped',
    );
    here.errors.length = 0;
  });

  it('never comes beside its successor', async () => {
    await setUp();
    const { steps } = here.deps;
    failing();
    await here.advance(at('2026-03-04T07:00Z'));
    here.errors.length = 0;
    Object.assign(here.deps, { steps });
    await here.advance(at('2026-03-05T07:30Z'));
    expect(here.platform.posted.filter(({ under }) => under === null)).toHaveLength(1);
  });
});
