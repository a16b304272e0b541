/** A passage weighed against a question: what it holds of it, by itself and with what stands around it. */
import type { Span } from '../model.ts';

export type Weighed = Readonly<{
  /** The passage's number. */
  number: number;
  span: Span;
  score: number;
  /** Share of the question that the sentence itself holds, 0 to 1. */
  own: number;
  /** Share of the question that the sentence and what stands around it hold, 0 to 1. */
  covered: number;
  /** 0, 0.5 or 1: holds a thing of the kind that is asked for. */
  fit: number;
  /** Says that what is asked for is not known. */
  notTold: boolean;
  /** Share of the question's names that stand in or around it, 0 to 1; 1 where it has none. */
  names: number;
  /** The same in what it may be understood to be about: itself, the text before it, title and first sentence. */
  contextNames: number;
  /** The same for the words that say what is asked. */
  contextKeys: number;
  /** How many words of what is asked stand nowhere in its article. */
  missing: number;
  /** The same in the sentence alone. */
  ownNames: number;
  /** Share of the words that say what is asked about the names, in or around it, 0 to 1; 1 where there are none. */
  keys: number;
  /** The same in the sentence alone. */
  ownKeys: number;
  /** The same for words that were not carried over from earlier turns. */
  freshKeys: number;
  /** The same, weighed by the words' rarity; 0 where the question brings none. */
  freshOwn: number;
  /** Share of the words carried over that stand anywhere in its article, 0 to 1; 0 where none was. */
  carried: number;
  /** 1 where the sentence says what is asked about the subject, less where only its surroundings do, 0 where nothing does. */
  predicate: number;
  /** Bits of nouns that it holds only to describe others. */
  described: number;
  /** Share of the noun that is asked for, anywhere in its article; 1 where none is. */
  focus: number;
  /** The same in the sentence alone. */
  ownFocus: number;
  /** Says more of the noun that is asked for than that it is one. */
  tellsWhich: boolean;
  /** Stands beside what the last answer told. */
  besideTold: boolean;
  /** Counts the noun that is asked for. */
  counts: boolean;
  /** Older than what is asked for. */
  old: boolean;
  /** Tells of somebody else who is named in full, and names nobody that is asked about. */
  otherSubject: boolean;
  /** How many words the question brings itself, not carried over, that the sentence holds. */
  fresh: number;
  /** New names or numbers: what it may answer with. */
  candidates: readonly string[];
}>;
