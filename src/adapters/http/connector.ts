/** The guarded way to a server: the address that is connected to is the address that was checked. */
import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { type AllowedHosts, hostOf, parseUrl } from './address.ts';
import { isIpLiteral, isPublicIp } from './public-address.ts';

/** Asks DNS for all addresses of a name. */
export type Lookup = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** The connection was refused because it would leave the public internet. */
export class GuardError extends Error {
  readonly host: string;
  constructor(host: string) {
    super(`http: ${host} is not on the public internet`);
    this.host = host;
  }
}

/** The system's DNS, but names that are reserved never to exist are not asked for: without a network that is slow. */
const knownLookup: Lookup = (host, options, done) => {
  if (!/\.(?:example|invalid)\.?$/i.test(host)) return systemLookup(host, options, done);
  done(noAddress(host), []);
};

const noAddress = (host: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`no address of ${host}`), { code: 'ENOTFOUND' });

/**
 * A connector for undici. Node asks no `lookup` for IP addresses, so those are checked before connecting;
 * of a name, every address that DNS gives must be public, since any of them may be the one connected to.
 * Allowed hosts are exempt.
 */
export function guardedConnector(
  allowed: AllowedHosts,
  connectMs: number,
  lookup: Lookup = knownLookup,
): buildConnector.connector {
  const common = { timeout: connectMs, allowH2: false };
  const free = buildConnector({ ...common, lookup: answering(lookup) });
  const guarded = buildConnector({ ...common, lookup: answering(publicOnly(lookup)) });
  return (options, callback) => {
    const url = urlOf(options);
    if (url && allowed.has(url)) return free(options, callback);
    const host = url ? hostOf(url) : options.hostname;
    if (!url || (isIpLiteral(host) && !isPublicIp(host))) return callback(new GuardError(host), null);
    return guarded(options, (error, socket) => {
      if (error) return callback(error, null);
      if (!isPublicIp(socket.remoteAddress ?? '')) {
        socket.destroy();
        return callback(new GuardError(host), null);
      }
      return callback(null, socket);
    });
  };
}

function urlOf({ protocol, hostname, port }: buildConnector.Options): URL | null {
  const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
  return parseUrl(`${protocol}//${host}${port ? `:${port}` : ''}/`);
}

function publicOnly(lookup: Lookup): Lookup {
  return (host, options, done) =>
    lookup(host, options, (error, addresses) => {
      if (error) return done(error, []);
      if (!addresses.every(({ address }) => isPublicIp(address))) return done(new GuardError(host), []);
      done(null, addresses);
    });
}

/** A lookup as `net.connect` wants it: one answer or all. */
function answering(lookup: Lookup): LookupFunction {
  return (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const first = addresses[0];
      // Node takes an answer without an address for a fault of its caller
      if (!first) return done(noAddress(host), '', 0);
      if (options.all) return done(null, addresses);
      done(null, first.address, first.family);
    });
}
