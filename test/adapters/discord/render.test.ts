/** A message on Discord: within every limit, links kept, and nothing of others alive. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, linkTarget } from '../../../src/adapters/discord/escape.ts';
import { readAskId } from '../../../src/adapters/discord/ids.ts';
import { LIMITS } from '../../../src/adapters/discord/limits.ts';
import {
  type DiscordMessage,
  discordPages,
  keepsLimits,
  plainDiscord,
  renderDiscord,
} from '../../../src/adapters/discord/render.ts';
import type { Message } from '../../../src/digest/model.ts';
import { marked } from '../../../src/digest/model.ts';
import { anyMessage, hostileText, OVERVIEW } from '../../fakes/messages.ts';
import { timeOf } from '../../growth.ts';

const ID = 'abcdef0123456789abcd';

const textOf = ({ components = [], content }: DiscordMessage): string =>
  [content ?? '', ...components.map((one) => ('content' in one ? one.content : ''))].join('\n');

/** What is left when our own marks and everything escaped are taken away. */
const alive = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^(?:#{2,3} |-# |> )/, ''))
    .join('\n')
    .replace(/\\[^0-9A-Za-z\s]/g, '')
    .replace(/\]\(<https?:\/\/[^\s<>()[\]\\]+>\)/g, '')
    .replaceAll('[', '')
    .replaceAll('**', '');

/** Messages of any size: many blocks, and long texts. */
const large: fc.Arbitrary<Message> = fc
  .tuple(fc.array(anyMessage, { minLength: 1, maxLength: 12 }), fc.nat(40))
  .map(([messages, times]) => ({
    summary: messages[0]!.summary,
    blocks: messages.flatMap(({ blocks }) =>
      blocks.map((block) =>
        block.kind === 'text'
          ? {
              ...block,
              runs: block.runs.map((run) => ('text' in run ? { ...run, text: run.text.repeat(times) } : run)),
            }
          : block,
      ),
    ),
  }));

