/** One line that says what is going on, rewritten in place; only on a terminal. */
import { en, fill, type Words } from '../../digest/locales/words.ts';
import type { ProgressEvent } from '../../digest/ports.ts';
import { harmless } from './style.ts';

type Out = Readonly<{ isTTY?: boolean; columns?: number; write(text: string): unknown }>;

type ProgressLine = Readonly<{ show(event: ProgressEvent): void; clear(): void }>;

const ERASE = '\r\u001b[2K';

/** `words`: in the language of whoever sits there. */
export function progressLine(out: Out, words: Words = en): ProgressLine {
  if (out.isTTY !== true) return { show: () => {}, clear: () => {} };
  let shown = '';
  const write = (line: string): void => {
    const cut = line.slice(0, Math.max(20, (out.columns ?? 80) - 1));
    if (cut === shown) return;
    shown = cut;
    out.write(`${ERASE}${cut}`);
  };
  return {
    show: (event) => write(lineOf(event, words)),
    clear: () => {
      if (shown !== '') out.write(ERASE);
      shown = '';
    },
  };
}

function lineOf(event: ProgressEvent, { reading }: Words): string {
  if (event.kind === 'step') return reading[event.step];
  const { done, of } = event;
  if (event.kind === 'articles') return fill(reading.articles, { done, of });
  return fill(reading.sources, { done, of, source: harmless(event.source) });
}
