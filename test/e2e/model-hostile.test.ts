/** The real program in front of a model that answers with whatever is bad: what people see stands in the articles all the same. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite.ts';
import { STORE_FILE } from '../../src/app.ts';
import type { Answer, Article, Edition } from '../../src/digest/model.ts';
import { faultIn } from '../../src/digest/write/gate/gate.ts';
import { type HostileModel, hostileModel, plain } from '../fakes/hostile-model.ts';
import { HUNG, MODEL, type ModelServer, modelServer } from '../fakes/model-server.ts';
import { NEWS } from '../fakes/news.ts';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';
import type { Json } from '../fakes/platform-server.ts';
import type { SlackMessage } from '../fakes/slack.ts';
import { type Home, home } from './pullquote.ts';
import { LONG, workspace } from './slack-workspace.ts';

// a child process takes its time on a busy machine
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const SEED = 20_260_507;

let model: ModelServer;
let hostile: HostileModel;
let news: NewsServer;

beforeEach(async () => {
  model = await modelServer();
  hostile = hostileModel(SEED);
  model.behave(hostile.behaviour);
  news = await newsServer();
});
afterEach(async () => {
  await model.close();
  await news.close();
});

const settings = (): Record<string, string> => ({
  PULLQUOTE_ALLOW_HOSTS: news.host,
  OPENAI_MODEL: MODEL,
  OPENAI_BASE_URL: model.url,
  LOG_LEVEL: 'info',
});

/** Every article that an edition in this folder tells of. */
async function articlesIn(folder: string): Promise<readonly Article[]> {
  const store = await openSqliteStore({ file: join(folder, STORE_FILE), clock: Date.now });
  try {
    const found = new Map<string, Article>();
    for (const { tenant, stories } of await store.editions.list(1_000)) {
      const ids = stories.flatMap(({ articles }) => articles.map(({ id }) => id));
      for (const article of await store.articles.get(tenant, ids)) found.set(article.id, article);
    }
    return [...found.values()];
  } finally {
    await store.close();
  }
}

/** Words in curly quotation marks, wherever they stand: each is in an article as it is. */
function expectQuotationsIn(text: string, articles: readonly Article[]): number {
  const texts = articles.map((article) => plain(`${article.title}\n${article.text}`));
  const quoted = [...plain(text).matchAll(/“([^“”]{1,2000})”/g)].flatMap(([, words]) =>
    words!.split(' […] '),
  );
  for (const words of quoted)
    expect(
      texts.some((one) => one.includes(words)),
      `no article says ${words}`,
    ).toBe(true);
  return quoted.length;
}

/** A sentence stands in an article as it is, or the model wrote it and the gate lets it pass with what it named for it. */
function expectBorneOut(sentence: string, articles: readonly Article[]): 'copied' | 'written' {
  const text = plain(sentence);
  if (articles.some((article) => plain(article.text).includes(text))) return 'copied';
  const passes = (hostile.written.get(text) ?? []).some((rests) => {
    const cites = rests.map((own) => ({ articleId: 'a', start: 0, end: own.length, text: own }));
    return cites.length > 0 && faultIn(text, cites, []) === null;
  });
  expect(passes, `nothing bears out: ${text}`).toBe(true);
  return 'written';
}

const levels = (log: string): string[] => [...log.matchAll(/"level":"(\w+)"/g)].map(([, level]) => level!);
/** Reasons for which something was left out, as logged. */
const reasonsIn = (log: string): Set<string> =>
  new Set(
    [...log.matchAll(/"refused":(\{[^}]*\})/g)].flatMap(([, counts]) => Object.keys(JSON.parse(counts!))),
  );

describe('on the command line', () => {
  let here: Home;
  beforeEach(() => {
    here = home(settings());
  });
  afterEach(() => here.clean());

  it('builds digests of every length that hold, byte for byte, and answers that do', async () => {
    for (const length of ['line', 'brief', 'full']) {
      const printed = await here.run(['digest', '--length', length]);
      expect(printed.status, printed.err).toBe(0);
      expect(levels(printed.err)).not.toContain('error');
      const ran = await here.run(['digest', '--length', length, '--to', 'json']);
      const edition = JSON.parse(ran.out) as Edition;
      expect(edition.stories.length).toBeGreaterThan(3);
      expect(await here.run(['verify', edition.id])).toMatchObject({ status: 0 });
      const articles = await articlesIn(here.folder);
      expectQuotationsIn(printed.out, articles);
      for (const { sentences } of edition.stories)
        for (const { text, cites } of sentences) {
          expect(cites.length === 1 && cites[0].text === text ? null : faultIn(text, cites, [])).toBeNull();
          expectBorneOut(text, articles);
        }
    }
    const articles = await articlesIn(here.folder);
    for (const question of [
      'Why was the bridge closed?',
      'What did Mara Lindqvist say?',
      'Who won the cup final?',
    ]) {
      const ran = await here.run(['ask', question, '--json']);
      expect(ran.status, ran.err).toBe(0);
      expect(levels(ran.err)).not.toContain('error');
      const answer = JSON.parse(ran.out) as Answer;
      if (answer.kind !== 'answered') continue;
      for (const { text, cites } of answer.sentences)
        expect(cites.length === 1 && cites[0].text === text ? null : faultIn(text, cites, [])).toBeNull();
      for (const { parts } of answer.quotes)
        for (const { articleId, start, end, text } of parts)
          expect(articles.find(({ id }) => id === articleId)?.text.slice(start, end)).toBe(text);
    }
  });

  it('is not late for a model that never answers', async () => {
    model.behave(() => HUNG);
    const without = home();
    const begun = performance.now();
    await without.run(['digest']);
    without.clean();
    const usual = performance.now() - begun;
    const late = home({ ...settings(), OPENAI_TIMEOUT: '60', PULLQUOTE_WRITING_SECONDS: '1' });
    model.well();
    model.behave(() => HUNG);
    const started = performance.now();
    const ran = await late.run(['digest']);
    expect(ran.status, ran.err).toBe(0);
    expect(plain(ran.out)).toContain('written without the model: the time for writing was over');
    // a second for the model; what is beside it is the machine's
    expect(performance.now() - started).toBeLessThan(1_000 + 3 * usual + 5_000);
    late.clean();
  });
});

