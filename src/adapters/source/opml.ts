/** OPML: lists of feeds, as every feed reader writes and reads them. */
import { fail, ok, type Result } from '../../digest/model.ts';
import { limited } from '../../digest/text/limit.ts';
import { decodeEntities, mendControls } from './feed/entities.ts';
import { plainFromText } from './feed/plain-text.ts';
import { hasEntityDeclaration, PROLOG, startOf } from './feed/prolog.ts';
import { type Element, scanXml } from './feed/xml.ts';
import { httpLink } from './feed/xml-text.ts';

type ListedFeed = Readonly<{ title: string; url: string; category: string | null }>;

const MAX_OPML_BYTES = 8 * 1024 * 1024;
const MOST_FEEDS = 5000;
const MOST_NAME = 200;

/**
 * The feeds of a list, in its order, each address once. `category` is the group it stands in, "A / B" where groups
 * stand in groups. Faults: `not_opml`, `doctype_entity`, `too_large`, `too_deep`.
 */
export function readOpml(text: string): Result<ListedFeed[]> {
  if (text.length > MAX_OPML_BYTES)
    return fail({ kind: 'too_large', detail: 'the list is larger than 8 MiB' });
  const start = startOf('opml', text);
  if (hasEntityDeclaration(text, start))
    return fail({
      kind: 'doctype_entity',
      detail: 'the list declares entities of its own, which are not read for safety',
    });
  if (start < 0) return fail({ kind: 'not_opml', detail: 'this is no OPML list' });
  const scanned = scanXml(text, start);
  if (!scanned.ok) return scanned;
  const found = new Map<string, ListedFeed>();
  collect(scanned.value.root, '', found);
  return ok([...found.values()]);
}

/** The list's own title, or null. */
export function titleOfOpml(text: string): string | null {
  const written = /<title>([^<]{0,1000})<\/title>/i.exec(text.slice(0, PROLOG))?.[1] ?? '';
  return plainFromText(decodeEntities(written)).slice(0, 200) || null;
}

/** `group`: the names of the groups around, "A / B". */
function collect(parent: Element, group: string, found: Map<string, ListedFeed>): void {
  for (const child of parent.children) {
    if (found.size >= MOST_FEEDS) return;
    const name = nameOf(child.attributes.get('title') || child.attributes.get('text'));
    const written = child.name === 'outline' ? child.attributes.get('xmlurl') : undefined;
    const url = httpLink(written, null);
    if (url !== null && !found.has(url))
      found.set(url, { title: name || url, url, category: group || firstCategory(child) || null });
    const named = child.name === 'outline' && written === undefined && name !== '';
    const inside = named ? limited(group === '' ? name : `${group} / ${name}`, MOST_NAME) : group;
    collect(child, inside, found);
  }
}

const nameOf = (written: string | undefined): string =>
  limited(plainFromText((written ?? '').slice(0, 10 * MOST_NAME)), MOST_NAME);

const firstCategory = (outline: Element): string =>
  nameOf((outline.attributes.get('category') ?? '').split(',', 1)[0]!.replace(/^\/+/, ''));

/** A list as OPML 2.0, feeds with a category grouped under it. */
export function writeOpml(
  title: string,
  feeds: readonly Readonly<{ title: string; url: string; category?: string | null }>[],
): string {
  const groups = Map.groupBy(feeds, (feed) => feed.category ?? '');
  const body = [...groups].flatMap(([group, members]) =>
    group === ''
      ? members.map((feed) => `    ${outline(feed)}`)
      : [
          `    <outline text="${escapeXml(group)}">`,
          ...members.map((feed) => `      ${outline(feed)}`),
          '    </outline>',
        ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escapeXml(title)}</title>
  </head>
  <body>
${body.map((line) => `${line}\n`).join('')}  </body>
</opml>
`;
}

const outline = (feed: Readonly<{ title: string; url: string }>): string =>
  `<outline type="rss" text="${escapeXml(feed.title)}" title="${escapeXml(feed.title)}" xmlUrl="${escapeXml(feed.url)}"/>`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeXml(text: string): string {
  return mendControls(text.toWellFormed())
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[&<>"']/g, (c) => ESCAPES[c]!);
}
