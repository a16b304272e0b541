/** The README's picture is the program's own work: today's, and true. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPicture, type Scene } from '../../scripts/picture/draw.ts';
import { linesOf, type Style, stretchesOf } from '../../scripts/picture/lines.ts';
import { widthOf } from '../../scripts/picture/widths.ts';
import { PICTURE, sampleScene } from '../../scripts/picture.ts';

let scene: Scene;
let svg: string;
beforeAll(async () => {
  scene = await sampleScene();
  svg = drawPicture(scene);
});

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

type DrawnRun = Readonly<{ start: number; text: string }>;
type DrawnArticle = Readonly<{ id: string; runs: readonly DrawnRun[]; spans: readonly string[] }>;

/** The articles as they stand in the picture: what of their text is drawn, and what of it is marked. */
function drawnArticles(): DrawnArticle[] {
  return [...svg.matchAll(/<g data-article="([^"]+)">(.*?)<\/g>/gs)].map(([, id, inside]) => ({
    id: id!,
    runs: [...inside!.matchAll(/ data-start="(\d+)">([^<]*)<\/text>/g)].map(([, start, text]) => ({
      start: Number(start),
      text: plain(text!),
    })),
    spans: [...new Set([...inside!.matchAll(/ data-span="(\d+-\d+)"/g)].map(([, span]) => span!))],
  }));
}

/** What is drawn of a stretch of an article, a space where a line ends. */
function drawnText({ runs }: DrawnArticle, start: number, end: number): string {
  const inside = runs.filter((run) => run.start < end && run.start + run.text.length > start);
  let text = '';
  let at = start;
  for (const run of inside) {
    text += ' '.repeat(run.start - at) + run.text;
    at = run.start + run.text.length;
  }
  return text;
}

describe('the picture of the README', () => {
  it('is what the program makes today (else: npm run picture)', () => {
    expect(readFileSync(PICTURE, 'utf8') === svg).toBe(true);
  });

  it('is the same when drawn again', () => {
    expect(drawPicture(scene)).toBe(svg);
  });

  it('shows the articles in their own words, each at its offset', () => {
    const drawn = drawnArticles();
    expect(drawn.length).toBeGreaterThan(1);
    for (const { id, runs } of drawn) {
      const { text } = scene.articles.get(id)!;
      expect(runs.length).toBeGreaterThan(0);
      for (const run of runs) expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
    }
  });

  it('has every quotation verbatim on both sides, marked where it stands', () => {
    const drawn = new Map(drawnArticles().map((article) => [article.id, article]));
    const { stories } = scene.edition;
    const quotes = stories.slice(0, scene.stories).map((story) => story.quotes[0]);
    const blocks = scene.overview.blocks.filter((block) => block.kind === 'quote');
    expect(quotes.filter(Boolean).length).toBeGreaterThan(0);
    for (const [i, quote] of quotes.filter((one) => one !== undefined).entries())
      for (const [j, { articleId, start }] of quote.parts.entries()) {
        const words = blocks[i]!.words[j]!;
        const article = drawn.get(articleId)!;
        const end = start + words.length;
        expect(scene.articles.get(articleId)!.text.slice(start, end)).toBe(words);
        expect(article.spans).toContain(`${start}-${end}`);
        expect(drawnText(article, start, end)).toBe(words);
      }
  });

  it('has every cited sentence that it shows marked where it stands', () => {
    const words = JSON.stringify(scene.overview.blocks);
    const shown = ({ sentences }: Scene['edition']['stories'][number]) =>
      sentences.filter(({ text }) => words.includes(JSON.stringify(text).slice(1, -1)));
    expect(scene.edition.stories.flatMap(shown).length).toBeGreaterThanOrEqual(2 * scene.stories);
    const drawn = new Map(drawnArticles().map((article) => [article.id, article]));
    for (const story of scene.edition.stories.slice(0, scene.stories))
      for (const { articleId, start, end, text } of shown(story).flatMap(({ cites }) => cites)) {
        expect(drawn.get(articleId)!.spans).toContain(`${start}-${end}`);
        expect(drawnText(drawn.get(articleId)!, start, end)).toBe(text);
      }
  });

  it('is not drawn where it would lie', () => {
    const changed = [...scene.articles].map(
      ([id, article]) => [id, { ...article, text: article.text.toUpperCase() }] as const,
    );
    expect(() => drawPicture({ ...scene, articles: new Map(changed) })).toThrow('does not stand in');
    const others = scene.edition.stories.map((story) => ({ ...story, quotes: [...story.quotes].reverse() }));
    expect(() => drawPicture({ ...scene, edition: { ...scene.edition, stories: others } })).toThrow();
  });

  it('needs nothing but itself, and keeps its text inside', () => {
    expect(svg).not.toMatch(/<(?:script|foreignObject|image|use)|href=|url\((?!#)|@import|@font-face/);
    const placed = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" textLength="([\d.]+)"/g)];
    expect(placed.length).toBeGreaterThan(50);
    for (const [, x, , width] of placed) expect(Number(x) + Number(width)).toBeLessThan(1150);
  });
});

describe('lines', () => {
  const style: Style = { face: 'serif', size: 15, fill: '#000' };
  const prose = fc.array(fc.string({ maxLength: 12, unit: 'grapheme' }), { maxLength: 30 });

  it('are no wider than their column, word for word, whatever the text', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 40, max: 400 }), (words, width) => {
        const text = words.join(' ');
        const lines = linesOf([{ text, style, from: 0 }], width);
        for (const line of lines)
          for (const run of line) {
            expect(text.slice(run.from, run.from + run.text.length)).toBe(run.text);
            const fits = run.x + run.width <= width + 0.001;
            expect(fits || !/[^\S\u00a0]/.test(run.text)).toBe(true);
          }
        const shown = lines.flat().map((run) => run.text);
        expect(shown.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('know where a stretch of the text stands on them', () => {
    const [one, two] = ['The ferry sails ', 'at six.'];
    const pieces = [
      { text: one!, style, from: 0 },
      { text: two!, style, from: one!.length },
    ];
    const lines = linesOf(pieces, 1000);
    const end = widthOf(`${one}at`, 'serif', 15);
    expect(stretchesOf(lines, { start: one!.length, end: one!.length + 2 })).toEqual([
      { line: 0, x: expect.closeTo(widthOf(one!, 'serif', 15)), end: expect.closeTo(end) },
    ]);
    expect(stretchesOf(linesOf(pieces, 60), { start: 4, end: 18 }).length).toBeGreaterThan(1);
  });

  it('break at a line feed, and never at a no-break space', () => {
    const lines = (text: string) =>
      linesOf([{ text, style, from: 0 }], 90).map((line) => line.map((run) => run.text).join(''));
    expect(lines('six\nseven')).toEqual(['six', 'seven']);
    expect(lines('eight boats [1]')).toEqual(['eight boats', '[1]']);
    expect(lines('eight boats\u00a0[1]')).toEqual(['eight', 'boats\u00a0[1]']);
  });
});
