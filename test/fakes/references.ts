/** Messages as the bot says them, for golden files: a story in a thread, an answer, what is not there, and a hostile page. */
import type { Message } from '../../src/digest/model.ts';
import { OVERVIEW } from './messages.ts';

const url = 'https://kysten.example/ferry';

export const REFERENCES: Readonly<Record<string, Message>> = {
  overview: OVERVIEW,
  story: {
    summary: '1 · Night ferry returns after nine years',
    blocks: [
      { kind: 'headline', number: 1, text: 'Night ferry returns after nine years', url },
      {
        kind: 'text',
        runs: [
          { kind: 'text', text: 'The night ferry sails again from Friday, with room for 400 passengers. ' },
          { kind: 'cite', number: 1, url: `${url}#:~:text=The%20night%20ferry` },
        ],
      },
      {
        kind: 'quote',
        words: ['We never sold the ship,', 'We only let her sleep.'],
        speaker: 'Ida Holm',
        role: 'harbour master',
        url: `${url}#:~:text=We%20never%20sold%20the%20ship`,
      },
      { kind: 'quote', words: ['Nobody asked us'], speaker: null, role: null, url },
      {
        kind: 'note',
        runs: [
          { kind: 'link', text: 'Kysten', url },
          { kind: 'text', text: ' [1] · ' },
          { kind: 'link', text: 'The Pier & Sons', url: 'https://pier.example/a?b=1&c=<2>' },
        ],
      },
      { kind: 'button', id: 'ask', label: 'Ask', value: 'story-1' },
    ],
  },
  answer: {
    summary: 'The council pays a third of it.',
    blocks: [
      { kind: 'note', runs: [{ kind: 'text', text: 'On 1 · Night ferry returns after nine years' }] },
      {
        kind: 'text',
        runs: [
          { kind: 'text', text: 'The council pays a third of it. ' },
          { kind: 'cite', number: 1, url },
        ],
      },
      { kind: 'note', runs: [{ kind: 'link', text: 'Kysten', url }] },
    ],
  },
  'not-there': {
    summary: 'The articles do not say.',
    blocks: [
      { kind: 'text', runs: [{ kind: 'text', text: 'The articles do not say.' }] },
      {
        kind: 'note',
        runs: [
          { kind: 'text', text: 'Nearest: ', style: 'faint' },
          { kind: 'link', text: 'Night ferry returns', url },
        ],
      },
    ],
  },
  hostile: {
    summary: '<!channel> & <@U123>: *bold* @everyone',
    blocks: [
      { kind: 'heading', text: '<!here> _heading_ & more' },
      { kind: 'headline', number: 2, text: '<https://evil.example|bank> :tada:', url: 'javascript:alert(1)' },
      {
        kind: 'text',
        runs: [
          { kind: 'text', text: 'evil\u202egnp.exe <!channel> @here `code`', style: 'strong' },
          { kind: 'link', text: '<@U123>|x', url: 'https://kysten.example/a|b><c' },
        ],
      },
      { kind: 'quote', words: ['*bold* <!everyone> &amp; "q"'], speaker: '<@U1>', role: '#general', url },
      { kind: 'divider' },
      { kind: 'button', id: 'ask', label: '<!channel> '.repeat(20), value: '<!channel>' },
    ],
  },
};
