/** Attributions behind a quote: “…”, said X; “…”, X said; “…”, according to X. */
import { asideAt } from './asides.ts';
import { isReportedMain } from './clauses.ts';
import { firstPlace, placeOf } from './first-place.ts';
import {
  ADVERB,
  AUXILIARY,
  DETERMINER,
  NOMINATIVE,
  PASSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  REPORT,
  ROLE,
  STANCE,
  THING,
  VERB,
} from './flags.ts';
import type { Line } from './outline.ts';
import { isPerson, type Phrase, phraseStartingAt, type Reading } from './phrases.ts';
import { type Attribution, sourceAt } from './rules.ts';
import { subjectBefore, subjectBehind } from './subjects.ts';
import { has, isMark, type Token } from './tokens.ts';
import { onBehalf, phraseAt, writingOf } from './voices.ts';
import { endsLikeAdverb, isNoun } from './word-classes.ts';

/** "…", said X / "…", X said / "…", according to X: right behind the quote. */
export function behind(reading: Reading, line: Line, at: number, closed: boolean): Attribution | null {
  const { tokens, lexicon } = reading;
  let k = at + 1;
  while (k < line.to && k < at + 3 && isMark(tokens[k], ',—–-')) k++;
  const apart = closed || k > at + 1;
  const start = tokens[k];
  if (start === undefined || k >= line.to || start.kind !== 'word') return null;
  const put = asideAt(reading, k, line.from, line.to);
  if (put !== null) return { ...put, first: line.from, rule: 'source' };
  // “…”, as Brandt put it
  if (apart && lexicon.asides.has(start.low) && tokens[k + 1]?.kind === 'word' && k + 1 < line.to) k++;
  const next = tokens[k]!;
  const source = sourceAt(reading, k, line.to) ?? sourceAt(reading, k, line.to, lexicon.behind);
  if (source !== null) return { ...source, first: line.from, rule: 'source' };
  const aside = asideAt(reading, k, line.from, line.to);
  if (aside !== null) return { ...aside, first: line.from, rule: 'source' };
  const place = placeOf(reading, line, at, k);
  if (place === 'told') {
    const speaker = subjectBehind(reading, k, line.to);
    if (speaker !== null) return { speaker, cue: at - 1, first: line.from, rule: 'behind-verb-first' };
  }
  const closes = apart || place !== null ? closedClause(reading, k, line.to) : null;
  if (closes !== null) return { ...closes, first: line.from, rule: 'behind-verb-first' };
  // “…”, so beschrieb es Lind
  if (lexicon.verbSecond && apart && lexicon.inserted.has(start.low) && k + 1 < line.to) k++;
  let verb = k;
  // "…", has said X; "…", a déclaré X
  if (lexicon.verbFirst) {
    while (verb < k + 3 && has(tokens[verb], AUXILIARY | ADVERB) && !has(tokens[verb], REPORT)) verb++;
    // "…", a-t-elle dit
    if (verb > k && has(tokens[verb], PRONOUN) && has(tokens[verb + 1], REPORT | STANCE)) {
      const speaker = subjectBehind(reading, verb - 1, verb + 1);
      if (speaker !== null) return { speaker, cue: verb + 1, first: line.from, rule: 'behind-verb-first' };
    }
  }
  const says = apart || place === 'called' ? REPORT | STANCE : REPORT;
  if (has(tokens[verb], says) && !tokens[verb]!.cap) {
    const found = subjectBehind(reading, verb, line.to);
    // In “…,” said Brandt's offer was …: what the words behind the verb tell.
    const told =
      !lexicon.verbFirst && !lexicon.capitalNouns && found !== null && has(tokens[found.to], AUXILIARY);
    const speaker = told
      ? null
      : found !== null &&
          (lexicon.nobody === ''
            ? has(tokens[found.from], THING)
            : tokens[found.from]!.low === lexicon.nobody)
        ? writing(reading, found, line.to)
        : found && onBehalf(reading, quoted(reading, verb, found, line.to), line.to);
    if (speaker !== null) return { speaker, cue: verb, first: line.from, rule: 'behind-verb-first' };
  }
  if (place === 'first' && apart) {
    const speaker = firstPlace(reading, k, line.to);
    if (speaker !== null) return { speaker, cue: k, first: line.from, rule: 'behind-verb-first' };
  }
  if (isMark(tokens[k - 1], '—–') && at === line.from) {
    // “…” — Ada Brandt, chief engineer
    const speaker = phraseStartingAt(reading, k, line.to);
    const alone = speaker !== null && (speaker.to === line.to || isMark(tokens[speaker.to], ',.('));
    if (alone && speaker.kind === 'name') return { speaker, cue: null, first: k, rule: 'source' };
  }
  // “It's a circus,” is how Lind sums it up.
  const summed = lexicon.hows.has(tokens[k + 1]?.low ?? '') && has(start, AUXILIARY) ? k + 2 : -1;
  if (summed > 0) {
    const speaker = phraseStartingAt(reading, summed, line.to);
    const told = speaker !== null && speaker.from === summed && tokens[speaker.to]?.kind === 'word';
    if (told) return { speaker, cue: speaker.to, first: k, rule: 'behind-subject-first' };
  }
  if (apart) {
    // "Con «El faro», Ada Brandt firma …": what a preposition holds is no utterance.
    const held =
      lexicon.verbFirst && !lexicon.verbSecond && at > line.from && has(tokens[at - 1], PREPOSITION);
    const plain = held ? null : anyVerb(reading, k, at, line);
    if (plain !== null) return plain;
  }
  // German puts the verb first there.
  if (lexicon.verbSecond) return apart ? withWords(reading, k, line) : null;
  const most = Math.min(line.to, k + 40);
  for (let c = k + 1; c < most; c++) {
    const token = tokens[c]!;
    if (token.kind === 'quote') return null;
    if (!has(token, says) || token.cap || isNoun(reading, c)) continue;
    const turned = lexicon.verbFirst ? turnedBehind(reading, c, k, line) : null;
    if (turned !== null) return turned;
    const speaker = subjectBefore(reading, c, k);
    if (speaker === null || (speaker.from > (has(next, ADVERB) ? k + 1 : k) && !named(reading, k, speaker))) {
      if (isMark(tokens[c - 1], ',')) continue;
      if (speaker !== null && speaker.kind === 'relative') continue;
      return null;
    }
    if (speaker.kind === 'relative') continue;
    return { speaker, cue: c, first: k, rule: 'behind-subject-first' };
  }
  return null;
}

