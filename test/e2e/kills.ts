/** SIGKILL at random moments: the program is started and killed again and again while it has an edition to post. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from './pullquote.ts';

type Killing = Readonly<{
  times: number;
  start: () => Running;
  /** Resolves when the life that was just started posts, or looks for what it may have posted. */
  posts: () => Promise<unknown>;
  /** From 0 to 1. */
  random: () => number;
}>;

/** After a first post the platform's pace lets the next one wait longer than this. */
const AFTER = 250;

/** Every other life ends while it starts, reads its store and connects; the others between and during posts. */
export async function killAtRandom({ times, start, posts, random }: Killing): Promise<void> {
  let starts = 1_000;
  for (let kill = 0; kill < times; kill += 1) {
    const born = performance.now();
    const running = start();
    if (kill % 2 === 1) await wait(random() * starts);
    else {
      await Promise.race([posts(), running.ended.then(({ err }) => Promise.reject(new Error(err)))]);
      starts = performance.now() - born;
      await wait(random() * AFTER);
    }
    running.child.kill('SIGKILL');
    await running.ended;
  }
}
