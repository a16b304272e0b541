/** Whatever a model or its server does wrong has one stated outcome; the story is told all the same. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Material } from '../../../../src/digest/model.ts';
import type { Writer } from '../../../../src/digest/ports.ts';
import { tellStory } from '../../../../src/digest/write/tell.ts';
import { inlineSteps } from '../../../../src/steps.ts';
import { bridge } from '../../../digest/write/invented.ts';
import { FAULTS, LIES, ODDITIES } from '../../../fakes/model-faults.ts';
import { linesIn, MODEL } from '../../../fakes/model-server.ts';
import { type ModelWorld, modelWorld } from '../../../fakes/model-world.ts';

const OPTIONS = { sentences: 3, words: 90, quotes: 3 };
const RUN = { tenant: 'slack:T1', kind: 'edition' } as const;
const never = new AbortController().signal;

let world: ModelWorld;
afterEach(() => world.close());

const tell = (material: Material = bridge) =>
  tellStory(material, OPTIONS, { writer: world.writers.for(RUN), steps: inlineSteps() }, never);
const articles = new Map(bridge.story.articles.map((article) => [article.id, article.text]));

describe('falls back to the articles’ own sentences, and says why:', () => {
  it.each(FAULTS)('$name', async ({ behaviour, outcome, requests }) => {
    world = await modelWorld();
    world.server.behave(behaviour);
    const { story, usage } = await tell();
    expect(story).toMatchObject({ writer: 'extractive' });
    for (const { text, cites } of story!.sentences) {
      expect(cites[0].text).toBe(text);
      expect(articles.get(cites[0].articleId)).toContain(text);
    }
    expect(usage).toMatchObject({ writer: MODEL, missed: { [outcome!.missed]: 1 } });
    expect(world.logged).toMatchObject([{ task: 'write', kind: outcome!.kind }]);
    expect(world.server.asked).toHaveLength(requests);
    const [spent] = await world.store.spending.since('2025-05-07');
    expect(spent).toMatchObject({ tenant: 'slack:T1', calls: requests });
    expect(spent!.failed).toBeGreaterThan(0);
  });
});

it('warns once a run, however many stories it leaves', async () => {
  world = await modelWorld();
  world.server.behave(() => ({ content: 'no JSON' }));
  const run = (): Writer => world.writers.for(RUN);
  const tellBy = (writer: Writer) => tellStory(bridge, OPTIONS, { writer, steps: inlineSteps() }, never);
  const first = run();
  for (let i = 0; i < 4; i++) expect((await tellBy(first)).usage.missed).toBeDefined();
  expect(world.logged).toHaveLength(1);
  await tellBy(run());
  expect(world.logged).toHaveLength(2);
});

describe('is believed as far as the gate bears it out:', () => {
  it.each(ODDITIES)('$name', async ({ behaviour, requests }) => {
    world = await modelWorld();
    world.server.behave(behaviour);
    const { story, usage } = await tell();
    expect(story).toMatchObject({ writer: MODEL, refused: {} });
    expect(story!.sentences).toHaveLength(2);
    expect(story!.quotes).toHaveLength(1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(usage.tokens).toBeGreaterThan(100);
    expect(usage.missed).toBeUndefined();
    expect(world.server.asked).toHaveLength(requests);
    expect(world.logged).toEqual([]);
  });
});

describe('drops a sentence, asked for twice, and keeps the story:', () => {
  it.each(LIES)('$name', async ({ sentence }) => {
    world = await modelWorld();
    world.server.behave((body) => {
      const lines = linesIn(body, 'S');
      if (linesIn(body, 'R').length > 0) return { content: JSON.stringify({ sentences: [sentence] }) };
      const true_ = lines.slice(0, 2).map(({ number, text }) => ({ text, rests: [number] }));
      return { content: JSON.stringify({ headline: 0, sentences: [...true_, sentence], quotes: [0, 77] }) };
    });
    const { story } = await tell();
    expect(story).toMatchObject({ writer: MODEL });
    expect(story!.sentences).toHaveLength(2);
    expect(story!.quotes).toHaveLength(1);
    for (const { text, cites } of story!.sentences) expect(cites[0].text).toBe(text);
    expect(Object.values(story!.refused).reduce((sum, times) => sum + times, 0)).toBe(2);
    const shown = sentence.rests.some((number) => bridge.sentences[Number(number ?? -1)] !== undefined);
    expect(world.server.asked).toHaveLength(shown ? 2 : 1);
  });
});
