/** Reads what a page says of its article in JSON-LD (schema.org). */

export type JsonLdArticle = Readonly<{
  headline: string | null;
  body: string | null;
  /** As given: a name each, or several in one. */
  authors: readonly string[];
  published: string | null;
  publisher: string | null;
  language: string | null;
  url: string | null;
  /** False where the page says that only subscribers may read it. */
  free: boolean | null;
}>;

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE =
  /^(?:(?:\w+:)?(?:\/\/schema\.org\/)?)(?:\w*Article|\w*BlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|Review|Recipe|HowTo)$/;
/** What is said of the page itself names author and time where no article is described. */
const PAGE = /^(?:(?:\w+:)?(?:\/\/schema\.org\/)?)(?:WebPage|ItemPage|CreativeWork|\w+Object|\w*Episode)$/;
/** Most nodes looked at, so that a hostile graph ends. */
const MAX_NODES = 3_000;
const MAX_SCRIPT = 1024 * 1024;

/** The article that the scripts describe, or null: the one at the page's address where several are told apart by it. */
export function readJsonLd(scripts: readonly string[], address: string | null = null): JsonLdArticle | null {
  const all = scripts.slice(0, 30).flatMap((script) => things(parse(script)));
  const byId = new Map<string, Thing>();
  for (const thing of all) {
    const id = text(thing['@id']);
    // A mention by id alone may stand before the node itself.
    if (id !== null && (thing.name !== undefined || !byId.has(id))) byId.set(id, thing);
  }
  const found = (types: RegExp): JsonLdArticle[] =>
    all
      .filter((thing) => typesOf(thing).some((type) => types.test(type)))
      .map((thing) => toArticle(thing, byId));
  const best = mostTelling(atAddress(found(ARTICLE), address));
  const page = found(PAGE)[0] ?? null;
  if (page === null || (page.authors.length === 0 && page.published === null)) return best;
  if (best === null) return { ...NOTHING, authors: page.authors, published: page.published };
  return {
    ...best,
    authors: best.authors.length > 0 ? best.authors : page.authors,
    published: best.published ?? page.published,
  };
}

const NOTHING: JsonLdArticle = {
  headline: null,
  body: null,
  authors: [],
  published: null,
  publisher: null,
  language: null,
  url: null,
  free: null,
};

/** Those at this address where one is; a page may describe other stories too. */
function atAddress(articles: readonly JsonLdArticle[], address: string | null): readonly JsonLdArticle[] {
  const path = pathOf(address);
  const own = path === null ? [] : articles.filter((article) => pathOf(article.url) === path);
  return own.length > 0 ? own : articles;
}

function pathOf(url: string | null): string | null {
  const path = url === null ? undefined : URL.parse(url)?.pathname.replace(/\/+$/, '');
  return path === undefined || path === '' ? null : path;
}

/** The first one, or one with a longer body, filled up by the others. */
function mostTelling(articles: readonly JsonLdArticle[]): JsonLdArticle | null {
  let best: JsonLdArticle | null = null;
  for (const article of articles)
    if (best === null) best = article;
    else best = longer(article, best) ? merge(article, best) : merge(best, article);
  return best;
}

const longer = (a: JsonLdArticle, b: JsonLdArticle): boolean => (b.body?.length ?? 0) < (a.body?.length ?? 0);

const merge = (a: JsonLdArticle, b: JsonLdArticle): JsonLdArticle => ({
  headline: a.headline ?? b.headline,
  body: a.body ?? b.body,
  authors: a.authors.length > 0 ? a.authors : b.authors,
  published: a.published ?? b.published,
  publisher: a.publisher ?? b.publisher,
  language: a.language ?? b.language,
  url: a.url ?? b.url,
  free: a.free ?? b.free,
});

function parse(script: string): unknown {
  if (script.length > MAX_SCRIPT) return null;
  const json = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/, '');
  for (const attempt of [json, json.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Many pages leave raw line breaks in strings: once more without them.
    }
  }
  return null;
}

