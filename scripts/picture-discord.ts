/** `npm run picture`: draws the pictures of docs/discord.md, from what is really sent: the sample edition, and the setup form. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { previewOf } from '../src/adapters/discord/forms.ts';
import { modalOf } from '../src/adapters/discord/modal.ts';
import {
  type DiscordMessage,
  discordPages,
  renderDiscord,
  threadName,
} from '../src/adapters/discord/render.ts';
import { openApp, SAMPLE, SAMPLE_AT } from '../src/app.ts';
import { handlerOf } from '../src/bots/bot.ts';
import type { Form, Preview } from '../src/bots/chat-adapter.ts';
import { readConfig } from '../src/config.ts';
import { type Message, ok } from '../src/digest/model.ts';
import { composeEdition } from '../src/digest/write/compose.ts';
import { DARK, drawDiscord, drawSaid } from './picture/discord.ts';
import { drawForm } from './picture/discord-form.ts';
import type { Scene } from './picture/draw.ts';
import { drawLines, plainLines, stacked } from './picture/stack.ts';
import { type Drawn, escaped, type Place, px, rect, STYLE } from './picture/svg.ts';
import { sampleScene } from './picture.ts';

export const DIGEST = fileURLToPath(new URL('../docs/pictures/discord.svg', import.meta.url));
export const SETUP = fileURLToPath(new URL('../docs/pictures/discord-setup.svg', import.meta.url));

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
  return twoScreens(
    'A digest on Discord: the overview in its channel, and the thread with a message a story, each with an Ask button',
    ['# news', `${left.svg}\n${card.svg}`, card.bottom],
    [name, right.svg, right.bottom],
  );
}

type Shown = readonly [title: string, svg: string, bottom: number];

function twoScreens(label: string, left: Shown, right: Shown): string {
  const height = Math.ceil(Math.max(left[2], right[2]) + 24);
  const width = 2 * PHONE + GAP;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
<style>
${STYLE}
</style>
${screen(0, height, left[0])}
${left[1]}
${screen(PHONE + GAP, height, right[0])}
${right[1]}
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

/** Two screens: the form as it is filled in, and what it would make. */
export async function drawSetup(): Promise<string> {
  const { form, values, preview } = await filledIn();
  const left = drawForm(modalOf(form, 'form', values), { x: 0, y: BAR, width: PHONE });
  const { message, extra } = previewOf(preview, 'again');
  const rendered = renderDiscord(message, null);
  const whole = { ...rendered, components: [...(rendered.components ?? []), ...extra] };
  const right = drawSaid(
    whole,
    { x: PHONE + GAP + EDGE, y: BAR + 14, width: PHONE - 2 * EDGE },
    'only you can see this',
  );
  return twoScreens(
    'Setting up a digest on Discord: the form, and what it would make, to be saved or changed',
    ['/digest setup', left.svg, left.bottom],
    ['# news', right.svg, right.bottom],
  );
}

const TYPED = {
  sources: 'https://kystposten.example/feed.xml\nhttps://ferry-times.example/feed.xml',
  at: '07:30',
  days: 'weekdays',
  timezone: 'Europe/Oslo',
  maxStories: '5',
  include: 'harbour, ferry',
  exclude: 'golf',
} as const;

/** A person sets up a digest of two outlets of the sample edition; their addresses are read from its folder. */
async function filledIn(): Promise<Readonly<{ form: Form; values: typeof TYPED; preview: Preview }>> {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  const app = await openApp({ config, clock: () => SAMPLE_AT, store: ':memory:' });
  try {
    const address = (typed: string) => ok(join(SAMPLE, new URL(typed).hostname.split('.')[0]!, 'feed.xml'));
    const handle = handlerOf({ ...app.deps, address, timezone: 'Europe/Oslo' });
    const context = {
      channel: 'discord:1/2',
      person: { id: '3', admin: true, timezone: null },
      thread: null,
    };
    const means = { signal: new AbortController().signal, progress: () => {} };
    const opened = await handle(
      { ...context, id: '4', kind: 'command', command: 'setup', options: {} },
      means,
    );
    const sent = await handle({ ...context, id: '5', kind: 'form', form: 'setup', values: TYPED }, means);
    if (opened.kind !== 'form' || sent.kind !== 'preview')
      throw new Error(`picture-discord: no form or no preview: ${JSON.stringify(sent)}`);
    return { form: opened.form, values: TYPED, preview: sent.preview };
  } finally {
    await app.close();
  }
}

if (import.meta.main) {
  await writeFile(DIGEST, drawDigest(await sampleScene()));
  await writeFile(SETUP, await drawSetup());
  process.stdout.write(`${DIGEST}\n${SETUP}\n`);
}
