/** Who is quoted where the verb is not beside the quotation: nouns, participles, asides, reported clauses. */
import { describe, expect, it } from 'vitest';
import { findWithRules } from '../../../src/digest/quotes/find.ts';

type Row = [quote: string, mention: string | null];

const rows = (text: string, language: string): Row[] =>
  findWithRules(text, language).map(({ range, speaker }) => [
    text.slice(range.start, range.end),
    speaker === null ? null : text.slice(speaker.mention.start, speaker.mention.end),
  ]);

describe('English', () => {
  it.each<[string, string, Row[]]>([
    [
      'a participle hangs on the main clause',
      'Reached by the Post, Brandt denied it, explaining that he was “unaware.”',
      [['unaware.', 'Brandt']],
    ],
    [
      'a participle with its own subject',
      'The board split, with Lind calling the plan “a joke.”',
      [['a joke.', 'Lind']],
    ],
    [
      'a reported clause is told by who reports it',
      'Ada Brandt says she thinks the port is “finished.”',
      [['finished.', 'Ada Brandt']],
    ],
    [
      'what somebody calls a thing',
      'Lind railed against what he calls the “old guard.”',
      [['old guard.', 'Lind']],
    ],
    [
      'a noun and its owner',
      'Lind was asked about his claim that the port was “a tomb.”',
      [['a tomb.', 'his']],
    ],
    [
      'a thing that speaks',
      'The paper printed a headline that said “Norhaven sinks.”',
      [['Norhaven sinks.', 'a headline']],
    ],
    ['an aside behind', 'The harbour is “dead,” as Ada Brandt put it.', [['dead,', 'Ada Brandt']]],
    [
      'a passive with its actor behind',
      'The move was called “a disaster” by Ada Brandt.',
      [['a disaster', 'Ada Brandt']],
    ],
    [
      'a signature in a line of its own',
      'The port closed.\n\n"We left at dawn, and nobody waved."\n\n- Ada Brandt.\n\nNobody came.',
      [['We left at dawn, and nobody waved.', 'Ada Brandt']],
    ],
    [
      'an aside between the mark of exclamation and the verb',
      '"All of it!" Rep. Ada Brandt, R-Norhaven, said of the storm.',
      [['All of it!', 'Rep. Ada Brandt']],
    ],
    [
      'one of several',
      '“It was late when we left,” said one of two witnesses.',
      [['It was late when we left,', 'one of two witnesses']],
    ],
    [
      'whoever "who" stands for goes on',
      '"I pay my taxes," said Ada Brandt, who noted that the port had “cratered” last year. "It is going well now."',
      [
        ['I pay my taxes,', 'Ada Brandt'],
        ['cratered', 'who'],
        ['It is going well now.', 'Ada Brandt'],
      ],
    ],
    [
      'a dateline before the subject',
      'NORHAVEN, Nov. 2 (KP) — Deputy mayor Olaf Lind rallied the crews, calling it “our hour.”',
      [['our hour.', 'Deputy mayor Olaf Lind']],
    ],
    [
      'a role, its name as an aside, and the one told',
      '“We left at dawn,” the harbour spokesman, Olaf Lind, told Radio Norhaven. “Nobody waved.”',
      [
        ['We left at dawn,', 'Olaf Lind'],
        ['Nobody waved.', 'Olaf Lind'],
      ],
    ],
    [
      'a participle right behind a name',
      'The film ends with footage of Ada Brandt saying, “We left at dawn.”',
      [['We left at dawn.', 'Ada Brandt']],
    ],
    [
      'an infinitive behind another verb',
      'Ada Brandt went on to say the port was “a tomb.”',
      [['a tomb.', 'Ada Brandt']],
    ],
    [
      'a clause that a verb opens which says nothing of speech',
      'A judge found that the port was “unsafe by any measure.”',
      [['unsafe by any measure.', 'A judge']],
    ],
    [
      'a noun and the one behind it',
      'Lind praised the suggestion by Ada Brandt that the port should be “left to the gulls.”',
      [['left to the gulls.', 'Ada Brandt']],
    ],
    [
      'a noun and what it is',
      'Ada Brandt’s boldest claim is that the port is “a tomb.”',
      [['a tomb.', 'Ada Brandt']],
    ],
    [
      'a verb after a full stop',
      '“We left at dawn and nobody waved.” Brandt said.',
      [['We left at dawn and nobody waved.', 'Brandt']],
    ],
    [
      'the teller of the sentence before, and not whom it tells of',
      'Ada Brandt said that some crews had been leaving.\n\n“It is the pay, and the cold.”',
      [['It is the pay, and the cold.', 'Ada Brandt']],
    ],
    [
      'another one who speaks in between',
      '“It is late,” said Ada Brandt. Olaf Lind says the ferry never came. “We stood there for hours.”',
      [
        ['It is late,', 'Ada Brandt'],
        ['We stood there for hours.', 'Olaf Lind'],
      ],
    ],
    [
      'a clause about a thing that goes on with what was said',
      '“It is late,” said Ada Brandt. Without a ferry, “nobody gets home before midnight.”',
      [
        ['It is late,', 'Ada Brandt'],
        ['nobody gets home before midnight.', 'Ada Brandt'],
      ],
    ],
    [
      '"who" with an aside',
      'The port has Olaf Lind, who, on Monday, said it was “a tomb.”',
      [['a tomb.', 'who']],
    ],
    [
      'nobody where the sentence leaves out who asked',
      'In the interview, Olaf Lind was asked, “Why did you leave at dawn?”',
      [['Why did you leave at dawn?', null]],
    ],
    [
      'nobody where a thing is known by a name',
      'Olaf Lind, known on the quay as a “fixer,” left at dawn.',
      [['fixer,', null]],
    ],
    [
      'two marks and one that close together',
      "''I would use the word 'old-school,''' said Ada Brandt, who left in May.",
      [["I would use the word 'old-school,'", 'Ada Brandt']],
    ],
  ])('%s', (_, text, expected) => {
    expect(rows(text, 'en')).toEqual(expected);
  });

  it('is less sure of words that somebody else tells', () => {
    const certainty = (text: string): number => findWithRules(text, 'en')[0]?.speaker?.certainty ?? 0;
    const plain = certainty('“We left at dawn,” Ada Brandt said.');
    expect(plain).toBeGreaterThanOrEqual(0.97);
    expect(certainty('“We left at dawn,” Ada Brandt said, according to the Ferry Times.')).toBeLessThan(
      plain,
    );
  });
});

