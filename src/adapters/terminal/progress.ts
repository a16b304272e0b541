/** One line that says what is going on, rewritten in place; only on a terminal. */
import type { ProgressEvent } from '../../digest/ports.ts';
import { harmless } from './style.ts';

type Out = Readonly<{ isTTY?: boolean; columns?: number; write(text: string): unknown }>;

type ProgressLine = Readonly<{ show(event: ProgressEvent): void; clear(): void }>;

const ERASE = '\r\u001b[2K';

export function progressLine(out: Out): ProgressLine {
  if (out.isTTY !== true) return { show: () => {}, clear: () => {} };
  let shown = '';
  const write = (line: string): void => {
    const cut = line.slice(0, Math.max(20, (out.columns ?? 80) - 1));
    if (cut === shown) return;
    shown = cut;
    out.write(`${ERASE}${cut}`);
  };
  return {
    show: (event) => write(lineOf(event)),
    clear: () => {
      if (shown !== '') out.write(ERASE);
      shown = '';
    },
  };
}

function lineOf(event: ProgressEvent): string {
  if (event.kind === 'reading')
    return `Reading sources: ${event.done} of ${event.of} (${harmless(event.source)})`;
  if (event.kind === 'articles') return `Reading articles: ${event.done} of ${event.of}`;
  return {
    clustering: 'Grouping articles into stories…',
    quoting: 'Finding quotations…',
    writing: 'Writing…',
  }[event.step];
}
