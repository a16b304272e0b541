/** Addresses that people and pages name: reading them, and saying which may be fetched. */
import { type Fault, fail, ok, type Result } from '../../digest/model.ts';
import {
  isIpLiteral,
  isPrivateName,
  isPublicIp,
  withoutBrackets,
  withoutTrailingDots,
} from './public-address.ts';

/** Longer addresses are refused. */
export const MAX_ADDRESS = 4096;
const PORTS = new Set(['80', '443', '8080', '8443']);

/** Hosts exempt from the rule that only the public internet is read: `host` on usual ports, or `host:port`. */
export type AllowedHosts = Readonly<{ has(url: URL): boolean; hasPort(url: URL): boolean }>;

/** Reads `host` and `host:port` entries; IPv6 hosts stand in brackets where a port follows. */
export function allowedHosts(entries: readonly string[]): AllowedHosts {
  const hosts = new Set<string>();
  const pairs = new Set<string>();
  for (const entry of entries.map((one) => one.trim().toLowerCase()).filter(Boolean)) {
    const bareIpv6 = isIpLiteral(entry) && entry.includes(':') && !entry.startsWith('[');
    const url = parseUrl(`http://${bareIpv6 ? `[${entry}]` : entry}`);
    if (!url) continue;
    if (/:\d+$/.test(entry) && !bareIpv6) pairs.add(`${hostOf(url)}:${portOf(url)}`);
    else hosts.add(hostOf(url));
  }
  const hasPort = (url: URL): boolean => pairs.has(`${hostOf(url)}:${portOf(url)}`);
  return { has: (url) => hasPort(url) || (hosts.has(hostOf(url)) && PORTS.has(portOf(url))), hasPort };
}

/** The host to compare by: lower case, no brackets, no trailing points. */
export function hostOf(url: URL): string {
  return withoutTrailingDots(withoutBrackets(url.hostname.toLowerCase()));
}

/** An address of this very machine, which can only be an allowed one: there is nobody to be polite to. */
export function isOwnMachine(url: URL): boolean {
  const host = hostOf(url);
  return host === 'localhost' || (isIpLiteral(host) && /^(?:127\.|::1$)/.test(host));
}

function portOf(url: URL): string {
  return url.port || (url.protocol === 'https:' ? '443' : '80');
}

/**
 * An address as a person gives it, made whole: bare domains get https, `feed:` becomes http, Slack's
 * `<address|label>` is unwrapped, fragments go. Faults: `invalid_url`, `scheme`, `credentials`, and
 * `private_ip` for an address with credentials that only looks like a public one.
 */
export function normalizeAddress(input: string): Result<string> {
  const text = withScheme(unwrap(input.slice(0, MAX_ADDRESS * 2).trim()));
  const url = text.length <= MAX_ADDRESS && !/\s/.test(text) ? parseUrl(text) : null;
  if (!url) return fail(invalid(input));
  const fault = schemeFault(url) ?? hostFault(url, input) ?? credentialsFault(url);
  if (fault) return fail(fault);
  url.hash = '';
  return ok(url.href);
}

/** Why this address may not be fetched, judged before any connection; null where it may. */
export function addressFault(url: URL, allowed: AllowedHosts): Fault | null {
  return (
    schemeFault(url) ??
    hostFault(url, url.hostname) ??
    (allowed.has(url) ? null : privateFault(url)) ??
    (PORTS.has(portOf(url)) || allowed.hasPort(url)
      ? null
      : { kind: 'port', detail: `${url.hostname}: port ${portOf(url)} is none that news is read from` }) ??
    credentialsFault(url)
  );
}

/** The parsed address, or null. The one parser for checking and for connecting. */
export function parseUrl(text: string, base?: string): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null;
}

/** Chat clients wrap addresses: `<https://ferry.example/feed|ferry.example/feed>`, with HTML escapes within. */
function unwrap(text: string): string {
  if (!text.startsWith('<') || !text.endsWith('>')) return text;
  const inner = text.slice(1, -1).split('|')[0] ?? '';
  return inner.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
}

function withScheme(text: string): string {
  if (/^feed:/i.test(text)) {
    const rest = text.slice('feed:'.length);
    return /^https?:/i.test(rest) ? rest : `https://${rest.replace(/^\/{0,2}/, '')}`;
  }
  if (/^localhost[:/]/i.test(text)) return `http://${text}`;
  const bare = /^[^/?#:@\\]+\.[^/?#:@\\.]+\.?(?::\d{1,5})?(?:[/?#]|$)/.test(text);
  return bare ? `https://${text}` : text;
}

function schemeFault(url: URL): Fault | null {
  if (url.protocol === 'http:' || url.protocol === 'https:') return null;
  return {
    kind: 'scheme',
    detail: `only http and https addresses can be read, not ${url.protocol.slice(0, 40)}`,
  };
}

/** DNS allows 63 characters a label and 253 a name; URL parsing does not mind. */
function hostFault(url: URL, input: string): Fault | null {
  const host = hostOf(url);
  const sound =
    host !== '' &&
    (isIpLiteral(host) || (host.length <= 253 && host.split('.').every((l) => l !== '' && l.length <= 63)));
  return sound ? null : invalid(input);
}

function privateFault(url: URL): Fault | null {
  const host = hostOf(url);
  if (isIpLiteral(host)) return isPublicIp(host) ? null : privateIpFault(host);
  if (!isPrivateName(host)) return null;
  return { kind: 'private_name', detail: `${host} is a name of a private network, and those are not read` };
}

/** The fault for a host that stands at an address outside the public internet. */
export function privateIpFault(host: string): Fault {
  return {
    kind: 'private_ip',
    detail: `${host} is not on the public internet, and other networks are not read`,
  };
}

/** A password in an address would be shown in digests and logs. */
function credentialsFault(url: URL): Fault | null {
  if (url.username === '' && url.password === '') return null;
  return (
    privateFault(url) ?? {
      kind: 'credentials',
      detail: `the address of ${url.hostname} holds a user name or password; leave it out`,
    }
  );
}

function invalid(input: string): Fault {
  const shown = input
    .slice(0, 200)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return {
    kind: 'invalid_url',
    detail: shown === '' ? 'the address is empty' : `"${shown}" is no web address`,
  };
}
