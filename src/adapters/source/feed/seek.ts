/** Looking for strings in one long text again and again, in linear time. */

/** Finds a string from a place on; asks for each stretch of the text only once, so that all of it stays linear. */
export type Seek = (what: string, from: number) => number;

export function seeker(source: string): Seek {
  const known = new Map<string, { from: number; at: number }>();
  return (what, from) => {
    const last = known.get(what);
    if (last && last.from <= from && (last.at < 0 || last.at >= from)) return last.at;
    const at = source.indexOf(what, from);
    known.set(what, { from, at });
    return at;
  };
}
