/** Certainty: what a digest may show, and what must stay below its bar. */
import { describe, expect, it } from 'vitest';
import { SURE } from '../../../src/digest/quotes/choose.ts';
import { findQuotes } from '../../../src/digest/quotes/find.ts';

/** The certainty of the last quotation. */
const sure = (text: string): number => findQuotes(text, 'en').at(-1)?.speaker?.certainty ?? 0;

describe('at the bar of a digest', () => {
  it.each([
    ['a verb of saying behind the quote', '“It will close in May,” said Ada Brandt.'],
    ['the subject of a plain report', 'Ada Brandt told the board on Monday that the port was “a ruin.”'],
    ['who goes on', 'Ada Brandt spoke. “It will close,” Brandt said. “For two years.”'],
    [
      'the same person in a sentence with room for nobody else',
      '“It will close,” said Ada Brandt. In May, as it happens, Brandt said in the hall the port was “a ruin.”',
    ],
    [
      'a pronoun for who told the sentence before',
      'Ola Lind left early. Max Holm, who counts votes, said Lind would win. “It is a real race,” he said.',
    ],
  ])('%s', (_, text) => {
    expect(sure(text)).toBeGreaterThanOrEqual(SURE);
  });
});

describe('below it, in other languages', () => {
  it.each([
    ['de', 'Ministerin Ada Brandt sagte nie: „Der Hafen ist tot.“'],
    ['de', 'Ministerin Ada Brandt hat nie gesagt: „Der Hafen ist tot.“'],
    ['fr', "Ada Brandt n'a jamais dit : « Le port est mort. »"],
    ['es', 'Ada Brandt nunca dijo: «El puerto ha muerto».'],
    ['es', '«¿Se va?», preguntó Carmen Morel a Ada Brandt. «Nunca», respondió.'],
  ])('in %s: %s', (language, text) => {
    expect(findQuotes(text, language).at(-1)?.speaker?.certainty ?? 0).toBeLessThan(SURE);
  });
});

describe('below it', () => {
  it.each([
    ['somebody else tells it', '“It will close in May,” Ada Brandt said, according to the Harbour Post.'],
    [
      'a verb of any kind behind a name in marks',
      'At the fair called “Hard Hats,” Ada Brandt unveiled a plan.',
    ],
    ['a pronoun that two could be meant by', 'Max Holm met Ola Lind at noon. “It is a real race,” he said.'],
    ['who was asked, not who asks', 'Ola Lind asked Max Holm about it. “It is a real race,” he said.'],
    ['a name that two share', 'Karin Lind and Ola Lind came. Ola Lind sat. “It stays open,” Lind said.'],
    ['a place in an aside', 'The mayor, at a meeting in Kystby, Norhaven, said it was “a total ruin.”'],
    ['who is only said to have said it', '“I will find you,” Max Holm allegedly told Lind.'],
    ['who speaks of what another claims', 'Mayor Ada Brandt called Lind’s claim of a “right of way” absurd.'],
    [
      'the one whom the sentence is about, where a thing has the words',
      'Mayor Ada Brandt hired Ola Lind of the Post, a paper that ran headlines such as “Gulls eat better than we do.”',
    ],
    ['who never said it', 'Ada Brandt never said “the port is dead for good.”'],
    ['who tells what another told', '“It stays open,” Max Holm recalled his father telling him.'],
    ['who tells what another had told', '“It stays open,” Max Holm said Ola Lind had told him.'],
    [
      'who spoke last, where somebody answers',
      'Max Holm wrote to Lind: “It is a real race.” He answered: “It is none at all.”',
    ],
    ['the only subject of a sentence', 'Ada Brandt fears a “slow winter.”'],
  ])('%s', (_, text) => {
    expect(sure(text)).toBeLessThan(SURE);
  });

  it('somebody else who tells it is hardly sure at all', () => {
    expect(sure('“It will close,” Ada Brandt said, according to the Harbour Post.')).toBeLessThan(0.5);
  });
});
