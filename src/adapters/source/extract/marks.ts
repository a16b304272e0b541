/** One way through a page's elements: where it marks authors, dates and headlines, and its short lines of text. */
import { type DomElement, isElement, isText } from './dom.ts';

export type PageMarks = Readonly<{
  /** Elements that may name the author, by kind, surest first; those inside boxes and teasers behind all others. */
  authors: readonly (readonly DomElement[])[];
  /** Elements that may hold the time of publication, likewise. */
  dates: readonly (readonly DomElement[])[];
  /** Elements that hold the time of a change. */
  updates: readonly DomElement[];
  headlines: readonly DomElement[];
  subheads: readonly DomElement[];
  /** The paragraph between headline and text that tells the story in short, or null. */
  standfirst: string | null;
  /** Texts of links to the front page: what the site calls itself. */
  home: readonly string[];
  /** What the page's structured markup calls its publisher. */
  publisher: string | null;
  /** Short lines of text as a reader sees them, those inside boxes and teasers last. */
  lines: readonly string[];
}>;

type Look = Readonly<{
  element: DomElement;
  name: string;
  /** Class names, apart by one space, with one before and behind. */
  classes: string;
  /** Microdata and RDFa names, without prefixes, likewise. */
  props: string;
  rel: string;
  /** Inside an `<article>`. */
  article: boolean;
}>;

const AUTHORS: readonly ((look: Look) => boolean)[] = [
  ({ props, classes }) => / (?:author|creator) /.test(props) || classes.includes(' p-author '),
  ({ rel }) => / author /.test(rel),
  ({ classes }) =>
    /authors?[-_]*name|authorName|contributor-name| author vcard | vcard author /.test(classes),
  ({ classes }) => / (?:byline|author|auteur|autor|autorin|contributor) /.test(classes),
  ({ classes }) => /byline|Byline|autor|auteur|author__|authors/.test(classes),
  ({ classes }) => /author|contributor/i.test(classes),
];

const DATES: readonly ((look: Look) => boolean)[] = [
  ({ props, classes, name, element }) =>
    props.includes(' datePublished ') ||
    classes.includes(' dt-published ') ||
    (name === 'abbr' && classes.includes(' published ')) ||
    (name === 'time' && element.hasAttribute('pubdate')),
  ({ name, element, article }) => article && name === 'time' && element.hasAttribute('datetime'),
  ({ name, element }) => name === 'time' && element.hasAttribute('datetime'),
  ({ classes }) => /publish/i.test(classes),
  ({ classes }) => /entry-date|post-date|datum/.test(classes),
  ({ classes }) => / date /.test(classes),
  ({ classes, name }) => /date|Date/.test(classes) || name === 'time',
];
const UPDATE = / (?:[\w-]*updated?|[\w-]*modified|[\w-]*aktualisiert) /;
const NO_UPDATE = /entry-date|publi|post-date/;

/** Comments, captions and menus: who is named there wrote something else. */
const NEVER =
  /(?:^|[\s_-])(?:comments?|commentlist|comment-respond|disqus|respond|webmentions|h-cite|goodreads|site-footer|cookie|consent)(?:$|[\s_-])/i;
const NEVER_NAMES = new Set('nav figure figcaption dialog'.split(' '));
/** Other stories mostly; but some pages build their own head of such boxes. */
const BOX =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|teasers?|most-?(?:read|popular|viewed)|popular|trending|more-?(?:stories|news|articles|posts|from)|read-more|captions?|credits?|sidebar|widget)(?:$|[\s_-])/i;
const UNSEEN = new Set('script style noscript template select button textarea title svg'.split(' '));
const HIDDEN = / (?:visually-?hidden|sr-only|(?:u-)?screen-reader-text|hidden) /;
const OTHER_THING = /ImageObject|Comment$|UserComments|Review$|WPSideBar|Rating$/;
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data em font i ins kbd label mark q s small span strong sub sup time tt u var address'.split(
    ' ',
  ),
);

/** What editors call the paragraph under a headline. */
const STANDFIRST =
  /[ _-](?:standfirst|lead|lede|intro|introduction|intro-?text|dek|deck|summary|excerpt|vorspann|preface|anleser|teaser-?text|chapo|chapeau|sommario|sumario|bajada|copete|entradilla|description|abstract)(?:[ _-]|$)/i;
/** It stands near the headline: so many lines at most lie between them. */
const NEAR_HEADLINE = 14;

