/** A source's fault as a line for a person: what it is, and the setting that mends it where there is one. */
import type { Fault } from '../digest/model.ts';

const REFUSED: readonly string[] = ['private_ip', 'private_name', 'port'];

export const faultLine = (location: string, fault: Fault): string =>
  [`${location}: ${fault.detail}`, ...settingFor(location, fault)].join('; ');

/** The setting with which it would be read; none for most faults. */
export function settingFor(location: string, { kind, detail }: Fault): string[] {
  const url = REFUSED.includes(kind) ? URL.parse(location) : null;
  // a page that the source lists may be what was refused; that is not allowed by the source's name
  return url !== null && detail.startsWith(url.hostname)
    ? [`PULLQUOTE_ALLOW_HOSTS=${url.host} allows it`]
    : [];
}
