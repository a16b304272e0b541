/** Checks of a sentence by itself: no controls, addresses, mentions, markup, nothing that speaks to a reader or a program. */
import { hasInvisible } from '../../text/invisible.ts';
import { contentWords } from '../../text/words.ts';
import { addressesReader, ordersSomething } from '../orders.ts';

/** Longer sentences are no sentences. UTF-16 code units. */
const MAX_SENTENCE = 1_500;

const ADDRESS = /:\/\/|\bwww\.|\b(?:mailto|javascript|data):|\b[\w.-]{1,60}@[\w-]{1,60}\.\w|\]\(/i;
const MENTION = /(?:^|[^\p{L}\p{N}])@[\p{L}\p{N}_]|<[@!#][^>]{0,80}>/u;
const MARKUP =
  /<\/?[a-z!][^>]{0,200}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|[`*_~|]{2}|^\s*(?:#{1,6}|[-*>])\s|\[\d{1,3}\]|[{}]/i;

type FormCheck = Readonly<{ reason: string; refuses: (text: string) => boolean }>;

/** In the order in which they are asked: cheap ones first, since the text may be anything. */
export const FORM: readonly FormCheck[] = [
  { reason: 'too-long', refuses: (text) => text.length > MAX_SENTENCE },
  { reason: 'control-characters', refuses: hasControls },
  { reason: 'address', refuses: (text) => ADDRESS.test(text) },
  { reason: 'mention', refuses: (text) => MENTION.test(text) },
  { reason: 'markup', refuses: (text) => MARKUP.test(text) },
  { reason: 'empty', refuses: (text) => contentWords(text).length === 0 },
  { reason: 'instruction', refuses: addressesReader },
];

/** True for characters that a reader cannot see or that turn the text around, and for lost characters. */
export function hasControls(text: string): boolean {
  return hasInvisible(text) || text.includes('\ufffd');
}

/** What even a sentence that an article has as it is may not do: hide something, or tell a program what to write. */
export const COPIED: readonly FormCheck[] = [
  ...FORM.filter(({ reason }) => reason === 'too-long' || reason === 'control-characters'),
  { reason: 'instruction', refuses: ordersSomething },
];
