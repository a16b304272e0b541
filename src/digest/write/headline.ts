/** The headline that an article's title gives: a verbatim part of the title, without the outlet's name. */
import type { Article } from '../model.ts';
import { fold, words } from '../text/words.ts';
import { hasControls } from './checks.ts';

const MAX_TITLE = 300;
const SEPARATOR = /\s+[|–—-]\s+|\s+[·•»]\s+/gu;

/** The title as a headline; empty where it cannot be one. A verbatim part of the title. */
export function headlineOf(article: Readonly<Pick<Article, 'title' | 'site' | 'url'>>): string {
  const title = article.title.trim();
  if (title.length > MAX_TITLE || hasControls(title) || words(title).length === 0) return '';
  return withoutOutlet(title, article);
}

/** Cuts " - The Ferry Times" or " | News" from the end where it is the outlet's name, or reads like one. */
function withoutOutlet(title: string, article: Readonly<Pick<Article, 'site' | 'url'>>): string {
  const last = [...title.matchAll(SEPARATOR)].at(-1);
  if (!last) return title;
  const head = title.slice(0, last.index).trimEnd();
  const tail = title.slice(last.index + last[0].length);
  if (words(head).length < 3) return title;
  const bars = /[|·•»]/.test(last[0]);
  const names = words(tail).length <= 4 && (bars ? !/[.!?]$/.test(tail) : isOutlet(tail, article));
  return names ? withoutOutlet(head, article) : title;
}

const letters = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^the/, '');

function isOutlet(tail: string, { site, url }: Readonly<Pick<Article, 'site' | 'url'>>): boolean {
  const name = letters(tail);
  if (name === '') return false;
  const host = URL.canParse(url) ? letters(new URL(url).hostname.replace(/^www\./, '')) : '';
  if (name === letters(site) || (name.length > 3 && host.startsWith(name))) return true;
  return /^(?:the\s)?(?:[A-Z][\p{L}.]*\s){0,3}(?:news|times|post|journal|herald|tribune|gazette|chronicle|telegraph|mail|guardian|observer|today|online|zeitung|nachrichten|magazine|daily|tv|radio|com)$/iu.test(
    tail,
  );
}
