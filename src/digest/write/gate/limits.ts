/** Checks of what denies and limits: a "not", "allegedly", "may", "if" or "said" comes from the evidence and survives into the sentence. */
import type { Check } from './check.ts';
import type { Limit } from './languages/types.ts';
import { isTime, type Reading, type Word } from './reading.ts';

/** What limits, and the meaning words that it limits. */
type Scope = Readonly<{ word: Word; words: ReadonlySet<string>; sentence: number }>;

/** A negation denies so many meaning words behind it. */
const DENIED = 4;
/** A hedge limits so many around it. */
const LIMITED = 5;
/** Where this share of what was limited is told, the limit must be told too. */
const TOLD = 0.5;

const isNegation = ({ gate }: Reading, { low }: Word): boolean =>
  !gate.affirming.has(low) && (gate.negations.has(low) || /n't$/.test(low) || low === 'cannot');

const denies = (reading: Reading, word: Word): boolean =>
  !word.quoted && (isNegation(reading, word) || reading.gate.denials.has(word.low));

/** Meaning words from here on, until the sentence ends or so many are found; of the clause alone where asked. */
function ahead(words: readonly Word[], at: number, most: number, clauseOnly: boolean): Set<string> {
  const found = new Set<string>();
  const here = words[at]!;
  for (let i = at + 1; i < words.length && found.size < most; i++) {
    const word = words[i]!;
    if (word.sentence !== here.sentence || (clauseOnly && word.clause !== here.clause && found.size > 0))
      break;
    if (
      (clauseOnly ? /[,;:]/ : /[;]/).test(word.before) ||
      /^(?:but|aber|sondern|mais|pero|sino)$/.test(word.low)
    )
      break;
    if (word.content && !isTime(word)) found.add(word.lemma);
  }
  return found;
}

const inClause = ({ words }: Reading, clause: number): Set<string> =>
  new Set(words.filter((word) => word.clause === clause && word.content).map(({ lemma }) => lemma));

function denials(reading: Reading): Scope[] {
  const { words, gate } = reading;
  return words.flatMap((word, at) => {
    if (!denies(reading, word)) return [];
    const behind = ahead(words, at, DENIED, true);
    const scope =
      gate.denied === 'clause' && isNegation(reading, word)
        ? new Set([...behind, ...inClause(reading, word.clause)])
        : behind;
    scope.delete(word.lemma);
    return [{ word, words: scope, sentence: word.sentence }];
  });
}

const share = (words: ReadonlySet<string>, of: ReadonlySet<string>): number =>
  words.size === 0 ? 0 : [...words].filter((word) => of.has(word)).length / words.size;

const contentOf = ({ words }: Reading): Set<string> =>
  new Set(words.filter(({ content }) => content).map(({ lemma }) => lemma));

/** True where another sentence of the evidence tells the same without the limit. */
function toldElsewhere(stands: Reading, scope: Scope, limits: (word: Word) => boolean): boolean {
  const sentences = new Set(stands.words.map(({ sentence }) => sentence));
  sentences.delete(scope.sentence);
  return [...sentences].some((sentence) => {
    const words = stands.words.filter((word) => word.sentence === sentence);
    return !words.some(limits) && share(scope.words, contentOf({ ...stands, words })) >= TOLD;
  });
}

/** A denial of its own: what it denies the evidence does not deny. */
function deniesMore(said: Reading, stands: Reading): string | null {
  const have = denials(stands);
  for (const { word, words } of denials(said)) {
    const same = have.some(
      (other) => other.word.lemma === word.lemma || words.size === 0 || share(words, other.words) > 0,
    );
    const near = have.some((other) => words.size === 0 || share(words, other.words) > 0);
    if (!same || !near) return word.text;
  }
  return null;
}

/** A denial that is lost: the sentence tells what the evidence denies. */
function deniesLess(said: Reading, stands: Reading): string | null {
  const own = denials(said);
  const told = contentOf(said);
  for (const scope of denials(stands)) {
    const covered = share(scope.words, told);
    if (
      covered < TOLD ||
      own.some(({ words, word }) => share(scope.words, words) > 0 || word.lemma === scope.word.lemma)
    )
      continue;
    // what is denied here may be told there
    const free = stands.words.filter(
      (w) => w.content && w.sentence !== scope.sentence && scope.words.has(w.lemma),
    );
    if (free.length === 0 || !toldElsewhere(stands, scope, (w) => denies(stands, w))) return scope.word.text;
  }
  return null;
}

/** Limits that stand for one another: who intends to do it, will; what is likely, may be. */
const MET_BY: Readonly<Record<Limit, readonly Limit[]>> = {
  alleged: ['alleged'],
  possible: ['possible'],
  expected: ['expected'],
  intended: ['intended'],
  future: ['future', 'intended', 'expected', 'possible'],
  condition: ['condition'],
};

const limitOf = ({ gate }: Reading, word: Word): Limit | undefined =>
  word.quoted ? undefined : gate.limits.get(word.low);

/** What a condition limits: all that its sentence tells before it, or behind the comma that ends it. */
function outside({ words }: Reading, at: number): Set<string> {
  const own = words.filter((word) => word.sentence === words[at]!.sentence);
  const from = own.indexOf(words[at]!);
  const comma = own.findIndex((word, i) => i > from && /,/.test(word.before));
  const rest = [...own.slice(0, from), ...(comma < 0 ? [] : own.slice(comma))];
  return new Set(rest.filter((word) => word.content).map(({ lemma }) => lemma));
}

function hedges(reading: Reading, limit: Limit): Scope[] {
  const { words } = reading;
  return words.flatMap((word, at) => {
    if (limitOf(reading, word) !== limit) return [];
    // "could not", "would not": the denial is the stronger one
    const next = words[at + 1];
    if (limit === 'possible' && next && isNegation(reading, next)) return [];
    if (limit === 'condition') return [{ word, words: outside(reading, at), sentence: word.sentence }];
    const scope = ahead(words, at, LIMITED, true);
    if (scope.size === 0 && limit === 'alleged')
      for (const lemma of inClause(reading, word.clause)) scope.add(lemma);
    scope.delete(word.lemma);
    return [{ word, words: scope, sentence: word.sentence }];
  });
}

function hedgeDiffers(limit: Limit, said: Reading, stands: Reading): string | null {
  const meets = (reading: Reading, limits: readonly Limit[]): boolean =>
    reading.words.some((word) => {
      const own = limitOf(reading, word);
      return own !== undefined && limits.includes(own);
    });
  const told = contentOf(said);
  if (!meets(said, MET_BY[limit]))
    for (const scope of hedges(stands, limit))
      if (
        share(scope.words, told) >= TOLD &&
        !toldElsewhere(stands, scope, (w) => limitOf(stands, w) === limit)
      )
        return scope.word.text;
  // a hedge of its own says less than the evidence, a plan or a condition says something else
  const met = limit === 'future' ? MET_BY.future : [limit];
  const own = said.words.find((word) => limitOf(said, word) === limit);
  // "voted to ban": what was decided to be done will be done
  if (limit === 'future' && stands.words.some(({ low }) => stands.lexicon.infinitives.has(low))) return null;
  return own && !meets(stands, met) && !stands.words.some(({ lemma }) => lemma === own.lemma)
    ? own.text
    : null;
}

/** What somebody only said: what stands behind the verb of saying, or before one that ends its sentence. */
function reported(reading: Reading): Scope[] {
  const { words } = reading;
  return words.flatMap((word, at) => {
    // who did not say it is no source of it
    if (!word.tells || words.slice(Math.max(0, at - 3), at).some((w) => isNegation(reading, w))) return [];
    const behind = new Set(
      words
        .slice(at + 1)
        .filter((w) => w.sentence === word.sentence && w.content)
        .map(({ lemma }) => lemma),
    );
    const clause = words.filter((w) => w.clause === word.clause);
    const last =
      /,\s*$/.test(clause[0]?.before ?? '') || reading.gate.sources.has(word.low) || behind.size < 2;
    const before = words.slice(0, at).filter((w) => w.sentence === word.sentence && w.content);
    const scope = last
      ? new Set([
          ...before.filter((w) => w.clause !== word.clause).map(({ lemma }) => lemma),
          ...(behind.size >= 2 ? behind : []),
        ])
      : behind;
    return [{ word, words: scope, sentence: word.sentence }];
  });
}

function attributionDiffers(said: Reading, stands: Reading): string | null {
  const told = contentOf(said);
  const own = said.words.find((word) => word.tells);
  // who is accused of it is said to have done it
  const sourced = (word: Word): boolean =>
    word.tells || limitOf(stands, word) === 'alleged' || word.lemma === own?.lemma;
  if (own) return stands.words.some(sourced) ? null : own.text;
  for (const scope of reported(stands)) {
    const common = [...told].filter((word) => scope.words.has(word)).length;
    const elsewhere = stands.words
      .filter((w) => w.content && !scope.words.has(w.lemma))
      .map(({ lemma }) => lemma);
    const outside = [...told].filter((word) => elsewhere.includes(word)).length;
    if (common < 2 || common < outside) continue;
    if (!toldElsewhere(stands, { ...scope, words: told }, (w) => w.tells)) return scope.word.text;
  }
  return null;
}

const HEDGES: readonly Limit[] = ['alleged', 'possible', 'expected', 'intended', 'future', 'condition'];

export const LIMITS: readonly Check[] = [
  { reason: 'negation', fault: ({ said, stands }) => deniesMore(said, stands) ?? deniesLess(said, stands) },
  ...HEDGES.map(
    (limit): Check => ({ reason: limit, fault: ({ said, stands }) => hedgeDiffers(limit, said, stands) }),
  ),
  { reason: 'attribution', fault: ({ said, stands }) => attributionDiffers(said, stands) },
];
