/** Who bears a last name that several share. */
import { ROLE } from './flags.ts';
import type { Mention, Named } from './names.ts';
import type { Run } from './roles.ts';
import { has, type Token } from './tokens.ts';

const SUFFIX = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** Named in full so many times as often as any other. */
const DOMINANT = 4;

export const size = (run: Run): number => run.to - run.from;

/** "Jr.", "III": no last name. */
export const isSuffix = (token: Token | undefined): boolean =>
  token?.kind === 'word' && SUFFIX.has(token.low);

/** True where a title is a mere form of address, or an office, and one is not known for another. */
function holds(tokens: readonly Token[], { roles }: Named, title: Run): boolean {
  const office = tokens[title.to - 1]!;
  return !has(office, ROLE) || roles.length === 0 || roles.some(({ heads }) => heads.includes(office.low));
}

/**
 * Those whom a last name alone may mean: whoever is named inside a sentence before headlines, bodies last, and no
 * "Jr." behind an elder or under an office that only the elder has, nor who was introduced as another's ("her brother, Ola Lind") and is named
 * in full no oftener.
 */
export function rivals(
  tokens: readonly Token[],
  alike: readonly Named[],
  mention: Mention,
): readonly Named[] {
  const { gender, run, title } = mention;
  const younger = (n: Named): boolean =>
    isSuffix(tokens[n.name.to - 1]) &&
    ((title !== null && (run.from < n.first || !holds(tokens, n, title))) ||
      alike.some((e) => e.human && e.first < n.first && !isSuffix(tokens[e.name.to - 1])));
  const fitting = alike.filter(
    (n) => (gender === null || n.gender === null || n.gender === gender) && !younger(n),
  );
  const own = fitting.filter((n) => !n.belongs || fitting.every((o) => o === n || o.full < n.full));
  if (own.length > 0 && own.length < fitting.length) return rivals(tokens, own, mention);
  const people = fitting.filter((n) => !n.body);
  const firm = people.filter((n) => n.firm || n.human);
  return firm.length > 0 ? firm : people.length > 0 ? people : fitting;
}

/**
 * Who bears a last name that several share: the one named in full twice as often as any other, else the only one
 * who had been introduced when it first stood alone, else the one named in full most often.
 */
export function bearer(alike: readonly Named[], alone: readonly number[]): Named | null {
  const [one, two] = [...alike].sort((a, b) => b.full - a.full) as [Named, Named];
  if (one.full >= 2 * two.full) return one;
  const earliest = Math.min(...alike.map((n) => n.first));
  const first = alone.find((place) => place > earliest);
  const before = first === undefined ? [] : alike.filter((n) => n.first < first);
  if (before.length === 1) return before[0]!;
  return one.full > two.full ? one : null;
}

/**
 * True for one who is named in full so much oftener than the others that the last name alone is theirs; one whom only
 * a title tells apart ("Mrs Lind") counts as named once.
 */
export const dominates = (main: Named | null, alike: readonly Named[]): boolean =>
  main !== null && alike.every((other) => other === main || main.full >= DOMINANT * Math.max(1, other.full));
