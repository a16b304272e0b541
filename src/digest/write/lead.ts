/** The simplest draft there is: what a story falls back to when its writer fails. */
import type { Draft, Material } from '../model.ts';

/** The first sentence of the first article, as it stands. */
export const leadDraft = (material: Material): Draft => ({
  headline: 0,
  sentences: material.sentences.slice(0, 1).map((span, number) => ({ text: span.text, rests: [number] })),
  quotes: [],
});
