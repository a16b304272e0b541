/** Ties each quoted stretch to the words that report it: who, by which verb, and by which rule it was found. */
import { asideAt } from './asides.ts';
import { behind, behindFar } from './behind.ts';
import { claim } from './claims.ts';
import { isOver, subjectOfVerb } from './clauses.ts';
import { contentOf } from './content.ts';
import {
  ADVERB,
  AMBIGUOUS,
  AUXILIARY,
  BY,
  CONJUNCTION,
  DETERMINER,
  PARTICIPLE,
  PASSIVE,
  PREPOSITION,
  REPORT,
  ROLE,
  STANCE,
  TIME,
} from './lexicon.ts';
import { noun } from './nouns.ts';
import { outermost } from './outer.ts';
import type { Line } from './outline.ts';
import { participle, subjectAt } from './participles.ts';
import {
  inName,
  isNoun,
  isPerson,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  type Reading,
} from './phrases.ts';
import { type Attribution, sourceAt } from './rules.ts';
import { clauseSubject, subjectBefore, subjectBehind } from './subjects.ts';
import { has, isMark } from './tokens.ts';
import { closed, turnedRound } from './turned.ts';
import { postposed, voice, writingOf } from './voices.ts';

const FAR = 60;
/** A clause of time has no more tokens. */
const CLAUSE = 24;
/** A participle names a thing so near to the name. */
const NEAR = 6;

/**
 * The attribution that the sentence itself gives the quote at token `at`, or null. `closed` says that the
 * quote ends in a mark of punctuation, so that its sentence may be over.
 */
export function withinLine(
  reading: Reading,
  line: Line,
  at: number,
  whole: boolean,
  closed = true,
): Attribution | null {
  const after = behind(reading, line, at, closed);
  // What stands behind a dash hangs on nothing before it.
  const free = whole || (at > line.from && isMark(reading.tokens[at - 1], '–—'));
  // “…”, so Brandt: nothing before the quote can say it more plainly.
  const told = after?.rule === 'source' && reading.lexicon.verbSecond;
  if (after !== null && (told || (free && !toldBefore(reading, line, at)))) return after;
  const near = ahead(reading, line, at);
  const found =
    near === null || whole
      ? near
      : outermost(reading, near, (verb) => tell(reading, verb, speakerEnd(near), line.from));
  const before =
    found !== null && whole && opens(reading, found, at)
      ? ({ ...found, rule: 'before-direct' } as const)
      : found !== null && isPlain(reading, found, at)
        ? ({ ...found, rule: found.rule === 'before-report' ? 'before-near' : 'stance-near' } as const)
        : found;
  if (whole && before !== null) {
    const last = lastClause(reading, line, at, before);
    if (last !== null) return last;
  }
  if (before !== null && before.rule !== 'clause') return before;
  const far = after ?? behindFar(reading, line, at, false);
  return far ?? before ?? behindFar(reading, line, at, true);
}

/** When Lind suggested a sale, Brandt fired back: “…”. The clause before the colon tells, whatever its verb. */
function lastClause(reading: Reading, line: Line, at: number, found: Attribution): Attribution | null {
  const { tokens, lexicon } = reading;
  if (lexicon.verbSecond || !isMark(tokens[at - 1], ':') || found.cue === null) return null;
  // "Furthermore, he contends, the song is …"
  if (isMark(tokens[found.cue + 1], ',')) return null;
  for (let k = at - 2; k > found.cue && k > at - CLAUSE; k--) {
    if (has(tokens[k], REPORT | STANCE | PARTICIPLE) || tokens[k]!.kind === 'quote') return null;
    if (!isMark(tokens[k], ',;')) continue;
    const speaker = subjectAt(reading, k + 1, at);
    return speaker === null ? null : { speaker, cue: null, first: line.from, rule: 'colon' };
  }
  return null;
}

/** When a rower shouted, “…,” Lind laughed: the verb right before tells, in a clause of time. */
function toldBefore(reading: Reading, line: Line, at: number): boolean {
  const { tokens } = reading;
  const cue = at - 2;
  if (!isMark(tokens[at - 1], ',:') || cue <= line.from || !has(tokens[cue], REPORT) || tokens[cue]!.cap)
    return false;
  for (let k = cue - 1; k >= line.from && k > cue - CLAUSE; k--) {
    if (k > line.from && isMark(tokens[k], ',;—–')) return false;
    if (reading.lexicon.whens.has(tokens[k]!.low) && (k === line.from || isMark(tokens[k - 1], ',')))
      return true;
  }
  return false;
}

const speakerEnd = (found: Attribution): number => found.speaker.from;

