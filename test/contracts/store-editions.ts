/** Editions: saved whole with what they owe, once a slot; what they told is remembered. */
import { describe, expect, it } from 'vitest';
import type { Use } from './store-data.ts';
import {
  article,
  delivery,
  edition,
  HARBOUR,
  listed,
  MARKET,
  MORNING,
  slot,
  story,
  subscription,
} from './store-data.ts';

export function editionContract(use: Use): void {
  describe('editions', () => {
    it(
      'come back as saved, newest first',
      use(async (store) => {
        const bridge = article('bridge');
        const source = await listed(store, 'https://a.example/feed', [bridge]);
        const fault = { kind: 'status', detail: 'it answered 404' };
        const full = edition('e1', HARBOUR, {
          stories: [story('st', [bridge])],
          failures: [{ source, fault, since: MORNING }],
        });
        expect(await store.editions.save(full, [])).toBe(true);
        await store.editions.save(edition('e3', HARBOUR, { builtAt: MORNING + 2 }), []);
        await store.editions.save(edition('e2', HARBOUR, { builtAt: MORNING + 1 }), []);
        await store.editions.save(edition('m1', MARKET, { builtAt: MORNING + 9 }), []);
        expect(await store.editions.get('e1')).toEqual(full);
        expect(await store.editions.get('e9')).toBeNull();
        expect((await store.editions.ofChannel(HARBOUR, 2)).map(({ id }) => id)).toEqual(['e3', 'e2']);
        expect((await store.editions.list(3)).map(({ id }) => id)).toEqual(['m1', 'e3', 'e2']);
      }),
    );

    it(
      'give back the articles that a channel was told lately',
      use(async (store) => {
        const [bridge, tunnel] = [article('bridge'), article('tunnel')];
        await listed(store, 'https://a.example/feed', [bridge, tunnel]);
        await store.editions.save(
          edition('e1', HARBOUR, { builtAt: MORNING, stories: [story('st', [bridge])] }),
          [],
        );
        await store.editions.save(
          edition('m1', MARKET, { builtAt: MORNING, stories: [story('su', [tunnel])] }),
          [],
        );
        expect(await store.editions.toldArticles(HARBOUR, MORNING)).toEqual([bridge]);
        expect(await store.editions.toldArticles(HARBOUR, MORNING + 1)).toEqual([]);
      }),
    );

    it(
      'are built once a slot, however many try',
      use(async (store) => {
        await store.subscriptions.save(subscription('s1', HARBOUR, []));
        await store.slots.add(slot('x', 's1'));
        const saved = await Promise.all(
          ['e1', 'e2', 'e3', 'e4'].map((id) =>
            store.editions.save(edition(id, HARBOUR, { origin: { slot: 'x' } }), [
              delivery(`${id}-d`, { editionId: id }),
            ]),
          ),
        );
        expect(saved.filter(Boolean)).toHaveLength(1);
        const [kept] = await store.editions.list(9);
        expect(await store.editions.list(9)).toHaveLength(1);
        expect((await store.deliveries.list({ limit: 9 })).map(({ id }) => id)).toEqual([`${kept!.id}-d`]);
        expect(await store.slots.get('x')).toMatchObject({ state: 'built', editionId: kept!.id });
        expect(await store.slots.due()).toEqual([]);
        await store.slots.skip('x', 'late');
        expect(await store.slots.get('x')).toMatchObject({ state: 'built' });
      }),
    );

    it(
      'are saved once, and not for a slot that was skipped',
      use(async (store) => {
        const owed = [delivery('d1', { editionId: 'e1' })];
        expect(await store.editions.save(edition('e1', HARBOUR), owed)).toBe(true);
        expect(await store.editions.save(edition('e1', HARBOUR), [delivery('d2')])).toBe(false);
        expect(await store.deliveries.list({ limit: 9 })).toHaveLength(1);
        await store.subscriptions.save(subscription('s1', HARBOUR, []));
        await store.slots.add(slot('x', 's1', { state: 'skipped', reason: 'late' }));
        const late = edition('e2', HARBOUR, { origin: { slot: 'x' } });
        expect(await store.editions.save(late, [])).toBe(false);
        expect(await store.editions.get('e2')).toBeNull();
      }),
    );

    it(
      'leave nothing behind where saving fails',
      use(async (store) => {
        await store.subscriptions.save(subscription('s1', HARBOUR, []));
        await store.slots.add(slot('x', 's1'));
        const bad = edition('e1', HARBOUR, {
          origin: { slot: 'x' },
          stories: [story('st', [article('unsaved')])],
        });
        await expect(store.editions.save(bad, [delivery('d1')])).rejects.toThrow(/not stored/);
        const orphan = [delivery('d1', { under: 'nothing' })];
        const good = edition('e1', HARBOUR, { origin: { slot: 'x' } });
        await expect(store.editions.save(good, orphan)).rejects.toThrow(/^store: /);
        expect(await store.editions.list(9)).toEqual([]);
        expect(await store.deliveries.list({ limit: 9 })).toEqual([]);
        expect(await store.slots.get('x')).toMatchObject({ state: 'due' });
        expect(await store.editions.save(good, [delivery('d1')])).toBe(true);
      }),
    );

    it(
      'remember what they told: articles in any version, in their own channel, by the newest edition',
      use(async (store) => {
        const [bridge, ferry, unshown] = ['bridge', 'ferry', 'unshown'].map((key) => article(key));
        const later = article('bridge', { text: 'The bridge is open again.' });
        await listed(store, 'https://a.example/feed', [bridge!, ferry!, unshown!, later]);
        const tell = (id: string, channel: string, builtAt: number, told: ReturnType<typeof article>[]) =>
          store.editions.save(
            edition(id, channel, { builtAt, stories: told.map((one, i) => story(`st${i}`, [one])) }),
            [],
          );
        await tell('e2', HARBOUR, MORNING + 2, [bridge!]);
        await tell('e1', HARBOUR, MORNING + 1, [later, ferry!]);
        await tell('m1', MARKET, MORNING + 3, [unshown!]);
        expect(await store.editions.told(HARBOUR, ['bridge', 'ferry', 'unshown', 'none'])).toEqual(
          new Map([
            ['bridge', { id: 'e2', builtAt: MORNING + 2 }],
            ['ferry', { id: 'e1', builtAt: MORNING + 1 }],
          ]),
        );
        expect(await store.editions.told(HARBOUR, [])).toEqual(new Map());
        const many = Array.from({ length: 5_000 }, (_, i) => `k${i}`);
        expect((await store.editions.told(HARBOUR, [...many, 'bridge'])).size).toBe(1);
      }),
    );
  });
}
