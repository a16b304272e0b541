/** Whether a page gave its whole article, a part of it, or only what stands before a paywall. */
import type { Completeness } from '../../../digest/model.ts';
import { childrenOf, type DomElement, isElement } from './dom.ts';
import { labelsOf } from './furniture.ts';
import type { JsonLdArticle } from './json-ld.ts';

export type FoundText = Readonly<{
  text: string;
  firstHeading: string | null;
  /** The page shows signs that only a part is free to read. */
  walled: boolean;
  /** The text is what the page says of its article to programs, or hides: not what a reader surely sees. */
  teaser: boolean;
}>;

/** A wall in front of a longer text did not keep it back. */
const SHORT_TEXT = 2_000;

const WALL_CLASS =
  /(?:^|[\s_-])(?:pay-?wall(?!-?(?:free|none))|reg-?wall|piano-(?:offer|template|container)|subscri(?:be|ption)-?(?:wall|required|prompt|gate|barrier)|premium-?(?:content|wall|teaser)-?(?:barrier|locked)?|locked-?content|content-?(?:gate|locked)|metered-?(?:wall|content)|article-?(?:gate|barrier))(?:$|[\s_-])/i;

const WALL_PHRASE =
  /\b(?:subscribe (?:now )?to (?:continue|read|keep|unlock)|(?:continue|keep|finish) reading (?:this (?:article|story) )?(?:with|for|by) |to (?:continue|keep) reading,? (?:please )?(?:subscribe|log|sign|register|create|become)|(?:only|exclusively|available) (?:for|to) (?:our )?(?:subscribers|members)|this (?:article|story|content) is (?:only |exclusively )?(?:for|available to) (?:paying )?(?:subscribers|members)|already a subscriber\?|log in to (?:continue|read)|unlock (?:this|the full) (?:article|story)|nur für abonnenten|jetzt (?:abonnieren|weiterlesen|testen und)|weiterlesen mit|mit .{1,20} weiterlesen|(?:artikel|text) ist (?:nur )?(?:für abonnenten|kostenpflichtig)|réservé (?:à nos|aux) abonnés|abonnez-vous pour|la suite est réservée|il vous reste .{1,12}% de cet article|(?:contenido|artículo|noticia) (?:exclusiv[oa]|solo) para (?:suscriptores|socios)|suscríbete para (?:seguir|continuar|leer))/i;

/** True for a short text that says that reading on costs. */
export const isWallNotice = (text: string): boolean =>
  text.length > 10 && text.length < 300 && WALL_PHRASE.test(text.replace(/\s+/g, ' '));

/** True where an element's class or a short text on the page says that reading on costs. Call before cleaning. */
export function hasPaywallSigns(body: DomElement): boolean {
  const visit = (element: DomElement): boolean => {
    if (element.localName === 'script' || element.localName === 'style') return false;
    if (labelsOf(element).some((label) => WALL_CLASS.test(label) && !/^non?-/i.test(label))) return true;
    let text = '';
    for (const child of childrenOf(element)) {
      if (isElement(child)) {
        if (visit(child)) return true;
      } else if (child.nodeType === 3 && text.length < 300) text += child.textContent.slice(0, 300);
    }
    return isWallNotice(text);
  };
  return visit(body);
}

/** Says where a find stops short. */
export function completenessOf(found: FoundText, jsonLd: JsonLdArticle | null): Completeness {
  const { text, walled, teaser } = found;
  const truncated = /(?:\u2026|\.{3}|\[(?:\u2026|\.\.\.|more|mehr)\])\s*$/i.test(text.slice(-20));
  if (jsonLd?.free === false && (text.length < 2 * SHORT_TEXT || truncated)) return 'paywalled';
  if (walled && text.length < SHORT_TEXT) return 'paywalled';
  return teaser || (truncated && text.length < SHORT_TEXT) ? 'excerpt' : 'full';
}
