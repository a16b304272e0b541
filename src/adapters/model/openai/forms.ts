/** The forms a model fills in: what servers are told of them, and the check of every answer, whatever a server promised. */
import { z } from 'zod';
import type { AnswerDraft, Draft, Prose } from '../../../digest/model.ts';

/** Changes with the forms, so that no answer to another one is found in the cache. */
export const FORMS_VERSION = '1';

export type Form<T> = Readonly<{
  name: string;
  /** For servers that keep to a schema: strict, and only keywords that all of them know. */
  schema: Record<string, unknown>;
  /** For those that do not. */
  example: string;
  check: z.ZodType<T>;
  /** The prose in it, to be looked at for loops. */
  texts: (value: T) => readonly string[];
}>;

/** More of anything is no answer. */
const MOST = 40;

const object = (properties: Record<string, unknown>): Record<string, unknown> => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const list = (items: unknown): Record<string, unknown> => ({ type: 'array', items });
const INTEGER = { type: 'integer' };
const PROSE = object({ text: { type: 'string' }, rests: list(INTEGER) });

/** A number, also as "S12" or "[12]"; -1, which the gate refuses, where it is none. */
const Id = z.unknown().transform((given) => {
  const digits = typeof given === 'string' ? /\d{1,6}/.exec(given)?.[0] : undefined;
  const number = typeof given === 'number' ? given : Number(digits ?? -1);
  return Number.isSafeInteger(number) ? number : -1;
});
const Ids = z.preprocess(
  (given) =>
    Array.isArray(given) ? given.slice(0, MOST) : given === null || given === undefined ? [] : [given],
  z.array(Id),
);
const Written: z.ZodType<Prose> = z.object({ text: z.string(), rests: Ids });
const few = <T>(item: z.ZodType<T>) =>
  z.preprocess((given) => (Array.isArray(given) ? given.slice(0, MOST) : given), z.array(item));

export const WRITE: Form<Draft> = {
  name: 'story',
  schema: object({ headline: INTEGER, sentences: list(PROSE), quotes: list(INTEGER) }),
  example: '{"headline": 0, "sentences": [{"text": "…", "rests": [3, 7]}], "quotes": [1]}',
  check: z.object({
    headline: Id,
    sentences: few(Written).refine((sentences) => sentences.length > 0),
    quotes: Ids,
  }),
  texts: ({ sentences }) => sentences.map(({ text }) => text),
};

const Answered = z
  .object({
    kind: z.enum(['answered', 'insufficient', 'unclear']),
    sentences: few(Written).catch([]),
    quotes: Ids,
    ask: z.string().nullish(),
  })
  .transform(({ kind, sentences, quotes, ask }): AnswerDraft => {
    if (kind === 'unclear') return { kind, ask: ask ?? '' };
    const nothing = sentences.length === 0 && quotes.length === 0;
    return kind === 'insufficient' || nothing
      ? { kind: 'not-in-sources' }
      : { kind: 'answered', sentences, quotes };
  });

export const ANSWER: Form<AnswerDraft> = {
  name: 'answer',
  schema: object({
    kind: { type: 'string', enum: ['answered', 'insufficient', 'unclear'] },
    sentences: list(PROSE),
    quotes: list(INTEGER),
    ask: { type: ['string', 'null'] },
  }),
  example: '{"kind": "answered", "sentences": [{"text": "…", "rests": [3]}], "quotes": [], "ask": null}',
  check: Answered,
  texts: (draft) => (draft.kind === 'answered' ? draft.sentences.map(({ text }) => text) : []),
};

export const MEND: Form<readonly (Prose | null)[]> = {
  name: 'mended',
  schema: object({ sentences: list({ anyOf: [PROSE, { type: 'null' }] }) }),
  example: '{"sentences": [{"text": "…", "rests": [3]}, null]}',
  check: z.object({ sentences: few(Written.nullable()) }).transform(({ sentences }) => sentences),
  texts: (sentences) => sentences.flatMap((prose) => prose?.text ?? []),
};

export const PICK: Form<readonly number[]> = {
  name: 'picked',
  schema: object({ sentences: list(INTEGER) }),
  example: '{"sentences": [3, 7, 12]}',
  check: z.object({ sentences: Ids }).transform(({ sentences }) => sentences),
  texts: () => [],
};
