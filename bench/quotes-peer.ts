/**
 * How fast `quotes` is, text in to JSON out on one core, beside what a tagger costs: wink-nlp cutting sentences and
 * naming each word's part of speech on the same texts in the same run.
 *
 *   npm run bench:quotes-peer
 *
 * Megabytes are UTF-16 code units by the million, seconds are of processor time; the best of `RUNS` turns, which
 * alternate.
 */
import { Readable, Writable } from 'node:stream';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { run } from '../src/cli/quotes.ts';
import { ARTICLE, pages } from './corpus.ts';

const RUNS = 7;
const SETS: readonly (readonly [name: string, texts: readonly string[]])[] = [
  ['two quotations an article', pages(1000).map(({ text }) => text)],
  ['a quotation in every sentence', Array.from({ length: 1000 }, () => ARTICLE)],
];

const nlp = winkNLP(model, ['sbd', 'pos']);

/** Tags every text; the count keeps the work from being dropped. */
function tag(texts: readonly string[]): number {
  let tokens = 0;
  for (const text of texts) tokens += nlp.readDoc(text).tokens().out(nlp.its.pos).length;
  return tokens;
}

/** The command itself: lines of JSON in, lines of JSON out. */
async function quote(lines: readonly string[]): Promise<number> {
  let written = 0;
  const stdout = new Writable({
    write: (chunk: Buffer, _, done) => {
      written += chunk.length;
      done();
    },
  });
  await run([], { stdin: Readable.from(lines), stdout, stderr: stdout, env: {} });
  return written;
}

/** Processor time in milliseconds, of all threads of this process: what others do on the machine is not in it. */
async function timed(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
}

console.log('texts                              MB   quotes MB/s   wink-nlp MB/s   ratio');
for (const [name, texts] of SETS) {
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const lines = texts.map((text, id) => `${JSON.stringify({ id, text, language: 'en' })}\n`);
  let ours = Number.POSITIVE_INFINITY;
  let theirs = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < RUNS; turn++) {
    ours = Math.min(ours, await timed(() => quote(lines)));
    theirs = Math.min(theirs, await timed(() => tag(texts)));
  }
  const speed = (ms: number): string => ((megabytes * 1e3) / ms).toFixed(1);
  console.log(
    `${name.padEnd(30)} ${megabytes.toFixed(2).padStart(6)} ${speed(ours).padStart(13)} ${speed(theirs).padStart(15)} ${(theirs / ours).toFixed(2).padStart(7)}`,
  );
}
