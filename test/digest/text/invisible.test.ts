/** One set of characters that nobody sees, from the article to the screen: what is kept is passed and printed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/adapters/page/html.ts';
import { renderMarkdown } from '../../../src/adapters/page/markdown.ts';
import { renderTerminal } from '../../../src/adapters/terminal/render.ts';
import { cleanArticleText } from '../../../src/digest/articles/clean.ts';
import type { Message } from '../../../src/digest/model.ts';
import { hasInvisible, oneLine, withoutInvisible } from '../../../src/digest/text/invisible.ts';
import { hasControls } from '../../../src/digest/write/gate/form.ts';

/** Words that are spelled with joiners: Persian, Sinhala, a family. */
const JOINED = ['می\u200cخواهم', 'ශ්\u200dරී', '👩\u200d👩\u200d👧', 'नमस्\u200dते'];
const HIDDEN =
  '\u0000\u001b\u007f\u009b\u00ad\u061c\u200b\u200e\u200f\u202a\u202e\u2060\u2064\u2066\u2069\u206f\ufeff\ufff9';

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...JOINED, ...HIDDEN, '\u{e0041}', '\u2028', '\u2029', '\u0085', '\ud800', '\udc41'),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(' ', 'a', '“', '”', '<b>', '*', '&amp;', '\\'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const message = (words: string): Message => ({
  summary: '',
  blocks: [{ kind: 'quote', words: [words], speaker: null, role: null, url: '' }],
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The words between the outer marks of a printed quotation. */
const between = (shown: string, open: string, close: string): string =>
  shown.slice(shown.indexOf(open) + open.length, shown.lastIndexOf(close));

const SHOWN: Readonly<Record<string, (words: string) => string>> = {
  terminal: (words) =>
    between(renderTerminal(message(words), { colour: false, links: false, width: 1e9 }), '“', '”'),
  html: (words) =>
    between(renderHtml(message(words)), '<blockquote>“', '” ↗').replace(
      /&(?:amp|lt|gt|quot|#39);/g,
      (entity) => ENTITIES[entity]!,
    ),
  markdown: (words) =>
    between(renderMarkdown(message(words)), '> “', '”').replace(/\\([!-/:-@[-`{-~])/g, '$1'),
};

describe('withoutInvisible', () => {
  it('takes out what hides, steers or turns the text', () => {
    for (const character of [...HIDDEN, '\u{e0041}', '\u{e007f}'])
      expect(withoutInvisible(`a${character}b`)).toBe('ab');
    expect(withoutInvisible('a\u2028b\u2029c')).toBe('a b c');
    expect(withoutInvisible('a\ud800b')).toBe('a\ufffdb');
  });

  it('leaves joiners, tabs and line ends, and is done at once', () => {
    for (const word of [...JOINED, 'a\tb\r\nc', 'plain']) expect(hasInvisible(word)).toBe(false);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(hasInvisible(withoutInvisible(text))).toBe(false);
      }),
    );
  });
});

describe('a quotation', () => {
  it.each(Object.keys(SHOWN))('with joiners stands byte for byte in %s', (to) => {
    for (const word of JOINED) expect(SHOWN[to]!(word)).toBe(word);
  });

  it('that an article keeps is passed by the gate and printed by every renderer', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const { text } = cleanArticleText(given);
        // A lost character is kept as what it is, and what holds one is never shown.
        expect(hasControls(text)).toBe(text.includes('\ufffd'));
        const words = oneLine(text);
        for (const shown of Object.values(SHOWN)) expect(shown(words)).toBe(words);
      }),
    );
  });
});
