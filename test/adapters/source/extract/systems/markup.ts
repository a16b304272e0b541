/** How the invented systems write a story's blocks, and what a page of theirs should yield. */
import { type Block, type Story, textOf } from './stories.ts';

export type SystemPage = Readonly<{
  name: string;
  url: string;
  html: string;
  expected: Readonly<{
    title: string;
    byline: readonly string[];
    site: string;
    /** An instant in ISO 8601, or a day alone where the page tells no more. */
    publishedAt: string | null;
    language: string;
    url: string;
    completeness: 'full' | 'excerpt' | 'paywalled';
    text: string;
    /** May stand before the text: some editors count it in, some do not. */
    standfirst: string;
  }>;
}>;

/** A system's page of a story; what it should yield is the story, but for what `expected` says. */
export function systemPage(
  name: string,
  story: Story,
  html: string,
  expected: Partial<SystemPage['expected']> = {},
): SystemPage {
  return {
    name,
    url: story.url,
    html: `<!doctype html>${html}`,
    expected: {
      title: story.title,
      byline: story.authors,
      site: story.site,
      publishedAt: new Date(story.published).toISOString(),
      language: story.language,
      url: story.url,
      completeness: 'full',
      text: textOf(story),
      standfirst: story.description,
      ...expected,
    },
  };
}

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Render = (block: Block) => string;

/** Blocks as plain elements: what most editors save. */
export const plainly: Render = (block) => {
  if (block.kind === 'list')
    return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
  if (block.kind === 'heading') return `<h2>${escaped(block.text)}</h2>`;
  if (block.kind === 'quotation') return `<blockquote><p>${escaped(block.text)}</p></blockquote>`;
  return `<p>${escaped(block.text)}</p>`;
};

/** A story's body; `between` stands after the block of that index. */
export const bodyOf = (
  story: Story,
  between: Readonly<Record<number, string>> = {},
  render: Render = plainly,
): string => story.blocks.map((block, index) => render(block) + (between[index] ?? '')).join('\n');

/** A story cut after so many blocks. */
export const cut = (story: Story, blocks: number): Story => ({
  ...story,
  blocks: story.blocks.slice(0, blocks),
});

/** A script that tells programs about the page. */
export const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
