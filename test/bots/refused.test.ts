/** What the gate refuses of a writer is counted, logged, and told below the digest and below the answer, each by reason. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchOf } from '../../src/bots/watch.ts';
import type { Draft, Material, Prose } from '../../src/digest/model.ts';
import { extractiveWriter } from '../../src/digest/write/extractive.ts';
import { sameWriter } from '../../src/digest/writers/same.ts';
import { CLINIC, FERRY, fakeReader } from '../fakes/articles.ts';
import { CHANNEL, fakePlatform, type World, wordsOf, world } from '../fakes/bot.ts';

const at = (time: string): number => Date.parse(time);
const FEED = 'https://kysten.example/feed.xml';
const never = new AbortController().signal;
const OPTIONS = { sentences: 3, words: 90, quotes: 0 };

/** A number and a name of its own, and an address, behind whatever is true. */
const lies = ({ sentences }: Pick<Material, 'sentences'>): Prose[] => {
  const [first, second] = sentences;
  return [
    { text: `${first!.text.replace(/\.$/, '')} and 77 geese.`, rests: [0] },
    { text: `Mayor Otto Krill said so: ${second!.text}`, rests: [1] },
    { text: 'All of it stands at https://evil.example/a', rests: [0] },
  ];
};

let here: World;
let logged: object[];

beforeEach(async () => {
  const reader = fakeReader({ [FEED]: [FERRY(at('2026-03-03T14:00Z')), CLINIC(at('2026-03-03T16:00Z'))] });
  here = await world({ now: at('2026-03-03T18:00Z'), reader, platform: fakePlatform('opened') });
  const usage = { writer: 'small', tokens: 9 };
  const writer = {
    ...extractiveWriter,
    name: 'small',
    write: async (material: Material) => {
      const { draft } = await extractiveWriter.write(material, OPTIONS, never);
      return { draft: { ...draft, sentences: [...draft.sentences, ...lies(material)] } as Draft, usage };
    },
    answer: async (...given: Parameters<typeof extractiveWriter.answer>) => {
      const { draft } = await extractiveWriter.answer(...given);
      const own = draft.kind === 'answered' ? draft.sentences : [];
      const sentences = [...own, ...lies(given[1])];
      return { draft: { kind: 'answered' as const, sentences, quotes: [] }, usage };
    },
  };
  logged = [];
  const info = (fields: object, message: string): void => void logged.push({ ...fields, message });
  Object.assign(here.deps, { writers: sameWriter(writer), log: { ...here.deps.log, info } });
});
afterEach(async () => {
  await here.close();
  expect(here.errors).toEqual([]);
});

const refusedTotals = async (): Promise<Record<string, number>> => {
  const metrics = await watchOf(here.deps).metrics();
  const { samples } = metrics.find(({ name }) => name === 'refused_total')!;
  return Object.fromEntries(samples.map(({ labels, value }) => [labels.reason!, value]));
};
const left = (): object[] => logged.filter((one) => 'refused' in one);

it('says why in the footer, the log and the metrics, for digests and for answers', async () => {
  const values = { sources: FEED, at: '08:00', days: 'daily', timezone: 'Europe/Oslo', maxStories: '5' };
  const form = { ...values, include: '', exclude: '' };
  const shown = await here.platform.say({ kind: 'form', form: 'setup', values: form });
  await here.platform.say({ kind: 'confirm', draft: shown.kind === 'preview' ? shown.preview.draft : '' });
  await here.advance(at('2026-03-04T07:00Z'));
  const overview = here.platform.posted[0]!.delivery;
  const words = wordsOf(overview.message);
  for (const word of ['6 sentences left out', 'numbers (2)', 'names (2)', 'links or orders (2)'])
    expect(words).toContain(word);
  expect(words).not.toMatch(/geese|Krill|evil/);
  expect(left()).toEqual([
    expect.objectContaining({ channel: CHANNEL, refused: { number: 2, name: 2, address: 2 } }),
  ]);
  expect(await refusedTotals()).toEqual({ number: 2, name: 2, address: 2 });

  const thread = here.platform.posted[1]?.under === 'm1' ? 'm2' : 'm1';
  const answer = await here.platform.say({
    kind: 'message',
    text: 'How many passengers does the night ferry take?',
    thread,
  });
  const answered = answer.kind === 'message' ? wordsOf(answer.message) : '';
  expect(answered).toContain('400 passengers');
  expect(answered).toMatch(/3 sentences left out, not borne out by the articles: [^\n]*numbers \(1\)/);
  expect(left().slice(1)).toEqual([
    expect.objectContaining({ answer: 'answered', refused: { number: 1, name: 1, address: 1 } }),
  ]);
  expect(await refusedTotals()).toEqual({ number: 3, name: 3, address: 3 });
});
