/** What every noun is made of: times, stretches of text, results and faults. */

/** Milliseconds since 1970-01-01T00:00Z. */
export type Millis = number;

/** A half-open stretch of one text, in UTF-16 code units. */
export type Range = Readonly<{ start: number; end: number }>;

/** A stretch of a stored article: `article.text.slice(start, end) === text`, always. */
export type Span = Readonly<{ articleId: string; start: number; end: number; text: string }>;

/** An expected failure is a value; a surprise throws. */
export type Result<T, E = Fault> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; error: E }>;

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });

/**
 * What went wrong: `kind` for programs and counters, `detail` one sentence for people, `short` its two or three words,
 * `pages` how many of a source's pages failed and how many are left.
 */
export type Fault = Readonly<{
  kind: string;
  detail: string;
  short?: string | undefined;
  pages?: Readonly<{ failed: number; left: number }> | undefined;
}>;
