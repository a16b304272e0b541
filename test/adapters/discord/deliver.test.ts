/** Deliveries on Discord: posted once, mended where that helps, refused with a reason, found again. */
import { describe, expect, it } from 'vitest';
import { type DeliverDeps, deliver } from '../../../src/adapters/discord/deliver.ts';
import { find } from '../../../src/adapters/discord/find.ts';
import { renderDiscord } from '../../../src/adapters/discord/render.ts';
import { forgetTries } from '../../../src/adapters/discord/tries.ts';
import type { Delivery } from '../../../src/digest/model.ts';
import { deliveryOf } from '../../contracts/chat-adapter.ts';
import { factsOf } from '../../fakes/facts.ts';
import { OVERVIEW } from '../../fakes/messages.ts';
import { type Answer, type Asked, fault, type StubRest, stubRest } from './stub-rest.ts';

const NOW = Date.parse('2025-05-07T08:00:00Z');
/** An id that Discord would give at that time. */
const snowflake = (at: number, n = 0): string => String((BigInt(at - 1_420_070_400_000) << 22n) + BigInt(n));

const POST = deliveryOf('discord:10/20', 'd1', OVERVIEW);
const STORY: Delivery = { ...POST, id: 'd3', target: { channel: 'discord:10/20', under: 'd2' } };
const THREAD: Delivery = {
  ...POST,
  id: 'd2',
  action: 'open-thread',
  target: { channel: 'discord:10/20', under: 'd1' },
  message: {
    summary:
      'Morning digest · Wednesday 7 May: @everyone, and more than a name of a thread can hold, by far, surely',
    blocks: [],
  },
};

function depsOf(answer: Answer, kept = new Map<string, string>()): DeliverDeps & { rest: StubRest } {
  return {
    rest: stubRest(answer),
    self: async () => ({ ok: true, value: { application: '1', user: '2', readsContent: false } }),
    facts: factsOf(kept),
    clock: () => NOW,
  };
}

const inTurn = (...answers: unknown[]): Answer => {
  let i = 0;
  return () => answers[Math.min(i++, answers.length - 1)];
};
const bodies = (rest: StubRest) => rest.asked.map(({ body }) => body as Record<string, unknown>);

describe('deliver', () => {
  it('posts with a nonce of the delivery that Discord enforces, and calls nobody', async () => {
    const deps = depsOf(() => ({ id: '99' }));
    expect(await deliver(POST, null, deps)).toEqual({ kind: 'posted', ref: '20/99' });
    const [body] = bodies(deps.rest);
    expect(body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } });
    expect(String(body?.nonce).length).toBeLessThanOrEqual(25);
  });

  it('asks again under the same nonce where no answer came', async () => {
    const deps = depsOf(inTurn(fault(null), fault(502), { id: '99' }));
    expect(await deliver(POST, null, deps)).toEqual({ kind: 'posted', ref: '20/99' });
    expect(new Set(bodies(deps.rest).map(({ nonce }) => nonce)).size).toBe(1);
  });

  it('leaves in doubt what stays without an answer, within minutes', async () => {
    const deps = depsOf(() => fault(500));
    expect((await deliver(POST, null, deps)).kind).toBe('unknown');
    expect(deps.rest.waited.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(60_000);
  });

  it('comes again later where nothing was sent', async () => {
    const result = await deliver(
      POST,
      null,
      depsOf(() => fault(null, null, true)),
    );
    expect(result).toMatchObject({ kind: 'retry' });
  });

  it('sends once more as plain text what Discord cannot read, and then gives up', async () => {
    const deps = depsOf(inTurn(fault(400, 50_035), { id: '99' }));
    expect(await deliver(POST, null, deps)).toEqual({ kind: 'posted', ref: '20/99' });
    const [first, second] = bodies(deps.rest);
    expect(first?.content).toBeUndefined();
    expect(second?.content).toContain('Night ferry returns');
    expect(second?.nonce).not.toBe(first?.nonce);
    const never = depsOf(() => fault(400, 50_035));
    expect(await deliver(POST, null, never)).toMatchObject({ kind: 'refused', pause: false });
    expect(never.rest.asked.length).toBe(2);
  });

  it('opens an archived thread again', async () => {
    const deps = depsOf(inTurn(fault(400, 50_083), {}, { id: '99' }));
    expect(await deliver(STORY, '77/77', deps)).toEqual({ kind: 'posted', ref: '77/99' });
    expect(deps.rest.asked[1]).toMatchObject({
      method: 'patch',
      route: '/channels/77',
      body: { archived: false },
    });
  });

  it('answers no message it may not read', async () => {
    const deps = depsOf(inTurn(fault(400, 160_002), { id: '99' }));
    expect(await deliver(STORY, '20/50', deps)).toEqual({ kind: 'posted', ref: '20/99' });
    expect(bodies(deps.rest).map((body) => 'message_reference' in body)).toEqual([true, false]);
  });

  it.each([
    [10_003, true],
    [50_001, true],
    [50_013, true],
    [50_007, true],
    [10_008, false],
  ])('%d is refused once', async (code, pause) => {
    const deps = depsOf(() => fault(403, code));
    expect(await deliver(POST, null, deps)).toMatchObject({ kind: 'refused', pause });
    expect(deps.rest.asked.length).toBe(1);
  });

  it('pauses no channel because one thread was deleted', async () => {
    const deps = depsOf(() => fault(404, 10_003));
    expect(await deliver(STORY, '77/77', deps)).toMatchObject({ kind: 'refused', pause: false });
  });
});

