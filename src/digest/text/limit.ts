/** Texts of others, kept to a length that no news has. */

const PAIR = /[\ud800-\udbff]$/;

/** The beginning of a text, as much as may be: up to a paragraph's end, else a word's, else anywhere between two characters. */
export function limited(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  for (const end of [text.lastIndexOf('\n\n', most), text.lastIndexOf(' ', most)])
    if (end >= most / 2) return text.slice(0, end);
  return PAIR.test(start) ? start.slice(0, -1) : start;
}
