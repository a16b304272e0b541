/** Tells quotations from titles, nicknames, terms and scare quotes. */
import { weigh } from './signs.ts';
import { type Seen, viewOf } from './view.ts';

/** True for what somebody said; false for names, titles, terms and marks that only keep a distance. */
export const isQuotation = (seen: Seen): boolean => weigh(viewOf(seen), seen.reading.lexicon.weights) >= 0;
