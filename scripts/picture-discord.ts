/** `npm run picture`: draws docs/pictures/discord.svg, the sample edition as it is sent to Discord. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Component, discordPages, renderDiscord, threadName } from '../src/adapters/discord/render.ts';
import { composeEdition } from '../src/digest/write/compose.ts';
import { sampleScene } from './picture.ts';

const WIDTH = 760;
const LEFT = 76;
const RIGHT = 28;

type Style = Readonly<{ size: number; line: number; colour: string; weight: number; inset: number }>;
const STYLES: readonly (readonly [mark: string, style: Style])[] = [
  ['### ', { size: 17, line: 26, colour: '#f2f3f5', weight: 700, inset: 0 }],
  ['## ', { size: 21, line: 32, colour: '#f2f3f5', weight: 700, inset: 0 }],
  ['-# ', { size: 12.5, line: 19, colour: '#949ba4', weight: 400, inset: 0 }],
  ['> ', { size: 15, line: 22, colour: '#dbdee1', weight: 400, inset: 14 }],
  ['', { size: 15, line: 22, colour: '#dbdee1', weight: 400, inset: 0 }],
];
const LINK = '#00a8fc';

type Word = Readonly<{ text: string; link: boolean; bold: boolean }>;

/** The markdown that the renderer writes, and no other: links, bold, escapes. */
function words(line: string): Word[] {
  const found: Word[] = [];
  const put = (text: string, link: boolean, bold: boolean): void => {
    const shown = text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
    for (const word of shown.split(/(?<= )/)) if (word !== '') found.push({ text: word, link, bold });
  };
  const pieces = /\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)|\*\*((?:\\.|[^*\\])*)\*\*|((?:\\.|[^[*\\])+)/gs;
  for (const [, link, bold, text] of line.matchAll(pieces))
    put(link ?? bold ?? text ?? '', link !== undefined, bold !== undefined);
  return found;
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!);

/** Broken by an estimate of how wide letters are. */
function rows(line: string, style: Style): Word[][] {
  const room = (WIDTH - LEFT - RIGHT - style.inset) / (style.size * 0.52);
  const broken: Word[][] = [[]];
  let used = 0;
  for (const word of words(line)) {
    if (used + word.text.trimEnd().length > room && used > 0) {
      broken.push([]);
      used = 0;
    }
    broken.at(-1)!.push(word);
    used += word.text.length;
  }
  return broken;
}

type Drawing = { y: number; readonly parts: string[] };

function drawLine(line: string, drawing: Drawing): void {
  const [mark, style] = STYLES.find(([start]) => line.startsWith(start))!;
  if (mark === '### ') drawing.y += 12;
  for (const row of rows(line.slice(mark.length), style)) {
    drawing.y += style.line;
    const spans = row.map(({ text, link, bold }) => {
      const fill = link ? ` fill="${LINK}"` : '';
      const weight = bold ? ' font-weight="700"' : '';
      return `<tspan${fill}${weight}>${escapeXml(text)}</tspan>`;
    });
    if (mark === '> ')
      drawing.parts.push(
        `<rect x="${LEFT}" y="${drawing.y - 16}" width="4" height="${style.line}" rx="2" fill="#4e5058"/>`,
      );
    drawing.parts.push(
      `<text x="${LEFT + style.inset}" y="${drawing.y}" font-size="${style.size}" font-weight="${style.weight}" fill="${style.colour}" xml:space="preserve">${spans.join('')}</text>`,
    );
  }
}

function drawComponent(component: Component, drawing: Drawing): void {
  if ('content' in component) for (const line of component.content.split('\n')) drawLine(line, drawing);
  else if ('components' in component) {
    drawing.y += 14;
    for (const [i, { label = '' }] of component.components.entries())
      drawing.parts.push(
        `<rect x="${LEFT + i * 90}" y="${drawing.y}" width="64" height="32" rx="8" fill="#4e5058"/>` +
          `<text x="${LEFT + i * 90 + 32}" y="${drawing.y + 21}" font-size="14" font-weight="500" fill="#fff" text-anchor="middle">${escapeXml(label)}</text>`,
      );
    drawing.y += 32;
  } else {
    drawing.y += 14;
    drawing.parts.push(
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${drawing.y}" y2="${drawing.y}" stroke="#3f4147"/>`,
    );
    drawing.y += 4;
  }
}

function drawMessage(components: readonly Component[], at: string, drawing: Drawing): void {
  drawing.y += 34;
  drawing.parts.push(
    `<circle cx="40" cy="${drawing.y + 4}" r="20" fill="#8a2f1d"/><text x="40" y="${drawing.y + 12}" font-size="24" fill="#fff" text-anchor="middle">“</text>`,
    `<text x="${LEFT}" y="${drawing.y}" font-size="15" font-weight="600" fill="#f2f3f5">Pullquote <tspan fill="#949ba4" font-size="12" font-weight="400">APP · ${at}</tspan></text>`,
  );
  for (const component of components) drawComponent(component, drawing);
}

const { edition } = await sampleScene();
const { overview, stories } = composeEdition(edition);
const drawing: Drawing = { y: 0, parts: [] };
const componentsOf = (message: typeof overview): readonly Component[] =>
  discordPages(message).flatMap((page) => renderDiscord(page, 'a-delivery').components ?? []);
drawMessage(componentsOf(overview), '08:00', drawing);
drawing.y += 26;
drawing.parts.push(
  `<rect x="${LEFT}" y="${drawing.y}" width="${WIDTH - LEFT - RIGHT}" height="40" rx="8" fill="#2b2d31"/>`,
  `<text x="${LEFT + 14}" y="${drawing.y + 25}" font-size="14" font-weight="600" fill="#f2f3f5">${escapeXml(threadName(overview.summary)).slice(0, 72)}… <tspan fill="${LINK}">${stories.length} messages ›</tspan></text>`,
);
drawing.y += 48;
drawMessage(componentsOf(stories[0]!.message), 'in the thread', drawing);
const height = Math.ceil(drawing.y + 28);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="gg sans, Noto Sans, Helvetica, Arial, sans-serif" role="img" aria-label="A digest on Discord: the overview, its thread, and a story with its Ask button">
<rect width="${WIDTH}" height="${height}" fill="#313338"/>
${drawing.parts.join('\n')}
</svg>
`;
await writeFile(fileURLToPath(new URL('../docs/pictures/discord.svg', import.meta.url)), svg);
