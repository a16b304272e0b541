/** A message on Slack: within every limit, every link kept, foreign words byte for byte, and nobody called. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MOST_BLOCKS,
  MOST_BUTTON,
  MOST_HEADER,
  MOST_MESSAGE,
  MOST_SECTION,
  MOST_SPOKEN,
  MOST_TEXT,
} from '../../../src/adapters/slack/limits.ts';
import { renderPlain, renderSlack, slackPages } from '../../../src/adapters/slack/render.ts';
import { linkOf } from '../../../src/adapters/slack/text.ts';
import type { Block, Message } from '../../../src/digest/model.ts';
import { oneLine } from '../../../src/digest/text/invisible.ts';
import { anyMessage, OVERVIEW } from '../../fakes/messages.ts';
import { messageBlockFaults } from '../../fakes/slack/limits.ts';
import { timeOf } from '../../growth.ts';

// biome-ignore lint/suspicious/noExplicitAny: payloads are looked through
type Json = any;

const everything = (value: Json): Json[] =>
  value === null || typeof value !== 'object' ? [] : [value, ...Object.values(value).flatMap(everything)];
const richOf = (message: Message): Json[] => everything(renderSlack(message).blocks);
const linksOf = (message: Message): string[] =>
  richOf(message).flatMap((one) => (one.type === 'link' ? [one.url] : []));

/** Messages of any size: many blocks, and long texts. */
const large: fc.Arbitrary<Message> = fc
  .tuple(fc.array(anyMessage, { minLength: 1, maxLength: 20 }), fc.nat(300))
  .map(([messages, times]) => ({
    summary: messages[0]!.summary.repeat(times + 1),
    blocks: messages.flatMap(({ blocks }) => blocks.map((block) => grown(block, times))),
  }));

function grown(block: Block, times: number): Block {
  switch (block.kind) {
    case 'heading':
    case 'headline':
      return { ...block, text: block.text.repeat(times + 1) };
    case 'text':
    case 'note':
      return {
        ...block,
        runs: block.runs.map((run) =>
          run.kind === 'text' ? { ...run, text: `${run.text} `.repeat(times + 1) } : run,
        ),
      };
    case 'quote':
      return { ...block, words: block.words.map((words) => words.repeat((times % 20) + 1)) };
    case 'button':
      return { ...block, label: block.label.repeat(times + 1) };
    case 'divider':
      return block;
  }
}

/** The web addresses that a message links to. */
function addressesOf({ blocks }: Message): string[] {
  const urls = blocks.flatMap((block) => {
    if (block.kind === 'headline' || block.kind === 'quote') return [block.url];
    if (block.kind === 'text' || block.kind === 'note')
      return block.runs.flatMap((run) => (run.kind === 'text' ? [] : [run.url]));
    return [];
  });
  return urls.flatMap((url) => linkOf(url) ?? []);
}

const text = (words: string): Block => ({ kind: 'text', runs: [{ kind: 'text', text: words }] });

