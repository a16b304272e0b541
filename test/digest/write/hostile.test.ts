/** Ten thousand hostile outputs of a model on the real way: draft, gate, second try, message, each platform's rendering. */
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { renderDiscord } from '../../../src/adapters/discord/render.ts';
import { renderSlack, slackPages } from '../../../src/adapters/slack/render.ts';
import { renderTerminal } from '../../../src/adapters/terminal/render.ts';
import type { AnswerDraft, Block, Message, Quote } from '../../../src/digest/model.ts';
import type { Writer } from '../../../src/digest/ports.ts';
import { checkEdition } from '../../../src/digest/write/check-edition.ts';
import { composeAnswer, composeEdition } from '../../../src/digest/write/compose.ts';
import { extractiveDraft, extractiveWriter } from '../../../src/digest/write/extractive.ts';
import { faultIn } from '../../../src/digest/write/gate/gate.ts';
import { replyTo } from '../../../src/digest/write/reply.ts';
import { tellStory } from '../../../src/digest/write/tell.ts';
import { verifyEdition } from '../../../src/digest/write/verify.ts';
import { hostileDraft, NASTY, randomOf } from './hostile.ts';
import { bridge, ferryTimes, kystposten, lindqvist, parts, radio } from './invented.ts';

const OUTPUTS = 10_000;
const ANSWERS = 2_000;
const OPTIONS = { sentences: 3, words: 90, quotes: 3 };
const STORED = new Map([kystposten, ferryTimes, radio].map((article) => [article.id, article]));
const given = {
  sentences: bridge.sentences.map(({ text }, number) => ({ number, text })),
  articles: bridge.story.articles.length,
  quotes: bridge.quotes.length,
};
const usage = { writer: 'test', tokens: 1 };
const never = new AbortController().signal;

const quotesIn = ({ blocks }: Message): Extract<Block, { kind: 'quote' }>[] =>
  blocks.filter((block) => block.kind === 'quote');

/** As the core found it: words, speaker and role. */
const shown = ({ parts: [first, ...more], speaker }: Quote) => ({
  words: [first, ...more].map((part) => part.text),
  speaker: speaker?.name?.text,
  role: speaker?.role?.text,
});

it('shows nothing that the gate did not let through, and no quotation but those of the core', async () => {
  const random = randomOf(20_250_507);
  const steps = { draft: async () => fallback };
  const fallback = extractiveDraft(bridge, OPTIONS);
  const refused: Record<string, number> = {};
  let own = 0;
  let quotations = 0;
  for (let i = 0; i < OUTPUTS; i++) {
    const draft = hostileDraft(given, random);
    const writer: Writer = {
      ...extractiveWriter,
      write: async () => ({ draft, usage }),
      mend: async () => ({ sentences: hostileDraft(given, random).sentences, usage }),
    };
    const { story } = await tellStory(bridge, OPTIONS, { writer, steps }, never);
    const edition = verifyEdition({ ...parts, stories: story ? [story] : [] });
    const { faults } = checkEdition(edition, STORED);
    // asking `expect` ten thousand times takes longer than the way itself
    if (faults.length > 0) expect(faults, JSON.stringify(draft)).toEqual([]);
    if (story?.writer === 'test') own++;
    for (const [reason, times] of Object.entries(story?.refused ?? {}))
      refused[reason] = (refused[reason] ?? 0) + times;
    const { overview, stories } = composeEdition(edition, i % 2 === 0);
    for (const message of [overview, ...stories.map((each) => each.message)])
      for (const quote of quotesIn(message)) {
        const found = { words: quote.words, speaker: quote.speaker, role: quote.role };
        if (!isDeepStrictEqual(found, shown(lindqvist))) expect(found).toEqual(shown(lindqvist));
        expect(kystposten.text.includes(quote.words.join(' '))).toBe(true);
        quotations++;
      }
    if (i % 20 !== 0) continue;
    expect(renderTerminal(overview, { colour: false, links: false, width: 80 })).not.toContain(
      'evil.example',
    );
    for (const page of slackPages(overview))
      expect(JSON.stringify(renderSlack(page))).not.toContain('evil.example');
    expect(JSON.stringify(renderDiscord(overview, 'id'))).not.toContain('evil.example');
  }
  // the generator reaches what it is for: much is refused, for many reasons, and something passes
  expect(own).toBeGreaterThan(1_000);
  expect(quotations).toBeGreaterThan(1_000);
  expect(Object.keys(refused).length).toBeGreaterThan(15);
}, 180_000);

it('answers with nothing else, and asks back with no news of its own', async () => {
  const random = randomOf(20_250_508);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const passages = { ...bridge, articles: bridge.story.articles, quotes: [lindqvist], nearest: [] };
  const asks = [...NASTY, 'Which bridge?', 'Do you mean Mayor Otto Krill?', 'Is it 77?'];
  const kinds = { answered: 0, 'not-in-sources': 0, unclear: 0 };
  for (let i = 0; i < ANSWERS; i++) {
    const { sentences, quotes } = hostileDraft({ ...given, quotes: 1 }, random);
    const draft: AnswerDraft =
      random() < 0.1 ? { kind: 'unclear', ask: pick(asks) } : { kind: 'answered', sentences, quotes };
    const writer: Writer = {
      ...extractiveWriter,
      answer: async () => ({ draft, usage }),
      mend: async () => ({ sentences: hostileDraft(given, random).sentences, usage }),
    };
    const question = { text: 'Who pays?', turns: [] };
    const { answer, refused } = await replyTo(question, passages, () => null, writer, never);
    kinds[answer.kind]++;
    if (answer.kind === 'unclear') {
      expect(answer.ask).not.toMatch(/evil|Krill|77|[@<>*[\]“”]|guilty|previous/);
      continue;
    }
    if (answer.kind !== 'answered') continue;
    for (const { text, cites } of answer.sentences) {
      const fault = cites.length === 1 && cites[0].text === text ? null : faultIn(text, cites, [lindqvist]);
      if (fault !== null) expect({ text, fault }).toEqual({ text, fault: null });
    }
    for (const quote of answer.quotes) if (quote !== lindqvist) expect(quote).toBe(lindqvist);
    const shown = renderTerminal(composeAnswer(answer, null, 'en', { refused, usage }), {
      colour: false,
      links: false,
      width: 80,
    });
    if (shown.includes('evil.example')) expect(shown).not.toContain('evil.example');
  }
  expect(Math.min(...Object.values(kinds))).toBeGreaterThan(50);
}, 60_000);
