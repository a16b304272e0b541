/** Reads what a page says of its article in JSON-LD (schema.org). */

export type JsonLdArticle = Readonly<{
  headline: string | null;
  body: string | null;
  author: string | null;
  published: string | null;
  publisher: string | null;
  language: string | null;
  url: string | null;
  /** False where the page says that only subscribers may read it. */
  free: boolean | null;
}>;

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE =
  /^(?:(?:\w+:)?(?:\/\/schema\.org\/)?)(?:\w*Article|\w*NewsArticle|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|ReportageNewsArticle|AnalysisNewsArticle|OpinionNewsArticle|BackgroundNewsArticle|ReviewNewsArticle|Review|Recipe|HowTo)$/;
/** What is said of the page itself names author and time where no article is described. */
const PAGE = /^(?:(?:\w+:)?(?:\/\/schema\.org\/)?)(?:WebPage|ItemPage|CreativeWork)$/;
/** Most nodes looked at, so that a hostile graph ends. */
const MAX_NODES = 3_000;
const MAX_SCRIPT = 1024 * 1024;

/** The first article that the scripts describe, or null. */
export function readJsonLd(scripts: readonly string[]): JsonLdArticle | null {
  let best: JsonLdArticle | null = null;
  let page: JsonLdArticle | null = null;
  for (const script of scripts.slice(0, 30)) {
    const all = things(parse(script));
    const byId = new Map(
      all.flatMap((thing) => (text(thing['@id']) === null ? [] : [[text(thing['@id']), thing] as const])),
    );
    for (const thing of all) {
      if (typesOf(thing).some((type) => PAGE.test(type))) page ??= toArticle(thing, byId);
      if (!typesOf(thing).some((type) => ARTICLE.test(type))) continue;
      const article = toArticle(thing, byId);
      if (best === null || (best.body?.length ?? 0) < (article.body?.length ?? 0))
        best = merge(article, best);
      else best = merge(best, article);
    }
  }
  if (page === null || (page.author ?? page.published) === null) return best;
  const { author, published } = page;
  return best === null
    ? { ...NOTHING, author, published }
    : { ...best, author: best.author ?? author, published: best.published ?? published };
}

const NOTHING: JsonLdArticle = {
  headline: null,
  body: null,
  author: null,
  published: null,
  publisher: null,
  language: null,
  url: null,
  free: null,
};

const merge = (a: JsonLdArticle, b: JsonLdArticle | null): JsonLdArticle =>
  b === null
    ? a
    : {
        headline: a.headline ?? b.headline,
        body: a.body ?? b.body,
        author: a.author ?? b.author,
        published: a.published ?? b.published,
        publisher: a.publisher ?? b.publisher,
        language: a.language ?? b.language,
        url: a.url ?? b.url,
        free: a.free ?? b.free,
      };

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

function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type.slice(0, 10) : [type]).filter(
    (t): t is string => typeof t === 'string' && t.length < 100,
  );
}

type ById = ReadonlyMap<string | null, Thing>;

function toArticle(thing: Thing, byId: ById): JsonLdArticle {
  return {
    headline: text(thing.headline) ?? text(thing.name),
    body: text(thing.articleBody),
    author: names(thing.author ?? thing.creator, byId),
    published: text(thing.datePublished) ?? text(thing.dateCreated),
    publisher: names(thing.publisher, byId),
    language: text(thing.inLanguage),
    url:
      text(thing.url) ??
      (isThing(thing.mainEntityOfPage) ? text(thing.mainEntityOfPage['@id']) : text(thing.mainEntityOfPage)),
    free: truth(thing.isAccessibleForFree),
  };
}

function text(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return Array.isArray(value) ? text(value[0]) : null;
}

function truth(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string')
    return /^\s*false\s*$/i.test(value) ? false : /^\s*true\s*$/i.test(value) ? true : null;
  return null;
}

/** The names of people or bodies, each given whole or by the `@id` of another node. */
function names(value: unknown, byId: ById): string | null {
  const list = Array.isArray(value) ? value.slice(0, 20) : [value];
  const found = list
    .map((item) =>
      isThing(item) ? (text(item.name) ?? text(byId.get(text(item['@id']))?.name)) : text(item),
    )
    .filter((name): name is string => name !== null && name.length < 200);
  return found.length === 0 ? null : [...new Set(found)].join(', ');
}
