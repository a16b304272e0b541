/** Time zones: how far they stand from UTC and when, and which was likely meant by a name that is none. */
import { fail, type Millis, ok, type Result } from '../model.ts';

/** Abbreviations that people write; some of them are zones without summer time, which nobody means. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  est: ['America/New_York'],
  edt: ['America/New_York'],
  et: ['America/New_York'],
  cst: ['America/Chicago', 'Asia/Shanghai'],
  cdt: ['America/Chicago'],
  ct: ['America/Chicago'],
  mst: ['America/Denver'],
  mdt: ['America/Denver'],
  mt: ['America/Denver'],
  pst: ['America/Los_Angeles'],
  pdt: ['America/Los_Angeles'],
  pt: ['America/Los_Angeles'],
  bst: ['Europe/London'],
  cet: ['Europe/Berlin', 'Europe/Paris'],
  cest: ['Europe/Berlin', 'Europe/Paris'],
  mez: ['Europe/Berlin'],
  mesz: ['Europe/Berlin'],
  eet: ['Europe/Helsinki', 'Europe/Athens'],
  eest: ['Europe/Helsinki', 'Europe/Athens'],
  wet: ['Europe/Lisbon'],
  west: ['Europe/Lisbon'],
  msk: ['Europe/Moscow'],
  ist: ['Asia/Kolkata', 'Europe/Dublin'],
  jst: ['Asia/Tokyo'],
  kst: ['Asia/Seoul'],
  sgt: ['Asia/Singapore'],
  hkt: ['Asia/Hong_Kong'],
  aest: ['Australia/Sydney'],
  aedt: ['Australia/Sydney'],
  awst: ['Australia/Perth'],
  nzst: ['Pacific/Auckland'],
  nzdt: ['Pacific/Auckland'],
  hst: ['Pacific/Honolulu'],
};

const LONGEST = 64;

/** The zone's own spelling. A fault of kind `bad_timezone` names up to three likely ones. */
export function findZone(name: string): Result<string> {
  const trimmed = name.trim().replace(/\s+/g, '_');
  if (/^(?:utc|gmt|z|etc\/utc)$/i.test(trimmed)) return ok('UTC');
  const spelled =
    trimmed.length <= LONGEST && /^[a-z_]+\/[a-z_+\-/\d]+$/i.test(trimmed) ? spelling(trimmed) : null;
  if (spelled !== null) return ok(spelled);
  const near = zonesLike(name);
  const hint =
    near.length > 0
      ? `did you mean ${near.join(' or ')}?`
      : 'write an IANA name of the form Continent/City, for example Europe/Berlin';
  return fail({
    kind: 'bad_timezone',
    detail: `${JSON.stringify(name.slice(0, LONGEST))} is no time zone: ${hint}`,
  });
}

function spelling(name: string): string | null {
  try {
    const known = Intl.supportedValuesOf('timeZone').find(
      (zone) => zone.toLowerCase() === name.toLowerCase(),
    );
    return known ?? new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Up to three zones that are likely meant by a name that is none. */
export function zonesLike(typed: string): readonly string[] {
  const name = typed.trim().replace(/\s+/g, '_').slice(0, LONGEST).toLowerCase();
  if (Object.hasOwn(ABBREVIATIONS, name)) return ABBREVIATIONS[name]!;
  if (name.length < 3) return [];
  const city = name.split('/').at(-1)!;
  const scored = Intl.supportedValuesOf('timeZone').map((zone) => {
    const lower = zone.toLowerCase();
    const own = lower.split('/').at(-1)!;
    const apart = own === city || lower === name ? 0 : Math.min(distance(own, city), distance(lower, name));
    return { zone, apart };
  });
  const most = Math.max(1, Math.floor(city.length / 4));
  return scored
    .filter(({ apart }) => apart <= most)
    .sort((a, b) => a.apart - b.apart || (a.zone < b.zone ? -1 : 1))
    .slice(0, 3)
    .map(({ zone }) => zone);
}

/** Levenshtein's distance of two short names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1])));
    row = next;
  }
  return row[b.length]!;
}

const DAY = 86_400_000;
const MOST_FORMATS = 1_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      ...{
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      },
    });
    if (formats.size < MOST_FORMATS) formats.set(zone, format);
  }
  return format;
}

/** What the zone's clock is ahead of UTC at that time, in milliseconds. Throws on an unknown zone. */
export function offsetAt(zone: string, time: Millis): Millis {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(time)) part[type] = Number(value);
  const wall = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  return wall - Math.floor(time / 1_000) * 1_000;
}

/**
 * When the zone's clock shows this wall-clock time (given as if it were UTC). Where it shows it twice, the first
 * time; where it jumps over it, as much later as it jumps.
 */
export function instantOf(zone: string, wall: Millis): Millis {
  const earlier = offsetAt(zone, wall - DAY);
  const later = offsetAt(zone, wall + DAY);
  const shown = [wall - earlier, wall - later].filter((time) => time + offsetAt(zone, time) === wall);
  return shown.length > 0 ? Math.min(...shown) : wall - earlier;
}
