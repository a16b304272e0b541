/** The writer's contract: what every writer must do, run against each of them. */
import { describe, expect, it } from 'vitest';
import type { Material, Passages } from '../../src/digest/model.ts';
import type { Writer } from '../../src/digest/ports.ts';
import { verifyAnswer, verifyStory } from '../../src/digest/write/verify.ts';

type Open = () => Promise<Readonly<{ writer: Writer; close(): Promise<void> }>>;

const OPTIONS = { sentences: 3, words: 90, quotes: 1 } as const;
const never = new AbortController().signal;

export function writerContract(name: string, open: Open, material: Material): void {
  const passages: Passages = {
    articles: material.story.articles,
    sentences: material.sentences,
    quotes: [],
    nearest: [],
  };
  const use = (test: (writer: Writer) => Promise<void>) => async () => {
    const { writer, close } = await open();
    await test(writer).finally(close);
  };
  describe(name, () => {
    it(
      'writes a story that passes the gate, within the limits asked for',
      use(async (writer) => {
        const { draft, usage } = await writer.write(material, OPTIONS, never);
        expect(draft.sentences.length).toBeGreaterThan(0);
        expect(draft.sentences.length).toBeLessThanOrEqual(OPTIONS.sentences);
        expect(draft.quotes.length).toBeLessThanOrEqual(OPTIONS.quotes);
        expect(material.story.articles[draft.headline]).toBeDefined();
        expect(verifyStory(draft, material, usage.writer)).toMatchObject({
          refused: {},
          writer: writer.name,
        });
        expect(usage.tokens).toBeGreaterThanOrEqual(0);
      }),
    );
    it(
      'rests every sentence on numbers of the material',
      use(async (writer) => {
        const { draft } = await writer.write(material, OPTIONS, never);
        for (const { rests } of draft.sentences) {
          expect(rests.length).toBeGreaterThan(0);
          for (const number of rests) expect(material.sentences[number]).toBeDefined();
        }
      }),
    );
    it(
      'answers what the passages say',
      use(async (writer) => {
        const question = { text: 'How many cars a day does the bridge carry into the city?', turns: [] };
        const { draft } = await writer.answer(question, passages, never);
        const answer = verifyAnswer(draft, passages, null);
        expect(answer).toMatchObject({ kind: 'answered' });
        expect(JSON.stringify(answer)).toContain('40,000');
      }),
    );
    it(
      'does not answer from nothing',
      use(async (writer) => {
        const nothing = { ...passages, articles: [], sentences: [] };
        const { draft } = await writer.answer({ text: 'Who won the cup?', turns: [] }, nothing, never);
        expect(draft.kind).toBe('not-in-sources');
      }),
    );
  });
}
