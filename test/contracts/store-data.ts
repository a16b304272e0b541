/** Invented news and rows for the store's contract. */
import { createHash } from 'node:crypto';
import type {
  Article,
  Delivery,
  Edition,
  Slot,
  Source,
  Subscription,
  WrittenStory,
} from '../../src/digest/model.ts';
import type { Store } from '../../src/digest/ports.ts';
import { subscriptionOf } from '../fakes/subscription.ts';

/** Runs a test with a store of its own. */
export type Use = (test: (store: Store) => Promise<void>) => () => Promise<void>;

export const DAY = 86_400_000;
export const MORNING = Date.UTC(2025, 4, 7, 6);
export const HARBOUR = 'slack:T01/C01';
export const MARKET = 'slack:T01/C02';
export const ELSEWHERE = 'slack:T99/C01';

export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export function article(key: string, changes: Partial<Article> = {}): Article {
  const text = changes.text ?? `The harbour council met about ${key} on Tuesday.\n\nIt will meet again.`;
  return {
    id: `${key}@${hashOf(text).slice(0, 8)}`,
    key,
    url: `https://kystposten.example/${key}`,
    title: `Council meets about ${key}`,
    site: 'Kystposten',
    byline: null,
    language: 'en',
    publishedAt: MORNING,
    fetchedAt: MORNING + 60_000,
    completeness: 'full',
    text,
    hash: hashOf(text),
    ...changes,
  };
}

export function subscription(
  id: string,
  channel: string,
  sources: readonly Source[],
  changes: Partial<Subscription> = {},
): Subscription {
  return subscriptionOf({
    id,
    tenant: channel.split('/')[0]!,
    channel,
    sources,
    schedule: { at: '08:00', days: ['mon', 'fri'], timezone: 'Europe/Oslo' },
    include: ['ferry'],
    createdAt: MORNING - 7 * DAY,
    ...changes,
  });
}

export const slot = (id: string, subscriptionId: string, changes: Partial<Slot> = {}): Slot => ({
  id,
  subscriptionId,
  dueAt: MORNING,
  state: 'due',
  editionId: null,
  reason: null,
  ...changes,
});

export function story(storyId: string, articles: readonly [Article, ...Article[]]): WrittenStory {
  const [first] = articles;
  return {
    storyId,
    headline: first.title,
    headlineArticleId: first.id,
    sentences: [
      {
        text: first.text.slice(0, 10),
        cites: [{ articleId: first.id, start: 0, end: 10, text: first.text.slice(0, 10) }],
      },
    ],
    quotes: [],
    articles: articles.map(({ id, url, title, site, publishedAt, completeness }) => ({
      id,
      url,
      title,
      site,
      publishedAt,
      completeness,
    })),
    reasons: [],
    writer: 'extractive',
    refused: {},
  };
}

export const edition = (id: string, channel: string, changes: Partial<Edition> = {}): Edition => ({
  id,
  tenant: channel.split('/')[0]!,
  channel,
  origin: { request: `request-${id}` },
  timezone: 'Europe/Oslo',
  period: { from: MORNING - DAY, to: MORNING },
  builtAt: MORNING,
  stories: [],
  looked: { articles: 0, outlets: 0, sources: 3 },
  failures: [],
  unwritten: 0,
  usage: { writer: 'extractive', tokens: 0 },
  ...changes,
});

type Changes = Partial<Omit<Delivery, 'state' | 'target'>> & { channel?: string; under?: string | null };

/** A pending delivery, due since the morning. */
export function delivery(
  id: string,
  { channel = HARBOUR, under = null, ...changes }: Changes = {},
): Delivery {
  return {
    id,
    attempt: 0,
    editionId: null,
    storyId: null,
    target: { channel, under },
    ordinal: 0,
    action: 'post',
    message: { summary: `message ${id}`, blocks: [{ kind: 'heading', text: `Heading of ${id}` }] },
    state: 'pending',
    notBefore: MORNING,
    tries: 0,
    ...changes,
  };
}

/** A source that has listed these articles, each under its key. */
export async function listed(store: Store, location: string, articles: readonly Article[]): Promise<Source> {
  const source = await store.sources.ensure(location);
  await store.articles.save(
    articles.map((one) => ({ article: one, sourceId: source.id, entryKey: one.key })),
  );
  return source;
}
