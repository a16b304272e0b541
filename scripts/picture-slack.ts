/** `npm run picture`: draws the pictures of docs/slack.md, from what is really sent: the sample edition, and the setup form. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { KnownBlock, ModalView } from '@slack/types';
import { formView, previewView } from '../src/adapters/slack/form.ts';
import { bodyOf } from '../src/adapters/slack/post.ts';
import { slackPages } from '../src/adapters/slack/render.ts';
import { CHAT_WORDS } from '../src/bots/locales/chat-words.ts';
import type { Message } from '../src/digest/model.ts';
import { composeEdition } from '../src/digest/write/compose.ts';
import type { Scene } from './picture/draw.ts';
import { filledIn } from './picture/filled-in.ts';
import { BAR, EDGE, PHONE, RIGHT, twoScreens } from './picture/screens.ts';
import { drawPosted, drawView, LIGHT } from './picture/slack.ts';
import { drawLines, plainLines, stacked } from './picture/stack.ts';
import type { Drawn, Place } from './picture/svg.ts';
import { sampleScene } from './picture.ts';

export const DIGEST = fileURLToPath(new URL('../docs/pictures/slack.svg', import.meta.url));
export const SETUP = fileURLToPath(new URL('../docs/pictures/slack-setup.svg', import.meta.url));

const COLOURS = { page: LIGHT.page, strong: LIGHT.text, rule: LIGHT.rule };
const inside = (x: number, y: number): Place => ({ x: x + EDGE, y, width: PHONE - 2 * EDGE });

/** Two screens: the channel with the overview, and the thread with its stories. */
export function drawDigest({ edition }: Scene): string {
  const { overview, stories } = composeEdition(edition);
  const sent = (message: Message): KnownBlock[][] =>
    slackPages(message).map((page) => bodyOf(page).blocks as KnownBlock[]);
  const say = (messages: readonly KnownBlock[][], x: number): Drawn =>
    stacked(messages, BAR, (blocks, at) => drawPosted(blocks, inside(x, at + 14), '08:00'));
  const left = say(sent(overview), 0);
  const replies = plainLines(
    `${stories.length} replies`,
    { face: 'sans-bold', size: 13, fill: LIGHT.link },
    PHONE,
  );
  const below = drawLines(replies, EDGE + 46, left.bottom + 6, 20);
  const right = say(
    stories.slice(0, 3).flatMap(({ message }) => sent(message)),
    RIGHT,
  );
  return twoScreens(
    'A digest on Slack: the overview in its channel, and the thread with a message a story, each with an Ask button',
    COLOURS,
    { title: '# news', svg: `${left.svg}\n${below.svg}`, bottom: below.bottom },
    { title: 'Thread', ...right },
  );
}

/** Two screens: the form as it is filled in, and what it would make. */
export async function drawSetup(): Promise<string> {
  const { form, values, preview } = await filledIn('slack:T1/C1');
  const fields = form.fields.map((field) => ({
    ...field,
    value: (values as Readonly<Record<string, string>>)[field.name] ?? field.value,
  }));
  const views = [
    formView({ ...form, fields }, {}, CHAT_WORDS.en),
    previewView(preview, {}, 'preview'),
  ] as ModalView[];
  const [left, right] = views.map((view, i) => ({
    title: view.title.text,
    ...drawView(view, inside(i * RIGHT, BAR + 6)),
  }));
  return twoScreens(
    'Setting up a digest on Slack: the form, and what it would make, to be saved or changed',
    COLOURS,
    left!,
    right!,
  );
}

if (import.meta.main) {
  await writeFile(DIGEST, drawDigest(await sampleScene()));
  await writeFile(SETUP, await drawSetup());
  process.stdout.write(`${DIGEST}\n${SETUP}\n`);
}
