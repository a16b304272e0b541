/** Who a mention means: resolves last names, titles, roles and pronouns within one text, or says nothing. */
import type { Range } from '../model.ts';
import { byDescription, type Meant } from './descriptions.ts';
import { CONJUNCTION, DETERMINER, PREPOSITION, REPORT, ROLE } from './flags.ts';
import type { Mention, Named, Names, Run } from './names.ts';
import { joinsOffices } from './offices.ts';
import { antecedentOf, type Phrase, type Reading } from './phrases.ts';
import { meant, type Spoken, topicOf } from './pronouns.ts';
import { has, isMark } from './tokens.ts';
import { plural } from './word-classes.ts';

/** `sure` is how sure it is that the name belongs to the mention, 1 where nothing had to be resolved. */
export type Known = Readonly<{ who: Named | null; name: Range | null; role: Range | null; sure: number }>;

/** Most tokens that a preposition ties to an office. */
const LONGEST_TIE = 6;

const NOBODY: Known = { who: null, name: null, role: null, sure: 1 };

/** Resolves a speaker. `spoken` is who spoke shortly before, if anybody did. */
export function resolve(
  names: Names,
  reading: Reading,
  phrase: Phrase,
  spoken: Spoken | null,
  depth = 0,
): Known {
  const whoIs = (subject: Phrase): Meant | null => {
    const { who, sure } = depth > 1 ? NOBODY : resolve(names, reading, subject, null, depth + 2);
    return who === null ? null : { who, sure };
  };
  const described = (): Known => {
    const topic = (): Named | null => (depth > 0 ? null : topicOf(names, reading, phrase, spoken, whoIs));
    return (
      namedBehind(names, reading, phrase) ?? knownAs(reading, byDescription(names, reading, phrase, topic))
    );
  };
  switch (phrase.kind) {
    case 'pronoun':
      return knownAs(reading, meant(names, reading, phrase, spoken, whoIs));
    case 'relative':
      return depth > 1 ? NOBODY : antecedent(names, reading, phrase, spoken, depth);
    case 'name': {
      // "the Prime Minister", "die Ministerin": an office with capitals is no name.
      const { tokens } = reading;
      const office = has(tokens[phrase.from], DETERMINER) && has(tokens[phrase.nameTo - 1], ROLE);
      return office ? described() : byName(names, reading, phrase);
    }
    case 'common':
      return described();
  }
}

const knownAs = (reading: Reading, found: Meant | null): Known =>
  found === null ? NOBODY : known(reading, found.who, found.sure);

const rangeOf = (reading: Reading, run: Run): Range => ({
  start: reading.tokens[run.from]!.start,
  end: reading.tokens[run.to - 1]!.end,
});

function known(reading: Reading, who: Named, sure: number, title: Run | null = null): Known {
  const { tokens } = reading;
  let best: Run | null = null;
  for (const role of who.roles) if (best === null || size(role.run) > size(best)) best = role.run;
  if (best === null && title !== null && has(tokens[title.to - 1], ROLE)) best = title;
  // Where every noun has a capital, two nouns look like a name: sure is only who is known to be human.
  const least = reading.lexicon.capitalNouns && !who.human ? Math.min(sure, 0.9) : sure;
  const name = who.spelled ?? rangeOf(reading, who.name);
  return { who, name, role: best && rangeOf(reading, best), sure: least };
}

const size = (run: Run): number => run.to - run.from;

