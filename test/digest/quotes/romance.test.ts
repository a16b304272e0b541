/** How French and Spanish news reports speech: words inside the marks, turned verbs, writings, and what is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/digest/quotes/find.ts';
import { french, spanish } from '../../../src/digest/quotes/languages/romance.ts';
import { growth, LINEAR } from '../../growth.ts';

type Row = [quote: string, mention: string | null, continues?: number];

const rows = (text: string, language: string): Row[] =>
  findQuotes(text, language).map(({ range, speaker, continues }) => {
    const said = text.slice(range.start, range.end);
    const who = speaker === null ? null : text.slice(speaker.mention.start, speaker.mention.end);
    return continues === null ? [said, who] : [said, who, continues];
  });

describe('French', () => {
  it.each<[string, string, Row[]]>([
    [
      'an incise inside the marks',
      '« Le pont, dit Ada Brandt, tient encore. »',
      [
        ['Le pont', 'Ada Brandt'],
        ['tient encore.', 'Ada Brandt', 0],
      ],
    ],
    [
      'an incise that ends a sentence inside the marks',
      "« C'est un soulagement, explique Olaf Lind. Nous avions peur. »",
      [
        ["C'est un soulagement", 'Olaf Lind'],
        ['Nous avions peur.', 'Olaf Lind', 0],
      ],
    ],
    [
      'an incise with a role and a name',
      '« Nous ferons, a promis la maire, Ada Brandt, tout ce qui est possible. »',
      [
        ['Nous ferons', 'la maire'],
        ['tout ce qui est possible.', 'la maire', 0],
      ],
    ],
    [
      'words like an incise that somebody else reports',
      '« Il faut, disait mon père, garder le cap », sourit Olaf Lind.',
      [['Il faut, disait mon père, garder le cap', 'Olaf Lind']],
    ],
    [
      'a day and an aside between the verb and its subject',
      '« Nous partons », a estimé vendredi soir, devant la foule, la candidate.',
      [['Nous partons', 'la candidate']],
    ],
    [
      'what a preposition holds between them',
      '« Nous partons », a tweeté dans la foulée Emmanuel Girard.',
      [['Nous partons', 'Emmanuel Girard']],
    ],
    [
      'a verb that is in no list, with an adverb behind it',
      "« Qui l'eût cru ? », s'esclaffe encore la vieille dame.",
      [["Qui l'eût cru ?", 'la vieille dame']],
    ],
    [
      'for whom it is so',
      "Pour la maire de la ville, c'est « un mauvais signal ».",
      [['un mauvais signal', 'la maire']],
    ],
    [
      'a pronoun behind a preposition',
      "Yann Morel hésite : selon lui, l'ouvrage est « à bout de souffle ».",
      [['à bout de souffle', 'lui']],
    ],
    [
      'an aside with its verb first',
      'Le pont est « un danger public », comme le résume Karin Holm.',
      [['un danger public', 'Karin Holm']],
    ],
    [
      'the verb behind what the quote is said of',
      'La ville « regrette » cette décision, a indiqué le ministère.',
      [['regrette', 'le ministère']],
    ],
    [
      'a writing',
      'Sur la banderole, on pouvait lire : « Le port reste ouvert ».',
      [['Le port reste ouvert', 'la banderole']],
    ],
    [
      'words tied by an apostrophe',
      "L'élue parle d'« un naufrage ». D'après l'ingénieur, il est « total ».",
      [
        ['un naufrage', "L'élue"],
        ['total', "l'ingénieur"],
      ],
    ],
    [
      'a plural subject and its verb',
      'Les magistrats relèvent « une négligence caractérisée ».',
      [['une négligence caractérisée', 'Les magistrats']],
    ],
    [
      'what somebody says of themselves',
      'Yann Morel se dit « prêt à discuter ».',
      [['prêt à discuter', 'Yann Morel']],
    ],
    [
      'a charge is nobody’s',
      "L'homme a été mis en examen pour « mise en danger de la vie d'autrui ».",
      [["mise en danger de la vie d'autrui", null]],
    ],
    [
      'works, ships and places are none',
      "L'exposition « Marins d'hier » ouvre. Paul Roche publie « Une saison de sel ». Le stade, rebaptisé « Arena du Nord », est plein.",
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(rows(text, 'fr')).toEqual(expected);
  });

  it('does not make a speaker of the paper before a clause', () => {
    const text = "Dans un entretien au Courrier du Nord, le ministre a parlé d'« un sursaut ».";
    const [quote] = findQuotes(text, 'fr');
    expect(quote?.speaker?.name).toBeNull();
  });
});

describe('Spanish', () => {
  it.each<[string, string, Row[]]>([
    [
      'dashes inside the marks',
      '«Es un alivio —explica Olaf Lind—. Teníamos miedo».',
      [
        ['Es un alivio', 'Olaf Lind'],
        ['Teníamos miedo', 'Olaf Lind', 0],
      ],
    ],
    [
      'a day before the subject',
      '«Ya basta», declaró el lunes la alcaldesa.',
      [['Ya basta', 'la alcaldesa']],
    ],
    ['a verb that tells alone', 'Respondió que no tenía «nada que ocultar».', [['nada que ocultar', null]]],
    [
      'the one who goes on without a word',
      'Ada Brandt salió. “No podíamos esperar”, explicó.',
      [['No podíamos esperar', 'Ada Brandt']],
    ],
    [
      'one word, and a verb that tells alone behind it',
      'El ministro, Pablo Roca, salió. «Avanzamos», se felicitó.',
      [['Avanzamos', 'El ministro']],
    ],
    [
      'a paper that publishes it',
      'El puerto estaría «al borde de la quiebra», según publica el diario El Faro.',
      [['al borde de la quiebra', 'el diario']],
    ],
    [
      'who cried it, and not the witnesses',
      'Según varios testigos, el hombre gritó «abajo el puerto».',
      [['abajo el puerto', 'el hombre']],
    ],
    [
      'whose answer it is',
      'La respuesta de Ada Brandt no se hizo esperar: “Es una vergüenza”.',
      [['Es una vergüenza', 'Ada Brandt']],
    ],
    [
      'a participle that is no verb',
      'El tribunal señala en un informe publicado el lunes “desviaciones graves”.',
      [['desviaciones graves', 'El tribunal']],
    ],
    ['a sign', '“El puerto no se vende”, rezaba la pancarta.', [['El puerto no se vende', 'la pancarta']]],
    [
      'works are none',
      'El novelista Pablo Roca publica «Una temporada de sal». Con «El último ferri», Juana Aubry firma su primera película.',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(rows(text, 'es')).toEqual(expected);
  });
});

it('reads "M." as a title, and who bears the name', () => {
  const text = 'Le patron, Paul Roche, est venu. M. Roche a promis « une réponse rapide ».';
  const name = findQuotes(text, 'fr')[0]?.speaker?.name;
  expect(name && text.slice(name.start, name.end)).toBe('Paul Roche');
});

describe('a clause behind a comma', () => {
  it('is no role of the name before it', () => {
    const text = 'Ante el Congreso, el primer ministro defendió un texto “equilibrado”.';
    expect(findQuotes(text, 'es')[0]?.speaker?.name).toBeNull();
  });
});

describe('regular verbs', () => {
  it('have their forms from a stem', () => {
    expect(french('annonc')).toBe(
      'annonce annoncent annonçait annonçaient annonça annoncèrent annoncé annoncée annoncés annoncées',
    );
    expect(french('répét/répèt')).toMatch(/^répète répètent répétait/);
    expect(spanish('cont/cuent')).toBe('cuenta cuentan contaba contaban contó contaron contado');
  });
});

describe('marks with the reporter’s words inside', () => {
  const piece = fc.constantFrom(
    '« ',
    ' »',
    '«',
    '»',
    ', dit Brandt',
    ' —dijo Lind— ',
    '. ',
    ', ',
    'Le pont',
    '\n',
    ': ',
  );

  it('give ordered ranges that do not touch, in the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('fr', 'es'), (list, language) => {
        const text = list.join('');
        let last = 0;
        for (const { range } of findQuotes(text, language)) {
          expect(range.start).toBeGreaterThanOrEqual(last);
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
          last = range.end;
        }
      }),
    );
  });

  it.each([
    ['fr', '« A, dit Brandt, b »'],
    ['fr', ", d'A"],
    ['fr', '« a » selon A, '],
    ['es', '«A —dijo Brandt— b» '],
    ['es', '«a», dijo el lunes, A, '],
  ])('take time in proportion to a long run in %s of %j', (language, unit) => {
    const find = (size: number): unknown =>
      findQuotes(`«A», dit Brandt. ${unit.repeat(size / unit.length)}`, language);
    expect(growth(20_000, find)).toBeLessThan(LINEAR);
  });
});
