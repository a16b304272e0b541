/** Pullquote's own words in the language of a channel, filled in and counted. */
import type { Locale } from '../model.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Words } from './types.ts';

export type { Words } from './types.ts';

const ALL: Readonly<Record<Locale, Words>> = { en, de, fr, es };

/** English where an edition has no language: it is from before there was a choice. */
export const wordsIn = (locale: Locale | undefined): Words => ALL[locale ?? 'en'];

/** The template with its places filled. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** "1 story", "40 stories": a number with its noun, in the language's own figures. */
export function count(n: number, noun: string, { tag }: Words): string {
  const [one = '', many = one] = noun.split('|');
  return `${number(n, tag)} ${n === 1 ? one : many}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function number(n: number, tag: string): string {
  const format = formats.get(tag) ?? new Intl.NumberFormat(tag);
  formats.set(tag, format);
  return format.format(n);
}
