/** A message in a terminal: readable, within the width, and nothing of others steers it. */
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../../src/adapters/terminal/render.ts';
import { hyperlink, lookOf } from '../../../src/adapters/terminal/style.ts';
import { widthOf, wrap } from '../../../src/adapters/terminal/wrap.ts';
import { anyMessage, OVERVIEW } from '../../fakes/messages.ts';

const PLAIN = { colour: false, links: false, width: 72 };
const RICH = { colour: true, links: true, width: 72 };

/** Every escape sequence that the renderer itself writes. */
const OWN = /\u001b\[(?:1|2|3|22|23|36|39)m|\u001b\]8;;(?:https?:\/\/[\x21-\x7e]*)?\u001b\\/g;

describe('renderTerminal', () => {
  it('says the same words with colour and links', () => {
    const rich = stripVTControlCharacters(renderTerminal(OVERVIEW, RICH));
    for (const words of [
      'Night ferry returns',
      '“We never sold the ship, […] We only let her sleep.”',
      'harbour master',
    ])
      expect(rich).toContain(words);
  });

  it('prints the address of every article where it shows no links, each once', () => {
    const cite = (number: number, url: string) => ({ kind: 'cite', number, url }) as const;
    const quote = { kind: 'quote', words: ['It shuts.'], speaker: 'Ada Lind', role: null } as const;
    const blocks = [
      { kind: 'headline', number: 1, text: 'Bridge shut', url: 'https://a.example/bridge' },
      {
        kind: 'text',
        runs: [
          { kind: 'text', text: 'It is shut. ' },
          cite(1, 'https://b.example/1#:~:text=It%20is%20shut.'),
        ],
      },
      { ...quote, url: 'https://b.example/1#:~:text=It%20shuts.' },
      { ...quote, url: 'https://a.example/bridge#:~:text=It%20shuts.' },
      { ...quote, url: 'https://c.example/uncited' },
      {
        kind: 'note',
        runs: [{ kind: 'link', text: 'B', url: 'https://b.example/1' }, cite(1, 'https://b.example/1')],
      },
      { kind: 'headline', number: 2, text: 'Ferry', url: 'https://b.example/2' },
      {
        kind: 'text',
        runs: [{ kind: 'text', text: 'It sails. ' }, cite(1, 'https://b.example/2#:~:text=It')],
      },
      { kind: 'divider' },
      { kind: 'note', runs: [{ kind: 'text', text: 'written without a model' }] },
    ] as const;
    expect(renderTerminal({ summary: '', blocks }, PLAIN).split('\n')).toEqual([
      '',
      '1  Bridge shut',
      '   https://a.example/bridge',
      '   It is shut. [1]',
      '   “It shuts.” — Ada Lind [1]',
      '   “It shuts.” — Ada Lind',
      '   “It shuts.” — Ada Lind',
      '   B[1]',
      '   [1] https://b.example/1',
      '   https://c.example/uncited',
      '',
      '2  Ferry',
      '   [1] https://b.example/2',
      '   It sails. [1]',
      '',
      'written without a model',
      '',
    ]);
    expect(stripVTControlCharacters(renderTerminal({ summary: '', blocks }, RICH))).not.toContain('https:');
  });

  it('names the file of an article that was read from one', () => {
    const cite = { kind: 'cite', number: 1, url: 'file:///news/my%20page.html' } as const;
    const text = { kind: 'text', runs: [{ kind: 'text', text: 'It is shut. ' }, cite] } as const;
    expect(renderTerminal({ summary: '', blocks: [text] }, PLAIN)).toBe(
      'It is shut. [1]\n[1] file:///news/my%20page.html\n',
    );
  });

  it('prints no control character of others, whatever the message', () => {
    fc.assert(
      fc.property(anyMessage, fc.boolean(), (message, rich) => {
        const left = renderTerminal(message, rich ? RICH : PLAIN)
          .replace(OWN, '')
          .replaceAll('\n', '');
        expect(left).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe('lookOf', () => {
  it('has colour only on a terminal, and honours NO_COLOR and TERM=dumb', () => {
    expect(lookOf({ isTTY: true, columns: 90 }, { TERM: 'xterm' })).toMatchObject({
      colour: true,
      width: 90,
    });
    expect(lookOf({}, { TERM: 'xterm' })).toMatchObject({ colour: false, links: false });
    expect(lookOf({ isTTY: true }, { NO_COLOR: '1' }).colour).toBe(false);
    expect(lookOf({ isTTY: true }, { TERM: 'dumb' }).colour).toBe(false);
    expect(lookOf({ isTTY: true }, { NO_COLOR: '' }).colour).toBe(true);
  });
});

describe('hyperlink', () => {
  it('links http(s) addresses only, and keeps percent-encoding as it is', () => {
    expect(hyperlink(RICH, 'x', 'javascript:alert(1)')).toBe('x');
    expect(hyperlink(RICH, 'x', 'https://a.example/b%20c')).toContain('https://a.example/b%20c');
    expect(hyperlink(RICH, 'x', 'https://a.example/\u001b\\é')).toContain('https://a.example/%1B\\%C3%A9');
  });
});

describe('wrap', () => {
  it('keeps lines within the width where words allow it, and loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé漢]{1,12}$/), { minLength: 1, maxLength: 40 }),
        (words) => {
          const lines = wrap(words.join(' '), 30, '> ', '  ');
          expect(lines.map((line) => line.slice(2)).join(' ')).toBe(words.join(' '));
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(30);
        },
      ),
    );
  });
});
