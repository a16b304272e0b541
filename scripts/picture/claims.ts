/** What each block of a digest claims: which of its words stand where in which article. */
import type {
  Block,
  Edition,
  Inline,
  Message,
  Quote,
  Range,
  Sentence,
  Span,
} from '../../src/digest/model.ts';

/** Words of a block, and where the same words (or what they rest on) stand in an article. */
export type Claim = Readonly<{
  kind: 'quotation' | 'sentence' | 'speaker';
  /** Where in the block's own text. */
  range: Range;
  span: Span;
}>;

/** A block as it is read, piece by piece; `text` is all of them together. */
export type Said = Readonly<{
  block: Block;
  parts: readonly Readonly<{ text: string; tone: Tone }>[];
  claims: readonly Claim[];
}>;
export type Tone = 'plain' | 'faint' | 'link' | 'cite' | 'words' | 'speaker';

type Part = Said['parts'][number];

/** The blocks of an edition's overview beside what they claim; throws where the two do not agree. */
export function saidOf(overview: Message, edition: Edition): Said[] {
  let stories = 0;
  let sentences: readonly Sentence[] = [];
  let quotes: readonly Quote[] = [];
  const said: Said[] = [];
  for (const block of overview.blocks) {
    if (block.kind === 'headline') {
      const story = edition.stories[stories++];
      sentences = story?.sentences ?? [];
      quotes = story?.quotes ?? [];
    }
    if (block.kind === 'text' && sentences[0]) {
      said.push(saidSentence(block, sentences[0]));
      sentences = sentences.slice(1);
    } else if (block.kind === 'quote') {
      said.push(saidQuote(block, quotes[0]));
      quotes = quotes.slice(1);
    } else said.push({ block, parts: partsOf(block), claims: [] });
  }
  return said;
}

function partsOf(block: Block): Part[] {
  if (block.kind === 'heading' || block.kind === 'headline') return [{ text: block.text, tone: 'plain' }];
  return block.kind === 'text' || block.kind === 'note' ? block.runs.map(partOf) : [];
}

function saidSentence(block: Extract<Block, { kind: 'text' }>, sentence: Sentence): Said {
  // a number never stands alone on a line
  const parts = block.runs.map(partOf).map((part) => ({ ...part, text: part.text.replace(/ $/, '\u00a0') }));
  if (!textOf(parts).startsWith(sentence.text)) throw new Error(`a sentence is not shown: ${sentence.text}`);
  const range = { start: 0, end: sentence.text.length };
  return { block, parts, claims: sentence.cites.map((span) => ({ kind: 'sentence', range, span })) };
}

function saidQuote(block: Extract<Block, { kind: 'quote' }>, quote: Quote | undefined): Said {
  if (quote?.parts.length !== block.words.length)
    throw new Error(`a quotation is not its own: ${block.words}`);
  const parts: Part[] = [{ text: '“', tone: 'plain' }];
  const claims: Claim[] = [];
  const say = (kind: Claim['kind'], text: string, tone: Tone, span: Span): void => {
    const start = textOf(parts).length;
    parts.push({ text, tone });
    claims.push({ kind, range: { start, end: start + text.length }, span: within(span, text) });
  };
  for (const [i, words] of block.words.entries()) {
    if (i > 0) parts.push({ text: ' […] ', tone: 'faint' });
    say('quotation', words, 'words', quote.parts[i]!);
  }
  parts.push({ text: '”', tone: 'plain' });
  const { speaker } = quote;
  if (speaker && block.speaker !== null) {
    parts.push({ text: '\n— ', tone: 'speaker' });
    const name = speaker.name ?? speaker.mention;
    // "Mayor Ada Brandt": a title stands before the name
    const titled = speaker.role && block.speaker === `${speaker.role.text} ${name.text}`;
    if (titled) {
      say('speaker', speaker.role.text, 'speaker', speaker.role);
      parts.push({ text: ' ', tone: 'speaker' });
    }
    say('speaker', titled ? name.text : block.speaker, 'speaker', name);
    if (speaker.role && block.role !== null) {
      parts.push({ text: ', ', tone: 'speaker' });
      say('speaker', block.role, 'speaker', speaker.role);
    }
  }
  return { block, parts, claims };
}

/** The shown words inside their span: a digest may leave out the comma before "she said". */
function within(span: Span, words: string): Span {
  const at = span.text.indexOf(words);
  if (at < 0 || words === '') throw new Error(`“${words}” is not in “${span.text}”`);
  const start = span.start + at;
  return { ...span, start, end: start + words.length, text: words };
}

const partOf = (run: Inline): Part => {
  if (run.kind === 'cite') return { text: `[${run.number}]`, tone: 'cite' };
  if (run.kind === 'link') return { text: run.text, tone: 'link' };
  return { text: run.text, tone: run.style === 'faint' ? 'faint' : 'plain' };
};

const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('');
