/** Takes out of a parsed page what is not its article: hidden elements and furniture, told by tag, role and class. */
import type { Rules } from './css.ts';
import { childrenOf, type DomElement, isElement, isText } from './dom.ts';
import { removeUnseen } from './hidden.ts';

/** Elements that hold none, unless they hold the page: some sites wrap all of it in one form. */
const SELDOM = new Set(
  'nav form figcaption dialog menu label aside footer amp-carousel amp-consent amp-user-notification amp-sticky-ad'.split(
    ' ',
  ),
);

const ROLES = new Set(
  'navigation complementary search banner contentinfo dialog alert menu menubar tablist toolbar tooltip button'.split(
    ' ',
  ),
);

const ITEMPROPS = new Set(
  'author publisher datepublished datemodified caption interactionstatistic copyrightholder'.split(' '),
);

/** Words of class names and ids that mark furniture wherever they stand as a whole word. */
const WORDS = new RegExp(
  `(?:^| )(?:${[
    'captions?|wp caption text|credits?|copyrights?|photographer|photo ?by',
    'bylines?|by line|byauthor|authors?|author ?(?:bio|box|info|name|details|card|meta|block|date)|about (?:the )?author|bio|contributors?|writers?',
    'time ?stamps?|date ?time|pub ?date|publish(?:ed)? ?(?:date|on|at|time)|posted ?(?:on|by|at)|post ?(?:date|info)|date ?line ?time|last ?(?:updated|modified)|modified|updated|read(?:ing)? time',
    '(?:entry|article|post|story|blog|single|content|byline|news) ?(?:meta|meta ?data|meta ?info|info|footer|footers|utility|utilities|tools?|actions?|tags|share|shares|sharing|byline|author|date|pagination|nav|navigation|ads?)|meta|meta ?data',
    'shares?|sharing|share ?(?:bar|box|buttons?|this|tools?|links?)|socials?|social ?(?:media|bar|links|icons|share|sharing|buttons|tools)|add ?this(?: toolbox)?|shared ?daddy|jp relatedposts|sharethis|a2a kit|follow ?us|follow',
    'relateds?|related ?(?:articles?|posts?|stor(?:y|ies)|content|links?|news|items?|topics?|coverage|block|box|widget)|recommend(?:ed|ations?|s)?|read ?(?:more|next|also|on)|more ?(?:stories|news|from|on|articles|like this|links?|posts|reading)|also ?(?:read|on)|see ?also|most ?(?:read|popular|viewed)|popular|trending|you may (?:also )?like|outbrain|taboola|yarpp|crp related|rp4wp|zergnet|next ?(?:post|article|story|up)|prev(?:ious)? ?(?:post|article|story)|teasers?',
    'news ?letters?(?: .*)?|sign ?up|subscri(?:be|ption|ptions)|mail ?chimp|opt ?in|register|registration|registerwall|membership|mc4wp',
    'promos?|promot(?:ion|ions|ed)|adverts?|advertisements?|advertising|ads?|ad (?:slot|unit|container|wrapper|box|label|placeholder)|adsbygoogle|sponsor(?:ed|s)?|sponsored content|dfp|banners?|call ?to ?action|cta|callout|shop|shopping|affiliate|product ?(?:box|card)',
    'cookies?|cookie ?(?:banner|notice|consent|bar)|consent|gdpr|privacy|legal ?notice|disclaimer',
    'comments?|comments? ?(?:area|list|section|form|count|box|link|wrap|container|thread)|disqus(?: thread)?|respond|replies|reply|discussion|livefyre|fb comments',
    'bread ?crumbs?|tags|tag ?(?:list|links|cloud|s)|tagged|topics|topic ?(?:list|tags)|keywords|categories|cat ?links|pagination|pager|paging|nav|navi|navbar|navigation|menus?|side ?bars?|side ?nav|skip ?(?:link|nav|to content)|site ?(?:header|footer|nav|navigation)|page ?(?:footer|header)|global ?(?:header|footer|nav)|footer|masthead|widgets?|widget ?area|tool ?bars?|tool ?tips?|pop ?ups?|pop ?over|modals?|overlays?|lightbox|off ?canvas',
    'republi(?:sh|cation)(?: .*)?|links? ?block|offers?|offer ?(?:box|teaser)|abo ?(?:box|hinweis|angebot|teaser)|pay ?wall|meter(?:ed)?|regwall|piano|print ?(?:only|button|link)|no ?print|rating|ratings|star ?rating|votes?|voting|polls?|donat(?:e|ion|ions)|support us|contribute',
    'screen ?reader(?: text)?|assistive text|aural',
    'toc|table of contents|jump ?(?:to|links?)|carousel|slider|slick|swiper|media ?(?:caption|credit|info|meta)|image ?(?:caption|credit|source|meta|info)|img ?(?:caption|credit)|photo ?(?:caption|credit|info)|picture ?(?:caption|credit)|figure ?caption|cutline|bildunterschrift|bild ?(?:text|quelle|nachweis|info)|l[eé]gende|pie ?(?:de )?foto|lead ?(?:caption)|video ?(?:player|caption|wrapper|info|playlist|container|title)|player|jw ?player|brightcove|play ?list|pull ?quotes?|pull ?out',
    'login|log ?in|sign ?in|account|search ?(?:form|box|bar|results)|feedback|corrections? ?link|report ?(?:error|typo)|errata|app ?(?:promo|download|banner)|download ?app|whats ?app|telegram|weather|ticker|stock ?ticker|market ?data|live ?ticker ?teaser',
  ].join('|')})(?: |$)`,
);

