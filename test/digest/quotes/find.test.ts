/** Quotations in every style of marks and every order of quote, speaker and verb. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextQuote } from '../../../src/digest/model.ts';
import { findQuotes } from '../../../src/digest/quotes/find.ts';
import { growth, LINEAR } from '../../growth.ts';

type Row = [quote: string, mention: string | null, name: string | null];

/** What was found, as words: quote, mention, name. */
function found(text: string, language = 'en'): Row[] {
  const words = (range: { start: number; end: number } | null | undefined): string | null =>
    range ? text.slice(range.start, range.end) : null;
  return findQuotes(text, language).map((q) => [
    words(q.range)!,
    words(q.speaker?.mention),
    words(q.speaker?.name),
  ]);
}

const LEAD = 'Harbour chief Ada Brandt met the mayor of Norhaven on Monday.\n\n';

describe('marks', () => {
  it.each([
    ['straight', '"The bridge is not safe," Ada Brandt said.'],
    ['curly', '“The bridge is not safe,” Ada Brandt said.'],
    ['mixed in one pair', '“The bridge is not safe," Ada Brandt said.'],
    ['single', '‘The bridge is not safe,’ Ada Brandt said.'],
    [
      'straight single, with an apostrophe about',
      "'The bridge is not safe,' Ada Brandt said at the mayor's house.",
    ],
    ['two backticks', "``The bridge is not safe,'' Ada Brandt said."],
    ['guillemets', '«The bridge is not safe,» Ada Brandt said.'],
    ['guillemets with blanks', '« The bridge is not safe, » Ada Brandt said.'],
    ['low', '„The bridge is not safe“, Ada Brandt said.'],
  ])('finds %s marks', (_, text) => {
    const [row] = found(text);
    expect(row?.[0]).toMatch(/^The bridge is not safe,?$/);
    expect(row?.slice(1)).toEqual(['Ada Brandt', 'Ada Brandt']);
  });

  it('takes a quotation in a quotation as part of it', () => {
    expect(found('“He told us ‘never again’ and left,” Ada Brandt said.').map((row) => row[0])).toEqual([
      'He told us ‘never again’ and left,',
    ]);
  });

  it('follows a quotation whose marks are opened again at each paragraph', () => {
    const text = 'Ada Brandt said: “The first crack came in March.\n\n“The second came in May.”';
    const quotes = findQuotes(text, 'en');
    expect(quotes.map((q) => [text.slice(q.range.start, q.range.end), q.continues])).toEqual([
      ['The first crack came in March.', null],
      ['The second came in May.', 0],
    ]);
    expect(quotes[1]?.speaker?.mention).toEqual(quotes[0]?.speaker?.mention);
  });

  it('follows two apostrophes for a mark that are opened again at each paragraph', () => {
    const text =
      "''It held,'' Ada Brandt said. ''The first crack came in March.\n\n''The second came in May.''";
    expect(found(text).map((row) => row[0])).toEqual([
      'It held,',
      'The first crack came in March.',
      'The second came in May.',
    ]);
  });

  it('follows single marks that are opened again at each paragraph', () => {
    const text = "Ada Brandt said: 'The first crack came in March.\n\n'It's the pilots' bridge. We shut it.'";
    expect(found(text)).toEqual([
      ['The first crack came in March.', 'Ada Brandt', 'Ada Brandt'],
      ["It's the pilots' bridge. We shut it.", 'Ada Brandt', 'Ada Brandt'],
    ]);
  });

  it('takes of single marks that are opened again in one paragraph only what is surely said', () => {
    const text =
      "Ada Brandt said: 'Dr. Lind saw the crack in March. It grew. The bridge carries 900 cars an hour. 'We shut it in May.'";
    expect(found(text)).toEqual([
      ['Dr. Lind saw the crack in March.', 'Ada Brandt', 'Ada Brandt'],
      ['We shut it in May.', 'Ada Brandt', 'Ada Brandt'],
    ]);
  });

  it('gives a quotation behind an unclosed one to who is named before it', () => {
    const text = "Ada Brandt said: 'The crack grew. Ola Lind added: 'We shut it in May.'";
    expect(found(text).at(-1)).toEqual(['We shut it in May.', 'Ola Lind', 'Ola Lind']);
  });

  it.each([
    ['an arrow', 'Watch the bridge fall ». “We knew in March,” Ada Brandt said.'],
    ['an opening mark of another style', 'The «old bridge is shut. “We knew in March,” Ada Brandt said.'],
    ['two single marks for a double one', 'Nobody slept. “We knew in March,’’ Ada Brandt said.'],
    [
      'a single mark inside a longer word',
      "The pilots' bridge is shut. 'We knew in March,' Ada Brandt said.",
    ],
  ])('loses no quotation to %s', (_, text) => {
    expect(found(text)).toEqual([['We knew in March,', 'Ada Brandt', 'Ada Brandt']]);
  });

  it('takes single marks for quotations where most stretches have them', () => {
    const text =
      "Ada Brandt said the port was 'too slow by half'. 'We have seen it before,' she told the board. The \"slow harbour\" list is long. It faces an 'immediate threat' of closing, she said.";
    expect(found(text).map((row) => row[0])).toContain('immediate threat');
  });

  it('drops a mark without a partner at the end of its paragraph', () => {
    const text =
      'Ada Brandt said: “The first crack came.\n\nNothing else was said.\n\n“We knew in March,” Ada Brandt said.';
    expect(found(text).map((row) => row[0])).toEqual(['We knew in March,']);
  });
});

