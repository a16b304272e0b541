/** Which earlier quotation one goes on with: one utterance, split by the words that name who speaks. */
import type { Held } from './nearby.ts';
import type { Line } from './outline.ts';
import type { Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';

/** The last quotation with a speaker: who, which of those found, and its token. */
export type Last = Readonly<{ held: Held; found: number; token: number }>;

/** “It is,” she said, “the worst winter.”: the utterance goes on in the same sentence. */
export function goesOnInLine(
  reading: Reading,
  found: readonly Readonly<{ kind: 'direct' | 'mixed' }>[],
  previous: Last,
  l: number,
  at: number,
  near: Attribution,
): boolean {
  if (previous.held.line !== l || found[previous.found]!.kind !== 'direct' || at - previous.token > 14)
    return false;
  const between = near.speaker.from > previous.token && near.speaker.to <= at;
  return (
    between &&
    near.speaker.from === previous.held.attribution.speaker.from &&
    reading.tokens[at - 1]!.low === ','
  );
}

/** True where only the words that name the speaker stand between two quotes: one utterance, split. */
export function splits(
  text: string,
  reading: Reading,
  lines: readonly Line[],
  previous: { held: Held; token: number },
  l: number,
  at: number,
  attribution: Attribution,
): boolean {
  const line = lines[l]!;
  const { tokens } = reading;
  if (lines[previous.held.line]!.paragraph !== line.paragraph) return false;
  if (at - previous.token > 24 || at === previous.token + 1) return false;
  const own =
    attribution.rule === 'goes-on' || attribution.speaker.from === previous.held.attribution.speaker.from;
  const between = attribution.speaker.from > previous.token && attribution.speaker.from < at;
  if (!own || !between) return false;
  const ahead = tokens[previous.token + 1]!;
  const early = Math.min(attribution.speaker.from, attribution.cue ?? at);
  const lastChar = text[tokens[previous.token]!.end - 2] ?? '';
  return (
    early <= previous.token + 3 && (ahead.low === ',' || /[,!?…—–-]/.test(lastChar) || ahead.kind === 'word')
  );
}
