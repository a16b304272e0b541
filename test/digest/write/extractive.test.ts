/** The default writer: whole sentences, in limits, in an order that can be read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, Material, WriteOptions } from '../../../src/digest/model.ts';
import { extractiveWriter } from '../../../src/digest/write/extractive.ts';
import { materialOf } from '../../../src/digest/write/material.ts';
import { leansBack } from '../../../src/digest/write/openings.ts';
import { verifyStory } from '../../../src/digest/write/verify.ts';
import { article, bridge, ferryTimes, story } from './invented.ts';

const write = async (material: Material, options: Partial<WriteOptions> = {}): Promise<Draft> =>
  (
    await extractiveWriter.write(
      material,
      { sentences: 3, words: null, quotes: 3, ...options },
      new AbortController().signal,
    )
  ).draft;

describe('the extractive writer', () => {
  it('copies sentences whole, so that the gate keeps them all', async () => {
    const draft = await write(bridge);
    const written = verifyStory(draft, bridge, 'extractive');
    expect(draft.sentences.length).toBeGreaterThan(1);
    expect(written?.sentences).toHaveLength(draft.sentences.length);
    expect(written?.refused).toEqual({});
  });

  it('heads the story with the plain title, not the question', async () => {
    const first = materialOf(
      story(ferryTimes, ...bridge.story.articles.filter((a) => a.id !== 'ferrytimes')),
      [],
    );
    expect(first.story.articles[(await write(first)).headline]!.id).not.toBe('ferrytimes');
  });

  it('keeps to its limits in whole sentences', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 6 }),
        async (words, sentences) => {
          const draft = await write(bridge, { words, sentences });
          const count = draft.sentences.map((s) => s.text.split(/\s+/).length).reduce((a, b) => a + b, 0);
          expect(draft.sentences.length).toBeLessThanOrEqual(sentences);
          expect(draft.sentences.length <= 1 || count <= words).toBe(true);
          expect(draft.sentences.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('passes over what has nothing to do with the story', async () => {
    const text =
      'Bakers let sourdough rest overnight under a damp cloth. The council of Ferryhaven closed the harbour bridge on Tuesday. Drivers pay nothing for the ferry until the harbour bridge opens again in 2028.';
    const draft = await write(materialOf(story(article('a', 'Council closes harbour bridge', text)), []));
    expect(draft.sentences.map((s) => s.rests)).toEqual([[1], [2]]);
  });

  it('lets no sentence stand without the one that it leans on', async () => {
    const text =
      'The council of Ferryhaven closed the cracked harbour bridge on Tuesday. It wants to build another one by 2028, though nobody has said who would pay. He told reporters that the council of Ferryhaven had closed the harbour bridge too late.';
    const material = materialOf(story(article('a', 'Council closes cracked harbour bridge', text)), []);
    expect((await write(material, { sentences: 1 })).sentences.map((s) => s.rests[0])).toEqual([0]);
    expect((await write(material, { sentences: 2 })).sentences.map((s) => s.rests[0])).toEqual([0, 1]);
  });
});

describe('a leaning sentence', () => {
  it.each([
    'He resigned on Monday after the vote.',
    'But the council voted against the plan.',
    'The move surprised the harbour board.',
    'In addition, the tunnel will be widened.',
    '“The bridge is safe,” he said.',
    'Das hat der Rat am Montag beschlossen.',
    'Elle a quitté le conseil lundi.',
  ])('leans: %s', (sentence) => expect(leansBack(sentence)).toBe(true));

  it.each([
    'Mara Lindqvist resigned on Monday after she lost the vote.',
    'The council voted against the plan.',
    '“The bridge is safe,” said Mara Lindqvist.',
    'On Monday, Lindqvist said she would leave.',
  ])('stands alone: %s', (sentence) => expect(leansBack(sentence)).toBe(false));
});
