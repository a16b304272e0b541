/** The set of `bench:ask`: invented news in `news/`, the sample edition, and questions with their answers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Article } from '../../src/digest/model.ts';
import { sha256 } from '../../src/digest/text/hash.ts';
import { detectLanguage } from '../../src/digest/text/language.ts';
import { inlineSteps } from '../../src/steps.ts';

const Line = z.object({
  kind: z.string(),
  /** The question before it, of a follow-up; null where a follow-up is the first thing said. */
  first: z.string().nullable().optional(),
  question: z.string(),
  /** Any of these in the answer makes it right, with `all` every one; none: the articles do not say. */
  answers: z.array(z.string()),
  all: z.boolean().default(false),
  /** To say that the thing asked for is not told is right too. */
  alsoRight: z.array(z.string()).default([]),
  /** The articles that answer, or come nearest. */
  articles: z.array(z.string()),
});
/**
 * Three sets, each over other news and written before the rules that were made with it. What was kept aside of the second
 * has been opened since; of the third only totals are looked at.
 */
export const PARTS = [
  'looked at',
  'second, looked at',
  'second, opened later',
  'kept aside',
  'third, kept aside',
] as const;
export type Part = (typeof PARTS)[number];
export type Item = Readonly<z.infer<typeof Line> & { part: Part }>;

const SAMPLES = new URL('../../samples/', import.meta.url);
/** Every fifth question is kept aside: rules are written without looking at it. */
const ASIDE = 5;

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

const lines = (file: string): z.infer<typeof Line>[] =>
  read(file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Line.parse(JSON.parse(line)));

/** The questions of a file, and those over later news that stand beside it. */
export const items = (file: string): Item[] => [
  ...lines(file).map(
    (line, at): Item => ({ ...line, part: at % ASIDE === ASIDE - 1 ? 'kept aside' : 'looked at' }),
  ),
  ...lines(`second-${file}`).map((line): Item => ({ ...line, part: 'second, looked at' })),
  ...lines(`second-aside-${file}`).map((line): Item => ({ ...line, part: 'second, opened later' })),
  ...lines(`third-${file}`).map((line): Item => ({ ...line, part: 'third, kept aside' })),
];

/** All articles; an article's id is the name by which the questions know it. */
export async function articles(): Promise<Article[]> {
  const outlets = readdirSync(new URL('news/', import.meta.url));
  const samples = await Promise.all(readdirSync(SAMPLES).map(sampleOutlet));
  return [...outlets.flatMap((file) => outletIn(read(`news/${file}`))), ...samples.flat()];
}

/** "# outlet", then for each article "## name", its title, its date, a blank line, its text. */
function outletIn(file: string): Article[] {
  const [head = '', ...pieces] = file.split(/^## /m);
  const site = head.replace('#', '').trim();
  return pieces.map((piece) => {
    const [id = '', title = '', date = '', , ...rest] = piece.split('\n');
    const text = rest.join('\n').trim();
    return articleOf(id, { site, title, text, publishedAt: Date.parse(date) });
  });
}

async function sampleOutlet(outlet: string): Promise<Article[]> {
  const steps = inlineSteps();
  const file = (name: string) => new URL(`${outlet}/${name}`, SAMPLES);
  const bytes = (name: string) => ({ kind: 'bytes', bytes: readFileSync(file(name)) }) as const;
  const url = `https://${outlet}.example/feed.xml`;
  const feed = await steps.parseFeed({ url, contentType: null, body: bytes('feed.xml') });
  if (!feed.ok) throw new Error(`bench: ${feed.error.detail}`);
  const found: Article[] = [];
  for (const entry of feed.value.entries) {
    const name = entry.url?.split('/').at(-1) ?? '';
    if (!existsSync(file(name))) continue;
    const page = await steps.extract({ url: entry.url, contentType: 'text/html', body: bytes(name) });
    if (!page.ok) throw new Error(`bench: ${page.error.detail}`);
    found.push({
      ...articleOf(name.replace('.html', ''), page.value),
      completeness: page.value.completeness,
    });
  }
  return found;
}

type Told = Readonly<{ site: string; title: string; text: string; publishedAt: number | null }>;

const articleOf = (id: string, { site, title, text, publishedAt }: Told): Article => ({
  id,
  key: id,
  url: `https://news.example/${id}`,
  title,
  site,
  byline: null,
  language: detectLanguage(text),
  publishedAt,
  fetchedAt: publishedAt ?? 0,
  completeness: 'full',
  text,
  hash: sha256(text),
});
