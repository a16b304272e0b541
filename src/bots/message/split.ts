/** Cuts a message into pieces that a platform takes: between blocks, between sentences, never inside a quotation, a link or a grapheme. */
import { type Words, wordsIn } from '../../digest/locales/words.ts';
import type { Block, Inline, Message } from '../../digest/model.ts';
import { sentences } from '../../digest/text/sentences.ts';

/** True where these blocks, rendered as one message, keep every limit of the platform. */
export type Fits = (blocks: readonly Block[]) => boolean;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Text in a label or heading is cut to so much where it does not fit. */
const SHORT = 120;

/** Pieces in order; all of them fit. What cannot be made to fit (a quotation too long for one message) is left out, its link kept. */
export function splitMessage(message: Message, fits: Fits): Message[] {
  const pieces: Block[][] = [];
  let piece: Block[] = [];
  const close = (): void => {
    if (piece.length > 0) pieces.push(piece);
    piece = [];
  };
  for (const block of message.blocks.flatMap((one) => fitting(one, fits, wordsIn(message.locale)))) {
    if (!fits([...piece, block])) close();
    // nothing opens or ends with a line across
    if (piece.length === 0 && block.kind === 'divider') continue;
    piece.push(block);
  }
  close();
  if (pieces.length === 0) return [{ ...message, blocks: [] }];
  return pieces.map((blocks, i) => ({
    ...message,
    summary: i === 0 ? message.summary : `${message.summary} (${i + 1})`,
    blocks,
  }));
}

/** The block in parts that fit each by itself. */
function fitting(block: Block, fits: Fits, words: Words): Block[] {
  if (fits([block])) return [block];
  switch (block.kind) {
    case 'heading':
      return keep({ ...block, text: shorten(block.text, SHORT) }, fits);
    case 'headline':
      return keep({ ...block, text: shorten(block.text, SHORT) }, fits);
    case 'text':
    case 'note':
      return splitRuns(block.runs, (runs) => fits([{ ...block, runs }])).map((runs) => ({ ...block, runs }));
    case 'quote':
      return keep(
        { kind: 'note', runs: [{ kind: 'link', text: `${words.longQuote} ↗`, url: block.url }] },
        fits,
      );
    case 'button':
      return keep({ ...block, label: shorten(block.label, SHORT) }, fits);
    case 'divider':
      return [];
  }
}

const keep = (block: Block, fits: Fits): Block[] => (fits([block]) ? [block] : []);

/** Runs in lines that each fit; a run too long for one is cut between sentences, then words, then graphemes. */
function splitRuns(runs: readonly Inline[], fits: (runs: readonly Inline[]) => boolean): Inline[][] {
  const lines: Inline[][] = [];
  let line: Inline[] = [];
  const put = (run: Inline): void => {
    if (line.length > 0 && !fits([...line, run])) {
      lines.push(line);
      line = [];
    }
    line.push(run);
  };
  for (const run of runs) {
    if (run.kind === 'cite') put(run);
    else if (fits([run])) put(run);
    else if (run.kind === 'link') {
      const short: Inline = { ...run, text: shorten(run.text, SHORT) };
      put(fits([short]) ? short : { kind: 'text', text: short.text });
    } else
      for (const text of splitText(run.text, (part) => fits([{ ...run, text: part }]))) put({ ...run, text });
  }
  if (line.length > 0) lines.push(line);
  return lines.filter((one) => fits(one));
}

/** The text in parts that fit, cut at the best place there is. Nothing but white space between parts is lost. */
export function splitText(text: string, fits: (part: string) => boolean): string[] {
  return pack(
    sentences(text).map(({ start, end }) => text.slice(start, end)),
    fits,
    (sentence) =>
      pack(sentence.split(/\s+/), fits, (word) =>
        pack(
          [...graphemes.segment(word)].map(({ segment }) => segment),
          fits,
          () => [],
          '',
        ),
      ),
    ' ',
  );
}

/** Joins parts as far as they fit; one that does not fit by itself is cut further. */
function pack(
  parts: readonly string[],
  fits: (part: string) => boolean,
  cut: (part: string) => string[],
  glue = ' ',
): string[] {
  const full = parts.filter((part) => part !== '');
  const found: string[] = [];
  for (let from = 0; from < full.length; ) {
    const joined = (count: number): string => full.slice(from, from + count).join(glue);
    const count = largest(full.length - from, (some) => fits(joined(some)));
    if (count > 0) found.push(joined(count));
    else found.push(...cut(full[from]!));
    from += Math.max(1, count);
  }
  return found;
}

/** The largest count up to `most` that holds, where with one all smaller ones do. Found by doubling and halving: each try renders. */
function largest(most: number, holds: (count: number) => boolean): number {
  let good = 0;
  let bad = most + 1;
  for (let next = 1; good < most && bad > most; next = Math.min(most, 2 * next))
    if (holds(next)) good = next;
    else bad = next;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** At most so many characters, cut between graphemes, with an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
