/** A parsed page to its article's text: furniture out, the article found, its blocks cleaned and joined. */

import { articleParagraphs, cleanArticleText, isPromotion } from '../../../digest/articles/clean.ts';
import { detectLanguage } from '../../../digest/text/language.ts';
import { articleElement, namedBodies } from './article-body.ts';
import { blocksOf, type TextBlock } from './blocks.ts';
import { type FoundText, hasPaywallSigns, isWallNotice } from './completeness.ts';
import { type Rules, rulesOf } from './css.ts';
import { type DomDocument, parseHtml } from './dom.ts';
import { removeFurniture } from './furniture.ts';
import { removeUnseen } from './hidden.ts';
import type { JsonLdArticle } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';
import { plain } from './plain.ts';
import { type TidyPage, tidy } from './tidy.ts';

/** Shorter finds are doubted. */
const SHORT = 250;

/** The article's text; empty where none is found. Changes the document. */
export function articleText(
  document: DomDocument,
  page: TidyPage,
  facts: PageFacts,
  jsonLd: JsonLdArticle | null,
): FoundText {
  const walled = hasPaywallSigns(document.body);
  const rules = rulesOf(page.styles);
  const seen = removeFurniture(document.body, rules);
  // Readability takes the page apart, so the named bodies are read before.
  const named = namedBodies(document.body).map(blocksOf);
  const largest = named.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a), []);
  const element = articleElement(document);
  const blocks = element === null ? [] : blocksOf(element);
  let text = joinBlocks(blocks, facts);
  if (lengthOf(largest) > 1.25 * text.length) {
    const best = joinBlocks(largest, facts);
    if (best.length > 1.25 * text.length) text = best;
  }
  if (text.length < SHORT) {
    const other = joinBlocks(paragraphsOf(page.html, rules), facts);
    if (other.length > 1.5 * text.length) text = other;
  }
  const body = jsonLd?.body ? bodyText(jsonLd.body) : '';
  const firstHeading = blocks.find((block) => block.kind === 'heading')?.text ?? null;
  // What only programs are told is not what a reader finds behind the link.
  if (body.length > 400 && text.length < 0.5 * body.length)
    return { text: body, firstHeading, walled, teaser: true };
  if (text !== '') text = withStandfirst(text, facts.standfirst);
  if (text !== '') return { text, firstHeading, walled, teaser: !seen };
  const teaser = facts.description === null ? '' : bodyText(facts.description);
  return { text: teaser.length > 80 ? teaser : '', firstHeading, walled, teaser: true };
}

/**
 * The text with its standfirst, where it lacks that. In English papers that belongs to the headline; elsewhere it opens the
 * story, as Vorspann, chapô or entradilla, and the text goes on from it.
 */
function withStandfirst(text: string, standfirst: string | null): string {
  if (standfirst === null || detectLanguage(text) === 'en') return text;
  if (plain(text).includes(plain(standfirst).slice(0, 60))) return text;
  return `${standfirst}\n\n${text}`;
}

const lengthOf = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, block) => sum + block.text.length, 0);

/** Every paragraph of the page: for pages that show no article. */
function paragraphsOf(html: string, rules: Rules): TextBlock[] {
  const document = parseHtml(html);
  removeFurniture(document.body, rules);
  return blocksOf(document.body).filter((b) => b.text.length > 60 && b.linked < 0.5);
}

/** A body given as a string: plain text, or markup. */
function bodyText(body: string): string {
  return cleanArticleText((/<\/?(?:p|br|div)\b/i.test(body) ? markupText(body) : plainText(body)).trim())
    .text;
}

/** Empty where the markup is too much to be parsed in good time. */
function markupText(body: string): string {
  const page = tidy(body.slice(0, 500_000));
  if (!page.ok) return '';
  const document = parseHtml(page.value.html);
  removeUnseen(document.body, rulesOf(page.value.styles));
  return blocksOf(document.body)
    .map((block) => block.text)
    .join('\n\n');
}

const plainText = (body: string): string =>
  body
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

