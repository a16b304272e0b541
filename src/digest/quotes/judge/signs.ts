/**
 * What speaks for marks that hold somebody's words, and what against: named signs, each with its weight.
 *
 * The weights are whole points, set by hand: 1 tips a doubtful case, 2 outweighs one such sign, 4 or more takes
 * several to turn. News rarely puts in marks what nobody said, so a sum of nothing at all is a quotation. Where a
 * language's typography or grammar makes a sign say more or less, its data file has its own weight for it; a sign of
 * nothing here counts only there.
 */

export const SIGNS = {
  // Who says it: a verb right there leaves little doubt; a speaker from another sentence is no evidence.
  spoken: 5,
  judged: 4,
  distant: 2,
  /** The subject of the sentence, whatever it does. */
  clause: 0,
  guessed: -3,
  /** "the mayor", "she" are more likely to be quoted than "it" and "some". */
  human: 1,
  thing: -1,
  /** Where a text quotes with double marks, single ones hold a quotation only if somebody says it right there. */
  minor: -40,

  // Length, in words: terms and titles are short. Nobody puts six words in marks that nobody said.
  one: -1,
  four: 1,
  six: 3,
  twelve: 5,
  /** Whatever else speaks against it. */
  paragraph: 15,

  // Shape: a capital on each word is a title's, a stop is a sentence's.
  titled: -4,
  /** One word with a capital may start with it for another reason. */
  capital: -2,
  /** A capital where no sentence starts, and no stop: a language without a capital for each noun has few of them. */
  named: 0,
  stops: 1,

  // Place: what opens a sentence or follows a colon as a sentence is said.
  opens: 2,
  opened: 3,
  /** "is “…”", "calls it “…”", "as a “…”": the reporter's own word for it would need no marks. */
  predicate: 3,
  /** "the phrase “…”" */
  saying: 2,
  /** A noun that a verb of calling or an indefinite article introduces: no name, but not always a wording. */
  described: 0,
  /** "reiste als „…“": what one is, where nobody says so. */
  role: 0,
  /** "die „…“": a thing known by that name, where nobody speaks of it. */
  definite: 0,
  /** "a “…” race", "“…” (the race)": what describes or is explained is a term. */
  adjective: -1,
  glossed: -1,
  /** An aside behind a dash is the reporter's. */
  dashed: -2,
  owned: -2,

  // Names, by the words around them.
  labelled: -7,
  christened: -8,
  /** Between two words of one name. */
  nickname: -5,
  /** "“…,” by Ada Brandt" */
  credited: -4,
  /** "In “…”, Lind said": where it was said. */
  leads: -4,
  /** "„Post“ berichtet": the paper speaks, it is not what is said. */
  subject: -4,
  body: -3,
  /** "on “…”", for a title: where it was said. */
  placed: -2,
  /** Nearly always, since a sentence would be opened. */
  introduced: -6,
  /** A name's translation is a name. */
  gloss: -6,

  // The sentence: where somebody speaks, the marks are most likely theirs though no rule ties them.
  saysBefore: 2,
  saysBehind: 1,
  reports: 2,
  /** The mood of reported speech, around a phrase. */
  reported: 4,
  /** As good as spoken, and makes up for the one who is only guessed. */
  told: 8,

  // Company: what follows a term is often one, and who says the same words in marks twice uses a term.
  refused: -1,
  repeated: -2,
} as const satisfies Record<string, number>;

export type Sign = keyof typeof SIGNS;

/** Which of the signs a stretch shows. */
export type View = Readonly<Record<Sign, boolean>>;

export type Weights = Readonly<Record<Sign, number>>;

const NAMES = Object.keys(SIGNS) as Sign[];

/** The sum of the signs: below nothing, it is no quotation. */
export function weigh(view: View, weights: Weights): number {
  let sum = 0;
  for (const name of NAMES) if (view[name]) sum += weights[name];
  return sum;
}
