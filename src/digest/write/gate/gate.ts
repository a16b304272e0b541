/** Whether a sentence is borne out by what it cites: the checks in their order, the first fault that one finds. */
import type { Quote, Span } from '../../model.ts';
import { guessLanguage } from '../../quotes/guess-language.ts';

import type { Check, Fault } from './check.ts';
import { COPIED, FORM } from './form.ts';
import { LIMITS } from './limits.ts';
import { NAMES } from './names.ts';
import { NUMBERS } from './numbers.ts';
import { readTexts } from './reading.ts';
import { SWAPS } from './swaps.ts';
import { WORDS } from './words.ts';

export type { Fault } from './check.ts';

/** What a sentence has that its evidence has not comes first: that is told best to who wrote it. */
const CHECKS: readonly Check[] = [...NUMBERS, ...NAMES, ...WORDS, ...SWAPS, ...LIMITS];

/** Every reason that the gate has for a sentence, in the order in which it looks. */
export const REASONS: readonly string[] = [...FORM, ...CHECKS].map(({ reason }) => reason);

/** What is wrong with a sentence that stands in its article as it is: it is borne out, and still may not be shown. */
export function copiedFault(text: string): Fault | null {
  const { reason } = COPIED.find(({ refuses }) => refuses(text)) ?? {};
  return reason === undefined ? null : { reason, words: '' };
}

/** What is wrong with a question back by itself, or null: it may speak to its reader, but order nothing. */
export function askFault(text: string): Fault | null {
  const check = [...FORM.filter(({ reason }) => reason !== 'instruction'), ...COPIED].find(({ refuses }) =>
    refuses(text),
  );
  return check ? { reason: check.reason, words: '' } : null;
}

/** True where a text brings a name or a number that the evidence has not. */
export function strangeIn(text: string, evidence: string): boolean {
  const language = guessLanguage(evidence);
  const said = readTexts([text], language);
  const stands = readTexts([evidence], language);
  const seen = { text, said, evidence, stands, cites: [], quotes: [] };
  return [...NUMBERS, ...NAMES].some(({ fault }) => fault(seen) !== null);
}

/** What is wrong with the sentence by itself, or null. */
function formFault(text: string): Fault | null {
  const check = FORM.find(({ refuses }) => refuses(text));
  return check ? { reason: check.reason, words: '' } : null;
}

/** What is wrong with this sentence on this evidence, or null. Linear in both. */
export function faultIn(text: string, cites: readonly Span[], quotes: readonly Quote[]): Fault | null {
  const form = formFault(text);
  if (form) return form;
  const texts = cites.map((cite) => cite.text);
  const evidence = texts.join('\n');
  const language = guessLanguage(evidence);
  const seen = {
    text,
    said: readTexts([text], language),
    evidence,
    stands: readTexts(texts, language),
    cites,
    quotes,
  };
  for (const { reason, fault } of CHECKS) {
    const words = fault(seen);
    if (words !== null) return { reason, words };
  }
  return null;
}
