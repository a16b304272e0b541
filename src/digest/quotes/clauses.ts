/** Clauses whose verb stands second, or last where another clause holds them: whose verb it is, by place and case. */
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  FEMALE,
  MALE,
  NOMINATIVE,
  PARTICLE,
  PREPOSITION,
  PRONOUN,
  REPORT,
  REPORTED,
  ROLE,
  STANCE,
  TIME,
} from './flags.ts';
import { beside, nounPhrase, pastHeld, weight } from './noun-phrases.ts';
import { antecedentOf, type Phrase, type Reading } from './phrases.ts';
import { has, isMark } from './tokens.ts';

/** No clause is longer: a hostile text must not make each word cost more than a few steps. */
const FAR = 48;
/** Nor is what stands before a verb. */
const LONGEST_FIELD = 24;

/** Words that start a sentence as adverbs do: "Unmissverständlich sagte Lind". */
const ADVERBIAL = /(?:lich|ig|isch|end|weise|seits|falls|mals|maßen|wärts)$/;

/** A verb, with the phrase before it that may be its subject, perhaps with an aside behind it. */
type Opening = Readonly<{ verb: number; field: Phrase | null; aside: boolean }>;

const subordinate = ({ tokens, lexicon }: Reading, i: number): boolean =>
  tokens[i]?.kind === 'word' && lexicon.subordinators.has(tokens[i].low);

const joins = (reading: Reading, i: number): boolean =>
  has(reading.tokens[i], CONJUNCTION) &&
  !has(reading.tokens[i], DETERMINER | PRONOUN | PREPOSITION) &&
  !reading.lexicon.relativeArticles.has(reading.tokens[i]!.low) &&
  !subordinate(reading, i);

/** True where a finite verb may stand at `i`. */
function verbal(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  if (token === undefined || token.kind !== 'word' || token.cap || token.low.length < 3) return false;
  if (token.flags & (DETERMINER | PRONOUN)) return false;
  if (token.flags & (AUXILIARY | REPORT | STANCE | REPORTED)) return true;
  return token.flags === 0 && !/^[0-9]|\./.test(token.low) && !ADVERBIAL.test(token.low);
}

/** "sagte er: „…“", "meint sie nur: „…“": a pronoun that can only be the subject of the verb before it. */
function tellsAt({ tokens }: Reading, i: number): boolean {
  const token = tokens[i];
  if (!has(token, PRONOUN) || !has(token, MALE | FEMALE) || !has(token, NOMINATIVE)) return false;
  let k = i + 1;
  while (k < i + 4 && has(tokens[k], ADVERB) && !tokens[k]!.cap) k++;
  return isMark(tokens[k], ':,');
}

/** The subject of the clause that holds the verb of saying at `c`; `end` is where its sentence, or what is read of it, ends. */
export function subjectOfVerb(reading: Reading, c: number, first: number, end: number): Phrase | null {
  if (tellsAt(reading, c + 1)) return { from: c + 1, to: c + 2, kind: 'pronoun', nameFrom: -1, nameTo: -1 };
  const start = clauseStart(reading, c, first);
  if (isHeld(reading, start, c)) return heldSubject(reading, start, c, first);
  const found = start === c ? null : opening(reading, start, end);
  // "Ada Brandt, von der Werft nannte …": the name before the comma, and not what the preposition holds.
  const tied = found?.field === null || has(reading.tokens[start], ROLE);
  const aside = start > first && tied ? opening(reading, first, end) : null;
  if (aside?.aside === true && aside.verb === c) return subjectOf(reading, aside, end);
  if (found !== null && found.verb <= c) return subjectOf(reading, joined(reading, found, c, end), end);
  const whole = start > first ? opening(reading, sentenceStart(reading, c, first), end) : null;
  // "Lind lobte den Rat und nannte ihn …": the verb before the "und" has the subject.
  if (joins(reading, c - 1)) return whole && whole.verb < c ? subjectOf(reading, whole, end) : null;
  // "Lind, der den Rat führt, nannte …" and "Die Lage sei ernst, sagte Lind".
  if (whole !== null && whole.verb === c) return subjectOf(reading, whole, end);
  return beside(reading, c + 1, end) ?? asideSubject(reading, c, first, end);
}

/** The last clause that an "und" joins to `found` before the verb at `c`: "Lind ging und die Ministerin sagte". */
function joined(reading: Reading, found: Opening, c: number, end: number): Opening {
  for (let k = c - 1; k > found.verb && k > c - LONGEST_FIELD; k--) {
    if (!joins(reading, k)) continue;
    const other = opening(reading, k + 1, end);
    if (other !== null && other.verb === c) return other;
  }
  return found;
}

