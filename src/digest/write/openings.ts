/** Which sentences lean on the one before: they open with, or are told by, somebody not named in them, or go on. */
import { FOR_PEOPLE, FOR_THINGS } from '../text/pronouns.ts';
import { outsideQuotations } from './quotation-marks.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** First words that point back (pronouns) or go on (connectives), in the languages Pullquote reads, lower case. */
const LEANING = list(
  `${FOR_PEOPLE.join(' ')} ${FOR_THINGS.join(' ')} hers theirs him them such both neither either
another others but and or yet so nor however also meanwhile moreover furthermore nevertheless nonetheless
instead therefore thus hence then otherwise besides still later earlier afterwards afterward similarly likewise
conversely consequently additionally finally indeed further here too again even
er sie es ihr ihre ihren sein seine seinen dieser diese dieses jener jene das dies aber und oder doch jedoch auch zudem
außerdem dennoch trotzdem deshalb daher darum danach dann dabei dadurch damit dagegen inzwischen unterdessen hingegen
il elle ils elles ce cet cette ces cela ceci celui celle ceux mais et ou donc ni cependant toutefois pourtant
ainsi ensuite puis enfin aussi leur leurs son sa ses
él ella ellos ellas este esta esto estos estas ese esa eso esos esas aquel aquella pero y e o sin embargo además también
entonces luego después así mientras su sus`,
);

/** Several first words that go on from what was said. */
const GOING_ON =
  /^(?:in addition|in contrast|in response|in return|in turn|in fact|in that|in this|as a result|as such|for example|for instance|for that|for this|on the other hand|at the same time|at that|at the time|after that|after all|by contrast|of course|even so|even then|that said|not only|the former|the latter|the same|the pair|the two|the three|the other|the others|zum beispiel|darüber hinaus|par exemple|en revanche|en effet|de plus|por ejemplo|por otra parte|en cambio)\b/i;

/** "The move surprised", "That decision came": a noun that names again what the sentence before told. */
const NAMED_AGAIN =
  /^(?:the|this|that|these|those) (?:move|decision|announcement|statement|comment|remark|news|incident|plan|proposal|measure|change|ruling|report|revelation|development|attack|effort|figure|finding|update|result|document|letter|speech|video|tweet|post|order|law|bill|deal|agreement|vote|man|woman|boy|girl|couple|suspect|victim|company|group|team|study|case|event|visit|meeting)s? (?!of\b|to\b|by\b|in\b|on\b|at\b|from\b|for\b|that\b|which\b|who\b|whose\b|with\b|between\b|against\b|over\b|about\b|into\b|behind\b|accused\b|charged\b|killed\b)\p{Ll}/iu;

/** "The minister added, ...", "Holm also said": words that go on from what the same one said before. */
const TOLD_ON =
  /\b(?:(?:also|then|again|further) (?:\p{Ll}+ly )?(?:said|says|told|tells|asked|wrote|writes|warned|noted|argued|tweeted)|(?:said|says|told|wrote|warned|tweeted) (?:also|again|too|then)\b|(?:added|adds|continued|continues|went on|goes on) (?:that\b|to say\b|for (?:emphasis|effect|good)\b|in (?:an?|his|her|their|the) (?:\p{Ll}+ )?(?:statement|interview|tweet|post|letter|speech|e-?mail)\b)|(?:fügte|ergänzte) |(?:a ajouté|ajoute|añadió|agregó)\b)/iu;
/** With words of somebody in quotation marks, the verb alone goes on. */
const GOES_ON = /(?<![\p{L}-])(?:added|adds|continued|continues|went on)(?=[\s,.:;]|$)/iu;

const PERSON = /\b(?:he|she)\b/i;
const NAME_WITHIN = /(?:[a-z,;]\s|^(?:[A-Z][\p{L}.'’-]*\s){1,3})(?:[A-Z]\p{L}[\p{L}.'’-]*)/u;

/** A sentence cannot be understood alone: its first words, or the one who speaks in it, stand in the sentence before. */
export function leansBack(sentence: string): boolean {
  const plain = sentence.replace(/^[\s“”"„«»‘’'(—–-]+/u, '');
  const first = /^[\p{L}’']+/u.exec(plain)?.[0].toLowerCase() ?? '';
  if (LEANING.has(first.replace(/['’].*$/u, ''))) return true;
  if (GOING_ON.test(plain) || NAMED_AGAIN.test(plain)) return true;
  const told = outsideQuotations(sentence);
  if (TOLD_ON.test(told) || (told.length < sentence.length && GOES_ON.test(told))) return true;
  return PERSON.test(told) && !NAME_WITHIN.test(told.trim());
}
