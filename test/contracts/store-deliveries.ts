/** Deliveries: each moves by compare-and-set, goes out in order, and never under what is not there. */
import { describe, expect, it } from 'vitest';
import type { Delivery, DeliveryState } from '../../src/digest/model.ts';
import type { Store } from '../../src/digest/ports.ts';
import type { Use } from './store-data.ts';
import { delivery, edition, HARBOUR, MARKET, MORNING } from './store-data.ts';

const sent = (ref: string): DeliveryState => ({ state: 'sent', ref });
const dead: DeliveryState = { state: 'dead', reason: 'no such channel' };
const sending: DeliveryState = { state: 'sending', since: MORNING, tries: 0 };
const unknown: DeliveryState = { state: 'unknown', since: MORNING };

async function move(store: Store, id: string, ...states: DeliveryState[]): Promise<Delivery> {
  let now = (await store.deliveries.get(id))!;
  for (const state of states) now = (await store.deliveries.move(now, state))!;
  return now;
}

const ready = async (store: Store, now = MORNING, limit = 50): Promise<string[]> =>
  (await store.deliveries.ready('slack', now, limit)).map(({ id }) => id);

/** An overview, a thread under it, two stories in the thread, saved out of order. */
async function saveEdition(store: Store, id: string): Promise<void> {
  const owed = (name: string, ordinal: number, under: string | null): Delivery =>
    delivery(`${id}-${name}`, { editionId: id, ordinal, under: under && `${id}-${under}` });
  await store.editions.save(edition(id, HARBOUR), [
    owed('two', 3, 'thread'),
    owed('post', 0, null),
    owed('one', 2, 'thread'),
    owed('thread', 1, 'post'),
  ]);
}