/** "…, die Sprecherin, Ada Brandt, sagte": the phrase before the commas. */
function asideSubject(reading: Reading, c: number, first: number, end: number): Phrase | null {
  for (let k = c - 2; k >= Math.max(first, c - FAR); k--) {
    if (!isMark(reading.tokens[k], ',;')) continue;
    const found = opening(reading, k + 1, end);
    if (found !== null && found.verb === c && found.field !== null && weight(reading, found.field) >= 1)
      return found.field;
  }
  return null;
}

/** Where a clause that hangs on another ends in the verb of saying at `c`, behind the quote: its subject. */
export function closingSubject(reading: Reading, c: number, first: number, end = c): Phrase | null {
  const start = clauseStart(reading, c, first);
  return isHeld(reading, start, c) ? heldSubject(reading, start, end, first) : null;
}

/** The subject of the sentence's own clause, whatever its verb; of the relative clause at `end`, whom it stands for. */
export function mainSubject(reading: Reading, first: number, end: number): Phrase | null {
  const { tokens, lexicon } = reading;
  const start = clauseStart(reading, end, first);
  if (start > first && isHeld(reading, start, end) && lexicon.relativeArticles.has(tokens[start]!.low)) {
    const held = heldSubject(reading, start, end, first);
    if (held !== null) return held;
  }
  const found = opening(reading, first, end);
  return found === null ? null : subjectOf(reading, found, end);
}

/** True where the main clause's own verb is in the mood of reported speech: "Die Lage sei …". */
export function isReportedMain(reading: Reading, first: number, end: number): boolean {
  const found = opening(reading, first, end);
  return found !== null && has(reading.tokens[found.verb], REPORTED);
}

/** True for a verb in a clause that is over before the quote: "…, in dem es Fouls gab, als „…“". */
export function isOver(reading: Reading, c: number, first: number): boolean {
  const { tokens } = reading;
  if (!isMark(tokens[c + 1], ',') || !isHeld(reading, clauseStart(reading, c, first), c)) return false;
  const next = tokens[c + 2];
  return next?.low === 'als' || has(next, PREPOSITION) || verbal(reading, c + 2);
}

/** Where the sentence's words start anew before `c`: behind a colon or a semicolon. */
function sentenceStart(reading: Reading, c: number, first: number): number {
  const least = Math.max(first, c - FAR);
  for (let k = c - 1; k >= least; k--) if (isMark(reading.tokens[k], ';:')) return k + 1;
  return first;
}

/** The first token of the clause that holds `c`, behind its mark and the word that joins it. */
function clauseStart(reading: Reading, c: number, first: number): number {
  const { tokens } = reading;
  let start = first;
  for (let k = c - 1; k >= Math.max(first, c - FAR); k--) {
    if (isMark(tokens[k], ')')) {
      while (k > first && k > c - FAR && !isMark(tokens[k], '(')) k--;
      continue;
    }
    if (isMark(tokens[k], ',;:–—(') || (k === c - 1 && joins(reading, k))) {
      start = k + 1;
      break;
    }
  }
  return start < c && joins(reading, start) ? start + 1 : start;
}

/** True where the clause from `start` hangs on another, so that its verb stands last. */
function isHeld(reading: Reading, start: number, c: number): boolean {
  const { tokens } = reading;
  if (start >= c) return false;
  if (subordinate(reading, start)) {
    const noun = isMark(tokens[start - 1], ',') ? null : nounPhrase(reading, start + 1, c, true);
    return noun === null || noun.to !== c || beside(reading, c + 1, tokens.length)?.from !== c + 1;
  }
  const at = has(tokens[start], PREPOSITION) ? start + 1 : start;
  // "von der Werft nannte das Urteil …": an article, where the verb does not stand last.
  if (at > start && tokens[at + 1]?.cap && tokens[c + 1]?.kind === 'word' && !has(tokens[c + 1], AUXILIARY))
    return false;
  return (
    isMark(tokens[start - 1], ',') &&
    reading.lexicon.relativeArticles.has(tokens[at]!.low) &&
    !tokens[at]!.cap &&
    !(tokens[at + 1]?.cap && verbal(reading, at + 2))
  );
}

/** The subject of a clause whose verb stands last: behind its first word, or whom that word stands for. */
function heldSubject(reading: Reading, start: number, c: number, first: number): Phrase | null {
  const { tokens } = reading;
  const inner = beside(reading, start + 1, c);
  if (subordinate(reading, start)) return inner;
  const head = tokens[start]!;
  // "in der der Rat", "den der Rat": no subject itself.
  if (has(head, PREPOSITION) || !has(head, NOMINATIVE)) return inner;
  const sure =
    inner !== null && inner.from === start + 1 && (inner.kind === 'pronoun' || weight(reading, inner) >= 1.5);
  if (sure) return inner;
  const relative: Phrase = { from: start, to: start + 1, kind: 'relative', nameFrom: -1, nameTo: -1 };
  return antecedentOf(reading, relative, first) ?? inner;
}

