/** What follow-ups mean, and whose story they are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractiveAnswer } from '../../../src/digest/ask/extractive.ts';
import { MAX_QUESTION, resolveQuestion } from '../../../src/digest/ask/follow-up.ts';
import { passagesOf } from '../../../src/digest/ask/passages.ts';
import type { Turn } from '../../../src/digest/model.ts';
import { all, bot, person } from './news.ts';

function answer(text: string, ...turns: readonly Turn[]): string {
  const question = { text, turns };
  const draft = extractiveAnswer(
    question,
    passagesOf(question, all, () => []),
  );
  return draft.kind === 'answered' ? draft.sentences.map((each) => each.text).join(' ') : draft.kind;
}

const share = person("What share of Belmark's wheat seeds come from Orvania?");
const told = bot("About 35% of Belmark's wheat seeds come from Orvania, and 12% of its barley seeds.");
const resigned = [
  person('Who is the chief bridge engineer?'),
  bot('"We knew in March," said Mara Lindqvist, the chief bridge engineer.'),
];

describe('a follow-up leans on the turns before it', () => {
  test('an addition keeps the question', () => {
    expect(answer('and barley?', share, told)).toContain('12% of its barley seeds');
    expect(answer('What about barley seeds?', share, told)).toContain('12%');
  });
  test('an addition about something else is not answered with the earlier answer', () => {
    expect(answer('and rice?', share, told)).toBe('not-in-sources');
  });
  test('a pronoun means the one who was asked about', () => {
    expect(answer('Why did she resign?', ...resigned)).toContain('because the council had ignored');
    expect(answer('When did she resign?', ...resigned)).toContain('Thursday');
  });
  test('a bare "why?" asks for the reason of what was asked', () => {
    expect(answer('why?', person('Did the harvest in Orvania fail?'), bot('Yes.'))).toContain(
      'because of a beetle',
    );
  });
  test('"how long?" keeps the subject', () => {
    expect(answer('For how long?', person('Who announced the ban on wheat seeds?'), bot('Okoro.'))).toContain(
      'eighteen months',
    );
  });
  test('"who else?" leaves out who was named', () => {
    expect(answer('Who else?', person('Who rowed in the Lake Cup?'), bot('Lena Abara did.'))).toContain(
      'Ruth Calloway',
    );
  });
  test('a short question keeps the subject, chained over several turns', () => {
    const turns = [
      person('What happened with the Sundal bridge?'),
      bot('It shut.'),
      person('who pays?'),
      bot('The council.'),
    ];
    expect(answer('and when can a new one open?', ...turns)).toContain('2028');
  });
  test('a new subject carries nothing', () => {
    expect(
      resolveQuestion({ text: 'Who won the Lake Cup in Hestby?', turns: [share, told] }).carried,
    ).toEqual([]);
    expect(answer('Who won the Lake Cup in Hestby?', share, told)).toContain('Lena Abara');
  });
  test('the title of a story stands in for earlier turns', () => {
    const { carried } = resolveQuestion(
      { text: 'who pays?', turns: [] },
      { storyTitle: 'Sundal bridge closes' },
    );
    expect(carried).toEqual(['Sundal', 'bridge', 'closes']);
  });
});

describe('asking back', () => {
  test.each(['and why?', '🤔', '???', 'he?', '   '])('%j alone is unclear', (text) => {
    expect(answer(text)).toBe('unclear');
  });
  test('never twice in a row', () => {
    expect(answer('hm?', person('🤔'), bot('About what?'))).toBe('not-in-sources');
  });
});

test('any turns and any question give bounded, whole results', () => {
  const turn = fc.record({
    role: fc.constantFrom('person' as const, 'bot' as const),
    text: fc.string({ unit: 'binary' }),
  });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(turn, { maxLength: 12 }), (text, turns) => {
      const resolved = resolveQuestion({ text, turns });
      expect(resolved.text.length).toBeLessThanOrEqual(MAX_QUESTION);
      expect(resolved.carried.length).toBeLessThanOrEqual(12);
    }),
    { numRuns: 200 },
  );
});
