/** A neutral Message as one HTML page that reads well on a phone; no script, no request to anywhere. */

import type { Block, Inline, Message } from '../../digest/model.ts';
import { marked } from '../../digest/model.ts';
import { withoutInvisible } from '../../digest/text/invisible.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1c1b1a; --faint: #6b6762; --rule: #dcd6cd; --paper: #fdfbf7; --accent: #8a2f1d }
@media (prefers-color-scheme: dark) { :root { --ink: #ece7df; --faint: #a39d94; --rule: #3b3733; --paper: #171615; --accent: #f0a58f } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.25rem 1.1rem 3rem; max-width: 42rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .25rem }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; padding-top: 1.25rem; border-top: 1px solid var(--rule) }
h2 .number { color: var(--faint); margin-right: .4em; font-variant-numeric: tabular-nums }
p { margin: .5rem 0 } a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .15em }
a:hover { text-decoration-color: var(--accent) } a.cite { color: var(--accent); text-decoration: none; font: .75em/1 ui-sans-serif, system-ui, sans-serif; vertical-align: .3em }
blockquote { margin: .8rem 0; padding-left: .9rem; border-left: 3px solid var(--accent) } blockquote footer { color: var(--faint); font-size: .9rem }
/* room for a finger, where the words stay */ a.cite, a.at { padding: .7em .5em; margin: 0 -.5em }
.note { color: var(--faint); font: .85rem/1.5 ui-sans-serif, system-ui, sans-serif } hr { border: 0; border-top: 1px solid var(--rule); margin: 2rem 0 1rem }
`.trim();

/** A whole page. `language` is a BCP 47 tag. */
export function renderHtml(message: Message, language = 'en'): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(message.summary)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${message.blocks
  .map(renderBlock)
  .filter((block) => block !== '')
  .join('\n')}
</main>
</body>
</html>
`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h1>${escapeHtml(block.text)}</h1>`;
    case 'headline': {
      const number = block.number === null ? '' : `<span class="number">${block.number}</span>`;
      return `<h2>${number}${link(block.text, block.url)}</h2>`;
    }
    case 'text':
      return `<p>${runs(block.runs)}</p>`;
    case 'quote': {
      const words = marked(block.words.map(escapeHtml).join(' […] '), block.marks);
      const who =
        block.speaker === null
          ? ''
          : `${escapeHtml(block.speaker)}${block.role === null ? '' : `, ${escapeHtml(block.role)}`}`;
      const at = link('↗', block.url, ' class="at"');
      return `<blockquote>${words}${who === '' ? ` ${at}` : `<footer>— ${who} ${at}</footer>`}</blockquote>`;
    }
    case 'note':
      return `<p class="note">${runs(block.runs)}</p>`;
    case 'divider':
      return '<hr>';
    case 'button':
      return '';
  }
}

/** The number of a citation begins no line: the space before it does not break. */
const held = (text: string, next: Inline | undefined): string =>
  next?.kind === 'cite' ? text.replace(/ $/, '\u00a0') : text;

const runs = (inlines: readonly Inline[]): string =>
  inlines
    .map((run, i) => {
      if (run.kind === 'cite') return link(`[${run.number}]`, run.url, ' class="cite"');
      if (run.kind === 'link') return link(run.text, run.url);
      const words = escapeHtml(held(run.text, inlines[i + 1]));
      return run.style === 'strong' ? `<strong>${words}</strong>` : words;
    })
    .join('');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML: no markup, no controls, no bidi overrides. */
function escapeHtml(text: string): string {
  return withoutInvisible(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

function link(text: string, url: string, attributes = ''): string {
  if (!/^https?:\/\//.test(url)) return escapeHtml(text);
  return `<a${attributes} href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(text)}</a>`;
}
