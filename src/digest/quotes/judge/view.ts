/** Looks at a stretch in marks for the signs that weigh it. */
import { REPORT, STANCE } from '../flags.ts';
import type { Stretch } from '../marks.ts';
import type { Names } from '../names.ts';
import type { Line } from '../outline.ts';
import type { Reading } from '../phrases.ts';
import type { Attribution } from '../rules.ts';
import { has } from '../tokens.ts';
import { namingOf } from './naming.ts';
import { placeOf } from './place.ts';
import { sentenceOf } from './sentence.ts';
import type { View } from './signs.ts';
import { isHuman, isStraight, isThing, tieOf } from './speaker.ts';
import { wordsOf } from './words.ts';

/** The stretch before in the same sentence: its token, and whether it was taken for a quotation. */
export type Neighbour = Readonly<{ at: number; quoted: boolean }>;

/** What is known of a stretch before it is judged. */
export type Seen = Readonly<{
  text: string;
  reading: Reading;
  names: Names;
  line: Line;
  at: number;
  stretch: Stretch;
  /** True for an utterance of its own. */
  whole: boolean;
  attribution: Attribution | null;
  /** True for single marks in a text that quotes with double ones. */
  minor: boolean;
  /** True where the same words stand in marks more than once in the text. */
  repeated: boolean;
  neighbour: Neighbour | null;
}>;

/** In words: no name is longer. */
const NAME = 8;

export function viewOf(seen: Seen): View {
  const { text, reading, names, line, at, stretch, attribution, neighbour } = seen;
  const words = wordsOf(text.slice(stretch.start, stretch.end), reading.lexicon);
  const place = placeOf(reading, line, at);
  const naming = namingOf(reading, line, at, attribution);
  const sentence = sentenceOf(reading, line, at, attribution);
  const tie = tieOf(attribution);
  const loose = tie !== 'spoken' && tie !== 'judged';
  const { count } = words;
  const described = sentence.called || (!loose && (place.likened || place.indefinite));
  // A label names short things, and a sentence behind a colon is none.
  const labelled = naming.labelled && count <= NAME && !(place.colon && words.stops);
  const christened = naming.christened && count <= NAME;
  // What is chanted, painted on a sign or called so has capitals, too.
  const shaped = !described && !place.saying;
  return {
    minor: seen.minor && !isStraight(attribution),
    spoken: tie === 'spoken',
    judged: tie === 'judged',
    distant: tie === 'distant',
    guessed: tie === 'guessed',
    clause: tie === 'clause',
    human: isHuman(reading, names, attribution),
    thing: isThing(reading, attribution),
    one: count === 1,
    four: count === 4 || count === 5,
    six: count >= 6 && count < 12,
    twelve: count >= 12 && count < 25,
    paragraph: count >= 25,
    capital: words.titled && count === 1 && shaped,
    titled: words.titled && count > 1 && shaped,
    named: words.named && !place.opens && !place.colon && !(place.comma && !loose) && shaped,
    opens: place.opens && !words.titled,
    opened: place.colon && seen.whole && words.stops,
    stops: words.stops && (count === 1 || !words.titled),
    leads: naming.leads,
    predicate: place.predicate && !labelled && !christened,
    role: place.likened && count <= 3 && !sentence.called && !judges(seen),
    described: described && words.named,
    saying: place.saying,
    owned: place.owned,
    labelled,
    body: naming.body && words.named && shaped,
    definite: place.definite && loose && !sentence.reported,
    christened,
    credited: naming.credited,
    placed: place.placed && words.titled && shaped,
    nickname: naming.nickname && words.named,
    subject: naming.subject && words.named,
    dashed: place.dashed,
    adjective: place.adjective,
    glossed: place.glossed,
    gloss: naming.gloss && neighbour?.quoted === false,
    introduced: naming.introduced && words.named,
    saysBefore: sentence.saysBefore && loose,
    saysBehind: sentence.saysBehind && loose,
    reports: sentence.reports && loose,
    reported: sentence.reported && loose && !words.titled && count > 2,
    told: sentence.told,
    repeated: seen.repeated && loose,
    refused: neighbour?.quoted === false,
  };
}

/** True for a verb of saying or judging, or one behind the marks, that may call a thing so. */
function judges({ reading, at, attribution }: Seen): boolean {
  const cue = attribution?.cue ?? null;
  return cue !== null && (cue > at || has(reading.tokens[cue], REPORT | STANCE));
}