export function deliveryContract(use: Use): void {
  describe('deliveries', () => {
    it(
      'come back as saved, once each',
      use(async (store) => {
        const first = delivery('d1', { storyId: 'st', action: 'open-thread' });
        await store.deliveries.add([first]);
        await store.deliveries.add([{ ...first, action: 'edit' }, delivery('d2', { under: 'd1' })]);
        await store.deliveries.add([]);
        expect(await store.deliveries.get('d1')).toEqual(first);
        expect(await store.deliveries.get('d9')).toBeNull();
        expect(await store.deliveries.list({ limit: 9 })).toHaveLength(2);
      }),
    );

    it(
      'are listed by channel and state, newest first',
      use(async (store) => {
        await store.deliveries.add([delivery('a')]);
        await store.deliveries.add([delivery('b', { channel: MARKET }), delivery('c')]);
        await move(store, 'c', sending, sent('1'));
        const list = async (filter: Parameters<Store['deliveries']['list']>[0]) =>
          (await store.deliveries.list(filter)).map(({ id }) => id);
        expect(await list({ limit: 9 })).toEqual(['c', 'b', 'a']);
        expect(await list({ limit: 1 })).toEqual(['c']);
        expect(await list({ channel: HARBOUR, limit: 9 })).toEqual(['c', 'a']);
        expect(await list({ channel: HARBOUR, state: 'pending', limit: 9 })).toEqual(['a']);
        expect(await list({ state: 'dead', limit: 9 })).toEqual([]);
      }),
    );

    it(
      'keep each state as it was set',
      use(async (store) => {
        await store.deliveries.add([delivery('d')]);
        const states: DeliveryState[] = [
          sending,
          { state: 'pending', notBefore: MORNING + 5, tries: 0 },
          sending,
          unknown,
          sent('1746.5'),
          dead,
        ];
        for (const [i, state] of states.entries()) {
          const { attempt, message, target, ordinal, ...now } = await move(store, 'd', state);
          expect(now).toEqual({ id: 'd', action: 'post', editionId: null, storyId: null, ...state });
          expect(attempt).toBe(i + 1);
          expect(await store.deliveries.get('d')).toEqual({ ...now, attempt, message, target, ordinal });
        }
      }),
    );

    it(
      'move for one of those that try at once',
      use(async (store) => {
        const made = delivery('d');
        await store.deliveries.add([made]);
        const moved = await Promise.all(
          Array.from({ length: 20 }, (_, i) =>
            store.deliveries.move(made, { state: 'sending', since: MORNING + i, tries: 0 }),
          ),
        );
        const won = moved.filter((one) => one !== null);
        expect(won).toHaveLength(1);
        expect(await store.deliveries.get('d')).toEqual(won[0]);
        expect(await store.deliveries.move(made, dead)).toBeNull();
        expect(await store.deliveries.move(delivery('nobody'), dead)).toBeNull();
      }),
    );

    it(
      'are found by the message they were sent as',
      use(async (store) => {
        await store.deliveries.add([delivery('a'), delivery('b', { channel: MARKET }), delivery('c')]);
        await move(store, 'a', sending, sent('1746.1'));
        await move(store, 'b', sending, sent('1746.1'));
        await move(store, 'c', sending, sent('1746.1'));
        expect((await store.deliveries.ofRef(HARBOUR, '1746.1'))?.id).toBe('a');
        expect((await store.deliveries.ofRef(MARKET, '1746.1'))?.id).toBe('b');
        expect(await store.deliveries.ofRef(HARBOUR, '1746.2')).toBeNull();
      }),
    );

    it(
      'left on their way by a dead process are in doubt',
      use(async (store) => {
        await store.deliveries.add([delivery('a')]);
        await store.deliveries.add([delivery('b')]);
        await store.deliveries.add([delivery('c')]);
        await move(store, 'a', sending);
        const held = await move(store, 'b', sending);
        expect(await store.deliveries.abandon(MORNING + 9)).toBe(2);
        expect(await store.deliveries.abandon(MORNING + 9)).toBe(0);
        expect(await store.deliveries.get('a')).toMatchObject({ state: 'unknown', since: MORNING + 9 });
        expect(await store.deliveries.get('c')).toMatchObject({ state: 'pending' });
        expect(await store.deliveries.move(held, sent('late'))).toBeNull();
      }),
    );
  });

  describe('ready deliveries', () => {
    it(
      'are due, on their platform, in the order of saving',
      use(async (store) => {
        await store.deliveries.add([delivery('b')]);
        await store.deliveries.add([delivery('a')]);
        await store.deliveries.add([delivery('other', { channel: 'discord:1/2' })]);
        await store.deliveries.add([
          { ...delivery('later'), state: 'pending', notBefore: MORNING + 1, tries: 0 },
        ]);
        expect(await ready(store)).toEqual(['b', 'a']);
        expect(await ready(store, MORNING, 1)).toEqual(['b']);
        expect(await ready(store, MORNING - 1)).toEqual([]);
        expect(await ready(store, MORNING + 1)).toEqual(['b', 'a', 'later']);
        expect((await store.deliveries.ready('discord', MORNING, 9)).map(({ id }) => id)).toEqual(['other']);
        expect(await store.deliveries.ready('sla', MORNING, 9)).toEqual([]);
      }),
    );

    it(
      'of an edition come one after the other',
      use(async (store) => {
        await saveEdition(store, 'e1');
        await saveEdition(store, 'e2');
        const order: string[] = [];
        for (let next = await ready(store); next.length > 0; next = await ready(store)) {
          expect(next.length).toBeLessThanOrEqual(2);
          order.push(next[0]!);
          await move(store, next[0]!, sending);
          expect(await ready(store)).toEqual(next.slice(1));
          await move(store, next[0]!, sent(next[0]!));
        }
        const names = ['post', 'thread', 'one', 'two'];
        expect(order).toEqual([...names.map((n) => `e1-${n}`), ...names.map((n) => `e2-${n}`)]);
      }),
    );

    it(
      'wait for an earlier one that is put off',
      use(async (store) => {
        await saveEdition(store, 'e1');
        await move(store, 'e1-post', sending, sent('p'));
        await move(store, 'e1-thread', sending, sent('t'));
        await move(store, 'e1-one', sending, { state: 'pending', notBefore: MORNING + 10, tries: 0 });
        expect(await ready(store)).toEqual([]);
        expect(await ready(store, MORNING + 10)).toEqual(['e1-one']);
      }),
    );

    it(
      'do not wait for one that is dead or in doubt, but for what they hang under',
      use(async (store) => {
        await saveEdition(store, 'e1');
        await move(store, 'e1-post', sending, unknown);
        expect(await ready(store)).toEqual([]);
        await move(store, 'e1-post', sent('p'));
        await move(store, 'e1-thread', sending, sent('t'));
        await move(store, 'e1-one', sending, unknown);
        expect(await ready(store)).toEqual(['e1-two']);
        await move(store, 'e1-one', dead);
        expect(await ready(store)).toEqual(['e1-two']);
      }),
    );

    it(
      'are none under what could not be posted: all of that is dead too',
      use(async (store) => {
        await saveEdition(store, 'e1');
        await saveEdition(store, 'e2');
        await move(store, 'e1-post', sending, dead);
        for (const name of ['thread', 'one', 'two'])
          expect(await store.deliveries.get(`e1-${name}`)).toMatchObject({
            state: 'dead',
            reason: 'what it belongs to could not be posted',
            attempt: 1,
          });
        await store.deliveries.add([delivery('late', { under: 'e1-one' })]);
        expect(await store.deliveries.get('late')).toMatchObject({ state: 'dead' });
        expect(await ready(store)).toEqual(['e2-post']);
      }),
    );
  });
}
