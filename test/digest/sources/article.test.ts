/** From an entry to its article: what holds nothing to tell is no article. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/digest/model.ts';
import { articleOf } from '../../../src/digest/sources/article.ts';
import { inlineSteps } from '../../../src/steps.ts';
import { entryOf, fakeReader } from '../../fakes/articles.ts';

const NOW = Date.parse('2026-05-07T06:00Z');
const SOURCE = { id: 's', location: 'https://kysten.example/feed.xml', title: 'Kysten' };
const ports = { reader: fakeReader(), steps: inlineSteps(), clock: () => NOW };

const read = (entry: Entry) => articleOf(entry, SOURCE, ports, new AbortController().signal);
const text = (content: string, more: Partial<Entry> = {}): Entry => ({
  ...entryOf('https://kysten.example/a.txt', 'Notes', NOW, []),
  body: { kind: 'text', content },
  whole: true,
  ...more,
});

describe('articleOf', () => {
  it.each(['hi', 'Closed for winter', 'Quotas\n\nHolm\n\nVarnes'])(
    'takes a few words without a sentence for no article: %j',
    async (content) => {
      expect(await read(text(content))).toMatchObject({ ok: false, error: { kind: 'no_article' } });
    },
  );

  it.each(['The bridge is shut.', 'Why?', 'Holm 3, Varnes 2\n'.repeat(10)])(
    'takes a sentence, and a list of many words, for one: %j',
    async (content) => {
      expect(await read(text(content))).toMatchObject({ ok: true, value: { fault: null } });
    },
  );

  it('keeps what the source itself says of it as an excerpt', async () => {
    expect(await read(text('hi', { summary: 'The bridge is shut.' }))).toMatchObject({
      ok: true,
      value: {
        article: { completeness: 'excerpt', text: 'The bridge is shut.' },
        fault: { kind: 'no_article' },
      },
    });
  });
});
