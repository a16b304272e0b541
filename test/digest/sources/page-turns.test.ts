/** Fair turns among sources. */
import { expect, it } from 'vitest';
import { pageTurns } from '../../../src/digest/sources/page-turns.ts';

const never = new AbortController().signal;
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('gives a lone source all turns, and several an equal share each', async () => {
  const turns = pageTurns(6);
  const got: string[] = [];
  const give: (() => void)[] = [];
  const ask = (name: string, seat: ReturnType<typeof turns.enter>, times: number): void => {
    for (let i = 0; i < times; i++)
      void seat.take(never).then((turn) => {
        got.push(name);
        give.push(turn!);
      });
  };
  const slow = turns.enter();
  ask('slow', slow, 20);
  await settled();
  expect(got).toEqual(Array(6).fill('slow'));
  const quick = turns.enter();
  ask('quick', quick, 2);
  for (const back of give.splice(0, 3)) back();
  await settled();
  expect(got.slice(6)).toEqual(['quick', 'quick']); // the slow one holds its half already
  quick.leave();
  await settled();
  expect(got.slice(8)).toEqual(['slow']);
});

it('gives up waiting with the signal, and takes a turn back but once', async () => {
  const turns = pageTurns(1);
  const seat = turns.enter();
  const first = await seat.take(never);
  const leave = new AbortController();
  const late = seat.take(leave.signal);
  leave.abort();
  expect(await late).toBeNull();
  expect(await seat.take(leave.signal)).toBeNull();
  first!();
  first!();
  expect(await seat.take(never)).not.toBeNull();
  let more = false;
  void seat.take(never).then(() => {
    more = true;
  });
  await settled();
  expect(more).toBe(false);
});
