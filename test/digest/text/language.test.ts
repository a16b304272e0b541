/** Telling the language of a text, and saying where it cannot be told. */
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/digest/text/language.ts';

describe('detectLanguage', () => {
  it.each([
    [
      'en',
      'The old bridge was closed on Tuesday because the engineers had found cracks in two of its pillars.',
    ],
    [
      'de',
      'Die alte Brücke wurde am Dienstag gesperrt, weil die Ingenieure Risse in zwei der Pfeiler gefunden hatten.',
    ],
    [
      'fr',
      'Le vieux pont a été fermé mardi parce que les ingénieurs avaient trouvé des fissures dans deux de ses piliers.',
    ],
    [
      'es',
      'El viejo puente fue cerrado el martes porque los ingenieros habían encontrado grietas en dos de sus pilares.',
    ],
    [
      'it',
      'Il vecchio ponte è stato chiuso martedì perché gli ingegneri hanno trovato delle crepe in due dei piloni.',
    ],
    [
      'pt',
      'A velha ponte foi fechada na terça-feira porque os engenheiros não sabiam o que fazer com as fendas que há em dois pilares.',
    ],
    [
      'nl',
      'De oude brug is op dinsdag gesloten omdat de ingenieurs scheuren in twee van de pijlers hadden gevonden.',
    ],
    [
      'ru',
      'Старый мост был закрыт во вторник, потому что инженеры нашли трещины в двух опорах, это опасно, выход закрыт.',
    ],
    ['ja', '古い橋は火曜日に閉鎖されました。技術者が二本の柱にひびを見つけたためです。'],
  ])('tells %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('says und where it cannot be told', () => {
    for (const text of ['', '12 345 67', 'Ok', 'Lorem xyz qwv kkj rrt plm ghj vbn qwe asd'])
      expect(detectLanguage(text)).toBe('und');
  });
});
