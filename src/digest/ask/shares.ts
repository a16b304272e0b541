/** How much of a question a sentence holds, in shares of its words. */
import type { Asked } from './asked.ts';
import type { Masks } from './masks.ts';
import type { Term } from './weighed-terms.ts';

/** Of a term's weight, so much counts however common it is. */
const FLAT = 0.7;

/** A term that every passage holds tells less than one that few hold. */
export function weightsOf(asked: Asked, masks: readonly Masks[]): number[] {
  const all = masks.length;
  return asked.terms.map((term, bit) => {
    const holds = masks.filter((mask) => mask.own & (1 << bit)).length;
    const rare = Math.log((all + 1) / (holds + 0.5)) / Math.log((all + 1) / 0.5);
    return term.weight * (FLAT + (1 - FLAT) * Math.max(0, rare));
  });
}

/** The weight of the terms of a mask. */
export const weighted = (weights: readonly number[], mask: number): number => {
  let sum = 0;
  for (let bit = 0; bit < weights.length; bit++) if (mask & (1 << bit)) sum += weights[bit] ?? 0;
  return sum;
};

/** The bits of some terms. */
export const bitsOf = ({ terms }: Asked, which: (term: Term) => boolean): number =>
  terms.reduce((mask, term, bit) => (which(term) ? mask | (1 << bit) : mask), 0);

/** How many words of what is asked a mask lacks. */
export const absent = (asked: Asked, mask: number): number =>
  asked.terms.filter(({ key, carried }, bit) => key && !carried && !(mask & (1 << bit))).length;

/** The share of some terms that a mask holds; 1 where there are none. */
export function shareOf(asked: Asked, mask: number, which: (term: Term) => boolean): number {
  let of = 0;
  let have = 0;
  asked.terms.forEach((term, bit) => {
    if (!which(term)) return;
    of++;
    if (mask & (1 << bit)) have++;
  });
  return of === 0 ? 1 : have / of;
}
