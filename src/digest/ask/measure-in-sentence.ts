/** Does a sentence hold a number in the measure that is asked for: a length, a height, a weight, a speed, a score. */
import { holdsKind, MONEY } from './kind-in-sentence.ts';
import type { Kind, Measure } from './kinds.ts';

/** A number that is no sum of money: "£19m" measures nothing. */
const SOME =
  '(?:(?<![$€£][\\d.,]{0,12})\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|thousand|half a))[ -]?';
const DISTANCE = new RegExp(
  `${SOME}(?:k?m|cm|mm|(?:kilo|centi|milli)?met(?:re|er)s?|feet|foot|ft|inch(?:es)?|miles?|yards?|stor(?:ey|ie)s?|acres?|hectares?)\\b`,
  'i',
);
/** How long a thing is; not how much longer, nor how far off. */
export const EXTENT = new RegExp(
  `(?:${DISTANCE.source})(?! (?:short|long|wid|high)er| (?:from|away|off|of|above|below|deep|high|wide)\\b)`,
  'i',
);
/** How high or deep a thing is; not by how much more, nor how long. */
const HEIGHT = new RegExp(
  `(?<!\\bby (?:about |some |over |up to )?(?:\\p{L}+ )?[\\d.,]{0,12})${SOME}(?:c?m|mm|(?:centi|milli)?met(?:re|er)s?|feet|foot|ft|inch(?:es)?|stor(?:ey|ie)s?)\\b(?! (?:long|wide|away|from|off)\\b)`,
  'iu',
);
const UNITS: Readonly<Record<Measure, RegExp>> = {
  score: /\b\d{1,3}[-:–]\d{1,3}\b/,
  distance: DISTANCE,
  height: HEIGHT,
  extent: DISTANCE,
  weight: /\d[ -]?(?:kg|g|lbs?|kilos?|kilogram(?:me)?s?|grams?|tons?|tonnes?|pounds?|stones?)\b/i,
  speed: /\b(?:mph|km\/h|kph|knots|(?:miles|kilomet(?:re|er)s|metres|meters) (?:an|per) (?:hour|second))\b/i,
  heat: /\d ?(?:°|degrees|C\b|F\b)/,
};
/** Says when, not how long: "900 years ago", "61-year-old". */
const SINCE = /[- ](?:years?|months?|weeks?|days?|hours?|minutes?)(?:[- ]old| ago| later| earlier)\b/gi;
/** Says that something goes on for so long. */
const LASTS =
  /\b(?:last(?:s|ed)?|tak(?:e|es|en|ing)|took|for|until|till|long|longer|hours of|runs?|ran|ends?|stays?|dauer\p{L}*|bis)\b/iu;
/** Kinds of number that a measure narrows. */
const MEASURED: ReadonlySet<Kind> = new Set<Kind>(['number', 'length']);

/** Like `holdsKind`, where a measure is asked for: its unit is best; a length may be of time. */
export function holdsMeasure(
  kind: Kind,
  measure: Measure,
  sentence: string,
  asked: ReadonlySet<string>,
): number {
  if (!MEASURED.has(kind)) return holdsKind(kind, sentence, asked);
  if (UNITS[measure].test(sentence)) return 1;
  // A toll or a fine is high too.
  if (kind === 'number' && measure === 'distance' && MONEY.test(sentence)) return 0.8;
  return kind === 'length' && LASTS.test(sentence)
    ? 0.5 * holdsKind(kind, sentence.replace(SINCE, ''), asked)
    : 0;
}
