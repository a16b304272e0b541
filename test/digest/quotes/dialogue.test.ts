/** Speech that a dash opens, as French and Spanish have it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/digest/quotes/find.ts';
import { growth, LINEAR } from '../../growth.ts';

type Row = [quote: string, mention: string | null, continues: number | null];

const rows = (text: string, language: string): Row[] =>
  findQuotes(text, language).map(({ range, speaker, continues }) => [
    text.slice(range.start, range.end),
    speaker ? text.slice(speaker.mention.start, speaker.mention.end) : null,
    continues,
  ]);

describe('dialogue', () => {
  it.each<[string, string, string, Row[]]>([
    [
      'French turns in one paragraph',
      'fr',
      '— Le pont tient, dit Brandt. — Pour combien de temps ? demande Lind.',
      [
        ['Le pont tient', 'Brandt', null],
        ['Pour combien de temps ?', 'Lind', null],
      ],
    ],
    [
      'a French incise in the midst',
      'fr',
      '– Le pont, dit Ada Brandt, tient encore.',
      [
        ['Le pont', 'Ada Brandt', null],
        ['tient encore.', 'Ada Brandt', 0],
      ],
    ],
    [
      'a French incise that says what the speaker is',
      'fr',
      '— Demain, a répondu Ada Brandt, la maire, on verra.',
      [
        ['Demain', 'Ada Brandt', null],
        ['on verra.', 'Ada Brandt', 0],
      ],
    ],
    [
      'a pronoun tied to its verb',
      'fr',
      '— Et le bac ? demanda Lind.\n— Il part, a-t-elle dit.',
      [
        ['Et le bac ?', 'Lind', null],
        ['Il part', 'elle', null],
      ],
    ],
    [
      'French words behind the full stop of the incise, which may be the reporter’s',
      'fr',
      '— Le pont tient, dit Brandt. Il posa son casque.',
      [['Le pont tient', 'Brandt', null]],
    ],
    [
      'Spanish',
      'es',
      '—El puente aguanta —dijo Brandt—. No por mucho tiempo.',
      [
        ['El puente aguanta', 'Brandt', null],
        ['No por mucho tiempo.', 'Brandt', 0],
      ],
    ],
    [
      'a Spanish question',
      'es',
      '—¿Cuánto tiempo? —preguntó Olaf Lind.',
      [['¿Cuánto tiempo?', 'Olaf Lind', null]],
    ],
    [
      'nobody for a turn that names nobody: speakers change',
      'es',
      '—¿Cuánto tiempo? —preguntó Olaf Lind.\n\n—Dos años.',
      [
        ['¿Cuánto tiempo?', 'Olaf Lind', null],
        ['Dos años.', null, null],
      ],
    ],
  ])('reads %s', (_, language, text, expected) => {
    expect(rows(text, language)).toEqual(expected);
  });

  it.each([
    ['a list', 'fr', 'Le plan prévoit :\n— Un pont neuf\n— Une école, annoncée en mars\n— Des bus'],
    ['a list with asides', 'es', 'El plan:\n— Un puente\n— Una escuela —la primera— en mayo'],
    ['a dash in the midst of a paragraph', 'fr', 'Le pont — Un ouvrage ancien, dit Brandt — tient.'],
    ['English', 'en', '— The bridge holds, said Brandt.'],
    ['German', 'de', '– Die Brücke hält, sagte Brandt.'],
  ])('leaves out %s', (_, language, text) => {
    expect(rows(text, language)).toEqual([]);
  });

  it('leaves a paragraph whose speech stands in marks to the marks', () => {
    expect(rows('— « Le pont tient encore », a dit Brandt.', 'fr')).toEqual([
      ['Le pont tient encore', 'Brandt', null],
    ]);
  });

  const piece = fc.constantFrom(
    '— ',
    '—',
    '\n— Le pont',
    ', dit Brandt',
    ' —dijo Lind',
    '. ',
    ', ',
    '«',
    '»',
    '\n',
  );
  it('gives ordered ranges that do not touch, in the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('fr', 'es'), (list, language) => {
        const text = list.join('');
        let last = 0;
        findQuotes(text, language).forEach(({ range, continues }, index) => {
          expect(range.start).toBeGreaterThanOrEqual(last);
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
          if (continues !== null) expect(continues).toBeLessThan(index);
          last = range.end;
        });
      }),
    );
  });

  it.each([
    ['fr', '— Le pont, dit Brandt, '],
    ['fr', '\n— Le pont, dit Brandt'],
    ['fr', '. — A'],
    ['fr', ', a'],
    ['es', ' —dijo Brandt—'],
    ['es', '\n—A'],
    ['es', '— '],
  ])('takes time in proportion to a long run in %s of %j', (language, unit) => {
    const find = (size: number): unknown =>
      findQuotes(`— A, dit Brandt. —dijo Lind—. ${unit.repeat(size / unit.length)}`, language);
    expect(growth(20_000, find)).toBeLessThan(LINEAR);
  });
});
