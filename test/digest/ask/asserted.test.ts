/** Sentences that use the words of a question and say something else: described, done to, denied, planned, supposed. */
import { describe, expect, test } from 'vitest';
import { extractiveAnswer } from '../../../src/digest/ask/extractive.ts';
import { knownByFamily } from '../../../src/digest/ask/family.ts';
import { describing } from '../../../src/digest/ask/heads.ts';
import { passagesOf } from '../../../src/digest/ask/passages.ts';
import { besideTold } from '../../../src/digest/ask/thread.ts';
import { isPast } from '../../../src/digest/ask/verbs.ts';
import { tellsWhich } from '../../../src/digest/ask/which.ts';
import type { Turn } from '../../../src/digest/model.ts';
import { article, bot, person } from './news.ts';

const news = [
  article(
    'glass',
    'Storr glass mill changes hands',
    `A cooperative has bought the Storr glass mill for 8 million crowns. The glass mill was founded in 1902.

The furnace door had been left open on Sunday, the fire brigade said. Nobody saw it.`,
  ),
  article(
    'mast',
    'Village of Pell worries about its radio mast',
    `The village of Pell worries about its radio mast, which stands on the green and hums at night, and about the firm that
owns it and has not been seen there for a long while.

The radio mast at Pell could be sold in May, Norland Telecom said. If the mast is damaged, the village must pay.

Norland Telecom has not repaired the mast since 2019. It hired a climber, Oda Rask, to look at the mast.`,
  ),
  article(
    'school',
    'Two Pell schools shut after flood',
    `Two schools in Pell were shut on Monday: Elm Lane and Saint Una. The teachers of the schools went to the town hall.`,
  ),
  article(
    'doctor',
    'Trial of Edda Lunn opens',
    `The trial of Edda Lunn opened in Storr on Monday. The country doctor, 47, denies having sold prescriptions.

Lunn will give evidence on Friday.`,
  ),
  article(
    'otter',
    'Otters return to the Pell brook',
    `Otters have returned to the Pell brook after forty years. They will be counted until October.

The count is limited to twelve weeks. A camera on the weir cost 900 crowns a year.`,
  ),
  article(
    'fire',
    'Fire in the Rask boathouse',
    `The Rask boathouse burned down on Sunday night. Nobody was hurt.

The police suspect a former member of the club, Per Moen.`,
  ),
  article(
    'kiln',
    'Potters buy the Hamm kiln',
    `The potters of Hamm have bought the old kiln for 90,000 crowns. The kiln lost 40,000 crowns last year.

Brimfold’s founder, Ada Kolm, welcomed it. Brimfold makes clay for Tessel, a rival.`,
  ),
  article(
    'road',
    'Coast road shut',
    'The coast road is shut from 3 March to 9 April. Drivers complained, among them Jens Orr. The baker Lea Storm complained too.',
  ),
];

function answer(text: string, ...turns: readonly Turn[]): string {
  const passages = passagesOf({ text, turns }, news, () => []);
  const draft = extractiveAnswer({ text, turns }, passages);
  return draft.kind === 'answered' ? draft.sentences.map((each) => each.text).join(' ') : draft.kind;
}

test.each([
  ['a noun that only describes another is not the thing', 'Who bought the glass of the Storr mill?'],
  ['what was done to something says not who did it', 'Who left the furnace door open?'],
  ['what may be is not what was', 'When did Norland Telecom sell the radio mast at Pell?'],
  ['what is denied does not say when', 'When did Norland Telecom repair the mast?'],
  ['a condition is no event', 'Was the mast at Pell damaged?'],
  ['another did it', 'Whom did Oda Rask hire?'],
  ['the founder of another firm is not the one asked for', 'Who founded Tessel?'],
  ['"the schools" does not say which of them', 'Which schools went to the town hall?'],
])('%s', (_, question) => {
  expect(answer(question)).toBe('not-in-sources');
});

