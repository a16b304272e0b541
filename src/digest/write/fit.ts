/** Which sentences of an article may stand in a digest at all. */
import { sentences } from '../text/sentences.ts';
import { words } from '../text/words.ts';
import { hasControls } from './gate/form.ts';
import { addressesReader } from './orders.ts';
import { balanced, outsideQuotations } from './quotation-marks.ts';

const ENDED = /[.!?…]["'”’»“)\]]*$/u;
const QUESTION = /\?["'”’»“)\]]*$/u;
const ADDRESS =
  /:\/\/|\bwww\.|[\w.-]{1,60}@[\w-]{1,60}\.\w|\b[\w-]{2,40}\.(?:com|org|net|co\.uk|de|fr|es)\b(?!\s*[’']s)/i;

const PROMOTION =
  /\b(?:sign(?:ed)? up|subscri(?:be|ption)s?|newsletters?|click (?:here|on)|read more|read also|read our|see also|related (?:stories|articles)|follow us|all rights reserved|advertisement|sponsored|cookies?|our app|download the app|terms of (?:use|service)|privacy policy|abonnieren|newsletter|mehr zum thema|lesen sie|s['’]abonner|abonnez-vous|lire aussi|à lire|suscr[ií]bete|lea también|lee también|share this|watch live|live updates|this (?:story|article|post) (?:was|has been|is being) (?:originally|first|updated|corrected|published)|story continues|this is a (?:breaking|developing)|contributed to this report)\b/i;
const CAPTION =
  /\((?:photo|image|picture|foto|credit|video|ap photo|file)\b|\b(?:photo(?:graph)? (?:by|:)|file photo|getty images|image (?:credit|source|caption)|picture(?:d)? (?:by|left|right|above|below|here)|(?:is |are |was |were )?(?:seen|pictured|shown) (?:in|at|on|here|above|below|left|right|with|during)? ?(?:this|a|an|the)? ?(?:file|undated|photo|image|picture|handout|here\b)|pictured (?:together|last|with|outside)|stock (?:photo|image)|courtesy of)/i;

const MIN_WORDS = 5;
/** Longer ones are lists and legal clauses, no sentence for a morning. */
const MAX_WORDS = 90;

/** Three grades: fit for a digest, usable where nothing fit is there, and useless. */
export type Fitness = 'fit' | 'weak' | 'useless';

/** Judges a sentence on its own. Linear in its length. */
export function fitness(sentence: string): Fitness {
  if (sentence.length > 1_200 || hasControls(sentence) || words(sentence).length === 0) return 'useless';
  // what does not end was cut off, or is a title: no whole sentence can be told
  if (!ENDED.test(sentence)) return 'useless';
  const count = words(sentence).length;
  if (count < 3 || count > MAX_WORDS || !balanced(sentence)) return 'weak';
  if (count < MIN_WORDS || isFragment(sentence)) return 'weak';
  if (ADDRESS.test(sentence) || PROMOTION.test(sentence) || CAPTION.test(sentence)) return 'weak';
  if (QUESTION.test(outsideQuotations(sentence).trim()) || QUESTION.test(sentence)) return 'weak';
  return addressesReader(sentence) ? 'weak' : 'fit';
}

/** True where a text holds a sentence that could be told. */
export const hasSentence = (text: string): boolean =>
  sentences(text).some(({ start, end }) => fitness(text.slice(start, end)) !== 'useless');

/** No sentence: it starts in the middle, or is a row of capitalised words. */
function isFragment(sentence: string): boolean {
  const plain = sentence.replace(/^[\s“”"„«»‘’'(—–-]+/u, '');
  if (/^\p{Ll}/u.test(plain)) return true;
  const all = words(plain).map(({ start, end }) => plain.slice(start, end));
  const lower = all.filter((word) => /^\p{Ll}/u.test(word)).length;
  return lower < 2 || lower / all.length < 0.25;
}

const DATELINE =
  /^(?:\([A-Z][\p{L}. ]{1,24}\)|\p{Lu}[\p{Lu} .'’-]{2,40}(?:, [\p{L}. ]{2,30})?(?: \([\p{L}./ ]{2,24}\))?|\p{Lu}[\p{L}. ]{2,30}(?:, [\p{L}. ]{2,30})? \([\p{L}./ ]{2,24}\))\s?(?:—|–|--?|:)\s*(?=["“„«]?[\p{Lu}\p{N}])|^\([A-Z][\p{L}. ]{1,24}\)\s+(?=["“„«]?[\p{Lu}\p{N}])/u;

/** How many code units a dateline at the start takes ("FERRYHAVEN (KP) — "); 0 where there is none. */
export const datelineLength = (sentence: string): number =>
  DATELINE.exec(sentence.slice(0, 120))?.[0].length ?? 0;