/** “regrette” la décision, a indiqué Brandt: behind a comma the verb stands before its subject. */
function turnedBehind(reading: Reading, c: number, least: number, line: Line): Attribution | null {
  let v = c - 1;
  while (v > least && has(reading.tokens[v], AUXILIARY | ADVERB)) v--;
  if (v < least || !isMark(reading.tokens[v], ',')) return null;
  const speaker = subjectBehind(reading, c, line.to);
  return speaker === null ? null : { speaker, cue: c, first: line.from, rule: 'behind-far' };
}

/** “…”, the mayor, Ada Brandt, told …: the name is an aside to the words right behind the quote. */
function named(reading: Reading, k: number, speaker: Phrase): boolean {
  const start = phraseStartingAt(reading, k, speaker.from);
  return start?.from === k && start.to === speaker.from - 1 && isMark(reading.tokens[start.to], ',—–(');
}

/** “…”, mit diesen Worten begann Lind */
function withWords(reading: Reading, k: number, line: Line): Attribution | null {
  const { tokens, lexicon } = reading;
  if (!has(tokens[k], PREPOSITION)) return null;
  for (let n = k + 1; n < Math.min(line.to, k + 4); n++) {
    if (!lexicon.sayings.has(tokens[n]!.low)) continue;
    const speaker = subjectBehind(reading, n + 1, line.to);
    return speaker === null ? null : { speaker, cue: n, first: line.from, rule: 'behind-verb-first' };
  }
  return null;
}

/** “…”, heißt es in der Erklärung: what is written speaks; null where nothing is named. */
function writing(reading: Reading, found: Phrase, end: number): Phrase | null {
  if (!reading.lexicon.verbFirst || reading.tokens[found.from]!.low !== reading.lexicon.nobody) return found;
  for (let k = found.to; k < Math.min(end, found.to + 4); k++) {
    if (reading.tokens[k]!.kind !== 'word') return null;
    if (has(reading.tokens[k], PREPOSITION)) return phraseAt(reading, k + 1, end);
    // “…”, entfährt es der Lotsin
    const held = phraseAt(reading, k, end);
    if (held !== null && isPerson(reading, held)) return held;
  }
  return null;
}

