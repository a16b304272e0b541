/** What `status` says of the model, in every state that it can be in. */
import { expect, it } from 'vitest';
import { CHAT_WORDS } from '../../src/bots/locales/chat-words.ts';
import { modelLines } from '../../src/bots/model-lines.ts';
import type { ModelStatus, Writers } from '../../src/digest/ports.ts';
import { extractiveWriter } from '../../src/digest/write/extractive.ts';
import { wordsOf } from '../fakes/bot.ts';

const WELL: ModelStatus = { tokens: 7_025, cost: null, cap: 2_000_000, spent: false, resting: null };

const said = async (status: ModelStatus | null, locale: 'en' | 'de' = 'en'): Promise<string> => {
  const writers: Writers = { name: 'small', for: () => extractiveWriter, status: async () => status };
  const time = (at: number): string => new Date(at).toISOString().slice(11, 16);
  return wordsOf({
    summary: '',
    blocks: await modelLines(writers, 't', time, { words: CHAT_WORDS[locale], locale }),
  });
};

it('says who writes and what it took', async () => {
  expect(await said(null)).toBe('Written without a model · 0 tokens.');
  expect(await said(WELL)).toBe('Written by small · 7,025 of 2,000,000 tokens today.');
  expect(await said({ ...WELL, cap: null, cost: 5_200 })).toBe(
    'Written by small · 7,025 tokens today, $0.0052.',
  );
});

it('says that the model is not asked, and why', async () => {
  const resting = {
    kind: 'key',
    missed: 'unasked',
    since: 0,
    until: 1_800_000,
  } as const;
  expect(await said({ ...WELL, resting })).toBe(
    'Written by small · 7,025 of 2,000,000 tokens today.\nThe model is not asked since 00:00: its key was refused. Until 00:30 all is written without it.',
  );
  expect(await said({ ...WELL, resting }, 'de')).toContain(
    'seit 00:00 nicht gefragt: sein Schlüssel wurde abgelehnt. Bis 00:30',
  );
  const useless = { ...resting, kind: 'invalid', missed: 'unusable' } as const;
  expect(await said({ ...WELL, resting: useless }, 'de')).toContain('seine Antwort war nicht zu brauchen');
});

it('says that its tokens are spent', async () => {
  const spent = { ...WELL, tokens: 1_999_000, spent: true };
  expect(await said(spent)).toBe(
    'Written by small · 1,999,000 of 2,000,000 tokens today.\nIts tokens are spent: until they are renewed all is written without it.',
  );
  expect(await said(spent, 'de')).toContain('Seine Token sind verbraucht');
});
