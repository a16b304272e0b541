/** What a terminal can show: colour, hyperlinks, width; and nothing of others that could steer it. */
import { oneLine } from '../../digest/text/invisible.ts';

export type Look = Readonly<{ colour: boolean; links: boolean; width: number }>;

type Stream = Readonly<{ isTTY?: boolean; columns?: number }>;
type Env = Readonly<Record<string, string | undefined>>;

const WIDEST = 100;

/** Colour and hyperlinks only on a terminal; NO_COLOR and TERM=dumb are honoured. */
export function lookOf(stream: Stream, env: Env): Look {
  const terminal = stream.isTTY === true && env.TERM !== 'dumb';
  const colour = terminal && (env.NO_COLOR ?? '') === '';
  return {
    colour,
    links: terminal && showsLinks(env),
    width: Math.max(40, Math.min(stream.columns ?? 80, WIDEST)),
  };
}

/** Terminals known to show OSC 8 hyperlinks; elsewhere addresses are printed. */
function showsLinks(env: Env): boolean {
  const program = env.TERM_PROGRAM ?? '';
  return (
    /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|WarpTerminal)$/.test(program) ||
    env.WT_SESSION !== undefined ||
    env.KITTY_WINDOW_ID !== undefined ||
    env.KONSOLE_VERSION !== undefined ||
    Number(env.VTE_VERSION ?? 0) >= 5000
  );
}

/** One line without control characters and others that nobody sees: foreign text may not steer a terminal. */
export const harmless = oneLine;

const sgr =
  (on: number, off: number) =>
  (look: Look, text: string): string =>
    look.colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;

export const bold = sgr(1, 22);
export const faint = sgr(2, 22);
export const italic = sgr(3, 23);
export const cyan = sgr(36, 39);

/** An OSC 8 hyperlink where the terminal shows them; else the words alone. Only http(s) addresses become links. */
export function hyperlink(look: Look, words: string, url: string): string {
  if (!look.links || !/^https?:\/\//.test(url)) return words;
  const address = url.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character.toWellFormed()));
  return `\u001b]8;;${address}\u001b\\${words}\u001b]8;;\u001b\\`;
}
