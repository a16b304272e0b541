/** The gate: the one maker of `Verified<T>`. What a writer made reaches a person only through here. */

import { refOf } from '../articles/ref.ts';
import { en } from '../locales/words.ts';
import type {
  Answer,
  AnswerDraft,
  Article,
  Draft,
  Edition,
  Material,
  Passages,
  Prose,
  Quote,
  Refusal,
  Refused,
  Sentence,
  Span,
  WrittenStory,
} from '../model.ts';
import { stands } from '../text/span.ts';
import { askFault, copiedFault, type Fault, faultIn, strangeIn } from './gate/gate.ts';
import { headlineOf } from './headline.ts';
import { quotesUnread, spanQuotesUnread } from './partial.ts';
import { quoteFault } from './quote-checks.ts';
import { countByReason, together } from './refused.ts';

declare const brand: unique symbol;
/** Checked against its sources. Only this module makes one; `compose` takes nothing else. */
export type Verified<T> = T & { readonly [brand]: true };

const passed = <T>(value: T): Verified<T> => value as Verified<T>;

/** More sentences or quotations than this no digest and no answer shows. */
const MOST = 40;
const NEAREST = 3;
const MAX_ASK = 200;

type Evidence = Readonly<{ sentences: readonly Span[]; quotes: readonly Quote[] }>;
type Articles = ReadonlyMap<string, Article>;

/** What is left of a draft after the checks; null when nothing is. Each refused piece is counted by reason. */
export function verifyStory(draft: Draft, material: Material, writer: string): Verified<WrittenStory> | null {
  const { story } = material;
  const articles = byId(story.articles);
  const kept = sift(draft, material, articles);
  // where no article has a whole sentence to tell, its title is told alone
  if (kept.sentences.length + kept.quotes.length === 0 && material.sentences.length > 0) return null;
  const head = headOf(draft.headline, material, kept.sentences);
  if (head === null) return null;
  return passed({
    storyId: story.id,
    headline: head.text,
    headlineArticleId: head.articleId,
    sentences: kept.sentences,
    quotes: kept.quotes,
    articles: story.articles.map(refOf),
    reasons: story.reasons,
    writer,
    refused: kept.refused,
  });
}

/** The same story, with what was left out on the way to it counted too. */
export const added = (story: Verified<WrittenStory>, refused: Refused): Verified<WrittenStory> =>
  passed({ ...story, refused: together([story.refused, refused]) });

/** The sentences that would not pass, for a writer that may try once more. */
export function refusalsOf(
  sentences: readonly Prose[],
  evidence: Evidence,
  articles: readonly Article[],
): Refusal[] {
  const known = byId(articles);
  return sentences.slice(0, MOST).flatMap((prose, at) => {
    const passing = passSentence(prose, evidence, known);
    return 'reason' in passing ? [{ at, prose, ...passing }] : [];
  });
}

/** An answer with neither a sentence nor a quotation left is "not in the sources", with the nearest articles. */
export function verifyAnswer(
  draft: AnswerDraft,
  passages: Passages,
  storyId: string | null,
): Verified<Answer> {
  if (draft.kind === 'unclear') return passed({ kind: 'unclear', ask: askOf(draft.ask, passages) });
  if (draft.kind === 'answered') {
    const articles = byId(passages.articles);
    const { sentences, quotes } = sift(draft, passages, articles);
    if (sentences.length > 0 || quotes.length > 0) {
      const used = new Set(
        [...sentences.flatMap((s) => s.cites), ...quotes.flatMap((q) => q.parts)].map((x) => x.articleId),
      );
      const refs = passages.articles.filter((article) => used.has(article.id)).map(refOf);
      return passed({ kind: 'answered', storyId, sentences, quotes, articles: refs });
    }
  }
  return passed({ kind: 'not-in-sources', nearest: passages.nearest.slice(0, NEAREST) });
}

