/** Chooses the few quotations of a story that a digest shows. */
import type { Article, Quote, Story } from '../model.ts';
import { sentences } from '../text/sentences.ts';
import { contentWords, fold, words } from '../text/words.ts';

/** The bar of a digest: at or above it at least 99 in 100 speakers are right. */
export const SURE = 0.97;

/** Shares of words that make two quotations say the same. */
const SAME = 0.5;

type Candidate = Readonly<{ quote: Quote; score: number; who: string; said: ReadonlySet<string> }>;

/**
 * At most `most` quotations, best first: whole utterances by people who matter in the story, that say
 * something; two sides where there are two, never two that say the same. Only where the speaker is named and
 * sure, and only from articles that were read whole.
 */
export function chooseQuotes(quotes: readonly Quote[], story: Story, most: number): Quote[] {
  const articles = new Map(story.articles.map((article) => [article.id, article]));
  const weights = speakerWeights(quotes, story);
  const topic = new Set(story.articles.slice(0, 5).flatMap((article) => contentWords(article.title)));
  const deniedIn = new Map<string, readonly (readonly [number, number])[]>();
  const candidates: Candidate[] = [];
  for (const quote of quotes) {
    const article = articles.get(quote.parts[0].articleId);
    if (article === undefined || article.completeness !== 'full' || !shown(quote)) continue;
    if (isDenied(quote, article, deniedIn)) continue;
    const who = nameOf(quote);
    const said = new Set(quote.parts.flatMap((part) => contentWords(part.text)));
    const weight = weights.get(who) ?? 0;
    candidates.push({ quote, who, said, score: worth(quote, said, topic) + weight });
  }
  candidates.sort((a, b) => b.score - a.score || a.quote.parts[0].start - b.quote.parts[0].start);
  return pick(candidates, most);
}

/** Takes the best, then prefers those who have not spoken yet. */
function pick(candidates: readonly Candidate[], most: number): Quote[] {
  const taken: Candidate[] = [];
  const heavy = candidates.filter((candidate) => candidate.score > 0);
  const pool = heavy.length > 0 ? heavy : candidates;
  while (taken.length < most) {
    let best: Candidate | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const candidate of pool) {
      if (taken.some((other) => other === candidate || alike(other.said, candidate.said))) continue;
      const again = taken.filter((other) => other.who === candidate.who).length;
      const score = candidate.score - again * 1.5;
      if (score > bestScore) [best, bestScore] = [candidate, score];
    }
    if (best === null) break;
    taken.push(best);
  }
  return taken.map((candidate) => candidate.quote);
}

/** Only what a digest may show: a named speaker, sure enough. */
const shown = (quote: Quote): boolean =>
  quote.speaker !== null && quote.speaker.name !== null && quote.speaker.certainty >= SURE;

const nameOf = (quote: Quote): string => {
  const name = quote.speaker?.name?.text ?? '';
  return fold(name.split(/\s+/).at(-1) ?? '');
};

/** How much each speaker matters: named in a title, often, and in several articles. Up to 2. */
function speakerWeights(quotes: readonly Quote[], story: Story): Map<string, number> {
  const names = new Set(quotes.map(nameOf).filter((name) => name !== ''));
  const counts = new Map<string, number>();
  const spread = new Map<string, number>();
  const titled = new Set<string>();
  for (const article of story.articles) {
    const seen = new Set<string>();
    for (const range of words(article.text)) {
      const word = fold(article.text.slice(range.start, range.end));
      if (!names.has(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      seen.add(word);
    }
    for (const word of seen) spread.set(word, (spread.get(word) ?? 0) + 1);
    for (const range of words(article.title)) {
      const word = fold(article.title.slice(range.start, range.end));
      if (names.has(word)) titled.add(word);
    }
  }
  const highest = Math.max(1, ...counts.values());
  const weights = new Map<string, number>();
  for (const name of names) {
    const often = (counts.get(name) ?? 0) / highest;
    const wide = (spread.get(name) ?? 0) / story.articles.length;
    weights.set(name, (titled.has(name) ? 0.6 : 0) + often * 0.8 + wide * 0.6);
  }
  return weights;
}

const STANCE =
  /\b(?:will|won't|must|should|shouldn't|need|needs|want|wants|never|cannot|can't|believe|hope|fear|afraid|proud|sorry|angry|regret|wrong|right|decided|agreed|refuse|demand|promise|because|muss|müssen|wollen|werden|nie|niemals|hoffe|hoffen|fürchte|doit|devons|faut|jamais|veut|voulons|debe|debemos|nunca|queremos|hay que)\b/i;

/** What the words themselves are worth: whole, of a good length, to the point, with a stance or a figure. */
function worth(quote: Quote, said: ReadonlySet<string>, topic: ReadonlySet<string>): number {
  const text = quote.parts.map((part) => part.text).join(' ');
  const length = words(text).length;
  let score = quote.kind === 'direct' ? 1.5 : 0;
  if (length < 4) score -= 2;
  else if (length < 6) score -= 0.5;
  else if (length <= 45) score += 1;
  else score -= Math.min(3, (length - 45) / 20);
  if (said.size < 2) score -= 2;
  let near = 0;
  for (const word of said) if (topic.has(word)) near++;
  score += Math.min(near, 3) * 0.35;
  if (STANCE.test(text.slice(0, 600))) score += 0.5;
  if (/\d/.test(text)) score += 0.2;
  if (/\?\s*$/.test(text)) score -= 0.4;
  // Words that lean on what stands before them say little alone.
  if (/^(?:and|but|so|or|because|that|this|it|he|she|they)\b/i.test(text)) score -= 0.3;
  if (quote.parts.length > 3) score -= 0.5;
  return score;
}

/** True where most words of the shorter stand in the longer too. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return true;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / small.size > SAME;
}

const DENIAL =
  /\b(?:never said|did not say|didn't say|denied (?:saying|having|that|ever)|denies (?:saying|having)|no evidence that|is (?:false|fake|fabricated|untrue|a hoax)|was (?:false|fake|fabricated|untrue|a hoax)|are (?:false|fake)|falsely|misquoted|misattributed|fabricated|made[- ]up|bestritt|dementierte|nie gesagt|niemals gesagt|frei erfunden|n'a jamais dit|est faux|est fausse|nunca dijo|es falso|es falsa)\b/i;

/** True where the reporter's sentence around the quotation says that it is false or was not said. */
function isDenied(
  quote: Quote,
  article: Article,
  known: Map<string, readonly (readonly [number, number])[]>,
): boolean {
  let ranges = known.get(article.id);
  if (ranges === undefined) {
    ranges = sentences(article.text)
      .filter(({ start, end }) => DENIAL.test(article.text.slice(start, end)))
      .map(({ start, end }) => [start, end] as const);
    known.set(article.id, ranges);
  }
  return quote.parts.some((part) =>
    ranges.some(([start, end]) => {
      if (part.end <= start || part.start >= end) return false;
      // Only the reporter's own words deny; the speaker's are his.
      const around =
        article.text.slice(start, Math.max(start, part.start)) +
        ' ' +
        article.text.slice(part.end, Math.max(part.end, end));
      return DENIAL.test(around);
    }),
  );
}
