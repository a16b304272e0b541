/**
 * Are the names right? On quotations that were labelled by reading: for each, where the fullest name of its speaker
 * stands in the article, or null where the article does not name them. `names*.jsonl` beside hold ids and offsets
 * only; the texts are the sets', in `$EVAL/data/SET/gold.jsonl`.
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
import { SURE } from '../src/digest/quotes/choose.ts';
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

/** The texts of a set by their ids. */
const textsOf = (set: string): ReadonlyMap<string, string> =>
  new Map(
    lines(join(folder, 'data', set, 'gold.jsonl')).map((line) => {
      const { id, text } = Article.parse(line);
      return [id, text] as const;
    }),
  );

/** Counts one file of labels of a set's texts. */
function measure(file: string, texts: ReadonlyMap<string, string>): Record<string, number> {
  const count = { named: 0, given: 0, givenNamed: 0, right: 0, same: 0, found: 0, sure: 0, sureRight: 0 };
  const labels = lines(new URL(file, import.meta.url)).map((line) => Label.parse(line));
  for (const label of labels) {
    const text = texts.get(label.id);
    if (text === undefined) throw new Error(`names: ${label.id} is not in the set`);
    const quote = findQuotes(text).find(({ range }) => {
      const shared = Math.min(range.end, label.end) - Math.max(range.start, label.start);
      return shared > 0.6 * (label.end - label.start);
    });
    if (quote !== undefined) count.found++;
    const wanted =
      label.nameStart === null || label.nameEnd === null ? null : text.slice(label.nameStart, label.nameEnd);
    if (wanted !== null) count.named++;
    const range = quote?.speaker?.name ?? null;
    if (range === null) continue;
    const name = text.slice(range.start, range.end);
    const certainty = quote?.speaker?.certainty ?? 0;
    const ok = name === wanted;
    count.given++;
    if (wanted !== null) count.givenNamed++;
    if (ok) count.right++;
    if (wanted !== null && sameName(name, wanted)) count.same++;
    if (certainty >= SURE) count.sure++;
    if (certainty >= SURE && ok) count.sureRight++;
    if (!ok && process.argv.includes('--wrong'))
      console.log(`${label.id} ${label.start}: certainty ${certainty}`);
  }
  const { named, given, givenNamed, right, same, sure, sureRight } = count;
  console.log(`${file}: ${labels.length} quotations, ${count.found} found`);
  console.log(`  given ${given}, of ${named} with a name ${givenNamed}; right ${right}, same ${same}`);
  console.log(`  with a certainty of ${SURE} or more: ${sureRight} of ${sure} right`);
  return { given: givenNamed / named, right: right / given, same: same / given, sureRight: sureRight / sure };
}

const polnear = textsOf('polnear');
const basil = textsOf('basil_triples');
const figures = {
  labelled: measure('names.jsonl', polnear),
  aside: measure('names-aside.jsonl', polnear),
  basil: measure('names-basil.jsonl', basil),
  basilAside: measure('names-basil-aside.jsonl', basil),
};
console.log(JSON.stringify({ bench: 'names', ...figures }));
