/** From an entry to its article: the page is read, or what the source carries stands in. */
import { excerptSnapshot, snapshotOf } from '../articles/snapshot.ts';
import {
  type Article,
  type Entry,
  type ExtractedPage,
  type Fault,
  fail,
  ok,
  type Result,
  type Source,
} from '../model.ts';
import type { Clock, FetchFault, HeavySteps, RawDocument, SourceReader } from '../ports.ts';
import { words } from '../text/words.ts';
import { hasSentence } from '../write/fit.ts';

export type ArticlePorts = Readonly<{ reader: SourceReader; steps: HeavySteps; clock: Clock }>;

/** An entry's article: from its page, else from what the source carries of it, marked as an excerpt. */
export async function articleOf(
  entry: Entry,
  source: Source,
  ports: ArticlePorts,
  signal: AbortSignal,
): Promise<Result<{ article: Article; fault: Fault | null }>> {
  const from = { entry, source, fetchedAt: ports.clock() };
  const read = await pageOf(entry, ports, signal);
  if (read.ok) return ok({ article: snapshotOf({ ...from, ...read.value }), fault: null });
  const excerpt = await excerptOf(entry, ports);
  if (excerpt === null) return fail(read.error);
  return ok({ article: excerptSnapshot({ ...from, ...excerpt }), fault: read.error });
}

type ReadPage = Readonly<{
  page: ExtractedPage;
  /** Where it was read in the end, behind all redirects. */
  address: string | null;
}>;

async function pageOf(
  entry: Entry,
  ports: ArticlePorts,
  signal: AbortSignal,
): Promise<Result<ReadPage, FetchFault>> {
  const document = await documentAt(entry, ports, signal);
  if (!document.ok) return document;
  const page = await ports.steps.extract(document.value);
  if (!page.ok) return page;
  if (!tellsSomething(page.value.text))
    return fail({ kind: 'no_article', detail: 'the page holds no sentence' });
  return ok({ page: page.value, address: document.value.url });
}

async function documentAt(
  entry: Entry,
  ports: ArticlePorts,
  signal: AbortSignal,
): Promise<Result<RawDocument, FetchFault>> {
  if (entry.whole && entry.body) return ok(documentOf(entry.url, entry.body));
  if (entry.url === null && entry.file === null)
    return fail({ kind: 'no_link', detail: `"${entry.title}" has no link to its page` });
  return ports.reader.page(entry, signal);
}

/** Words beside a picture and no more: a longer text may be a list, and has its title to tell. */
const FEW_WORDS = 20;

/** False for a text of a few words without a sentence. */
const tellsSomething = (text: string): boolean =>
  words(text.slice(0, 1_000)).length > FEW_WORDS || hasSentence(text);

/** What the source itself says of the item, or null where that is nothing. */
async function excerptOf(
  entry: Entry,
  ports: ArticlePorts,
): Promise<Readonly<{ text: string; language: string }> | null> {
  // a body that is the whole article is what was no article
  const extracted =
    entry.body && !entry.whole ? await ports.steps.extract(documentOf(null, entry.body)) : null;
  const text = (extracted?.ok ? extracted.value.text : entry.summary).trim();
  if (text === '' || entry.title === '') return null;
  return { text, language: extracted?.ok ? extracted.value.language : 'und' };
}

const documentOf = (url: string | null, body: NonNullable<Entry['body']>): RawDocument => ({
  url,
  contentType: null,
  body: body.kind === 'html' ? { kind: 'html', html: body.content } : { kind: 'text', text: body.content },
});
