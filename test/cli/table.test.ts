/** Listings for people: columns where they fit, else a row's fields under each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/adapters/terminal/wrap.ts';
import { tableOf } from '../../src/cli/table.ts';

const ROWS = [
  { id: 1, title: '港の新聞', sources: ['a', 'b'], detail: null },
  { id: 22, title: 'Ferry\u001b[2J Times', sources: [], detail: null },
];
const COLUMNS = ['id', 'title', 'sources', 'detail'];

describe('tableOf', () => {
  it('prints columns where they fit, without one that is empty, and no control characters', () => {
    expect(tableOf(ROWS, COLUMNS, 80).split('\n')).toEqual([
      'id  title           sources',
      '1   港の新聞        a b',
      '22  Ferry[2J Times',
    ]);
  });

  it('prints the fields of each row under each other where they do not fit', () => {
    expect(tableOf(ROWS, COLUMNS, 20).split('\n')).toEqual([
      'id       1',
      'title    港の新聞',
      'sources  a b',
      '',
      'id       22',
      'title    Ferry[2J Times',
    ]);
  });

  it('loses no word, and is a table only within the width', () => {
    const word = fc.stringMatching(/^[c-z漢]{1,30}$/);
    fc.assert(
      fc.property(fc.array(fc.record({ a: word, b: word }), { minLength: 1 }), fc.nat(80), (rows, width) => {
        const printed = tableOf(rows, ['a', 'b'], width);
        for (const { a, b } of rows) expect(printed).toMatch(new RegExp(`${a}[\\s\\S]*${b}`));
        const lines = printed.split('\n');
        if (/^a\s+b$/.test(lines[0]!))
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
