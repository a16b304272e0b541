/** An archive of invented articles, as many as wanted, the same on every run, and questions about them. */

import type { Article } from '../../src/digest/model.ts';
import { sha256 } from '../../src/digest/text/hash.ts';
import { randomOf } from '../../test/random.ts';

export type Asking = Readonly<{ question: string; answer: string }>;
export type Archive = Readonly<{
  article(n: number): Article;
  /** `many` questions about articles under `count` that `mine` names. */
  questions(count: number, many: number, mine: (n: number) => boolean): Asking[];
}>;

const split = (text: string): string[] => text.split(/\s+/);
const ONSETS = split('b br c ch d dr f fl g gr h j k kl l m n p pr r s sk st t tr v w');
const NUCLEI = split('a e i o u ai ea oo');
const CODAS = split('l n r s t m nd rk ss ld');
const THINGS = split(
  'bridge harbour clinic school library market station museum reservoir stadium ferry forest tunnel theatre airport',
);
const DEEDS = split('close open rebuild sell extend repair inspect rename move insure');
const PARTICIPLES = split('closed opened rebuilt sold extended repaired inspected renamed moved insured');
const ROLES = split('mayor engineer teacher minister captain nurse director treasurer architect judge');
const UNITS = split('crowns visitors homes jobs days tonnes kilometres passengers pupils workers');
const VERBS = split('said found wanted made took asked gave told called left');
const COMMON = split(
  `people council year week report plan city county money work house road water night morning group company family
  police court game team health price power storm river winter summer law vote party children students land sea`,
);
/** Ordinary words of the made-up language: drawn so that few are common and most are rare, as in any language. */
const WORDS = 20_000;
const PARAGRAPHS = 7;
const DAY = 86_400_000;

/** What an article is about: the same for article and question. */
function subject(n: number, random: () => number) {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const syllable = (): string => pick(ONSETS) + pick(NUCLEI) + pick(CODAS);
  const name = (): string => capital(syllable() + syllable());
  const deed = Math.floor(random() * DEEDS.length);
  return {
    town: name(),
    thing: pick(THINGS),
    deed: DEEDS[deed] ?? '',
    participle: PARTICIPLES[deed] ?? '',
    speaker: `${name()} ${name()}`,
    role: pick(ROLES),
    sum: `${2 + Math.floor(random() * 900)}.${n % 10} million crowns`,
    count: String(20 + Math.floor(random() * 900)),
    unit: pick(UNITS),
  };
}

const capital = (word: string): string => (word[0] ?? '').toUpperCase() + word.slice(1);
const seedOf = (n: number): number => 7919 * n + 13;

export function archiveOf(now: number): Archive {
  const random = randomOf(3);
  const pick = <T>(items: readonly T[], r: () => number): T => items[Math.floor(r() * items.length)] as T;
  const lexicon = Array.from({ length: WORDS }, () =>
    Array.from(
      { length: 1 + Math.floor(random() * 3) },
      () => pick(ONSETS, random) + pick(NUCLEI, random) + pick(CODAS, random),
    ).join(''),
  );
  /** Zipf's law: the word of rank k comes about 1/k as often as the first. */
  const word = (r: () => number): string =>
    r() < 0.4 ? pick(COMMON, r) : (lexicon[Math.floor(WORDS ** r()) - 1] ?? '');
  const sentence = (r: () => number): string =>
    `${capital(word(r))} ${Array.from({ length: 9 + Math.floor(r() * 12) }, () => word(r)).join(' ')} ${pick(VERBS, r)} the ${word(r)} in ${word(r)}.`;
  return {
    article: (n) => {
      const r = randomOf(seedOf(n));
      const about = subject(n, r);
      const filler = (): string => Array.from({ length: 3 }, () => sentence(r)).join(' ');
      const facts = [
        `The ${about.thing} in ${about.town} will be ${about.participle} for ${about.sum}, the council said.`,
        `“We waited for this, and everyone in ${about.town} knows it,” said ${about.speaker}, the ${about.role}.`,
        `It employs ${about.count} workers and was inspected in ${1900 + (n % 120)}.`,
      ];
      const text = [
        `${facts[0]} ${sentence(r)}`,
        filler(),
        `${facts[1]} ${sentence(r)}`,
        filler(),
        `${sentence(r)} ${facts[2]}`,
        ...Array.from({ length: PARAGRAPHS - 5 }, filler),
      ].join('\n\n');
      const publishedAt = now - Math.floor(r() * 365) * DAY;
      const id = `article-${n}`;
      return {
        id,
        key: id,
        url: `https://outlet.example/${n}`,
        title: `${about.town} ${about.thing} to be ${about.participle}`,
        site: `Outlet ${n % 40}`,
        byline: null,
        language: 'en',
        publishedAt,
        fetchedAt: publishedAt,
        completeness: 'full',
        text,
        hash: sha256(text),
      };
    },
    questions: (count, many, mine) => {
      const r = randomOf(99);
      const found: Asking[] = [];
      while (found.length < many) {
        const n = Math.floor(r() * count);
        if (!mine(n)) continue;
        const { town, thing, participle, speaker, role, sum } = subject(n, randomOf(seedOf(n)));
        found.push(
          pick(
            [
              {
                question: `How much does it cost to have the ${thing} in ${town} ${participle}?`,
                answer: sum,
              },
              { question: `Who is the ${role} of ${town}?`, answer: speaker },
              { question: `What will happen to the ${thing} in ${town}?`, answer: participle },
              { question: `For how much will the ${thing} in ${town} be ${participle}?`, answer: sum },
              {
                question: `What did the council say about money for the ${town} ${thing} this year?`,
                answer: sum,
              },
            ],
            r,
          ),
        );
      }
      return found;
    },
  };
}
