/** A refused sentence is tried once more with its reason, then left out; too little left, and the articles' own sentences stand. */
import { expect, it } from 'vitest';
import type { Draft, Prose, Refusal } from '../../../src/digest/model.ts';
import type { Writer } from '../../../src/digest/ports.ts';
import { extractiveWriter } from '../../../src/digest/write/extractive.ts';
import { tellStory } from '../../../src/digest/write/tell.ts';
import { inlineSteps } from '../../../src/steps.ts';
import { bridge } from './invented.ts';

const OPTIONS = { sentences: 3, words: 90, quotes: 3 };
const find = (words: string): number => bridge.sentences.findIndex((span) => span.text.includes(words));
const own = (words: string): Prose => ({ text: bridge.sentences[find(words)]!.text, rests: [find(words)] });
const wrong: Prose = { text: 'The council wants a new bridge by 2029.', rests: [find('by 2028')] };
const right: Prose = { text: 'The council wants a new bridge by 2028.', rests: [find('by 2028')] };

const telling = (sentences: readonly Prose[], mend?: Writer['mend']) => {
  const draft: Draft = { headline: 0, sentences, quotes: [] };
  const writer: Writer = {
    ...extractiveWriter,
    name: 'test',
    write: async () => ({ draft, usage: { writer: 'test', tokens: 7 } }),
    ...(mend && { mend }),
  };
  const tellers = { writer, steps: inlineSteps() };
  return tellStory(bridge, OPTIONS, tellers, new AbortController().signal);
};

it('tells the writer which sentence was refused and why, and takes its second try in that place', async () => {
  const told: Refusal[] = [];
  const { story, usage } = await telling([own('shut at noon'), wrong], async (refused) => {
    told.push(...refused);
    return { sentences: [right], usage: { writer: 'test', tokens: 3 } };
  });
  expect(told).toMatchObject([{ at: 1, prose: wrong, reason: 'number' }]);
  expect(story).toMatchObject({ writer: 'test', refused: {} });
  expect(story?.sentences.map(({ text }) => text)).toEqual([own('shut at noon').text, right.text]);
  expect(usage).toEqual({ writer: 'test', tokens: 10 });
});

it('leaves out what is refused twice, and counts it', async () => {
  const sentences = [own('shut at noon'), own('Engineers found'), wrong];
  const again = async () => ({ sentences: [wrong], usage: { writer: 'test', tokens: 3 } });
  const { story } = await telling(sentences, again);
  expect(story).toMatchObject({ writer: 'test', refused: { number: 1 } });
  expect(story?.sentences).toHaveLength(2);
});

it('leaves out what the writer gives up, and what it fails to mend', async () => {
  const sentences = [own('shut at noon'), own('Engineers found'), wrong];
  const given = await telling(sentences, async () => ({
    sentences: [null],
    usage: { writer: 'test', tokens: 3 },
  }));
  expect(given.story?.sentences).toHaveLength(2);
  const failing = await telling(sentences, async () => {
    throw new Error('the model is away');
  });
  expect(failing.story).toMatchObject({ writer: 'test', refused: { number: 1 } });
});

it('asks nothing again of what rests on nothing that there is', async () => {
  const nowhere = { ...right, rests: [998, -1] };
  const { story } = await telling([own('shut at noon'), own('Engineers found'), nowhere], async () => {
    throw new Error('it was asked');
  });
  expect(story).toMatchObject({ writer: 'test', refused: { 'unknown-number': 1 } });
  const told: Refusal[] = [];
  await telling([own('shut at noon'), nowhere, wrong], async (refused) => {
    told.push(...refused);
    return { sentences: [right], usage: { writer: 'test', tokens: 3 } };
  });
  expect(told).toMatchObject([{ at: 2, prose: wrong }]);
});

it('is told in the words of the articles where fewer than two sentences are left', async () => {
  const { story } = await telling([own('shut at noon'), wrong]);
  expect(story).toMatchObject({ writer: 'extractive', refused: { number: 1 } });
  for (const { text, cites } of story!.sentences) expect(text).toBe(cites[0].text);
});

it('may be one sentence where the writer wants no more', async () => {
  const { story } = await telling([right]);
  expect(story).toMatchObject({ writer: 'test', refused: {} });
});
