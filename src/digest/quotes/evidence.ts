/** What an attribution shows of how sure its speaker is: the case, and the looks at it that evidence is made of. */
import { PARTICIPLE, REPORT, STANCE } from './flags.ts';
import type { Line } from './outline.ts';
import type { Reading } from './phrases.ts';
import type { Known } from './resolve.ts';
import type { Attribution, Rule } from './rules.ts';
import { has } from './tokens.ts';

/** What is known of one attribution: `again` where its speaker spoke last, too, `known` who they are. */
export type Case = Readonly<{
  reading: Reading;
  line: Line;
  at: number;
  attribution: Attribution;
  known: Known;
  whole: boolean;
  again: boolean;
  /** One word stands in the marks: who chose it is hard to tell. */
  short: boolean;
  /** Somebody else tells what was said. */
  told: boolean;
}>;

/** A piece of evidence: the rules it speaks to, how sure they are with it, and whether it is there. */
export type Evidence = Readonly<{ rules: readonly Rule[]; sure: number; holds: (one: Case) => boolean }>;

/** No more than so many tokens are looked at on each side: a hostile line must not cost its length for each quote. */
export const FAR = 60;
/** A speaker so near the start of a sentence is its subject. */
const EARLY = 12;
/** A quote so near its verb is what it reports. */
const NEAR = 16;

/** Words and commas alone stand between the verb and the quote: no other clause, person or quote comes in. */
export const clear = ({ reading: { tokens }, attribution: { cue }, at }: Case, verbs = true): boolean => {
  if (cue === null || Math.abs(at - cue) > FAR) return false;
  for (let k = Math.min(cue, at) + 1; k < Math.max(cue, at); k++) {
    const token = tokens[k]!;
    if (token.kind === 'quote' || (token.kind === 'mark' && token.low !== ',')) return false;
    if (!verbs && has(token, REPORT | STANCE | PARTICIPLE) && !token.cap) return false;
  }
  return true;
};

/** No verb of saying stands before the speaker in the sentence: nobody else's report holds this one. */
export const outermost = ({ reading: { tokens }, line, attribution: { speaker, cue } }: Case): boolean => {
  if (speaker.from - line.from > FAR) return false;
  for (let k = line.from; k < speaker.from; k++)
    if (k !== cue && has(tokens[k], REPORT | STANCE | PARTICIPLE) && !tokens[k]!.cap) return false;
  return true;
};

/** The speaker starts the sentence. */
export const early = ({ line, attribution: { speaker } }: Case): boolean => {
  const gap = speaker.from - line.from;
  return gap >= 0 && gap <= EARLY;
};

/** The verb is right behind its subject, and the quote not far. */
export const tight = ({ attribution: { cue, speaker }, at }: Case): boolean =>
  cue !== null && cue - speaker.to >= 0 && cue - speaker.to <= 1 && at - cue <= NEAR;

/** A mark or another sentence stands before the speaker, not a word that they may hang on. */
export const apart = ({ reading: { tokens }, line, attribution: { speaker } }: Case): boolean =>
  speaker.from === line.from || tokens[speaker.from - 1]?.kind !== 'word';

/** A human being by name. */
export const person = ({ attribution: { speaker }, known: { who } }: Case): boolean =>
  speaker.kind === 'name' && who?.human === true;

/** True where the verb is one of saying, and not one that only follows the quote. */
export const tells = ({ reading: { tokens }, attribution: { cue } }: Case): boolean =>
  cue !== null && has(tokens[cue], REPORT);
