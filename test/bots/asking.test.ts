/** What people say to the bot: links, questions, and the thread that they belong to. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Writer } from '../../src/digest/ports.ts';
import { extractiveWriter } from '../../src/digest/write/extractive.ts';
import { sameWriter } from '../../src/digest/writers/same.ts';
import { CHESS } from '../fakes/articles.ts';
import { at, eachInItsWorld, here, said, setUp } from './day.ts';

eachInItsWorld();

describe('a mention with a link', () => {
  it('is answered with the summary of that page, which can then be asked about', async () => {
    here.reader.give.set('https://kysten.example/chess.html', [
      { ...CHESS(at('2026-02-01T10:00Z')), whole: true },
    ]);
    const summary = said(
      await here.platform.say({ kind: 'message', text: 'https://kysten.example/chess.html', thread: 't9' }),
    );
    expect(summary).toContain('Holm school wins the national chess prize');
    expect(summary).toContain('Runa Lie');
    expect(
      said(
        await here.platform.say({
          kind: 'message',
          text: 'In how many moves did the youngest player beat the holder of the title?',
          thread: 't9',
        }),
      ),
    ).toContain('31 moves');
  });

  it('that cannot be read says why', async () => {
    expect(
      said(
        await here.platform.say({ kind: 'message', text: 'https://kysten.example/lost.html', thread: 't9' }),
      ),
    ).toContain('404');
  });
});

describe('asking', () => {
  const ask = (text: string, more: object = {}): Promise<string> =>
    here.platform.say({ kind: 'message', text, thread: 'm1', ...more }).then(said);

  beforeEach(async () => {
    await setUp();
    await here.advance(at('2026-03-04T07:00Z'));
  });

  it('answers in the thread, cites, and names the story', async () => {
    const answer = await ask('How many passengers does the night ferry take?');
    expect(answer).toContain('400 passengers');
    expect(answer).toContain('[1]');
    expect(answer).toContain('Night ferry returns');
  });

  it('takes the story of the message that is replied to', async () => {
    const story = here.platform.posted.findIndex(
      ({ delivery }) => delivery.storyId !== null && delivery.message.summary.includes('Clinic'),
    );
    expect(await ask('Why?', { repliesTo: `m${story + 1}`, thread: null })).not.toContain('ferry');
  });

  it('remembers the thread', async () => {
    await ask('How many passengers does the night ferry take?');
    expect(await ask('and cars?')).toContain('60 cars');
  });

  it('says where a model was to answer and did not', async () => {
    const usage = { writer: 'extractive', tokens: 9, missed: { unanswered: 1 } };
    const answer: Writer['answer'] = async (...given) => ({
      ...(await extractiveWriter.answer(...given)),
      usage,
    });
    Object.assign(here.deps, { writers: sameWriter({ ...extractiveWriter, name: 'small', answer }) });
    const told = await ask('How many passengers does the night ferry take?');
    expect(told).toContain('400 passengers');
    expect(told).toContain('written without the model: it did not answer');
  });

  it('says what the articles do not say', async () => {
    expect(await ask('Who won the chess world cup in 1962?')).toContain('The articles do not say');
    expect(
      said(
        await here.platform.say({
          kind: 'command',
          command: 'ask',
          options: { question: 'Who won the chess world cup in 1962?' },
        }),
      ),
    ).toContain('do not say');
  });

  it('answers /ask from all the channel reads, and nothing of other channels', async () => {
    const question = { question: 'How far must patients travel at night?' };
    expect(said(await here.platform.say({ kind: 'command', command: 'ask', options: question }))).toContain(
      '45 kilometres',
    );
    const other = await here.platform.say({
      kind: 'command',
      command: 'ask',
      options: question,
      channel: 'slack:T2/C9',
    });
    expect(said(other)).toContain('do not say');
  });
});
