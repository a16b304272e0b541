/** How well a sentence holds the thing that a question asks for. */

import { opensWithPerson } from '../text/pronouns.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { fold, words } from '../text/words.ts';
import type { Asked } from './asked.ts';
import { countsNoun, holdsKind, namesIn, notTold } from './kind-in-sentence.ts';
import { DESCRIBES } from './masks.ts';
import { EXTENT, holdsMeasure } from './measure-in-sentence.ts';
import { bitsOf } from './shares.ts';
import { root, roots } from './terms.ts';
import { isPast } from './verbs.ts';

/** People are counted by many words: "31 have fallen ill". */
const PEOPLE = root('people');

/** How well a sentence holds what is asked for. To say that it is not known is an answer too. */
export function fitOf(asked: Asked, text: string, prior: string): number {
  if (isNotTold(asked, text)) return 1;
  if (asked.whoIs && asked.terms.some((term) => term.name))
    return introduces(asked, text) || (DESCRIBES.test(text) && holdsNames(asked, prior)) ? 1 : 0.4;
  if (asked.names > 1 && asked.kind === 'name') return listsNames(asked, text) ? 1 : 0;
  if (asked.culprit) return CULPRIT.test(text) ? holdsKind('person', text, asked.known) : 0;
  if (asked.successor) return succeeds(text) ? holdsKind('person', text, asked.known) : 0;
  if (asked.measure === 'extent') return isSoLong(asked, text) ? 1 : 0;
  if (asked.measure !== null) return holdsMeasure(asked.kind, asked.measure, text, asked.known);
  if (asked.asksName) return NAMED.test(text.replace(SAYS_WHO, ' ')) ? 1 : 0;
  if (asked.kind === 'time' && SINCE_WHEN.test(asked.resolved.own) && !SINCE.test(text)) return 0;
  const fit = holdsKind(asked.kind, withoutDifference(asked, text), asked.known);
  if (asked.pays && MONEY_KINDS.has(asked.kind)) return PAYS.test(text) ? fit : 0.5 * fit;
  // "She has given away": who that is stands right before.
  if (asked.kind === 'person' && fit === 0 && opensWithPerson(text))
    return 0.8 * holdsKind(asked.kind, prior, asked.known);
  if (asked.form.agent && fit === 0) return namesDoer(asked, text) ? 0.7 : 0;
  if (
    asked.kind !== 'number' ||
    asked.focus.size === 0 ||
    countsIt(asked, withoutDifference(asked, text), prior)
  )
    return fit;
  // "How many workers?" says nothing else that a number could belong to.
  return asked.terms.every((term) => term.carried || asked.focus.has(term.root)) || !asked.focus.has(PEOPLE)
    ? 0
    : 0.6 * fit;
}

/** "34 boats", "the number of boats has risen to 34", and behind a sentence about boats "so far 34 have been found". */
const countsIt = ({ counted }: Asked, text: string, prior: string): boolean =>
  countsNoun(text, counted) ||
  (RISEN_TO.test(text) && holdsAny(text, counted)) ||
  (BARE_NUMBER.test(text) && holdsAny(prior, counted));
const RISEN_TO =
  /\b(?:ris(?:e|es|en)|rose|f(?:e|a)ll(?:s|en)?|gr(?:ew|own)|doubled|trebled|up|down|increased|dropped|gestiegen|gesunken|passée?s?|subido)\b[^.;]{0,40}\b(?:to|auf|à|a) \d/iu;
const BARE_NUMBER =
  /(?:^|[ (])\d[\d,.]{0,12} (?:have|has|had|were|are|was|came|did|of them|wurden|sind|ont|sont|han)\b/i;
const holdsAny = (text: string, nouns: ReadonlySet<string>): boolean =>
  roots(text).some((word) => nouns.has(word));

/** "Lost by 112 votes": by so much two numbers differ, which counts nothing. */
const DIFFERENCE =
  /\b(?:by|um) (?:(?:a margin of|more than|only|just|about|some|over|almost|nearly) )?[\p{L}\d.,]{1,20} (?:votes|points|goals|seats|lengths|seconds|minutes|Stimmen|Punkte|Sekunden)\b/giu;
const ASKS_DIFFERENCE =
  /\bby how\b|\bum wie ?viel|\b(?:rise|rose|risen|fall|fell|fallen|grow|grew|increase|drop|cut|raise|lower|majority|margin|lead|more|less|fewer)/i;
const COUNTED_KINDS: ReadonlySet<string> = new Set(['number', 'share', 'amount']);
const withoutDifference = ({ kind, resolved }: Asked, text: string): string =>
  COUNTED_KINDS.has(kind) && !ASKS_DIFFERENCE.test(resolved.text) ? text.replace(DIFFERENCE, ' ') : text;

/** Whether a sentence names the one who is asked about. */
const holdsNames = (asked: Asked, text: string): boolean =>
  (asked.match(text) & bitsOf(asked, ({ name }) => name)) !== 0;

/** Whether somebody stands before the verb that is asked about, by whatever noun: "a cooperative has bought". */
function namesDoer(asked: Asked, text: string): boolean {
  const list = words(text.slice(0, DOER_REACH)).map(({ start, end }) => text.slice(start, end));
  const verb = list.findIndex(
    (word) => (asked.match(word) & asked.predicate) !== 0 && isPast(word) === asked.form.past,
  );
  // "The boat found in the moor": it was found.
  if (verb > 0 && asked.known.has(root(list[verb - 1] ?? ''))) return false;
  return list
    .slice(0, Math.max(0, verb))
    .some((word) => !STOP_WORDS.has(fold(word)) && !asked.known.has(root(word)));
}
const DOER_REACH = 120;

const MONEY_KINDS: ReadonlySet<string> = new Set(['money', 'amount']);
/** A sum that is paid, not lost or made. */
const PAYS =
  /\b(?:pa(?:y|ys|id|ying)|b(?:uy|uys|ought)|acquir\p{L}+|costs?|price|fee|fares?|tickets?|fund\p{L}*|spen[dt]s?|financ\p{L}+|invest\p{L}*|contribut\p{L}+|takeover|worth|set aside|fined?|zahl\p{L}*|kost\p{L}*|pa(?:ie|y)\p{L}*|pag\p{L}+)\b/iu;

/** Names as many as are asked for, none of them the one who says so. */
function listsNames(asked: Asked, text: string): boolean {
  const names =
    text
      .replace(SAYS_WHO, ' ')
      .replace(/^\p{Lu}\p{Ll}+ (?=\p{Ll})/u, '')
      .match(/\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}/gu) ?? [];
  return names.filter((name) => namesIn(name, asked.known).length > 0).length >= asked.names;
}

