/** A neutral Message as a Discord message: components of the second version, nothing of others alive. */
import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APISeparatorComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import { shorten } from '../../bots/message/split.ts';
import { splitStories } from '../../bots/message/stories.ts';
import { wordsIn } from '../../digest/locales/words.ts';
import type { Block, Inline, Message, MessageRef } from '../../digest/model.ts';
import { marked } from '../../digest/model.ts';
import { harmless, link, noList, plain } from './escape.ts';
import { askId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { shorterForms } from './shorter.ts';
import { BUTTON_STYLE, COMPONENT, FLAG } from './wire.ts';

type Buttons = APIActionRowComponent<APIButtonComponentWithCustomId>;
export type Component = APITextDisplayComponent | APISeparatorComponent | Buttons;

export type DiscordMessage = Readonly<{
  content?: string;
  components?: Component[];
  flags?: number;
  allowed_mentions: { parse: [] };
}>;

/** Nobody is ever called by what the bot says, whatever it quotes. */
const NOBODY: { parse: [] } = { parse: [] };
const NO_PREVIEWS = FLAG.suppressEmbeds;
/** Stands for any delivery's id where a message is measured. */
const ANY_ID = '0'.repeat(20);

/** `deliveryId`: what the message can be found by again; `thread`: what its Ask button continues. */
export function renderDiscord(
  message: Message,
  deliveryId: string | null,
  thread: MessageRef | null = null,
): DiscordMessage {
  const components = [...bodyOf(message), ...buttonsOf(message, deliveryId, thread)];
  return { components, flags: FLAG.componentsV2 | NO_PREVIEWS, allowed_mentions: NOBODY };
}

/** The message in pieces that each keep Discord's limits: as few as its shortest form needs, from the fullest form that needs no more. */
export function discordPages(message: Message): readonly Message[] {
  const forms = shorterForms(message).map(pagesOf);
  const fewest = Math.min(...forms.map(({ length }) => length));
  return forms.find(({ length }) => length === fewest)!;
}

const pagesOf = (message: Message): readonly Message[] =>
  splitStories(message, (blocks) => keepsLimits(renderDiscord({ ...message, blocks }, ANY_ID)));

/** For when Discord refuses what was made: the same words without marks, as many as fit, and the button. */
export function plainDiscord(message: Message, deliveryId: string | null): DiscordMessage {
  const lines = message.blocks.map(plainLine).filter((line) => line.trim() !== '');
  const text = lines.length > 0 ? lines.join('\n') : harmless(message.summary);
  // cut before a backslash is parted from what it makes harmless
  const content = shorten(text, LIMITS.content).replace(/(?<!\\)(?:\\\\)*\\(?=…?$)/, '');
  const components = buttonsOf({ ...message, blocks: [] }, deliveryId, null);
  return { content: content || '…', components, flags: NO_PREVIEWS, allowed_mentions: NOBODY };
}

/** What the thread of an edition or a question is called. */
export const threadName = (text: string): string =>
  shorten(plain(text).trim(), LIMITS.threadName) || 'Digest';

function bodyOf({ summary, blocks }: Message): Component[] {
  const body: Component[] = [];
  let lines: string[] = [];
  const close = (): void => {
    if (lines.length > 0) body.push({ type: COMPONENT.text, content: lines.join('\n') });
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === 'divider') {
      close();
      if (body.at(-1)?.type === COMPONENT.text) body.push({ type: COMPONENT.separator });
    } else if (block.kind !== 'button') {
      const line = lineOf(block);
      // two quotations in a row would look like one
      if (block.kind === 'quote' && lines.at(-1)?.startsWith(QUOTED)) close();
      if (line !== null) lines.push(line);
    }
  }
  close();
  if (body.length > 0) return body;
  return [{ type: COMPONENT.text, content: harmless(summary).trim() || '…' }];
}

const QUOTED = '> ';
/** A space that no line ends at: a number or an arrow never stands alone on the next one. */
const TIED = '\u00a0';

