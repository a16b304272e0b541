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

/** Numbers from 0 to 1 that a seed decides, so that a failure can be had again. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Twenty stories that have nothing in common, so that each is told by itself. */
const STORIES = [
  ['Lighthouse at Varnes gets a keeper again', 'The coast board hired Ida Holm to live beside the lamp.'],
  ['Bakery in Sund wins the bread prize', 'Judges tasted forty loaves before they chose a dark rye.'],
  ['Old tram pulls trains out of a drift', 'A carriage built in 1911 did it near the school.'],
  ['Choir of fishermen sails to Prague', 'Twelve men who mend nets by day will sing in a cathedral.'],
  ['Goats clear the slope above a station', 'The railway rented sixty animals for the summer.'],
  ['Library lends out telescopes', 'Readers may keep one for a week and must wipe the lens.'],
  ['Chess club beats the prison', 'Seven boards were won by knights that nobody had noticed.'],
  ['Volcano museum opens its oven', 'Visitors can melt basalt under the eyes of a geologist.'],
  ['Violin found behind a boiler', 'Its maker signed it in Cremona three centuries ago.'],
  ['Beavers dam the golf course', 'Hole nine is a pond now, and the greenkeeper has resigned.'],
  ['Parliament bans leaf blowers', 'Deputies agreed after gardeners drowned out a speech.'],
  ['Submarine cable repaired in a gale', 'Engineers spliced the fibre while waves broke over the deck.'],
  ['Twins marry on the same ferry', 'Both brides wore boots because the captain insisted.'],
  ['Hospital robot learns to knock', 'Nurses had complained that it came in without a word.'],
  ['Cheese cellar survives the flood', 'Two thousand wheels floated and were dried with hair dryers.'],
  ['Astronomers lose a comet', 'Clouds hid it for nine nights, then it was not where it should be.'],
  ['Postwoman retires after a million letters', 'She never once opened an umbrella, colleagues swear.'],
  ['Orchard sells trees by subscription', 'Owners get the pears of their own branch each October.'],
  ['Football match ends in fog', 'The referee counted the players by touch and gave up.'],
  ['Windmill grinds barley for whisky', 'A distillery bought the sails at an auction of farm tools.'],
] as const;

/** They as a feed. */
export const manyStories = (): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Marker Times</title>${STORIES.map(
    ([title, text], i) =>
      `<item><title>${title}</title><guid>marker-${i}</guid><pubDate>${new Date(Date.now() - i * 60_000).toUTCString()}</pubDate><description>${text}</description></item>`,
  ).join('')}</channel></rss>`;
