/** One address for the many spellings of a link: no trackers, no fragment; and one key for all its variants. */

/** Longer addresses are no addresses of articles. */
const LONGEST = 4_096;

const TRACKERS: ReadonlySet<string> = new Set([
  ...[
    'fbclid',
    'gclid',
    'gclsrc',
    'dclid',
    'gbraid',
    'wbraid',
    'msclkid',
    'yclid',
    'twclid',
    'ttclid',
    'li_fat_id',
  ],
  ...[
    'igshid',
    'igsh',
    'si_source',
    'mkt_tok',
    '_hsenc',
    '_hsmi',
    '__hssc',
    '__hstc',
    '__hsfp',
    'hsctatracking',
  ],
  ...[
    'vero_id',
    'vero_conv',
    'oly_anon_id',
    'oly_enc_id',
    '_openstat',
    'wickedid',
    'rb_clickid',
    's_cid',
    'cmp',
  ],
  ...[
    'cmpid',
    'campaignid',
    'campaign_id',
    'ncid',
    'ocid',
    'icid',
    'ito',
    'cid_source',
    'smid',
    'smtyp',
    'sref',
  ],
  ...[
    'xtor',
    'wt_mc',
    'wt.mc_id',
    'wt.mc_ev',
    'wt.tsrc',
    'wt.zmc',
    'spm',
    'emc',
    '_ga',
    '_gl',
    'gaa_at',
    'gaa_n',
  ],
  ...['gaa_ts', 'gaa_sig', 'ss_source', 'ss_campaign_id', 'guccounter', 'guce_referrer', 'guce_referrer_sig'],
  ...[
    'share_id',
    'sharetype',
    'traffic_source',
    'taid',
    'tpcc',
    'linkid',
    'mod_source',
    'rss_id',
    'ref_src',
    'ref_url',
  ],
]);
const TRACKER_FAMILIES =
  /^(?:utm|mc|at|ns|pk|mtm|matomo|hsa|stm|itm|trk|ga|vgo|asgtbndr)_|^fb_(?:action|comment|ref|source)/;
/** Names that mean something on some sites: gone only with a value that says where a reader came from. */
const WHENCE = new Set([
  'ref',
  'source',
  'src',
  'from',
  'via',
  'partner',
  'feature',
  'origin',
  'referrer',
  'campaign',
  'cid',
  'mod',
  'sh',
  'share',
]);
const WHENCE_VALUE =
  /^(?:rss|feed|feeds|atom|twitter|facebook|fb|google|newsletter|email|mail|homepage|home|share|social|share_?button|mobile|app|push|telegram|whatsapp|reddit|linkedin|youtube|bluesky|mastodon)(?:[-_.\d].*)?$/i;
const AMP_SWITCH: Readonly<Record<string, RegExp>> = {
  amp: /^(?:|1|true|yes)$/i,
  output: /^amp$/i,
  outputtype: /^amp/i,
  amp_js_v: /^/,
  usqp: /^mq/,
};

/**
 * The canonical form of an http(s) address, made absolute against `base`; null for anything else. Host in lower
 * case, no credentials, default port, fragment or trackers, the rest of the query sorted. Host and path stay as
 * they are: the link must open the page that was read.
 */
export function canonicalUrl(url: string, base?: string): string | null {
  const parsed = parse(url, base);
  if (!parsed) return null;
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  parsed.hostname = parsed.hostname.replace(/\.$/, '');
  parsed.pathname = parsed.pathname.replace(/\/{2,}/g, '/');
  parsed.search = query(parsed.searchParams);
  return parsed.href;
}

/**
 * What two addresses of one article share: without the scheme, "www", "m" and "amp" before the host, AMP wrappers
 * and endings, an index page's name and a slash at the end. Not an address to open. Null where `canonicalUrl` is.
 */
export function addressKey(url: string, base?: string): string | null {
  const canonical = canonicalUrl(url, base);
  if (canonical === null) return null;
  const { host, pathname, searchParams } = unwrap(new URL(canonical));
  const bare = host
    .replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.[^.]+)/, '')
    .replace(/^([a-z]{2,3})\.m\.(?=[^.]+\.)/, '$1.');
  const path = withoutAmp(pathname.replace(/\/{2,}/g, '/'))
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/')
    .replace(/\/+$/, '');
  const kept = [...searchParams].filter(([name, value]) => !isAmpSwitch(name.toLowerCase(), value));
  const search = kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`;
  return `${bare}${path}${search}`;
}

/**
 * True where the address that a page claims for itself is the one it was read from, but for upper case and what
 * `addressKey` leaves out; the claim may leave out parameters, not bring its own.
 */
export function isAddressOf(claimed: string, read: string): boolean {
  const claim = addressKey(claimed, read);
  const place = addressKey(read);
  if (claim === null || place === null) return false;
  const [claimPath, claimQuery] = parts(claim);
  const [path, readQuery] = parts(place);
  const have = new Set(readQuery.split('&'));
  return (
    samePath(claimPath, path) && (claimQuery === '' || claimQuery.split('&').every((pair) => have.has(pair)))
  );
}

const samePath = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A key's path and query. */
function parts(key: string): [path: string, query: string] {
  const at = key.indexOf('?');
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
}

/** True for the address of a site's front page, which many feeds give for want of a better one. */
export function isFrontPage(url: string): boolean {
  const key = addressKey(url);
  return key !== null && !/[/?]/.test(key);
}

function parse(url: string, base?: string): URL | null {
  const trimmed = url.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  const parsed = URL.parse(trimmed, base);
  return parsed && /^https?:$/.test(parsed.protocol) && parsed.hostname !== '' ? parsed : null;
}

/** Google's own hosts that show AMP pages of others. */
const GOOGLE = new Set(
  'com co.uk de fr es it nl pl ca com.au com.br com.mx co.in co.jp'.split(' ').map((end) => `google.${end}`),
);

/** The page behind an AMP cache. */
function unwrap(url: URL): URL {
  const google = GOOGLE.has(url.hostname.replace(/^www\./, ''))
    ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname)
    : null;
  const cache = url.hostname.endsWith('.cdn.ampproject.org')
    ? /^\/[a-z]\/(s\/)?(.+)$/.exec(url.pathname)
    : null;
  const inner = google ?? cache;
  if (!inner) return url;
  return parse(`${inner[1] ? 'https' : 'http'}://${inner[2]}${url.search}`) ?? url;
}

function withoutAmp(path: string): string {
  const plain = path
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/\/amp(?:\.html?)?\/?$/i, (found) => (found.endsWith('/') ? '/' : ''));
  return plain === '' ? '/' : plain;
}

function query(params: URLSearchParams): string {
  const kept = [...params].filter(([name, value]) => !isTracker(name.toLowerCase(), value));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return new URLSearchParams(kept).toString();
}

const isTracker = (name: string, value: string): boolean =>
  TRACKERS.has(name) || TRACKER_FAMILIES.test(name) || (WHENCE.has(name) && WHENCE_VALUE.test(value));

const isAmpSwitch = (name: string, value: string): boolean =>
  Object.hasOwn(AMP_SWITCH, name) && AMP_SWITCH[name]!.test(value);
