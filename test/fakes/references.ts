/** Ten messages that every platform must show well: what the bot says on a usual day, the worst page, and the largest digest. */
import { note, paragraph, say, strong } from '../../src/bots/say.ts';
import type { Block, Message } from '../../src/digest/model.ts';
import { OVERVIEW } from './messages.ts';

const url = 'https://kysten.example/ferry';
const pier = 'https://pier.example/a?b=1&c=<2>';
const jump = (words: string): string => `${url}#:~:text=${encodeURIComponent(words)}`;

const cited = (text: string, ...numbers: readonly number[]): Block => ({
  kind: 'text',
  runs: [
    { kind: 'text', text: `${text} ` },
    ...numbers.map((number) => ({ kind: 'cite', number, url: jump(text.slice(0, 24)) }) as const),
  ],
});

const STORY: Message = {
  summary: '1 · Night ferry returns after nine years',
  blocks: [
    { kind: 'headline', number: 1, text: 'Night ferry returns after nine years', url },
    cited('The night ferry sails again from Friday, with room for 400 passengers.', 1),
    {
      kind: 'quote',
      words: ['We never sold the ship,', 'We only let her sleep.'],
      speaker: 'Ida Holm',
      role: 'harbour master',
      url: jump('We never sold the ship'),
    },
    { kind: 'quote', words: ['Nobody asked us'], speaker: null, role: null, url },
    {
      kind: 'note',
      runs: [
        { kind: 'link', text: 'Kysten', url },
        { kind: 'text', text: ' [1] · ' },
        { kind: 'link', text: 'The Pier & Sons', url: pier },
      ],
    },
    { kind: 'button', id: 'ask', label: 'Ask', value: 'story-1' },
  ],
};

const LONG_STORY: Message = {
  summary: '2 · Council votes to rebuild the sea wall, after three storms in one winter',
  blocks: [
    {
      kind: 'headline',
      number: 2,
      text: 'Council votes to rebuild the sea wall, after three storms in one winter took the promenade and both cafés with it',
      url,
    },
    cited('The council voted 14 to 9 on Tuesday to rebuild the sea wall between the two piers.', 1, 2),
    cited('The work begins in April and takes three summers; it costs 212 million crowns.', 1),
    cited('Two of the nine who voted against it wanted a dune with marram grass instead.', 3),
    cited('The storms of November, December and January moved the shore inland by eleven metres.', 2, 4),
    cited('Insurance pays for the cafés, but not for the promenade, which belongs to the town.', 5),
    ...(
      [
        [
          'I have lived behind that wall for sixty years, and this is the first winter in which I slept with my boots on.',
          'Torvald Lien',
          'a retired pilot who lives in Strandgata',
        ],
        [
          'A wall is an answer to the last storm. A beach is an answer to the next.',
          'Ingrid Aas',
          'coastal geographer at the university in Nordhavn and adviser to the county',
        ],
        ['We will not move the town', 'Mayor Solveig Brekke', null],
      ] as const
    ).map(
      ([words, speaker, role]): Block => ({ kind: 'quote', words: [words], speaker, role, url: jump(words) }),
    ),
    {
      kind: 'note',
      runs: [
        'Kysten',
        'The Pier',
        'Nordhavn Tidende',
        'Coast & Country',
        'Skipper’s Weekly',
        'Radio Vest',
      ].flatMap((text, i) => [
        { kind: 'link', text, url: `https://outlet${i}.example/wall` } as const,
        { kind: 'text', text: i < 5 ? ` [${i + 1}] · ` : ' · 3 more' } as const,
      ]),
    },
    { kind: 'button', id: 'ask', label: 'Ask', value: 'story-2' },
  ],
};

const ANSWER: Message = {
  summary: 'The council pays a third of it.',
  blocks: [
    note('On 1 · Night ferry returns after nine years'),
    cited('The council pays a third of it.', 1),
    { kind: 'note', runs: [{ kind: 'link', text: 'Kysten', url }] },
  ],
};

