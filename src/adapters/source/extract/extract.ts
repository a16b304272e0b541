/** Pages and plain texts to articles: the whole way from bytes to an `ExtractedPage`. */
import { cleanArticleText } from '../../../digest/articles/clean.ts';
import { type ExtractedPage, type Fault, fail, ok, type Result } from '../../../digest/model.ts';
import type { RawDocument } from '../../../digest/ports.ts';
import { detectLanguage } from '../../../digest/text/language.ts';
import { decode } from '../decode.ts';
import { isBinary } from '../sniff.ts';
import { articleText } from './article-text.ts';
import { completenessOf } from './completeness.ts';
import { parseHtml } from './dom.ts';
import { hostOf } from './host.ts';
import { readJsonLd } from './json-ld.ts';
import { pageFacts } from './page-facts.ts';
import { MAX_PAGE, tidy } from './tidy.ts';

/**
 * The article on a page or in a plain text. Faults: `too_large`, `too_deep`, `no_article`, `unreadable`. Never throws.
 * Synchronous and heavy: some 10 to 50 ms a page, so call it in a worker where a chat waits.
 */
export function extract(document: RawDocument): Result<ExtractedPage> {
  try {
    const { body } = document;
    if (body.kind === 'text') return fromText(body.text, document.url);
    if (body.kind === 'bytes' && body.bytes.length > 2 * MAX_PAGE) return tooLarge;
    if (body.kind === 'html') return fromHtml(body.html, document.url);
    const plain = /^\s*text\/plain\b/i.test(document.contentType ?? '');
    const { text } = decode(body.bytes, document.contentType, plain ? 'text' : 'html');
    if (isBinary(text)) return noArticle('what was read is no text');
    return plain ? fromText(text, document.url) : fromHtml(text, document.url);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return fail<Fault>({ kind: 'unreadable', detail: `the page could not be read: ${detail.slice(0, 200)}` });
  }
}

/** Less is a caption or a slogan, and no article. */
const FEW_LETTERS = 80;

const tooLarge = fail<Fault>({ kind: 'too_large', detail: `the page is longer than ${MAX_PAGE} characters` });
const noArticle = (detail: string): Result<never> => fail<Fault>({ kind: 'no_article', detail });

function fromText(raw: string, url: string | null): Result<ExtractedPage> {
  if (raw.length > MAX_PAGE) return tooLarge;
  const { text, title } = cleanArticleText(raw);
  if (text === '') return noArticle('the text holds no article');
  return ok({
    url,
    title: title ?? '',
    byline: null,
    site: hostOf(url),
    publishedAt: null,
    language: detectLanguage(text),
    completeness: 'full',
    text,
  });
}

function fromHtml(html: string, url: string | null): Result<ExtractedPage> {
  const page = tidy(html);
  if (!page.ok) return page;
  const document = parseHtml(page.value.html);
  const jsonLd = readJsonLd(page.value.jsonLd, url);
  const facts = pageFacts(document, page.value.root, jsonLd, url, Date.now());
  const found = articleText(document, page.value, facts, jsonLd);
  if ((found.text.match(/\p{L}/gu)?.length ?? 0) < FEW_LETTERS)
    return noArticle('no article text was found on the page');
  const detected = detectLanguage(found.text);
  return ok({
    url: facts.url,
    title: facts.title || found.firstHeading || '',
    byline: facts.byline,
    site: facts.site,
    publishedAt: facts.publishedAt,
    language: detected !== 'und' ? detected : (facts.language ?? 'und'),
    completeness: completenessOf(found, jsonLd),
    text: found.text,
  });
}
