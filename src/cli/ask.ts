/** `pullquote ask QUESTION`: an answer from the archive, from one digest, or from sources named here. */
import { renderTerminal } from '../adapters/terminal/render.ts';
import { lookOf } from '../adapters/terminal/style.ts';
import type { App } from '../app.ts';
import { answerFrom } from '../bots/follow-up.ts';
import { MAX_QUESTION } from '../digest/ask/follow-up.ts';
import { searchWords } from '../digest/ask/passages.ts';
import { LOCAL, tenantOf } from '../digest/channel.ts';
import { collect } from '../digest/collect.ts';
import type { Article, Question } from '../digest/model.ts';
import { composeAnswer } from '../digest/write/compose.ts';
import type { Reply } from '../digest/write/reply.ts';
import { configOf, parse, withApp } from './context.ts';
import { BY_HAND } from './digest.ts';
import { articlesTold, editionGiven } from './edition-given.ts';
import { faultLine } from './fault-line.ts';
import { type Command, CommandError, type Io } from './io.ts';
import { SAMPLE_PLACE } from './sample.ts';
import { sourcesGiven } from './sources-given.ts';
import { wrongUsage } from './usage.ts';

const MOST_FOUND = 40;

export const run: Command = async (args, io) => {
  if (args.includes('--jsonl'))
    return (await import('./ask-jsonl.ts')).run(
      args.filter((arg) => arg !== '--jsonl'),
      io,
    );
  const { values, positionals } = parse('ask', args, {
    digest: { type: 'string' },
    json: { type: 'boolean', default: false },
  } as const);
  const [text, ...named] = positionals;
  if (text === undefined || text.trim() === '') throw wrongUsage('ask', 'ask needs a question');
  const given = await sourcesGiven(named);
  const question: Question = { text: text.slice(0, MAX_QUESTION), turns: [] };
  const memory = given.length > 0 ? ({ store: ':memory:' } as const) : {};
  return withApp({ config: configOf(io), ...memory }, async (app) => {
    const edition = values.digest === undefined ? null : await editionGiven(values.digest, app);
    const articles =
      given.length > 0
        ? await read(
            given.map(({ location }) => location),
            app,
            io,
          )
        : edition
          ? await articlesTold(edition, app)
          : await archive(question, app);
    if (articles.length === 0 && (await app.deps.store.editions.list(1)).length === 0)
      io.stderr.write(
        'no articles are kept here yet: name sources behind the question, or read some with pullquote digest\n',
      );
    const tenant = edition?.tenant ?? BY_HAND.tenant;
    const answering = { ...app.deps, writer: app.deps.writers.for({ tenant, kind: 'answer' }) };
    const reply = await answerFrom(question, articles, edition, answering, new AbortController().signal);
    print(reply, values.json, io);
    return 0;
  });
};

function print({ answer, ...making }: Reply, json: boolean, io: Io): void {
  io.stdout.write(
    json
      ? `${JSON.stringify(answer)}\n`
      : renderTerminal(composeAnswer(answer, null, 'en', making), lookOf(io.stdout, io.env)),
  );
}

/** Sources named here are read into memory and forgotten. */
async function read(locations: readonly string[], app: App, io: Io): Promise<readonly Article[]> {
  const { store } = app.deps;
  const sources = [];
  for (const location of locations) sources.push(await store.sources.ensure(location));
  const { direct, failures } = await collect(
    { sources, since: 0, when: 'afresh' },
    app.deps,
    new AbortController().signal,
  );
  const listed = await store.articles.inPeriod(
    sources.map(({ id }) => id),
    { from: 0, to: app.deps.clock() },
    0,
  );
  const articles = new Map([...direct, ...listed].map((article) => [article.id, article]));
  const faults = failures.map(({ source, fault }) => faultLine(source.location, fault));
  if (articles.size === 0) throw new CommandError(faults.join('\n') || 'the sources list no articles');
  for (const fault of faults) io.stderr.write(`${fault}\n`);
  return [...articles.values()];
}

/** The operator's archive: what every channel here reads; the sample edition while there is nothing else. */
async function archive(question: Question, { deps: { store } }: App): Promise<readonly Article[]> {
  const subscribed = (await store.subscriptions.list()).map(({ channel }) => channel);
  const own = subscribed.length > 0 || (await store.editions.ofChannel(BY_HAND.channel, 1)).length > 0;
  const channels = new Set([LOCAL, ...subscribed]);
  const places = [...channels].map((channel) => ({ tenant: tenantOf(channel), channel }));
  const found = new Map<string, Article>();
  for (const place of [...places, own ? BY_HAND : SAMPLE_PLACE])
    for (const article of await store.articles.search(place, searchWords(question), MOST_FOUND))
      found.set(article.id, article);
  return [...found.values()];
}
