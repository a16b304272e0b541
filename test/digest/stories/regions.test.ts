/** Countries under one name in many languages, the same on every runtime. */
import { afterEach, expect, it, vi } from 'vitest';
import { regionOf } from '../../../src/digest/stories/regions.ts';
import { fold } from '../../../src/digest/text/words.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['Germany', 'DE'],
  ['Deutschland', 'DE'],
  ['Alemania', 'DE'],
  ['Германия', 'DE'],
  ['Norwegen', 'NO'],
  ['norwegische', 'NO'],
  ['Ucrania', 'UA'],
  ['Україна', 'UA'],
  ['bridge', null],
  ['Mali', 'ML'],
  ['the', null],
])('%s is %s', (word, code) => {
  expect(regionOf(fold(word))).toBe(code);
});

it('asks nothing of the runtime, which may know other names', async () => {
  vi.resetModules();
  vi.stubGlobal('Intl', {});
  const fresh = await import('../../../src/digest/stories/regions.ts');
  expect(fresh.regionOf('alemania')).toBe('DE');
});
