/** The shape of a check: a sentence beside its evidence in, the words at fault out. */
import type { Quote, Span } from '../../model.ts';
import type { Reading } from './reading.ts';

/** A sentence and what it rests on, read once for all checks. */
export type Case = Readonly<{
  text: string;
  said: Reading;
  evidence: string;
  stands: Reading;
  cites: readonly Span[];
  /** The quotations that the core found, with their speakers. */
  quotes: readonly Quote[];
}>;

/** Null where all is well; an empty string where the whole sentence is at fault. */
export type Check = Readonly<{ reason: string; fault: (seen: Case) => string | null }>;

/** Why a sentence is refused, and the words at fault. */
export type Fault = Readonly<{ reason: string; words: string }>;
