/** Ten messages as every platform shows them: kept in golden files, and drawn on a page that is of today. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawReferences, OUTPUTS, PAGE } from '../../scripts/references.ts';
import { wordsIn } from '../../src/digest/locales/words.ts';
import { REFERENCES } from '../fakes/references.ts';

describe.each(Object.entries(OUTPUTS))('on %s', (platform, { extension, of }) => {
  it.each(Object.entries(REFERENCES))('%s looks as it stands in the golden file', async (name, message) => {
    await expect(of(message)).toMatchFileSnapshot(`../golden/${platform}/${name}.${extension}`);
  });
});

it.each(Object.entries(OUTPUTS))('%s quotes in the marks of the language', (_platform, { of }) => {
  const quote = { kind: 'quote', speaker: null, role: null, url: 'https://kysten.example/' } as const;
  const words = ['Wir haben sie nie verkauft.', 'Wir ließen sie schlafen.'];
  const german = of({ summary: 'Zitat', blocks: [{ ...quote, words, marks: wordsIn('de').marks }] });
  expect(german).toContain('„');
  expect(german).not.toContain('”');
  expect(german).toMatch(/verkauft\..*schlafen\..{0,160}“/s);
});

describe('the page of references', () => {
  it('is what the program makes today (else: npm run references)', () => {
    expect(readFileSync(PAGE, 'utf8') === drawReferences()).toBe(true);
  });

  it('shows ten messages', () => {
    expect(Object.keys(REFERENCES)).toHaveLength(10);
    for (const name of Object.keys(REFERENCES)) expect(drawReferences()).toContain(`<tr id="${name}">`);
  });

  it('needs nothing but itself, and runs nothing', () => {
    expect(drawReferences()).not.toMatch(/<(?:script|img|iframe|link|object)|\bon\w+=|url\((?!#)|@import/i);
  });
});