describe('the thread', () => {
  it('hangs on the overview, is named for the edition, and is known by its own id', async () => {
    const deps = depsOf(() => ({ id: '99' }));
    expect(await deliver(THREAD, '20/99', deps)).toEqual({ kind: 'posted', ref: '99/99' });
    const { route, body } = deps.rest.asked[0] as Asked & { body: { name: string } };
    expect(route).toBe('/channels/20/messages/99/threads');
    expect(body.name.length).toBeLessThanOrEqual(100);
    expect(body.name).toMatch(/^Morning digest/);
  });

  it('that stands already is taken', async () => {
    expect(
      await deliver(
        THREAD,
        '20/99',
        depsOf(() => fault(400, 160_004)),
      ),
    ).toEqual({ kind: 'posted', ref: '99/99' });
  });

  it('is the overview itself where there are no threads', async () => {
    const direct = { ...THREAD, target: { channel: 'discord:@me/20', under: 'd1' } };
    const deps = depsOf(() => fault(500));
    expect(await deliver(direct, '20/99', deps)).toEqual({ kind: 'posted', ref: '20/99' });
    expect(deps.rest.asked).toEqual([]);
    expect(
      await deliver(
        THREAD,
        '20/99',
        depsOf(() => fault(400, 50_024)),
      ),
    ).toEqual({ kind: 'posted', ref: '20/99' });
  });
});

describe('find', () => {
  const own = { author: { id: '2' } };
  const stored = { ...own, id: snowflake(NOW), components: renderDiscord(OVERVIEW, 'd1').components };
  const tried = () => new Map([['discord:try:d1', `${NOW} `]]);

  it('finds a post by the id in its button, and only of its own', async () => {
    expect(
      await find(
        POST,
        depsOf(() => [stored], tried()),
      ),
    ).toBe(`20/${stored.id}`);
    expect(
      await find(
        POST,
        depsOf(() => [{ ...stored, author: { id: '3' } }], tried()),
      ),
    ).toBe('absent');
    expect(
      await find(
        { ...POST, id: 'd' },
        depsOf(() => [stored], new Map([['discord:try:d', `${NOW} `]])),
      ),
    ).toBe('absent');
  });

  it('knows without asking that nothing went out', async () => {
    const deps = depsOf(() => [stored]);
    expect(await find(POST, deps)).toBe('absent');
    expect(deps.rest.asked).toEqual([]);
  });

  it('looks back until before it went out', async () => {
    const page = (at: number) =>
      Array.from({ length: 100 }, (_, i) => ({ ...own, id: snowflake(at - i, i), components: [] }));
    const deps = depsOf(inTurn(page(NOW + 60_000), page(NOW), page(NOW - 3_600_000)), tried());
    expect(await find(POST, deps)).toBe('absent');
    expect(deps.rest.asked.length).toBe(3);
    expect(
      await find(
        POST,
        depsOf(() => page(NOW + 60_000), tried()),
      ),
    ).toBe('cannot-tell');
    expect(
      await find(
        POST,
        depsOf(() => fault(500), tried()),
      ),
    ).toBe('cannot-tell');
  });

  it('looks for a story in its thread, and for a thread by its message', async () => {
    const kept = new Map<string, string>();
    await deliver(
      STORY,
      '77/77',
      depsOf(() => fault(500), kept),
    );
    const deps = depsOf(({ route }) => (route.endsWith('messages') ? [] : { id: '77', type: 11 }), kept);
    expect(await find(STORY, deps)).toBe('absent');
    expect(deps.rest.asked[0]?.route).toBe('/channels/77/messages');
    await deliver(
      THREAD,
      '20/99',
      depsOf(() => fault(500), kept),
    );
    expect(
      await find(
        THREAD,
        depsOf(() => ({ id: '99', type: 11 }), kept),
      ),
    ).toBe('99/99');
    expect(
      await find(
        THREAD,
        depsOf(() => fault(404, 10_003), kept),
      ),
    ).toBe('absent');
  });

  it('cannot tell where it may not read the history', async () => {
    const unreadable = ({ route }: Asked) =>
      route.endsWith('messages') ? [] : { id: '20', last_message_id: '9' };
    expect(await find(POST, depsOf(unreadable, tried()))).toBe('cannot-tell');
  });

  it('forgets tries after two months', async () => {
    const kept = new Map([
      ['discord:try:old', `${NOW - 61 * 86_400_000} `],
      ['discord:try:new', `${NOW} 77/77`],
    ]);
    await forgetTries(depsOf(() => null, kept));
    expect([...kept.keys()]).toEqual(['discord:try:new']);
  });
});
