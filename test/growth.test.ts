/** The measure itself: it tells linear work from quadratic. */
import { expect, it } from 'vitest';
import { growth, LINEAR } from './growth.ts';

let sum = 0;
const spin = (steps: number): void => {
  for (let step = 0; step < steps; step++) sum = (sum * 31 + step) % 1_000_003;
};

it('lets linear work through', () => {
  expect(growth(1_000_000, spin)).toBeLessThan(LINEAR);
});

it('catches quadratic work', () => {
  expect(growth(1_500, (size) => spin(size * size), 5)).toBeGreaterThan(LINEAR);
});
