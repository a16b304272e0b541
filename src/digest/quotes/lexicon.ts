/** A language's data made ready: one look-up a word gives all that is known of it. */

import {
  ADVERB,
  AMBIGUOUS,
  ATTACHING,
  AUTHOR,
  AUXILIARY,
  BY,
  COMPANY,
  CONJUNCTION,
  DETERMINER,
  FEMALE,
  GIVEN,
  LABEL,
  MALE,
  NOMINATIVE,
  OBJECTS,
  PARTICIPLE,
  PARTICLE,
  PASSIVE,
  PLURAL,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  REPORT,
  REPORTED,
  ROLE,
  STANCE,
  STANDING,
  THING,
  TIME,
  TITLE,
  VERB,
} from './flags.ts';
import { SIGNS, type Weights } from './judge/signs.ts';
import { de } from './languages/de.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { fr } from './languages/fr.ts';
import { GIVEN_NAMES } from './languages/given.ts';
import type { LanguageData } from './languages/types.ts';

export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Lists of the data that are looked up by word; what each holds is told where the data's type stands. */
const LISTS = [
  'abbreviations',
  'nouns',
  'holders',
  'joins',
  'openings',
  'links',
  'whens',
  'fronted',
  'hows',
  'pasts',
  'unlikeAdverbs',
  'negations',
  'replying',
  'ago',
  'light',
  'quoting',
  'openers',
  'likening',
  'asides',
  'indefinite',
  'definite',
  'bare',
  'pointing',
  'copulas',
  'opinions',
  'stressed',
  'reflexives',
  'anyone',
  'citing',
  'cited',
  'periods',
  'fields',
  'bodies',
  'finals',
  'naming',
  'known',
  'listing',
  'inserted',
  'closers',
  'callings',
  'infinitives',
  'sayings',
  'wordings',
  'prefixes',
  'origins',
  'joints',
  'hearing',
  'questions',
  'elisions',
  'subordinators',
  'relativeArticles',
  'genitives',
  'article',
  'anonymous',
  'accusatives',
  'objectPronouns',
  'postposed',
  'viewing',
  'views',
  'verdicts',
  'claims',
] as const;
type Lists = Readonly<Record<(typeof LISTS)[number], ReadonlySet<string>>>;

export type Lexicon = Lists &
  Readonly<{
    code: string;
    flags: ReadonlyMap<string, number>;
    reportedForm: RegExp | null;
    placedForm: RegExp | null;
    /** Phrases like "according to" by their first word: the words of each. */
    sources: Phrases;
    /** Those right behind a quote only. */
    behind: Phrases;
    roleEndings: readonly string[];
    labelEndings: readonly string[];
    owners: ReadonlyMap<string, number>;
    parting: ReadonlyMap<string, ReadonlySet<string>>;
    asking: Readonly<{ verbs: ReadonlySet<string>; ends: ReadonlySet<string> }>;
    nobody: string;
    /** Short forms of given names and what they stand for. */
    nicknames: ReadonlyMap<string, string>;
    /** Pronouns tied to their verb with hyphens, with the hyphens: "-t-elle". */
    clitics: readonly string[];
    roleClasses: ReadonlyMap<string, readonly string[]>;
    capitalNouns: boolean;
    bareGenitives: boolean;
    things: readonly string[];
    many: readonly string[];
    feminine: Readonly<{ article: ReadonlySet<string>; endings: readonly string[] }>;
    writings: Readonly<{
      verbs: ReadonlySet<string>;
      places: ReadonlySet<string>;
      ends: ReadonlySet<string>;
    }>;
    ordinalStops: boolean;
    verbSecond: boolean;
    verbFirst: boolean;
    dropsSubject: boolean;
    agreeing: boolean;
    weights: Weights;
    dialogue: LanguageData['dialogue'];
  }>;

const DATA: Readonly<Record<string, LanguageData>> = { en, de, fr, es };

/** The words of a list; Swiss spelling has "ss" for "ß". */
const split = (list: string): string[] =>
  list
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => (word.includes('ß') ? [word, word.replaceAll('ß', 'ss')] : [word]));

const byFirstWord = (phrases: readonly string[]): Phrases =>
  Map.groupBy(
    phrases.map((phrase) => phrase.split(' ')),
    ([first]) => first!,
  );

