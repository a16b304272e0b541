/** `npm run picture`: draws the pictures of docs/discord.md, from what is really sent: the sample edition, and the setup form. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { previewOf } from '../src/adapters/discord/forms.ts';
import { modalOf } from '../src/adapters/discord/modal.ts';
import {
  type DiscordMessage,
  discordPages,
  renderDiscord,
  threadName,
} from '../src/adapters/discord/render.ts';
import { CHAT_WORDS } from '../src/bots/locales/chat-words.ts';
import type { Message } from '../src/digest/model.ts';
import { composeEdition } from '../src/digest/write/compose.ts';
import { DARK, drawDiscord, drawSaid } from './picture/discord.ts';
import { drawForm } from './picture/discord-form.ts';
import type { Scene } from './picture/draw.ts';
import { filledIn } from './picture/filled-in.ts';
import { BAR, EDGE, PHONE, RIGHT, twoScreens } from './picture/screens.ts';
import { drawLines, plainLines, stacked } from './picture/stack.ts';
import { type Drawn, escaped, type Place, px, rect } from './picture/svg.ts';
import { sampleScene } from './picture.ts';

export const DIGEST = fileURLToPath(new URL('../docs/pictures/discord.svg', import.meta.url));
export const SETUP = fileURLToPath(new URL('../docs/pictures/discord-setup.svg', import.meta.url));

const COLOURS = { page: DARK.page, strong: DARK.strong, rule: DARK.deep };

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
    RIGHT,
  );
  return twoScreens(
    'A digest on Discord: the overview in its channel, and the thread with a message a story, each with an Ask button',
    COLOURS,
    { title: '# news', svg: `${left.svg}\n${card.svg}`, bottom: card.bottom },
    { title: name, ...right },
  );
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

/** Two screens: the form as it is filled in, and what it would make. */
export async function drawSetup(): Promise<string> {
  const { form, values, preview } = await filledIn('discord:1/2');
  const left = drawForm(modalOf(form, 'form', CHAT_WORDS.en, values), { x: 0, y: BAR, width: PHONE });
  const { message, extra } = previewOf(preview, 'again');
  const rendered = renderDiscord(message, null);
  const whole = { ...rendered, components: [...(rendered.components ?? []), ...extra] };
  const right = drawSaid(
    whole,
    { x: RIGHT + EDGE, y: BAR + 14, width: PHONE - 2 * EDGE },
    'only you can see this',
  );
  return twoScreens(
    'Setting up a digest on Discord: the form, and what it would make, to be saved or changed',
    COLOURS,
    { title: '/digest setup', ...left },
    { title: '# news', ...right },
  );
}

if (import.meta.main) {
  await writeFile(DIGEST, drawDigest(await sampleScene()));
  await writeFile(SETUP, await drawSetup());
  process.stdout.write(`${DIGEST}\n${SETUP}\n`);
}
