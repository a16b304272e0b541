/** A message as Markdown and as a page: the words stand, and nothing of others becomes markup. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/adapters/page/html.ts';
import { renderMarkdown } from '../../../src/adapters/page/markdown.ts';
import type { Message } from '../../../src/digest/model.ts';
import { anyMessage } from '../../fakes/messages.ts';

const OWN_TAGS = new Set([
  'html',
  'head',
  'meta',
  'title',
  'style',
  'body',
  'main',
  'h1',
  'h2',
  'p',
  'a',
  'span',
  'strong',
  'blockquote',
  'footer',
  'hr',
]);

describe('renderHtml', () => {
  it('holds no element, handler or address of others', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const { document } = parseHTML(renderHtml(message));
        for (const element of document.querySelectorAll('*')) {
          expect(OWN_TAGS).toContain(element.localName);
          for (const { name } of element.attributes)
            expect(['lang', 'charset', 'name', 'content', 'http-equiv', 'class', 'href', 'rel']).toContain(
              name,
            );
          if (element.localName === 'a') expect(element.getAttribute('href')).toMatch(/^https?:\/\//);
        }
      }),
    );
  });
});

describe('a page', () => {
  const url = 'https://kysten.example/ferry';
  const page = (...blocks: Message['blocks']): string => renderHtml({ summary: '', blocks });

  it('begins no line with the number of a citation', () => {
    const shown = page({
      kind: 'text',
      runs: [
        { kind: 'text', text: 'It sails again. ' },
        { kind: 'cite', number: 1, url },
        { kind: 'text', text: ' · ' },
        { kind: 'link', text: 'Kysten', url },
      ],
    });
    expect(shown).toContain('It sails again.\u00a0<a class="cite"');
    expect(shown).toContain('</a> · <a');
  });

  it('has a footer under a quotation only where somebody is named', () => {
    const quote = { kind: 'quote', words: ['Nobody asked us'], role: null, url } as const;
    const arrow = `<a class="at" href="${url}" rel="noopener noreferrer">↗</a>`;
    expect(page({ ...quote, speaker: null })).toContain(
      `<blockquote>“Nobody asked us” ${arrow}</blockquote>`,
    );
    expect(page({ ...quote, speaker: 'Ida Holm' })).toContain(`<footer>— Ida Holm ${arrow}</footer>`);
  });
});

describe('renderMarkdown', () => {
  it('leaves no bracket, angle, mark or bare address of others unescaped', () => {
    const words = '[bank](https://evil.example) <b>x</b> *y* `z` @all #tag www.evil.example';
    const shown = renderMarkdown({
      summary: '',
      blocks: [{ kind: 'text', runs: [{ kind: 'text', text: words }] }],
    });
    expect(shown).toBe(
      '\\[bank\\](https\\://evil.example) \\<b\\>x\\</b\\> \\*y\\* \\`z\\` \\@all \\#tag www\\.evil.example\n',
    );
  });

  it('starts no list, heading or quotation with the words of others', () => {
    const first = (text: string): string =>
      renderMarkdown({ summary: '', blocks: [{ kind: 'text', runs: [{ kind: 'text', text }] }] });
    expect(first('1. one')).toBe('1\\. one\n');
    expect(first('- one')).toBe('\\- one\n');
    expect(first('# one')).toBe('\\# one\n');
    expect(first('a\n\n# two')).toBe('a \\# two\n');
  });
});