const MOST_A_KIND = 24;
const MOST_LINES = 3_000;
const LONGEST_LINE = 200;
const LONG_LINE = 140;

type Place = Readonly<{ apart: 'no' | 'box' | 'never'; article: boolean }>;

/** Reads the marks of a page; `isHome` tells the address of its front page. */
export function readMarks(body: DomElement, isHome: (href: string) => boolean): PageMarks {
  const reader = new MarkReader(isHome);
  reader.visit(body, { apart: 'no', article: false });
  return reader.marks();
}

class MarkReader {
  readonly #isHome: (href: string) => boolean;
  readonly #authors = [...AUTHORS, ...AUTHORS].map((): DomElement[] => []);
  readonly #dates = [...DATES, ...DATES].map((): DomElement[] => []);
  readonly #updates: DomElement[] = [];
  readonly #headlines: DomElement[] = [];
  readonly #subheads: DomElement[] = [];
  readonly #home: string[] = [];
  readonly #lines: [string[], string[]] = [[], []];
  #publisher: string | null = null;
  #standfirst: string | null = null;
  /** Lines since the headline; many before it. */
  #behind = Number.POSITIVE_INFINITY;
  #line = '';

  constructor(isHome: (href: string) => boolean) {
    this.#isHome = isHome;
  }

  marks(): PageMarks {
    return {
      authors: this.#authors,
      dates: this.#dates,
      updates: this.#updates,
      headlines: this.#headlines,
      standfirst: this.#standfirst,
      subheads: this.#subheads,
      home: this.#home,
      publisher: this.#publisher,
      lines: this.#lines.flat(),
    };
  }

