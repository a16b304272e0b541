/** Questions in German, French and Spanish: what they ask for, and what answers them. */
import { describe, expect, test } from 'vitest';
import { extractiveAnswer } from '../../../src/digest/ask/extractive.ts';
import { focusOf, kindOf } from '../../../src/digest/ask/kinds.ts';
import { languageAsked } from '../../../src/digest/ask/language-asked.ts';
import { DE } from '../../../src/digest/ask/languages/de.ts';
import { ES } from '../../../src/digest/ask/languages/es.ts';
import { FR } from '../../../src/digest/ask/languages/fr.ts';
import { passagesOf } from '../../../src/digest/ask/passages.ts';
import { predicateOf } from '../../../src/digest/ask/predicate.ts';
import { root } from '../../../src/digest/ask/terms.ts';
import type { Article } from '../../../src/digest/model.ts';
import { fold } from '../../../src/digest/text/words.ts';
import { article } from './news.ts';

const news: Article[] = [
  {
    ...article(
      'laiterie',
      'La laiterie Bonnard quitte Perrin',
      `La laiterie Bonnard a annoncé mardi la fermeture de son atelier de Perrin, qui emploie 52 personnes. La direction invoque le manque de lait.

« Nous partons le cœur lourd », a déclaré le directeur, Hugo Tessier. L’atelier est ouvert jusqu’au 30 juin.`,
    ),
    language: 'fr',
  },
  {
    ...article(
      'puente',
      'El puente de Lora se abre en abril',
      `El puente de Lora se abrirá el 4 de abril, según la alcaldesa, Berta Solís. Ha costado 12 millones de euros.

Las obras se retrasaron porque el río creció en enero. “Por fin cruzaremos a pie”, dijo Solís.`,
    ),
    language: 'es',
  },
  {
    ...article(
      'muehle',
      'Mühle in Bergen schließt',
      `Die Mühle in Bergen wird im Juni geschlossen, weil die Müllerin keinen Nachfolger findet. Sie beschäftigt sieben Leute.

„Ich habe lange gesucht“, sagte Müllerin Grete Wolm.`,
    ),
    language: 'de',
  },
];

function answer(text: string): string {
  const passages = passagesOf({ text, turns: [] }, news, () => []);
  const draft = extractiveAnswer({ text, turns: [] }, passages);
  return draft.kind === 'answered' ? draft.sentences.map((each) => each.text).join(' ') : draft.kind;
}

test.each([
  ['wer gewann?', 'person'],
  ['und wie viel prozent stimmten dafür?', 'share'],
  ['was kostet die brücke?', 'money'],
  ['welche schule schließt?', 'name'],
  ['qui a gagné ?', 'person'],
  ['combien coûte le pont ?', 'money'],
  ['combien de temps dure la course ?', 'length'],
  ["d'où part la course ?", 'place'],
  ['et quand ouvre le musée de la ville ?', 'time'],
  ['¿quién es la alcaldesa?', 'person'],
  ['¿por qué se cerró el puente?', 'reason'],
  ['¿cuántos años tiene el puente?', 'age'],
  ['¿y dónde está?', 'place'],
  ['who won?', 'person'],
])('%s asks for a %s', (question, kind) => {
  expect(kindOf(question).kind).toBe(kind);
});

test.each([
  ['qu’a dit le directeur sur la fermeture ?', 'le directeur'],
  ['¿qué dijo la alcaldesa sobre el puente?', 'la alcaldesa'],
  ['was sagte grete wolm über die mühle?', 'grete wolm'],
])('%s asks what %s said', (question, speaker) => {
  expect(kindOf(question)).toEqual({ kind: 'said', speaker });
});

test.each([
  ['Combien de personnes travaillent à Perrin ?', '52'],
  ['Pourquoi l’atelier ferme-t-il ?', 'manque de lait'],
  ['Jusqu’à quand l’atelier est-il ouvert ?', '30 juin'],
  ['¿Cuándo se abrirá el puente de Lora?', '4 de abril'],
  ['¿Por qué se retrasaron las obras?', 'porque el río'],
  ['¿Cuánto ha costado el puente?', '12 millones'],
  ['Warum wird die Mühle in Bergen geschlossen?', 'keinen Nachfolger'],
])('%s', (question, expected) => {
  expect(answer(question)).toContain(expected);
});

test.each([
  'Qui a acheté l’atelier ?',
  '¿Quién construyó el puente de Lora?',
  'Wer kaufte die Mühle in Bergen?',
])('%s: the articles do not say', (question) => {
  expect(answer(question)).toBe('not-in-sources');
});

test('the language is that of the small words, English where none has more', () => {
  expect(
    ['Wer ist die Müllerin?', 'Où est le pont ?', '¿Quién?', 'Mara Lind', 'Who is it?'].map(languageAsked),
  ).toEqual(['de', 'fr', 'es', 'en', 'en']);
});

test('the noun that is counted, and the verb', () => {
  expect(focusOf('combien de nouvelles écoles ouvrent à lora ?')).toBe('écoles');
  expect(focusOf('how many new jobs will it create?')).toBe('jobs');
  expect(focusOf('which museum bought the boat?')).toBe('museum');
  const verb = (question: string): string[] => predicateOf(question, new Set(['Lind']), new Set());
  expect(verb('Pourquoi l’usine ferme-t-elle ?')).toEqual(['ferme']);
  expect(verb('Who will buy the ropes?')).toEqual(['buy']);
  expect(verb('When did Lind sell the mill?')).toEqual(['sell']);
  expect(verb('When did the council close the bridge?')).toEqual(['close']);
  expect(verb('Was the mast in Osk damaged?')).toEqual(['damaged']);
  expect(verb('Can you catch it by drinking?')).toEqual(['catch']);
});

test('forms of one verb meet, and no English word is drawn in', () => {
  expect(new Set(['ferme', 'fermera', 'fermeture', 'fermé'].map(root)).size).toBe(1);
  expect(new Set(['schließt', 'geschlossen', 'Schließung'].map(root)).size).toBe(1);
  expect(new Set(['cuesta', 'costado', 'costará'].map(root)).size).toBe(1);
  expect(root("l'usine")).toBe(root('usine'));
  for (const word of [
    'part',
    'brand',
    'plant',
    'vote',
    'cause',
    'more',
    'come',
    'mine',
    'sale',
    'fall',
    'ten',
    'fine',
  ])
    expect(root(word)).not.toMatch(/partir|brennen|plan$|costar|fermer/);
});

describe.each([
  ['German', DE],
  ['French', FR],
  ['Spanish', ES],
])('%s', (_, language) => {
  test('word lists are folded, without "ß", as roots are', () => {
    for (const list of [
      language.asking,
      language.be,
      language.help,
      language.article,
      language.ends,
      language.says,
    ])
      for (const word of list.split(/\s+/)) expect(word).toBe(fold(word));
    for (const word of language.groups.split(/[\s|]+/)) expect(word).toBe(fold(word).replaceAll('ß', 'ss'));
  });
});