describe('German', () => {
  it.each<[string, string, Row[]]>([
    [
      'a clause-final verb',
      '„Wir gehen jetzt heim“, hatte Ada Brandt damals gesagt.',
      [['Wir gehen jetzt heim', 'Ada Brandt']],
    ],
    ['"so" between commas', 'Die Lage sei, so Ada Brandt, „sehr ernst“.', [['sehr ernst', 'Ada Brandt']]],
    [
      '"wie" and a verb',
      'Wie Minister Ola Lind erklärte, sei die Lage „sehr ernst“.',
      [['sehr ernst', 'Minister Ola Lind']],
    ],
    [
      '"nach Einschätzung von"',
      'Nach Einschätzung von Ada Brandt ist die Brücke „nicht zu retten“.',
      [['nicht zu retten', 'Ada Brandt']],
    ],
    [
      'whom a paper quotes',
      '„Wir haben nichts gewusst“, zitiert die Ferry Times den Bürgermeister.',
      [['Wir haben nichts gewusst', 'den Bürgermeister']],
    ],
    [
      'what is written',
      '„Das ist alles falsch“, heißt es dazu in einer Erklärung.',
      [['Das ist alles falsch', 'einer Erklärung']],
    ],
    [
      'a subject behind its verb',
      'An den Rat gewandt sagte Ada Brandt, die Lage sei „sehr ernst“.',
      [['sehr ernst', 'Ada Brandt']],
    ],
    [
      'a feminine noun behind "der" is no subject',
      'Der Norhavener Zeitung sagte Ola Lind: „Wir bauen im Mai.“',
      [['Wir bauen im Mai.', 'Ola Lind']],
    ],
    [
      'a clause in first place',
      'Da das Eis zu dick ist, warnte der Sprecher der Reederei die Stadt: „Wir fahren nicht mehr.“',
      [['Wir fahren nicht mehr.', 'der Sprecher der Reederei']],
    ],
    [
      'an object in first place',
      'Die Pläne des Rates bezeichnete Lind als „kalte Küche“.',
      [['kalte Küche', 'Lind']],
    ],
    [
      'an adverb before the subject',
      'Auch die 54-Jährige nannte den Plan „einen schlechten Witz“.',
      [['einen schlechten Witz', 'die 54-Jährige']],
    ],
    [
      'a clause whose verb stands last',
      'Die Fischer, die den Kai als „toten Winkel“ bezeichneten, wollen klagen.',
      [['toten Winkel', 'Die Fischer']],
    ],
    [
      'a name that starts with a small word',
      'Von der Heide betonte: „Die Brücke hält noch lange.“',
      [['Die Brücke hält noch lange.', 'Von der Heide']],
    ],
    [
      'a date within the sentence',
      'Am 6. Mai sagte Lind, die Spur sei „kalt wie Eis“.',
      [['kalt wie Eis', 'Lind']],
    ],
    [
      'reported speech that goes on',
      'Die Ministerin äußerte sich besorgt. Die Lage sei „sehr ernst“. Es fehle an Fähren. Man werde „nicht länger warten“.',
      [
        ['sehr ernst', 'Die Ministerin'],
        ['nicht länger warten', 'Die Ministerin'],
      ],
    ],
    [
      '"zufolge"',
      'Dem Minister zufolge ist die Brücke „nicht zu retten“.',
      [['nicht zu retten', 'Dem Minister']],
    ],
    [
      'a separable verb behind "wie"',
      'Wie die Polizei mitteilte, sei der Kai „großräumig abgesperrt“.',
      [['großräumig abgesperrt', 'die Polizei']],
    ],
    ['a writing', 'In dem Brief heißt es: „Der Hafen bleibt zu.“', [['Der Hafen bleibt zu.', 'dem Brief']]],
    [
      'a paper in marks',
      '„Das ist alles falsch“, schreibt die „Kystpost“.',
      [['Das ist alles falsch', 'die „Kystpost“']],
    ],
    [
      'whose verdict it is',
      '„So geht es nicht“, so das Fazit der Hafenchefin Ada Brandt.',
      [['So geht es nicht', 'der Hafenchefin Ada Brandt']],
    ],
    [
      'the one for whom it is so',
      'Für die Hafenmeisterin ist das Eis „eine Gefahr für alle“.',
      [['eine Gefahr für alle', 'die Hafenmeisterin']],
    ],
    [
      'the one who acts in a passive',
      'Die Brücke wurde von den Fischern als „rostiges Gerippe“ bezeichnet.',
      [['rostiges Gerippe', 'den Fischern']],
    ],
    [
      'a comma before the closing mark',
      '„Wir warten nicht,“ sagte Ada Brandt.',
      [['Wir warten nicht,', 'Ada Brandt']],
    ],
    [
      'papers, mottos and the names of ships are none',
      '„Kystpost“ berichtet von Fähren. Unter dem Motto „Kein Hafen ohne Fähre!“ zogen sie los. Den Namen gab die Reederei bekannt: „Die weiße Möwe“',
      [],
    ],
    [
      'names of ships, firms and books are none',
      'Die Fähre „Olga“ fährt für die Reederei „Kyst Nord“. Das Buch „Der lange Weg“ liegt aus.',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(rows(text, 'de')).toEqual(expected);
  });
});

describe('French', () => {
  it.each([
    [
      'a verb in two words',
      '« Le pont ne tient plus », a déclaré Ada Brandt mardi.',
      [['Le pont ne tient plus', 'Ada Brandt']],
    ],
    ['a pronoun tied to it', '« Le pont ne tient plus », a-t-il ajouté.', [['Le pont ne tient plus', 'il']]],
    [
      'a reflexive verb',
      "« Le pont ne tient plus », s'est inquiétée la maire, Ada Brandt.",
      [['Le pont ne tient plus', 'la maire']],
    ],
    [
      'to whom it was said',
      '« Nous partirons en mai », a confié au Courrier la directrice du port.',
      [['Nous partirons en mai', 'la directrice']],
    ],
    [
      'what can be read in a writing',
      '« Le pont ne tient plus », peut-on lire dans le rapport.',
      [['Le pont ne tient plus', 'le rapport']],
    ],
    [
      '"selon"',
      'Selon la maire Ada Brandt, le pont est « dans un état lamentable ».',
      [['dans un état lamentable', 'la maire Ada Brandt']],
    ],
    [
      'titles, slogans and terms are none',
      'Le film « La Mer du Nord » sort. Sous le slogan « Un port pour tous », ils ont défilé. La soi-disant « mer libre » est fermée.',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(rows(text, 'fr')).toEqual(expected);
  });
});

describe('Spanish', () => {
  it.each([
    [
      'a verb before its subject',
      '«El puente no aguanta más», dijo Ada Brandt.',
      [['El puente no aguanta más', 'Ada Brandt']],
    ],
    [
      'a place before the subject',
      '"El puente no aguanta más", ha asegurado en Norhaven la ministra.',
      [['El puente no aguanta más', 'la ministra']],
    ],
    [
      'a verb between',
      '«El puente», explicó Ada Brandt, «no aguanta más desde marzo».',
      [
        ['El puente', 'Ada Brandt'],
        ['no aguanta más desde marzo', 'Ada Brandt'],
      ],
    ],
    [
      'what can be read in a writing',
      '«El puente no aguanta más», se lee en el informe.',
      [['El puente no aguanta más', 'el informe']],
    ],
    ['"de acuerdo con"', 'De acuerdo con el informe, la obra es «inviable».', [['inviable', 'el informe']]],
    [
      'titles, mottos and terms are none',
      'La película «El mar del Norte» se estrena. Bajo el lema «Un puerto para todos», marcharon. El llamado «mar libre» está cerrado.',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(rows(text, 'es')).toEqual(expected);
  });
});

describe('names', () => {
  it.each([
    [
      'a role before the name is no part of it',
      '“It holds,” said Norhaven police Chief Ada Brandt on Monday.',
      'Ada Brandt',
    ],
    ['a place behind it neither', '“It holds,” said Senator Ada Brandt of Norhaven.', 'Ada Brandt'],
    ['an initial belongs to it', '“It holds,” said Ada A. Brandt, the mayor.', 'Ada A. Brandt'],
  ])('%s', (_, text, expected) => {
    const range = findWithRules(text, 'en')[0]?.speaker?.name;
    expect(range && text.slice(range.start, range.end)).toBe(expected);
  });
});
