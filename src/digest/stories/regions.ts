/** Countries under one name: "Germany", "Alemania" and "Deutschland" are one term. The names are the runtime's own. */
import { fold, words } from '../text/words.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ru', 'uk', 'ar', 'sl', 'pl', 'sv', 'tr'];
const CODE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

let known: ReadonlyMap<string, string> | null = null;

/** The two-letter code of the country that a folded word names in any language, or that it is of ("japonesa"). */
export function regionOf(folded: string): string | null {
  known ??= readNames();
  if (folded.length < 4) return null;
  return known.get(folded) ?? known.get(prefix(folded)) ?? null;
}

const PREFIX = 5;
const prefix = (folded: string): string => (folded.length >= PREFIX ? `${folded.slice(0, PREFIX)}*` : folded);

/** One-word names, and their beginnings where only one country begins so. */
function readNames(): ReadonlyMap<string, string> {
  const codes = allCodes();
  const names = new Map<string, string | null>();
  const put = (name: string, code: string): void => {
    const before = names.get(name);
    if (before === undefined) names.set(name, code);
    else if (before !== code) names.set(name, null);
  };
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code);
      if (!name) continue;
      const parts = words(name);
      if (parts.length !== 1) continue;
      const folded = fold(name);
      if (folded.length < 4) continue;
      put(folded, code);
      if (folded.length >= PREFIX) put(prefix(folded), code);
    }
  }
  return new Map([...names].filter((entry): entry is [string, string] => entry[1] !== null));
}

function allCodes(): string[] {
  const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const found: string[] = [];
  for (const a of CODE_LETTERS)
    for (const b of CODE_LETTERS) if (display.of(a + b) && isCurrent(a + b)) found.push(a + b);
  return found;
}

/** Withdrawn codes ("SU", "DD") stand for another one and would make its names ambiguous. */
const isCurrent = (code: string): boolean => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
