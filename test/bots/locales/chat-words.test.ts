/** The bot's words: whose language is chosen, and that a language has the same places to fill. */
import { describe, expect, it } from 'vitest';
import { REFUSALS as DISCORD } from '../../../src/adapters/discord/outcomes.ts';
import { PAUSE as SLACK } from '../../../src/adapters/slack/faults.ts';
import { CHAT_WORDS, localeFor, reasonIn } from '../../../src/bots/locales/chat-words.ts';
import { LOCALES, WEEKDAYS } from '../../../src/digest/model.ts';
import { dueSlots } from '../../../src/digest/schedule/due.ts';

const flat = (words: object): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : flat(value as object),
  );
/** What two languages say alike. */
const ALIKE = new Set(['{n} source|{n} sources', 'Sources', 'no', 'URL', 'QUESTION']);
const places = (words: object) =>
  flat(words).map(([key, value]) => [key, value.match(/\{\w+\}/g) ?? [], value.split('|').length]);

it('speaks the language of the channel, else of the person, else English', () => {
  expect(localeFor({ locale: 'de' }, { locale: 'fr' })).toBe('de');
  expect(localeFor(null, { locale: 'fr' })).toBe('fr');
  expect(localeFor(null, {})).toBe('en');
});

it('has the same places to fill in every language, and no English left over', () => {
  const english = CHAT_WORDS.en;
  for (const locale of LOCALES.filter((one) => one !== 'en')) {
    const words = CHAT_WORDS[locale];
    expect(places(words)).toEqual(places(english));
    const same = flat(words).filter(
      ([, value], i) => value === flat(english)[i]![1] && /\p{L}/u.test(value.replace(/\{\w+\}/g, '')),
    );
    expect(same.filter(([, value]) => !ALIKE.has(value))).toEqual([]);
  }
});

describe('reasons', () => {
  it('that are kept in English are told in the language, with what a platform said', () => {
    const { de } = CHAT_WORDS;
    expect(reasonIn(de, 'the channel is archived (is_archived)')).toBe(
      'der Kanal ist archiviert (is_archived)',
    );
    expect(reasonIn(de, CHAT_WORDS.en.reasons.tooLate)).toBe('binnen sechs Stunden nicht gelungen');
    expect(reasonIn(de, 'the sun went out')).toBe('the sun went out');
    expect(reasonIn(de, 'it (fell)')).toBe('it (fell)');
  });

  it('of platforms and of missed slots are all among them', () => {
    const daily = { at: '08:00', days: WEEKDAYS, timezone: 'UTC' };
    const now = Date.parse('2026-03-03T18:00Z');
    const kept = [
      ...Object.values(SLACK),
      ...Object.values(DISCORD)
        .filter(({ pause }) => pause)
        .map(({ reason }) => reason),
      ...dueSlots(daily, now - 3 * 86_400_000, now).skipped.map(({ reason }) => reason),
    ];
    const known: readonly string[] = Object.values(CHAT_WORDS.en.reasons);
    expect(kept.filter((reason) => !known.includes(reason))).toEqual([]);
    expect(kept.length).toBeGreaterThan(30);
  });
});
