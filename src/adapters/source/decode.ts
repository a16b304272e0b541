/** Bytes to text: which character set a document is written in, and its text in it. */

/** What the bytes are expected to hold: it says where a document names its own character set. */
type DecodeAs = 'xml' | 'html' | 'json' | 'text';

type Decoded = Readonly<{
  text: string;
  /** The encoding's WHATWG name in lower case ("utf-8", "windows-1252", "utf-32le", ...). */
  encoding: string;
}>;

/** A document names its character set at its start or not at all. */
const LOOK_AHEAD = 4096;

/**
 * The text of a document. A byte order mark wins, then the charset that the server gave, then what the document
 * says of itself (XML declaration, `meta`), then UTF-8 where the bytes are valid, then windows-1252. A name that
 * nobody knows, and one whose bytes do not fit, count as not given. Never throws.
 */
export function decode(bytes: Uint8Array, contentType: string | null, as: DecodeAs): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes.subarray(marked.length), marked.encoding) ?? lastResort(bytes);
  for (const label of labels(bytes, contentType, as)) {
    const found = decodeAs(bytes, label);
    if (found) return found;
  }
  return lossyUtf8(bytes) ?? lastResort(bytes);
}

function* labels(bytes: Uint8Array, contentType: string | null, as: DecodeAs): Generator<string> {
  const wide = wideWithoutMark(bytes);
  if (wide !== null) yield wide;
  const served = charsetOf(contentType);
  if (served !== null) yield served;
  const head = latin1(bytes.subarray(0, LOOK_AHEAD));
  const own = as === 'xml' || as === 'html' ? declared(head, as) : null;
  // A document whose own words can be read as single bytes is not written in UTF-16, whatever it says.
  if (own !== null) yield /^utf-?(?:16|32)/i.test(own) ? 'utf-8' : own;
  yield 'utf-8';
}

/** The charset parameter of a Content-Type, or null. */
function charsetOf(contentType: string | null): string | null {
  return contentType === null
    ? null
    : (/;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType)?.[1] ?? null);
}

function declared(head: string, as: 'xml' | 'html'): string | null {
  const xml = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']\s*([\w.:-]{1,40})\s*["']/i.exec(head)?.[1];
  if (xml !== undefined) return xml;
  if (as === 'xml') return null;
  return /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1] ?? null;
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** Text whose first letters are ASCII shows by its zero bytes that it is UTF-16 or UTF-32. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  if (a && !b && !c && !d) return 'utf-32le';
  if (!a && !b && !c && d) return 'utf-32be';
  if (a && !b && c && !d) return 'utf-16le';
  if (!a && b && !c && d) return 'utf-16be';
  // EBCDIC's "<?xm": no encoding of the web, but feeds in it were seen.
  return a === 0x4c && b === 0x6f && c === 0xa7 && d === 0x94 ? 'ebcdic' : null;
}

function decodeAs(bytes: Uint8Array, label: string): Decoded | null {
  const name = label.toLowerCase();
  if (/^(?:utf-?32|ucs-?4)/.test(name)) return utf32(bytes, !/le$/.test(name));
  if (/^(?:ebcdic|cp037|ibm037|csibm037)/.test(name)) return ebcdic(bytes);
  try {
    const decoder = new TextDecoder(ALIASES[name] ?? name, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return null;
  }
}

/** Names that servers write and the web's list does not have. */
const ALIASES: Readonly<Record<string, string>> = {
  utf: 'utf-8',
  'utf-8859-1': 'utf-8',
  utf8mb4: 'utf-8',
  'iso-utf-8': 'utf-8',
  cp1250: 'windows-1250',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  gb_2312: 'gbk',
  'iso-8859-1-windows-1252': 'windows-1252',
  macroman: 'macintosh',
};

/** UTF-8 with a few broken bytes (cut in a letter, one stray quotation mark) is still best read as UTF-8. */
function lossyUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) good++;
  }
  return broken < good || broken === 0 ? { text, encoding: 'utf-8' } : null;
}

const lastResort = (bytes: Uint8Array): Decoded => ({
  text: new TextDecoder('windows-1252').decode(bytes),
  encoding: 'windows-1252',
});

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function utf32(bytes: Uint8Array, bigEndian: boolean): Decoded | null {
  if (bytes.length % 4 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const code = view.getUint32(at, !bigEndian);
    if (code > 0x10ffff) return null;
    if (code !== 0xfeff) pieces.push(String.fromCodePoint(code));
  }
  return { text: pieces.join(''), encoding: bigEndian ? 'utf-32be' : 'utf-32le' };
}

// Code page 037, 0x40 to 0xff; control characters below are read as line ends and blanks.
const EBCDIC =
  ' \u00a0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤µ~stuvwxyz¡¿ÐÝÞ®^£¥·©§¶¼½¾[]¯¨´×{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f';

function ebcdic(bytes: Uint8Array): Decoded {
  let text = '';
  for (const byte of bytes)
    text += byte < 0x40 ? (byte === 0x25 || byte === 0x15 ? '\n' : ' ') : EBCDIC[byte - 0x40]!;
  return { text, encoding: 'ebcdic-cp-us' };
}
