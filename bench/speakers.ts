/**
 * Who speaks on pages of every kind: papers, magazines, blogs, press releases. Each file of `bench/speakers/` labels the
 * stretches in marks of one set by reading, with no answer in view: whether the marks hold a quotation (no title, term
 * or scare word), the mention of its speaker nearest to it and the fullest name the article has for them, each null
 * where the article tells nobody or no name. The files hold ids and offsets only: the texts are the set's, in `$EVAL/data`.
 *
 *   EVAL=/path/to/evaluation npm run bench:speakers [-- --wrong] [FILE …]
 *
 * A speaker is right where the mention overlaps the labelled one or the name is the same; a name where it is the labelled
 * one, letter for letter, or a shorter or longer form of it. A last line of JSON a file has the figures.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { extract } from '../src/adapters/source/extract/extract.ts';
import { SURE } from '../src/digest/quotes/choose.ts';
import { type FoundQuote, findWithRules } from '../src/digest/quotes/find.ts';

/** The first line of a file says which set it labels; offsets are into the text, or the text of the extracted page. */
const Head = z.object({ set: z.string() });
const Label = z.object({
  id: z.string(),
  start: z.number(),
  end: z.number(),
  quotation: z.boolean(),
  speakerStart: z.number().nullish(),
  speakerEnd: z.number().nullish(),
  nameStart: z.number().nullish(),
  nameEnd: z.number().nullish(),
});
type Label = z.infer<typeof Label>;
const Row = z.object({
  id: z.string(),
  url: z.string().nullish(),
  html: z.string().optional(),
  text: z.string().optional(),
  articleBody: z.string().optional(),
  articles: z.tuple([z.object({ text: z.string() })]).optional(),
});
type Row = z.infer<typeof Row>;
type Read = Readonly<{ text: string; found: readonly FoundQuote[] }>;

const OVERLAP = 0.8;
const MARK = /[\s"'“”„‟‘’‚‛«»‹›`]/;

const folder = process.env.EVAL;
if (folder === undefined) {
  console.error('set EVAL to the folder that holds data/');
  process.exit(2);
}

const lines = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** The row's text, or that of its page as `extract` takes it out. */
function read(set: string, row: Row): Read {
  const given = row.text ?? row.articleBody ?? row.articles?.[0].text;
  if (given !== undefined) return { text: given, found: findWithRules(given) };
  const bytes = gunzipSync(readFileSync(join(set, row.html!)));
  const page = extract({ url: row.url ?? null, contentType: null, body: { kind: 'bytes', bytes } });
  if (!page.ok) throw new Error(`speakers: ${row.id} gives no article: ${page.error.detail}`);
  const { text, language } = page.value;
  return { text, found: findWithRules(text, language) };
}

const shared = (one: Label, { range }: FoundQuote): number => {
  const both = Math.min(range.end, one.end) - Math.max(range.start, one.start);
  return both > 0 ? both / (Math.max(range.end, one.end) - Math.min(range.start, one.start)) : 0;
};

const slice = (text: string, start: number | null | undefined, end: number | null | undefined) =>
  start == null || end == null ? null : text.slice(start, end);

/** True where one name's words are all in the other. */
function sameName(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [short, long] = [one.split(/\s+/), other.split(/\s+/)].sort((a, b) => a.length - b.length);
  return short!.every((word) => long!.includes(word));
}

function measure(path: string): void {
  const [head, ...rest] = lines(path);
  const set = join(folder!, 'data', Head.parse(head).set);
  const rows = new Map(lines(join(set, 'gold.jsonl')).map((line) => [(line as Row).id, line]));
  const pages = new Map<string, Read>();
  const count = { quotations: 0, others: 0, found: 0, taken: 0, right: 0, changed: 0 };
  const names = { named: 0, given: 0, givenNamed: 0, right: 0, sure: 0, sureRight: 0 };
  for (const label of rest.map((line) => Label.parse(line))) {
    if (!pages.has(label.id)) pages.set(label.id, read(set, Row.parse(rows.get(label.id))));
    const { text, found } = pages.get(label.id)!;
    // A page that `extract` now reads otherwise than when it was labelled tells nothing.
    if (label.start > 0 && !MARK.test(text[label.start - 1] ?? '')) {
      count.changed++;
      continue;
    }
    const quote = found.find((one) => shared(label, one) >= OVERLAP);
    const speaker = quote?.speaker ?? null;
    const name = slice(text, speaker?.name?.start, speaker?.name?.end);
    const sure = name !== null && speaker!.certainty >= SURE;
    const wanted = slice(text, label.nameStart, label.nameEnd);
    const rightName = sameName(name, wanted);
    const overlaps =
      speaker !== null &&
      label.speakerStart != null &&
      speaker.mention.start < label.speakerEnd! &&
      label.speakerStart < speaker.mention.end;
    const right = label.speakerStart == null ? speaker === null : overlaps || rightName;
    let fault = '';
    if (label.quotation) {
      count.quotations++;
      if (wanted !== null) names.named++;
      if (quote === undefined) fault = 'missed';
      else {
        count.found++;
        if (right) count.right++;
        else fault = 'speaker';
      }
    } else {
      count.others++;
      if (quote !== undefined) {
        count.taken++;
        fault = 'taken';
      }
    }
    if (name !== null) {
      names.given++;
      if (wanted !== null) names.givenNamed++;
      if (rightName) names.right++;
      else fault += ' name';
      if (sure) names.sure++;
      if (sure && rightName) names.sureRight++;
    }
    if (fault !== '' && process.argv.includes('--wrong'))
      console.log(
        `${label.id} ${label.start}: ${fault.trim()}, certainty ${speaker?.certainty ?? 0}, rule ${quote?.rule ?? null}`,
      );
  }
  const { quotations, others, found, taken, right } = count;
  const f1 = (hits: number): number => (2 * hits) / (quotations + found + taken);
  const bench = { span: f1(found), speaker: right / found, both: f1(right) };
  const left = count.changed === 0 ? '' : `, ${count.changed} left out: the page is read otherwise`;
  console.log(`${basename(path)}: ${quotations} quotations, ${others} other stretches${left}`);
  console.log(`  found ${found}, taken for quotations ${taken}; speaker right ${right}`);
  console.log(
    `  named ${names.givenNamed} of ${names.named} with a name, right ${names.right} of ${names.given} given`,
  );
  console.log(`  with a certainty of ${SURE} or more: ${names.sureRight} of ${names.sure} right`);
  const rounded = Object.fromEntries(Object.entries(bench).map(([k, v]) => [k, Number(v.toFixed(3))]));
  console.log(JSON.stringify({ bench: 'speakers', file: basename(path), ...rounded, ...count, names }));
}

const labels = new URL('speakers/', import.meta.url).pathname;
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
for (const file of asked.length > 0 ? asked : readdirSync(labels).filter((name) => name.endsWith('.jsonl')))
  measure(join(labels, file));