  visit(parent: DomElement, place: Place): void {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (isText(node)) this.#text(node.textContent, place);
      else if (isElement(node) && !UNSEEN.has(node.localName)) this.#element(node, place);
    }
    if (!INLINE.has(parent.localName)) this.#endLine(place);
  }

  #element(element: DomElement, place: Place): void {
    const name = element.localName;
    const look = lookOf(element, name, place.article);
    if (look.props.includes(' publisher ')) this.#publisher ??= nameOf(element);
    const apart = place.apart === 'never' ? 'never' : apartness(look, place.apart);
    this.#heading(look, apart);
    this.#homeLink(element, name);
    if (apart !== 'never') {
      this.#note(look, apart === 'box');
      this.#readStandfirst(look);
    }
    if (!INLINE.has(name)) this.#endLine(place);
    else if (isDrawnApart(this.#line, look)) this.#line += '\n';
    this.visit(element, { apart, article: place.article || name === 'article' });
  }

  #text(text: string, { apart }: Place): void {
    if (apart === 'never') return;
    const words = text.slice(0, 2 * LONGEST_LINE).replace(/\s+/g, ' ');
    if (this.#line.length < LONGEST_LINE) this.#line += words;
    // A piece with a year may be a date among other words of its line.
    if (words.length < LONGEST_LINE && this.#line.length > words.length && /\d{4}/.test(words))
      this.#keep(words, apart);
  }

  #endLine({ apart }: Place): void {
    if (this.#line !== '') this.#keep(this.#line, apart);
    this.#line = '';
  }

  #keep(line: string, apart: Place['apart']): void {
    const lines = this.#lines[apart === 'no' ? 0 : 1];
    const text = line.trim();
    // A long paragraph begins the text.
    if (text !== '') this.#behind += text.length < LONG_LINE ? 1 : NEAR_HEADLINE;
    if (text !== '' && text.length < LONGEST_LINE && lines.length < MOST_LINES) lines.push(text);
  }

  #heading({ element, name, classes }: Look, apart: Place['apart']): void {
    if ((name !== 'h1' && name !== 'h2') || HIDDEN.test(classes)) return;
    const found = name === 'h1' ? this.#headlines : this.#subheads;
    if (found.length < 20 && (name === 'h1' || apart === 'no')) found.push(element);
    if (name === 'h1') this.#behind = 0;
  }

  #readStandfirst({ element, name, classes, props }: Look): void {
    if (this.#standfirst !== null || this.#behind > NEAR_HEADLINE || /^h1$|^header$/.test(name)) return;
    if (!STANDFIRST.test(classes) && !props.includes(' description ')) return;
    const text =
      linedText(element)
        .split('\n')
        .map((one) => one.trim())
        .find((one) => one !== '') ?? '';
    if (text.length >= 60 && text.length <= 700 && /[.!?…][”"’»“]?$/.test(text)) this.#standfirst = text;
  }

  #homeLink(element: DomElement, name: string): void {
    if (name !== 'a' || this.#home.length >= 10 || !this.#isHome(element.getAttribute('href') ?? '')) return;
    const text = element.textContent.replace(/\s+/g, ' ').trim();
    if (text !== '' && text.length < 60) this.#home.push(text);
  }

  #note(look: Look, boxed: boolean): void {
    const add = (kinds: DomElement[][], tests: readonly ((look: Look) => boolean)[]): void => {
      const kind = tests.findIndex((test) => test(look));
      const list = kind < 0 ? undefined : kinds[kind + (boxed ? tests.length : 0)];
      if (list && list.length < MOST_A_KIND) list.push(look.element);
    };
    if (look.classes === '' && look.props === '' && look.rel === '' && look.name !== 'time') return;
    add(this.#authors, AUTHORS);
    if (!tellsUpdate(look)) add(this.#dates, DATES);
    else if (this.#updates.length < MOST_A_KIND) this.#updates.push(look.element);
  }
}

const tellsUpdate = ({ props, classes }: Look): boolean =>
  props.includes(' dateModified ') ||
  (UPDATE.test(classes) && !NO_UPDATE.test(classes) && !props.includes(' datePublished '));

/** Two spans side by side without a space between them are drawn apart. */
const isDrawnApart = (line: string, { name, classes }: Look): boolean =>
  name === 'span' && classes !== '' && /[\p{L}\p{N}]$/u.test(line);

function lookOf(element: DomElement, name: string, article: boolean): Look {
  const spaced = (...attributes: readonly string[]): string => {
    const values = attributes
      .map((one) => element.getAttribute(one))
      .filter((value) => value !== null && value !== '');
    return values.length === 0 ? '' : ` ${values.join(' ').slice(0, 500).replace(/\s+/g, ' ')} `;
  };
  return {
    element,
    name,
    classes: spaced('class', 'data-component', 'data-testid'),
    props: spaced('itemprop', 'property').replace(/[\w-]+:/g, ''),
    rel: spaced('rel'),
    article,
  };
}

function apartness({ element, name, classes, props }: Look, outer: Place['apart']): Place['apart'] {
  if (NEVER_NAMES.has(name) || props.includes(' publisher ')) return 'never';
  if (name === 'main' || name === 'article') return / comment/.test(classes) ? 'never' : outer;
  const type = `${element.getAttribute('itemtype') ?? ''} ${element.getAttribute('typeof') ?? ''}`;
  if (type !== ' ' && type.split(/\s+/).some((one) => OTHER_THING.test(one))) return 'never';
  if (element.getAttribute('role') === 'contentinfo') return 'never';
  const labels = `${classes}${element.getAttribute('id') ?? ''}`.slice(0, 300);
  if (labels !== '' && NEVER.test(labels)) return 'never';
  if (name === 'aside' || (labels !== '' && BOX.test(labels))) return 'box';
  return outer;
}

/** The name that a structured thing gives itself, else its text, parts that are drawn apart in lines of their own. */
export const nameOf = (element: DomElement): string =>
  structuredName(element) ?? element.getAttribute('content') ?? linedText(element);

function structuredName(element: DomElement): string | null {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node)) continue;
    const props = ` ${node.getAttribute('itemprop') ?? ''} ${(node.getAttribute('property') ?? '').replace(/[\w-]+:/g, '')} `;
    if (props.includes(' name ')) return node.getAttribute('content') ?? node.textContent;
    const inner = structuredName(node);
    if (inner !== null) return inner;
  }
  return null;
}

/** More than any byline. */
const MOST_TEXT = 2_000;

function linedText(root: DomElement): string {
  let text = '';
  const visit = (element: DomElement): void => {
    for (let node = element.firstChild; node !== null && text.length < MOST_TEXT; node = node.nextSibling) {
      if (isText(node)) text += node.textContent.replace(/\s+/g, ' ');
      else if (isElement(node) && !UNSEEN.has(node.localName)) {
        const look = lookOf(node, node.localName, false);
        if (HIDDEN.test(look.classes)) continue;
        if (!INLINE.has(look.name) || isDrawnApart(text, look)) text += '\n';
        visit(node);
        if (!INLINE.has(look.name)) text += '\n';
      }
    }
  };
  visit(root);
  return text;
}