test.each([
  ['Who bought the glass mill in Storr?', 'cooperative'],
  ['Since when has Norland Telecom not repaired the mast?', '2019'],
  ['Which schools were shut in Pell?', 'Elm Lane'],
  ['How old is Edda Lunn?', '47'],
  ['Who is Edda Lunn?', 'country doctor'],
  ['Who founded Brimfold?', 'Ada Kolm'],
  ['Who bought the kiln in Hamm?', 'potters'],
  ['How long is the coast road shut?', 'from 3 March'],
])('%s', (question, expected) => {
  expect(answer(question)).toContain(expected);
});

describe('a thread goes on beside what was told', () => {
  const told =
    'Otters have returned to the Pell brook after forty years. They will be counted until October.';

  test('a bare question is answered there by a plain answer of its kind', () => {
    expect(answer('For how long?', person('Will the otters be counted?'), bot(told))).toContain(
      'twelve weeks',
    );
  });

  test('"who did it?" asks whom somebody holds to have done it', () => {
    const burned = 'The Rask boathouse burned down on Sunday night.';
    expect(answer('Who did it?', person('What happened to the Rask boathouse?'), bot(burned))).toContain(
      'Per Moen',
    );
  });

  test('beside is near, in the same text', () => {
    const beside = besideTold(told);
    expect(beside(`${told} The count ends then.`, told.length + 1, told.length + 21)).toBe(true);
    expect(
      beside(`${told}${' '.repeat(500)}The count ends then.`, told.length + 500, told.length + 520),
    ).toBe(false);
    expect(beside('The count ends then.', 0, 20)).toBe(false);
  });
});

test('what is paid for something is not what it lost', () => {
  expect(answer('How much did the potters pay for the kiln?')).toBe(
    'The potters of Hamm have bought the old kiln for 90,000 crowns.',
  );
});

test('"anyone else?" asks for others than were told', () => {
  const told = 'Drivers complained, among them Jens Orr.';
  expect(answer('Anyone else?', person('Who complained about the coast road?'), bot(told))).toContain(
    'Lea Storm',
  );
});

test('words that ask nothing are looked up, and most of them must stand in one sentence', () => {
  expect(answer('kiln Hamm')).toContain('kiln');
  expect(answer('kiln otters mast furnace')).toBe('not-in-sources');
  expect(answer('Tell me everything')).toBe('unclear');
  expect(answer('What happened today?')).toBe('unclear');
});

test('a singular before a noun describes it; before a verb it does not', () => {
  const of = (text: string): string[] => [...describing(text)];
  expect(of('The glass works has closed')).toEqual(['glass']);
  expect(of('The bank holds the money')).not.toContain('bank');
  expect(of('The bank sold it')).not.toContain('bank');
  expect(of('A bank holiday and a bank')).not.toContain('bank');
});

test('a noun is told by a name or a word beside it', () => {
  const which = (text: string): boolean => tellsWhich(text, new Set(['hotel']), new Set(['hotel', 'floo']));
  expect(which('Families still live in hotels, and the last leave in May.')).toBe(false);
  expect(which('The Astor hotel was flooded.')).toBe(true);
  expect(which('The hotels, Astor and Bristol, were flooded.')).toBe(true);
  expect(which('A seaside hotel was flooded.')).toBe(true);
  expect(which('The Astor was flooded.')).toBe(true);
});

test('a family name alone stands for the one of that name whom the article has in full', () => {
  const name = { first: 'Edda', last: 'Lunn', firstBit: 1, lastBit: 2 };
  expect(knownByFamily([name], 'Edda Lunn came. Dr Lunn spoke. Lunn left.')).toEqual([name]);
  expect(knownByFamily([name], 'Edda Lunn came with Tor Lunn.')).toEqual([]);
  expect(knownByFamily([name], 'Lunn came.')).toEqual([]);
});

test('verbs in the past', () => {
  expect(['sold', 'opened', 'Found'].every(isPast)).toBe(true);
  expect(['sell', 'red', 'open'].some(isPast)).toBe(false);
});
