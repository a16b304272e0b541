/** Text between Slack and us: escaped for mrkdwn on the way out, plain again on the way in. */
import { oneLine } from '../../digest/text/invisible.ts';
import { MOST_URL } from './limits.ts';

/** `& < >` are all that mrkdwn reads as control: what is escaped can name, link or call nobody. */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Slack's text of a message as the person typed it: links and channels as words, the bot's own name taken off. */
export function plainOf(text: string, botUser: string): string {
  return text
    .replace(/<((?:https?:\/\/|mailto:|[@#!])[^<>]{0,4000})>/g, (_, inside: string) =>
      wordsOf(inside, botUser),
    )
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}

/** What stands between `<` and `>`: `@U1`, `#C1|name`, `!here`, `https://a.example|words`. */
function wordsOf(inside: string, botUser: string): string {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : inside.slice(bar + 1);
  if (target === `@${botUser}`) return '';
  if (target.startsWith('@')) return label === '' ? '' : `@${label}`;
  if (target.startsWith('#')) return label === '' ? target : `#${label}`;
  if (target.startsWith('!')) return label;
  return target.startsWith('mailto:') ? label || target.slice('mailto:'.length) : target;
}

/** True where the text names the bot. */
export const names = (text: string, botUser: string): boolean =>
  text.includes(`<@${botUser}>`) || text.includes(`<@${botUser}|`);

/** An address that Slack takes as a link; null for what is no web address. A quotation's place on the page is left off where it is too long. */
export function linkOf(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  // spaces, quotation marks, brackets and letters beyond ASCII are written as %xx
  const written = /^[!#-;=?-[\]_a-z~]*$/i.test(url) ? url : new URL(url).href;
  if (written.length <= MOST_URL) return written;
  const page = written.replace(/#.*$/s, '');
  return page.length <= MOST_URL ? page : null;
}

/** A link in mrkdwn. */
export const mrkdwnLink = (url: string, words: string): string =>
  `<${escapeMrkdwn(url).replaceAll('|', '%7C')}|${escapeMrkdwn(oneLine(words)).replaceAll('|', '¦')}>`;