describe('renderSlack', () => {
  it('keeps every limit after paging, however large or hostile the message', () => {
    fc.assert(
      fc.property(fc.oneof(anyMessage, large), (message) => {
        for (const page of slackPages(message)) {
          const { text, blocks } = renderSlack(page);
          expect(messageBlockFaults(blocks)).toEqual([]);
          expect(blocks.length).toBeLessThanOrEqual(MOST_BLOCKS);
          expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(MOST_MESSAGE);
          expect(text.length).toBeGreaterThan(0);
          for (const words of [text, renderPlain(page)]) expect(words.length).toBeLessThanOrEqual(MOST_TEXT);
          for (const one of everything(blocks)) {
            if (one.type === 'header') expect(one.text.text.length).toBeLessThanOrEqual(MOST_HEADER);
            if (one.type === 'button') expect(one.text.text.length).toBeLessThanOrEqual(MOST_BUTTON);
            if (one.type === 'rich_text')
              expect(
                everything(one).reduce((n, { text: t }) => n + (typeof t === 'string' ? t.length : 0), 0),
              ).toBeLessThanOrEqual(MOST_SECTION + 100);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('calls nobody and carries no control of mrkdwn', () => {
    fc.assert(
      fc.property(fc.oneof(anyMessage, large), (message) => {
        for (const page of slackPages(message)) {
          const { text, blocks } = renderSlack(page);
          expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
          // in the plain form only links of ours stand in brackets
          expect(renderPlain(page).replace(/<https?:\/\/[^<>|\s]+\|[^<>|]+>/gi, '')).not.toMatch(/[<>]/);
          for (const one of everything(blocks)) {
            expect(['user', 'usergroup', 'channel', 'broadcast', 'mrkdwn', 'emoji']).not.toContain(one.type);
            if (one.type === 'link') expect(one.url).toMatch(/^https?:\/\//i);
            if (one.type === 'link') expect(one.unsafe).toBe(false);
          }
          // a button's value comes back to us and is shown to nobody
          const shown = JSON.stringify([text, blocks], (key, value) => (key === 'value' ? '' : value));
          expect(shown).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('loses no link', () => {
    fc.assert(
      fc.property(fc.oneof(anyMessage, large), (message) => {
        const kept = new Set(slackPages(message).flatMap(linksOf));
        for (const address of addressesOf(message)) expect(kept).toContain(address);
      }),
      { numRuns: 150 },
    );
  });

  it('shows foreign words byte for byte, as rich text', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const texts = slackPages(message)
          .flatMap(richOf)
          .flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
        for (const block of message.blocks) {
          if (block.kind !== 'quote') continue;
          for (const words of block.words.map(oneLine))
            expect(texts.some((text) => text.includes(words))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('takes a megabyte of anything in its stride', () => {
    for (const piece of ['"', 'A', '<div> ', '&', '😀', 'word ', 'One. ']) {
      const text = piece.repeat(1_000_000 / piece.length);
      const message: Message = {
        summary: text,
        blocks: [
          { kind: 'heading', text },
          { kind: 'quote', words: [text], speaker: text, role: null, url: 'https://a.example' },
        ],
      };
      expect(timeOf(() => slackPages(message).map(renderSlack))).toBeLessThan(2_000);
    }
  });

  it('has a text that reads well: everything once, in sentences, without addresses', () => {
    expect(renderSlack(OVERVIEW).text.split('\n')).toEqual([
      'Morning digest, Wednesday 7 May.',
      '1 story from 3 articles in 2 outlets, 1 minute.',
      '1. Night ferry returns after nine years.',
      'The night ferry sails again from Friday, with room for 400 passengers.',
      'Ida Holm, harbour master: “We never sold the ship, […] We only let her sleep.”',
      'Kysten, The Pier, excerpt only.',
      'written without a model, 0 tokens.',
    ]);
    const feed = 'since Monday, https://harbour.example/feed.xml?b=1 answered 404';
    expect(renderSlack({ summary: 'One source fails', blocks: [text(feed)] }).text).toBe(
      'One source fails.\nsince Monday, harbour.example answered 404.',
    );
    const cite = (number: number) => ({ kind: 'cite', number, url: 'https://kysten.example/1' }) as const;
    const words = (text: string) => ({ kind: 'text', text }) as const;
    const outlets = [
      words('Kysten '),
      cite(1),
      words(' · '),
      words('The Pier '),
      cite(2),
      words(' '),
      cite(3),
      words(' · 1 more'),
    ];
    expect(renderSlack({ summary: '', blocks: [{ kind: 'note', runs: outlets }] }).text).toBe(
      'Kysten, The Pier, 1 more.',
    );
    expect(renderSlack({ summary: 'Are we there?', blocks: [] }).text).toBe('Are we there?');
  });

  it('has a text of the length that Slack advises, cut between sentences and never in a quotation', () => {
    const sentence = 'The keeper counted <40> boats & went home.';
    const long = { summary: 'Boats', blocks: [text(`${sentence} `.repeat(400))] };
    const spoken = renderSlack(long).text;
    expect(spoken.length).toBeGreaterThan(MOST_SPOKEN - 100);
    expect(spoken).toMatch(/went home\.\n…$/);
    const words = 'We never sold the ship. '.repeat(200).trim();
    const quote: Block = {
      kind: 'quote',
      words: [words],
      speaker: 'Ida',
      role: null,
      url: 'https://a.example',
    };
    expect(renderSlack({ summary: 'One', blocks: [text('One.'), quote] }).text).toBe('One.\n…');
    fc.assert(
      fc.property(fc.oneof(anyMessage, large), (message) => {
        expect(renderSlack(message).text.length).toBeLessThanOrEqual(MOST_SPOKEN);
        expect(renderSlack(message).text).not.toBe('');
      }),
    );
  });

  it('is the same without blocks, links in the text', () => {
    expect(renderPlain(OVERVIEW)).toContain(
      '<https://kysten.example/ferry|Night ferry returns after nine years>',
    );
  });
});

describe('linkOf', () => {
  it('takes web addresses only, and cuts a place on the page that is too long', () => {
    expect(linkOf('javascript:alert(1)')).toBeNull();
    expect(linkOf('data:text/html,x')).toBeNull();
    expect(linkOf('https://a.example/x"><b>')).toBe('https://a.example/x%22%3E%3Cb%3E');
    expect(linkOf(`https://a.example/page#:~:text=${'x'.repeat(4_000)}`)).toBe('https://a.example/page');
    expect(linkOf(`https://a.example/${'x'.repeat(4_000)}`)).toBeNull();
  });
});
