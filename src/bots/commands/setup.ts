/** `/digest setup`: the form, filled in with what stands. */
import { type Length, LOCALES, type Locale, type Subscription } from '../../digest/model.ts';
import type { Choice, Field, Form, Response } from '../chat-adapter.ts';
import type { Call } from './call.ts';

export const DEFAULTS = { at: '08:00', days: 'daily', maxStories: 5, length: 'brief', locale: 'en' } as const;
export const MOST_STORIES = 20;

const LENGTH_NAMES: Readonly<Record<Length, string>> = {
  line: 'One line a story',
  brief: 'Brief',
  full: 'In full, with quotations',
};
const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};
const choicesOf = (names: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
const LENGTH_CHOICES = choicesOf(LENGTH_NAMES);
const LOCALE_CHOICES = choicesOf(LOCALE_NAMES);

export async function setup({ subscription, deps, incoming }: Call): Promise<Response> {
  const packs = await deps.packs();
  const zone = incoming.person.timezone ?? deps.timezone;
  const locale = incoming.person.locale ?? DEFAULTS.locale;
  const intro = ['Starter packs, to be named among the sources:', ...packLines(packs)];
  return { kind: 'form', form: formOf(subscription, zone, locale, intro) };
}

function packLines(packs: readonly Readonly<{ id: string; language: string }>[]): string[] {
  const languages = [...new Set(packs.map((pack) => pack.language))];
  return languages.map(
    (language) =>
      `  ${packs
        .filter((pack) => pack.language === language)
        .map((pack) => pack.id)
        .join('  ')}`,
  );
}

function formOf(
  standing: Subscription | null,
  timezone: string,
  locale: Locale,
  intro: readonly string[],
): Form {
  const fields: Field[] = [
    {
      name: 'sources',
      label: 'Sources',
      hint: 'Feeds, pages or starter packs, with spaces between: https://news.example/feed.xml en-world',
      kind: 'lines',
      required: true,
      value: standing?.sources.map(({ location }) => location).join('\n') ?? '',
    },
    {
      name: 'at',
      label: 'Time',
      hint: 'When the digest comes, as 08:00',
      kind: 'time',
      required: true,
      value: standing?.schedule.at ?? DEFAULTS.at,
    },
    {
      name: 'days',
      label: 'Days',
      hint: 'Days: daily, weekdays, or mon,wed,fri',
      kind: 'days',
      required: true,
      value: standing ? daysText(standing) : DEFAULTS.days,
    },
    {
      name: 'timezone',
      label: 'Time zone',
      hint: 'Time zone, as Europe/Oslo',
      kind: 'timezone',
      required: true,
      value: standing?.schedule.timezone ?? timezone,
    },
    {
      name: 'maxStories',
      label: 'Stories',
      hint: `Stories at most, 1 to ${MOST_STORIES}`,
      kind: 'number',
      required: true,
      value: String(standing?.maxStories ?? DEFAULTS.maxStories),
    },
    {
      name: 'length',
      label: 'Length',
      hint: 'A story in one line, brief or in full: line, brief or full',
      kind: 'choice',
      choices: LENGTH_CHOICES,
      required: true,
      value: standing?.length ?? DEFAULTS.length,
    },
    {
      name: 'language',
      label: 'Language',
      hint: `Language of the words around the news: ${LOCALES.join(', ')}`,
      kind: 'choice',
      choices: LOCALE_CHOICES,
      required: true,
      value: standing?.locale ?? locale,
    },
    {
      name: 'include',
      label: 'Prefer',
      hint: 'Words or phrases to prefer, with commas between; may stay empty',
      kind: 'text',
      required: false,
      value: standing?.include.join(', ') ?? '',
    },
    {
      name: 'exclude',
      label: 'Leave out',
      hint: 'Words or phrases that leave a story out, with commas between; may stay empty',
      kind: 'text',
      required: false,
      value: standing?.exclude.join(', ') ?? '',
    },
  ];
  return { name: 'setup', title: 'Digest of this channel', intro, fields, submit: 'Preview' };
}

const daysText = ({ schedule }: Subscription): string =>
  schedule.days.length === 7 ? 'daily' : schedule.days.join(',');
