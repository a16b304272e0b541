/**
 * Are the names right? On 300 quotations of PolNeAR that were labelled by reading: for each, where the fullest
 * name of its speaker stands in the article, or null where the article does not name them. `names.jsonl` beside
 * holds ids and offsets only; the texts are the set's, in `$EVAL/data/polnear/gold.jsonl`.
 *
 *   EVAL=/path/to/evaluation node bench/names.ts [--wrong]
 *
 * `given`: the share of quotations with a labelled name for which a name is given. `right`: the share of names
 * given that are the labelled one, letter for letter; a name for somebody without one is wrong. `same` counts
 * a shorter or longer form of the same name too. A last line of JSON repeats the figures.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findQuotes } from '../src/digest/quotes/find.ts';

const Label = z.object({
  id: z.string(),
  start: z.number(),
  end: z.number(),
  nameStart: z.number().nullable(),
  nameEnd: z.number().nullable(),
});
const Article = z.object({ id: z.string(), text: z.string() });

const lines = (path: string | URL): unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** True where one name's words are all in the other. */
function sameName(one: string, other: string): boolean {
  const [short, long] = [one.split(/\s+/), other.split(/\s+/)].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  return short.every((word) => long.includes(word));
}

const folder = process.env.EVAL;
if (folder === undefined) {
  console.error('set EVAL to the folder that holds data/');
  process.exit(2);
}
const texts = new Map(
  lines(join(folder, 'data/polnear/gold.jsonl')).map((line) => {
    const { id, text } = Article.parse(line);
    return [id, text] as const;
  }),
);

let named = 0;
let given = 0;
let givenNamed = 0;
let right = 0;
let same = 0;
let found = 0;
let sure = 0;
let sureRight = 0;
const labels = lines(new URL('names.jsonl', import.meta.url)).map((line) => Label.parse(line));
for (const label of labels) {
  const text = texts.get(label.id);
  if (text === undefined) throw new Error(`names: ${label.id} is not in the set`);
  const quote = findQuotes(text).find(({ range }) => {
    const shared = Math.min(range.end, label.end) - Math.max(range.start, label.start);
    return shared > 0.6 * (label.end - label.start);
  });
  if (quote !== undefined) found++;
  const wanted =
    label.nameStart === null || label.nameEnd === null ? null : text.slice(label.nameStart, label.nameEnd);
  if (wanted !== null) named++;
  const range = quote?.speaker?.name ?? null;
  if (range === null) continue;
  const name = text.slice(range.start, range.end);
  given++;
  if (wanted !== null) givenNamed++;
  const ok = name === wanted;
  if (ok) right++;
  if (wanted !== null && sameName(name, wanted)) same++;
  if ((quote?.speaker?.certainty ?? 0) >= 0.97) {
    sure++;
    if (ok) sureRight++;
  }
  if (!ok && process.argv.includes('--wrong'))
    console.log(`${label.id} ${label.start}: certainty ${quote?.speaker?.certainty}`);
}
const figures = {
  quotations: labels.length,
  found,
  named,
  given: givenNamed / named,
  right: right / given,
  same: same / given,
  sureRight: sureRight / sure,
};
console.log(`given ${given}, of ${named} with a name ${givenNamed}; right ${right}, same ${same}`);
console.log(`with a certainty of 0.97 or more: ${sureRight} of ${sure} right`);
console.log(JSON.stringify({ bench: 'names', ...figures }));
