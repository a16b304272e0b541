/** `npm run picture`: builds the sample edition as the program does and draws docs/digest.svg from it. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openApp, SAMPLE, SAMPLE_AT } from '../src/app.ts';
import { sampleOrder } from '../src/cli/sample.ts';
import { readConfig } from '../src/config.ts';
import type { Article } from '../src/digest/model.ts';
import { runDigest } from '../src/digest/pipeline.ts';
import { composeEdition } from '../src/digest/write/compose.ts';
import { drawPicture, type Scene } from './picture/draw.ts';

export const PICTURE = fileURLToPath(new URL('../docs/digest.svg', import.meta.url));

const TENANT = 'terminal:local';
/** Stories that are drawn with their articles. */
const DRAWN = 2;

/** The sample edition, what a reader sees of it, and the articles it cites. */
export async function sampleScene(): Promise<Scene> {
  const app = await openApp({
    config: readConfig({ LOG_LEVEL: 'silent' }),
    clock: () => SAMPLE_AT,
    store: ':memory:',
  });
  try {
    const { deps } = app;
    const edition = await runDigest(
      sampleOrder(await deps.store.sources.ensure(SAMPLE)),
      deps,
      new AbortController().signal,
    );
    await deps.store.editions.save(edition, []);
    const ids = edition.stories.flatMap((story) => story.articles.map(({ id }) => id));
    const articles = await deps.store.articles.get(TENANT, ids);
    const byId = new Map<string, Article>(articles.map((article) => [article.id, article]));
    return { overview: composeEdition(edition).overview, edition, articles: byId, stories: DRAWN };
  } finally {
    await app.close();
  }
}

if (import.meta.main) {
  await writeFile(PICTURE, drawPicture(await sampleScene()));
  process.stdout.write(`${PICTURE}\n`);
}
