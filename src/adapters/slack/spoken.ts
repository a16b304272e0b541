/** A message's text: what a notification shows, and what a screen reader reads out in place of the blocks. */
import { shorten } from '../../bots/message/split.ts';
import type { Block, Inline, Message } from '../../digest/model.ts';
import { marked } from '../../digest/model.ts';
import { oneLine } from '../../digest/text/invisible.ts';
import { sentences } from '../../digest/text/sentences.ts';
import { MOST_SPOKEN } from './limits.ts';
import { escapeMrkdwn } from './text.ts';

/** The message once, a line a block, each line ending as a sentence does; cut between sentences where it is long. */
export function spokenText(message: Message): string {
  const said: string[] = [];
  let room = MOST_SPOKEN - MORE.length;
  for (const { text, whole } of linesOf(message)) {
    const length = escapeMrkdwn(text).length + 1;
    if (length <= room) {
      said.push(text);
      room -= length;
      continue;
    }
    const kept = whole ? '' : sentencesWithin(text, room - 1);
    // one sentence that is far too long is all there is
    if (kept === '' && said.length === 0) return escapeMrkdwn(shorten(text.slice(0, MOST_SPOKEN), room / 5));
    return escapeMrkdwn([...said, ...(kept === '' ? [] : [kept])].join('\n')) + MORE;
  }
  return escapeMrkdwn(said.join('\n')) || '…';
}

/** Ends what was cut. */
const MORE = '\n…';

type Spoken = Readonly<{
  text: string;
  /** A quotation is said as a whole or not at all. */
  whole: boolean;
}>;

/** The summary first, unless the blocks say it. */
function linesOf({ summary, blocks }: Message): Spoken[] {
  const lines = blocks
    .map((block) => ({ text: ended(spoken(block).trim()), whole: block.kind === 'quote' }))
    .filter(({ text }) => text !== '');
  const first = oneLine(summary).trim();
  const titles = blocks.flatMap((block) => ('text' in block ? [oneLine(block.text).trim()] : []));
  const said =
    titles.some((title) => title !== '' && first.includes(title)) ||
    lines.some(({ text }) => text.startsWith(plainer(first)));
  return said || first === '' ? lines : [{ text: ended(plainer(first)), whole: false }, ...lines];
}

function spoken(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return plainer(block.text);
    case 'headline':
      return `${block.number === null ? '' : `${block.number}. `}${plainer(block.text)}`;
    case 'text':
      return plainer(wordsOf(block.runs));
    case 'note':
      return plainer(wordsOf(block.runs).replace(/ \[\d{1,3}\]/g, ''));
    case 'quote': {
      const words = marked(block.words.map(oneLine).join(' […] '), block.marks);
      // who speaks is said first: marks are not heard
      const who = [block.speaker, block.role].flatMap((one) => (one === null ? [] : [oneLine(one)]));
      return block.speaker === null ? words : `${who.join(', ')}: ${words}`;
    }
    case 'divider':
    case 'button':
      return '';
  }
}

/** Without the numbers of citations: they are links, and nobody can follow one here. */
const wordsOf = (runs: readonly Inline[]): string =>
  runs.map((run) => (run.kind === 'cite' ? '' : run.text)).join('');

/** As one would read it out: commas for dots between, and of an address its host. */
const plainer = (text: string): string =>
  oneLine(text)
    // a citation's number that is left out leaves its space behind
    .replace(/ {1,9}· /g, ', ')
    .replace(/\bhttps?:\/\/([^\s/?#]+)[^\s,;]*/gi, '$1');

/** A line that ends as a sentence does. */
const ended = (text: string): string => (text === '' || /[.!?…:;][”"')\]]?$/.test(text) ? text : `${text}.`);

/** As many whole sentences as fit. */
function sentencesWithin(text: string, most: number): string {
  const start = text.slice(0, Math.max(0, most));
  const ends = sentences(start)
    .map(({ end }) => end)
    // the last may go on behind the cut
    .slice(0, -1);
  const end = ends.findLast((one) => escapeMrkdwn(start.slice(0, one)).length <= most) ?? 0;
  return start.slice(0, end).trim();
}
