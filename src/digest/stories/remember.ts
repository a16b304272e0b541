/** What a channel was told before: a story comes again only when it really goes on. */
import type { Article, EditionRef } from '../model.ts';
import { contentWords } from '../text/words.ts';
import { type Member, timeOf } from './members.ts';

/** Of an article's beginning this share of words must be new. */
const NEW_SHARE = 0.35;
const BEGINNING = 1_200;
const READ = 20_000;

type Untold = Readonly<{ members: readonly Member[]; toldBefore: EditionRef | null }>;

/**
 * The members to tell. Where none was told, all. Else those that came after the last edition that told the story,
 * are no copies and say something new; none of these, none at all.
 */
export function leaveTold(members: readonly Member[], told: ReadonlyMap<string, EditionRef>): Untold {
  const editions = members.flatMap(({ article }) => told.get(article.key) ?? []);
  const toldBefore = editions.reduce<EditionRef | null>(
    (latest, edition) => (latest === null || edition.builtAt > latest.builtAt ? edition : latest),
    null,
  );
  if (toldBefore === null) return { members, toldBefore };
  const known = new Set<string>();
  for (const { article } of members)
    if (told.has(article.key)) for (const word of wordsOf(article, READ)) known.add(word);
  const fresh = members.filter(
    ({ article, copy }) =>
      !copy &&
      !told.has(article.key) &&
      timeOf(article) > toldBefore.builtAt &&
      newShare(article, known) >= NEW_SHARE,
  );
  return { members: fresh, toldBefore };
}

const wordsOf = (article: Article, read: number): Set<string> =>
  new Set(contentWords(`${article.title}\n${article.text.slice(0, read)}`));

function newShare(article: Article, known: ReadonlySet<string>): number {
  const own = [...wordsOf(article, BEGINNING)];
  return own.length === 0 ? 0 : own.filter((word) => !known.has(word)).length / own.length;
}
