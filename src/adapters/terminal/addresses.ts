/** Where a terminal shows no links: the addresses behind them, so that each article can be opened all the same. */
import type { Block } from '../../digest/model.ts';

export type Addresses = Readonly<{
  /** "[2] https://…" or the address alone, for below the headline; null where it leads nowhere. */
  headline: string | null;
  /** The number under which an article is cited, as "[2]"; "" where it is cited under none. */
  mark(url: string): string;
  /** The other articles', by number, then those without one. */
  below: readonly string[];
}>;

/** The address of the article, without the words to be marked in it; null for what cannot be opened. */
const articleAt = (url: string): string | null =>
  /^(?:https?|file):\/\//.test(url) ? url.replace(/#:~:text=.*$/s, '') : null;

/** The addresses of a story, or of a message without stories. */
export function addressesIn(blocks: readonly Block[]): Addresses {
  // links in what is said are beside the point: headlines of a preview
  const notes = blocks.flatMap((block) => (block.kind === 'note' ? block.runs : []));
  const runs = blocks.flatMap((block) => (block.kind === 'text' || block.kind === 'note' ? block.runs : []));
  const numbers = new Map<string | null, number>();
  for (const run of runs) if (run.kind === 'cite') numbers.set(articleAt(run.url), run.number);
  const mark = (url: string): string => {
    const number = numbers.get(articleAt(url));
    return number === undefined ? '' : `[${number}]`;
  };
  const first = blocks.find((block) => block.kind === 'headline');
  const head = first === undefined ? null : articleAt(first.url);
  const linked = [
    ...notes.flatMap((run) => (run.kind === 'link' ? [run.url] : [])),
    ...blocks.flatMap((block) => (block.kind === 'quote' ? [block.url] : [])),
  ].map(articleAt);
  const cited = [...numbers].sort(([, a], [, b]) => a - b).map(([url]) => url);
  const others = [...new Set([...cited, ...linked])].filter((url) => url !== null && url !== head);
  const line = (url: string | null): string => `${mark(url ?? '')} ${url}`.trimStart();
  return { headline: head === null ? null : line(head), mark, below: others.map(line) };
}