/** The attribution of the verb or participle at `c`, if it is one that reports what stands before token `at`. */
function tell(reading: Reading, c: number, at: number, first: number): Attribution | null {
  return has(reading.tokens[c], PARTICIPLE)
    ? participle(reading, c, first)
    : verb(reading, c, at, first, reading.lexicon.verbFirst);
}

/** X said: "…" / X told the council, "…": the verb leads straight to the whole utterance. */
function opens(reading: Reading, found: Attribution, at: number): boolean {
  const { tokens } = reading;
  const { cue, first, rule, speaker } = found;
  if (cue === null || (rule !== 'before-report' && rule !== 'before-verb-first')) return false;
  // "Der Zeitung sagte Lind: …": two that could be the subject.
  if (reading.lexicon.capitalNouns && speaker.to <= cue && inName(reading, cue + 1, first)) return false;
  if (at - cue > 12 || !isMark(tokens[at - 1], ':,') || speaker.kind === 'relative') return false;
  for (let k = cue + 1; k < at; k++) if (has(tokens[k], CONJUNCTION | AUXILIARY | PARTICIPLE)) return false;
  // A main clause: its subject starts the sentence, or stands behind a comma or an "and" that joins verbs.
  return rule === 'before-verb-first' || speaker.from === first || isMark(tokens[speaker.from - 1], ',:;—–');
}

/** True where the sentence names another who tells it: "…”, Brandt said, according to the Post". */
export function isSecondHand(reading: Reading, line: Line, at: number, found: Attribution): boolean {
  const { tokens } = reading;
  const most = Math.min(line.to, at + 60);
  const passed = (k: number): boolean => k === found.cue || (k >= found.speaker.from && k < found.speaker.to);
  for (let k = Math.max(line.from, at - FAR); k < most; k++) {
    if (passed(k) || tokens[k]!.kind !== 'word') continue;
    if (sourceAt(reading, k, line.to) !== null) return true;
    // ", the Post reported." / ", reports the Post."
    const later = k > at && (found.cue === null || k > found.cue);
    if (!later || !has(tokens[k], REPORT) || tokens[k]!.cap) continue;
    const speaker = subjectBefore(reading, k, Math.max(at + 1, found.speaker.to));
    if (speaker !== null && isMark(tokens[speaker.from - 1], ',') && speaker.kind !== 'relative') return true;
    if (isMark(tokens[k - 1], ',') && subjectBehind(reading, k, line.to) !== null) return true;
  }
  return false;
}

/** Ada Brandt said the port was “…”: a plain main clause, and no other verb of saying up to the quote. */
function isPlain(reading: Reading, { cue, first, rule, speaker }: Attribution, at: number): boolean {
  const { tokens } = reading;
  if (cue === null || (rule !== 'before-report' && rule !== 'before-stance')) return false;
  if (speaker.kind === 'relative' || speaker.to > cue) return false;
  const starts =
    speaker.from === first ||
    isMark(tokens[speaker.from - 1], ',—–') ||
    (isMark(tokens[speaker.from - 2], ',') && has(tokens[speaker.from - 1], CONJUNCTION));
  if (!starts || speaker.from - first > 16) return false;
  // An aside may stand between the subject and its verb: "Ada Brandt, the mayor, said".
  const aside = isMark(tokens[speaker.to], ',(') && isMark(tokens[cue - 1], ',)');
  if (!aside)
    for (let k = speaker.to; k < cue; k++)
      if (!has(tokens[k], ADVERB | AUXILIARY | TIME | PREPOSITION)) return false;
  for (let k = cue + 1; k < at; k++) {
    const token = tokens[k]!;

    if (token.kind === 'mark' && !isMark(token, ',')) return false;
    if (has(token, REPORT | STANCE | PARTICIPLE)) return false;
  }
  return true;
}

