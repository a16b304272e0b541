/** Events that are no questions: sent twice, removals, completions, and too many at once. */
import { describe, expect, it } from 'vitest';
import { CHANNEL, wordsOf } from '../fakes/bot.ts';
import { at, before, eachInItsWorld, here, said, setUp } from './day.ts';

eachInItsWorld();

describe('events', () => {
  it('are handled once, however often they are sent', async () => {
    const twice = { kind: 'command', command: 'help', options: {}, id: 'Ev1' } as const;
    expect(await here.platform.say(twice)).toMatchObject({ kind: 'message' });
    expect(await here.platform.say(twice)).toEqual({ kind: 'nothing' });
  });

  it('of a removal pause what is there, and delete it after thirty days', async () => {
    await setUp();
    await here.platform.say({ kind: 'removed', from: 'tenant' });
    expect(await here.deps.store.subscriptions.ofChannel(CHANNEL)).toMatchObject({
      state: 'paused',
      reason: 'the bot was removed',
    });
    await here.advance(at('2026-04-01T18:00Z'));
    expect(await here.deps.store.subscriptions.ofChannel(CHANNEL)).not.toBeNull();
    await here.advance(at('2026-04-02T18:01Z'));
    expect(await here.deps.store.subscriptions.ofChannel(CHANNEL)).toBeNull();
  });

  it('of somebody who came back keep the data', async () => {
    await setUp();
    await here.platform.say({ kind: 'removed', from: 'tenant' });
    await here.platform.say({ kind: 'message', text: 'hello?', thread: 'm1' });
    await here.advance(at('2026-06-02T18:01Z'));
    expect(await here.deps.store.subscriptions.ofChannel(CHANNEL)).not.toBeNull();
  });

  it('that do not concern the bot are left alone', async () => {
    const loose = { kind: 'message', text: 'Who is for lunch?', mentioned: false, direct: false } as const;
    expect(await here.platform.say(loose)).toEqual({ kind: 'nothing' });
  });

  it('of completion give zones, sources and starter packs', async () => {
    await setUp();
    expect(await here.platform.say({ kind: 'choices', field: 'timezone', typed: 'europe/os' })).toEqual({
      kind: 'choices',
      choices: [{ label: 'Europe/Oslo', value: 'Europe/Oslo' }],
    });
    expect(await here.platform.say({ kind: 'choices', field: 'source', typed: 'kys' })).toMatchObject({
      choices: [{ label: 'Kysten' }],
    });
    expect(await here.platform.say({ kind: 'choices', field: 'pack', typed: 'wor' })).toEqual({
      kind: 'choices',
      choices: [{ label: 'World (en-world)', value: 'en-world' }],
    });
  });

  it('about sources show so much of an address as a person reads', async () => {
    const long = `https://slow.example/${'feed/'.repeat(800)}`;
    here.reader.give.set(long, before());
    await setUp({ sources: long });
    const source = (await here.deps.store.subscriptions.ofChannel(CHANNEL))!.sources[0]!;
    const [status] = await here.deps.store.sources.get([source.id]);
    const fault = { kind: 'not_found', detail: 'the address answered 404' };
    await here.deps.store.sources.update({
      ...status!,
      source: { ...source, title: null },
      failing: { since: here.now, fault, times: 1 },
    });
    here.reader.give.set(long, fault);
    const say = (command: 'sources list' | 'sources remove' | 'status') =>
      here.platform.say({ kind: 'command', command, options: { url: 'https://none.example' } }).then(said);
    for (const command of ['sources list', 'sources remove', 'status'] as const) {
      const lines = (await say(command)).split('\n');
      expect(lines.find((line) => line.includes('https://slow.example/feed/'))).toBeDefined();
      for (const line of lines) expect(line.length).toBeLessThan(400);
    }
    await here.platform.say({ kind: 'command', command: 'now', options: {} });
    await here.settle();
    for (const { delivery } of here.platform.posted)
      expect(wordsOf(delivery.message).length).toBeLessThan(3_000);
  });

  describe('of people who ask for much', () => {
    const someone = { id: 'U7', admin: false, timezone: null };
    const ASK = { kind: 'command', command: 'ask', options: { question: 'Who pays?' } } as const;
    const NOW = { kind: 'command', command: 'now', options: {} } as const;
    const AGAIN = 'in 12 seconds';
    type Event = Parameters<typeof here.platform.say>[0];
    const say = (event: Event, more: Partial<Event> = {}) =>
      here.platform.say({ person: someone, ...event, ...more } as Event);
    const useUp = async (more: Partial<Event> = {}): Promise<void> => {
      for (let i = 0; i < 5; i++) expect(said(await say(ASK, more))).not.toContain(AGAIN);
    };

    it('are told when to come again', async () => {
      await useUp();
      expect(said(await say(ASK))).toContain(AGAIN);
      await here.advance(here.now + 12_000);
      expect(said(await say(ASK))).not.toContain(AGAIN);
    });

    it('count together, wherever they ask', async () => {
      await useUp();
      expect(said(await say(ASK, { channel: 'slack:T1/C2' }))).toContain(AGAIN);
      expect(said(await say({ kind: 'message', text: 'https://kysten.example/chess.html' }))).toContain(
        AGAIN,
      );
    });

    it('build no digests', async () => {
      await setUp();
      await useUp();
      const before = here.platform.posted.length;
      expect(said(await say(NOW))).toContain(AGAIN);
      expect(here.platform.posted).toHaveLength(before);
    });

    it('have no sources read: the form stays as it was filled in', async () => {
      await useUp();
      const before = here.reader.reads.length;
      const form = {
        kind: 'form',
        form: 'setup',
        values: { sources: 'https://kysten.example/feed.xml' },
      } as const;
      expect(await say(form)).toEqual({
        kind: 'faults',
        faults: { sources: expect.stringContaining(AGAIN) },
      });
      expect(here.reader.reads).toHaveLength(before);
    });

    it('are no admins where they are alone with the bot', async () => {
      const alone = { channel: 'discord:@me/7', person: { ...someone, admin: true } };
      await useUp(alone);
      expect(said(await say(ASK, alone))).toContain(AGAIN);
    });

    it('and are admins ask as they like', async () => {
      const admin = { person: { ...someone, admin: true } };
      await useUp(admin);
      expect(said(await say(ASK, admin))).not.toContain(AGAIN);
    });
  });
});
