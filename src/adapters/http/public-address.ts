/** Which IP addresses and host names belong to the public internet. */
import ipaddr from 'ipaddr.js';

/** Addresses in public ranges that only a cloud's own machines can reach. */
const CLOUD_INTERNAL = new Set(['168.63.129.16']);
const PRIVATE_SUFFIXES = ['localhost', 'local', 'internal', 'localdomain', 'intranet', 'lan', 'home.arpa'];

/** Whether the text is an IP address, with or without the brackets of an address bar. */
export function isIpLiteral(host: string): boolean {
  return ipaddr.isValid(withoutBrackets(host));
}

/**
 * Whether an IP address may be connected to: global unicast, and where it carries another address within
 * (mapped, NAT64), that one too. What cannot be read is not public.
 */
export function isPublicIp(address: string): boolean {
  const bare = withoutBrackets(address);
  if (!ipaddr.isValid(bare) || bare.includes('%')) return false;
  const ip = ipaddr.parse(canonical(bare));
  if (ip instanceof ipaddr.IPv4) return ip.range() === 'unicast' && !CLOUD_INTERNAL.has(ip.toString());
  if (ip.isIPv4MappedAddress()) return isPublicIp(ip.toIPv4Address().toString());
  // IPv6-only networks reach the IPv4 internet through 64:ff9b::/96.
  if (ip.match(ipaddr.IPv6.parse('64:ff9b::'), 96)) return isPublicIp(lastFourBytes(ip));
  return ip.match(ipaddr.IPv6.parse('2000::'), 3) && ip.range() === 'unicast';
}

/**
 * Whether a host name is one of a private network: `localhost` and the like, or a name without a point, which
 * only a local search list could complete. IP addresses are not names.
 */
export function isPrivateName(host: string): boolean {
  const name = withoutTrailingDots(host.toLowerCase());
  if (isIpLiteral(name)) return false;
  return (
    !name.includes('.') || PRIVATE_SUFFIXES.some((suffix) => name === suffix || name.endsWith(`.${suffix}`))
  );
}

/** `localhost.` is `localhost`: a name's last point only says that it is complete. */
export function withoutTrailingDots(host: string): string {
  let end = host.length;
  while (end > 0 && host[end - 1] === '.') end--;
  return host.slice(0, end);
}

export function withoutBrackets(host: string): string {
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}

/** ipaddr.js reads `::1.2.3.4` as the mapped `::ffff:1.2.3.4`, URL does not. */
function canonical(ip: string): string {
  return ip.includes(':') && ip.includes('.') ? withoutBrackets(new URL(`http://[${ip}]/`).hostname) : ip;
}

function lastFourBytes(ip: InstanceType<typeof ipaddr.IPv6>): string {
  return ip.toByteArray().slice(12).join('.');
}
