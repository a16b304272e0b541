/** Every word of every language fits where platforms show it: nothing that the bot says itself is cut. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registrationOf } from '../../src/adapters/discord/commands.ts';
import { previewOf } from '../../src/adapters/discord/forms.ts';
import { LIMITS } from '../../src/adapters/discord/limits.ts';
import { askModal, modalOf } from '../../src/adapters/discord/modal.ts';
import { askView, errorsOf, formView, previewView, tellView } from '../../src/adapters/slack/form.ts';
import * as slack from '../../src/adapters/slack/limits.ts';
import type { Form, Preview } from '../../src/bots/chat-adapter.ts';
import { COMMANDS } from '../../src/bots/commands.ts';
import { CHAT_WORDS, type ChatWords } from '../../src/bots/locales/chat-words.ts';
import { counted, fill, wordsIn } from '../../src/digest/locales/words.ts';
import { LOCALES, type Locale } from '../../src/digest/model.ts';
import { fakeReader } from '../fakes/articles.ts';
import { type World, world } from '../fakes/bot.ts';
import { commandFaults, modalFaults } from '../fakes/discord/limits.ts';
import { viewFaults } from '../fakes/slack/limits.ts';

/** What stands for a person's or an operator's own words. */
const COMMAND = '/nachrichten setup';

let here: World;
beforeAll(async () => {
  here = await world({ now: Date.parse('2026-03-03T18:00Z'), reader: fakeReader({}) });
});
afterAll(() => here.close());

async function formIn(locale: Locale): Promise<Form> {
  const person = { id: 'U1', admin: true, timezone: 'America/Argentina/ComodRivadavia', locale };
  const response = await here.platform.say({ kind: 'command', command: 'setup', options: {}, person });
  if (response.kind !== 'form') throw new Error(`no form but ${response.kind}`);
  return response.form;
}

const previewIn = ({ preview }: ChatWords): Preview => ({
  draft: 'id',
  title: preview.title,
  save: preview.save,
  edit: preview.edit,
  message: { summary: 'x', blocks: [{ kind: 'text', runs: [{ kind: 'text', text: 'x' }] }] },
});

/** All texts of a payload. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];
/** Cut to a limit; what is cut on purpose ends with a space before the dots. */
const cutIn = (payload: object): string[] => textsIn(payload).filter((text) => /\S…$/.test(text));

describe.each(LOCALES)('in %s', (locale) => {
  const words = CHAT_WORDS[locale];
  const own = wordsIn(locale);

  it('Slack takes every view whole', async () => {
    const views = [
      formView(await formIn(locale), {}, words),
      askView({}, words),
      previewView(previewIn(words), {}, 'x'),
      tellView(words.setup.title, words.frame.reading, 'x', words),
    ];
    for (const view of views) {
      expect(viewFaults(view)).toEqual([]);
      expect(cutIn(view)).toEqual([]);
    }
  });

  it('Slack takes every fault of a field whole', async () => {
    const form = formView(await formIn(locale), {}, words);
    const { setup } = words;
    const typed = 'x'.repeat(40);
    const zones = new Intl.ListFormat(words.tag, { type: 'disjunction' }).format(
      Array.from({ length: 3 }, () => 'America/Indiana/Indianapolis'),
    );
    const faults = [
      ...[setup.badTime, setup.badDays, setup.badZone].map((text) => fill(text, { typed })),
      fill(setup.likelyZone, { typed: 'America/Indianapolis', zones }),
      setup.badNumber,
      setup.noSources,
      setup.tooManySources,
    ];
    for (const fault of faults) expect(errorsOf(form, { at: fault })).toEqual({ at: fault });
  });

  it('Discord takes every modal and its buttons whole', async () => {
    const form = await formIn(locale);
    const modals = [modalOf(form, 'form|setup|x', words), askModal('ask', words)];
    for (const modal of modals) {
      expect(modalFaults(modal)).toEqual([]);
      expect(cutIn(modal)).toEqual([]);
    }
    const [long] = modalOf(form, 'form|setup|x', words, {}, { sources: 'https://a.example/' }).components;
    expect(textsIn(long).join()).toContain(
      counted(1, words.frame.moreKept, words, { hint: '' }).replaceAll('\u00a0', ' ').trim(),
    );
    expect(cutIn(previewOf(previewIn(words), 'again').extra)).toEqual([]);
    for (const label of [words.preview.save, words.preview.edit, words.frame.again, own.ask])
      expect(label.length).toBeLessThanOrEqual(Math.min(LIMITS.buttonLabel, slack.MOST_BUTTON));
  });

  it('a title of an edition fits a heading, and a name of a thread', () => {
    for (const part of ['morning', 'afternoon', 'evening', 'night'] as const) {
      const title = `${own[part]} · ${fill(own.day, { weekday: 'Mittwoch____', day: '31', month: 'septiembre' })}`;
      expect(title.length).toBeLessThanOrEqual(Math.min(LIMITS.threadName, slack.MOST_HEADER));
    }
  });

  it('a help, a notice and a status fit one message', () => {
    const help = [words.help.first, ...Object.values(words.commands), words.help.last].join('\n');
    const reasons = Object.values(words.reasons).map((reason) => fill(words.notice.paused, { reason }));
    const notice = [words.notice.read, words.notice.mend].join('\n');
    for (const text of [help, ...reasons.map((reason) => `${reason}\n${notice}`)])
      expect(text.length).toBeLessThanOrEqual(Math.min(LIMITS.content, slack.MOST_SECTION));
  });

  it('leaves no place open that the bot fills in', () => {
    const said = [
      fill(words.noSources, { setup: COMMAND }),
      counted(2, words.tooMany, words),
      fill(words.frame.hint, { setup: COMMAND, help: COMMAND, quit: '/quit' }),
    ];
    expect(said.join(' ')).not.toMatch(/[{}|]/);
  });
});

describe('faults', () => {
  const SOURCE = ['src/adapters/http', 'src/adapters/source', 'src/digest/sources', 'src/digest/collect.ts'];
  /** What is only noted, told by its pages, or a failure of this program. */
  const NOT_TOLD = new Set(['note', 'shared_guid', 'too_many', 'truncated', 'pages']);
  const files = SOURCE.flatMap((path) =>
    path.endsWith('.ts')
      ? [path]
      : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)),
  ).filter((file) => file.endsWith('.ts'));
  const kinds = new Set(
    files.flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /(?:kind: '(\w+)',\s*detail|(?:says|fault)\('(\w+)'|\b\w+: '(redirect_\w+)')/g,
        ),
      ].map((found) => found[1] ?? found[2] ?? found[3]!),
    ),
  );

  it('of every kind that reading can end with have words', () => {
    expect(kinds.size).toBeGreaterThan(30);
    const known = Object.keys(wordsIn('en').faults);
    expect([...kinds].filter((kind) => !known.includes(kind) && !NOT_TOLD.has(kind))).toEqual([]);
  });

  it('have no words for kinds that are none', () => {
    expect(Object.keys(wordsIn('en').faults).filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});

it('Discord takes every command in every language whole', () => {
  const commands = registrationOf(COMMANDS, { digest: 'digest', ask: 'ask' }, CHAT_WORDS);
  expect(commandFaults(commands)).toEqual([]);
  expect(cutIn(commands)).toEqual([]);
  expect(textsIn(commands)).toContain(CHAT_WORDS.fr.commands.status);
});