/** “…”, zitiert die Post den Minister: the words are the object's. */
function quoted(reading: Reading, verb: number, found: Phrase, end: number): Phrase {
  if (!reading.lexicon.citing.has(reading.tokens[verb]!.low)) return found;
  return phraseAt(reading, found.to, end) ?? found;
}

/** In characters: what stands in marks and is no longer may be a paper's name. */
const NAME = 40;

const isLong = ({ kind, start, end }: Token): boolean => kind === 'quote' && end - start > NAME;

/** “…”, hatte Brandt gesagt / “…”, wird Brandt zitiert: the verb of saying closes the clause. */
function closedClause(reading: Reading, k: number, end: number): { speaker: Phrase; cue: number } | null {
  const { tokens, lexicon } = reading;
  if (lexicon.closers.size === 0 || !has(tokens[k], AUXILIARY) || tokens[k]!.cap) return null;
  const speaker = subjectBehind(reading, k, end);
  if (speaker === null) return null;
  const asks = lexicon.asking.verbs.has(tokens[k]!.low);
  for (let c = speaker.to; c < end && c < speaker.to + 24 && !isLong(tokens[c]!); c++)
    if (
      !tokens[c]!.cap &&
      (lexicon.closers.has(tokens[c]!.low) || (asks && lexicon.asking.ends.has(tokens[c]!.low)))
    )
      // “…”, wird Brandt vorgeworfen: they are another's words.
      return has(tokens[k], PASSIVE) && !lexicon.cited.has(tokens[c]!.low) ? null : { speaker, cue: c };
  return null;
}

/** "…", Brandt mused / "…", mused Ada Brandt: behind a closed quote any verb reports. */
function anyVerb(reading: Reading, k: number, at: number, line: Line): Attribution | null {
  const { tokens } = reading;
  const verb = (i: number): boolean => {
    const token = tokens[i];
    if (token === undefined || i >= line.to || token.kind !== 'word' || token.cap || token.low.length < 3)
      return false;
    if (endsLikeAdverb(reading, token)) return false;
    return token.flags === 0 || (token.flags & (STANCE | REPORT | VERB)) !== 0;
  };
  const isAdverb = (i: number): boolean =>
    tokens[i]!.kind === 'word' &&
    !tokens[i]!.cap &&
    (has(tokens[i], ADVERB) || endsLikeAdverb(reading, tokens[i]!));
  const { capitalNouns } = reading.lexicon;
  // “…”, s'est inquiétée la maire
  let first = k;
  const skips = reading.lexicon.verbFirst && !reading.lexicon.verbSecond;
  while (skips && first < k + 3 && has(tokens[first], AUXILIARY | ADVERB)) first++;
  const turned = turnedVerb(reading, first, at, line, verb);
  if (turned !== null && !capitalNouns) return turned;
  const speaker = phraseStartingAt(reading, k, line.to);
  const role = speaker?.kind === 'common' && has(tokens[speaker.to - 1], ROLE);
  if (
    !capitalNouns &&
    speaker !== null &&
    speaker.from === k &&
    (speaker.kind === 'pronoun' || speaker.kind === 'name' || role)
  ) {
    let c = speaker.to;
    while (c < line.to && isAdverb(c)) c++;
    // "the old Norhaven ferry line": behind an article any word may go on with the noun.
    const says = has(tokens[speaker.from], DETERMINER) ? has(tokens[c], STANCE | REPORT) : true;
    return says && verb(c) ? { speaker, cue: c, first: k, rule: 'behind-subject-first' } : null;
  }
  return turned;
}

/** Tokens between such a verb and its subject. */
const NEAR = 24;

/** Endings of a finite verb in French and Spanish: "s'étonne la dame", "murmuró su madre". */
const FINITE = /(?:[aeió]|ent|an|en|ait|aient|it|aba|aban|ía|ían|aron|ieron|èrent)$/;

/** True where nothing but what hangs on the phrase follows: a mark, a preposition, "who", the end. */
function endsClause({ tokens, lexicon }: Reading, to: number, end: number): boolean {
  const next = tokens[to];
  if (next === undefined || to >= end || next.kind !== 'word') return true;
  return has(next, PREPOSITION | RELATIVE) || lexicon.links.has(next.low);
}

