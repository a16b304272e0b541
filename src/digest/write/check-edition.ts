/** A stored edition against the stored articles, byte for byte: what `pullquote verify` reports. */
import type { Article, Edition, Fault, Quote, Sentence, Span, WrittenStory } from '../model.ts';
import { sha256 } from '../text/hash.ts';
import { stands } from '../text/span.ts';
import { copiedFault, faultIn } from './gate/gate.ts';
import { quoteFault } from './quote-checks.ts';

type EditionCheck = { quotes: number; citations: number; faults: Fault[] };
type Articles = ReadonlyMap<string, Article>;

/** Counts what was checked and names each fault. Articles are keyed by their id. */
export function checkEdition(edition: Edition, articles: Articles): EditionCheck {
  const check: EditionCheck = { quotes: 0, citations: 0, faults: [] };
  for (const [i, story] of edition.stories.entries()) {
    const fault = (kind: string, detail: string): void => {
      check.faults.push({ kind, detail: `story ${i + 1}: ${detail}` });
    };
    checkArticles(story, articles, fault);
    checkHeadline(story, articles, fault);
    const listed = new Set(story.articles.map((ref) => ref.id));
    for (const sentence of story.sentences) {
      check.citations += sentence.cites.length;
      checkSentence(sentence, story.quotes, articles, listed, fault);
    }
    for (const quote of story.quotes) {
      check.quotes++;
      checkQuote(quote, articles, listed, fault);
    }
  }
  return check;
}

type Report = (kind: string, detail: string) => void;

function checkArticles(story: WrittenStory, articles: Articles, fault: Report): void {
  for (const ref of story.articles) {
    const article = articles.get(ref.id);
    if (!article) fault('missing-article', `article ${ref.id} is not in the store`);
    else if (sha256(article.text) !== article.hash)
      fault('text-changed', `the text of article ${ref.id} is not what its hash was made of`);
    else if (ref.url !== article.url)
      fault('wrong-link', `the link of article ${ref.id} is not the article's`);
  }
}

function checkHeadline(story: WrittenStory, articles: Articles, fault: Report): void {
  const title = articles.get(story.headlineArticleId)?.title;
  const inText = story.sentences[0]?.text === story.headline;
  const listed = story.articles.some((ref) => ref.id === story.headlineArticleId);
  if (!listed || story.headline === '' || !(inText || title?.includes(story.headline)))
    fault('headline', 'its headline is no part of the title it is taken from');
}

function checkSentence(
  sentence: Sentence,
  quotes: readonly Quote[],
  articles: Articles,
  listed: ReadonlySet<string>,
  fault: Report,
): void {
  const broken = sentence.cites.filter((span) => !holds(span, articles, listed));
  for (const span of broken)
    fault('moved', `a citation does not stand at ${span.start}-${span.end} of article ${span.articleId}`);
  if (broken.length > 0) return;
  const [first, ...rest] = sentence.cites;
  if (first === undefined) fault('uncited', 'a sentence cites nothing');
  else {
    const copied = rest.length === 0 && sentence.text === first.text;
    const found = copied ? copiedFault(first.text) : faultIn(sentence.text, sentence.cites, quotes);
    if (found !== null)
      fault('unsupported', `a sentence is not borne out by what it cites (${found.reason})`);
  }
}

function checkQuote(quote: Quote, articles: Articles, listed: ReadonlySet<string>, fault: Report): void {
  const [first] = quote.parts;
  const reason = listed.has(first.articleId) ? quoteFault(quote, articles) : 'quote-unknown-article';
  if (reason !== null)
    fault(reason, `a quotation at ${first.start}-${first.end} of article ${first.articleId} does not hold`);
}

function holds(span: Span, articles: Articles, listed: ReadonlySet<string>): boolean {
  const article = articles.get(span.articleId);
  return listed.has(span.articleId) && article !== undefined && stands(span, article);
}
