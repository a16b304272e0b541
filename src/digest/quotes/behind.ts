/** Attributions right behind a quote: “…”, said X; “…”, X said; “…”, according to X. */
import { asideAt } from './asides.ts';
import { anyVerb, closedClause, writing } from './behind-verbs.ts';
import { firstPlace, placeOf } from './first-place.ts';
import { ADVERB, AUXILIARY, PREPOSITION, PRONOUN, REPORT, STANCE, THING } from './flags.ts';
import type { Line } from './outline.ts';
import { type Phrase, phraseStartingAt, type Reading } from './phrases.ts';
import { type Attribution, sourceAt } from './rules.ts';
import { subjectBefore, subjectBehind } from './subjects.ts';
import { has, isMark } from './tokens.ts';
import { onBehalf, phraseAt } from './voices.ts';
import { isNoun } from './word-classes.ts';

/** Where to look: the quote at token `at` of a line, the first word behind it at `k`, and which verbs report there. */
type Spot = Readonly<{ reading: Reading; line: Line; at: number; k: number; says: number }>;

/** "…", said X / "…", X said / "…", according to X: the first of these ways that finds somebody. */
export function behind(reading: Reading, line: Line, at: number, closed: boolean): Attribution | null {
  const { tokens, lexicon } = reading;
  let k = at + 1;
  while (k < line.to && k < at + 3 && isMark(tokens[k], ',—–-')) k++;
  if (k >= line.to || tokens[k]?.kind !== 'word') return null;
  const apart = closed || k > at + 1;
  const put = asideAt(reading, k, line.from, line.to);
  if (put !== null) return { ...put, first: line.from, rule: 'source' };
  // “…”, as Brandt put it
  const as = apart && lexicon.asides.has(tokens[k]!.low) && tokens[k + 1]?.kind === 'word' && k + 1 < line.to;
  if (as) k++;
  const source = sourceBehind(reading, line, k);
  if (source !== null) return source;
  const place = placeOf(reading, line, at, k);
  if (place === 'told') {
    const speaker = subjectBehind(reading, k, line.to);
    if (speaker !== null) return { speaker, cue: at - 1, first: line.from, rule: 'behind-verb-first' };
  }
  const closes = apart || place !== null ? closedClause(reading, k, line.to) : null;
  if (closes !== null) return { ...closes, first: line.from, rule: 'behind-verb-first' };
  // “…”, so beschrieb es Lind
  if (lexicon.verbSecond && !as && apart && lexicon.inserted.has(tokens[k]!.low) && k + 1 < line.to) k++;
  const says = apart || place === 'called' ? REPORT | STANCE : REPORT;
  const spot: Spot = { reading, line, at, k, says };
  return (
    verbFirst(spot) ??
    (place === 'first' && apart ? inFirstPlace(spot) : null) ??
    signed(spot) ??
    summed(spot) ??
    (apart ? anyVerb(reading, k, at, line) : null) ??
    // German puts the verb first there.
    (lexicon.verbSecond ? (apart ? withWords(spot) : null) : subjectFirst(spot))
  );
}

/** “…”, according to Brandt */
function sourceBehind(reading: Reading, line: Line, k: number): Attribution | null {
  const source =
    sourceAt(reading, k, line.to) ??
    sourceAt(reading, k, line.to, reading.lexicon.behind) ??
    asideAt(reading, k, line.from, line.to);
  return source === null ? null : { ...source, first: line.from, rule: 'source' };
}