const NOT_IN_SOURCES: Message = {
  summary: 'The articles do not say.',
  blocks: [
    paragraph('The articles do not say.'),
    {
      kind: 'note',
      runs: [
        { kind: 'text', text: 'Nearest: ', style: 'faint' },
        { kind: 'link', text: 'Night ferry returns', url },
        { kind: 'text', text: ' (Kysten)', style: 'faint' },
      ],
    },
  ],
};

const HOSTILE: Message = {
  summary: '<!channel> & <@U123>: *bold* @everyone',
  blocks: [
    { kind: 'heading', text: '<!here> _heading_ & more' },
    { kind: 'headline', number: 2, text: '<https://evil.example|bank> :tada:', url: 'javascript:alert(1)' },
    {
      kind: 'text',
      runs: [
        {
          kind: 'text',
          text: 'evil\u202egnp.exe <!channel> @here `code` <b>x</b> \u001b[31m',
          style: 'strong',
        },
        { kind: 'link', text: '<@U123>|x', url: 'https://kysten.example/a|b><c' },
        { kind: 'text', text: '[bank](https://evil.example) discord.gg/evil www.evil.example' },
      ],
    },
    { kind: 'quote', words: ['*bold* <!everyone> &amp; "q"'], speaker: '<@U1>', role: '#general', url },
    { kind: 'divider' },
    { kind: 'button', id: 'ask', label: '<!channel> '.repeat(20), value: '<!channel>' },
  ],
};

/** More than any platform takes in one message: many stories, a paragraph, a quotation and an address that are too long. */
const LIMITS: Message = {
  summary: `Evening digest: ${'everything that happened on the coast · '.repeat(90)}`,
  blocks: [
    { kind: 'heading', text: `Evening digest of ${'the whole northern coast and '.repeat(12)}its islands` },
    ...Array.from({ length: 20 }, (_, i): Block[] => [
      {
        kind: 'headline',
        number: i + 1,
        text: `Harbour ${i + 1} counts its boats, and finds ${'one more than there were, '.repeat(i === 0 ? 12 : 2)}again`,
        url: `https://kysten.example/boats/${i + 1}?from=${'a'.repeat(i === 1 ? 1_400 : 20)}`,
      },
      cited(
        `Harbour ${i + 1} counted ${40 + i} boats on Wednesday morning, in the rain and by hand.`,
        1,
        2,
        3,
      ),
      {
        kind: 'quote',
        words: [`I count them every year, and every year there is one more (${i + 1}).`],
        speaker: 'Oda Fjeld',
        role: 'harbour master',
        url: jump('I count them every year'),
      },
      { kind: 'note', runs: [{ kind: 'link', text: 'Kysten', url }] },
    ]).flat(),
    paragraph('The keeper of the lighthouse wrote it all down, boat by boat. '.repeat(90)),
    {
      kind: 'quote',
      words: ['and then another boat came in, '.repeat(140).trim()],
      speaker: 'Oda Fjeld',
      role: 'harbour master',
      url,
    },
    { kind: 'divider' },
    note('written without a model · 0 tokens'),
  ],
};

export const REFERENCES: Readonly<Record<string, Message>> = {
  overview: OVERVIEW,
  story: STORY,
  'long-story': LONG_STORY,
  answer: ANSWER,
  'not-in-sources': NOT_IN_SOURCES,
  unclear: {
    summary: 'Which ferry do you mean?',
    blocks: [
      note('On 1 · Night ferry returns after nine years'),
      paragraph('Which ferry do you mean: the night ferry to Sund, or the one to Varnes?'),
    ],
  },
  status: say(
    'The next digest comes Thu 8 May, 08:00 (Europe/Oslo).',
    '3 sources, 1 failing.',
    '• Harbour Weekly: since Mon 5 May, 07:58, https://harbour.example/feed.xml answered 404',
    'Last edition: Wed 7 May, 08:00, 5 stories (5f1d2c).',
    'Messages that may not have arrived: 1; that could not be posted: 0.',
    paragraph(strong('/digest sources list'), '  list the sources and how they fare'),
  ),
  error: say('Something went wrong here. It is in the log as 7f3a91c2-0d2e-4c55-9d1b-2f4f3a6c1e77.'),
  hostile: HOSTILE,
  limits: LIMITS,
};
