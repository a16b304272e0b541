/** The fields of the setup form that can be judged by themselves: what they may hold, and what is wrong with what was typed. */
import { fill, wordsIn } from '../../digest/locales/words.ts';
import { LENGTHS, type Length, LOCALES, type Locale } from '../../digest/model.ts';
import { parseSchedule } from '../../digest/schedule/parse.ts';
import { zonesLike } from '../../digest/schedule/zones.ts';
import type { Choice } from '../chat-adapter.ts';
import type { ChatWords } from '../locales/chat-words.ts';

export const DEFAULTS = { at: '08:00', days: 'daily', maxStories: 5, length: 'brief', locale: 'en' } as const;
export const MOST_STORIES = 20;

export const lengthChoices = ({ setup: { lengths } }: ChatWords): Choice[] =>
  LENGTHS.map((value) => ({ value, label: lengths[value] }));
export const localeChoices = (): Choice[] => LOCALES.map((value) => ({ value, label: wordsIn(value).name }));
/** "One line, Brief or In full" */
export const choicesLine = (choices: readonly Choice[], { tag }: ChatWords): string =>
  new Intl.ListFormat(tag, { type: 'disjunction' }).format(choices.map(({ label }) => label));

/** Of what was typed wrong. */
const MOST_SHOWN = 40;

/** What is typed in a field: null where it is right, else a sentence that says what to write. */
type FieldCheck = (typed: string, words: ChatWords) => string | null;

const FAULTS = {
  at: (at, { setup }) => (inSchedule({ at }) ? null : wrong(setup.badTime, at)),
  days: (days, { setup }) => (inSchedule({ days }) ? null : wrong(setup.badDays, days)),
  timezone: (timezone, { tag, setup }) => {
    if (inSchedule({ timezone })) return null;
    const zones = new Intl.ListFormat(tag, { type: 'disjunction' }).format(zonesLike(timezone));
    return wrong(zones === '' ? setup.badZone : setup.likelyZone, timezone, { zones });
  },
  maxStories: (typed, { setup }) => {
    const most = Number(typed);
    const sound = Number.isInteger(most) && most >= 1 && most <= MOST_STORIES;
    return sound ? null : fill(setup.badNumber, { most: MOST_STORIES });
  },
  length: (typed, words) =>
    lengthNamed(typed, words) === null ? badChoice(lengthChoices(words), words) : null,
  language: (typed, words) => (localeNamed(typed) === null ? badChoice(localeChoices(), words) : null),
} satisfies Readonly<Record<string, FieldCheck>>;

type Checked = keyof typeof FAULTS;
export const CHECKED = Object.keys(FAULTS) as readonly Checked[];
export const isChecked = (name: string): name is Checked => Object.hasOwn(FAULTS, name);

export const fieldFault = (name: Checked, typed: string, words: ChatWords): string | null =>
  FAULTS[name](typed, words);

const inSchedule = (part: Readonly<{ at?: string; days?: string; timezone?: string }>): boolean =>
  parseSchedule({ at: DEFAULTS.at, timezone: 'UTC', ...part }).ok;

const wrong = (template: string, text: string, more: Readonly<Record<string, string>> = {}): string =>
  fill(template, { typed: text.slice(0, MOST_SHOWN), ...more });

export const lengthNamed = (typed: string, words: ChatWords): Length | null =>
  chosen(typed, LENGTHS, lengthChoices(words));
export const localeNamed = (typed: string): Locale | null => chosen(typed, LOCALES, localeChoices());

/** What was chosen, or typed as the choice is called. */
function chosen<T extends string>(typed: string, all: readonly T[], choices: readonly Choice[]): T | null {
  const text = typed.trim().toLowerCase();
  const named = choices.find(({ label }) => label.toLowerCase() === text)?.value;
  return all.find((one) => one === (named ?? text)) ?? null;
}

const badChoice = (choices: readonly Choice[], words: ChatWords): string =>
  fill(words.setup.badChoice, { choices: choicesLine(choices, words) });
