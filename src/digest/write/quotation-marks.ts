/** Quotation marks within one sentence: are they balanced, what stands in them, what outside. */

const OPENING = new Set(['“', '„', '«']);
const CLOSING = new Set(['”', '»', '“']);

/** Marks of a sentence in order: a straight one opens or closes by what is open. */
function walk(text: string, see: (inside: boolean, at: number) => void): boolean {
  let open: string | null = null;
  let sound = true;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (mark === '"') {
      if (open === null) open = mark;
      else if (open === '"') open = null;
      else sound = false;
    } else if (open === null && OPENING.has(mark)) open = mark;
    else if (open === '“' ? mark === '”' : open === '„' ? CLOSING.has(mark) : open === '«' && mark === '»')
      open = null;
    else if (OPENING.has(mark) || mark === '”' || mark === '»') sound = false;
    else see(open !== null, at);
  }
  return sound && open === null;
}

/** False where a quotation begins or ends outside this sentence. */
export const balanced = (text: string): boolean => walk(text, () => {});

/** The text without what stands in quotation marks. */
export function outsideQuotations(text: string): string {
  let kept = '';
  let last = -1;
  walk(text, (inside, at) => {
    if (inside) return;
    if (last >= 0 && at > last + 1) kept += ' ';
    kept += text[at];
    last = at;
  });
  return kept;
}

/** The stretches in quotation marks, at most 50. */
export function insideQuotations(text: string): string[] {
  const found: string[] = [];
  let current = '';
  let last = -2;
  walk(text, (inside, at) => {
    if (!inside) return;
    if (at !== last + 1 && current !== '') {
      found.push(current);
      current = '';
    }
    current += text[at];
    last = at;
  });
  if (current !== '') found.push(current);
  return found.slice(0, 50);
}
