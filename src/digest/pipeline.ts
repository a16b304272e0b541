/** The whole flow on one screen: sources in, a verified edition out. */
import { houseOf } from './articles/site.ts';
import { type CollectPorts, collect } from './collect.ts';
import type {
  Article,
  ChannelRef,
  Edition,
  EditionRef,
  Length,
  Locale,
  Millis,
  Period,
  Quote,
  Source,
  Story,
  WriteOptions,
} from './model.ts';
import type { ClusterItem, Progress, Store, Writers } from './ports.ts';
import { inParallel } from './sources/in-parallel.ts';
import { chooseStories, rankStories } from './stories/rank.ts';
import { idOf } from './text/hash.ts';
import { materialOf } from './write/material.ts';
import { tellStory } from './write/tell.ts';
import { type Verified, verifyEdition } from './write/verify.ts';
import { sumOf } from './writers/usage.ts';

export type DigestOrder = Readonly<{
  tenant: string;
  channel: ChannelRef;
  origin: Edition['origin'];
  sources: readonly Source[];
  when: 'due' | 'now' | 'afresh';
  /** What to do with stories that the channel was told before. */
  told: 'leave-out' | 'tell-again';
  period: Period;
  /** Articles dated so long before the period count where they were seen in it first; 0 for a first edition. */
  overdue: Millis;
  timezone: string;
  maxStories: number;
  length: Length;
  locale: Locale;
  include: readonly string[];
  exclude: readonly string[];
}>;

export type DigestPorts = CollectPorts &
  Readonly<{ store: Pick<Store, 'articles' | 'sources' | 'editions'>; writers: Writers }>;

/** Sentences and quotations of a story in a digest. */
const STORY: Readonly<Record<Length, WriteOptions>> = {
  line: { sentences: 1, words: 45, quotes: 3 },
  brief: { sentences: 3, words: 90, quotes: 3 },
  full: { sentences: 6, words: 180, quotes: 5 },
};
/** So many articles of a story are read for quotations and sentences, the most central first. */
const READ_PER_STORY = 12;
/** So many stories are written at once: a model takes its time. */
const AT_ONCE = 3;
/** A story that has not been told for so long is a new one. */
const REMEMBERED = 3 * 86_400_000;
/** Clustering reads titles and openings; more adds time, not better stories. */
const LEAD = 2_000;

/** Builds one edition. Failures of sources and pages are part of it; only a surprise throws. */
export async function runDigest(
  order: DigestOrder,
  ports: DigestPorts,
  signal: AbortSignal,
  progress: Progress = () => {},
): Promise<Verified<Edition>> {
  const collected = await collect(
    { sources: order.sources, since: order.period.from, when: order.when },
    ports,
    signal,
    progress,
  );
  const inPeriod = await ports.store.articles.inPeriod(ids(order.sources), order.period, order.overdue);
  const fresh = byId([...inPeriod, ...collected.direct]);
  const memory = await memoryOf(order, fresh, ports);
  const articles = byId([...memory.articles, ...fresh.values()]);

  progress({ kind: 'step', step: 'clustering' });
  const groups = await ports.steps.cluster([...articles.values()].map(clusterItem));
  const { include, exclude } = order;
  const ranking = { now: order.period.to, include, exclude, told: memory.told };
  const stories = chooseStories(rankStories(groups, articles, ranking), order.maxStories);

  progress({ kind: 'step', step: 'quoting' });
  const quotes = await quotesOfStories(stories, ports);

  progress({ kind: 'step', step: 'writing' });
  const writer = ports.writers.for({ tenant: order.tenant, kind: 'edition' });
  const told = await inParallel(stories, AT_ONCE, (story) => {
    const said = story.articles.flatMap((article) => quotes.get(article.id) ?? []);
    return tellStory(materialOf(story, said), STORY[order.length], { writer, steps: ports.steps }, signal);
  });
  const written = told.flatMap(({ story }) => story ?? []);

  const failed = new Set(collected.failures.map(({ source }) => source.id));
  return verifyEdition({
    id: editionId(order, ports.clock()),
    tenant: order.tenant,
    channel: order.channel,
    origin: order.origin,
    timezone: order.timezone,
    length: order.length,
    locale: order.locale,
    period: order.period,
    builtAt: ports.clock(),
    stories: written,
    unwritten: stories.length - written.length,
    looked: {
      articles: fresh.size,
      outlets: new Set([...fresh.values()].map(houseOf)).size,
      sources: order.sources.filter(({ id }) => !failed.has(id)).length,
    },
    failures: collected.failures,
    usage: sumOf(
      writer.name,
      told.map(({ usage }) => usage),
    ),
  });
}

type Memory = Readonly<{ articles: readonly Article[]; told: ReadonlyMap<string, EditionRef> }>;

/** What the channel was told lately: it joins the clustering, so that a story that goes on is known again. */
async function memoryOf(
  order: DigestOrder,
  fresh: ReadonlyMap<string, Article>,
  { store }: DigestPorts,
): Promise<Memory> {
  if (order.told === 'tell-again') return { articles: [], told: new Map() };
  const articles = await store.editions.toldArticles(order.channel, order.period.to - REMEMBERED);
  const keys = new Set([...articles, ...fresh.values()].map((article) => article.key));
  return { articles, told: await store.editions.told(order.channel, [...keys]) };
}

/** An edition of a slot has that slot's id, so that building it twice makes one edition. */
function editionId(order: DigestOrder, now: Millis): string {
  return 'slot' in order.origin
    ? idOf('slot', order.origin.slot)
    : idOf('request', order.origin.request, order.channel, String(now));
}

async function quotesOfStories(
  stories: readonly Story[],
  ports: DigestPorts,
): Promise<ReadonlyMap<string, readonly Quote[]>> {
  const read = stories
    .flatMap((story) => story.articles.slice(0, READ_PER_STORY))
    .filter((article) => article.completeness === 'full');
  const found = await ports.steps.quotes(read);
  return new Map(read.map((article, i) => [article.id, found[i] ?? []]));
}

const ids = (sources: readonly Source[]): string[] => sources.map((source) => source.id);

const byId = (articles: readonly Article[]): ReadonlyMap<string, Article> =>
  new Map(articles.map((article) => [article.id, article]));

const clusterItem = (article: Article): ClusterItem => ({
  id: article.id,
  title: article.title,
  text: article.text.slice(0, LEAD),
  publishedAt: article.publishedAt,
  url: article.url,
  language: article.language,
});