function joinBlocks(blocks: readonly TextBlock[], facts: PageFacts): string {
  const kept = withoutContact(
    withoutOffer(blocks.filter((block, index) => !isFurnitureBlock(block, index, facts))),
  );
  const isHeading = (index: number): boolean => kept[index]!.kind === 'heading';
  const keep = articleParagraphs(
    kept.map((block) => block.text),
    isHeading,
  );
  const rest = kept.filter((_, index) => keep[index] && !(isHeading(index) && headsBox(kept, index)));
  // A heading that heads nothing belonged to what was dropped.
  return withoutBoxes(rest)
    .filter((block, index, all) => block.kind !== 'heading' || (all[index + 1] ?? block).kind !== 'heading')
    .map((block) => block.text)
    .join('\n\n');
}

/** True for a heading right over a promotion. */
const headsBox = (blocks: readonly TextBlock[], index: number): boolean => {
  const next = blocks[index + 1];
  return next !== undefined && next.kind !== 'heading' && isPromotion(next.text);
};

/** A heading over other stories: what stands under it, up to the next heading, is theirs. */
const OTHER_STORIES =
  /^(?:most (?:read|popular|viewed)|popular (?:now|stories|posts)|trending(?: now| stories)?|(?:read|see) (?:more|also|next)|more (?:stories|news|posts|articles|on this (?:story|topic)|from .{2,40})|related(?: (?:stories|articles|content|posts|news|links|coverage))?|recommended(?: .{0,30})?|you (?:may|might) (?:also )?like|latest (?:news|stories|posts)|weitere (?:artikel|meldungen|nachrichten|themen|beiträge|informationen)|meistgelesen.{0,20}|am meisten gelesen|mehr zum thema|mehr aus .{2,40}|ähnliche (?:artikel|beiträge|themen)|das könnte (?:sie|dich|euch) auch interessieren|auch interessant|lesen sie auch|neueste (?:artikel|beiträge|meldungen)|à lire (?:aussi|également)|lire aussi|sur le même (?:sujet|thème)|les plus (?:lus|consultés)|(?:lo )?más (?:leído|visto|noticias)s?|te puede interesar|le puede interesar|también te puede interesar|noticias relacionadas|artículos relacionados)\s?[:…]?$/iu;

function withoutBoxes(blocks: readonly TextBlock[]): TextBlock[] {
  let boxed = false;
  return blocks.filter(({ kind, text }) => {
    if (kind === 'heading') boxed = OTHER_STORIES.test(text);
    return !boxed;
  });
}

/** A label over whom to ask: what follows in short lines are names, numbers and addresses. */
const CONTACT =
  /^(?:(?:presse|medien)?kontakte?(?: .{1,30})?|(?:press|media) (?:contacts?|enquiries|inquiries)|contacts?(?: (?:presse|de prensa))?|ansprechpartner(?:in)?(?: .{1,30})?)\s?:$/iu;

function withoutContact(blocks: readonly TextBlock[]): readonly TextBlock[] {
  let contact = false;
  return blocks.filter(({ text, kind }) => {
    const short = text.length < 120 && kind !== 'heading' && !/[.!?]$/.test(text);
    contact = CONTACT.test(text) || (contact && short);
    return !contact;
  });
}

/** What may stand behind a wall's notice and still be its offer. */
const LONGEST_OFFER = 1_500;

/** Without notices that reading on costs, and the offer behind one. */
function withoutOffer(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const begun = blocks.findIndex(({ kind, text }) => kind === 'paragraph' && text.length > 80);
  const wall = blocks.findIndex(({ text }, index) => begun >= 0 && index > begun && isWallNotice(text));
  const ends = wall >= 0 && lengthOf(blocks.slice(wall)) < LONGEST_OFFER;
  return (ends ? blocks.slice(0, wall) : blocks).filter(
    ({ text }) => !(text.length < 160 && isWallNotice(text)),
  );
}

function isFurnitureBlock(block: TextBlock, index: number, facts: PageFacts): boolean {
  const { text, linked, kind } = block;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  // How many clapped, shared or commented.
  if (kind === 'paragraph' && /^\d{1,4}(?:[.,]\d)?[KkM]?$/.test(text)) return true;
  if (kind !== 'preformatted' && linked > 0.8 && text.length < 200 && kind !== 'row') return true;
  if (sameWords(text, facts.title) && index < 6) return true;
  if (
    facts.byline !== null &&
    text.length < facts.byline.length + 40 &&
    index < 8 &&
    plain(text).includes(plain(facts.byline))
  )
    return true;
  return false;
}

const sameWords = (a: string, b: string): boolean => a.length < 400 && plain(a) === plain(b);
