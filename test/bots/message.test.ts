/** Splitting messages: pieces fit, nothing that fits is lost, quotations and links stay whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten, splitMessage, splitText } from '../../src/bots/message/split.ts';
import type { Block, Message } from '../../src/digest/model.ts';
import { anyMessage } from '../fakes/messages.ts';

/** A platform that takes so many characters of text and so many blocks. */
const limits =
  (characters: number, most: number) =>
  (blocks: readonly Block[]): boolean =>
    blocks.length <= most && JSON.stringify(blocks).length <= characters;

const quotesOf = (messages: readonly Message[]): string[] =>
  messages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'quote' ? [block.words.join('|')] : [])),
  );
const linksOf = (messages: readonly Message[]): string[] =>
  messages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'text' || block.kind === 'note')
        return block.runs.flatMap((run) => (run.kind === 'text' ? [] : [run.url]));
      return 'url' in block ? [block.url] : [];
    }),
  );

describe('splitMessage', () => {
  it('leaves a message that fits as it is, but for lines across at its start', () => {
    const message: Message = {
      summary: 's',
      blocks: [{ kind: 'heading', text: 'a' }, { kind: 'divider' }, { kind: 'heading', text: 'b' }],
    };
    expect(splitMessage(message, limits(1_000, 10))).toEqual([message]);
  });

  it('gives pieces that all fit, whatever the message', () => {
    fc.assert(
      fc.property(
        anyMessage,
        fc.integer({ min: 300, max: 2_000 }),
        fc.integer({ min: 1, max: 5 }),
        (message, characters, most) => {
          const fits = limits(characters, most);
          for (const { blocks } of splitMessage(message, fits)) expect(fits(blocks)).toBe(true);
        },
      ),
    );
  });

  it('cuts no quotation and loses no link where each fits by itself', () => {
    fc.assert(
      fc.property(anyMessage, fc.integer({ min: 1, max: 5 }), (message, most) => {
        const pieces = splitMessage(message, limits(4_000, most));
        expect(quotesOf(pieces)).toEqual(quotesOf([message]));
        expect(linksOf(pieces)).toEqual(linksOf([message]));
      }),
    );
  });

  it('keeps the link of a quotation that fits nowhere', () => {
    const block: Block = {
      kind: 'quote',
      words: ['x'.repeat(5_000)],
      speaker: null,
      role: null,
      url: 'https://a.example/x',
    };
    const [piece] = splitMessage({ summary: '', blocks: [block] }, limits(500, 5));
    expect(linksOf([piece!])).toEqual(['https://a.example/x']);
  });
});

describe('splitText', () => {
  it('cuts between sentences where that is enough', () => {
    expect(
      splitText('The pier is shut. The ferry sails. Nobody knows why.', (part) => part.length <= 36),
    ).toEqual(['The pier is shut. The ferry sails.', 'Nobody knows why.']);
  });

  it('never cuts a grapheme, and loses nothing but white space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 30, max: 60 }),
        (text, most) => {
          const parts = splitText(text, (part) => part.length <= most);
          expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
    const family = '👨‍👩‍👧‍👦';
    expect(splitText(family.repeat(4), (part) => part.length <= 12)).toEqual([
      family,
      family,
      family,
      family,
    ]);
  });
});

describe('shorten', () => {
  it('ends with an ellipsis and never in the middle of a grapheme', () => {
    expect(shorten('short', 10)).toBe('short');
    expect(shorten('a longer heading', 9)).toBe('a longer…');
    expect(shorten('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 14)).toBe('👨‍👩‍👧‍👦…');
  });
});

it.each(['a', 'word ', 'A sentence. ', '👨‍👩‍👧'])(
  'asks seldom whether a part of many of %j fits',
  (piece) => {
    const text = piece.repeat(20_000 / piece.length).trim();
    let asked = 0;
    const parts = splitText(text, (part) => {
      asked += 1;
      return part.length <= 4_000;
    });
    expect(asked).toBeLessThan(300);
    expect(parts.length).toBeLessThanOrEqual(6);
    expect(parts.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(4_000);
  },
);
