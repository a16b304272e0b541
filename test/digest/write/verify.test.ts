/** Nothing reaches a person that its sources do not bear out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refOf } from '../../../src/digest/articles/ref.ts';
import type { AnswerDraft, Draft, Passages, Quote } from '../../../src/digest/model.ts';
import { checkEdition } from '../../../src/digest/write/check-edition.ts';
import { verifyAnswer, verifyEdition, verifyStory } from '../../../src/digest/write/verify.ts';
import {
  article,
  bridge,
  ferryTimes,
  kystposten,
  lindqvist,
  parts,
  radio,
  spanIn,
  story,
} from './invented.ts';

const find = (words: string): number => bridge.sentences.findIndex((span) => span.text.includes(words));
const shut = find('shut at noon');
const wants = find('by 2028');
const draft = (more: Partial<Draft>): Draft => ({ headline: 0, sentences: [], quotes: [], ...more });
const prose = (text: string, ...rests: number[]): Draft => draft({ sentences: [{ text, rests }] });
const reasonFor = (text: string, ...rests: number[]): string[] => {
  const whole = { text: bridge.sentences[shut]!.text, rests: [shut] };
  const written = verifyStory(draft({ sentences: [whole, { text, rests }] }), bridge, 'test');
  return Object.keys(written?.refused ?? {});
};

describe('a sentence copied whole', () => {
  it('passes as it stands, with its place', () => {
    const span = bridge.sentences[shut]!;
    const written = verifyStory(prose(span.text, shut), bridge, 'test');
    expect(written?.sentences).toEqual([{ text: span.text, cites: [span] }]);
    expect(written?.writer).toBe('test');
  });

  it('is refused with another character in it, or with no place', () => {
    expect(reasonFor(bridge.sentences[wants]!.text.replace('2028', '2029'), wants)).toEqual(['number']);
    expect(reasonFor(bridge.sentences[wants]!.text)).toEqual(['uncited']);
    expect(reasonFor(bridge.sentences[wants]!.text, 999)).toEqual(['unknown-number']);
    expect(reasonFor(bridge.sentences[wants]!.text, -1, 0.5)).toEqual(['unknown-number']);
  });

  it('is shown once', () => {
    expect(reasonFor(bridge.sentences[shut]!.text, shut)).toEqual(['repeated']);
  });
});

describe('an article that was not read whole', () => {
  const said = 'The mayor said she was “guilty of it all” on Monday.';
  const plain = 'The council of Ferryhaven meets again on Friday.';
  const title = 'Mayor of Ferryhaven: “I am guilty of it all”';
  const materialWith = (completeness: 'full' | 'excerpt' | 'paywalled') => {
    const part = article('part', title, `${said} ${plain}`, { completeness });
    return { story: story(part), sentences: [spanIn(part, said), spanIn(part, plain)], quotes: [] };
  };
  const written = (completeness: 'full' | 'excerpt' | 'paywalled', text: string) =>
    verifyStory(
      draft({
        sentences: [
          { text, rests: [0] },
          { text: plain, rests: [1] },
        ],
      }),
      materialWith(completeness),
      'test',
    );

  it.each(['excerpt', 'paywalled'] as const)('shows no quotation, nor what rests on one (%s)', (kind) => {
    expect(written(kind, said)?.refused).toEqual({ 'quotes-part-of-an-article': 1 });
    expect(written(kind, 'The mayor said she was guilty on Monday.')?.refused).toEqual({
      'quotes-part-of-an-article': 1,
    });
    expect(written(kind, said)?.sentences.map((s) => s.text)).toEqual([plain]);
    expect(written(kind, said)?.headline).toBe(plain);
  });

  it('but one read whole does', () => {
    expect(written('full', said)?.refused).toEqual({});
    expect(written('full', said)?.headline).toBe(title);
  });
});

describe('other prose', () => {
  it('passes where its words, numbers and names stand in what it cites', () => {
    const written = verifyStory(prose('The council wants a new bridge by 2028.', wants), bridge, 'test');
    expect(written?.sentences[0]?.cites).toEqual([bridge.sentences[wants]]);
  });

  it.each([
    ['a number of its own', 'The council wants three new bridges by 2028.', 'number'],
    ['a name of its own', 'The council and Mayor Holm want a new bridge by 2028.', 'name'],
    ['a denial of its own', 'The council does not want a new bridge by 2028.', 'negation'],
    ['words put in quotation marks', 'The council wants “a better bridge” by 2028.', 'quoted-words'],
    [
      'a subject of its own',
      'A council bridge means happy fishermen, merry sailors, dancing gulls.',
      'overlap',
    ],
    ['an address', 'The council wants a new bridge by 2028, see https://bridge.example now.', 'address'],
    ['a mention', 'The council wants a new bridge by 2028 @everyone.', 'mention'],
    ['a platform mention', 'The council wants a new bridge by 2028 <!channel>.', 'mention'],
    ['markup', 'The council wants a <b>new</b> bridge by 2028.', 'markup'],
    ['a hidden character', 'The council wants a new bri\u200bdge by 2028.', 'control-characters'],
    ['nothing at all', ' . ', 'empty'],
  ])('is refused with %s', (_what, text, reason) => {
    expect(reasonFor(text, wants)).toEqual([reason]);
  });

  it('is refused where it denies what stands, or affirms what is denied', () => {
    expect(reasonFor('The bridge did not shut at noon on Tuesday.', shut)).toEqual(['negation']);
    expect(reasonFor('The council did say who would pay.', wants)).toEqual(['negation']);
  });
});

describe('a quotation', () => {
  const with_ = (quote: Quote): Draft['quotes'] | undefined => {
    const material = { ...bridge, quotes: [quote] };
    const written = verifyStory(
      { ...prose(bridge.sentences[shut]!.text, shut), quotes: [0, 7] },
      material,
      'test',
    );
    return written?.quotes.map(() => 0);
  };

  it('passes where it stands and its speaker is sure', () => expect(with_(lindqvist)).toEqual([0]));

  it('is refused where a letter differs, the speaker is unsure or unnamed, or the article was not read whole', () => {
    const speaker = lindqvist.speaker!;
    const [part] = lindqvist.parts;
    expect(with_({ ...lindqvist, parts: [{ ...part, text: part.text.replace('March', 'April') }] })).toEqual(
      [],
    );
    expect(with_({ ...lindqvist, parts: [{ ...part, start: part.start + 1 }] })).toEqual([]);
    expect(with_({ ...lindqvist, speaker: { ...speaker, certainty: 0.2 } })).toEqual([]);
    expect(with_({ ...lindqvist, speaker: null })).toEqual([]);
    expect(
      with_({
        ...lindqvist,
        speaker: { ...speaker, mention: { ...part, end: part.start + 2, text: 'We' }, name: null },
      }),
    ).toEqual([]);
    const excerpt = { ...radio, id: part.articleId, text: kystposten.text };
    const material = {
      ...bridge,
      story: { ...bridge.story, articles: [excerpt] as const },
      quotes: [lindqvist],
    };
    expect(verifyStory(draft({ quotes: [0] }), material, 'test')).toBeNull();
  });
});

describe('a story', () => {
  it('is null when nothing survives', () => {
    expect(verifyStory(draft({}), bridge, 'test')).toBeNull();
    expect(verifyStory(prose('Something else happened.', 0), bridge, 'test')).toBeNull();
  });

  it('is headed by a title, without the outlet', () => {
    const written = verifyStory(prose(bridge.sentences[shut]!.text, shut), bridge, 'test');
    expect(written?.headline).toBe('Harbour bridge closes for two years after cracks are found');
    expect(written?.headlineArticleId).toBe('kystposten');
  });

  it('falls back to another title, then to its first sentence', () => {
    const odd = verifyStory({ ...prose(bridge.sentences[shut]!.text, shut), headline: 99 }, bridge, 'test');
    expect(odd?.headlineArticleId).toBe('kystposten');
    const articles = [{ ...kystposten, title: '' }] as const;
    const untitled = { ...bridge, story: { ...bridge.story, articles } };
    const bare = verifyStory(prose(bridge.sentences[shut]!.text, shut), untitled, 'test');
    expect(bare?.headline).toBe(bridge.sentences[shut]!.text);
  });

  it('shows only what stands in its sources, whatever a writer hands in', () => {
    const any = fc.record({
      headline: fc.integer({ min: -2, max: 5 }),
      sentences: fc.array(
        fc.record({
          text: fc.oneof(fc.string(), fc.constantFrom(...bridge.sentences.map((s) => s.text))),
          rests: fc.array(fc.integer({ min: -1, max: bridge.sentences.length })),
        }),
      ),
      quotes: fc.array(fc.integer({ min: -1, max: 3 })),
    });
    fc.assert(
      fc.property(any, (drafted) => {
        const written = verifyStory(drafted, bridge, 'test');
        if (!written) return;
        const edition = verifyEdition({ ...parts, stories: [written] });
        const stored = new Map([kystposten, ferryTimes, radio].map((a) => [a.id, a]));
        expect(checkEdition(edition, stored).faults).toEqual([]);
      }),
    );
  });
});

describe('an answer', () => {
  const passages: Passages = {
    articles: [kystposten, ferryTimes, radio],
    sentences: bridge.sentences,
    quotes: [lindqvist],
    nearest: [kystposten, ferryTimes, radio].map(refOf),
  };
  const answered = (...sentences: { text: string; rests: number[] }[]): AnswerDraft => ({
    kind: 'answered',
    sentences,
    quotes: [],
  });

  it('keeps what is borne out', () => {
    const answer = verifyAnswer(
      answered({ text: bridge.sentences[wants]!.text, rests: [wants] }),
      passages,
      'bridge',
    );
    expect(answer).toMatchObject({ kind: 'answered', storyId: 'bridge', articles: [{ id: 'ferrytimes' }] });
  });

  it('is "not in the sources" where nothing is left, with the nearest articles', () => {
    const answer = verifyAnswer(answered({ text: 'Nobody pays a million.', rests: [wants] }), passages, null);
    expect(answer).toMatchObject({ kind: 'not-in-sources' });
    expect(answer.kind === 'not-in-sources' && answer.nearest.length).toBe(3);
  });

  it('asks back only in words that claim nothing', () => {
    const ask = (text: string): string | null => {
      const answer = verifyAnswer({ kind: 'unclear', ask: text }, passages, null);
      return answer.kind === 'unclear' ? answer.ask : null;
    };
    expect(ask('Do you mean the bridge or the tunnel?')).toBe('Do you mean the bridge or the tunnel?');
    expect(ask('Do you mean the 300 people whom Mayor Holm hurt?')).toMatch(/^I am not sure/);
    expect(ask(`Do you mean ${'this '.repeat(60)}?`)).toMatch(/^I am not sure/);
    expect(ask('See https://bridge.example?')).toMatch(/^I am not sure/);
  });
});

describe('a stored edition', () => {
  const written = verifyStory(
    { ...prose(bridge.sentences[shut]!.text, shut), quotes: [0] },
    bridge,
    'extractive',
  )!;
  const edition = verifyEdition({ ...parts, stories: [written] });
  const stored = (...changed: (typeof kystposten)[]) =>
    new Map([kystposten, ferryTimes, radio, ...changed].map((a) => [a.id, a]));

  it('is verified again while its articles stand', () => {
    expect(checkEdition(JSON.parse(JSON.stringify(edition)), stored())).toEqual({
      quotes: 1,
      citations: 1,
      faults: [],
    });
  });

  it('names what moved, changed, is gone or links elsewhere', () => {
    const kinds = (...changed: (typeof kystposten)[]): string[] =>
      checkEdition(edition, stored(...changed)).faults.map(({ kind }) => kind);
    expect(kinds({ ...kystposten, text: kystposten.text.replace('noon', 'nine') })).toEqual([
      'text-changed',
      'moved',
    ]);
    expect(kinds({ ...kystposten, text: ` ${kystposten.text}` })).toContain('quote-not-verbatim');
    expect(kinds({ ...kystposten, url: 'https://else.example/' })).toEqual(['wrong-link']);
    expect(kinds({ ...kystposten, title: 'Another title' })).toEqual(['headline']);
    const gone = checkEdition(edition, new Map()).faults.map(({ kind }) => kind);
    expect(gone).toContain('missing-article');
  });

  it('is not verified where one letter of a sentence was changed', () => {
    const [first, ...rest] = edition.stories;
    const tampered = {
      ...first!,
      sentences: [{ ...first!.sentences[0]!, text: 'The bridge will fall on Friday.' }],
    };
    const { faults } = checkEdition({ ...edition, stories: [tampered, ...rest] }, stored());
    expect(faults.map(({ kind }) => kind)).toEqual(['unsupported']);
  });
});
