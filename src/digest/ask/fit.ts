/** How well a sentence holds the thing that a question asks for. */

import { opensWithPerson } from '../text/pronouns.ts';
import type { Asked } from './asked.ts';
import { countsNoun, holdsKind, holdsMeasure, notTold } from './kind-in-sentence.ts';
import { root } from './terms.ts';

/** People are counted by many words: "31 have fallen ill". */
const PEOPLE = root('people');

/** How well a sentence holds what is asked for. To say that it is not known is an answer too. */
export function fitOf(asked: Asked, text: string, prior: string): number {
  if (isNotTold(asked, text)) return 1;
  if (asked.whoIs && asked.terms.some((term) => term.name)) return introduces(asked, text) ? 1 : 0.4;
  if (asked.measure !== null) return holdsMeasure(asked.kind, asked.measure, text, asked.known);
  if (asked.asksName) return NAMED.test(text) ? 1 : 0;
  if (asked.kind === 'time' && SINCE_WHEN.test(asked.resolved.own) && !SINCE.test(text)) return 0;
  const fit = holdsKind(asked.kind, text, asked.known);
  // "She has given away": who that is stands right before.
  if (asked.kind === 'person' && fit === 0 && opensWithPerson(text))
    return 0.8 * holdsKind(asked.kind, prior, asked.known);
  if (asked.kind !== 'number' || asked.focus.size === 0 || countsNoun(text, asked.focus)) return fit;
  // "How many workers?" says nothing else that a number could belong to.
  return asked.terms.every((term) => term.carried || asked.focus.has(term.root)) || !asked.focus.has(PEOPLE)
    ? 0
    : 0.6 * fit;
}

/** A name of two words, in quotation marks, or behind "called". */
const NAMED = /\b(?:called|named|names?|heißt|namens)\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|[“„]\p{Lu}/u;

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
