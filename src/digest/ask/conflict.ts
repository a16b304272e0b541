/** Where sources give different figures for what is asked: both are shown, side by side. */
import type { Asked } from './asked.ts';
import { countsOf, moneyIn, sharesIn } from './figures.ts';
import type { Weighed } from './weighed.ts';

/** The figures in a sentence that answer the question; none where it asks for no figure. */
function figuresFor({ kind, focus }: Asked, text: string): readonly string[] {
  if (kind === 'number') return focus.size > 0 ? countsOf(text, focus) : [];
  if (kind === 'money') return moneyIn(text);
  if (kind === 'share') return sharesIn(text);
  return kind === 'amount' ? [...moneyIn(text), ...sharesIn(text)] : [];
}

/** Of the sentences that can answer, the best of another article that gives another figure; null where all agree. */
export function conflicting(asked: Asked, best: Weighed, able: readonly Weighed[]): Weighed | null {
  const own = figuresFor(asked, best.span.text);
  if (own.length === 0) return null;
  let found: Weighed | null = null;
  for (const each of able) {
    if (
      each.fit < best.fit ||
      each.span.articleId === best.span.articleId ||
      (found !== null && each.score <= found.score)
    )
      continue;
    const others = figuresFor(asked, each.span.text);
    if (others.length > 0 && !others.some((figure) => own.includes(figure))) found = each;
  }
  return found;
}
