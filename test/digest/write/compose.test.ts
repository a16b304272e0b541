/** What a person reads: the overview, a story's message, an answer. */
import { describe, expect, it } from 'vitest';
import { refOf } from '../../../src/digest/articles/ref.ts';
import { wordsIn } from '../../../src/digest/locales/words.ts';
import type { Answer, Block, Edition, Length, Message } from '../../../src/digest/model.ts';
import { numberCitations, outletsLine } from '../../../src/digest/write/citations.ts';
import { composeAnswer, composeEdition } from '../../../src/digest/write/compose.ts';
import { textFragmentUrl } from '../../../src/digest/write/text-fragment.ts';
import { verifyAnswer, verifyEdition, verifyStory } from '../../../src/digest/write/verify.ts';
import { momentOf, sinceOf } from '../../../src/digest/write/when.ts';
import { bridge, kystposten, lindqvist, NOW, parts } from './invented.ts';

const number = (words: string): number => bridge.sentences.findIndex((span) => span.text.includes(words));
const whole = (words: string) => ({ text: bridge.sentences[number(words)]!.text, rests: [number(words)] });
const written = verifyStory(
  { headline: 0, sentences: [whole('shut at noon'), whole('two years')], quotes: [0] },
  bridge,
  'extractive',
)!;
const edition = verifyEdition({ ...parts, stories: [written] });

/** A message as lines, near to what the terminal shows. */
function plain({ blocks }: Message): string[] {
  return blocks.map((block: Block) => {
    switch (block.kind) {
      case 'heading':
        return block.text;
      case 'headline':
        return `${block.number}  ${block.text}`;
      case 'quote':
        return `“${block.words.join(' […] ')}” — ${block.speaker}, ${block.role}`;
      case 'divider':
        return '---';
      case 'button':
        return `[${block.label}]`;
      default:
        return block.runs.map((run) => (run.kind === 'cite' ? `[${run.number}]` : run.text)).join('');
    }
  });
}