/** Reads the clause from `start` up to its finite verb. */
function opening(reading: Reading, start: number, end: number): Opening | null {
  const { tokens } = reading;
  const most = Math.min(end, start + FAR);
  let i = start;
  if (joins(reading, i) && i + 1 < most) i++;
  if (subordinate(reading, i)) {
    const main = behindComma(reading, i, most, null);
    // "Als Grund nannte Lind": no clause, only a noun.
    const noun = main === null ? nounPhrase(reading, i + 1, most, true) : null;
    return noun !== null && verbal(reading, noun.to) ? { verb: noun.to, field: null, aside: false } : main;
  }
  let field: Phrase | null = null;
  let adverbial = false;
  while (i < most) {
    const token = tokens[i]!;
    if (isMark(token, '(')) {
      while (i < most && !isMark(tokens[i], ')')) i++;
      i++;
    } else if (isMark(token, ',–—')) {
      return behindComma(reading, i, most, adverbial ? null : field);
    } else if (token.kind === 'break' || isMark(token, '.;:!?')) {
      return null;
    } else if (token.kind === 'mark') {
      i++;
    } else if (token.kind === 'quote') {
      adverbial = true;
      i++;
    } else if (i > start && verbal(reading, i)) {
      return { verb: i, field: adverbial ? null : field, aside: false };
    } else if (has(token, PREPOSITION) && !has(token, ADVERB)) {
      const held = nounPhrase(reading, i + 1, most, true);
      if (field === null) adverbial = true;
      i = held?.to ?? pastHeld(reading, i, most) ?? i + 1;
    } else if (has(token, ADVERB | TIME) || (i === start && token.cap && ADVERBIAL.test(token.low))) {
      // "Auch die Ministerin sagte": an adverb before a phrase is one with it.
      i++;
    } else {
      const phrase = nounPhrase(reading, i, most, true);
      if (phrase === null) {
        if (field === null) adverbial = true;
        i++;
      } else {
        field ??= phrase;
        i = phrase.to;
      }
    }
  }
  return null;
}

/** The verb right behind a later comma: what stands between is an aside, or a clause in first place. */
function behindComma(reading: Reading, i: number, most: number, field: Phrase | null): Opening | null {
  const { tokens } = reading;
  for (let k = i + 1; k < most; k++) {
    const dash = isMark(tokens[k], '–—') && isMark(tokens[i], '–—');
    if (!isMark(tokens[k], ',') && !dash) continue;
    if (verbal(reading, k + 1)) return { verb: k + 1, field, aside: field !== null };
  }
  // "Ada Brandt, von der Werft nannte …", "Ada Brandt, Leiterin der Werft nannte …": the second comma is left out.
  const tie = has(tokens[i + 1], PREPOSITION) ? i + 2 : has(tokens[i + 1], ROLE) ? i + 1 : -1;
  const held = field !== null && tie > 0 ? nounPhrase(reading, tie, most, true) : null;
  return held !== null && verbal(reading, held.to) ? { verb: held.to, field, aside: true } : null;
}

/** The subject of the opening's verb: the phrase before it, or the one behind it where that is likelier. */
function subjectOf(reading: Reading, { verb, field, aside }: Opening, end: number): Phrase | null {
  const behind = beside(reading, verb + 1, end);
  if (field === null) return behind ?? nameBefore(reading, verb);
  const own = weight(reading, field);
  // "Die Äußerungen nannte Lind …": many things, and a verb of one.
  if (own < -5 || (isMany(reading, field) && !reading.tokens[verb]!.low.endsWith('n'))) return behind;
  if (behind === null || reading.tokens[behind.from]!.low === reading.lexicon.nobody) return field;
  return own + (aside ? 3 : 1.5) >= weight(reading, behind) ? field : behind;
}

/** True for a plural by its ending. */
function isMany({ tokens, lexicon }: Reading, phrase: Phrase): boolean {
  const head = phrase.nameFrom < 0 ? undefined : tokens[phrase.nameFrom];
  return head !== undefined && lexicon.many.some((ending) => head.low.endsWith(ending));
}

/** "Von der Leyen sagte": a name that starts as a preposition does. */
function nameBefore(reading: Reading, verb: number): Phrase | null {
  const { tokens } = reading;
  if (!tokens[verb - 1]?.cap) return null;
  let from = verb - 2;
  while (from > verb - 5 && has(tokens[from], PARTICLE | DETERMINER) && !tokens[from]!.cap) from--;
  const starts = has(tokens[from], PARTICLE) && tokens[from]!.cap;
  return starts ? { from, to: verb, kind: 'name', nameFrom: from, nameTo: verb } : null;
}
