/** Whose address is it: the site that one person or house holds, told by a short exact rule. */

/** Labels under which a two-letter country registers names: bbc.co.uk is one house, co.uk none. */
const SECOND_LEVEL = new Set(
  `ac ad art asn asso biz blog co com coop edu ed firm gen go gob gouv gov govt gr gv id ind info jus kr leg lg ltd mil
me ne net nhs nic nom or org plc police priv pro re sch school tm web gc on qc bc ab`.split(/\s+/),
);

/** Hosts that give each of their customers a name of his own below theirs. */
const HOSTING = new Set(
  `amazonaws.com appspot.com azureedge.net azurewebsites.net b-cdn.net bearblog.dev beehiiv.com blogger.com
blogspot.com cdn.ampproject.org cloudflare.net cloudfront.net deno.dev de.com eu.com eu.org fandom.com firebaseapp.com
fly.dev fly.io free.fr ghost.io gitbook.io github.io gitlab.io glitch.me googleusercontent.com hashnode.dev
herokuapp.com hubspotpagebuilder.com jimdofree.com jimdosite.com livejournal.com medium.com micro.blog mystrikingly.com
myshopify.com neocities.org netlify.app newsblur.com ngrok.io ngrok-free.app notion.site onrender.com over-blog.com
pages.dev posthaven.com railway.app r2.dev readthedocs.io repl.co replit.app sourceforge.net sourceforge.io
squarespace.com storage.googleapis.com strikingly.com substack.com surge.sh svbtle.com trycloudflare.com tumblr.com
typepad.com uk.com us.com vercel.app webflow.io web.app weebly.com wixsite.com wixstudio.io wordpress.com workers.dev
write.as yolasite.com`.split(/\s+/),
);

/**
 * The part of an address that one house holds, with a port other than its scheme's: "ferry.example" of
 * "https://www.ferry.example/a". Numbers and one-word hosts stand for themselves. Null for what is no web address.
 */
export function siteOf(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.hostname === '') return null;
  const host = parsed.hostname.replace(/\.$/, '');
  const port = parsed.port === '' ? '' : `:${parsed.port}`;
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return host + port;
  const labels = host.split('.');
  return labels.slice(-(suffixLength(labels) + 1)).join('.') + port;
}

/** How many labels at the end are everybody's. */
function suffixLength(labels: readonly string[]): number {
  for (const length of [3, 2])
    if (labels.length > length && HOSTING.has(labels.slice(-length).join('.'))) return length;
  const [third = '', second = '', top = ''] = labels.slice(-3);
  if (labels.length > 3 && top.length === 2 && SECOND_LEVEL.has(second) && isHostingName(third)) return 3;
  if (labels.length > 2 && top.length === 2 && (SECOND_LEVEL.has(second) || isHostingName(second))) return 2;
  return 1;
}

/** Blogs stand under many countries: name.blogspot.com.br, name.blogspot.de. */
const isHostingName = (label: string): boolean => label === 'blogspot';

/** True where one house holds both addresses. False where either is no web address. */
export function sameSite(a: string | null, b: string | null): boolean {
  const site = siteOf(a);
  return site !== null && site === siteOf(b);
}

/** A host of numbers, or of one word: a machine of one's own, which may serve several outlets. */
const PRIVATE = /^(?:\[|[\d.]+(?::|$)|[^.]+$)/;

/**
 * Which house an article is from, to count independent ones: its site, whatever name its page gives itself, since one
 * site could call itself by twenty. On a machine of one's own, and without an address, the name tells.
 */
export function houseOf({ url, site }: Readonly<{ url: string | null; site: string }>): string {
  const own = siteOf(url);
  return own === null || PRIVATE.test(own) ? site : own;
}