describe('renderDiscord', () => {
  it('keeps the jump to the words as browsers know it', () => {
    expect(JSON.stringify(renderDiscord(OVERVIEW, ID))).toContain(
      '/ferry#:~:text=We%20never%20sold%20the%20ship>)',
    );
  });

  it('sets quotations that follow each other apart, so that each has its own speaker', () => {
    const quote = (speaker: string): Message['blocks'][number] => ({
      kind: 'quote',
      words: ['We never sold the ship.'],
      speaker,
      role: null,
      url: 'https://kysten.example/ferry',
    });
    const { components = [] } = renderDiscord({ summary: '', blocks: [quote('Ida'), quote('Oda')] }, null);
    expect(components.map((one) => 'content' in one && /Ida|Oda/.exec(one.content)?.[0])).toEqual([
      'Ida',
      'Oda',
    ]);
  });

  it('calls nobody and shows no previews, whatever the message', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        for (const rendered of [renderDiscord(message, ID), plainDiscord(message, ID)]) {
          expect(rendered.allowed_mentions).toEqual({ parse: [] });
          expect(rendered.flags! & 4).toBe(4);
          expect(alive(textOf(rendered))).not.toMatch(/[\\*_~`|>#[\]():<@]/);
          expect(textOf(rendered)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f]/);
        }
      }),
    );
  });

  it('can be found again by its first button, whatever the message', () => {
    fc.assert(
      fc.property(large, (message) => {
        for (const page of discordPages(message)) {
          const ids = (renderDiscord(page, ID).components ?? []).flatMap((one) =>
            'components' in one ? one.components.map(({ custom_id }) => custom_id) : [],
          );
          expect(ids.length).toBeGreaterThan(0);
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of ids) {
            expect(readAskId(id)?.delivery).toBe(ID);
            expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
          }
        }
      }),
    );
  });
});

describe('discordPages', () => {
  it('renders nothing beyond a limit', () => {
    fc.assert(
      fc.property(large, (message) => {
        for (const page of discordPages(message)) {
          const rendered = renderDiscord(page, ID);
          expect(keepsLimits(rendered)).toBe(true);
          for (const one of rendered.components ?? []) {
            if ('content' in one) expect(one.content.trim()).not.toBe('');
            if ('components' in one)
              for (const { label } of one.components) {
                expect(label!.length).toBeGreaterThan(0);
                expect(label!.length).toBeLessThanOrEqual(LIMITS.buttonLabel);
              }
          }
          expect(plainDiscord(page, ID).content!.length).toBeLessThanOrEqual(LIMITS.content);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('loses no link and cuts no quotation, however large or hostile the message', () => {
    fc.assert(
      fc.property(fc.oneof(anyMessage, large), (message) => {
        const pages = discordPages(message);
        const texts = pages.map((page) => textOf(renderDiscord(page, ID)));
        const shown = texts.join('\n');
        for (const block of message.blocks) {
          const urls =
            block.kind === 'quote' || block.kind === 'headline'
              ? [block.url]
              : block.kind === 'text' || block.kind === 'note'
                ? block.runs.flatMap((run) => (run.kind === 'text' ? [] : [run.url]))
                : [];
          for (const url of urls) {
            const target = linkTarget(url);
            if (target !== null) expect(shown).toContain(`(<${target.replace(/#:~:text=.*/, '')}`);
          }
          if (block.kind !== 'quote') continue;
          const said = block.words.map((part) => harmless(part).trim()).join(' \\[…\\] ');
          const words = `> ${marked(said, block.marks)}`;
          expect(texts.some((text) => text.split('\n').some((line) => line.startsWith(words)))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps a digest in one message where links that jump would make it two', () => {
    const jump = `#:~:text=${'the%20words%20'.repeat(12)}`;
    const story = (n: number): Message['blocks'] => [
      { kind: 'headline', number: n, text: 'Night ferry returns', url: 'https://kysten.example/ferry' },
      {
        kind: 'text',
        runs: [
          { kind: 'text', text: 'It sails again from Friday, with room for 400 passengers. '.repeat(3) },
          { kind: 'cite', number: 1, url: `https://kysten.example/ferry${jump}` },
        ],
      },
      {
        kind: 'quote',
        words: ['We never sold the ship.'],
        speaker: 'Ida Holm',
        role: null,
        url: `https://kysten.example/ferry${jump}`,
      },
    ];
    const pages = (stories: number): readonly Message[] =>
      discordPages({
        summary: 'Digest',
        blocks: Array.from({ length: stories }, (_, i) => story(i + 1)).flat(),
      });
    const jumps = (message: Message): number => JSON.stringify(message).split('#:~:text=').length - 1;
    expect(pages(2).map(jumps)).toEqual([4]);
    expect(pages(6).map(jumps)).toEqual([6]);
    expect(pages(9).map(jumps)).toEqual([0]);
  });

  it('cuts a long message between its stories', () => {
    const long: Message = {
      summary: 'Long',
      blocks: Array.from({ length: 30 }, () =>
        OVERVIEW.blocks.filter(({ kind }) => kind !== 'button'),
      ).flat(),
    };
    const pages = discordPages(long);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'quote')).length).toBe(30);
    for (const { blocks } of pages) {
      const kinds = blocks.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'headline').length).toBe(
        kinds.filter((kind) => kind === 'quote').length,
      );
    }
  });
});

describe('harmless', () => {
  it.each([
    ['@everyone <@123> <#1> <t:1:R>', '\\@everyone \\<\\@123\\> \\<\\#1\\> \\<t\\:1\\:R\\>'],
    ['https://evil.example/x', 'https\\://evil.example/x'],
    ['join discord.gg/abc, discordapp.com/invite/x', 'join discord\\.gg/abc, discordapp\\.com/invite/x'],
    ['1. one\n# two', '1\\. one \\# two'],
    ['- item', '\\- item'],
    ['a_b*c~d|e', 'a\\_b\\*c\\~d\\|e'],
    ['\u202egnp.exe\u202c', 'gnp.exe'],
  ])('%j shows itself and does nothing', (text, shown) => {
    expect(harmless(text)).toBe(shown);
  });

  it('is linear', () => {
    for (const piece of ['\\', '1', '<', 'discord', '“', ' ', '\u200b'])
      expect(timeOf(() => harmless(piece.repeat(1_000_000 / piece.length)))).toBeLessThan(1_000);
  });

  it('keeps the words of any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const words = (one: string): string => one.replace(/[^0-9A-Za-z]/g, '');
        expect(words(harmless(text))).toBe(words(text.replace(/\p{Cc}/gu, '')));
      }),
    );
  });
});
