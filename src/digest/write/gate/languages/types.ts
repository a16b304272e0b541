/** What the gate needs to know of a language to compare a sentence with its evidence; each language is one file of such data. */

/** What limits a statement: a limit that the evidence has must survive into the sentence. */
export type Limit = 'alleged' | 'possible' | 'expected' | 'intended' | 'future' | 'condition';

/**
 * Words are in lower case without accents, parted by white space; a phrase of several words is written with
 * underscores ("per_cent"). Rows are lines: the words of one count as one.
 */
export type GateLanguage = Readonly<{
  code: string;
  /** Words that deny what is around them ("not", "nobody"). */
  negations: string;
  /** Verbs and the like that deny what follows ("refused", "without"). */
  denials: string;
  /** Phrases that look like a denial and are none ("not_only"). */
  affirming: string;
  /** Where a negation's words stand: behind it, or anywhere in its clause. */
  denied: 'behind' | 'clause';
  limits: Readonly<Record<Limit, string>>;
  /** Prepositions that name a source ("according_to"). */
  sources: string;
  /** Verbs of saying elsewhere that tell no words here ("found"). */
  untold: string;
  /** The ending of a regular past, and irregular pasts and presents: by these a verb is known. */
  pastEnding: string;
  verbs: string;
  /** Words that join two subjects. */
  joining: string;
  /** Words that part clauses, besides punctuation ("and", "while"). */
  joints: string;
  /** Numbers from one on, in order; tens; and how many zeros a scale has. */
  ones: string;
  tens: string;
  scales: Readonly<Record<string, number>>;
  /** Numbers that are no figures ("dozens", "half"), a row each. */
  vague: string;
  /** Units, currencies and stretches of time, a row each. */
  units: string;
  /** Bounds of a number before it. */
  above: string;
  below: string;
  /** Those that are as often no bound ("sued over 80,000"). */
  loose: string;
  /** Days and months, a row each, and words for days ("yesterday"). */
  days: string;
  /** Months that are other words too without a capital. */
  capitalDays: string;
  /** Words that count or compare: "all", "most", "only"; a row each. A sentence may not bring one of its own. */
  amounts: string;
  /** Pairs of which one turns the other around ("rise | fall"). */
  opposites: string;
  /** Pairs that say the same with their sides exchanged ("buy | sell", "before | after"). */
  converses: string;
  /** Words that may stand for one another, irregular forms included; a row each. */
  same: string;
  /** Countries and their people, a row each ("denmark danish"). */
  peoples: string;
  /** Words that a sentence may open with although its evidence has them not. */
  openers: string;
}>;
