/** Where redirects lead, and which are followed. */
import { fail, ok, type Result } from '../../digest/model.ts';
import type { FetchFault } from '../../digest/ports.ts';
import { MAX_ADDRESS, parseUrl } from './address.ts';

const STATUSES = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

/** One address on the way. */
export type Hop = Readonly<{
  url: URL;
  /** The addresses before it, without their fragments. */
  behind: ReadonlySet<string>;
  /** Every redirect so far was for good. */
  permanent: boolean;
}>;

export const firstHop = (url: URL): Hop => ({ url, behind: new Set(), permanent: true });

/** True where a redirect led here. */
export const wasRedirected = ({ behind }: Hop): boolean => behind.size > 0;

export const isRedirect = (status: number): boolean => STATUSES.has(status);

/** Where a redirect leads, or why it is not followed. What it leads to is still to be checked. */
export function nextHop(hop: Hop, status: number, location: string | null, most: number): Result<Hop> {
  const { host, href } = hop.url;
  const behind = new Set([...hop.behind, withoutHash(hop.url)]);
  const url = location !== null && location.length <= MAX_ADDRESS ? parseUrl(location, href) : null;
  if (!url) return fail({ kind: 'redirect_invalid', detail: `${host} redirects to no address` });
  if (behind.has(withoutHash(url)))
    return fail({ kind: 'redirect_loop', detail: `${host} redirects in a circle` });
  if (behind.size > most)
    return fail({ kind: 'redirect_loop', detail: `${host} redirects more than ${most} times` });
  return ok({ url, behind, permanent: hop.permanent && PERMANENT.has(status) });
}

const REDIRECT_KINDS: Readonly<Record<string, string>> = {
  scheme: 'redirect_scheme',
  private_ip: 'redirect_private',
  private_name: 'redirect_private',
  port: 'redirect_port',
  credentials: 'redirect_credentials',
  invalid_url: 'redirect_invalid',
};

/** The fault as whoever named the first address has to be told it: they never named this one. */
export function faultAt(hop: Hop, fault: FetchFault): FetchFault {
  const kind = wasRedirected(hop) ? REDIRECT_KINDS[fault.kind] : undefined;
  return kind ? { ...fault, kind, detail: `the address redirects, and ${fault.detail}` } : fault;
}

function withoutHash(url: URL): string {
  return url.hash === '' ? url.href : url.href.slice(0, -url.hash.length);
}