function byName(names: Names, reading: Reading, phrase: Phrase): Known {
  const { tokens, lexicon } = reading;
  for (let k = phrase.nameFrom; k < phrase.nameTo; k++)
    if ((lexicon.joins.has(tokens[k]!.low) && !joinsOffices(reading, k)) || tokens[k]!.low === '&') {
      const one = names.mentions[names.mentionAt[phrase.nameFrom] ?? -1];
      // Two people are nobody's name; a firm's name may hold an "and".
      if (tokens[k]!.low !== '&' || one?.who?.person) return NOBODY;
    }
  const mention = names.mentions[names.mentionAt[phrase.nameTo - 1] ?? -1];
  if (mention === undefined) return NOBODY;
  // A body with a small word inside ("Bank of Norhaven") is more than its last run of capitals.
  const outer = names.mentions[names.mentionAt[phrase.nameFrom] ?? -1];
  if (mention.run.from > phrase.nameFrom && outer !== undefined && outer !== mention) {
    // "harbour pilot Ada Brandt": what stands before a role is no name; "Senator Ada Brandt of Norhaven" is one.
    let role = false;
    for (let k = phrase.nameFrom; k < mention.run.from; k++)
      if (!tokens[k]!.cap && (has(tokens[k], ROLE) || tokens[k]!.flags === 0)) role = true;
      else if (tokens[k]!.owns || joinsOffices(reading, k)) role = true;
    const person = outer.who?.body === false && size(outer.run) > 1;
    // "Ada Brandt of the port's Research Fund": what a preposition ties to a person is none.
    const tied = has(tokens[outer.run.to], PREPOSITION) && !tokens[outer.run.to - 1]!.owns;
    if ((!role || tied) && person) return known(reading, outer.who!, 1, outer.title);
    if (isSeveral(names, reading, outer.run)) return NOBODY;
    const name = rangeOf(reading, { from: phrase.nameFrom, to: phrase.nameTo });
    // Where every noun has a capital, a noun and its genitive look the same: "die Arbeit der Kinder".
    if (!role) return reading.lexicon.capitalNouns ? NOBODY : { who: null, name, role: null, sure: 1 };
  }
  const { who } = mention;
  if (who === null) return NOBODY;
  if (doubtful(names, reading, mention, who)) return NOBODY;
  return known(reading, who, mention.shared ? 0.9 : 1, mention.title);
}

/** "Friends of Ada Brandt": one word for several, whose capital the text has only where it starts a sentence. */
function isSeveral(names: Names, { tokens, lexicon }: Reading, run: Run): boolean {
  const token = tokens[run.from]!;
  const opens = names.lines[names.lineAt[run.from] ?? -1]?.from === run.from;
  return opens && !lexicon.capitalNouns && size(run) === 1 && plural(token) && !names.capitals.has(token.low);
}

/** True for one word whose capital may only come from starting a sentence, or from being a noun: no name. */
function doubtful(names: Names, reading: Reading, mention: Mention, who: Named): boolean {
  if (size(mention.run) > 1 || size(who.name) > 1 || mention.title !== null) return false;
  if (reading.lexicon.capitalNouns) return !who.human;
  const token = reading.tokens[mention.run.from]!;
  if (names.capitals.has(token.low)) return false;
  return !who.person || token.low.endsWith('s') || (token.flags & ROLE) !== 0;
}

/** "who" means the phrase before it. */
function antecedent(
  names: Names,
  reading: Reading,
  phrase: Phrase,
  spoken: Spoken | null,
  depth: number,
): Known {
  const line = names.lines[names.lineAt[phrase.from] ?? -1];
  const before = line === undefined ? null : antecedentOf(reading, phrase, line.from);
  if (before === null) return NOBODY;
  const found = resolve(names, reading, before, spoken, depth + 1);
  return { ...found, sure: Math.min(found.sure, 0.96) };
}

/** "Lind's lawyer, Karin Holm, said", "said the pilot, Captain Joss Holm.": the name stands right behind a comma. */
function namedBehind(names: Names, reading: Reading, phrase: Phrase): Known | null {
  const { tokens } = reading;
  // "der Chef der Gewerkschaft, Jan Morel,": the office stands before what hangs on it.
  const role =
    has(tokens[phrase.to - 1], ROLE) || (phrase.nameTo > 0 && has(tokens[phrase.nameTo - 1], ROLE));
  if (!role) return null;
  // "his friend at the yard, Ola Lind": what hangs on the office.
  let comma = phrase.to;
  if (has(tokens[comma], PREPOSITION))
    while (comma < phrase.to + LONGEST_TIE && tokens[comma]?.kind === 'word' && !has(tokens[comma], REPORT))
      comma++;
  if (!isMark(tokens[comma], ',')) return null;
  const mention = names.mentions[names.mentionAt[comma + 1] ?? -1];
  if (mention?.who == null || size(mention.run) < 2) return null;
  if ((mention.title?.from ?? mention.run.from) !== comma + 1) return null;
  // "…, Jan Morel, und Karin Holm, …": two of them speak.
  const next = tokens[mention.run.to];
  const closes = next === undefined || next.kind === 'break' || isMark(next, ',.;)');
  if (!closes || has(tokens[mention.run.to + 1], CONJUNCTION)) return null;
  return known(reading, mention.who, 0.98);
}
