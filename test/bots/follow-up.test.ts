/** Follow-ups in a digest's thread: a number keeps to its story, and more of a story is what was not shown. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHESS, CLINIC, entryOf, FERRY, fakeReader } from '../fakes/articles.ts';
import { fakePlatform, type World, wordsOf, world } from '../fakes/bot.ts';

const at = (time: string): number => Date.parse(time);
const FEED = 'https://kysten.example/feed.xml';

/** Boats are in two stories. */
const BOATS = (publishedAt: number) =>
  entryOf('https://kysten.example/boats.html', 'County bans trawling in the Sund fjord', publishedAt, [
    'The county banned trawling in the Sund fjord on Tuesday to save the cod, which has all but vanished there.',
    'The ban affects 34 boats and 120 jobs, according to the fishers’ union, which wants to go to court.',
    'The county will pay 45 million crowns to crews who give up the trade.',
    '“They counted the cod, and nobody counted us,” said Torben Aas, who leads the union.',
    'Scientists of the institute in Holm expect the cod to recover within ten years.',
  ]);

let here: World;
let thread: string;
let numbers: Record<'ferry' | 'clinic' | 'boats', number>;

const ask = async (text: string, more: object = {}): Promise<string> => {
  const response = await here.platform.say({ kind: 'message', text, thread, ...more });
  return response.kind === 'message' ? wordsOf(response.message) : JSON.stringify(response);
};

beforeEach(async () => {
  const articles = [
    FERRY(at('2026-03-03T14:00Z')),
    CLINIC(at('2026-03-03T16:00Z')),
    BOATS(at('2026-03-03T15:00Z')),
  ];
  const reader = fakeReader({ [FEED]: articles });
  here = await world({ now: at('2026-03-03T18:00Z'), reader, platform: fakePlatform('opened') });
  const values = {
    sources: FEED,
    at: '08:00',
    days: 'daily',
    timezone: 'Europe/Oslo',
    maxStories: '5',
    include: '',
    exclude: '',
  };
  const shown = await here.platform.say({ kind: 'form', form: 'setup', values });
  await here.platform.say({ kind: 'confirm', draft: shown.kind === 'preview' ? shown.preview.draft : '' });
  await here.advance(at('2026-03-04T07:00Z'));
  await here.advance(at('2026-03-04T07:01Z'));
  const [overview, opened] = here.platform.posted;
  thread = opened!.under === 'm1' ? 'm2' : 'm1';
  const words = wordsOf(overview!.delivery.message);
  const order = ['ferry', 'Clinic', 'trawling'].map((word) => words.indexOf(word));
  const number = (index: number): number => order.filter((place) => place < order[index]!).length + 1;
  numbers = { ferry: number(0), clinic: number(1), boats: number(2) };
});
afterEach(async () => {
  await here.close();
  expect(here.errors).toEqual([]);
});

describe('a number', () => {
  it('keeps to its story, whatever was asked before', async () => {
    await ask(`${numbers.clinic}: how many beds are free?`);
    await ask(`${numbers.ferry}: how many cars does it take?`);
    const words = await ask(`${numbers.boats}: how many boats?`);
    expect(words).toContain('34 boats');
    expect(words).not.toContain('ferry');
  });

  it('is never answered from another story of the digest', async () => {
    expect(await ask(`${numbers.boats}: how many cars does the ferry take?`)).toContain('do not say');
    expect(await ask(`${numbers.boats}: how many cars does the ferry take?`)).not.toContain('60 cars');
  });

  it('stays for what leans on it, and names its articles first where they do not say', async () => {
    expect(await ask(`${numbers.boats}: who pays?`)).toContain('The county will pay 45 million');
    const why = await ask('why?');
    expect(why).toContain(`On ${numbers.boats} ·`);
    expect(why).not.toContain('nurses');
    const none = await ask(`${numbers.boats}: who sang?`);
    expect(none).toMatch(/Nearest: County bans trawling/);
  });

  it('that no story has says how many there are', async () => {
    expect(await ask('9: what?')).toBe('This digest has 3 stories.');
    expect(await ask('9')).toBe('This digest has 3 stories.');
  });
});

describe('a story alone', () => {
  it('shows what the digest did not, each time something else, until nothing is left', async () => {
    const digest = here.platform.posted.map(({ delivery }) => wordsOf(delivery.message)).join('\n');
    const seen: string[] = [];
    for (const text of [
      `${numbers.clinic}`,
      `tell me more about ${numbers.clinic}`,
      'more',
      'more',
      'more',
    ]) {
      const words = await ask(text);
      if (words.includes('is left to show')) break;
      expect(words).toContain(`On ${numbers.clinic} · Clinic in Sund`);
      const lines = words.split('\n').filter((line) => line.endsWith('. [1]'));
      for (const line of lines) {
        expect(digest).not.toContain(line.slice(0, 40));
        expect(seen).not.toContain(line);
      }
      seen.push(...lines);
    }
    expect(seen.length).toBeGreaterThan(0);
    expect(await ask(`#${numbers.clinic}`)).toContain('is left to show');
  });
});

describe('right after a story', () => {
  it('a few words are enough', async () => {
    here.reader.give.set(CHESS(0).url!, [{ ...CHESS(at('2026-02-01T10:00Z')), whole: true }]);
    await here.platform.say({ kind: 'message', text: CHESS(0).url!, thread: 't9' });
    expect(await ask('In how many moves?', { thread: 't9' })).toContain('31 moves');
  });
});
