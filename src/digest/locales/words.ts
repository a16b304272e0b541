/** Pullquote's own words in the language of a channel, filled in and counted. */
import type { Locale } from '../model.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Words } from './types.ts';

export type { Words } from './types.ts';
export { en };

const ALL: Readonly<Record<Locale, Words>> = { en, de, fr, es };

/** English where an edition has no language: it is from before there was a choice. */
export const wordsIn = (locale: Locale | undefined): Words => ALL[locale ?? 'en'];

/** The template with its places filled. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

type Tagged = Readonly<{ tag: string }>;

/** "1 story", "40 stories": a number with its noun, in the language's own figures. */
export const count = (n: number, noun: string, words: Tagged): string =>
  `${number(n, words)} ${formFor(n, noun, words)}`;

/** Of "one|many" the template for the number, its places filled, `{n}` with the number. */
export const counted = (
  n: number,
  templates: string,
  words: Tagged,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(formFor(n, templates, words), { ...values, n: number(n, words) });

/** The first form is for what the language counts as one, the second for all else. */
function formFor(n: number, forms: string, { tag }: Tagged): string {
  const [one = '', many = one] = forms.split('|');
  return plurals(tag).select(n) === 'one' ? one : many;
}

export const number = (n: number, { tag }: Tagged): string => figures(tag).format(n);

const plurals = byTag((tag) => new Intl.PluralRules(tag));
const figures = byTag((tag) => new Intl.NumberFormat(tag));

/** Intl's formats are dear to make. */
function byTag<T>(make: (tag: string) => T): (tag: string) => T {
  const made = new Map<string, T>();
  return (tag) => {
    const one = made.get(tag) ?? make(tag);
    made.set(tag, one);
    return one;
  };
}

/** What is kept in English, said in another language; as it stands where it is none of these words. */
export function translated<K extends string>(
  text: string,
  english: Readonly<Record<K, string>>,
  other: Readonly<Record<K, string>>,
): string {
  const key = (Object.keys(english) as K[]).find((one) => english[one] === text);
  return key === undefined ? text : other[key];
}
