/** The bot's words: whose language is chosen, and that a language has the same places to fill. */
import { expect, it } from 'vitest';
import { chatWordsFor } from '../../../src/bots/locales/chat-words.ts';
import { LOCALES } from '../../../src/digest/model.ts';

const flat = (words: object): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : flat(value as object),
  );
const places = (words: object) =>
  flat(words).map(([key, value]) => [key, value.match(/\{\w+\}/g) ?? [], value.split('|').length]);

it('speaks the language of the channel, else of the person, else English', () => {
  expect(chatWordsFor({ locale: 'de' }, { locale: 'fr' }).paused).toMatch(/^Pausiert/);
  expect(chatWordsFor(null, { locale: 'fr' }).paused).toMatch(/^Suspendu/);
  expect(chatWordsFor(null, {}).paused).toMatch(/^Paused/);
});

it('has the same places to fill in every language, and no English left over', () => {
  const english = chatWordsFor(null, {});
  for (const locale of LOCALES.filter((one) => one !== 'en')) {
    const words = chatWordsFor({ locale }, {});
    expect(places(words)).toEqual(places(english));
    const same = flat(words).filter(([, value], i) => value === flat(english)[i]![1]);
    expect(same).toEqual([]);
  }
});
