/** How German news reports speech: clauses, passives, nouns, writings, and what is no quotation. */
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/digest/quotes/find.ts';
import { finite, infinitives, parted, participles } from '../../../src/digest/quotes/languages/regular.ts';

type Row = [quote: string, mention: string | null];

const rows = (text: string): Row[] =>
  findQuotes(text, 'de').map(({ range, speaker }) => [
    text.slice(range.start, range.end),
    speaker === null ? null : text.slice(speaker.mention.start, speaker.mention.end),
  ]);

describe('who said it', () => {
  it.each<[string, string, Row[]]>([
    [
      'what stands right behind the quote',
      'Brandt zögerte: Ein Umzug sei keine Lösung, „solange niemand ihn bezahlt“, so Ola Lind.',
      [['solange niemand ihn bezahlt', 'Ola Lind']],
    ],
    [
      'a day with an adjective before the verb',
      'Am kommenden Dienstag sagt Ada Brandt, es sei „zu spät“.',
      [['zu spät', 'Ada Brandt']],
    ],
    [
      'a main clause in the mood of reported speech goes on',
      'Die Hafenchefin zog Bilanz. Endlich könne die Werft ihre Löhne „ohne fremde Hilfe“ zahlen.',
      [['ohne fremde Hilfe', 'Die Hafenchefin']],
    ],
    [
      'the verb of a clause that hangs on another',
      'Der Rat bezweifelt, dass Lind die Matrosen gewarnt habe, sie kämen „viel zu spät“.',
      [['viel zu spät', 'Lind']],
    ],
    [
      'a passive and the one who acts',
      'Es wurde von Ada Brandt erklärt, man brauche „mehr Boote“.',
      [['mehr Boote', 'Ada Brandt']],
    ],
    [
      'a passive in a paper',
      'Die Werft wurde gestern im „Boten“ als „ein Fass ohne Boden“ bezeichnet.',
      [['ein Fass ohne Boden', '„Boten“']],
    ],
    [
      'nobody in a passive without one who acts',
      'Die neuen Boote, die als „unsinkbar“ beschrieben wurden, liegen am Kai.',
      [['unsinkbar', null]],
    ],
    [
      'nobody where somebody is called upon',
      'Alle Reeder werden aufgefordert, „ihre Schiffe noch vor dem Winter zu prüfen“.',
      [['ihre Schiffe noch vor dem Winter zu prüfen', null]],
    ],
    [
      'the main clause and not the paper that reports it',
      'Wie die Post berichtet, soll Lind zu Brandt gesagt haben: „Du fährst nie wieder.“',
      [['Du fährst nie wieder.', 'Lind']],
    ],
    [
      'who shows the words before a colon',
      'Wie die Post berichtet, hob Kapitänin Ada Brandt einen Zettel hoch: „Wir bleiben hier.“',
      [['Wir bleiben hier.', 'Kapitänin Ada Brandt']],
    ],
    [
      'the name right before the colon',
      'Viele freuten sich, so der Bürgermeister, und Minister Ola Lind: „Der Hafen lebt wieder auf.“',
      [['Der Hafen lebt wieder auf.', 'Minister Ola Lind']],
    ],
    [
      'whose claim it is',
      'Auf den Vorwurf der Fischer, es sei ein „trauriger Plan“, entgegnete der Rat, er helfe allen.',
      [['trauriger Plan', 'der Fischer']],
    ],
    [
      'who holds a view',
      'Die Reeder sind der Ansicht, dass der Hafen „zu klein“ ist.',
      [['zu klein', 'Die Reeder']],
    ],
    [
      'a writing that is read from',
      'Auf dem Schild war die Losung „Kein Hafen ohne uns“ zu lesen. In einem Brief ist von „großer Not“ die Rede.',
      [
        ['Kein Hafen ohne uns', 'dem Schild'],
        ['großer Not', 'einem Brief'],
      ],
    ],
    [
      'for whom it is so, right before the quote',
      'Das Gesetz bleibt für die Hafenchefin eine „notwendige Reform“.',
      [['notwendige Reform', 'die Hafenchefin']],
    ],
    [
      'the sentence behind it',
      '„Wir haben viel zu lange gewartet“. Das wollte Lotsin Ada Brandt auch betonen.',
      [['Wir haben viel zu lange gewartet', 'Lotsin Ada Brandt']],
    ],
    [
      'who wants to know',
      '„Wer zahlt das?“, will die Chefin der Werft wissen.',
      [['Wer zahlt das?', 'die Chefin der Werft']],
    ],
    [
      'what is somebody’s does not speak',
      'Ada Brandt sagte: „Es wird gut.“ Ihre Sorge ist eine andere: „Wer fährt die Boote im Winter?“',
      [
        ['Es wird gut.', 'Ada Brandt'],
        ['Wer fährt die Boote im Winter?', 'Ada Brandt'],
      ],
    ],
    [
      'a verb of saying and not those who report it',
      'Beim Fest sagte die Lotsin mehreren Gästen zufolge: „Das Boot ist weg.“',
      [['Das Boot ist weg.', 'die Lotsin']],
    ],
    [
      'a short report right before the quote',
      'Brandt nannte den Plan „schlecht“. Die Sprecherin fügte hinzu. „Wir werden ihn nicht tragen.“',
      [
        ['schlecht', 'Brandt'],
        ['Wir werden ihn nicht tragen.', 'Die Sprecherin'],
      ],
    ],
  ])('is %s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
});

describe('quotations', () => {
  it.each<[string, string, Row[]]>([
    [
      'wording without an article behind a verb of saying',
      'Die Ärztin Ada Brandt mahnt zu „Vorsicht und Ruhe“. Die Chefin beklagt eine neue „Lust am Streit“.',
      [
        ['Vorsicht und Ruhe', 'Die Ärztin Ada Brandt'],
        ['Lust am Streit', 'Die Chefin'],
      ],
    ],
    [
      'not what is shown, held or named',
      'Die Firma stellte ein „Funk-Boot“ vor. Sie zeigte ihren Film „Eine lange Reise“. Der Name lautet „Mare Nostrum“.',
      [],
    ],
    ['not the usual word', 'Dies nennt man einen „Schwellkai“. Der Wind, wie man sagt, „steht“.', []],
    [
      'not a gloss in brackets',
      'Das Bündnis „Harbour First“ (übersetzt etwa: „Zuerst der Hafen und seine Leute“) tagt.',
      [],
    ],
    [
      'not what is set in marks twice, nor members of a list',
      'Die „Hilfe Nord“ sammelt Geld. Viele gaben der „Hilfe Nord“ etwas. In Vorträgen zu Themen wie „Die Fähren im langen Winter nach dem großen Sturm von damals“ saßen Gäste.',
      [],
    ],
    [
      'what a verb of saying makes of a thing',
      'Ada Brandt kritisierte, dass man das Geld in eine „Ruine“ stecke.',
      [['Ruine', 'Ada Brandt']],
    ],
    [
      'not what one goes by',
      'Laut Ada Brandt reiste er als „stiller Gast“ mit. Die als „Rutsche“ bekannte Gasse ist zu.',
      [],
    ],
  ])('are %s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
});

describe('regular verbs', () => {
  it('have their forms from a stem', () => {
    expect(finite('sag bezeichn')).toBe(
      'sagt sagte sagten sagen bezeichnet bezeichnete bezeichneten bezeichnen',
    );
    expect(finite('forder antwort')).toBe(
      'fordert forderte forderten fordern antwortet antwortete antworteten antworten',
    );
    expect(participles('sag erklär kommentier bericht')).toBe('gesagt erklärt kommentiert berichtet');
    expect(infinitives('forder ein-räum')).toBe('fordern einräumen');
    expect(parted('mit-teil')).toBe('mitteilt mitteilte mitteilten mitteilen mitgeteilt');
  });
});