/** An edition of verified stories. */
export function verifyEdition(
  parts: Omit<Edition, 'stories'> & { readonly stories: readonly Verified<WrittenStory>[] },
): Verified<Edition> {
  return passed<Edition>({ ...parts });
}

const byId = (articles: readonly Article[]): Articles =>
  new Map(articles.map((article) => [article.id, article]));

function sift(
  draft: Readonly<{ sentences: readonly Prose[]; quotes: readonly number[] }>,
  evidence: Evidence,
  articles: Articles,
): { sentences: Sentence[]; quotes: Quote[]; refused: Refused } {
  const faults: { reason: string }[] = [];
  const sentences: Sentence[] = [];
  for (const prose of draft.sentences.slice(0, MOST)) {
    const passing = passSentence(prose, evidence, articles);
    if ('reason' in passing) faults.push(passing);
    else if (sentences.some((s) => s.text === passing.text)) faults.push(whole('repeated'));
    else sentences.push(passing);
  }
  const quotes: Quote[] = [];
  for (const number of new Set(draft.quotes.slice(0, MOST))) {
    const quote = evidence.quotes[number];
    const reason = quote === undefined ? 'quote-unknown-number' : quoteFault(quote, articles);
    if (reason !== null) faults.push(whole(reason));
    else quotes.push(quote!);
  }
  return { sentences, quotes, refused: countByReason(faults) };
}

/** The sentence with its evidence, or the reason to refuse it. */
function passSentence(prose: Prose, evidence: Evidence, articles: Articles): Sentence | Fault {
  const { sentences: numbered, quotes } = evidence;
  const numbers = [...new Set(prose.rests)];
  const [first, ...rest] = numbers.map((number) => numbered[number]);
  if (numbers.length === 0 || numbers.length > MOST) return whole('uncited');
  if (!first || rest.includes(undefined)) return whole('unknown-number');
  const cites: [Span, ...Span[]] = [first, ...(rest as Span[])];
  if (cites.some((span) => !standsIn(span, articles))) return whole('evidence-moved');
  const text = prose.text;
  if (cites.some((span) => restsOnUnread(text, span, articles))) return whole('quotes-part-of-an-article');
  // A sentence copied whole is its own evidence.
  if (cites.length === 1 && text === first.text) return copiedFault(text) ?? { text, cites };
  const fault = faultIn(text, cites, quotes);
  return fault ?? { text: text.replace(/\s+/g, ' ').trim(), cites };
}

const whole = (reason: string): Fault => ({ reason, words: '' });

function standsIn(span: Span, articles: Articles): boolean {
  const article = articles.get(span.articleId);
  return article !== undefined && stands(span, article);
}

/** True where a sentence quotes, or its evidence does, in an article that was not read whole. */
function restsOnUnread(text: string, span: Span, articles: Articles): boolean {
  const article = articles.get(span.articleId);
  return article !== undefined && (quotesUnread(text, article) || spanQuotesUnread(span, article));
}

/** The chosen article's title, else the first title there is, else the first sentence. */
function headOf(
  chosen: number,
  { story }: Material,
  sentences: readonly Sentence[],
): { text: string; articleId: string } | null {
  const candidates = [story.articles[chosen], ...story.articles].filter((a) => a !== undefined);
  for (const article of candidates) {
    const text = headlineOf(article);
    if (text !== '' && !quotesUnread(text, article)) return { text, articleId: article.id };
  }
  const first = sentences[0];
  return first ? { text: first.text, articleId: first.cites[0].articleId } : null;
}

/** A question back may say nothing that could be taken for news: no names or numbers but those of the passages. */
function askOf(ask: string, passages: Passages): string {
  const text = ask
    .slice(0, MAX_ASK + 1)
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length > MAX_ASK || !/\?$/.test(text) || /["“”„«»]/.test(text)) return en.asks.part;
  const evidence = [...passages.articles.map((a) => a.title), ...passages.sentences.map((s) => s.text)].join(
    '\n',
  );
  return askFault(text) !== null || strangeIn(text, evidence) ? en.asks.part : text;
}
