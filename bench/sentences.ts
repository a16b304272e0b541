/**
 * Where sentences end: F1 of the boundaries on 304 sentences of invented news with the hard cases, and megabytes a
 * second on invented articles, beside sentencex and Intl.Segmenter in the same run.
 *
 *   npm install --no-save sentencex@1.0.17 && npm run bench:sentences
 *
 * sentencex is no dependency, because registries lack some of the platform packages that its lock entry asks for.
 * Line breaks end a sentence for all three: each paragraph is cut alone. Seconds are of processor time, the best of
 * `RUNS` turns, which alternate.
 */
import { segment } from 'sentencex';
import { sentences } from '../src/digest/text/sentences.ts';
import { MARKED } from '../test/digest/text/sentences-300.ts';
import { ARTICLE, pages } from './corpus.ts';

const RUNS = 7;

type Cutter = Readonly<{ name: string; ends: (text: string) => readonly number[] }>;

/** The ends of the pieces that `cut` makes of each line, without the blanks behind them. */
function endsByLine(text: string, cut: (line: string) => readonly string[]): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    let at = match.index;
    for (const piece of cut(match[0])) {
      if (piece.trim() !== '') ends.push(at + piece.trimEnd().length);
      at += piece.length;
    }
  }
  return ends;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const CUTTERS: readonly Cutter[] = [
  { name: 'Pullquote', ends: (text) => sentences(text).map(({ end }) => end) },
  { name: 'sentencex', ends: (text) => endsByLine(text, (line) => segment('en', line)) },
  {
    name: 'Intl.Segmenter',
    ends: (text) => endsByLine(text, (line) => Array.from(segmenter.segment(line), (one) => one.segment)),
  },
];

function quality({ ends }: Cutter): { wanted: number; f1: number } {
  let right = 0;
  let given = 0;
  let wanted = 0;
  for (const marked of MARKED) {
    const expected = new Set<number>();
    for (const piece of marked.matchAll(/[^|\n]+/g)) expected.add(piece.index + piece[0].trimEnd().length);
    wanted += expected.size;
    for (const end of ends(marked.replaceAll('|', ' '))) {
      given++;
      if (expected.has(end)) right++;
    }
  }
  return { wanted, f1: (2 * right) / (given + wanted) };
}

const texts = [...pages(1000).map(({ text }) => text), ...Array.from({ length: 1000 }, () => ARTICLE)];
const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
const best = CUTTERS.map(() => Number.POSITIVE_INFINITY);
for (let turn = 0; turn < RUNS; turn++)
  CUTTERS.forEach(({ ends }, i) => {
    const before = process.cpuUsage();
    for (const text of texts) ends(text);
    const { user, system } = process.cpuUsage(before);
    best[i] = Math.min(best[i]!, (user + system) / 1e6);
  });

console.log('cutter            sentences      F1     MB/s   of ours');
CUTTERS.forEach((cutter, i) => {
  const { wanted, f1 } = quality(cutter);
  console.log(
    `${cutter.name.padEnd(17)} ${String(wanted).padStart(9)} ${f1.toFixed(3).padStart(7)} ${(megabytes / best[i]!).toFixed(1).padStart(8)} ${(best[0]! / best[i]!).toFixed(2).padStart(9)}`,
  );
});
