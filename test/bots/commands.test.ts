/** How a typed line names a command. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS, parseCommand, usageOf } from '../../src/bots/commands.ts';
import { CHAT_WORDS } from '../../src/bots/locales/chat-words.ts';

const NAMES = { digest: 'news', ask: 'askit' };
const parse = (line: string) => parseCommand(line, NAMES);
const fault = (line: string) => {
  const parsed = parse(line);
  return parsed.ok ? null : parsed.error(CHAT_WORDS.en);
};

describe('parseCommand', () => {
  it.each([
    ['/news', 'help', {}],
    ['/news sources', 'sources list', {}],
    ['  /news   sources   add  https://a.example/ ', 'sources add', { url: 'https://a.example/' }],
    ['/news pause', 'pause', {}],
    ['/askit who  pays?', 'ask', { question: 'who  pays?' }],
  ])('reads %j', (line, command, options) => {
    expect(parse(line)).toEqual({ ok: true, value: { command, options } });
  });

  it.each([
    ['/digest now', /no command \/digest\. \/news help/],
    ['/', /\/news help/],
    ['/news dance', /knows no “dance”/],
    ['/news nowhere', /knows no “nowhere”/],
    ['/news ask who pays?', /knows no “ask who pays\?”/],
    ['/news pause please', /^\/news pause takes no more words/],
    ['/news sources add', /^Write it as \/news sources add URL\.$/],
    ['/askit  ', /^Write it as \/askit QUESTION\.$/],
  ])('refuses %j and says what to write', (line, said) => {
    expect(fault(line)).toMatch(said);
  });

  it('reads what every usage shows, and answers any line in a sentence', () => {
    for (const spec of COMMANDS)
      expect(parse(usageOf(spec, NAMES, CHAT_WORDS.en))).toMatchObject({
        ok: true,
        value: { command: spec.name },
      });
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (words) => {
        const said = fault(`/news ${words}`);
        if (said !== null) expect(said.length).toBeLessThan(120);
      }),
    );
  });
});

it('shows how each command is typed', () => {
  const usages = COMMANDS.map((spec) => usageOf(spec, NAMES, CHAT_WORDS.en));
  expect(usages).toContain('/news sources remove URL');
  expect(usages).toContain('/news now');
  expect(usages).toContain('/askit QUESTION');
});