/** The nearest verb of saying before the quote in its sentence, and its subject. */
function ahead(reading: Reading, line: Line, at: number): Attribution | null {
  const { tokens, lexicon } = reading;
  const first = line.from;
  const least = Math.max(first, at - FAR);
  if (isMark(tokens[at - 1], ':') && at - 1 > first) {
    // Ada Brandt: “…”
    const speaker = phraseEndingAt(reading, at - 2, first);
    const opens = speaker?.from === first || isMark(tokens[(speaker?.from ?? first) - 1], '–—');
    if (speaker !== null && opens && speaker.kind === 'name')
      return { speaker, cue: null, first, rule: 'source' };
    // From the report: “…”
    const tie = speaker === null ? -1 : speaker.from - 1;
    if (
      speaker !== null &&
      tie >= first &&
      lexicon.quoting.has(tokens[tie]!.low) &&
      heads(reading, tie, first)
    )
      return { speaker, cue: tie, first, rule: 'source' };
  }
  // "Wie Minister Lind erklärte, sieht der Rat …": the sentence's first words name the source.
  const opening = lexicon.verbFirst ? asideAt(reading, first, first, at) : null;
  if (opening !== null && !lexicon.verbSecond) return { ...opening, first, rule: 'source' };
  if (lexicon.verbSecond && isMark(tokens[at - 1], ':(')) {
    const named = presenter(reading, at, first);
    if (named !== null) return { speaker: named, cue: null, first, rule: 'source' };
  }
  for (let c = at - 1; c >= Math.max(least, opening === null ? 0 : opening.cue + 1); c--) {
    const token = tokens[c]!;
    if (token.kind !== 'word') continue;
    const source = sourceAt(reading, c, at);
    if (source !== null) return { ...source, first, rule: 'source' };
    const above = postposed(reading, c, first);
    if (above !== null && !(isMark(tokens[at - 1], ':') && tells(reading, first, c)))
      return { ...above, first, rule: 'source' };
    const aside = asideAt(reading, c, first, at);
    if (aside !== null) return { ...aside, first, rule: 'source' };
    const held = lexicon.claims.size > 0 ? claim(reading, c, at, first) : null;
    if (held !== null) return held;
    if (token.cap && c !== first) continue;
    const closing = lexicon.closers.has(token.low) ? closed(reading, c, at, first) : null;
    if (closing !== null) return closing;
    const owned = noun(reading, c, at, first);
    if (owned !== null) return owned;
    if (token.flags & PARTICIPLE) {
      const found = participle(reading, c, first);
      if (found !== null) return found;
    } else if (token.flags & (opening === null ? REPORT | STANCE : REPORT) && !isHalf(reading, c, line.to)) {
      const found = verb(reading, c, at, first, lexicon.verbFirst);
      if (found !== null) return found;
    }
  }
  // "Wie die Post berichtet, hob Lind ein Schild hoch: „…“": who does something before a colon shows the words.
  const shown = opening !== null && isMark(tokens[at - 1], ':') ? clauseSubject(reading, at, first) : null;
  if (shown !== null && shown.from > opening!.cue && isPerson(reading, shown))
    return { speaker: shown, cue: null, first, rule: 'clause' };
  if (opening !== null) return { ...opening, first, rule: 'source' };
  const other = lexicon.verbSecond ? voice(reading, first, at, line.to) : null;
  if (other !== null) return other;
  const content = contentOf(reading, at, first);
  if (content !== null) return content;
  const speaker = clauseSubject(reading, at, first);
  return speaker === null ? null : { speaker, cue: null, first, rule: 'clause' };
}

/** "The rules, posted on a website, ban …": a past form that hangs on the thing before its comma. */
function isHung(reading: Reading, c: number, first: number): boolean {
  const { tokens, lexicon } = reading;
  if (lexicon.verbFirst || lexicon.capitalNouns || !isMark(tokens[c - 1], ',') || !/ed$/.test(tokens[c]!.low))
    return false;
  if (!has(tokens[c + 1], PREPOSITION | BY | TIME | ADVERB)) return false;
  const held = phraseEndingAt(reading, c - 2, first);
  return held?.kind === 'common' && held.from === first && !has(tokens[held.to - 1], ROLE);
}

/** True where nothing but a word such as "more" stands before token `i` in its sentence, or behind its dash. */
const heads = ({ tokens }: Reading, i: number, first: number): boolean =>
  i === first || i - 1 === first || isMark(tokens[i - 1], '–—') || isMark(tokens[i - 2], '–—');

/** True where a verb of saying stands before token `c`: "sagte Lind einem Teilnehmer zufolge: „…“". */
function tells({ tokens }: Reading, first: number, c: number): boolean {
  for (let k = Math.max(first, c - FAR); k < c; k++)
    if (has(tokens[k], REPORT) && !tokens[k]!.cap) return true;
  return false;
}

/** True for a verb of saying only with the syllable that parts from it, where that does not follow: "stellte … vor". */
function isHalf({ tokens, lexicon }: Reading, c: number, end: number): boolean {
  const syllables = lexicon.parting.get(tokens[c]!.low);
  if (syllables === undefined) return false;
  for (let k = c + 1; k < end && k < c + FAR; k++) if (syllables.has(tokens[k]!.low)) return false;
  return true;
}

/** "…, und Minister Ola Lind: „…“", "Ada Brandt („…“)": the one named right before the mark that leads to the quote. */
function presenter(reading: Reading, at: number, first: number): Phrase | null {
  const { tokens } = reading;
  const speaker = phraseEndingAt(reading, at - 2, first);
  if (speaker?.kind !== 'name' || speaker.nameTo - speaker.nameFrom < 2 || !isPerson(reading, speaker))
    return null;
  const before = tokens[speaker.from - 1];
  return isMark(before, ',') || (has(before, CONJUNCTION) && isMark(tokens[at - 1], ':')) ? speaker : null;
}

