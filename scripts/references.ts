/** `npm run references`: draws docs/pictures/references.html, ten messages side by side as every platform shows them. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { discordPages, renderDiscord } from '../src/adapters/discord/render.ts';
import { renderHtml } from '../src/adapters/page/html.ts';
import { renderMarkdown } from '../src/adapters/page/markdown.ts';
import { bodyOf } from '../src/adapters/slack/post.ts';
import { renderSlack, slackPages } from '../src/adapters/slack/render.ts';
import { renderTerminal } from '../src/adapters/terminal/render.ts';
import type { Message } from '../src/digest/model.ts';
import { REFERENCES } from '../test/fakes/references.ts';
import { DARK, drawSaid } from './picture/discord.ts';
import { drawSlack, LIGHT } from './picture/slack.ts';
import { stacked } from './picture/stack.ts';
import { type Drawn, escaped, px, STYLE } from './picture/svg.ts';

export const PAGE = fileURLToPath(new URL('../docs/pictures/references.html', import.meta.url));

const WIDTH = 400;
const EDGE = 14;
/** Stands for a delivery's id. */
const ID = 'abcdef0123456789abcd';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const slackOf = (message: Message) => slackPages(message).map(bodyOf);
const discordOf = (message: Message) => discordPages(message).map((page) => renderDiscord(page, ID));
const terminalOf = (message: Message): string =>
  renderTerminal(message, { colour: false, links: false, width: 60 });

/** What each platform is given, as text: for golden files. */
export const OUTPUTS: Readonly<
  Record<string, Readonly<{ extension: string; of: (message: Message) => string }>>
> = {
  terminal: { extension: 'txt', of: terminalOf },
  markdown: { extension: 'md', of: renderMarkdown },
  html: { extension: 'html', of: (message) => renderHtml(message) },
  slack: { extension: 'json', of: (message) => json(slackOf(message)) },
  discord: { extension: 'json', of: (message) => json(discordOf(message)) },
};

/** How each is drawn, beside the others. */
const COLUMNS: readonly (readonly [heading: string, draw: (message: Message) => string])[] = [
  ['Terminal', (message) => `<pre>${escaped(terminalOf(message))}</pre>`],
  ['Page', pageOf],
  ['Slack', (message) => svgOf(LIGHT.page, (y) => stacked(slackPages(message), y, slackAt))],
  ['Discord', (message) => svgOf(DARK.page, (y) => stacked(discordOf(message), y, discordAt))],
];

const slackAt = (message: Message, y: number): Drawn =>
  drawSlack(renderSlack(message).blocks, { x: EDGE, y: y + 6, width: WIDTH - 2 * EDGE });

const discordAt = (message: ReturnType<typeof renderDiscord>, y: number): Drawn =>
  drawSaid(message, { x: EDGE, y: y + 14, width: WIDTH - 2 * EDGE }, '08:00');

function svgOf(paper: string, draw: (y: number) => Drawn): string {
  const { svg, bottom } = draw(0);
  const height = px(bottom + EDGE);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" style="background:${paper}">\n${svg}\n</svg>`;
}

/** The page in a tree of its own, so that its style is its own too. */
function pageOf(message: Message): string {
  const [, style = '', main = ''] = /<style>(.*)<\/style>.*(<main>.*<\/main>)/s.exec(renderHtml(message))!;
  const own = style.replaceAll(':root', ':host').replace(/^body \{/m, ':host { display: block;');
  return `<div><template shadowrootmode="open"><style>${own}</style>${main}</template></div>`;
}

const LOOK = `
body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; background: #f6f1e7; color: #2a2724 }
table { border-spacing: 14px }
th { text-align: left; vertical-align: top } thead th { position: sticky; top: 0; background: #f6f1e7 } tbody th { min-width: 90px }
td { width: ${WIDTH}px; min-width: ${WIDTH}px; max-width: ${WIDTH}px; vertical-align: top; overflow: hidden; padding: 0; background: #fffdf8; border: 1px solid #e3dac8 }
pre { margin: 0; padding: 14px; font-size: 10px; line-height: 1.45; white-space: pre-wrap; overflow-wrap: anywhere } svg { display: block }
${STYLE}`.trim();

/** The whole page; the same messages give the same bytes. */
export function drawReferences(): string {
  const rows = Object.entries(REFERENCES).map(([name, message]) => {
    const cells = COLUMNS.map(([, draw]) => `<td>${draw(message)}</td>`);
    return `<tr id="${name}">\n<th scope="row">${name.replaceAll('-', ' ')}</th>\n${cells.join('\n')}\n</tr>`;
  });
  const headings = COLUMNS.map(([heading]) => `<th scope="col">${heading}</th>`).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Ten messages on every platform</title>
<style>
${LOOK}
</style>
</head>
<body>
<h1>Ten messages on every platform</h1>
<p>Drawn by <code>npm run references</code> from what is really printed and sent.</p>
<table>
<thead><tr><th></th>${headings}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

if (import.meta.main) {
  await writeFile(PAGE, drawReferences());
  process.stdout.write(`${PAGE}\n`);
}
