/** The JSON object in what a model wrote: behind its thoughts, in a fence, between pleasantries, with commas too many. */

const MAX_TEXT = 200_000;
const MAX_DEPTH = 24;

/** Undefined where there is no whole object. */
export function jsonIn(content: string): unknown {
  const text = withoutThoughts(content.slice(0, MAX_TEXT));
  return parsed(text.trim()) ?? parsed(firstObject(text));
}

function parsed(text: string | null): object | undefined {
  if (text === null || !text.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What stands behind the last thought. */
function withoutThoughts(text: string): string {
  const end = text.lastIndexOf('</think>');
  return end < 0 ? text : text.slice(end + '</think>'.length);
}

/** From the first brace to the one that closes it, without commas before a closing bracket. */
function firstObject(text: string): string | null {
  const start = text.indexOf('{');
  if (start < 0) return null;
  const kept: string[] = [];
  let depth = 0;
  let inString = false;
  let comma = -1; // where in `kept` a comma stands that nothing but blanks followed
  for (let i = start; i < text.length; i++) {
    const char = text[i]!;
    kept.push(char);
    if (inString) {
      if (char === '\\') kept.push(text[++i] ?? '');
      else if (char === '"') inString = false;
      continue;
    }
    if (char === '{' || char === '[') depth++;
    if (depth > MAX_DEPTH) return null;
    if (char === '}' || char === ']') {
      if (comma >= 0) kept[comma] = '';
      if (--depth === 0) return kept.join('');
    }
    if (char === ',') comma = kept.length - 1;
    else if (!/\s/.test(char)) comma = -1;
    if (char === '"') inString = true;
  }
  return null;
}
