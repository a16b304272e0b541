/** How the one found to speak is tied to the marks, and what they are: a human being, or a thing. */
import { FEMALE, MALE, PLURAL, STANDING, THING } from '../flags.ts';
import type { Names } from '../names.ts';
import type { Reading } from '../phrases.ts';
import type { Attribution, Rule } from '../rules.ts';
import { has } from '../tokens.ts';

/**
 * A verb of saying right there, a verb or a noun that judges or reports, one far away; the subject of the sentence; or
 * nobody, or somebody from another sentence.
 */
export type Tie = 'spoken' | 'judged' | 'distant' | 'clause' | 'guessed';

const TIES: Readonly<Record<Rule, Tie>> = {
  'behind-verb-first': 'spoken',
  'behind-subject-first': 'spoken',
  'before-direct': 'spoken',
  'before-near': 'spoken',
  source: 'spoken',
  'goes-on': 'spoken',
  reopened: 'spoken',
  'before-report': 'judged',
  'before-stance': 'judged',
  'stance-near': 'judged',
  'before-participle': 'judged',
  'before-verb-first': 'judged',
  noun: 'judged',
  colon: 'judged',
  'before-far': 'distant',
  'behind-far': 'distant',
  passive: 'distant',
  'behind-next': 'distant',
  signed: 'distant',
  clause: 'clause',
  'goes-on-far': 'guessed',
  'sentence-before': 'guessed',
  'paragraph-before': 'guessed',
};

export const tieOf = (attribution: Attribution | null): Tie =>
  attribution === null ? 'guessed' : TIES[attribution.rule];

/** Rules that find a verb beside the marks, not sentences away. */
const STRAIGHT: ReadonlySet<Rule> = new Set([
  'behind-verb-first',
  'behind-subject-first',
  'source',
  'before-direct',
  'before-report',
  'before-stance',
  'before-near',
  'stance-near',
  'passive',
]);

/** True for a verb or its like right beside the marks. */
export const isStraight = (attribution: Attribution | null): boolean =>
  attribution !== null && attribution.cue !== null && STRAIGHT.has(attribution.rule);

export function isHuman(reading: Reading, names: Names, attribution: Attribution | null): boolean {
  if (attribution === null) return false;
  const { speaker } = attribution;
  if (speaker.kind === 'pronoun') return has(reading.tokens[speaker.from], MALE | FEMALE | PLURAL);
  return names.mentions[names.mentionAt[speaker.nameTo - 1] ?? -1]?.who?.human === true;
}

/** True for "it", "some" and the like. */
export function isThing(reading: Reading, attribution: Attribution | null): boolean {
  if (attribution === null) return false;
  const { from, kind } = attribution.speaker;
  return has(reading.tokens[from], THING) || (kind === 'common' && has(reading.tokens[from], STANDING));
}
