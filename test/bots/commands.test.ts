/** How a typed line names a command. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS, parseCommand, usageOf } from '../../src/bots/commands.ts';

const NAMES = { digest: 'news', ask: 'askit' };
const parse = (line: string) => parseCommand(line, NAMES);
const fault = (line: string) => {
  const parsed = parse(line);
  return parsed.ok ? null : parsed.error;
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
    ['/digest now', 'unknown_command', /no command \/digest\. \/news help/],
    ['/', 'unknown_command', /\/news help/],
    ['/news dance', 'unknown_command', /knows no "dance"/],
    ['/news nowhere', 'unknown_command', /knows no "nowhere"/],
    ['/news ask who pays?', 'unknown_command', /knows no "ask who pays\?"/],
    ['/news pause please', 'extra_words', /^\/news pause takes no more words/],
    ['/news sources add', 'missing_option', /^Write it as \/news sources add URL\.$/],
    ['/askit  ', 'missing_option', /^Write it as \/askit QUESTION\.$/],
  ])('refuses %j and says what to write', (line, kind, detail) => {
    expect(fault(line)).toMatchObject({ kind, detail: expect.stringMatching(detail) });
  });

  it('reads what every usage shows, and answers any line in a sentence', () => {
    for (const spec of COMMANDS)
      expect(parse(usageOf(spec, NAMES))).toMatchObject({ ok: true, value: { command: spec.name } });
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (words) => {
        const parsed = parse(`/news ${words}`);
        if (!parsed.ok) expect(parsed.error.detail.length).toBeLessThan(120);
      }),
    );
  });
});

it('shows how each command is typed', () => {
  const usages = COMMANDS.map((spec) => usageOf(spec, NAMES));
  expect(usages).toContain('/news sources remove URL');
  expect(usages).toContain('/news now');
  expect(usages).toContain('/askit QUESTION');
});
