/** What the setup form would make is shown before it is kept; it is kept once, by the person who saw it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Response } from '../../src/bots/chat-adapter.ts';
import { DRAFTS_KEPT } from '../../src/bots/drafts.ts';
import { CHESS, CLINIC, FERRY, fakeReader } from '../fakes/articles.ts';
import { CHANNEL, type World, wordsOf, world } from '../fakes/bot.ts';

const NOW = Date.parse('2026-03-03T18:00Z');
const HOUR = 3_600_000;
const FEED = 'https://kysten.example/feed.xml';
const OLD = 'https://slow.example/feed.xml';
const VALUES = {
  at: '08:00',
  days: 'weekdays',
  timezone: 'Europe/Oslo',
  maxStories: '1',
  include: 'ferry, harbour',
  exclude: 'football',
};

let here: World;
beforeEach(async () => {
  const reader = fakeReader({
    [FEED]: [FERRY(NOW - HOUR), CLINIC(NOW - 2 * HOUR), CHESS(NOW - 30 * HOUR)],
    [OLD]: [CHESS(NOW - 90 * HOUR)],
  });
  here = await world({ now: NOW, reader });
});
afterEach(() => here.close());

const submit = (sources: string): Promise<Response> =>
  here.platform.say({ kind: 'form', form: 'setup', values: { ...VALUES, sources } });
const draftOf = (response: Response): string => (response.kind === 'preview' ? response.preview.draft : '');
const shownIn = (response: Response): string =>
  response.kind === 'preview' ? wordsOf(response.preview.message) : JSON.stringify(response);
const said = (response: Response): string =>
  response.kind === 'message' ? wordsOf(response.message) : JSON.stringify(response);
const kept = () => here.deps.store.subscriptions.ofChannel(CHANNEL);

it('shows each source with its articles of the last day, the newest first, and when the digest comes', async () => {
  const shown = shownIn(await submit(`${FEED} ${OLD}`));
  expect(shown).toContain('2 sources, 2 articles in the last day. The first digest comes Wed 4 Mar, 08:00');
  expect(shown).toContain('Kysten: 2 articles in the last day');
  expect(shown.indexOf('Night ferry')).toBeLessThan(shown.indexOf('Clinic'));
  expect(shown).toMatch(/nothing in the last day; the newest:\n• Holm school/);
  expect(shown).toContain(
    'Weekdays at 08:00 · at most 1 story · prefers ferry, harbour · leaves out football',
  );
  expect(await kept()).toBeNull();
});

it('keeps length and language as they stand where a form does not ask for them, and names wrong ones', async () => {
  const fill = (values: Record<string, string>): Promise<Response> =>
    here.platform.say({ kind: 'form', form: 'setup', values: { ...VALUES, sources: FEED, ...values } });
  await here.platform.say({
    kind: 'confirm',
    draft: draftOf(await fill({ length: 'Full', language: 'de' })),
  });
  expect(await kept()).toMatchObject({ length: 'full', locale: 'de' });
  const again = await fill({});
  expect(shownIn(again)).toContain(' · ausführlich · ');
  await here.platform.say({ kind: 'confirm', draft: draftOf(again) });
  expect(await kept()).toMatchObject({ length: 'full', locale: 'de' });
  expect(await fill({ length: 'endless', language: 'tlh' })).toMatchObject({
    kind: 'faults',
    faults: {
      length: 'Möglich sind Eine Zeile, Kurz oder Ausführlich.',
      language: 'Möglich sind English, Deutsch, Français oder Español.',
    },
  });
});

describe('in a language', () => {
  const german = { id: 'U1', admin: true, timezone: 'Europe/Berlin', locale: 'de' } as const;
  const fill = (values: Record<string, string>): Promise<Response> =>
    here.platform.say({
      kind: 'form',
      form: 'setup',
      values: { ...VALUES, sources: FEED, ...values },
      person: german,
    });

  it('the form, its days and its choices are those of the person, who may write as it says', async () => {
    const opened = await here.platform.say({
      kind: 'command',
      command: 'setup',
      options: {},
      person: german,
    });
    const fields = opened.kind === 'form' ? opened.form.fields : [];
    const stands = (name: string) => fields.find((field) => field.name === name)?.value;
    expect(fields.map(({ label }) => label)).toContain('Uhrzeit');
    expect([stands('days'), stands('language')]).toEqual(['täglich', 'de']);
    const draft = draftOf(await fill({ days: 'Mo, Mi', length: 'eine zeile', language: 'Français' }));
    const saved = said(await here.platform.say({ kind: 'confirm', draft, person: german }));
    expect(saved).toContain('Enregistré');
    expect(await kept()).toMatchObject({ length: 'line', locale: 'fr', schedule: { days: ['mon', 'wed'] } });
  });

  it('what is wrong is said in it, with what to write', async () => {
    const wrong = { at: '25 Uhr', days: 'nie', timezone: 'Berlin', maxStories: '99', sources: '' };
    expect(await fill(wrong)).toEqual({
      kind: 'faults',
      faults: {
        at: '„25 Uhr“ ist keine Uhrzeit. Bitte als HH:MM schreiben, zum Beispiel 08:00.',
        days: expect.stringContaining('„nie“ nennt keine Tage.'),
        timezone: '„Berlin“ ist keine Zeitzone. Ist Europe/Berlin gemeint?',
        maxStories: 'Bitte eine ganze Zahl von 1 bis 20 schreiben.',
        sources: expect.stringMatching(/^Bitte mindestens eine Quelle nennen/),
      },
    });
    const opened = await here.platform.say({
      kind: 'command',
      command: 'setup',
      options: {},
      person: german,
    });
    const fields = opened.kind === 'form' ? opened.form.fields : [];
    // the same where a field is asked by itself
    const asked = fields.map(({ name, check }) => check?.(wrong[name as keyof typeof wrong] ?? 'nichts'));
    expect(asked.slice(0, 5)).toEqual([
      undefined,
      expect.stringMatching(/^„25 Uhr“/),
      expect.stringMatching(/^„nie“/),
      expect.stringMatching(/^„Berlin“/),
      expect.stringMatching(/1 bis 20/),
    ]);
    expect(await fill({ sources: 'feed' })).toMatchObject({ faults: { sources: 'feed: keine Webadresse.' } });
  });
});

it('says which feed of a pack cannot be read now, and keeps it', async () => {
  const response = await submit(`en-world ${FEED}`);
  expect(shownIn(response)).toMatch(/Globe cannot be read now: .*It is kept and tried again\./);
  await here.platform.say({ kind: 'confirm', draft: draftOf(response) });
  expect((await kept())?.sources).toHaveLength(2);
});

it('is kept when the person says so, once', async () => {
  const draft = draftOf(await submit(FEED));
  expect(said(await here.platform.say({ kind: 'confirm', draft }))).toContain('Saved: 1 source.');
  expect(await kept()).toMatchObject({ maxStories: 1, include: ['ferry', 'harbour'], creator: 'U1' });
  expect(said(await here.platform.say({ kind: 'confirm', draft }))).toContain('saved already, or is too old');
});

it('gives a source a row when a subscription has it, and not for being typed', async () => {
  const ensure = vi.spyOn(here.deps.store.sources, 'ensure');
  const draft = draftOf(await submit(`${FEED} en-world`));
  await submit('https://nowhere.example/feed.xml');
  expect(ensure).not.toHaveBeenCalled();
  await here.platform.say({ kind: 'confirm', draft });
  expect(ensure.mock.calls).toEqual([[FEED], ['https://globe.example/feed']]);
  expect((await kept())?.sources.map(({ title }) => title)).toEqual(['Kysten', 'Globe']);
  const add = (url: string): Promise<Response> =>
    here.platform.say({ kind: 'command', command: 'sources add', options: { url } });
  expect(said(await add('https://nowhere.example/feed.xml'))).toContain('Not added');
  expect(said(await add(FEED))).toContain('among the sources already');
  expect(ensure).toHaveBeenCalledTimes(2);
  expect(said(await add(OLD))).toContain('Added');
  expect(ensure).toHaveBeenLastCalledWith(OLD);
});

it('is kept by nobody else, nowhere else, and not after a day', async () => {
  const draft = draftOf(await submit(FEED));
  const stranger = { id: 'U2', admin: true, timezone: null };
  for (const wrong of [{ person: stranger }, { channel: 'slack:T1/C9' }, { draft: 'guessed' }])
    expect(said(await here.platform.say({ kind: 'confirm', draft, ...wrong }))).toContain('too old');
  await here.advance(NOW + DRAFTS_KEPT + 60_000);
  expect(said(await here.platform.say({ kind: 'confirm', draft }))).toContain('too old');
  expect(await here.deps.store.facts.list('draft:')).toEqual([]);
  expect(await kept()).toBeNull();
});

it('is refused to whom may not change it, also when they saw it before', async () => {
  const person = { id: 'U2', admin: false, timezone: null };
  const seen = await here.platform.say({
    kind: 'form',
    form: 'setup',
    values: { ...VALUES, sources: FEED },
    person,
  });
  await here.platform.say({ kind: 'confirm', draft: draftOf(await submit(FEED)) });
  expect(said(await here.platform.say({ kind: 'confirm', draft: draftOf(seen), person }))).toContain(
    'Only the person who set this digest up',
  );
});
