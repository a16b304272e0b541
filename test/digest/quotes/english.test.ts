/** How English news reports speech: who speaks, told by the grammar of sentences that no list of words foresaw. */
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/digest/quotes/find.ts';
import { formsOf } from '../../../src/digest/quotes/languages/en-verbs.ts';

const speakers = (text: string): (string | null)[] =>
  findQuotes(text, 'en').map(({ speaker }) =>
    speaker === null ? null : text.slice(speaker.mention.start, speaker.mention.end),
  );

describe('who said it', () => {
  it.each<[text: string, speakers: (string | null)[]]>([
    [
      'The ferries were late again, and readers wrote in.\n\n“The quay has been a disgrace for all of us this winter.” ― Ada Brandt\n“Nobody at the council ever listens to the people who sail.”― Ola Lind\n“I left at dawn and came home at night, and still they charge me.” ― Mia Holm',
      ['Ada Brandt', 'Ola Lind', 'Mia Holm'],
    ],
    [
      'FERRIES LOSE MORE THAN EVER - Ola Lind: “Two weeks ago, the strongest line had been the south. Now it is the north.” [Post]',
      ['Ola Lind'],
    ],
    [
      'What the report does mean - Not all ferries are equal. From the report: “In general, ferries with newer engines were late less often.”',
      ['the report'],
    ],
    [
      'Ada Brandt turned to the crowd. “What was the point of building it so low?” Brandt questioned.',
      ['Brandt'],
    ],
    [
      'Crowds are told how to behave at the gate. “If a rower falls in near you, do not jump after the rower,” begins a notice at the gate. To alert the guards, the notice continues, “please hold a flag over your head.”',
      ['a notice', 'the notice'],
    ],
    [
      'The 60-second ad ends with a voice-over saying: “Free rides for some. Big money for himself.”',
      ['a voice-over'],
    ],
    [
      'Ola Lind was asked by host Ada Brandt, who sails with Lind, but has before dismissed the story about the ferry, “Now, you said in the first debate that you were tired of it, has it moved?”',
      ['host Ada Brandt'],
    ],
    [
      'When Lind suggested that the owners would sue over the deal, Brandt fired back forcefully: “If they sue us, they lose,” naming the court.',
      ['Brandt'],
    ],
    [
      "Mr. Brandt also praised his brother's “deep and lasting calm” - “calm that shows in storms, not in speeches,” he said - and argued for choosing a captain who can sail in winter. “All the talk does not matter if we sink.”",
      ['Mr. Brandt', 'he', 'he'],
    ],
    [
      'The moment that Ms. Holm held up her sign, Lind supporters ripped it away and began shoving her, screaming and calling her “harbour scum.”',
      ['Lind supporters'],
    ],
    [
      "For much of the hour - with sleeves rolled up - Mr. Brandt assured his hometown's residents that Ms. Lind was “made of the same stuff,” even if she could not show it.",
      ['Mr. Brandt'],
    ],
    ['Brandt, a top aide said, “is very sure of the plan.”', ['a top aide']],
    [
      'While captains have often met scorn for the long search - often labeled as a “ghost hunt” by critics - it seems they were right.',
      ['critics'],
    ],
    [
      'An army of rowers planning a harbour blockade against what they call the “stolen” vote is on its way.',
      ['they'],
    ],
    [
      'A harbour official who spoke freely to discuss internal plans said Wednesday, “Certainly there are talks between us and the mayor.”',
      ['A harbour official'],
    ],
    [
      'The storm was not far from the thoughts of the town, with many rowers and sailors chanting “We are Norhaven” on the quay.',
      ['many rowers and sailors'],
    ],
    [
      "In response to a plan to keep boats from entering the Norhaven Straits, Lind's right-hand woman rallied sailors, saying: “We have to be ready to stop him.”",
      ["Lind's right-hand woman"],
    ],
    [
      'Late last month, the company wrote a detailed, six-page letter to the mayor, Ada Brandt, calling the two long reports “wrong and deliberately misleading.”',
      ['the company'],
    ],
    [
      'Facing mounting scorn from rowers and sailors, Mr. Brandt released a second statement on Saturday night, describing the crew as heroes but insisting that Mr. Lind had “no right” to criticize him.',
      ['Mr. Brandt'],
    ],
    [
      'At a rally in Kystby, N.H., on Tuesday, Mayor Ada Brandt of Norhaven endorsed Ms. Lind, saying that her former rival would “make an outstanding captain.”',
      ['Mayor Ada Brandt of Norhaven'],
    ],
    [
      "Tuesday at the sailing club in Kystby, after winning Norland in the captains' race, Mayor Ada Brandt (N-Kystby), said, “I am getting ready to rent a boat.”",
      ['Mayor Ada Brandt'],
    ],
    [
      'Lind paid a surprise visit to the lock in Kystby, Norland and explained why “the old guard” had to go.',
      ['Lind'],
    ],
    [
      'The clerk first said he did not recall it, but in a later interview said he had an “oh no” moment and threw the key away.',
      ['The clerk'],
    ],
    ['The Post rated 32 of the Norland claims as “false” and the rest as fair.', ['The Post']],
    [
      "The move followed Brandt's shock plan on Tuesday, and the union released an ad calling it “a theft.”",
      ['the union'],
    ],
    [
      'The president filed a suit on Friday against the paper, alleging the report was “made up.”',
      ['The president'],
    ],
    [
      'Brandt wants to give a dividend to “middle income rowers and lower income rowers” from the money collected with promises of cheap rides.',
      ['Brandt'],
    ],
    [
      'Furthermore, he contends, the song is not very hard: “As long as you start low, you will be fine all the way.”',
      ['he'],
    ],
    [
      'Councillor James E. Brandt, the No. 3 Harbour man, said Monday that “paying for the quay” was right.',
      ['Councillor James E. Brandt'],
    ],
    ['Twenty-three minutes later, the mayor sent a note to all, talking of “a long night.”', ['the mayor']],
    [
      'The rule change will bring more money. Brandt added,\n\n“We will need to see what each town does with it.”',
      ['Brandt'],
    ],
    [
      'The two had a fight on the quay. The harbour posts read, “Meet Ada Brandt. Your next captain. Or you could choose me.”',
      ['The harbour posts'],
    ],
    [
      '“The loud protest has made the mayor think again,” said Ola Lind, a senior lawyer with the Centre for Gulls, “but it takes more than a walk to stop the hunters.”',
      ['Ola Lind', 'Ola Lind'],
    ],
    ['The letter goes on: “With little time left, the council should act now.”', ['The letter']],
    [
      'Brandt spoke for an hour. He went on, “You take eighteen of them, and we call these the orphan boats.”',
      ['He'],
    ],
  ])('%s', (text, wanted) => {
    expect(speakers(text)).toEqual(wanted);
  });
});

