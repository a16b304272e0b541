/**
 * Does certainty mean what it says? On PolNeAR, or the set of quotations named, by tenths: of the speakers given 0.9,
 * are nine in ten those of the annotation? And at a digest's bar: how many are right, and how many quotations reach it.
 *
 *   EVAL=/path/to/evaluation npm run bench:certainty [-- german_news_quotes] [--rules]
 *
 * A quotation counts where the annotation has one too (overlap of at least 0.8, cut at line breaks and stripped as
 * the scorer does); its speaker is right where the mention overlaps the annotated one. A part of the
 * articles is kept aside. `--rules` tells each rule apart. A last line of JSON repeats the figures at the bar.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SURE } from '../src/digest/quotes/choose.ts';
import { type FoundQuote, findWithRules } from '../src/digest/quotes/find.ts';

const Spans = z.array(z.tuple([z.number(), z.number()]));
const Article = z.object({
  text: z.string(),
  quotes: z.array(z.object({ quoted: Spans, speaker: Spans })),
});
type Piece = readonly [start: number, end: number];

const OVERLAP = 0.8;
const STRIP = /[\s"'“”„‟‘’‚‛«»‹›`´.,;:!?…–—\-()[\]]/;

const folder = process.env.EVAL;
if (folder === undefined) {
  console.error('set EVAL to the folder that holds data/');
  process.exit(2);
}

/** A range cut at line breaks, without marks at its ends. */
function pieces(text: string, from: number, to: number): Piece[] {
  const found: Piece[] = [];
  for (const match of text.slice(from, to).matchAll(/[^\n]+/g)) {
    let start = from + match.index;
    let end = start + match[0].length;
    while (start < end && STRIP.test(text[start]!)) start++;
    while (end > start && STRIP.test(text[end - 1]!)) end--;
    if (start < end) found.push([start, end]);
  }
  return found;
}

function shared(one: Piece, other: Piece): number {
  const both = Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
  return both > 0 ? both / (Math.max(one[1], other[1]) - Math.min(one[0], other[0])) : 0;
}

type Row = Readonly<{ quote: FoundQuote; right: boolean; aside: boolean }>;
const rows: Row[] = [];
let quotations = 0;
/** One article in so many is kept aside: of PolNeAR half of every fifth was opened when the rules were done. */
const ASIDE: Readonly<Record<string, number>> = { polnear: 10 };

const set = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'polnear';
readFileSync(join(folder, 'data', set, 'gold.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .forEach((line, index) => {
    const { text, quotes } = Article.parse(JSON.parse(line));
    const wanted = quotes.flatMap(({ quoted, speaker }) =>
      quoted.flatMap(([from, to]) => pieces(text, from, to).map((piece) => ({ piece, speaker }))),
    );
    for (const quote of findWithRules(text))
      for (const piece of pieces(text, quote.range.start, quote.range.end)) {
        quotations++;
        const match = wanted.find((one) => shared(one.piece, piece) >= OVERLAP);
        if (match === undefined) continue;
        const mention = quote.speaker?.mention;
        const right =
          mention !== undefined &&
          match.speaker.some(([start, end]) => mention.start < end && start < mention.end);
        rows.push({ quote, right, aside: index % (ASIDE[set] ?? 5) === 4 });
      }
  });

const share = (part: number, all: number): string => (all === 0 ? '-' : (part / all).toFixed(3));
const sure = ({ quote }: Row): boolean =>
  quote.speaker !== null && quote.speaker.name !== null && quote.speaker.certainty >= SURE;

function table(groups: ReadonlyMap<string, readonly Row[]>): void {
  for (const [label, group] of groups) {
    const given = group.reduce((sum, { quote }) => sum + (quote.speaker?.certainty ?? 0), 0);
    const right = group.filter((row) => row.right).length;
    console.log(
      `${label.padEnd(22)} ${String(group.length).padStart(6)} ${share(given, group.length)} ${share(right, group.length)}`,
    );
  }
}

const told = rows.filter(({ quote }) => quote.speaker !== null);
const keyOf = ({ quote }: Row): string => {
  const tenth = Math.min(9, Math.floor((quote.speaker?.certainty ?? 0) * 10));
  if (tenth < 9) return `0.${tenth} to 0.${tenth + 1}`.replace('0.10', '1.0');
  return (quote.speaker?.certainty ?? 0) >= SURE ? `${SURE} and more` : `0.9 to ${SURE}`;
};
for (const aside of [false, true]) {
  const part = told.filter((row) => row.aside === aside);
  console.log(`\n${aside ? 'kept aside' : 'looked at'}             quotes given right`);
  table(new Map([...Map.groupBy(part, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1))));
  if (process.argv.includes('--rules'))
    table(
      new Map([...Map.groupBy(part, ({ quote }) => quote.rule ?? '')].sort(([a], [b]) => (a < b ? -1 : 1))),
    );
}
const figures = Object.fromEntries(
  [false, true].map((aside) => {
    const part = rows.filter((row) => row.aside === aside);
    const reached = part.filter(sure);
    const right = reached.filter((row) => row.right).length;
    return [
      aside ? 'aside' : 'looked',
      { share: share(reached.length, part.length), right: share(right, reached.length) },
    ];
  }),
);
console.log(`\n${rows.length} of ${quotations} pieces found are annotated; at ${SURE} or more with a name:`);
console.log(JSON.stringify({ bench: 'certainty', ...figures }));