function verb(
  reading: Reading,
  c: number,
  at: number,
  first: number,
  verbFirst: boolean,
): Attribution | null {
  const { tokens } = reading;
  const token = tokens[c]!;
  const far = at - c > 16;
  // "was called … by X": the one who acts stands behind "by"; without it nobody is named.
  let passive = false;
  for (let k = c - 1; k >= c - 3 && k >= first; k--) {
    if (has(tokens[k], PASSIVE)) passive = true;
    else if (tokens[k]!.kind !== 'word') break;
  }
  if (passive || (has(tokens[c + 1], BY) && !reading.lexicon.verbSecond)) {
    for (let k = c + 1; k < c + 12 && k < at; k++)
      if (has(tokens[k], BY)) {
        const speaker = phraseStartingAt(reading, k + 1, at);
        return passive && speaker !== null ? { speaker, cue: c, first, rule: 'passive' } : null;
      }
    // "was called “…” by the mayor"
    const actor = has(tokens[at + 1], BY) ? phraseStartingAt(reading, at + 2, tokens.length) : null;
    return passive && actor !== null ? { speaker: actor, cue: c, first, rule: 'passive' } : null;
  }
  if (reading.lexicon.citing.has(token.low)) {
    // "Die Post zitiert den Minister mit den Worten": the words are the object's.
    const object = phraseStartingAt(reading, c + 1, at);
    if (object !== null && object.from === c + 1)
      return { speaker: object, cue: c, first, rule: 'before-report' };
  }
  if (isNoun(reading, c) || isHung(reading, c, first)) return null;
  if (!verbFirst && isMark(tokens[c - 1], ',') && token.flags & REPORT) {
    // "The trouble, says Ada Brandt, is …"
    const inserted = subjectBehind(reading, c, at);
    const starts = inserted?.from === c + 1 && inserted.kind === 'name' && inserted.nameFrom === c + 1;
    if (starts && isMark(tokens[inserted.to], ','))
      return { speaker: inserted, cue: c, first, rule: 'before-verb-first' };
  }
  if (reading.lexicon.verbSecond) return secondVerb(reading, c, at, first);
  // "Lind went on to say": the one whom the sentence is about.
  const infinitive = !verbFirst && c - 2 > first && reading.lexicon.infinitives.has(tokens[c - 1]!.low);
  const before = infinitive
    ? clauseSubject(reading, c - 1, first)
    : has(tokens[c - 1], PREPOSITION)
      ? null
      : subjectBefore(reading, c, first);
  if (verbFirst) {
    const turned = turnedRound(reading, c, at, first, before);
    if (turned !== null)
      return turned.speaker === null
        ? null
        : { speaker: turned.speaker, cue: c, first, rule: 'before-verb-first' };
  }
  if (before !== null) {
    if (token.flags & AMBIGUOUS && before.kind === 'common' && !has(tokens[before.to - 1], ROLE)) return null;
    const rule = far ? 'before-far' : token.flags & REPORT ? 'before-report' : 'before-stance';
    return { speaker: before, cue: c, first, rule };
  }
  if (!verbFirst && has(tokens[at + 1], BY) && at - c < NEAR) {
    // "often labeled as a “…” by critics"
    const actor = phraseStartingAt(reading, at + 2, tokens.length);
    if (actor !== null) return { speaker: actor, cue: c, first, rule: 'passive' };
  }
  if (verbFirst || c === first || isMark(tokens[c - 1], ',')) {
    const behindIt = subjectBehind(reading, c, at);
    if (
      behindIt !== null &&
      (verbFirst || !has(tokens[behindIt.from], DETERMINER)) &&
      token.flags & REPORT &&
      !token.cap
    )
      return { speaker: behindIt, cue: c, first, rule: 'before-verb-first' };
  }
  return null;
}

/** Where the verb stands second or last: its subject by place and case. */
function secondVerb(reading: Reading, c: number, at: number, first: number): Attribution | null {
  const subject = isOver(reading, c, first) ? null : subjectOfVerb(reading, c, first, at);
  const nobody = subject !== null && reading.tokens[subject.from]!.low === reading.lexicon.nobody;
  // "In dem Brief heißt es": the writing speaks.
  const writes = nobody && reading.lexicon.writings.verbs.has(reading.tokens[c]!.low);
  const speaker = writes ? writingOf(reading, c, first, at) : subject;
  if (speaker === null) return null;
  if (speaker.from > c) return { speaker, cue: c, first, rule: 'before-verb-first' };
  const rule =
    at - c > 16 ? 'before-far' : has(reading.tokens[c], REPORT) ? 'before-report' : 'before-stance';
  return { speaker, cue: c, first, rule };
}
