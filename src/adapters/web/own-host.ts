/** Whether a request names this machine: a page of the web may let its own name lead here (DNS rebinding), and read the answer. */
import { isIP } from 'node:net';

/**
 * What a server that listens on `host` heeds of the Host header. On loopback it is asked as localhost or by its address:
 * another name is a page's, or that of a tunnel that was opened for another path. Elsewhere it has the names that its
 * network gives it, and nobody here knows them.
 */
export function namesUs(host: string): (asked: string | undefined) => boolean {
  if (!isLoopback(bare(host))) return () => true;
  return (asked) => {
    // HTTP/1.0 has none, and no browser speaks that
    if (asked === undefined) return true;
    const name = bare(URL.parse(`http://${asked}`)?.hostname ?? '');
    return isIP(name) > 0 || isLoopback(name);
  };
}

const bare = (host: string): string => host.toLowerCase().replace(/^\[|\]$|\.$/g, '');

const isLoopback = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name);
