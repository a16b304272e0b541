/**
 * How fast quotations are found, and that the time grows with the text: on invented news at doubled lengths, as
 * one text and as many articles, and on hostile texts of one piece repeated.
 *
 *   node bench/quotes.ts                  news to 8 MB, hostile texts to 1 MB
 *   node bench/quotes.ts 2                the same, news to 2 MB
 *
 * Megabytes are UTF-16 code units by the million. "growth" is by doubling, of the best of three runs each: 2.0 is
 * linear, 4.0 would be quadratic. Exit status 1 where a hostile text grows beyond `WORST`.
 */
import { findQuotes } from '../src/digest/quotes/find.ts';
import { sentences } from '../src/digest/text/sentences.ts';
import { ARTICLE } from './corpus.ts';

const RUNS = 3;
/** A doubled hostile text may take this much longer: the noise of a shared machine is in it. */
const WORST = 3;
/** Growth of less than this many milliseconds is noise. */
const NOISE = 100;

const HOSTILE = [
  '"',
  '“',
  '”',
  '„',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '`',
  "''",
  '“\n',
  '“.',
  '"a" ',
  '"a" said A and ',
  "'a ",
  "s' ",
  'A',
  'A ',
  'Ada ',
  'Ada Brandt, ',
  'said ',
  'he said “a” ',
  'that ',
  '(',
  ', ',
  '. ',
  '." ',
];

/** In German the verb that says who speaks may be far away. */
const HOSTILE_GERMAN = [
  '„',
  '„a“, ',
  '„a“ sagte A und ',
  'sagte ',
  'sei ',
  'habe er gesagt, ',
  'der die das ',
  'der Rat, der ',
  'dass der Rat, ',
  'und die Ministerin ',
  'A, ',
  ', ',
];

/** A text without marks is left at once: every hostile text has a quotation before it. */
const LEADS = { en: '“It is late,” Ada Brandt said. ', de: '„Es ist spät“, sagte Ada Brandt. ' };

/** Milliseconds of the best run. */
function timeOf(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

const repeated = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

const most = Number(process.argv[2] ?? 8);
let last = 0;
console.log('news, one text        MB   quotes ms   MB/s   growth   sentences MB/s');
for (let megabytes = 1; megabytes <= most; megabytes *= 2) {
  const text = repeated(ARTICLE, megabytes * 1e6);
  const quotes = timeOf(() => findQuotes(text, 'en'));
  const cut = timeOf(() => sentences(text));
  const growth = last === 0 ? '' : (quotes / last).toFixed(2);
  console.log(
    `${String(megabytes).padStart(24)} ${quotes.toFixed(0).padStart(11)} ${((megabytes * 1e3) / quotes).toFixed(1).padStart(6)} ${growth.padStart(8)} ${((megabytes * 1e3) / cut).toFixed(1).padStart(16)}`,
  );
  last = quotes;
}

const articles = Math.round(1e6 / ARTICLE.length);
const each = timeOf(() => {
  for (let n = 0; n < articles; n++) findQuotes(ARTICLE, 'en');
});
console.log(`news, ${articles} articles of 1 MB together: ${(1e3 / each).toFixed(1)} MB/s`);

let beyond = 0;
console.log('\nhostile               0.25 MB ms   1 MB ms   growth');
const hostile = [
  ...HOSTILE.map((piece) => ['en', piece] as const),
  ...HOSTILE_GERMAN.map((piece) => ['de', piece] as const),
];
for (const [language, piece] of hostile) {
  const find = (size: number) => findQuotes(LEADS[language] + repeated(piece, size), language);
  const quarter = timeOf(() => find(2.5e5));
  const whole = timeOf(() => find(1e6));
  // Two doublings.
  const growth = Math.sqrt(whole / quarter);
  const bad = growth > WORST && whole - quarter > NOISE;
  if (bad) beyond++;
  console.log(
    `${`${language} ${JSON.stringify(piece)}`.padEnd(22)} ${quarter.toFixed(0).padStart(9)} ${whole.toFixed(0).padStart(9)} ${growth.toFixed(2).padStart(8)}${bad ? '  beyond linear' : ''}`,
  );
}
if (beyond > 0) process.exitCode = 1;
