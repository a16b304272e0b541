/** A plain text down to its article: furniture goes, the article stays byte for byte. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanArticleText } from '../../../src/digest/articles/clean.ts';

const NEWS = [
  'SUNDHAVN — The ferry company said on Tuesday that it would close its oldest route after 90 years, and blamed the price of fuel.',
  'Passengers learned of the decision from a notice on the quay, which was put up shortly before noon.',
  '“Nobody told us anything,” said Karin Aas, who crossed the fjord twice a day to her work at the hospital.',
  'The company lost 40 million crowns last year. It carried 300,000 people, a third fewer than before the tunnel opened.',
  'Mayor Per Dahl called the decision "a blow to the islands" and asked the state for help.',
  'The last boat was to leave on Friday, the company announced.',
];

const clean = (paragraphs: readonly string[]): string[] =>
  cleanArticleText(paragraphs.join('\n\n')).text.split('\n\n');
const among = (extra: string): string[] => [...NEWS.slice(0, 3), extra, ...NEWS.slice(3)];

describe('an article without furniture', () => {
  it('stays byte for byte', () => {
    expect(cleanArticleText(NEWS.join('\n\n'))).toEqual({ text: NEWS.join('\n\n'), title: null });
  });

  it('may be given with a line a paragraph', () => {
    expect(cleanArticleText(NEWS.join('\n')).text).toBe(NEWS.join('\n\n'));
  });

  it('gives its headline apart', () => {
    const { text, title } = cleanArticleText(
      ['Oldest ferry route closes after 90 years', ...NEWS].join('\n\n'),
    );
    expect(title).toBe('Oldest ferry route closes after 90 years');
    expect(text).toBe(NEWS.join('\n\n'));
  });
});

describe('captions', () => {
  it.each([
    'Mayor Per Dahl, left, talks with ferry captain Ole Brun on Tuesday at the quay in Sundhavn.',
    'Lena Strand hauls crab pots April 9 at the Brattnes pier in Ytterøy, Norway.',
    'Passengers wait for the last ferry on Monday at the terminal in Sundhavn. (Jon Vik/Kystbyrået via AP)',
    'In this file photo, the ferry Havbris crosses the fjord.',
    'Captain Ole Brun, right, waves to passengers as he leaves the harbour Friday in Sundhavn.',
    'Children play beside an empty ferry at the harbour in Sundhavn on Wednesday, March 4, 2026. (Photo: Jon Vik)',
  ])('go: %s', (caption) => {
    expect(clean(among(caption))).toEqual(NEWS);
  });

  it('go each time they stand there', () => {
    const caption =
      'Mayor Per Dahl, left, talks with ferry captain Ole Brun on Tuesday at the quay in Sundhavn.';
    expect(clean([...NEWS.slice(0, 2), caption, ...NEWS.slice(2, 4), caption, ...NEWS.slice(4)])).toEqual(
      NEWS,
    );
  });

  it.each([
    'The council meets on Thursday in Sundhavn to vote on the plan.',
    'Dahl, who runs a bakery, says the islands need the boats more than the tunnel.',
    'The route carries nurses, teachers and pupils to the mainland every morning.',
    'Asked about the left, Dahl said he had no right to speak for it.',
    'About 60% of the freight is fish, and 85% of the mail goes by boat.',
    '"It is not for sale," Aas said.',
    'Brun sold the pictures of the last crossing to Getty Images.',
    'On Wednesday, Dahl walked to the quay and spoke to passengers at the terminal.',
  ])('are not: %s', (sentence) => {
    expect(clean(among(sentence))).toEqual(among(sentence));
  });

  it('are not told by their tense where the whole news is in the present', () => {
    const brief = [
      'The mayor speaks today in Sundhavn.',
      'Ferries stop on Friday at the pier in Sundhavn.',
      'The school opens Monday in Ytterøy.',
    ];
    expect(clean(brief)).toEqual(brief);
  });
});

describe('other furniture', () => {
  it.each([
    'Become a member of Kystposten! Your contribution helps our newsroom tell you what happens. Join today.',
    'Sign up for our newsletter and get the morning news in your inbox.',
    'Subscribe to Kystposten',
    'Read more: The tunnel that nobody loves',
    'Share this article',
    'Share on Facebook',
    'Follow us on Twitter @kystposten',
    'Published: 5 May 2026, 12:30',
    'By Ida Holm',
    'Photo: Jon Vik / Kystbyrået',
    'ADVERTISEMENT',
    'Advertisement',
    'Ida Holm contributed to this report.',
    'Lesen Sie auch: Der Tunnel, den niemand mag',
  ])('goes: %s', (line) => {
    expect(clean(among(line))).toEqual(NEWS);
  });

  it('goes with what it lists', () => {
    const related = ['Related stories', 'The tunnel that nobody loves', 'Why the boats came back'];
    expect(clean([...NEWS, ...related])).toEqual(NEWS);
  });

  it('is not a quotation that speaks of such things', () => {
    const quoted =
      '“Subscribe to our newsletter today and support our journalism, I begged them,” said Karin Aas of the islands’ paper.';
    expect(clean(among(quoted))).toEqual(among(quoted));
  });
});

describe('any text', () => {
  it('gives only paragraphs that it holds, in their order', () => {
    const piece = fc.constantFrom(
      ...NEWS,
      'By Ida Holm',
      'Read more: Boats',
      'Mayor Per Dahl, left, talks with a captain on Tuesday at the quay in Sundhavn.',
      'A short line',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (paragraphs) => {
        const { text, title } = cleanArticleText(paragraphs.join('\n\n'));
        const kept = text === '' ? [] : text.split('\n\n');
        let at = title === null ? 0 : 1;
        for (const paragraph of kept) {
          at = paragraphs.indexOf(paragraph, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('is well formed and without invisible characters afterwards', () => {
    const { text } = cleanArticleText(`The fer\u200bry left\u202e at noon, \ud800 and ${NEWS[0]}`);
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toMatch(/[\u200b\u202e]/);
  });
});