describe('an edition', () => {
  it('reads as drawn', () => {
    expect(plain(composeEdition(edition).overview)).toEqual([
      'Morning digest · Wednesday 7 May',
      '1 story from 43 articles in 12 outlets · 1 minute',
      '1  Harbour bridge closes for two years after cracks are found',
      `${written.sentences[0]!.text} [1]`,
      `${written.sentences[1]!.text} [2]`,
      '“We knew in March. Nobody wanted to be the one to say it” — Mara Lindqvist, chief bridge engineer',
      'Kystposten [1] · Radio Nord [2] (excerpt only) · 1 more',
      '---',
      'written without a model · 0 tokens',
    ]);
  });

  it('tells a story in one line, or in full, where its channel wants that', () => {
    const first = written.quotes[0]!;
    const longer = {
      ...written,
      sentences: Array.from({ length: 5 }, () => written.sentences[0]!),
      quotes: [first, first, first, first],
    };
    const shown = (length: Length, alone: boolean): [number, number] => {
      const { blocks } = composeEdition(
        { ...edition, length, stories: [longer] } as typeof edition,
        alone,
      ).overview;
      const of = (kind: Block['kind']): number => blocks.filter((block) => block.kind === kind).length;
      return [of('text'), of('quote')];
    };
    expect(shown('line', false)).toEqual([1, 0]);
    expect(shown('line', true)).toEqual([1, 0]);
    expect(shown('brief', false)).toEqual([2, 1]);
    expect(shown('full', false)).toEqual([5, 3]);
  });

  it('signs a quotation with a title before the name, and with an office behind it', () => {
    const signed = (role: string | null): string => {
      const [quote] = written.quotes;
      const { speaker } = quote!;
      const said = {
        ...quote,
        speaker: { ...speaker, role: role === null ? null : { ...speaker!.name, text: role } },
      };
      const one = { ...edition, stories: [{ ...written, quotes: [said] }] } as unknown as typeof edition;
      const block = composeEdition(one).overview.blocks.find(({ kind }) => kind === 'quote');
      return block?.kind === 'quote' ? `${block.speaker}|${block.role}` : '';
    };
    expect(signed('Sen.')).toBe('Sen. Mara Lindqvist|null');
    expect(signed('Deputy Mayor')).toBe('Deputy Mayor Mara Lindqvist|null');
    expect(signed('Harbour chief')).toBe('Mara Lindqvist|Harbour chief');
    expect(signed('Minister of Fish')).toBe('Mara Lindqvist|Minister of Fish');
    expect(signed(null)).toBe('Mara Lindqvist|null');
  });

  it('says how many sentences were left out, and for what', () => {
    const refused = { negation: 1, number: 2, bound: 1, repeated: 4, 'quote-not-said': 1 };
    const leaving = { ...edition, stories: [{ ...written, refused }] } as typeof edition;
    expect(plain(composeEdition(leaving).overview).at(-1)).toBe(
      '4 sentences left out, not borne out by the articles: numbers (3), how sure it is (1) · written without a model · 0 tokens',
    );
  });

  it('tells two sentences a story where each has a message of its own, and there all of them', () => {
    const longer = { ...written, sentences: [...written.sentences, written.sentences[0]!] };
    const long = { ...edition, stories: [longer] } as typeof edition;
    const sentencesIn = ({ blocks }: Message): number => blocks.filter(({ kind }) => kind === 'text').length;
    const { overview, stories } = composeEdition(long);
    expect(sentencesIn(overview)).toBe(2);
    expect(sentencesIn(stories[0]!.message)).toBe(3);
    expect(sentencesIn(composeEdition(long, true).overview)).toBe(3);
  });

  it('names an outlet once, with all its numbers', () => {
    const second = { ...written.articles[1]!, site: 'Kystposten' };
    const [first, , third] = written.articles;
    const sentences = [
      ...written.sentences,
      { text: 'x', cites: [{ ...written.sentences[0]!.cites[0], articleId: second.id }] as const },
    ];
    const line = outletsLine(
      [first!, second, third!],
      numberCitations([first!, second, third!], sentences),
      wordsIn('en'),
    );
    expect(line.map((run) => (run.kind === 'cite' ? `[${run.number}]` : run.text)).join('')).toBe(
      'Kystposten [1] [3] · Radio Nord [2] (excerpt only)',
    );
  });

  it('links quotations and citations to the words in the page', () => {
    const { overview } = composeEdition(edition);
    const quote = overview.blocks.find((block) => block.kind === 'quote');
    expect(quote?.url).toBe(
      'https://kystposten.example/bridge#:~:text=We%20knew%20in%20March.%20Nobody%20wanted%20to%20be%20the%20one%20to%20say%20it',
    );
    const cites = overview.blocks
      .flatMap((b) => (b.kind === 'text' ? b.runs : []))
      .filter((run) => run.kind === 'cite');
    expect(cites.map((run) => run.url)).toEqual([
      expect.stringMatching(/^https:\/\/kystposten.example\/bridge#:~:text=The%2061%2Dyear%2Dold/),
      expect.stringMatching(/^https:\/\/radio/),
    ]);
  });

  it('gives a fuller message a story, with a button to ask', () => {
    const [only] = composeEdition(edition).stories;
    expect(only?.storyId).toBe('bridge');
    expect(plain(only!.message).slice(-2)).toEqual([
      'Kystposten [1] · Radio Nord [2] (excerpt only) · The Ferry Times',
      '[Ask]',
    ]);
  });

  it('names what fails and since when', () => {
    const source = { id: 's', location: 'https://weekly.example/feed', title: 'Harbour Weekly' };
    const since = Date.UTC(2025, 4, 5, 9);
    const failing = verifyEdition({
      ...parts,
      failures: [{ source, fault: { kind: 'not_found', detail: 'not found', short: '404' }, since }],
      usage: { writer: 'some-model', tokens: 1234 },
      stories: [written],
    });
    expect(plain(composeEdition(failing).overview).at(-1)).toBe(
      'Not read since Monday: Harbour Weekly (404) · written by some-model · 1,234 tokens',
    );
  });

  it('says once what fails alike in one source', () => {
    const source = { id: 's', location: 'https://list.example/opml', title: 'My list' };
    const failure = (kind: string) => ({
      source,
      fault: { kind, detail: kind },
      since: Date.UTC(2025, 4, 5, 9),
    });
    const failing = verifyEdition({
      ...parts,
      failures: ['dns', 'dns', 'timeout', 'dns'].map(failure),
      stories: [],
    });
    expect(plain(composeEdition(failing).overview).at(-1)).toContain(
      'Not read since Monday: My list (no such host) ×3, My list (no answer in time)',
    );
  });

  it('says so where nothing is new', () => {
    const empty = verifyEdition({ ...parts, looked: { articles: 9, outlets: 4, sources: 4 }, stories: [] });
    expect(plain(composeEdition(empty).overview).slice(1)).toEqual([
      'Nothing new since yesterday 08:00 in 4 sources.',
    ]);
    const tried = verifyEdition({ ...empty, stories: [], usage: { writer: 'small', tokens: 900 } });
    expect(plain(composeEdition(tried).overview).at(-1)).toBe('written by small · 900 tokens');
    expect(composeEdition(empty).stories).toEqual([]);
  });

  it('takes nothing but what the gate let through', () => {
    const unverified: Edition = edition;
    const answer: Answer = { kind: 'unclear', ask: 'Which one?' };
    const never = (): void => {
      // @ts-expect-error an edition that the gate has not seen
      composeEdition(unverified);
      // @ts-expect-error an answer that the gate has not seen
      composeAnswer(answer, null);
      // @ts-expect-error stories that the gate has not seen
      verifyEdition({ ...parts, stories: unverified.stories });
      // @ts-expect-error a copy is another thing
      composeEdition({ ...parts, stories: [written] });
    };
    expect(never).toBeTypeOf('function');
  });
});

describe('an answer', () => {
  const passages = {
    articles: bridge.story.articles,
    sentences: bridge.sentences,
    quotes: [lindqvist],
    nearest: bridge.story.articles.map(refOf),
  };
  const story = { headline: 'Harbour bridge closes', number: 2 };

  it('names its story and cites', () => {
    const answer = verifyAnswer(
      { kind: 'answered', sentences: [whole('by 2028')], quotes: [] },
      passages,
      'bridge',
    );
    expect(plain(composeAnswer(answer, story))).toEqual([
      'On 2 · Harbour bridge closes',
      `${whole('by 2028').text} [1]`,
      'The Ferry Times [1]',
    ]);
  });

  it('says honestly that the articles do not say', () => {
    const answer = verifyAnswer({ kind: 'not-in-sources' }, passages, null);
    const message = composeAnswer(answer, null);
    expect(plain(message)[0]).toBe('The articles do not say.');
    expect(plain(message)[1]).toContain(`${kystposten.title} (${kystposten.site})`);
  });

  it('asks back', () => {
    const answer = verifyAnswer({ kind: 'unclear', ask: 'Do you mean the bridge?' }, passages, null);
    expect(plain(composeAnswer(answer, null))).toEqual(['Do you mean the bridge?']);
  });
});

describe('a link to words', () => {
  it('escapes what has a meaning in a directive', () => {
    expect(textFragmentUrl('https://a.example/x', 'one-two, three & “four”')).toBe(
      'https://a.example/x#:~:text=one%2Dtwo%2C%20three%20%26%20%E2%80%9Cfour%E2%80%9D',
    );
  });

  it('names long stretches by their ends', () => {
    const words = Array.from({ length: 60 }, (_, i) => `word${i}`).join('  ');
    expect(textFragmentUrl('https://a.example/', words)).toBe(
      'https://a.example/#:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59',
    );
  });

  it('keeps a fragment, replaces a directive, and leaves other addresses alone', () => {
    expect(textFragmentUrl('https://a.example/#part', 'x y')).toBe('https://a.example/#part:~:text=x%20y');
    expect(textFragmentUrl('https://a.example/#:~:text=old', 'new')).toBe('https://a.example/#:~:text=new');
    expect(textFragmentUrl('', 'new')).toBe('');
    expect(textFragmentUrl('/home/someone/file.txt', 'new')).toBe('/home/someone/file.txt');
    expect(textFragmentUrl('https://a.example/', ' \n ')).toBe('https://a.example/');
    expect(textFragmentUrl('https://a.example/', '\ud800')).toMatch(/^https/);
  });
});

describe('times', () => {
  const zone = 'Europe/Copenhagen';
  it('are told as people say them', () => {
    expect(momentOf(NOW - 3_600_000, NOW, zone, wordsIn('en'))).toBe('07:00');
    expect(momentOf(NOW - 86_400_000, NOW, zone, wordsIn('en'))).toBe('yesterday 08:00');
    expect(momentOf(NOW - 3 * 86_400_000, NOW, zone, wordsIn('en'))).toBe('Sunday 08:00');
    expect(momentOf(NOW - 30 * 86_400_000, NOW, zone, wordsIn('en'))).toBe('7 April');
    expect(sinceOf(NOW - 86_400_000, NOW, zone, wordsIn('en'))).toBe('yesterday');
    expect(momentOf(NOW - 30 * 86_400_000, NOW, zone, wordsIn('de'))).toBe('7. April');
    expect(momentOf(NOW - 86_400_000, NOW, zone, wordsIn('fr'))).toBe('hier 08:00');
    expect(sinceOf(NOW - 2 * 86_400_000, NOW, zone, wordsIn('en'))).toBe('Monday');
  });
});