describe('who said it', () => {
  it.each<[string, string, Row[]]>([
    [
      'verb first',
      '“We knew in March,” said Ada Brandt, the chief engineer.',
      [['We knew in March,', 'Ada Brandt', 'Ada Brandt']],
    ],
    [
      'speaker first',
      'Ada Brandt told the council: “We knew in March.”',
      [['We knew in March.', 'Ada Brandt', 'Ada Brandt']],
    ],
    [
      'according to',
      'The tunnel is “close to its limit,” according to Ada Brandt.',
      [['close to its limit,', 'Ada Brandt', 'Ada Brandt']],
    ],
    [
      'in a statement',
      '“We are sorry for the delay,” Ada Brandt said in a statement.',
      [['We are sorry for the delay,', 'Ada Brandt', 'Ada Brandt']],
    ],
    [
      'an aside between',
      'Ada Brandt, who runs the port, said the plan was “a slow disaster.”',
      [['a slow disaster.', 'Ada Brandt', 'Ada Brandt']],
    ],
    [
      'a title',
      '“We knew in March,” said Chief Engineer Ada Brandt.',
      [['We knew in March,', 'Chief Engineer Ada Brandt', 'Ada Brandt']],
    ],
    [
      'a participle',
      'Ada Brandt defended the closure, calling it “the only honest choice.”',
      [['the only honest choice.', 'Ada Brandt', 'Ada Brandt']],
    ],
    [
      'one word',
      'Ada Brandt said the repair would be “fascinating.”',
      [['fascinating.', 'Ada Brandt', 'Ada Brandt']],
    ],
    [
      'a body',
      '“Trains will run as planned,” the Port Authority said.',
      [['Trains will run as planned,', 'the Port Authority', 'Port Authority']],
    ],
    [
      'a question',
      '“Who pays for it?” Ada Brandt asked.',
      [['Who pays for it?', 'Ada Brandt', 'Ada Brandt']],
    ],
  ])('reads %s', (_, text, rows) => {
    expect(found(text)).toEqual(rows);
  });

  it('takes neither the one who asked nor the one asked about for the speaker', () => {
    const text = 'Asked by a reporter if Olaf Lind could stop the work, Ada Brandt bluntly said: “No.”';
    expect(found(text)).toEqual([['No.', 'Ada Brandt', 'Ada Brandt']]);
  });

  it('does not take the hearer for the speaker', () => {
    expect(found('Ada Brandt told Olaf Lind that the tunnel was “close to its limit.”')[0]?.[2]).toBe(
      'Ada Brandt',
    );
  });

  it('ties quotations that follow freely to the one who spoke', () => {
    const text = '“We knew in March,” Ada Brandt said. “Nobody wanted to say it. Nobody dared.”';
    const quotes = findQuotes(text, 'en');
    expect(quotes.map((q) => q.continues)).toEqual([null, 0]);
    expect(found(text).map((row) => row[2])).toEqual(['Ada Brandt', 'Ada Brandt']);
  });

  it('joins what its attribution splits within one sentence', () => {
    const text = '“It is,” Ada Brandt said, “the worst winter in years.”';
    expect(findQuotes(text, 'en').map((q) => [q.kind, q.continues])).toEqual([
      ['direct', null],
      ['direct', 0],
    ]);
  });

  it('finds a speaker named only in the sentence before', () => {
    expect(found('Ada Brandt was angry. “We were told nothing at all.”')[0]?.[2]).toBe('Ada Brandt');
  });

  it('splits two voices in one paragraph', () => {
    const text = 'Ada Brandt called the port a “sleepy place.” Olaf Lind said it was “wide awake.”';
    expect(found(text).map((row) => row[2])).toEqual(['Ada Brandt', 'Olaf Lind']);
  });
});

