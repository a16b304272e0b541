/** Links that jump to words in a page: `#:~:text=` (WICG Scroll To Text Fragment). */

/** Longer stretches are named by their first and last words. */
const MAX_WHOLE = 120;
const EDGE_WORDS = 5;
const DIRECTIVE = ':~:';

/**
 * The address of `words` within the page at `url`. An address that is not http(s) is given back as it is.
 * A fragment that the address has stays; a directive that it has is replaced.
 */
export function textFragmentUrl(url: string, words: string): string {
  if (!/^https?:\/\//i.test(url)) return url;
  const directive = directiveOf(words);
  if (directive === '') return url;
  const cut = url.indexOf(DIRECTIVE);
  const page = cut < 0 ? url : url.slice(0, cut);
  return `${page}${page.includes('#') ? '' : '#'}${DIRECTIVE}text=${directive}`;
}

function directiveOf(words: string): string {
  const text = words.toWellFormed().replace(/\s+/g, ' ').trim();
  if (text === '') return '';
  const parts = text.split(' ');
  // One match cannot run over two blocks of a page; a range can.
  const whole = text.length <= MAX_WHOLE && !/\n/.test(words.trim());
  if (whole || parts.length < 2) return encode(text.slice(0, 4 * MAX_WHOLE));
  const edge = Math.min(EDGE_WORDS, Math.floor(parts.length / 2));
  return `${encode(parts.slice(0, edge).join(' '))},${encode(parts.slice(-edge).join(' '))}`;
}

/** Percent-encoding; the dash, comma and ampersand have a meaning of their own in a directive. */
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*~]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
