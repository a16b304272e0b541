/** Checks of the words: enough of them stand in the evidence, and what is in quotation marks is quoted there, from the same speaker. */
import type { Quote } from '../../model.ts';
import { fold, words as wordsIn } from '../../text/words.ts';
import { insideQuotations } from '../quotation-marks.ts';
import type { Case, Check } from './check.ts';
import { isName, isPreposition, isRole, lemmas, type Reading, type Word } from './reading.ts';

/** At least this share of a sentence's meaning words stands in its evidence. */
const LEAST_OVERLAP = 0.6;
/** And of each clause that has several. */
const LEAST_IN_CLAUSE = 0.34;

function overlapFault({ said, stands }: Case): string | null {
  const have = lemmas(stands.words);
  const content = said.words.filter((word) => word.content);
  if (content.length === 0) return said.words.some(({ number }) => number) ? null : '';
  const strange = (words: readonly Word[]): Word[] => words.filter(({ lemma }) => !have.has(lemma));
  if (1 - strange(content).length / content.length < LEAST_OVERLAP)
    return strange(content)
      .map(({ text }) => text)
      .join(' ');
  const run = strangeRun(said.words, have);
  if (run !== '') return run;
  const put = substituted(said, stands, have);
  if (put !== null) return put;
  const clauses = new Map<number, Word[]>();
  for (const word of content) clauses.set(word.clause, [...(clauses.get(word.clause) ?? []), word]);
  for (const clause of clauses.values())
    if (clause.length > 1 && 1 - strange(clause).length / clause.length < LEAST_IN_CLAUSE)
      return strange(clause)
        .map(({ text }) => text)
        .join(' ');
  return null;
}

/** Two words side by side, or joined by one small word, that the evidence has not: news of the writer's own. */
function strangeRun(words: readonly Word[], have: ReadonlySet<string>): string {
  const strange = ({ content, lemma }: Word): boolean => content && !have.has(lemma);
  for (const [i, word] of words.entries()) {
    if (!strange(word)) continue;
    const next = words[i + 1];
    const after = words[i + 2];
    if (next && strange(next) && !/[,;:.]/.test(next.before)) return `${word.text} ${next.text}`;
    if (next && after && !next.content && !next.number && strange(after))
      return `${word.text} ${next.text} ${after.text}`;
  }
  return '';
}

/** The words before one that a preposition governs, back to the last that carries meaning: "fishing for". */
function contextOf(words: readonly Word[], at: number): string {
  const ruled = words[at - 1];
  if (ruled === undefined || !isPreposition(ruled) || ruled.low === 'to') return '';
  const context: string[] = [];
  for (let i = at - 1; i >= Math.max(0, at - 3) && words[i]!.sentence === words[at]!.sentence; i--) {
    context.push(words[i]!.lemma);
    if (words[i]!.content) return context.join(' ');
  }
  return '';
}

/** The word behind one, where both carry meaning: "case" of "smuggling case". */
const headOf = (words: readonly Word[], at: number): string => {
  const next = words[at + 1];
  return next?.content && /^[\s-]*$/.test(next.before) ? `* ${next.lemma}` : '';
};

/** The word before one, where both carry meaning and it is no verb: "wrong" of "wrong kidney". */
const modifierOf = ({ words, gate }: Reading, at: number): string => {
  const before = words[at - 1];
  if (!before?.content || gate.isVerb(before.low) || !/^[\s-]*$/.test(words[at]!.before)) return '';
  return `${before.lemma} *`;
};

/** A word put in the place of another: "fishing for herring" where the evidence has "fishing for cod". */
function substituted(said: Reading, stands: Reading, have: ReadonlySet<string>): string | null {
  const told = lemmas(said.words);
  const placesIn = (reading: Reading, i: number): string[] =>
    [contextOf(reading.words, i), headOf(reading.words, i), modifierOf(reading, i)].filter(
      (place) => place !== '',
    );
  const places = new Map<string, string[]>();
  for (const [i, { content, lemma }] of stands.words.entries())
    if (content)
      for (const place of placesIn(stands, i)) places.set(place, [...(places.get(place) ?? []), lemma]);
  const wrong = said.words.find(
    ({ content, low, lemma }, i) =>
      content &&
      !have.has(lemma) &&
      !said.gate.isVerb(low) &&
      placesIn(said, i).some((place) => places.get(place)?.some((other) => !told.has(other))),
  );
  return wrong?.text ?? null;
}

const flat = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replaceAll('’', "'")
    .replaceAll('‘', "'")
    .trim()
    .replace(/[.,;!?]+$/, '');

/** In single marks, where a word begins and ends: an apostrophe within a word is none. */
const SINGLE = /(?<![\p{L}\p{N}])[‘'‚]([\p{L}\p{N}][^‘’'‚\n]{1,400})[’'‘](?![\p{L}\p{N}])/gu;
const inSingle = (text: string): string[] => [...text.matchAll(SINGLE)].map(([, inside]) => inside!);

const quotedIn = (text: string): string[] => [...insideQuotations(text), ...inSingle(text)].map(flat);

/** What stands in marks stands in marks there. */
function quotedFault({ text, evidence }: Case): string | null {
  const quoted = quotedIn(text);
  if (quoted.length === 0) return null;
  const have = quotedIn(evidence);
  return quoted.find((words) => words === '' || !have.some((other) => other.includes(words))) ?? null;
}

/** Folded words of who said it, as the core found it: name, mention and role. */
function speakerWords({ speaker }: Quote): Set<string> {
  const text = [speaker?.name, speaker?.mention, speaker?.role].map((span) => span?.text ?? '').join(' ');
  return new Set(wordsIn(text).map(({ start, end }) => fold(text.slice(start, end))));
}

/** A sentence that quotes and names a speaker names the one whom the core found. */
function speakerFault({ text, said, quotes, cites }: Case): string | null {
  const quoted = insideQuotations(text).map(flat);
  if (quoted.length === 0) return null;
  const who = said.words.filter((word) => !word.quoted && (isName(word) || isRole(word)));
  const reports = said.words.some(({ tells }) => tells) || /[:—–-]\s*["“„«]|["”»]\s*[—–-]/.test(text);
  if (who.length === 0 || !reports) return null;
  for (const words of quoted) {
    const found = quotes.filter(
      ({ parts }) =>
        parts.some((part) =>
          cites.some(
            (cite) => cite.articleId === part.articleId && part.start < cite.end && cite.start < part.end,
          ),
        ) && flat(parts.map((part) => part.text).join(' ')).includes(words),
    );
    if (found.length > 0 && !found.some((quote) => who.some(({ low }) => speakerWords(quote).has(low))))
      return who.map((word) => word.text).join(' ');
  }
  return null;
}

export const WORDS: readonly Check[] = [
  { reason: 'quoted-words', fault: quotedFault },
  { reason: 'quoted-speaker', fault: speakerFault },
  { reason: 'overlap', fault: overlapFault },
];