/** Measures the thing itself: in one clause with it, and not how far it is from another. */
const isSoLong = (asked: Asked, text: string): boolean => {
  const thing = asked.terms.reduce((mask, { key, name }, bit) => (key || name ? mask | (1 << bit) : mask), 0);
  return text
    .replace(/, (?:which|who|whose|built|opened|finished)\b[^,]{1,120},/g, ' ')
    .split(/[,;:]/)
    .some((clause) => (asked.match(clause) & thing) !== 0 && EXTENT.test(clause));
};

/** Tells who is held to have done it. */
const CULPRIT =
  /\b(?:suspect(?:s|ed)?|blam(?:e|es|ed)|accus(?:e|es|ed)|arrest(?:s|ed)|charg(?:es|ed)|claim(?:s|ed) responsibility|admit(?:s|ted)|confess(?:es|ed)|responsib(?:le|ility)|fined|convicted|guilty|sentenced|behind (?:it|the)|fault|verdächtigt?|beschuldigt|festgenommen|verhaftet|verantwortlich|gestand(?:en)?)\b/i;

/** Tells of a change in an office that is to last: who stands in until then is not the new one. */
const succeeds = (text: string): boolean => SUCCESSION.test(text) && !FOR_NOW.test(text);
const SUCCESSION =
  /\b(?:new|next|success(?:or|ors)|succeed(?:s|ed)?|replac(?:e|es|ed)|follows|followed|tak(?:e|es|ing) over|took over|appoint(?:s|ed)?|nominat(?:es|ed)|named?|elected|chose|chosen|sworn in|becom(?:e|es)|became|w[io]ns?|neuen?|nachfolger(?:in)?|folgt)\b/i;
const FOR_NOW =
  /\b(?:until|till|meanwhile|for now|interim|acting|caretaker|temporar(?:y|ily)|stands? in|bis|vorerst)\b/i;

/** A name of two words, in quotation marks, or behind "called". */
const NAMED = /\b(?:called|named|names?|heißt|namens)\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|[“„]\p{Lu}/u;

/** Who says it is not whose name is asked for: "Captain Mara Lind said", "said Dr. Mara Lind". */
const SAYS_WHO =
  /(?:\p{Lu}[\p{L}.'’-]* ){1,4}(?:said|says|told|added)\b|\b(?:said|says|according to) (?:\p{Lu}[\p{L}.'’-]*(?: |(?=[,;.]))){1,4}/gu;

const SINCE_WHEN = /^(?:and |und )?(?:since|seit)\b/i;
const SINCE = /\b(?:since|for (?:\p{L}+ ){1,3}(?:years?|months?|weeks?|days?)|seit)\b/iu;

/** "did not say who would pay", asked who pays. */
export function isNotTold(asked: Asked, text: string): boolean {
  const clause = notTold(asked.kind, text);
  if (clause === '') return false;
  const held = asked.match(clause);
  return asked.terms.some((term, bit) => term.key && !term.carried && held & (1 << bit));
}

/** Says who somebody is right beside the name: "Mara Lind, who leads", "Mara Lind, the engineer", "Mayor Lind". */
function introduces(asked: Asked, text: string): boolean {
  const names = asked.terms.filter((term) => term.name).map((term) => term.root);
  const last = names.at(-1) ?? '';
  for (const { 0: word, index } of text.matchAll(/[\p{L}'’-]{2,40}/gu)) {
    if (root(word.replace(/['’]s$/, '')) !== last) continue;
    const after = text.slice(index + word.length, index + word.length + 40);
    if (
      /^, ?(?:who|a|an|the|\d{1,3}|(?:chief|head|director|leader|professor|president|chair)\p{L}*|(?:his|her|their|its))\b/iu.test(
        after,
      )
    )
      return true;
    if (/^ (?:is|was) (?:a|an|the)\b/.test(after)) return true;
    const before = text.slice(Math.max(0, index - 60), index);
    if (
      /\p{Ll}{3,}(?:er|or|man|woman|ist|ent|ant|ief|ain|ary|ess|yor|ach|ge|ive),? (?:\p{Lu}[\p{L}.'’-]* ){0,2}$/u.test(
        before,
      ) ||
      /(?:^|[\s“])(?:Mayor|President|Minister|Senator|Captain|Professor|Prof\.|Chief|Judge|Bishop|Coach|Dr\.|Governor|King|Queen|Prince|Princess) (?:\p{Lu}[\p{L}.'’-]* ){0,2}$/u.test(
        before,
      )
    )
      return true;
  }
  return false;
}
