/** Characters that nobody sees: one set for what is stored, what the gate refuses and what is shown. */

/** Controls that break a line or a page, and the separators of lines and paragraphs: a space stands for each. */
const BREAKS = /[\u000b\u000c\u0085\u2028\u2029]/g;

/**
 * C0 and C1 controls but tab, line feed and carriage return; the soft hyphen; marks that turn the direction of
 * writing (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069); spaces without width and invisible
 * operators; what stands for an object or its notes; tag characters, which can hide a whole sentence. The joiners
 * U+200C and U+200D are none of them: Persian, Indic scripts and emoji are spelled with them.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}]/gu;

/** Well-formed text without characters that nobody sees. Doing it twice changes nothing. Linear. */
export const withoutInvisible = (text: string): string =>
  text.toWellFormed().replace(BREAKS, ' ').replace(INVISIBLE, '');

/** True where `withoutInvisible` would change the text. */
export const hasInvisible = (text: string): boolean => withoutInvisible(text) !== text;

/** The same in one line: tabs and line ends become spaces. What every renderer prints of a text. */
export const oneLine = (text: string): string => withoutInvisible(text.replace(/\r\n?|[\n\t]/g, ' '));