/** Class names that say what an article is about, how it is laid out, or what it is not. */
const NOISE =
  /^(?:tag|category|cat|has|with|no|non|not|is|wp|post|status|format|layout|col|row|grid|type|js|theme|page|without|hentry|field-label|lang)[-_](?!(?:caption|meta|tags|share|footer|header|comments?|author|byline|related|navigation|date)s?(?:$|[-_ ]))/;

/** Class names that say: this is the article's text. */
const BODY =
  /(?:^|[-_])(?:(?:article|story|entry|post|blog|news|main|page|content|single|asset|(?:blog|news)-item)[-_]*(?:body|text|copy|content)(?:[-_]*(?:text|content|inner|wrapper|container|section|segment))?)$|^e-content$/i;

/** An element's class names, id and test names, each a word of its own. */
export function labelsOf(element: DomElement): string[] {
  const all = [
    element.getAttribute('class'),
    element.getAttribute('id'),
    element.getAttribute('data-component'),
    element.getAttribute('data-testid'),
  ];
  return all
    .filter((value) => value !== null && value !== '')
    .join(' ')
    .slice(0, 500)
    .split(/\s+/)
    .filter((label) => label !== '');
}

const wordsOf = (label: string): string =>
  label
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** True where a class name or id says that this is furniture, and none says that it is the article's text. */
function saysFurniture(labels: readonly string[]): boolean {
  if (labels.length === 0) return false;
  const bad = labels.some((label) => !NOISE.test(label.toLowerCase()) && WORDS.test(wordsOf(label)));
  return bad && !saysBody(labels);
}

/** True where a class name or id says that this is the article's text, and says nothing else. */
const saysBody = (labels: readonly string[]): boolean =>
  labels.some((label) => BODY.test(label) && !WORDS.test(wordsOf(label)));

/** An element that holds this share of all paragraph text is the page, whatever its class says. */
const TOO_MUCH = 0.4;

type Measured = Readonly<{
  /** Length of paragraph text under each element. */
  sizes: Map<DomElement, number>;
  /** Elements around what the page names as its article's text: no furniture, whatever they are called. */
  wrappers: Set<DomElement>;
}>;

/** Removes hidden elements and furniture. False where style sheets hide most of the text, which stays then. */
export function removeFurniture(body: DomElement, rules: Rules): boolean {
  const seen = removeUnseen(body, rules);
  const found: Measured = { sizes: new Map(), wrappers: new Set() };
  const total = Math.max(1, measure(body, false, found));
  const visit = (element: DomElement): void => {
    for (const child of childrenOf(element)) {
      if (!isElement(child)) continue;
      const small = (found.sizes.get(child) ?? 0) / total < TOO_MUCH && !found.wrappers.has(child);
      if (small && isFurniture(child)) child.remove();
      else visit(child);
    }
  };
  visit(body);
  return seen;
}

function isFurniture(element: DomElement): boolean {
  const name = element.localName;
  if (SELDOM.has(name) || (name === 'figure' && isPicture(element))) return true;
  const role = element.getAttribute('role');
  if (role !== null && ROLES.has(role)) return true;
  const prop = element.getAttribute('itemprop');
  if (prop !== null && ITEMPROPS.has(prop.toLowerCase())) return true;
  return name !== 'article' && name !== 'main' && saysFurniture(labelsOf(element));
}

const TEXT_IN_FIGURE = new Set('table pre blockquote ul ol dl'.split(' '));

/** A figure of pictures: what is written in it is a caption or a credit. Some hold a table or a quotation instead. */
function isPicture(figure: DomElement): boolean {
  for (let node = figure.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node) && (TEXT_IN_FIGURE.has(node.localName) || !isPicture(node))) return false;
  return true;
}

const PARAGRAPHS = new Set(['p', 'blockquote', 'li', 'pre', 'td']);

/** Measures each element's text in paragraphs outside links, and finds what wraps a named body. */
function measure(element: DomElement, inside: boolean, found: Measured): number {
  if (element.localName === 'a') return 0;
  let size = 0;
  const counts = inside || PARAGRAPHS.has(element.localName);
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isText(node)) {
      const length = node.textContent.length;
      if (counts || length > 40) size += length;
    } else if (isElement(node)) {
      size += measure(node, counts, found);
      if (found.wrappers.has(node)) found.wrappers.add(element);
    }
  }
  if (size > 0 && (element.localName === 'main' || isNamedBody(element))) found.wrappers.add(element);
  found.sizes.set(element, size);
  return size;
}

/** True where the page itself names the element as its article's text. */
export const isNamedBody = (element: DomElement): boolean =>
  /^(?:articlebody|reviewbody)$/i.test(element.getAttribute('itemprop') ?? '') || saysBody(labelsOf(element));
