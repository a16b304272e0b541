/** Names: who bears a last name, and whom a pronoun means. */
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/digest/quotes/find.ts';

const names = (text: string): (string | null)[] =>
  findQuotes(text, 'en').map(({ speaker }) =>
    speaker?.name ? text.slice(speaker.name.start, speaker.name.end) : null,
  );

/** The name of the last speaker. */
const last = (text: string): string | null => names(text).at(-1) ?? null;

describe('who bears a last name', () => {
  it.each<[string, string, string | null]>([
    [
      'not a word of a headline',
      'Understated Brandt Raises Her Voice.\n\nHarbour chief Ada Brandt spoke. “It will close,” Brandt said.',
      'Ada Brandt',
    ],
    [
      'not a small word that starts a sentence',
      'We see more of her. Ada Brandt spoke. See Brandt on Monday. “It will close,” Brandt said.',
      'Ada Brandt',
    ],
    [
      'one person under two forms of a given name',
      'William Lind spoke on Monday. Bill Lind came alone. “It will close,” Lind said.',
      'William Lind',
    ],
    [
      'the longer of two forms, whichever comes first',
      'Bill Lind came alone. William Lind spoke on Monday. “It will close,” Lind said.',
      'William Lind',
    ],
    [
      'one person with and without an accent',
      'André Lind spoke on Monday. Andre Lind came alone. “It will close,” Lind said.',
      'André Lind',
    ],
    [
      'the only one who had been introduced',
      'Harbour chief Ada Brandt spoke. “It will close,” Brandt said. Her brother Ola Brandt left. “In May,” Brandt said.',
      'Ada Brandt',
    ],
    [
      'not a house or a team of the same name',
      'Brandt Tower fell. The Brandt Foundation paid. Ada Brandt spoke. “It will close,” Brandt said.',
      'Ada Brandt',
    ],
    [
      'one called by a given name that a house has too',
      'An Ada Brandt Foundation is planned. Ada Brandt spoke. “It will close,” Ada said.',
      'Ada Brandt',
    ],
    [
      'one behind a title that is cut short',
      '“It will close,” said Del. Joss Holm of Norhaven.',
      'Joss Holm',
    ],
    [
      'not a speech by the last name of somebody with a title',
      'The Brandt Speech drew crowds. Karin Brandt, his wife, sat. “It will close,” Mr. Brandt said.',
      'Brandt',
    ],
    [
      'one whose office is of two words',
      'Secretary of State Joss Holm spoke. “It will close,” Holm said.',
      'Joss Holm',
    ],
    [
      'not the son, where the father was named before him',
      'President Brandt spoke on Monday. His heir, Max Brandt Jr., left. “It will close,” Brandt said.',
      'Brandt',
    ],
    [
      'the father, though the son has the same given name',
      'Max Brandt spoke on Monday. His heir, Max Brandt Jr., left. “It will close,” Brandt said.',
      'Max Brandt',
    ],
    [
      'the son, where he was named first',
      'Pilot Max Brandt Jr. spoke on Monday. “It will close,” Brandt said.',
      'Max Brandt Jr.',
    ],
    [
      'the one of a couple who is named alone, too',
      'Karin and Ola Lind paid for it. In May, Karin Lind was asked. “We did,” Lind said.',
      'Karin Lind',
    ],
    ['nobody where a couple shares it', 'Karin and Ola Lind paid for it in May. “We did,” Lind said.', null],
    [
      'a name that starts with a small letter',
      'Pilot Joss diHolm spoke on Monday. “It will close,” diHolm said.',
      'Joss diHolm',
    ],
    [
      'one that is a trade, too',
      'It pays to wait, explained Teel Baker, who runs the yard. “It will close,” said Baker.',
      'Teel Baker',
    ],
    [
      'one that is an office, too',
      'The rower Billie Jean King won in May. “It will close,” King said.',
      'Billie Jean King',
    ],
    [
      'one that only the headline has in full',
      'Karin Lind Goes After Harbour Chief.\n\nMost liked the speech. “It will close,” Lind said.',
      'Karin Lind',
    ],
    [
      'one whom only somebody’s words have in full',
      '“Max Holm is late,” Ada Brandt said. Mr. Holm came in May. “It will close,” Mr. Holm said.',
      'Max Holm',
    ],
    [
      'not one of another gender in somebody’s words',
      '“Karin Holm is late,” Ada Brandt said. Mr. Holm came in May. “It will close,” Mr. Holm said.',
      'Holm',
    ],
    [
      'one behind an office and a title',
      '“It will close,” said the pilot, Captain Joss Holm. “In May.”',
      'Joss Holm',
    ],
    [
      'one behind an office and its place',
      '“It will close,” said his friend at the yard, Joss Holm, who stayed.',
      'Joss Holm',
    ],
    [
      'one behind somebody’s office',
      'The yard’s owner, Neela Holm, said two ships left. “They did,” she said.',
      'Neela Holm',
    ],
    [
      'nobody where two were introduced alike',
      'Karin Lind and Ola Lind run the yard. “It stays open,” Lind said.',
      null,
    ],
  ])('%s', (_, text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe('whom a pronoun means', () => {
  it.each<[string, string, string | null]>([
    [
      'the subject of the sentences before, though another is nearer',
      'Mara Holm spoke on Monday. She warned that the port would help Karin Lind, the mayor, more than the town. “It will sink,” she said.',
      'Mara Holm',
    ],
    [
      'the one with a role, not their place',
      'The plan was backed by Sen. Dianne Holm of Norhaven, the head of the board. “It will sink,” she said.',
      'Dianne Holm',
    ],
    [
      'a woman, not the house she stands in',
      'Making her way round Chez Nord, Mara Holm and husband Ola waved. She said, “We can do it all again.”',
      'Mara Holm',
    ],
    [
      'the one who starts to act between two quotations',
      'Ola Lind was asked about Max Holm. “He is wrong,” Lind said.\n\nSince May, Holm has stayed at home. “I am tired,” he said.',
      'Max Holm',
    ],
    [
      'who tells the sentence before at its end',
      'Ola Lind runs first. Lind leads in most towns, said Max Holm, who counts votes. “It is a real race,” he said.',
      'Max Holm',
    ],
    [
      'the subject behind an opening clause',
      'Asked about what Ola Lind had called her, Max Holm shrugged. “It is a real race,” he said.',
      'Max Holm',
    ],
    [
      'the subject of the clause before',
      'Ola Lind spoke first. A month ago, when Max Holm took the yard, he said, “It is mine.”',
      'Max Holm',
    ],
    [
      'the subject of its own sentence',
      'Ola Lind spoke on Monday. “It is late,” he said.\n\nCaptain Max Holm backed the plan, which he said “threatens nobody at all.”',
      'Max Holm',
    ],
    [
      'not one who asks',
      'Captain Ola Lind came home on Monday. When Max Holm asked him, he said, “It is late.”',
      'Ola Lind',
    ],
    [
      'nobody of whom it tells',
      'Captain Ola Lind spoke to the crew. Blaming Max Holm, he said, was “too simple an answer.”',
      'Ola Lind',
    ],
    [
      'who acts before a colon',
      'Mara Holm wrote to Karin Lind on Monday. Captain Lind shook her head: “It is late,” she said.',
      'Karin Lind',
    ],
    [
      'not one whom its own sentence names as an object',
      'Captain Ola Lind spoke on Monday. In May he had praised pilots, naming Max Holm, although he added that they “decide nothing.”',
      'Ola Lind',
    ],
    [
      'who spoke, through many sentences',
      'Captain Ola Lind spoke to the crew. “It is late,” he said. Ports are shut, he said. Boats are sold, he said. The crews sit at home, he said. Fish is dear, he said. “It is still morning for all of us,” he said.',
      'Ola Lind',
    ],
    [
      'nobody where one spoke of whom nothing is known',
      'Karin Lind runs first. Holmvik said Lind was late. “It is a real shame,” she said.',
      null,
    ],
    [
      'nobody where somebody unnamed was the last to speak',
      'Ola Lind lost the vote. One harbour pilot said it was late. “It is a real shame,” he said.',
      null,
    ],
    ['nobody for somebody unnamed', 'A pilot was there. “It will sink,” he said.', null],
  ])('%s', (_, text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe('who an office belongs to', () => {
  it.each<[string, string, string | null]>([
    [
      'its holder, not who works for them',
      'Ada Brandt, press secretary for the mayor, came to the quay. “It will close,” the mayor said.',
      null,
    ],
    [
      'its holder, not an aide introduced before',
      'Ola Lind, an aide to Governor Ada Brandt, came. “It will close,” the governor said.',
      'Ada Brandt',
    ],
    [
      'the aide',
      'Ola Lind, an aide to Governor Ada Brandt, came. “It will close,” the aide said.',
      'Ola Lind',
    ],
    [
      'not who has it elsewhere',
      'The mayor of Norhaven, Ada Brandt, came. “It will close,” said the mayor of Kystby.',
      null,
    ],
    [
      'not whose sister somebody else is',
      'Sister Ada Brandt came. “It will close,” said the sister of Ola Lind.',
      null,
    ],
    [
      'not the son who bears the name',
      'Ola Lind Jr., the eldest son, came. “I knew,” Lind Jr. said. “It will close,” President Lind said.',
      'Lind',
    ],
    ['no relative', "Ola Lind, the governor's brother, came. “It will close,” the governor said.", null],
    [
      'who has two',
      'Ada Brandt, owner and captain of the boat, came. “It sinks,” the owner said.',
      'Ada Brandt',
    ],
    ['nobody for one of many', 'Mara Lind, a pilot, came. “It sinks,” said one pilot.', null],
    [
      'no maker for a thing',
      'Ada Brandt, author of the book on ferries, came. The book says “all ferries sink.”',
      null,
    ],
  ])('%s', (_, text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe('who speaks together', () => {
  const mentions = (text: string, language: string): (string | null)[] =>
    findQuotes(text, language).map(
      ({ speaker }) => speaker && text.slice(speaker.mention.start, speaker.mention.end),
    );
  it.each<[string, string, string]>([
    ['en', '“We ran,” said Ola Lind and Karin Holm.', 'Ola Lind and Karin Holm'],
    ['en', '“We ran,” Ola Lind and his wife, Karin, said.', 'Ola Lind and his wife, Karin'],
    ['en', '“I ran,” said Ola Lind and the crew laughed.', 'Ola Lind'],
    ['de', '„Wir liefen“, sagten Ola Lind und Karin Holm.', 'Ola Lind und Karin Holm'],
    ['fr', '« Nous avons couru », ont dit Ola Lind et Karin Holm.', 'Ola Lind et Karin Holm'],
    ['es', '«Corrimos», dijeron Ola Lind y Karin Holm.', 'Ola Lind y Karin Holm'],
  ])('in %s: %s', (language, text, mention) => {
    expect(mentions(text, language)).toEqual([mention]);
    expect(findQuotes(text, language)[0]?.speaker?.name).toEqual(
      mention === 'Ola Lind' ? findQuotes(text, language)[0]?.speaker?.mention : null,
    );
  });
});

describe('who has an office under somebody', () => {
  it.each<[string, string, string | null]>([
    ['a press secretary', '“It will close,” said Lind press secretary Ada Brandt.', 'Ada Brandt'],
    ['a campaign manager', '“It will close,” Lind campaign manager Ada Brandt said.', 'Ada Brandt'],
    [
      'for what ends like several',
      '“It will close,” said Lind communications director Ada Brandt.',
      'Ada Brandt',
    ],
    ['an office that no list has', '“It will close,” said Norhaven dockreeve Ada Brandt.', 'Ada Brandt'],
    [
      'two offices joined',
      '“It will close,” said former Kystland Gov. and Harbour Board Chairman Ada Brandt.',
      'Ada Brandt',
    ],
    ['not the one of whose family they are', 'The Brandt family said: “It will close.”', null],
    [
      'not who asked, where a reply comes from nobody',
      '“Will it close?” Captain Ada Brandt asked Ola Lind. “No,” came the reply.',
      null,
    ],
    ['not whom somebody met', '“It will close,” Ola Lind told harbour chief Ada Brandt.', 'Ola Lind'],
  ])('%s', (_, text, name) => {
    expect(last(text)).toBe(name);
  });
});

describe('whom a description means', () => {
  it.each<[string, string, string | null]>([
    [
      'one of several with the office, whom the sentence before is about',
      'Gov. Karin Lind spoke first. Gov. Max Holm was asked about her on Monday. “It is late,” the governor replied.',
      'Max Holm',
    ],
    [
      'whom the sentence before is about, by another word',
      'Max Holm bought the yard in May. Holm was asked about it. “It is late,” the shipping tycoon said.',
      'Max Holm',
    ],
    [
      'one whose office is told with a place',
      'Sen. Max Holm of Norhaven was asked about the yard. “It is late,” the Norhaven senator said.',
      'Max Holm',
    ],
    [
      'nobody with another office',
      'Sen. Max Holm was asked about the yard. “It is late,” the mayor said.',
      null,
    ],
    ['nobody for somebody new', 'Max Holm was asked about the yard. “It is late,” the official said.', null],
    [
      'a body with what it is for',
      'The Commission on Harbour Debates met on Monday. “It is late,” the commission said in a statement.',
      'Commission on Harbour Debates',
    ],
    [
      'a body by a word of its name',
      'The Harbour Commission met on Monday. “It is late,” the commission said in a statement.',
      'Harbour Commission',
    ],
    [
      'the one whom a description has meant before',
      'Sen. Max Holm was asked about the yard. “It is late,” the Norhaven senator said. “It is dear,” he said.',
      'Max Holm',
    ],
  ])('%s', (_, text, name) => {
    expect(last(text)).toBe(name);
  });
});
