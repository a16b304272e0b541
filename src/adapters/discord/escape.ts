/** Text of others as Discord markdown that shows the text and does nothing else. */
import { oneLine } from '../../digest/text/invisible.ts';

/** Letters without ink, beside what nobody sees anywhere. */
const BLANK = /(?!\u200c|\u200d|[\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu;
/** Everything that markdown, mentions, timestamps, emoji and addresses are made of. */
const LIVE = /[\\*_~`|>#\-[\]():<@]/g;
/** Discord shows its own invites as cards, also without a scheme before them. */
const INVITE = /(discord(?:app)?)\.(?=[a-z])/gi;
/** A number at the start of a line makes a list. */
const LIST = /^(\s*\d+)(?=[.)])/;

/** One line of plain text: what cannot be seen is out, white space is one space. For labels and names. */
export const plain = (text: string): string => oneLine(text).replace(BLANK, '').replace(/\s+/g, ' ');

/** The same as markdown in which nothing lives. */
export const harmless = (text: string): string =>
  plain(text).replace(LIVE, '\\$&').replace(INVITE, '$1\\.').replace(LIST, '$1\\');

/** A line put together from such pieces starts no list. */
export const noList = (line: string): string => line.replace(LIST, '$1\\');

/** Link addresses longer than any real one would leave no room for words. */
const LONGEST = 1_500;

/** An http(s) address that cannot end a link early, or null where there is none. A highlight that makes it too long is left out. */
export function linkTarget(url: string): string | null {
  if (!/^https?:\/\/[^/?#\s]/i.test(url)) return null;
  const whole = encoded(url);
  if (whole.length <= LONGEST) return whole;
  const short = encoded(url.replace(/#.*$/s, ''));
  return short.length <= LONGEST ? short : null;
}

const encoded = (url: string): string =>
  url
    .toWellFormed()
    .replace(/[^\x21-\x7e]|[<>()[\]\\"`|{}^*]/gu, (character) =>
      character.charCodeAt(0) < 0x80
        ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
        : encodeURIComponent(character),
    );

/** Words that open the address; the words alone where it is no web address. Its preview is suppressed. */
export function link(words: string, url: string): string {
  const target = linkTarget(url);
  const text = harmless(words).trim();
  if (target === null) return text;
  return `[${text === '' ? '↗' : text}](<${target}>)`;
}