/** All objects of a document that carry a type, outermost first. */
function things(root: unknown): Thing[] {
  const found: Thing[] = [];
  const queue: unknown[] = [root];
  for (let index = 0; index < queue.length && index < MAX_NODES; index++) {
    const value = queue[index];
    if (Array.isArray(value)) for (const item of value.slice(0, 200)) queue.push(item);
    else if (isThing(value)) {
      if ('@type' in value) found.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart'])
        if (value[key] !== undefined && typeof value[key] === 'object') queue.push(value[key]);
    }
  }
  return found;
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value)
    ? value.slice(0, 20)
    : isThing(value) && '@list' in value
      ? listOf(value['@list'])
      : [value];

const typesOf = (thing: Thing): string[] =>
  listOf(thing['@type']).filter((t): t is string => typeof t === 'string' && t.length < 100);

type ById = ReadonlyMap<string, Thing>;

function toArticle(thing: Thing, byId: ById): JsonLdArticle {
  return {
    headline: text(thing.headline) ?? text(thing.name),
    body: text(thing.articleBody),
    authors:
      [thing.author, thing.creator].map((value) => names(value, byId)).find((found) => found.length > 0) ??
      [],
    published: text(thing.datePublished) ?? text(thing.dateCreated) ?? text(thing.uploadDate),
    publisher: names(thing.publisher, byId)[0] ?? null,
    language: languageOf(thing.inLanguage),
    url:
      text(thing.url) ??
      (isThing(thing.mainEntityOfPage) ? text(thing.mainEntityOfPage['@id']) : text(thing.mainEntityOfPage)),
    free: isFree(thing),
  };
}

/** A string, the first of several, or a value with its language or type beside it. */
function text(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (isThing(value)) return typeof value['@value'] === 'string' ? value['@value'] : null;
  return Array.isArray(value) ? text(value[0]) : null;
}

function languageOf(value: unknown): string | null {
  const [first] = listOf(value);
  return isThing(first) ? (text(first.alternateName) ?? text(first.name)) : text(first);
}

/** What the article says of itself, or a part of it that costs. */
function isFree(thing: Thing): boolean | null {
  const own = truth(thing.isAccessibleForFree);
  const walled = listOf(thing.hasPart).some(
    (part) => isThing(part) && truth(part.isAccessibleForFree) === false,
  );
  return walled ? false : own;
}

function truth(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string')
    return /^\s*(?:https?:\/\/schema\.org\/)?(?:false|no)\s*$/i.test(value)
      ? false
      : /^\s*(?:https?:\/\/schema\.org\/)?(?:true|yes)\s*$/i.test(value)
        ? true
        : null;
  return null;
}

/** The names of people or bodies, people first, each given whole or by the `@id` of another node. */
function names(value: unknown, byId: ById): readonly string[] {
  const found = listOf(value)
    .map((item) => {
      const thing = isThing(item) ? { ...byId.get(text(item['@id']) ?? ''), ...item } : null;
      return { names: thing === null ? [text(item)] : namesOf(thing), body: thing !== null && isBody(thing) };
    })
    .sort((a, b) => Number(a.body) - Number(b.body))
    .flatMap((each) => each.names)
    .filter((name): name is string => name !== null && name.length < 200 && !/^https?:/i.test(name));
  return [...new Set(found)];
}

const isBody = (thing: Thing): boolean => {
  const types = typesOf(thing);
  return types.some((type) => /Organi[sz]ation$/.test(type)) && !types.some((type) => /Person$/.test(type));
};

function namesOf(thing: Thing): (string | null)[] {
  if (Array.isArray(thing.name)) return thing.name.slice(0, 20).map(text);
  const whole = text(thing.name);
  if (whole !== null) return [whole];
  return [[text(thing.givenName), text(thing.familyName)].filter((part) => part !== null).join(' ') || null];
}
