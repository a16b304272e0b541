/** Messages for renderers: an edition's overview as people see it, and arbitrary ones for properties. */
import fc from 'fast-check';
import type { Block, Inline, Message } from '../../src/digest/model.ts';

export const OVERVIEW: Message = {
  summary: 'Morning digest · Wednesday 7 May: Night ferry returns after nine years',
  blocks: [
    { kind: 'heading', text: 'Morning digest · Wednesday 7 May' },
    { kind: 'text', runs: [{ kind: 'text', text: '1 story from 3 articles in 2 outlets · 1 minute' }] },
    {
      kind: 'headline',
      number: 1,
      text: 'Night ferry returns after nine years',
      url: 'https://kysten.example/ferry',
    },
    {
      kind: 'text',
      runs: [
        { kind: 'text', text: 'The night ferry sails again from Friday, with room for 400 passengers. ' },
        { kind: 'cite', number: 1, url: 'https://kysten.example/ferry#:~:text=The%20night%20ferry' },
      ],
    },
    {
      kind: 'quote',
      words: ['We never sold the ship,', 'We only let her sleep.'],
      speaker: 'Ida Holm',
      role: 'harbour master',
      url: 'https://kysten.example/ferry#:~:text=We%20never%20sold%20the%20ship',
    },
    {
      kind: 'note',
      runs: [
        { kind: 'link', text: 'Kysten', url: 'https://kysten.example/ferry' },
        { kind: 'text', text: ' [1] · The Pier · excerpt only' },
      ],
    },
    { kind: 'divider' },
    { kind: 'note', runs: [{ kind: 'text', text: 'written without a model · 0 tokens' }] },
    { kind: 'button', id: 'ask', label: 'Ask', value: 'story' },
  ],
};

/** Text that tries everything: controls, escapes, bidi, markup, mentions, addresses, wide and combined characters. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
    '\u001b[2J\u001b[H\u009b31m',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '[bank](https://evil.example) ![x](https://evil.example/i.png)',
    '@everyone <!channel> <@U123> #general',
    '\u202egnp.exe\u202c',
    '1. one\n# two\n> three\n```four',
    'https://evil.example www.evil.example',
    '"><svg onload=alert(1)>&lt;b&gt;',
  ),
);

const url = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    'javascript:alert(1)',
    'https://a.example/x"><b>',
    'https://a.example/)](x)',
    'data:text/html,x',
  ),
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: hostileText,
    style: fc.constantFrom('strong' as const, 'faint' as const),
  }),
  fc.record({ kind: fc.constant('text' as const), text: hostileText }),
  fc.record({ kind: fc.constant('link' as const), text: hostileText, url }),
  fc.record({ kind: fc.constant('cite' as const), number: fc.nat(99), url }),
);

const runs = fc.array(inline, { maxLength: 5 });
const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: hostileText }),
  fc.record({ kind: fc.constant('headline' as const), number: orNull(fc.nat(99)), text: hostileText, url }),
  fc.record({ kind: fc.constant('text' as const), runs }),
  fc.record({
    kind: fc.constant('quote' as const),
    words: fc.array(hostileText, { minLength: 1, maxLength: 3 }),
    marks: fc.constantFrom(undefined, ['„', '“'] as const, ['«\u00a0', '\u00a0»'] as const),
    speaker: orNull(hostileText),
    role: orNull(hostileText),
    url,
  }),
  fc.record({ kind: fc.constant('note' as const), runs }),
  fc.constant({ kind: 'divider' as const }),
  fc.record({
    kind: fc.constant('button' as const),
    id: fc.constant('ask' as const),
    label: hostileText,
    value: hostileText,
  }),
);

export const anyMessage: fc.Arbitrary<Message> = fc.record({
  summary: hostileText,
  blocks: fc.array(block, { maxLength: 8 }),
});
