/** The full name of somebody whom only others' words name in full: "“Max Holm is late,” she said of Mr. Holm." */
import { fold } from '../text/words.ts';
import { FEMALE, GIVEN, MALE } from './flags.ts';
import type { Stretch } from './marks.ts';
import type { Named } from './names.ts';
import type { Reading } from './phrases.ts';

/** A word with a capital, and the next one. */
const PAIR = /(\p{Lu}[\p{L}'’-]{1,30})(?= (\p{Lu}[\p{L}'’-]{1,30}))/gu;

/** Gives those of one name the full form that stands in marks, where its given name tells their gender. */
export function nameFromQuotes(
  text: string,
  { tokens, lexicon }: Reading,
  quoted: readonly Stretch[],
  all: readonly Named[],
): void {
  const short = new Map<string, Named>();
  for (const named of all)
    if (named.human && !named.body && named.gender !== null && named.name.to - named.name.from === 1)
      short.set(tokens[named.name.from]!.low, named);
  if (short.size === 0) return;
  for (const { start, end } of quoted)
    for (const match of text.slice(start, end).matchAll(PAIR)) {
      const [, given, last] = match as unknown as [string, string, string];
      const named = short.get(fold(last.replace(/['’]s$/, '')));
      if (named === undefined || named.spelled !== null) continue;
      const flags = lexicon.flags.get(given.toLowerCase()) ?? 0;
      const told = flags & (named.gender === 'male' ? MALE : FEMALE);
      if (!(flags & GIVEN) || !told) continue;
      const from = start + match.index;
      const to = from + given.length + 1 + last.replace(/['’]s$/, '').length;
      // "Max Holm Jr.", "Max Holm Avenue": somebody or something else.
      if (!/^ \p{Lu}/u.test(text.slice(to, to + 2))) named.spelled = { start: from, end: to };
    }
}
