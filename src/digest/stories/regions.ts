/** Countries under one name: "Germany", "Alemania" and "Deutschland" are one term. */
import { COUNTRY_NAMES } from './country-names.ts';

let known: ReadonlyMap<string, string> | null = null;

/** The two-letter code of the country that a folded word names in any language, or that it is of ("japonesa"). */
export function regionOf(folded: string): string | null {
  known ??= readNames();
  if (folded.length < 4) return null;
  return known.get(folded) ?? known.get(prefix(folded)) ?? null;
}

const PREFIX = 5;
const prefix = (folded: string): string => (folded.length >= PREFIX ? `${folded.slice(0, PREFIX)}*` : folded);

/** Names, and their beginnings where only one country begins so. */
function readNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string | null>();
  const put = (name: string, code: string): void => {
    const before = names.get(name);
    if (before === undefined) names.set(name, code);
    else if (before !== code) names.set(name, null);
  };
  for (const line of COUNTRY_NAMES.split('\n')) {
    const [code = '', ...folded] = line.split(' ');
    for (const name of folded) {
      put(name, code);
      if (name.length >= PREFIX) put(prefix(name), code);
    }
  }
  return new Map([...names].filter((entry): entry is [string, string] => entry[1] !== null));
}