/** "…", mused Ada Brandt; "…", begins a notice at the gate */
function turnedVerb(
  reading: Reading,
  k: number,
  at: number,
  line: Line,
  verb: (i: number) => boolean,
): Attribution | null {
  const { tokens, lexicon } = reading;
  const ending = lexicon.capitalNouns ? /(?:te|t|en)$/ : /(?:ed|s)$/;
  const plain = !lexicon.verbFirst || lexicon.capitalNouns;
  if (!verb(k) || (plain && !ending.test(tokens[k]!.low) && !has(tokens[k], STANCE | REPORT | VERB)))
    return null;
  const behindIt = subjectBehind(reading, k, line.to);
  // "s'étonne encore la dame": adverbs may stand between where the verb may come first.
  if (behindIt === null || behindIt.from > k + (lexicon.verbFirst ? NEAR : 1)) return null;
  if (lexicon.verbSecond) {
    const speaker =
      tokens[behindIt.from]!.low === lexicon.nobody ? writing(reading, behindIt, line.to) : behindIt;
    return speaker && { speaker, cue: k, first: line.from, rule: 'behind-verb-first' };
  }
  const may =
    has(tokens[k + 1], NOMINATIVE) ||
    has(tokens[behindIt.to - 1], ROLE) ||
    (has(tokens[behindIt.from], DETERMINER) && FINITE.test(tokens[k]!.low));
  const common = lexicon.verbFirst ? may : at === line.from && endsClause(reading, behindIt.to, line.to);
  if (behindIt.kind !== 'name' && !common) return null;
  return { speaker: behindIt, cue: k, first: line.from, rule: 'behind-verb-first' };
}

/** A verb of saying further behind in the same sentence; `loose` takes any: "…" was what Brandt said. */
export function behindFar(reading: Reading, line: Line, at: number, loose: boolean): Attribution | null {
  const { tokens } = reading;
  const most = Math.min(line.to, at + 40);
  const reported = reading.lexicon.verbSecond && isReportedMain(reading, line.from, at);
  let inside = false;
  for (let c = at + 1; c < most; c++) {
    if (isMark(tokens[c], '()')) inside = tokens[c]!.low === '(';
    const source = sourceAt(reading, c, line.to);
    if (source !== null) return { ...source, first: line.from, rule: 'source' };
    const aside = asideAt(reading, c, line.from, line.to);
    if (aside !== null) return { ...aside, first: line.from, rule: 'behind-far' };
    const apart =
      isMark(tokens[c - 1], ',') ||
      (tokens[c - 1]!.kind === 'word' &&
        reading.lexicon.inserted.has(tokens[c - 1]!.low) &&
        isMark(tokens[c - 2], ','));
    const closes = apart ? closedClause(reading, c, line.to) : null;
    if (closes !== null) return { ...closes, first: at + 1, rule: 'behind-far' };
    // "Der Rat habe „nur geschlafen“, warf ihm Lind vor": the mood tells that somebody says it.
    const says = reported && apart ? REPORT | STANCE : REPORT;
    if (inside || !has(tokens[c], says) || tokens[c]!.cap || isNoun(reading, c)) continue;
    if (apart && !reading.lexicon.hearing.has(tokens[c]!.low)) {
      // "…, said Ada Brandt, the chief engineer."
      const found = subjectBehind(reading, c, line.to);
      const nobody = found !== null && tokens[found.from]!.low === reading.lexicon.nobody;
      const back = nobody ? writingOf(reading, c, c, line.to) : found;
      const ends =
        back !== null && (back.to >= line.to || !has(tokens[back.to], AUXILIARY | REPORT | STANCE));
      if (back !== null && ends) return { speaker: back, cue: c, first: at + 1, rule: 'behind-far' };
    }
    const speaker = subjectBefore(reading, c, at + 1);
    if (speaker === null || speaker.kind === 'relative') continue;
    // Only a clause of its own, set off by a comma, reports what stands before it.
    const before = tokens[speaker.from - 1]!;
    if (loose || speaker.from === at + 1 || isMark(before, ',—–') || before.kind === 'quote')
      return { speaker, cue: c, first: at + 1, rule: 'behind-far' };
  }
  return null;
}
