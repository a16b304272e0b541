/** Numbers for citations: an article gets the next number where it is first used, within one story or answer. */
import { counted, type Words } from '../locales/words.ts';
import type { ArticleRef, Inline, Quote, Sentence, Span } from '../model.ts';
import { textFragmentUrl } from './text-fragment.ts';

/** The articles of a story or an answer, numbered by use. */
export type Citations = Readonly<{
  refs: ReadonlyMap<string, ArticleRef>;
  numbers: ReadonlyMap<string, number>;
}>;

export function numberCitations(articles: readonly ArticleRef[], sentences: readonly Sentence[]): Citations {
  const refs = new Map(articles.map((ref) => [ref.id, ref]));
  const numbers = new Map<string, number>();
  for (const { articleId } of sentences.flatMap((sentence) => sentence.cites))
    if (refs.has(articleId) && !numbers.has(articleId)) numbers.set(articleId, numbers.size + 1);
  return { refs, numbers };
}

/** A sentence and its numbers; each number links to the words it rests on. */
export function sentenceRuns(sentence: Sentence, citations: Citations): Inline[] {
  const runs: Inline[] = [{ kind: 'text', text: `${sentence.text} ` }];
  const seen = new Set<number>();
  for (const span of sentence.cites) {
    const number = citations.numbers.get(span.articleId);
    if (number === undefined || seen.has(number)) continue;
    seen.add(number);
    runs.push({ kind: 'cite', number, url: wordsUrl(span, citations) });
  }
  return runs;
}

/** Where a span stands in its page. */
const wordsUrl = (span: Span, { refs }: Citations): string =>
  textFragmentUrl(refs.get(span.articleId)?.url ?? '', span.text);

export const quoteUrl = (quote: Quote, citations: Citations): string => wordsUrl(quote.parts[0], citations);

/** An outlet as people know it: its name, else its host, else "a source". */
export function outletOf({ site, url }: Readonly<Pick<ArticleRef, 'site' | 'url'>>, words: Words): string {
  if (site.trim() !== '') return site.trim();
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return host === '' ? words.aSource : host;
}

/** What a reader should know before following the link. */
function markOf({ completeness }: ArticleRef, words: Words): string {
  if (completeness === 'full') return '';
  return ` (${words[completeness]})`;
}

const faint = (text: string): Inline => ({ kind: 'text', text, style: 'faint' });
const outletLink = (ref: ArticleRef, words: Words): Inline =>
  ref.url === ''
    ? { kind: 'text', text: outletOf(ref, words) }
    : { kind: 'link', text: outletOf(ref, words), url: ref.url };

/** "Kystposten [1] · The Ferry Times [2] [3] · 4 more": the cited outlets with their numbers, the others counted. */
export function outletsLine(articles: readonly ArticleRef[], citations: Citations, words: Words): Inline[] {
  const outlets = outletsOf(articles, citations, words);
  const cited = outlets.filter(({ numbers }) => numbers.length > 0);
  const shown = cited.length > 0 ? cited : outlets.slice(0, 1);
  const others = outlets.length - shown.length;
  return joined([
    ...shown.map((outlet) => outletRuns(outlet, words)),
    ...(others > 0 ? [[faint(counted(others, words.more, words))]] : []),
  ]);
}

/** Every outlet as a link, those that are cited first. */
export const allOutletsLine = (
  articles: readonly ArticleRef[],
  citations: Citations,
  words: Words,
): Inline[] => joined(outletsOf(articles, citations, words).map((outlet) => outletRuns(outlet, words)));

/** An outlet with its first article here, and its cited articles with their numbers. */
type Outlet = { ref: ArticleRef; numbers: { number: number; url: string }[] };

function outletsOf(articles: readonly ArticleRef[], { numbers }: Citations, words: Words): Outlet[] {
  const place = ({ id }: ArticleRef): number => numbers.get(id) ?? numbers.size + 1;
  const outlets = new Map<string, Outlet>();
  for (const ref of [...articles].sort((a, b) => place(a) - place(b))) {
    const outlet = outlets.get(outletOf(ref, words)) ?? { ref, numbers: [] };
    const number = numbers.get(ref.id);
    if (number !== undefined) outlet.numbers.push({ number, url: ref.url });
    outlets.set(outletOf(ref, words), outlet);
  }
  return [...outlets.values()];
}

const outletRuns = ({ ref, numbers }: Outlet, words: Words): Inline[] => [
  outletLink(ref, words),
  ...numbers.flatMap(({ number, url }): Inline[] => [faint(' '), { kind: 'cite', number, url }]),
  ...markRuns(ref, words),
];

const markRuns = (ref: ArticleRef, words: Words): Inline[] => {
  const mark = markOf(ref, words);
  return mark === '' ? [] : [faint(mark)];
};

const joined = (entries: readonly (readonly Inline[])[]): Inline[] =>
  entries.flatMap((entry, i) => (i === 0 ? entry : [faint(' · '), ...entry]));
