/** The JSON object in whatever a model wrote: found where there is one, and never a crash or a long wait. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonIn } from '../../../../src/adapters/model/openai/json-in.ts';
import { runsInCircles } from '../../../../src/adapters/model/openai/repetition.ts';

const around = fc.string().filter((text) => !/[{}<]/.test(text));

it('finds every object between words that hold no braces', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })),
      around,
      around,
      (object, before, after) => {
        expect(jsonIn(`${before}${JSON.stringify(object)}${after}`)).toEqual(
          JSON.parse(JSON.stringify(object)),
        );
      },
    ),
  );
});

it('never throws, whatever it is given', () => {
  const pieces = fc.array(fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', 'a', '</think>', '```'), {
    maxLength: 400,
  });
  fc.assert(fc.property(pieces, (parts) => void jsonIn(parts.join(''))));
});

it.each([
  ['a comma too many', '{"a": [1, 2,], }', { a: [1, 2] }],
  ['braces in strings', 'So: {"a": "} , ]", "b": "\\"{"} ok', { a: '} , ]', b: '"{' }],
  ['the thought before it', '<think>{"a": 0}</think>{"a": 1}', { a: 1 }],
])('reads past %s', (_, text, object) => {
  expect(jsonIn(text)).toEqual(object);
});

it.each(['', 'none', '[1]', '{"a": 1', `${'{"a":'.repeat(60)}1${'}'.repeat(60)} `.slice(1)])(
  'finds none in %j',
  (text) => {
    expect(jsonIn(text)).toBeUndefined();
  },
);

it('takes a second for a million braces at most', () => {
  expect(jsonIn('{'.repeat(1_000_000))).toBeUndefined();
  expect(jsonIn(`{${'"a":1,'.repeat(200_000)}`)).toBeUndefined();
}, 1_000);

it('knows circles from prose', () => {
  expect(runsInCircles(['the bridge is shut '.repeat(20)])).toBe(true);
  expect(runsInCircles(['A.', 'a.', 'A.'])).toBe(true);
  expect(
    runsInCircles([
      'The bridge shut at noon on Tuesday after engineers found cracks in two of its pillars, the council said, and it will stay shut for two years.',
      'Who pays for a new one is open.',
    ]),
  ).toBe(false);
});
