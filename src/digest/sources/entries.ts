/** From what a source lists to articles in the store. */
import { entryAliases } from '../articles/identity.ts';
import type { Article, Entry, Fault, Millis, Source } from '../model.ts';
import type { Progress, Store } from '../ports.ts';
import { type ArticlePorts, articleOf } from './article.ts';
import { deskOf, PAGES_AT_ONCE } from './desk.ts';
import { inParallel } from './in-parallel.ts';
import type { Seat } from './page-turns.ts';

export type EntryPorts = ArticlePorts & Readonly<{ store: Pick<Store, 'articles'> }>;

/** One reading of one source takes at most so many new entries; a folder of files is one source. */
const MOST_ENTRIES = 200;
const MOST_DIRECT = 10_000;

type Listed = Readonly<{
  source: Source;
  entries: readonly Entry[];
  since: Millis;
  /** Pages that failed lately are asked for again. */
  afresh: boolean;
  seat: Seat;
  /** Ends when the source's time is up. */
  time: AbortSignal;
}>;

type Saved = Readonly<{ direct: readonly Article[]; faults: readonly Fault[]; left: number }>;

/** Reads and saves the articles of what a source lists and nobody has yet. */
export async function saveEntries(
  { source, entries, since, afresh, seat, time }: Listed,
  ports: EntryPorts,
  signal: AbortSignal,
  progress: Progress,
): Promise<Saved> {
  // a feed may change its guids or its links: an entry is known again by any of its keys
  const aliases = entryAliases(entries, source.location);
  const seen = await ports.store.articles.known(source.id, aliases.flat());
  const keyed = entries.map((entry, i) => ({ entry, keys: aliases[i]! }));
  const direct = keyed.filter(({ entry }) => entry.whole).slice(0, MOST_DIRECT);
  const fresh = keyed.filter(
    ({ entry, keys }) =>
      !entry.whole && !keys.some((key) => seen.has(key)) && (entry.publishedAt ?? since) >= since,
  );
  const { failed } = deskOf(ports.reader);
  const waits = fresh.map(({ keys }) => (afresh ? null : failed.waits(source.id, keys, ports.clock())));
  const wanted = [...direct, ...fresh.filter((_, i) => waits[i] === null).slice(0, MOST_ENTRIES)];
  let done = 0;
  const read = await inParallel(wanted, PAGES_AT_ONCE, async ({ entry, keys }) => {
    // what is here already cannot stall
    const until = entry.whole ? signal : time;
    const turn = await seat.take(until);
    const article = turn === null ? null : await articleOf(entry, source, ports, until).finally(turn);
    done += 1;
    progress({ kind: 'articles', done, of: wanted.length });
    const given = article !== null && !(until.aborted && faultOf(article));
    return { entry, keys, article: given ? article : null };
  });
  for (const { entry, keys, article } of read) {
    if (article?.ok) failed.forget(source.id, keys);
    else if (article && !entry.whole) failed.failed(source.id, keys, article.error, ports.clock());
  }
  const good = read.flatMap(({ entry, keys, article }) =>
    article?.ok ? [{ ...article.value, entry, keys }] : [],
  );
  await ports.store.articles.save(
    good.flatMap(({ article, keys }) => keys.map((entryKey) => ({ article, sourceId: source.id, entryKey }))),
  );
  return {
    direct: good.filter(({ entry }) => entry.whole).map(({ article }) => article),
    faults: [...read.map(({ article }) => article && faultOf(article)), ...waits].filter(
      (fault) => fault !== null,
    ),
    left: read.filter(({ article }) => article === null).length,
  };
}

const faultOf = (article: Awaited<ReturnType<typeof articleOf>>): Fault | null =>
  article.ok ? article.value.fault : article.error;
