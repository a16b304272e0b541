/** Dates of feeds and pages: one reading of each, whatever its order, language and zone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOrderOf } from '../../../src/adapters/source/date-words.ts';
import { parseDate } from '../../../src/adapters/source/dates.ts';

const iso = (text: string): string | null => {
  const at = parseDate(text);
  return at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z');
};

const SAME = '2025-05-06T10:15:30Z';

describe('parseDate', () => {
  it.each([
    'Tue, 06 May 2025 10:15:30 GMT',
    'Tue, 06 May 2025 12:15:30 +0200',
    'Tue, 6 May 25 10:15:30 Z',
    '06 May 2025 12:15:30 CEST',
    'Tue, 06 May 2025 11:15:30 BST',
    'Tue, 06 May 2025 06:15:30 EDT',
    'Tue, 06 May 2025 20:15:30 AEST',
    'Tue, 06 May 2025 15:45:30 IST',
    'Tue, 06 May 2025 10:15:30',
    'Tue May  6 10:15:30 2025',
    'Tue May  6 06:15:30 EDT 2025',
    'May 6, 2025 10:15:30 AM UTC',
    'Tuesday, 6th May 2025 at 10:15:30',
    '6-May-2025 10:15:30',
    '2025-05-06T10:15:30Z',
    '2025-05-06T12:15:30+02:00',
    '2025-05-06T12:15:30.000+0200',
    '2025-05-06 10:15:30',
    '2025-05-06t10:15:30',
    '20250506T101530Z',
    '2025/05/06 10:15:30',
    '06.05.2025 10:15:30',
    '1746526530',
    '1746526530000',
    'mar, 06 may 2025 10:15:30 GMT',
    'mar. 6 mai 2025 10:15:30',
    'Di, 06 Mai 2025 12:15:30 MESZ',
    'martes, 6 de mayo de 2025, 10:15:30',
    '  Tue,  06   May 2025 10:15:30   +0000  ',
  ])('reads %s', (text) => expect(iso(text)).toBe(SAME));

  it('reads days alone as their midnight, in UTC', () => {
    for (const text of [
      '2025-05-06',
      '6 May 2025',
      '6. März 2025',
      '6 août 2025',
      '06/05/2025',
      '20250506',
      '2025-126',
    ])
      expect(iso(text)).toMatch(/^2025-.*T00:00:00Z$/);
    expect(iso('6. März 2025')).toBe('2025-03-06T00:00:00Z');
    expect(iso('6 août 2025')).toBe('2025-08-06T00:00:00Z');
    expect(iso('13/05/2025')).toBe('2025-05-13T00:00:00Z');
    expect(iso('May 2025')).toBeNull();
  });

  it('reads half-days and pm', () => {
    expect(iso('May 6, 2025 12:05 am')).toBe('2025-05-06T00:05:00Z');
    expect(iso('May 6, 2025 1:05 p.m. EST')).toBe('2025-05-06T18:05:00Z');
  });

  it('takes the order of day and month from the language, where the numbers allow both', () => {
    const at = (text: string, language: string | null): string | undefined =>
      new Date(parseDate(text, dateOrderOf(language)) ?? 0).toISOString().slice(0, 10);
    for (const language of ['en', 'en-US', 'en_us', null])
      expect(at('5/7/2024', language)).toBe('2024-05-07');
    for (const language of ['en-GB', 'de', 'fr-CA', 'es_US', 'nl'])
      expect(at('5/7/2024', language)).toBe('2024-07-05');
    for (const language of ['en', 'de']) {
      expect(at('25/7/2024', language)).toBe('2024-07-25');
      expect(at('7/25/2024', language)).toBe('2024-07-25');
      expect(at('5.7.2024', language)).toBe('2024-07-05');
    }
  });

  it.each([
    ['6 mei 2025 om 10:15', '2025-05-06T10:15:00Z'],
    ['6 maart 2025', '2025-03-06T00:00:00Z'],
    ['6 мая 2025, 10:15', '2025-05-06T10:15:00Z'],
    ['6 января 2025', '2025-01-06T00:00:00Z'],
    ['le 6 mai 2025 à 8h30', '2025-05-06T08:30:00Z'],
    ['06.05.2025, 8.30 Uhr', '2025-05-06T08:30:00Z'],
    ['6. Mai 2025, 12:15 Uhr MESZ', '2025-05-06T10:15:00Z'],
    ['May 6, 2025 | Marketing', '2025-05-06T00:00:00Z'],
    ['6 May 2025 10:15 by Art Olsen', '2025-05-06T10:15:00Z'],
    ['31.02.2025', null],
  ])('reads the text %s as people do', (text, time) => expect(iso(text)).toBe(time));

  it('has no date for what is none', () => {
    for (const text of [
      '',
      'yesterday',
      'soon',
      '31 Feb 2025',
      '2025-13-01',
      '2025-02-30',
      '99:99',
      '5 items',
      '12',
    ])
      expect(parseDate(text)).toBeNull();
  });

  it('reads every instant back as toISOString and toUTCString write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const date = new Date(seconds * 1000);
        expect(parseDate(date.toISOString())).toBe(seconds * 1000);
        expect(parseDate(date.toUTCString())).toBe(seconds * 1000);
      }),
    );
  });

  it('never throws, and is finite or null', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9 :/.+TZ-]{0,30}$/)), (text) => {
        const at = parseDate(text);
        expect(at === null || Number.isFinite(at)).toBe(true);
      }),
    );
  });
});