describe('what is no quotation', () => {
  it.each([
    'The town builds a hut called a “sea den” each winter.',
    'He put on a play called “Sons of the Quay” in the old hall.',
    'One of her books, “Tales of the Quay,” by Ola Lind, drove that home.',
  ])('leaves out %s', (text) => {
    expect(speakers(text)).toEqual([]);
  });
});

describe('names', () => {
  const names = (text: string): (string | null)[] =>
    findQuotes(text, 'en').map(({ speaker }) =>
      speaker?.name ? text.slice(speaker.name.start, speaker.name.end) : null,
    );

  it('takes no body of people for "he"', () => {
    const text =
      'Mark Lind closed the meeting. The fee, he told the Harbour Action Conference, is wrong.\n\n“I am tired of it,” he said.';
    expect(names(text)).toEqual(['Mark Lind']);
  });

  it('takes a first word for the whole name of human beings only', () => {
    const text =
      'Kystby Ferries Norland sailed late. “The cause is fixed,” Kystby said. Ada Brandt nodded. “So it is,” Ada said.';
    expect(names(text)).toEqual(['Kystby', 'Ada Brandt']);
  });

  it('gives nobody a father who was only named nearby', () => {
    const text =
      'Later he lived in Kystby Bay, working on one of his father’s crews. “He was going to make the name known,” as his father dreamed, Mr. Lind said.';
    expect(names(text)).toEqual(['Lind']);
  });
});

describe('formsOf', () => {
  it.each([
    ['note', 'noted', 'notes', 'noting'],
    ['quip+', 'quipped', 'quips', 'quipping'],
    ['cry', 'cried', 'cries', 'crying'],
    ['reproach', 'reproached', 'reproaches', 'reproaching'],
    ['enjoy', 'enjoyed', 'enjoys', 'enjoying'],
  ])('%s', (verb, past, third, participle) => {
    expect(formsOf(verb)).toEqual({ past, third, participle });
  });
});