describe('who is meant', () => {
  it('resolves last names, titles and pronouns', () => {
    const text = `${LEAD}“It will close,” Brandt said. “For two years,” she added.\n\n“There is no money,” the harbour chief said.`;
    expect(found(text).map((row) => row[2])).toEqual(['Ada Brandt', 'Ada Brandt', 'Ada Brandt']);
  });

  it('tells two leaders apart by what they lead', () => {
    const text =
      'Norhavian Prime Minister Mark Solberg and Kystland President Olaf Lind met on Tuesday.\n\n“It is a start,” the Norhavian leader said.\n\n“It is the end,” the Kystland president said.';
    expect(found(text).map((row) => row[2])).toEqual(['Mark Solberg', 'Olaf Lind']);
  });

  it('names nobody where two share a name', () => {
    const text = 'Karin Lind and Olaf Lind run the yard.\n\n“The yard stays open,” Lind said.';
    expect(found(text)).toEqual([['The yard stays open,', 'Lind', null]]);
  });

  it('names nobody for "I" or "the spokesman"', () => {
    expect(found(`${LEAD}“We wait,” a spokesman said. “Go home,” I said.`).map((row) => row[2])).toEqual([
      null,
      null,
    ]);
  });

  it('finds what the speaker is', () => {
    const text = '“We knew in March,” said Mara Lindqvist, the chief bridge engineer. “Nobody asked.”';
    const role = findQuotes(text, 'en')[0]?.speaker?.role;
    expect(role && text.slice(role.start, role.end)).toBe('chief bridge engineer');
  });
});

describe('what is no quotation', () => {
  it.each([
    'The play “Night Ferry” opens on Friday.',
    'Olaf “Bear” Lind won the race.',
    'The so-called “harbour tax” ends in June.',
    'He sang the song “Long Way Down” twice.',
  ])('leaves out %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('other languages', () => {
  it.each<[string, string, string]>([
    ['de', '„Die Brücke ist nicht sicher“, sagte die Hafenchefin Ada Brandt am Montag.', 'Ada Brandt'],
    ['de', 'Am Montag sagte Ada Brandt: „Die Brücke ist nicht sicher.“', 'Ada Brandt'],
    ['de', '„Wir wussten es seit März“, so Ada Brandt.', 'Ada Brandt'],
    ['fr', '« Le pont n’est pas sûr », a déclaré Ada Brandt lundi.', 'Ada Brandt'],
    ['fr', 'Selon Ada Brandt, « le pont n’est pas sûr ».', 'Ada Brandt'],
    ['es', '«El puente no es seguro», dijo Ada Brandt el lunes.', 'Ada Brandt'],
    ['es', 'Ada Brandt afirmó que el puente “no es seguro en absoluto”.', 'Ada Brandt'],
  ])('reads %s: %s', (language, text, name) => {
    expect(found(text, language).map((row) => row[2])).toEqual([name]);
    expect(findQuotes(text)).toEqual(findQuotes(text, language));
  });
});

describe('always', () => {
  const piece = fc.constantFrom(
    ...[
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '„',
      '``',
      "''",
      ' ',
      '\n',
      '\n\n',
      '. ',
      ', ',
      '?',
      'said ',
      'Ada Brandt ',
      'he ',
      'The ',
      'who ',
      'told ',
      '(',
      ')',
      '—',
      '😀',
      'the president ',
      'calling ',
      'by ',
      ':',
    ],
  );
  it('gives ordered ranges inside the text, with marks left out', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (list) => {
        const text = list.join('');
        let at = 0;
        findQuotes(text, 'en').forEach((quote: TextQuote, index) => {
          expect(quote.range.start).toBeGreaterThanOrEqual(at);
          expect(quote.range.end).toBeGreaterThan(quote.range.start);
          expect(quote.range.end).toBeLessThanOrEqual(text.length);
          at = quote.range.end;
          if (quote.continues !== null) expect(quote.continues).toBeLessThan(index);
          for (const range of [quote.cue, quote.speaker?.mention, quote.speaker?.name, quote.speaker?.role])
            if (range)
              expect(text.slice(range.start, range.end).trim()).toBe(text.slice(range.start, range.end));
        });
      }),
      { numRuns: 300 },
    );
  });

  // A text without marks is left at once: every run has a quotation before it.
  const LEADS = { en: '“It is late,” Ada Brandt said. ', de: '„Es ist spät“, sagte Ada Brandt. ' };
  it.each<['en' | 'de', string]>([
    ...[
      '"',
      '“',
      '"a" ',
      'A ',
      "'a ",
      "'A b. ",
      '«',
      '“A,” he said. ',
      'said ',
      'A, ',
      ', ',
      '(',
      '"a" said A and ',
    ].map((unit): ['en', string] => ['en', unit]),
    ['en', 'Ada Brandt, the chief, '],
    ...['sagte ', 'der die das ', 'dass der Rat, ', 'sei ', '„a“, ', '„a“ sagte A und '].map(
      (unit): ['de', string] => ['de', unit],
    ),
  ])('takes time in proportion to a long run in %s of %j', (language, unit) => {
    const find = (size: number): unknown =>
      findQuotes(LEADS[language] + unit.repeat(size / unit.length), language);
    expect(growth(20_000, find)).toBeLessThan(LINEAR);
  });
});
