/** What makes marks hold a name: a title, a nickname, a term. */
import { ADVERB, AUXILIARY, BY, DETERMINER, LABEL, PREPOSITION, PRONOUN, REPORT, STANCE } from '../flags.ts';
import type { Line } from '../outline.ts';
import type { Reading } from '../phrases.ts';
import type { Attribution } from '../rules.ts';
import { has, isMark, type Token } from '../tokens.ts';
import { isRole } from '../word-classes.ts';

export type Naming = Readonly<{
  /** True where they close the words that lead up to a clause: "In “…”, Lind said". */
  leads: boolean;
  /** True where the noun before or behind them names a work, a show, a sign: "the song “…”", "“…” awards". */
  labelled: boolean;
  /** True right behind "called" or the like where a thing has the name: "a play called “…”". */
  christened: boolean;
  /** True before "by" and a name, where no passive leads up to it: "“…,” by Ada Brandt". */
  credited: boolean;
  /** True between two words of one name: "Ada “Bee” Brandt". */
  nickname: boolean;
  /** True for the subject that a verb follows: "“Post” reports". */
  subject: boolean;
  /** True inside brackets behind other marks: "(deutsch: „…“)". */
  gloss: boolean;
  /** True right behind a word for a body: "le parti « Terre et Mer »". */
  body: boolean;
  /** True where the words before a colon speak of a name or a work. */
  introduced: boolean;
}>;

/** How much of the sentence is looked at, in tokens: for all that leads up to the marks, a label before a colon, a gloss. */
const BEFORE = 60;
const INTRODUCING = 16;
const GLOSS = 6;
/** "“…” (the project), according to": so near is right behind, in tokens. */
const RIGHT_BEHIND = 3;

export function namingOf(reading: Reading, line: Line, at: number, attribution: Attribution | null): Naming {
  const { tokens, lexicon } = reading;
  const before = at > line.from ? tokens[at - 1] : undefined;
  const after = at + 1 < line.to ? tokens[at + 1] : undefined;
  return {
    leads: leads(reading, line, at, attribution?.rule ?? null),
    labelled: !isSourced(at, attribution) && isLabelled(reading, line, at, before, after),
    christened: isChristened(reading, line, at, attribution),
    credited: attribution?.rule !== 'passive' && has(after, BY) && isName(tokens[at + 2]),
    nickname: isName(before) && !before!.owns && isName(after),
    subject: before === undefined && has(after, REPORT | STANCE) && !after!.cap,
    gloss: isGloss(reading, line.from, at),
    body: before?.kind === 'word' && lexicon.bodies.has(before.low),
    introduced: isMark(before, ':') && isIntroduced(reading, line.from, at),
  };
}

const isName = (token: Token | undefined): boolean => token?.kind === 'word' && token.cap;

/** “…” of "On Monday, in “…”, Lind said": it closes what leads up to a clause of its own. */
function leads({ tokens }: Reading, line: Line, at: number, rule: string | null): boolean {
  if (rule === null || !rule.startsWith('behind') || at === line.from || at - line.from > BEFORE)
    return false;
  const start = tokens[at - 1]!;
  if (start.kind !== 'word') return has(tokens[at - 2], LABEL);
  for (let k = line.from; k < at; k++) if (has(tokens[k], AUXILIARY | REPORT | STANCE)) return false;
  return start.owns || has(start, PREPOSITION | LABEL);
}

/** "Ce projet « pharaonique », selon Lind": a source right behind speaks for the words, not for a name. */
const isSourced = (at: number, attribution: Attribution | null): boolean =>
  attribution?.rule === 'source' &&
  attribution.cue !== null &&
  attribution.cue > at &&
  attribution.cue - at <= RIGHT_BEHIND;

/** True where a noun for a work, a show or a sign stands right before the marks, at most a comma between, or behind. */
function isLabelled(
  { tokens }: Reading,
  line: Line,
  at: number,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  const said = has(before, REPORT) && has(tokens[at - 2], AUXILIARY | ADVERB | PRONOUN);
  // "le quai dit « vieux port »" is a name, "il a dit « non »" and "elle se dit « prête »" are none.
  if ((has(before, LABEL) && !said) || (has(after, LABEL) && !after!.cap)) return true;
  return isMark(before, ',:') && at - 2 >= line.from && has(tokens[at - 2], LABEL);
}

/** A play called “…”: the one found to call is the thing that has the name. */
function isChristened(reading: Reading, line: Line, at: number, attribution: Attribution | null): boolean {
  const { tokens, lexicon } = reading;
  const next = tokens[at + 1];
  if (next?.kind === 'word' && !next.cap && lexicon.naming.has(next.low)) return true;
  if (attribution?.cue != null && isNamed(reading, at, attribution.cue, attribution)) return true;
  const k = has(tokens[at - 1], DETERMINER) && !has(tokens[at - 1], PRONOUN) ? at - 2 : at - 1;
  const token = tokens[k];
  if (k <= line.from || token?.kind !== 'word' || !lexicon.callings.has(token.low)) return false;
  const speaker = attribution?.speaker;
  if (speaker === undefined || speaker.to > k) return attribution === null;
  // Right before its verb stands a thing: what calls something names that, too.
  if (!/(?:ed|known)$/.test(token.low)) return false;
  const right = speaker.to === k || (speaker.to === k - 1 && isMark(tokens[k - 1], ',–—'));
  return (
    right && speaker.kind === 'common' && !isRole(reading, tokens[speaker.to - 1]) && attribution!.cue === k
  );
}

/** "der Name lautet „…“", "„…“, so heißt das Boot", "nennt man „…“": no verb of saying, or nobody's. */
function isNamed(
  { tokens, lexicon }: Reading,
  at: number,
  cue: number,
  { rule, speaker }: Attribution,
): boolean {
  const verb = tokens[cue]!.low;
  if (lexicon.anyone.has(tokens[speaker.from]!.low)) return true;
  if (!lexicon.naming.has(verb)) return false;
  // "…, so heißt es in einer Erklärung"
  if (tokens[cue + 1]?.low === lexicon.nobody) return false;
  if (rule === 'passive') return true;
  const head = tokens[speaker.to - 1]!.low;
  const near = cue === at - 1 || cue > at;
  return near && !lexicon.sayings.has(head) && !lexicon.verdicts.has(head);
}

/** True inside brackets behind another name or term: "(deutsch: „…“)". */
function isGloss({ tokens }: Reading, first: number, at: number): boolean {
  for (let k = at - 1; k >= first && k > at - GLOSS; k--) {
    if (isMark(tokens[k], '([')) return tokens[k - 1]?.kind === 'quote' && k - 1 >= first;
    if (tokens[k]!.kind === 'quote' || isMark(tokens[k], ')]')) return false;
  }
  return false;
}

/** True where the sentence up to the colon speaks of a name or a work: "den Namen gab der Rat bekannt: „…“". */
function isIntroduced({ tokens, lexicon }: Reading, first: number, at: number): boolean {
  for (let k = Math.max(first, at - INTRODUCING); k < at; k++)
    if (has(tokens[k], LABEL) && tokens[k]!.cap === lexicon.capitalNouns) return true;
  return false;
}
