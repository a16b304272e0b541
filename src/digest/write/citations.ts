/** Numbers for citations: an article gets the next number where it is first used, within one story or answer. */
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
export const wordsUrl = (span: Span, { refs }: Citations): string =>
  textFragmentUrl(refs.get(span.articleId)?.url ?? '', span.text);

export const quoteUrl = (quote: Quote, citations: Citations): string => wordsUrl(quote.parts[0], citations);

/** An outlet as people know it: its name, else its host, else "a source". */
export function outletOf({ site, url }: Readonly<Pick<ArticleRef, 'site' | 'url'>>): string {
  if (site.trim() !== '') return site.trim();
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return host === '' ? 'a source' : host;
}

/** What a reader should know before following the link. */
export function markOf({ completeness }: ArticleRef): string {
  if (completeness === 'excerpt') return ' (excerpt only)';
  return completeness === 'paywalled' ? ' (behind a paywall)' : '';
}

const faint = (text: string): Inline => ({ kind: 'text', text, style: 'faint' });
const outletLink = (ref: ArticleRef): Inline =>
  ref.url === ''
    ? { kind: 'text', text: outletOf(ref) }
    : { kind: 'link', text: outletOf(ref), url: ref.url };

/** "Kystposten [1] · The Ferry Times [2] · 4 more": the cited outlets with their numbers, the others counted. */
export function outletsLine(articles: readonly ArticleRef[], { numbers, refs }: Citations): Inline[] {
  const cited = [...numbers].flatMap(([id, number]) => {
    const ref = refs.get(id);
    return ref ? [{ ref, number }] : [];
  });
  const shown = cited.length > 0 ? cited : articles.slice(0, 1).map((ref) => ({ ref, number: null }));
  const named = new Set(shown.map(({ ref }) => outletOf(ref)));
  const others = new Set(articles.map(outletOf).filter((name) => !named.has(name)));
  const entries = shown.map(({ ref, number }) => [
    outletLink(ref),
    ...(number === null ? [] : [faint(' '), { kind: 'cite', number, url: ref.url } as const]),
    ...markRuns(ref),
  ]);
  if (others.size > 0) entries.push([faint(`${others.size} more`)]);
  return joined(entries);
}

/** Every article's outlet as a link, each outlet once unless it is cited. */
export function allOutletsLine(articles: readonly ArticleRef[], { numbers }: Citations): Inline[] {
  const seen = new Set<string>();
  const entries: Inline[][] = [];
  const order = (ref: ArticleRef): number => numbers.get(ref.id) ?? Number.POSITIVE_INFINITY;
  for (const ref of [...articles].sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)))) {
    const number = numbers.get(ref.id);
    if (number === undefined && seen.has(outletOf(ref))) continue;
    seen.add(outletOf(ref));
    const cite: Inline[] = number === undefined ? [] : [faint(' '), { kind: 'cite', number, url: ref.url }];
    entries.push([outletLink(ref), ...cite, ...markRuns(ref)]);
  }
  return joined(entries);
}

const markRuns = (ref: ArticleRef): Inline[] => (markOf(ref) === '' ? [] : [faint(markOf(ref))]);

const joined = (entries: readonly (readonly Inline[])[]): Inline[] =>
  entries.flatMap((entry, i) => (i === 0 ? entry : [faint(' · '), ...entry]));