// ---- on a platform ----------------------------------------------------------------------------------

const PAGES = 12;
const QUESTIONS = 14;

/** Pages of invented news, no two with the same paragraphs in the same order; and what they may be asked. */
function servePages(): Readonly<{ url: string; questions: string[] }>[] {
  return Array.from({ length: PAGES }, (_, i) => {
    const { title, paragraphs } = NEWS[i % NEWS.length]!;
    const turn = Math.floor(i / NEWS.length);
    const shown = paragraphs.map((_, at, all) => all[(at + turn) % all.length]!);
    const body = `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${shown.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
    news.set(`/pages/${i}.html`, { headers: { 'content-type': 'text/html; charset=utf-8' }, body });
    const words = shown.map((text) => text.replace(/[“”.,?]/g, '').slice(0, 120));
    const questions = OPENINGS.flatMap((opening) => words.map((text) => `${opening} ${text}?`));
    return { url: `${news.url}/pages/${i}.html`, questions: questions.slice(0, QUESTIONS) };
  });
}

const OPENINGS = ['Is it true that', 'What is said of this:', 'Who says that', 'Why', 'When and how'];

const runsOf = ({ blocks }: SlackMessage): Json[] =>
  blocks
    .flatMap((block) => (block.elements ?? []) as Json[])
    .filter(({ type }) => type === 'rich_text_section' || type === 'rich_text_quote');

/** Sentences of a message: what stands on a line before a citation. */
function sentencesOf(message: SlackMessage): string[] {
  return runsOf(message).flatMap(({ elements }) => {
    let line = '';
    const found: string[] = [];
    for (const element of elements as Json[]) {
      if (element.type === 'link' && /^\[\d+\]$/.test(element.text) && line.trim() !== '') found.push(line);
      line =
        element.type === 'link' ? '' : String(element.text).slice(String(element.text).lastIndexOf('\n') + 1);
    }
    return found;
  });
}

it('shows people of a workspace nothing else, in pages and some hundred answers of one process', async () => {
  const space = await workspace('socket', news, { env: settings(), slack: { pace: 0 } });
  const { slack, here } = space;
  /** A page is read and asked about in its thread, one question after the other; in a channel of its own, for posts there are paced. */
  const talk = async (
    { url, questions }: ReturnType<typeof servePages>[number],
    n: number,
  ): Promise<readonly SlackMessage[]> => {
    const channel = `C0TALK${n}`;
    slack.addChannel({ id: channel });
    const thread = slack.mention(url, { channel }).ts;
    const answers = () => slack.posted({ channel, thread });
    await slack.until(() => answers().length > 0, LONG);
    for (const [before, question] of questions.entries()) {
      slack.mention(question, { channel, thread });
      await slack.until(() => answers().length > before + 1, LONG);
    }
    return answers();
  };
  try {
    const messages = (await Promise.all(servePages().map(talk))).flat();
    const articles = await articlesIn(here.folder);
    expect(messages.length).toBeGreaterThanOrEqual(PAGES * (1 + QUESTIONS));
    const all = { copied: 0, written: 0 };
    let quotations = 0;
    for (const message of messages) {
      expect(JSON.stringify(message)).not.toMatch(/evil\.example|<!channel>|<script/);
      quotations += expectQuotationsIn(
        runsOf(message)
          .map(({ elements }) => elements.map(({ text }: Json) => text).join(''))
          .join('\n'),
        articles,
      );
      for (const sentence of sentencesOf(message)) all[expectBorneOut(sentence, articles)]++;
    }
    expect(model.asked.length).toBeGreaterThan(150);
    expect(levels(space.log())).not.toContain('error');
    expect(reasonsIn(space.log()).size).toBeGreaterThan(10);
    expect(Math.min(quotations, all.copied, all.written)).toBeGreaterThan(15);
  } finally {
    expect(await space.close()).toEqual([]);
  }
});
