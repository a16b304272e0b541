/** Who is who: ties every mention of a name to the one who bears it, or to nobody where several may. */

import { fold } from '../text/words.ts';
import { bearer, dominates, isSuffix, rivals, size } from './bearers.ts';
import { CONJUNCTION, DETERMINER, GIVEN, PREPOSITION, REPORT, ROLE, TITLE } from './flags.ts';
import { learn } from './learn.ts';
import type { Mention, Named } from './names.ts';
import type { Line } from './outline.ts';
import type { Reading } from './phrases.ts';
import type { Run } from './roles.ts';
import { has, isMark, type Token } from './tokens.ts';
import { genderOf, inName, isRole } from './word-classes.ts';

/** More people than this are not told apart by a shared last name. */
const MOST_ALIKE = 8;
/** A first name's short form has so many letters at least ("Tim" for "Timothy"). */
const SHORT_FORM = 3;

/** The last name's token: the last one that is no "Jr." */
function lastName(tokens: readonly Token[], run: Run): Token {
  let k = run.to - 1;
  while (k > run.from && isSuffix(tokens[k])) k--;
  return tokens[k]!;
}

const ASCII = /^[\w.'&-]*$/;
/** One spelling of a word, whatever accents it has. */
const plain = (low: string): string => (ASCII.test(low) ? low : fold(low));

type Book = Readonly<{ all: Named[]; byLast: Map<string, Named[]> }>;

/** All who are named, and in each mention who it is. Full names are read first, the longest before all. */
export function whoIsWho(reading: Reading, mentions: readonly Mention[], lines: readonly Line[]): Named[] {
  const { tokens } = reading;
  const book: Book = { all: [], byLast: new Map() };
  const bare: Mention[] = [];
  const long: Mention[] = [];
  const full: Mention[] = [];
  const doubted: Mention[] = [];
  for (const mention of mentions) {
    const words = size(mention.run);
    if (words < 2) bare.push(mention);
    else if (mention.heading || startsOnly(reading, lines, mention)) doubted.push(mention);
    else if (words > 2) long.push(mention);
    else full.push(mention);
  }
  const doubts = new Set(doubted);
  const couples = couplesOf(tokens, mentions);
  for (const mention of [...long, ...full, ...doubted]) {
    if (isOfficeAlone(tokens, mention)) continue;
    const last = plain(lastName(tokens, mention.run).low);
    const known = book.byLast.get(last)?.find((named) => sameName(reading, named, mention));
    if (known === undefined && mention.heading) continue;
    const named = known ?? make(book, reading, mention, last);
    // "Follow Norhaven News": a capital at the start of a sentence may be any word's.
    named.first = Math.min(named.first, mention.run.from);
    if (!doubts.has(mention)) {
      named.firm = true;
      if (isFuller(tokens, mention.run, named.name)) named.name = mention.run;
    }
    // "Intrepid Ada Brandt" starts a sentence, and so does "Ada Brandt".
    else if (!named.firm && size(mention.run) > 1 && size(mention.run) < size(named.name))
      named.name = mention.run;
    learn(reading, lines, named, mention);
    const partner = couples.get(mention);
    if (partner !== undefined) {
      const given = tokens[partner.run.from]!;
      const known = book.byLast.get(last)?.find(({ name }) => tokens[name.from]!.low === given.low);
      const one = known ?? make(book, reading, partner, last);
      learn(reading, lines, one, partner);
      one.full++;
      one.human = true;
      one.gender ??= genderOf(given);
    }
  }
  const middles = index(book, (name) =>
    size(name) === 3 && !isSuffix(tokens[name.to - 1]) ? tokens[name.from + 1]!.low : null,
  );
  // "Ada" is Ada Brandt, "Kystby" no Kystby Ferries.
  const firsts = index(
    { ...book, all: book.all.filter(({ human }) => human) },
    (name) => tokens[name.from]!.low,
  );
  const bearers = new Map<string, Named | null>();
  const alone = placesOf(tokens, bare);
  const headlines = headlinesOf(tokens, mentions);
  // Whom a title told apart when the name last stood.
  const titled = new Map<string, Named>();
  for (const mention of bare) {
    if (mention.who !== null) continue;
    const last = plain(lastName(tokens, mention.run).low);
    const alike = rivals(tokens, book.byLast.get(last) ?? [], mention);
    let named: Named | null | undefined = alike.length === 1 ? alike[0] : undefined;
    if (alike.length > 1) {
      if (!bearers.has(last)) bearers.set(last, bearer(alike, alone.get(last) ?? []));
      const main = bearers.get(last) ?? null;
      // Several share the name: only a title can tell them apart for sure.
      const told = mention.gender === null ? [] : alike.filter((n) => n.gender === mention.gender);
      named = told.length === 1 ? told[0] : told.length === 0 || told.includes(main!) ? main : null;
      const other = mention.title === null && titled.has(last) && titled.get(last) !== named;
      mention.shared = told.length !== 1 && (other || !(named === main && dominates(main, alike)));
    } else if (named === undefined) {
      // "Ada Brandt Lind" may be called Brandt, and "Ada Brandt" Ada.
      named = middles.get(last) ?? (mention.title === null ? firsts.get(last) : undefined);
      if (
        named == null &&
        (mention.heading || (mention.title === null && has(tokens[mention.run.from], ROLE)))
      )
        continue;
      named ??= make(book, reading, mention, last, headlines.get(last));
    }
    if (named) learn(reading, lines, named, mention);
    if (named && mention.gender !== null) titled.set(last, named);
  }
  return book.all;
}

/** A new one, by the mention's own form or by a fuller one that a headline has. */
function make(
  book: Book,
  reading: Reading,
  { run }: Mention,
  last: string,
  headline: Run | null = null,
): Named {
  const body = isBody(reading, run);
  const named: Named = {
    id: book.all.length,
    name: headline ?? (body ? wholeBody(reading, run) : run),
    spelled: null,
    first: run.from,
    gender: headline && genderOf(reading.tokens[headline.from]!),
    person: headline !== null,
    human: headline !== null,
    body,
    belongs: false,
    firm: false,
    roles: [],
    mentions: 0,
    full: 0,
  };
  book.all.push(named);
  const list = book.byLast.get(last);
  if (list === undefined) book.byLast.set(last, [named]);
  else if (list.length < MOST_ALIKE) list.push(named);
  return named;
}

/** Who has a word of theirs, by that word: null for one that several have. Bodies are not called so. */
function index({ all }: Book, wordOf: (name: Run) => string | null): Map<string, Named | null> {
  const found = new Map<string, Named | null>();
  for (const named of all) {
    const word = named.body ? null : wordOf(named.name);
    if (word !== null) found.set(word, found.has(word) ? null : named);
  }
  return found;
}

/** Where each last name stands alone, in order. */
function placesOf(tokens: readonly Token[], bare: readonly Mention[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { run } of bare) {
    const last = plain(lastName(tokens, run).low);
    const list = places.get(last);
    if (list === undefined) places.set(last, [run.from]);
    else list.push(run.from);
  }
  return places;
}

/** True for more words, or as many with a longer first one: "Kenneth Lind" is fuller than "Ken Lind". */
const isFuller = (tokens: readonly Token[], one: Run, other: Run): boolean =>
  size(one) > size(other) ||
  (size(one) === size(other) && tokens[one.from]!.low.length > tokens[other.from]!.low.length);

/** True for one name in two forms: the same first word, a short form of it, or the one is the end of the other. */
function sameName({ tokens, lexicon }: Reading, known: Named, { run, gender }: Mention): boolean {
  const { name } = known;
  // "Max Brandt" and "Max Brandt Jr." are father and son.
  if (isSuffix(tokens[name.to - 1]) !== isSuffix(tokens[run.to - 1])) return false;
  const [one, other] = [plain(tokens[name.from]!.low), plain(tokens[run.from]!.low)];
  if (one === other) return true;
  const [long, short] = size(name) >= size(run) ? [name, run] : [run, name];
  const gap = size(long) - size(short);
  if (gap === 0) {
    if (gender !== null && known.gender !== null && gender !== known.gender) return false;
    const [brief, whole] = one.length < other.length ? [one, other] : [other, one];
    return (
      (brief.length >= SHORT_FORM && whole.startsWith(brief)) ||
      lexicon.nicknames.get(brief) === whole ||
      lexicon.nicknames.get(whole) === brief
    );
  }
  for (let k = short.from; k < short.to; k++)
    if (tokens[k]!.low !== tokens[long.from + gap + k - short.from]!.low) return false;
  return true;
}

/** True for a run that starts a sentence with a word that is no given name: its capital may be the sentence's. */
function startsOnly({ tokens }: Reading, lines: readonly Line[], { run, line, title }: Mention): boolean {
  if (title !== null || run.from !== lines[line]!.from || has(tokens[run.from], GIVEN)) return false;
  // "Ada Brandt said", "Ada Brandt, the mayor,": what speaks or is explained is somebody.
  return !(has(tokens[run.to], REPORT) || isMark(tokens[run.to], ',('));
}

/** "Kentucky Republican": a run of capitals that ends in what somebody is; but "explained Teel Baker". */
function isOfficeAlone(tokens: readonly Token[], { run, title }: Mention): boolean {
  if (title !== null || !has(tokens[run.to - 1], ROLE)) return false;
  for (let k = run.from; k < run.to - 1; k++) if (has(tokens[k], GIVEN)) return false;
  const beside = has(tokens[run.from - 1], REPORT) || has(tokens[run.to], REPORT);
  return !beside || has(tokens[run.from - 1], DETERMINER);
}

/** "Karin and Ola Lind": the given names alone by the full names that they share the last one of. */
function couplesOf(tokens: readonly Token[], mentions: readonly Mention[]): Map<Mention, Mention> {
  const couples = new Map<Mention, Mention>();
  mentions.forEach((one, i) => {
    const next = mentions[i + 1];
    if (next === undefined || size(one.run) > 1 || next.run.from !== one.run.to + 1) return;
    const joined = has(tokens[one.run.to], CONJUNCTION) && size(next.run) > 1;
    if (joined && has(tokens[one.run.from], GIVEN)) couples.set(next, one);
  });
  return couples;
}

/** The names in headlines that start with a given name, by their last names; none for one that two share. */
function headlinesOf(tokens: readonly Token[], mentions: readonly Mention[]): Map<string, Run | null> {
  const found = new Map<string, Run | null>();
  for (const { run, heading } of mentions)
    for (let k = run.from; heading && k + 1 < run.to; k++) {
      if (!has(tokens[k], GIVEN) || has(tokens[k + 1], ROLE | TITLE | REPORT)) continue;
      const last = plain(tokens[k + 1]!.low);
      const known = found.get(last);
      const other = known && tokens[known.from]!.low !== tokens[k]!.low;
      found.set(last, other ? null : { from: k, to: k + 2 });
    }
  return found;
}

/** True for words of a body or a place, for several of what people are ("Republicans"), and for letters ("U.S."). */
function isBody(reading: Reading, run: Run): boolean {
  const { tokens, lexicon } = reading;
  for (let k = run.from; k < run.to; k++) if (lexicon.bodies.has(tokens[k]!.low)) return true;
  const last = tokens[run.to - 1]!;
  const letters = size(run) === 1 && last.low.length > 2 && last.low.includes('.');
  return letters || (!has(last, ROLE) && isRole(reading, last));
}

/** Most tokens of what a body's name says it is for. */
const LONGEST_PURPOSE = 6;

/** "Commission on Harbour Debates": a body's name goes on behind one word for what it is. */
function wholeBody(reading: Reading, run: Run): Run {
  const { tokens, lexicon } = reading;
  const held = lexicon.capitalNouns ? undefined : tokens[run.to];
  const one = size(run) === 1 && !tokens[run.from]!.owns && lexicon.bodies.has(tokens[run.from]!.low);
  if (!one || !has(held, PREPOSITION) || held!.cap || lexicon.infinitives.has(held!.low)) return run;
  let to = run.to + 1;
  while (to < run.to + LONGEST_PURPOSE && inName(reading, to, -1) && !tokens[to - 1]!.owns) to++;
  return to > run.to + 1 && !tokens[to - 1]!.owns && !has(tokens[run.to + 1], GIVEN | TITLE)
    ? { from: run.from, to }
    : run;
}
