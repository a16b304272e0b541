/** How German papers, magazines and press releases name who speaks: by place, mood, office and owner. */
import { describe, expect, it } from 'vitest';
import { SURE } from '../../../src/digest/quotes/choose.ts';
import { findQuotes } from '../../../src/digest/quotes/find.ts';

const speakers = (text: string): (string | null)[] =>
  findQuotes(text, 'de').map(({ speaker }) =>
    speaker === null ? null : text.slice(speaker.mention.start, speaker.mention.end),
  );

const names = (text: string): (string | null)[] =>
  findQuotes(text, 'de').map(({ speaker }) =>
    speaker?.name ? text.slice(speaker.name.start, speaker.name.end) : null,
  );

describe('who said it', () => {
  it.each([
    [
      'the subject of a participle behind the quote',
      'Am Abend hat Lotsin Ada Brandt von „zwei verlorenen Jahren“ gesprochen.',
      ['Lotsin Ada Brandt'],
    ],
    [
      'the one quoted in a paper',
      '„Der Hafen gehört uns allen“, wird Olaf Lind im „Boten“ zitiert.',
      ['Olaf Lind'],
    ],
    ['nobody who is blamed', 'Lind ging. „Das war von allem das Schlimmste“, wurde ihm vorgeworfen.', [null]],
    [
      'who is or does something behind the quote',
      '„Der Hafen gehört uns allen“, ist Kapitän Olaf Lind überzeugt.',
      ['Kapitän Olaf Lind'],
    ],
    [
      'the writing behind the quote',
      '„Der Hafen gehört uns allen“, steht auf einem Plakat am Kai.',
      ['einem Plakat'],
    ],
    ['whom words escape', '„Das Boot ist ja weg“, entfährt es der Lotsin.', ['der Lotsin']],
    [
      'whose verdict it is',
      '„Das Boot ist zu klein“, lautet das Urteil von Kapitänin Ada Brandt.',
      ['Kapitänin Ada Brandt'],
    ],
    [
      'who does something with these words',
      'Mit den Worten „Das war der letzte Tag“ sperrte Lotsin Ada Brandt das Tor zu.',
      ['Lotsin Ada Brandt'],
    ],
    [
      'who does something with the words before',
      '„Das war der letzte Tag.“ Mit diesen Worten sperrte Lotsin Ada Brandt das Tor zu.',
      ['Lotsin Ada Brandt'],
    ],
    [
      'for whom it is so',
      'Für Lotsin Ada Brandt steht fest: „Das war der letzte Tag.“',
      ['Lotsin Ada Brandt'],
    ],
    ['in whose view it is', 'Aus Sicht von Ada Brandt war der Umbau „von Anfang an falsch“.', ['Ada Brandt']],
    [
      'whose view stands behind a pronoun',
      'Olaf Lind hat gezählt. Seiner Ansicht nach fehlen „noch viele Boote“.',
      ['Seiner'],
    ],
    [
      'who says it and not the paper they read from',
      'Die Ministerin sagte laut Redetext: „Wir bauen den neuen Kai.“',
      ['Die Ministerin'],
    ],
    [
      'the aside behind the quote',
      'Der Rat hält das für einen „sehr teuren Spaß“, wie Lotsin Ada Brandt es formulierte.',
      ['Lotsin Ada Brandt'],
    ],
    [
      'the aside with a clause that hangs on the name',
      'Wie Ada Brandt, die den Hafen zwölf Jahre geführt hat, erklärte, sei der Umbau „von Anfang an falsch“.',
      ['Ada Brandt'],
    ],
    [
      'the verb behind a reported clause',
      'Der Rat habe „noch nie eine Frist gehalten“, hielt ihm Olaf Lind entgegen.',
      ['Olaf Lind'],
    ],
    [
      'the one before an office whose second comma is left out',
      'Ada Brandt, Leiterin der Werft Fjordlink nannte das Urteil „ein böses Erwachen“.',
      ['Ada Brandt'],
    ],
    [
      'the one behind a second comma that is left out',
      'Ada Brandt, von der Werft Fjordlink nannte das Urteil „ein böses Erwachen“.',
      ['Ada Brandt'],
    ],
    [
      'one with two offices',
      'Die Abgeordnete und frühere Ministerin Ada Brandt sprach von „einem bösen Erwachen“.',
      ['Die Abgeordnete und frühere Ministerin Ada Brandt'],
    ],
    [
      'the name that starts a line before its office',
      'Prof. Dr.-Ing. Olaf Lind, Leiter des Instituts: „Der Kai ist sicher.“',
      ['Prof. Dr.-Ing. Olaf Lind'],
    ],
    [
      'the one with a name and not the aside in brackets',
      '„Wir bleiben“, sagt Olaf Lind. „Was soll man auch sonst machen?“ (Die Post berichtete darüber.)',
      ['Olaf Lind', 'Olaf Lind'],
    ],
    [
      'who spoke, behind a short form’s stop',
      '„Wir bauen weiter“, sagt Ada Brandt vom Verein Kaimauer e. V. „Der Winter ist lang.“',
      ['Ada Brandt', 'Ada Brandt'],
    ],
    [
      'the one behind the verb of a clause without its comma',
      'Als der Kai gesperrt worden war sagte er: „Ich habe es gewusst.“',
      ['er'],
    ],
    [
      'the one right behind the verb',
      'Lind lacht und während er hinausgeht meint er nur: „Du hast ja nie Zeit.“',
      ['er'],
    ],
    [
      'who spoke before, where the mood goes on',
      'Ada Brandt zog Bilanz. Der Umbau verschlinge „Jahr um Jahr mehr Geld“.',
      ['Ada Brandt'],
    ],
    [
      'who spoke before what is reported in between',
      'Ada Brandt zog Bilanz. Sie habe lange gezögert, der Kai sei aber nicht zu retten. „Ich sage das nicht gern.“',
      ['Ada Brandt'],
    ],
    [
      'the paragraph that a writing opens',
      'In § 5 der Verordnung heißt es:\n„Der Kai ist bei Sturm zu sperren.“',
      ['der Verordnung'],
    ],
    ['in Swiss spelling', 'In der Petition heisst es: «Der Kai muss offen bleiben.»', ['der Petition']],
    [
      'whose claim it is',
      'Brandt schwieg lange. Brandts Vorwurf, der Rat habe „einfach geschlafen“, wog schwer.',
      ['Brandts'],
    ],
  ])('is %s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});

describe('names', () => {
  it.each([
    [
      'with an age in brackets',
      'Tjorven Moor (58) sieht den Umbau mit Sorge. „Wir gehen“, sagte Moor.',
      ['Tjorven Moor'],
    ],
    ['behind a word for what somebody does', '„Wir gehen“, sagte Gemüsehändlerin Thea Moor.', ['Thea Moor']],
    [
      'of the owner',
      '„Wir gehen“, sagte Thea Moor, Leiterin der Werft. Moors Vorwurf, es sei „nur geredet“ worden, wog schwer.',
      ['Thea Moor', 'Thea Moor'],
    ],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('at a digest’s bar', () => {
  const sure = (text: string): boolean[] =>
    findQuotes(text, 'de').map(({ speaker }) => speaker?.name != null && speaker.certainty >= SURE);

  it.each([
    [
      'a human being behind the only verb of saying',
      'Am Montag warnte Lotsin Ada Brandt vor „einem langen Winter“.',
      [true],
    ],
    [
      'whoever does something before a colon',
      'Lotsin Ada Brandt sieht den Umbau mit Sorge: „Das Geld reicht nicht für zwei Kais.“',
      [true],
    ],
    [
      'who goes on in the mood of reported speech',
      'Lotsin Ada Brandt sprach von „einem langen Winter“. Der Kai sei „viel zu schmal“.',
      [true, true],
    ],
  ])('is %s', (_, text, expected) => {
    expect(sure(text)).toEqual(expected);
  });

  it.each([
    ['where two speak', 'Ada Brandt und Olaf Lind sagten, der Kai sei „viel zu schmal“.', [false]],
    [
      'where another is named before the colon',
      'Lotsin Ada Brandt kritisiert den Satz von Kapitän Olaf Lind: „Das Geld reicht.“',
      [false],
    ],
    [
      'where another speaks in what one tells',
      'Kapitän Olaf Lind habe die Reeder aufgefordert, „nur noch nachts zu fahren“, so Ada Brandt.',
      [false],
    ],
    [
      'where another verb closes behind the quote',
      'Lotsin Ada Brandt berichtete, Olaf Lind habe „alle an Bord“ gerufen.',
      [false],
    ],
    ['for a noun and its genitive', 'Die Arbeit der Kinder sprach vom „langen Winter am Kai“.', [false]],
  ])('is nobody %s', (_, text, expected) => {
    expect(sure(text)).toEqual(expected);
  });
});
