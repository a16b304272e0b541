/** `npm run picture`: draws docs/pictures/discord.svg, the sample edition on a phone as it is sent to Discord. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type DiscordMessage,
  discordPages,
  renderDiscord,
  threadName,
} from '../src/adapters/discord/render.ts';
import type { Message } from '../src/digest/model.ts';
import { composeEdition } from '../src/digest/write/compose.ts';
import { DARK, drawDiscord, drawLines, drawSaid, plainLines, stacked } from './picture/discord.ts';
import type { Scene } from './picture/draw.ts';
import { type Drawn, escaped, type Place, px, rect, STYLE } from './picture/svg.ts';
import { sampleScene } from './picture.ts';

export const PICTURE = fileURLToPath(new URL('../docs/pictures/discord.svg', import.meta.url));

const PHONE = 430;
const GAP = 24;
const EDGE = 14;
const BAR = 46;

/** Two screens: the channel with the overview and its thread, and the thread with its stories. */
export function drawDigest({ edition }: Scene): string {
  const { overview, stories } = composeEdition(edition);
  const sent = (message: Message): DiscordMessage[] =>
    discordPages(message).map((page) => renderDiscord(page, 'a-delivery'));
  const name = threadName(overview.summary);
  const inside = (x: number, y = BAR): Place => ({ x: x + EDGE, y: y + 14, width: PHONE - 2 * EDGE });
  const say = (messages: readonly DiscordMessage[], x: number): Drawn =>
    stacked(messages, BAR, (message, at) =>
      // what follows at once has no name above it
      message === messages[0]
        ? drawSaid(message, inside(x, at), '08:00')
        : drawDiscord(message, { ...inside(x, at - 6), x: x + EDGE + 52, width: PHONE - 2 * EDGE - 52 }),
    );
  const left = say(sent(overview), 0);
  const card = drawThread(name, stories.length, inside(52, left.bottom));
  const right = say(
    stories.slice(0, 3).flatMap(({ message }) => sent(message)),
    PHONE + GAP,
  );
  const height = Math.ceil(Math.max(card.bottom, right.bottom) + 24);
  const width = 2 * PHONE + GAP;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="A digest on Discord: the overview in its channel, and the thread with a message a story, each with an Ask button">
<style>
${STYLE}
</style>
${screen(0, height, '# news')}
${left.svg}
${card.svg}
${screen(PHONE + GAP, height, name)}
${right.svg}
</svg>
`;
}

function screen(x: number, height: number, title: string): string {
  const [line = []] = plainLines(title, { face: 'sans-bold', size: 15, fill: DARK.strong }, PHONE - 2 * EDGE);
  return [
    rect({ x, y: 0, width: PHONE, height }, `rx="18" fill="${DARK.page}"`),
    drawLines([line], x + EDGE, 14, 20).svg,
    rect({ x, y: BAR, width: PHONE, height: 1 }, `fill="${DARK.deep}"`),
  ].join('\n');
}

/** What hangs under a message that has a thread. */
function drawThread(name: string, messages: number, { x, y }: Place): Drawn {
  const width = PHONE - 52 - 2 * EDGE;
  const title = plainLines(name, { face: 'sans-bold', size: 14, fill: DARK.strong }, width - 24).slice(0, 2);
  const words = drawLines(title, x + 12, y + 10, 19);
  const count = escaped(`${messages} messages ›`);
  const below = `<text x="${px(x + 12)}" y="${px(words.bottom + 16)}" class="sans-bold" font-size="13" fill="${DARK.link}">${count}</text>`;
  const bottom = words.bottom + 28;
  const box = rect({ x, y, width, height: bottom - y }, `rx="8" fill="${DARK.panel}"`);
  return { svg: `${box}\n${words.svg}\n${below}`, bottom };
}

if (import.meta.main) {
  await writeFile(PICTURE, drawDigest(await sampleScene()));
  process.stdout.write(`${PICTURE}\n`);
}