function makeLexicon(data: LanguageData): Lexicon {
  const flags = new Map<string, number>();
  const put = (list: string, flag: number): void => {
    for (const word of split(list)) flags.set(word, (flags.get(word) ?? 0) | flag);
  };
  put(data.reports, REPORT);
  put(data.stances, STANCE);
  put(data.participles, PARTICIPLE);
  put(data.adverbs, ADVERB);
  put(data.auxiliaries, AUXILIARY);
  put(data.determiners, DETERMINER);
  put(data.reported, REPORTED);
  put(data.nominative, NOMINATIVE);
  put(data.verbs, VERB);
  put(data.ambiguous, AMBIGUOUS);
  put(data.standing, STANDING);
  put(data.prepositions, PREPOSITION);
  put(data.conjunctions, CONJUNCTION);
  put(data.pronouns.male, PRONOUN | MALE);
  put(data.pronouns.female, PRONOUN | FEMALE);
  put(data.pronouns.plural, PRONOUN | PLURAL);
  put(data.pronouns.thing, PRONOUN | THING);
  put(data.pronouns.author, PRONOUN | AUTHOR);
  put(data.relatives, RELATIVE);
  put(data.particles, PARTICLE);
  put(data.titles.male, TITLE | MALE);
  put(data.titles.female, TITLE | FEMALE);
  put(data.titles.any, TITLE);
  put(data.roles, ROLE);
  put(data.gendered.male, ROLE | MALE);
  put(data.gendered.female, ROLE | FEMALE);
  put(data.times, TIME);
  put(data.passive.with, PASSIVE);
  put(data.passive.by, BY);
  put(data.attaching, ATTACHING);
  put(data.objects, OBJECTS);
  put(data.company, COMPANY);
  put(data.labels, LABEL);
  // Names travel: every language's given names count in all.
  for (const given of [GIVEN_NAMES, ...Object.values(DATA).map((language) => language.given)]) {
    put(given.male, GIVEN | MALE);
    put(given.female, GIVEN | FEMALE);
  }
  put(GIVEN_NAMES.either, GIVEN | MALE | FEMALE);
  const lists = Object.fromEntries(
    LISTS.map((list) => [list, new Set(split(data[list]))]),
  ) as unknown as Lists;
  return {
    ...lists,
    code: data.code,
    flags,
    reportedForm: data.reportedForm,
    placedForm: data.placedForm,
    sources: byFirstWord(data.sources),
    behind: byFirstWord(data.behind),
    roleEndings: split(data.roleEndings),
    labelEndings: split(data.labelEndings),
    owners: new Map([
      ...split(data.owners.male).map((word) => [word, MALE] as const),
      ...split(data.owners.female).map((word) => [word, FEMALE] as const),
      ...split(data.owners.other).map((word) => [word, 0] as const),
    ]),
    parting: new Map(
      data.parting.flatMap((row) => {
        const [verbs, rest] = row.split(':') as [string, string];
        const syllables = new Set(split(rest));
        return split(verbs).map((verb) => [verb, syllables] as const);
      }),
    ),
    asking: { verbs: new Set(split(data.asking.verbs)), ends: new Set(split(data.asking.ends)) },
    nobody: data.nobody,
    nicknames: new Map(
      split(data.nicknames).map((pair) => {
        const [short, whole] = pair.split(':');
        return [short!, whole!] as const;
      }),
    ),
    clitics: split(data.clitics),
    roleClasses: new Map(
      data.roleClasses.map((row) => {
        const [head, ...rest] = split(row);
        return [head!, rest] as const;
      }),
    ),
    capitalNouns: data.capitalNouns,
    bareGenitives: data.bareGenitives,
    things: split(data.things),
    many: split(data.many),
    feminine: {
      article: new Set(split(data.feminine.article)),
      endings: split(data.feminine.endings),
    },
    writings: {
      verbs: new Set(split(data.writings.verbs)),
      places: new Set(split(data.writings.places)),
      ends: new Set(split(data.writings.ends)),
    },
    ordinalStops: data.ordinalStops,
    verbSecond: data.verbSecond,
    verbFirst: data.verbFirst,
    dropsSubject: data.dropsSubject,
    agreeing: data.agreeing,
    weights: { ...SIGNS, ...data.weights },
    dialogue: data.dialogue,
  };
}

const has = (lexicon: Lexicon, word: string, flag: number): boolean =>
  ((lexicon.flags.get(word) ?? 0) & flag) !== 0;

/** What is known of a word in lower case; a capital word may be a compound that ends in a role. */
export function flagsOf(lexicon: Lexicon, low: string, cap: boolean): number {
  const known = lexicon.flags.get(low);
  if (known !== undefined) return known;
  if (!cap && lexicon.reportedForm?.test(low)) return REPORTED;
  const parts = low.includes('-') ? low.split('-') : [];
  // "mother-of-three", "sister-in-law"
  if (parts.length === 3 && has(lexicon, parts[1]!, PREPOSITION))
    return (lexicon.flags.get(parts[0]!) ?? 0) & (ROLE | TITLE | MALE | FEMALE);
  if (cap && parts.length === 2 && parts.every((part) => (lexicon.flags.get(part) ?? 0) & GIVEN))
    return lexicon.flags.get(parts[0]!)! & (GIVEN | MALE | FEMALE);
  if (cap && lexicon.roleEndings.length > 0 && (low.length > 7 || low.includes('-')))
    for (const ending of lexicon.roleEndings) if (low.endsWith(ending)) return ROLE;
  if (cap && lexicon.labelEndings.length > 0 && low.length > 6)
    for (const ending of lexicon.labelEndings) if (low.endsWith(ending)) return LABEL;
  return 0;
}

const made = new Map<string, Lexicon>();

/** The lexicon of a BCP 47 primary tag; English for those not known. */
export function lexiconOf(language: string): Lexicon {
  const data = DATA[language.toLowerCase().split('-')[0]!] ?? en;
  const known = made.get(data.code);
  if (known) return known;
  const lexicon = makeLexicon(data);
  made.set(data.code, lexicon);
  return lexicon;
}