/** “…”, said Ada Brandt / “…”, a déclaré Ada Brandt */
function verbFirst({ reading, line, k, says }: Spot): Attribution | null {
  const { tokens, lexicon } = reading;
  const first = line.from;
  let verb = k;
  if (lexicon.verbFirst) {
    while (verb < k + 3 && has(tokens[verb], AUXILIARY | ADVERB) && !has(tokens[verb], REPORT)) verb++;
    // "…", a-t-elle dit
    if (verb > k && has(tokens[verb], PRONOUN) && has(tokens[verb + 1], REPORT | STANCE)) {
      const speaker = subjectBehind(reading, verb - 1, verb + 1);
      if (speaker !== null) return { speaker, cue: verb + 1, first, rule: 'behind-verb-first' };
    }
  }
  if (!has(tokens[verb], says) || tokens[verb]!.cap) return null;
  const found = subjectBehind(reading, verb, line.to);
  if (found === null) return null;
  // In “…,” said Brandt's offer was …: what the words behind the verb tell.
  if (!lexicon.verbFirst && !lexicon.capitalNouns && has(tokens[found.to], AUXILIARY)) return null;
  const nobody =
    lexicon.nobody === '' ? has(tokens[found.from], THING) : tokens[found.from]!.low === lexicon.nobody;
  const speaker = nobody
    ? writing(reading, found, line.to)
    : onBehalf(reading, quoted(reading, verb, found, line.to), line.to);
  return speaker === null ? null : { speaker, cue: verb, first, rule: 'behind-verb-first' };
}

/** „…“ war für Lind …: the quote itself stands in first place. */
function inFirstPlace({ reading, line, k }: Spot): Attribution | null {
  const speaker = firstPlace(reading, k, line.to);
  return speaker === null ? null : { speaker, cue: k, first: line.from, rule: 'behind-verb-first' };
}

/** “…” — Ada Brandt, chief engineer */
function signed({ reading, line, at, k }: Spot): Attribution | null {
  const { tokens } = reading;
  if (!isMark(tokens[k - 1], '—–') || at !== line.from) return null;
  const speaker = phraseStartingAt(reading, k, line.to);
  const alone = speaker !== null && (speaker.to === line.to || isMark(tokens[speaker.to], ',.('));
  return alone && speaker.kind === 'name' ? { speaker, cue: null, first: k, rule: 'source' } : null;
}

/** “It's a circus,” is how Lind sums it up. */
function summed({ reading, line, k }: Spot): Attribution | null {
  const { tokens, lexicon } = reading;
  if (!lexicon.hows.has(tokens[k + 1]?.low ?? '') || !has(tokens[k], AUXILIARY)) return null;
  const speaker = phraseStartingAt(reading, k + 2, line.to);
  if (speaker === null || speaker.from !== k + 2 || tokens[speaker.to]?.kind !== 'word') return null;
  return { speaker, cue: speaker.to, first: k, rule: 'behind-subject-first' };
}

/** No more tokens are looked at behind a quote. */
const FAR = 40;

/** “…”, Ada Brandt told the board. */
function subjectFirst({ reading, line, k, says }: Spot): Attribution | null {
  const { tokens, lexicon } = reading;
  const most = Math.min(line.to, k + FAR);
  for (let c = k + 1; c < most; c++) {
    const token = tokens[c]!;
    if (token.kind === 'quote') return null;
    if (!has(token, says) || token.cap || isNoun(reading, c)) continue;
    const turned = lexicon.verbFirst ? turnedBehind(reading, c, k, line) : null;
    if (turned !== null) return turned;
    const speaker = subjectBefore(reading, c, k);
    if (speaker?.kind === 'relative') continue;
    const starts = speaker !== null && speaker.from <= (has(tokens[k], ADVERB) ? k + 1 : k);
    if (starts || (speaker !== null && named(reading, k, speaker)))
      return { speaker, cue: c, first: k, rule: 'behind-subject-first' };
    if (!isMark(tokens[c - 1], ',')) return null;
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
function withWords({ reading, line, k }: Spot): Attribution | null {
  const { tokens, lexicon } = reading;
  if (!has(tokens[k], PREPOSITION)) return null;
  for (let n = k + 1; n < Math.min(line.to, k + 4); n++) {
    if (!lexicon.sayings.has(tokens[n]!.low)) continue;
    const speaker = subjectBehind(reading, n + 1, line.to);
    return speaker === null ? null : { speaker, cue: n, first: line.from, rule: 'behind-verb-first' };
  }
  return null;
}

/** “…”, zitiert die Post den Minister: the words are the object's. */
function quoted(reading: Reading, verb: number, found: Phrase, end: number): Phrase {
  if (!reading.lexicon.citing.has(reading.tokens[verb]!.low)) return found;
  return phraseAt(reading, found.to, end) ?? found;
}
