/** `pullquote digest [SOURCE…]`: one digest now, printed. */
import { randomUUID } from 'node:crypto';
import { renderHtml } from '../adapters/page/html.ts';
import { renderMarkdown } from '../adapters/page/markdown.ts';
import { progressLine } from '../adapters/terminal/progress.ts';
import { renderTerminal } from '../adapters/terminal/render.ts';
import { lookOf } from '../adapters/terminal/style.ts';
import { type App, SAMPLE, SAMPLE_AT, SAMPLE_TIMEZONE } from '../app.ts';
import { deliveriesOf } from '../bots/deliveries.ts';
import { makeEdition } from '../bots/editions.ts';
import { apartIn, LOCAL } from '../digest/channel.ts';
import type { Edition, Message } from '../digest/model.ts';
import type { DigestOrder } from '../digest/pipeline.ts';
import { composeEdition } from '../digest/write/compose.ts';
import type { Verified } from '../digest/write/verify.ts';
import { PLATFORMS, payloadOf, platformNamed } from '../platforms.ts';
import { configOf, duration, parse, type Shape, shapeGiven, wholeNumber, withApp, zone } from './context.ts';
import { faultLine } from './fault-line.ts';
import { type Command, type Io, UsageError } from './io.ts';
import { SAMPLE_PLACE } from './sample.ts';
import { type Given, sourcesGiven } from './sources-given.ts';

const DAY = 86_400_000;

/** Where digests stand that are built by hand. */
export const BY_HAND = { tenant: LOCAL, channel: apartIn(LOCAL, 'by-hand') } as const;

const OPTIONS = {
  to: { type: 'string', default: 'terminal' },
  'max-stories': { type: 'string' },
  length: { type: 'string' },
  language: { type: 'string' },
  since: { type: 'string' },
  timezone: { type: 'string' },
} as const;

const RENDER: Readonly<Record<string, (message: Message, edition: Edition, io: Io) => string>> = {
  terminal: (message, _, io) => renderTerminal(message, lookOf(io.stdout, io.env)),
  markdown: (message) => renderMarkdown(message),
  html: (message, { locale }) => renderHtml(message, locale),
  json: (_, edition) => `${JSON.stringify(edition)}\n`,
};

export const run: Command = async (args, io) => {
  const { values, positionals } = parse('digest', args, OPTIONS);
  const { to } = values;
  const render = Object.hasOwn(RENDER, to) ? RENDER[to] : undefined;
  if (!render && !PLATFORMS.includes(to))
    throw new UsageError(`--to takes ${[...Object.keys(RENDER), ...PLATFORMS].join(', ')}, not "${to}"`);
  const given =
    positionals.length === 0 ? [{ location: SAMPLE, local: true }] : await sourcesGiven(positionals);
  const sample = positionals.length === 0;
  const since = values.since === undefined ? null : duration(values.since);
  const maxStories = wholeNumber('max-stories', values['max-stories'], 1, 50, 5);
  const shape = shapeGiven(values);
  const timezone = values.timezone === undefined ? null : zone(values.timezone);
  const config = configOf(io);
  return withApp({ config, ...(sample ? { clock: () => SAMPLE_AT } : {}) }, async (app) => {
    const own = timezone ?? (sample ? SAMPLE_TIMEZONE : app.deps.timezone);
    const place = sample ? SAMPLE_PLACE : BY_HAND;
    const edition = await digestNow(app, given, { ...place, since, maxStories, timezone: own, ...shape }, io);
    if (render) io.stdout.write(render(composeEdition(edition, true).overview, edition, io));
    else
      for (const owed of deliveriesOf(edition, platformNamed(to), edition.builtAt))
        io.stdout.write(`${JSON.stringify(await payloadOf(to, owed))}\n`);
    for (const { source, fault } of edition.failures)
      io.stderr.write(`${faultLine(source.location, fault)}\n`);
    if (edition.stories.length === 0 && edition.looked.sources > 0)
      io.stderr.write(
        `nothing was published since ${new Date(edition.period.from).toISOString()}; --since looks further back, as --since 7d\n`,
      );
    if (edition.stories.length > 0)
      io.stderr.write(`digest ${edition.id} kept; pullquote verify ${edition.id} checks it again\n`);
    return edition.looked.articles + edition.looked.sources === 0 ? 1 : 0;
  });
};

/** Reads the sources, builds the edition and keeps it. */
async function digestNow(
  app: App,
  given: readonly Given[],
  asked: Readonly<{
    tenant: string;
    channel: string;
    since: number | null;
    maxStories: number;
    timezone: string;
  }> &
    Shape,
  io: Io,
): Promise<Verified<Edition>> {
  const now = app.deps.clock();
  const sources = [];
  for (const { location } of given) sources.push(await app.deps.store.sources.ensure(location));
  const order: DigestOrder = {
    tenant: asked.tenant,
    channel: asked.channel,
    origin: { request: randomUUID() },
    sources,
    when: 'afresh',
    told: 'tell-again',
    // files were chosen by hand, whatever their date
    overdue: 0,
    period: {
      from: asked.since === null && given.every(({ local }) => local) ? 0 : now - (asked.since ?? DAY),
      to: now,
    },
    timezone: asked.timezone,
    maxStories: asked.maxStories,
    length: asked.length,
    locale: asked.locale,
    include: [],
    exclude: [],
  };
  const progress = progressLine(io.stderr);
  const leave = new AbortController();
  const edition = await makeEdition(order, app.deps, leave.signal, progress.show).finally(progress.clear);
  await app.deps.store.editions.save(edition, []);
  return edition;
}
