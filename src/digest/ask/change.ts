/** "What changed since Tuesday?": what the newest articles say of the subject, and nothing older than the day named. */
import type { Article } from '../model.ts';
import type { Asked } from './asked.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY = 86_400_000;
/** How much being newest counts, and a word that says something became otherwise. */
const NEWEST = 0.5;
const CHANGED = 0.2;
const OTHERWISE =
  /\b(?:now|no longer|not \d|instead|again|any ?more|new|rose|risen|grew|grown|fell|fallen|cut|more than|less than|up from|down from|at first|since|has been|have been|unchanged|mehr als|statt|nun|jetzt|nicht mehr)\b/i;

/** When the day that the question names began, the latest before the newest article; 0 where it names none. */
function sinceOf(text: string, newest: number): number {
  const named = /\b(?:since|after|seit) (\p{L}+)/iu.exec(text)?.[1]?.toLowerCase() ?? '';
  const day = DAYS.indexOf(named);
  if (day < 0) return named === 'yesterday' ? newest - DAY : 0;
  const back = (new Date(newest).getUTCDay() - day + 7) % 7;
  return Math.floor(newest / DAY) * DAY - back * DAY;
}

/** What a passage gains for telling of a change; null where it is older than what is asked for. */
export function changeIn(
  asked: Asked,
  articles: readonly Article[],
): (article: Article, text: string) => number | null {
  if (asked.kind !== 'change') return () => 0;
  const dates = articles.flatMap(({ publishedAt }) => publishedAt ?? []).sort((a, b) => a - b);
  const since = sinceOf(asked.resolved.own, dates.at(-1) ?? 0);
  return ({ publishedAt }, text) => {
    if (publishedAt !== null && publishedAt < since) return null;
    const rank = publishedAt === null ? 0 : (dates.lastIndexOf(publishedAt) + 1) / dates.length;
    return NEWEST * rank + (OTHERWISE.test(text) ? CHANGED : 0);
  };
}