/** Null where there is nothing to show. */
function lineOf(block: Exclude<Block, { kind: 'divider' | 'button' }>): string | null {
  switch (block.kind) {
    case 'heading':
      return after('## ', harmless(block.text).trim());
    case 'headline': {
      const number = block.number === null ? '' : `${block.number} · `;
      return after(`### ${number}`, link(block.text, block.url));
    }
    case 'text':
      return after('', noList(runs(block.runs)).trim());
    case 'quote':
      return quoteLine(block);
    case 'note':
      return after('-# ', runs(block.runs).trim());
  }
}

const after = (mark: string, words: string): string | null => (words === '' ? null : `${mark}${words}`);

function quoteLine({ words, marks, speaker, role, url }: Extract<Block, { kind: 'quote' }>): string {
  const said = words.map((part) => harmless(part).trim()).join(' \\[…\\] ');
  const who = speaker === null ? '' : ` — ${strong(harmless(speaker).trim())}`;
  const what = speaker === null || role === null ? '' : `, ${harmless(role).trim()}`;
  const source = link('↗', url);
  return `${QUOTED}${marked(said, marks)}${who}${what}${source === '↗' ? '' : `${TIED}${source}`}`;
}

function runs(inlines: readonly Inline[]): string {
  return inlines
    .map((run, i) => {
      if (run.kind === 'cite') return link(`[${run.number}]`, run.url);
      if (run.kind === 'link') return link(run.text, run.url);
      const words = run.style === 'strong' ? strong(harmless(run.text)) : harmless(run.text);
      return inlines[i + 1]?.kind === 'cite' ? words.replace(/ $/, TIED) : words;
    })
    .join('');
}

const strong = (words: string): string => (words.trim() === '' ? words : `**${words}**`);

/** The message's buttons in rows; a delivery without any gets one, so that it can be found. */
function buttonsOf(
  { blocks, locale }: Message,
  delivery: string | null,
  thread: MessageRef | null,
): Buttons[] {
  const { ask } = wordsIn(locale);
  const wanted = blocks.filter((block) => block.kind === 'button');
  const asked =
    wanted.length === 0 && (delivery !== null || thread !== null) ? [{ label: ask, value: null }] : wanted;
  const byId = new Map<string, APIButtonComponentWithCustomId>();
  for (const { label, value } of asked) {
    const custom_id = askId({ delivery, story: value, thread });
    const shown = shorten(plain(label).trim() || ask, LIMITS.buttonLabel);
    // two buttons of one id are refused, and do the same
    if (!byId.has(custom_id))
      byId.set(custom_id, {
        type: COMPONENT.button,
        style: BUTTON_STYLE.secondary,
        label: shown,
        custom_id,
      });
  }
  const buttons = [...byId.values()];
  const rows: Buttons[] = [];
  for (let i = 0; i < buttons.length; i += LIMITS.buttonsInRow)
    rows.push({ type: COMPONENT.row, components: buttons.slice(i, i + LIMITS.buttonsInRow) });
  return rows;
}

/** True where every limit of a message of components is kept. */
export function keepsLimits({ components = [] }: DiscordMessage): boolean {
  let count = 0;
  let text = 0;
  let rows = 0;
  for (const component of components) {
    count += 1;
    if (component.type === COMPONENT.text) text += component.content.length;
    if (component.type !== COMPONENT.row) continue;
    rows += 1;
    count += component.components.length;
    text += component.components.reduce((sum, { label = '' }) => sum + label.length, 0);
  }
  return count <= LIMITS.components && text <= LIMITS.componentsText && rows <= LIMITS.rows;
}

function plainLine(block: Block): string {
  if (block.kind === 'divider' || block.kind === 'button') return '';
  const line = lineOf(block) ?? '';
  if (block.kind === 'headline') return harmless(block.text);
  if (block.kind === 'quote')
    return `${marked(block.words.map(harmless).join(' \\[…\\] '), block.marks)}${block.speaker === null ? '' : ` — ${harmless(block.speaker)}`}`;
  if (block.kind === 'heading') return harmless(block.text);
  return line === ''
    ? ''
    : noList(
        block.runs.map((run) => (run.kind === 'cite' ? `\\[${run.number}\\]` : harmless(run.text))).join(''),
      );
}
