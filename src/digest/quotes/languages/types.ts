/** What the finder needs to know of a language; each language is one file of such data. */

import type { Weights } from '../judge/signs.ts';

/** Lists are words parted by white space, lower case, unless said otherwise. */
export type LanguageData = Readonly<{
  code: string;
  /** Finite reporting verbs that hardly mean anything else ("said"). */
  reports: string;
  /** Finite verbs that report when words in marks depend on them ("called", "praised"). */
  stances: string;
  /** Other finite verbs that are no nouns ("went"): a run of nouns ends with them. */
  verbs: string;
  /** Those of both that are as often nouns ("claim", "reports"). */
  ambiguous: string;
  /** Nouns for what was said, behind their owner ("Brandt's claim that"). */
  nouns: string;
  /** Pronouns that own such a noun, with what they tell of the owner. */
  owners: Readonly<{ male: string; female: string; other: string }>;
  /** Relative pronouns that may stand for a thing ("a headline that said"); they also open what was said. */
  links: string;
  /** Prepositions of the source that a colon follows ("from the report: “…”"). */
  quoting: string;
  /** Verbs that report only with "it" behind them ("put it"). */
  light: string;
  /** Words behind a length of time ("ago"). */
  ago: string;
  /** Irregular past forms that may also describe what follows ("lost"). */
  pasts: string;
  /** Nouns that end like adverbs ("family"). */
  unlikeAdverbs: string;
  /** Words that turn a report round or leave it open: "never said", "allegedly said". */
  negations: string;
  /** Verbs of saying whose subject is not who spoke last ("replied"). */
  replying: string;
  /** Pronouns before a clause whose verb they are the object of ("what he called"). */
  fronted: string;
  /** Words between a quotation's "is" and who says it ("“…” is how Brandt puts it"). */
  hows: string;
  /** Conjunctions of time: whoever speaks in their clause speaks before another ("when"). */
  whens: string;
  /** Conjunctions that open what a verb reports ("that"). */
  openings: string;
  /** Words between such a noun and the one whose words they are ("the claim by Brandt that"). */
  holders: string;
  /** What joins several: "and". */
  joins: string;
  /** Words behind such a noun that open what was said ("to", "of"). */
  openers: string;
  /** The word behind such a noun that opens a clause ("promise to"). */
  infinitives: string;
  /** Such nouns that a quotation may follow without more ("the phrase “…”"). */
  sayings: string;
  /** Prepositions before such a noun and what somebody did with these words ("Mit den Worten „…“ ging Brandt"). */
  wordings: string;
  /** Participles of saying at a clause's end ("hat … gesagt", "wird … zitiert"). */
  closers: string;
  /** Verbs and participles that give a thing a name in marks ("nannte", "called"): short ones with capitals count too. */
  callings: string;
  /** Participles behind which a thing has a name that nobody is said to give it ("known as"). */
  known: string;
  /** Words before a member of a list ("like", "oder"). */
  listing: string;
  /** Those that close a clause behind the marks ("als „falsch“ zurückgewiesen"). */
  finals: string;
  /** Verbs that tell a thing's name ("heißt"). */
  naming: string;
  /** The pronoun that stands for nobody in "heißt es". */
  nobody: string;
  /** Pronouns for people at large ("man"): what they call a thing is its usual name. */
  anyone: string;
  /** Verbs whose object is the one quoted ("zitiert"). */
  citing: string;
  /** Their participles: in a passive their subject is the one quoted ("wird Brandt zitiert"). */
  cited: string;
  /** Verbs that say only with a word that parts from them, by their forms, and those words ("stellte: fest klar", "went: on"). */
  parting: readonly string[];
  /** Indefinite articles, before a word that somebody chose ("sei ein „Opfer“"). */
  indefinite: string;
  /** Articles and pronouns before one who is known: "the mayor", "sa ministre"; not "one mayor". */
  definite: string;
  /** Prepositions that hold no article in themselves ("zu", not "zum"). */
  bare: string;
  /** Verbs that ask with an infinitive at the clause's end ("will … wissen"). */
  asking: Readonly<{ verbs: string; ends: string }>;
  /** Words that start a sentence on what the one before said ("Das sagte Brandt"). */
  pointing: string;
  /** Forms of "be" that tell what a thing is. */
  copulas: string;
  /** Prepositions that start a sentence before the one for whom it is so ("Pour Brandt, …"). */
  opinions: string;
  /** Pronouns behind a preposition that are no subjects ("selon lui"). */
  stressed: string;
  /** Pronouns before an auxiliary that make it no passive ("s'est dit"). */
  reflexives: string;
  /** Words before what a thing is called ("as"). */
  likening: string;
  /** Conjunctions of an aside that names who said it ("as Brandt put it"). */
  asides: string;
  /** Participles whose subject stands before them ("saying", "calling"). */
  participles: string;
  /** Words that can stand between subject and verb, besides auxiliaries. */
  adverbs: string;
  auxiliaries: string;
  determiners: string;
  /** Determiners that can be a subject alone ("some said"). */
  standing: string;
  prepositions: string;
  conjunctions: string;
  /** Pronouns that can be a subject, with what they tell of it. */
  pronouns: Readonly<{ male: string; female: string; plural: string; thing: string; author: string }>;
  /** Relative pronouns that stand for a person. */
  relatives: string;
  /** Small words inside names ("de", "van"). */
  particles: string;
  /** Titles before a name, lower case, without a full stop. */
  titles: Readonly<{ male: string; female: string; any: string }>;
  /** Words with a capital before a full name that are no part of it: "Spaniard", and short ranks such as "PC". */
  prefixes: string;
  /** Those that may be a body's too: before a given name somebody is from there ("American"). */
  origins: string;
  /** Words between two offices of one who is named behind them ("pilot and teacher Ada Brandt"). */
  joints: string;
  /** Verbs that have the hearer right behind them ("told the council"). */
  hearing: string;
  /** Verbs of asking: who is asked answers. */
  questions: string;
  /** Short forms that a full stop belongs to, without it. */
  abbreviations: string;
  /** Verb forms that mark reported speech by themselves (German "sei"). */
  reported: string;
  /** The form of others, of words in small letters that nothing else is known of (German "verliere"); linear. */
  reportedForm: RegExp | null;
  /** What somebody or something is by a place, in one word before the name ("Norhaven-based"). */
  placedForm: RegExp | null;
  /** First words of a phrase that can be a subject behind its verb. */
  nominative: string;
  /** Words that open a clause whose verb stands last ("dass"). */
  subordinators: string;
  /** Relative pronouns of languages with cases; each may also be an article. */
  relativeArticles: string;
  /** Articles that tie a noun to the one before it ("des"). */
  genitives: string;
  /** The article of what is known already ("the"), where other words for somebody are looked up. */
  article: string;
  /** What somebody is who stays without a name ("the official said"): no other word for one who has it. */
  anonymous: string;
  /** Pronouns of persons that are objects alone ("him"). */
  accusatives: string;
  /** Pronouns that are objects only ("ihn", "sich"). */
  objectPronouns: string;
  /** Endings of nouns for things that do nothing ("ung"). */
  things: string;
  /** Endings of nouns that stand for many things ("ungen"). */
  many: string;
  /** The article that is a subject's or a feminine object's, with endings of feminine nouns. */
  feminine: Readonly<{ article: string; endings: string }>;
  /**
   * Verbs by which a writing speaks ("In dem Brief steht"), prepositions before it, and what ends such a clause behind
   * an auxiliary ("war zu lesen", "ist die Rede").
   */
  writings: Readonly<{ verbs: string; places: string; ends: string }>;
  /** Words behind the one whose words they are ("dem Minister zufolge"); prepositions among them behind `views` alone. */
  postposed: string;
  /** The preposition before the one for whom a thing is so ("für die Ministerin ist das …"). */
  viewing: string;
  /** Nouns for how somebody sees it, before such a word ("den Angaben des Ministers zufolge", "seiner Ansicht nach"). */
  views: string;
  /** Nouns for what was said, which speak for whom they hang on ("so das Fazit der Ministerin"). */
  verdicts: string;
  /** Nouns whose content a clause tells ("der Vorwurf der Fischer, es sei …"). */
  claims: string;
  /** Nouns for what a person is; such a word before or after a name tells who it is. */
  roles: string;
  /** Those that tell whether it is a man or a woman. */
  gendered: Readonly<{ male: string; female: string }>;
  /** Roles that can stand for one another: the first word covers the others. */
  roleClasses: readonly string[];
  /** Days, months and the like: capitalised or not, never a speaker. */
  times: string;
  /** Stretches of time in small letters ("week"): never a speaker. */
  periods: string;
  /** What an office is for, where it ends like a verb or like several: "communications director". */
  fields: string;
  /** Words in the names of bodies and places, which are nobody's ("department"). */
  bodies: string;
  /** Phrases before the one whose words they are, each of words parted by one blank. */
  sources: readonly string[];
  /** Words that name the source between marks of punctuation (", so Brandt,"). */
  inserted: string;
  /** Phrases that name the source only right behind a quotation ("…“, so …"). */
  behind: readonly string[];
  /** Forms of the verb that makes a passive, and the word before the one who acts. */
  passive: Readonly<{ with: string; by: string }>;
  /** Prepositions that tie a noun to the noun before it ("a spokesman for the mayor"). */
  attaching: string;
  /** Prepositions after which a participle's subject is the noun before them ("blamed him for saying"). */
  objects: string;
  /** Prepositions before a noun whose participle follows it ("with Brandt saying"). */
  company: string;
  /** Words that tell that marks hold a name, a title or a term ("so-called", "entitled"). */
  labels: string;
  /** Endings of compound words that are such labels. */
  labelEndings: string;
  /** Given names that tell the gender surely. */
  given: Readonly<{ male: string; female: string }>;
  /** Short forms of given names that do not start them: "bill:william". */
  nicknames: string;
  /** Endings of compound words that say what a person is. */
  roleEndings: string;
  /** Pronouns tied to the end of their verb, with the hyphens: "-t-elle", longest first. */
  clitics: string;
  /** Short words that an apostrophe ties to the next one, without it ("l", "qu"). */
  elisions: string;
  /** True where every noun has a capital, so that a capital tells no name. */
  capitalNouns: boolean;
  /** True where a name owns by an -s without an apostrophe ("Brandts Vorwurf"). */
  bareGenitives: boolean;
  /** True where a full stop makes a number an ordinal ("am 6. Mai"). */
  ordinalStops: boolean;
  /** True where a main clause's verb stands second and any other's last. */
  verbSecond: boolean;
  /** True where the subject may follow its verb in any sentence. */
  verbFirst: boolean;
  /** True where a verb needs no subject ("Respondió que …"). */
  dropsSubject: boolean;
  /** True where the plurals of articles, nouns and adjectives end in s, x or z, and those of verbs do not. */
  agreeing: boolean;
  /** What signs weigh in this language where its typography or grammar differs, each with the reason. */
  weights: Partial<Weights>;
  /** What sets off the words that name the speaker in speech that a dash opens; '' where dashes open none. */
  dialogue: '' | 'commas' | 'dashes';
}>;
