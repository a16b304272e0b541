/** The bundled sample edition: what a first start shows, and what it can be asked about. */
import { localeIn } from '../adapters/terminal/locale.ts';
import { progressLine } from '../adapters/terminal/progress.ts';
import { renderTerminal } from '../adapters/terminal/render.ts';
import { lookOf } from '../adapters/terminal/style.ts';
import { type App, SAMPLE, SAMPLE_AT, SAMPLE_TIMEZONE } from '../app.ts';
import { deliveriesOf } from '../bots/deliveries.ts';
import { makeEdition } from '../bots/editions.ts';
import { apartIn, LOCAL } from '../digest/channel.ts';
import { wordsIn } from '../digest/locales/words.ts';
import type { ChannelRef, Edition, Locale, Source } from '../digest/model.ts';
import type { DigestOrder } from '../digest/pipeline.ts';
import type { Store } from '../digest/ports.ts';
import { composeEdition } from '../digest/write/compose.ts';
import type { Verified } from '../digest/write/verify.ts';
import { platformNamed } from '../platforms.ts';
import type { Io } from './io.ts';

/** Invented news stand apart, so that none of it answers where real news are read. */
export const SAMPLE_PLACE = { tenant: LOCAL, channel: apartIn(LOCAL, 'sample') } as const;
const STORIES = 5;

/** Prints the sample digest and keeps it; gives the thread in which it can be asked about. */
export async function keepSample(app: App, io: Io): Promise<string> {
  const edition = await printSample(app, io);
  const [overview] = deliveriesOf(edition, platformNamed('terminal'), SAMPLE_AT);
  const ref = overview!.id;
  const target = { channel: LOCAL, under: null };
  await app.deps.store.editions.save(edition, [{ ...overview!, target, state: 'sent', ref }]);
  return ref;
}

/** The store in which the sample edition is the archive of a channel that has no sources of its own. */
export function withSample({ articles, ...store }: Store): Store {
  const search: Store['articles']['search'] = async (scope, words, most) =>
    articles.search((await ofItsOwn(scope, store)) ? scope : SAMPLE_PLACE, words, most);
  return { ...store, articles: { ...articles, search } };
}

async function ofItsOwn(
  { channel }: { channel?: ChannelRef },
  store: Pick<Store, 'subscriptions'>,
): Promise<boolean> {
  return channel === undefined || (await store.subscriptions.ofChannel(channel)) !== null;
}

/** The sample edition, as of its own day. */
export const sampleOrder = (source: Source, locale: Locale = 'en'): DigestOrder => ({
  ...SAMPLE_PLACE,
  origin: { request: 'sample' },
  sources: [source],
  when: 'afresh',
  told: 'tell-again',
  overdue: 0,
  period: { from: 0, to: SAMPLE_AT },
  timezone: SAMPLE_TIMEZONE,
  maxStories: STORIES,
  length: 'brief',
  locale,
  include: [],
  exclude: [],
});

/** Builds the sample edition as of its own day and prints it. */
export async function printSample({ deps }: App, io: Io): Promise<Verified<Edition>> {
  const clock = (): number => SAMPLE_AT;
  const sample = await deps.store.sources.ensure(SAMPLE);
  const progress = progressLine(io.stdout, wordsIn(localeIn(io.env)));
  const edition = await makeEdition(
    sampleOrder(sample, localeIn(io.env)),
    { ...deps, clock },
    new AbortController().signal,
    progress.show,
  ).finally(progress.clear);
  io.stdout.write(`${renderTerminal(composeEdition(edition, true).overview, lookOf(io.stdout, io.env))}\n`);
  return edition;
}
