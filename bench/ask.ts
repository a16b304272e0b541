/**
 * Questions as people ask them, over the sample edition and invented news of two weeks: answered without a model from
 * the archive of one channel, through the store's search, as a chat's question is.
 *
 *   npm run bench:ask              the figures: of each part
 *   npm run bench:ask -- --wrong   and every wrong answer of the parts that may be looked at
 */

import { openSqliteStore } from '../src/adapters/store/sqlite.ts';
import { logger } from '../src/adapters/system/log.ts';
import { answerFrom, plainAnswer } from '../src/bots/follow-up.ts';
import { searchWords } from '../src/digest/ask/passages.ts';
import type { Answer, Article, Question, Turn } from '../src/digest/model.ts';
import type { Store } from '../src/digest/ports.ts';
import { inlineSteps } from '../src/steps.ts';
import { threadedWriter } from '../src/threaded-writer.ts';
import { subscriptionOf } from '../test/fakes/subscription.ts';
import { isRight, type Outcome, totals } from './ask/score.ts';
import { articles, type Item, items, PARTS } from './ask/set.ts';

const CHANNEL = 'terminal:local';
const FOUND = 40;
const steps = inlineSteps();
const writer = threadedWriter(steps);

async function archive(news: readonly Article[]): Promise<Store> {
  const store = await openSqliteStore({ file: ':memory:', clock: () => Date.parse('2025-05-20T08:00:00Z') });
  const source = await store.sources.ensure('https://news.example/feed');
  await store.articles.save(news.map((article) => ({ article, sourceId: source.id, entryKey: article.id })));
  await store.subscriptions.save(
    subscriptionOf({ id: 'bench', tenant: CHANNEL, channel: CHANNEL, sources: [source], length: 'full' }),
  );
  return store;
}

type Found = Readonly<{ answer: Answer; found: readonly string[] }>;

async function ask(question: Question, store: Store): Promise<Found> {
  const scope = { tenant: CHANNEL, channel: CHANNEL };
  const candidates = await store.articles.search(scope, searchWords(question), FOUND);
  const { answer } = await answerFrom(
    question,
    candidates,
    null,
    { store, steps, writer, log: logger('silent') },
    new AbortController().signal,
  );
  return { answer, found: candidates.slice(0, 5).map(({ id }) => id) };
}

async function outcomeOf(item: Item, store: Store): Promise<Outcome> {
  const turns: Turn[] = [];
  if (item.first) {
    const { answer } = await ask({ text: item.first, turns }, store);
    turns.push({ role: 'person', text: item.first }, { role: 'bot', text: plainAnswer(answer) });
  }
  const { answer, found } = await ask({ text: item.question, turns }, store);
  return { item, answer, found, right: isRight(item, answer) };
}

const news = await articles();
const names = new Set(news.map(({ id }) => id));
const store = await archive(news);
const parts: Outcome[][] = [];
for (const file of ['questions.jsonl', 'follow-ups.jsonl']) {
  const part: Outcome[] = [];
  for (const item of items(`${file}`)) {
    for (const id of item.articles) if (!names.has(id)) throw new Error(`bench: no article is called ${id}`);
    part.push(await outcomeOf(item, store));
  }
  parts.push(part);
}
await store.close();
const [singles = [], followUps = []] = parts;
if (process.argv.includes('--wrong'))
  for (const { item, answer, found, right } of [...singles, ...followUps])
    if (!right && !item.part.endsWith('kept aside'))
      console.log(
        `\n${item.kind}: ${item.first ? `${item.first} → ` : ''}${item.question}\n  wanted ${JSON.stringify(item.answers)} of ${item.articles[0]}${item.articles.some((id) => found.includes(id)) ? '' : ' (not found)'}\n  ${answer.kind}: ${plainAnswer(answer)}`,
      );
console.log(`\n${news.length} articles, ${singles.length} questions, ${followUps.length} follow-ups`);
for (const part of PARTS) {
  const of = (list: readonly Outcome[]): Outcome[] => list.filter(({ item }) => item.part === part);
  console.log(part);
  for (const line of totals(of(singles), of(followUps))) console.log(`  ${line}`);
}
