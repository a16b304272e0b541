/** What every platform does alike: carries events to the handler, shows what it answers, posts deliveries whole. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatAdapter, Form, Incoming, Response } from '../../src/bots/chat-adapter.ts';
import { COMMANDS } from '../../src/bots/commands.ts';
import { say } from '../../src/bots/say.ts';
import { directTo } from '../../src/digest/channel.ts';
import type { Delivery, Message } from '../../src/digest/model.ts';
import { OVERVIEW } from '../fakes/messages.ts';

/** A platform with a person in front of it. */
export type Seat = Readonly<{
  adapter: ChatAdapter;
  channel: string;
  /** The person types or sends this. */
  type(text: string): void;
  /** Fills in these fields of the form that is open, leaves the others as they stand, and submits it. */
  fill(values: Readonly<Record<string, string>>): Promise<void>;
  /** Says that what is shown is to be kept. */
  save(): Promise<void>;
  /** Somebody who can be told alone, and everything that they were told so. */
  person?: Readonly<{ id: string; told(): string }>;
  /** Everything that can be read in the channel so far. */
  shown(): string;
  /** Resolves when that holds the words. */
  until(words: string): Promise<void>;
  close(): Promise<void>;
}>;

export const deliveryOf = (channel: string, id: string, message: Message): Delivery => ({
  id,
  attempt: 1,
  editionId: 'edition',
  storyId: null,
  target: { channel, under: null },
  ordinal: 0,
  action: 'post',
  message,
  state: 'sending',
  since: 0,
  tries: 0,
});

const FORM: Form = {
  name: 'setup',
  title: 'Digest',
  intro: ['Choose.'],
  fields: [
    { name: 'at', label: 'Time', hint: '08:00', kind: 'time', value: '08:00', required: true },
    { name: 'days', label: 'Days', hint: 'daily', kind: 'days', value: 'daily', required: true },
  ],
  submit: 'Save',
};

/** `people`: whether somebody can be told alone there, as `Seat.person`. */
export function chatAdapterContract(
  name: string,
  sit: () => Promise<Seat>,
  { people = true }: Readonly<{ people?: boolean }> = {},
): void {
  describe(`ChatAdapter: ${name}`, () => {
    let seat: Seat;
    let events: Incoming[];
    let answer: (incoming: Incoming) => Response | Promise<Response>;

    beforeEach(async () => {
      events = [];
      answer = () => ({ kind: 'nothing' });
      seat = await sit();
      await seat.adapter.start(COMMANDS, async (incoming) => {
        events.push(incoming);
        return answer(incoming);
      });
    });
    afterEach(() => seat.close());

    it('carries a command with its options', async () => {
      answer = () => ({ kind: 'message', message: say('Taken.'), to: 'person' });
      seat.type('/digest sources add https://kysten.example/feed.xml');
      await seat.until('Taken.');
      expect(events).toMatchObject([
        {
          kind: 'command',
          command: 'sources add',
          options: { url: 'https://kysten.example/feed.xml' },
          channel: seat.channel,
        },
      ]);
    });

    it('carries a question as it was typed, each event under an id of its own', async () => {
      answer = (incoming) => ({
        kind: 'message',
        message: say(`Heard ${incoming.kind === 'message' ? incoming.text : ''}.`),
        to: 'thread',
      });
      seat.type('Who pays, <b>& why</b>?');
      await seat.until('Heard');
      seat.type('second');
      await seat.until('second');
      expect(events.map((event) => event.kind === 'message' && event.text)).toEqual([
        'Who pays, <b>& why</b>?',
        'second',
      ]);
      expect(new Set(events.map(({ id }) => id)).size).toBe(2);
    });

    it('posts a delivery whole and gives its reference', async () => {
      const result = await seat.adapter.deliver(deliveryOf(seat.channel, 'd1', OVERVIEW), null);
      expect(result).toMatchObject({ kind: 'posted', ref: expect.stringMatching(/./) });
      for (const words of ['Night ferry returns after nine years', 'We never sold the ship,', 'Ida Holm'])
        await seat.until(words);
    });

    it('asks a follow-up in the thread of what was posted last', async () => {
      const result = await seat.adapter.deliver(deliveryOf(seat.channel, 'd1', OVERVIEW), null);
      answer = () => ({ kind: 'message', message: say('Heard.'), to: 'thread' });
      seat.type('Why?');
      await seat.until('Heard.');
      expect(result.kind === 'posted' && events[0]?.thread === result.ref).toBe(true);
    });

    it('fills a form, shows what is wrong, and asks only that again', async () => {
      answer = (incoming) => {
        if (incoming.kind === 'command') return { kind: 'form', form: FORM };
        if (incoming.kind === 'form' && incoming.values.at === '07:00')
          return { kind: 'faults', faults: { at: 'Not before eight.' } };
        return { kind: 'message', message: say('Saved.'), to: 'channel' };
      };
      seat.type('/digest setup');
      await seat.until('Time');
      await seat.fill({ at: '07:00' });
      await seat.until('Not before eight.');
      await seat.fill({ at: '09:30' });
      await seat.until('Saved.');
      expect(events.at(-1)).toMatchObject({
        kind: 'form',
        form: 'setup',
        values: { at: '09:30', days: 'daily' },
      });
    });

    it('shows what would be kept before it is kept', async () => {
      answer = (incoming) => {
        if (incoming.kind === 'command') return { kind: 'form', form: FORM };
        if (incoming.kind === 'confirm')
          return { kind: 'message', message: say('Kept at last.'), to: 'channel' };
        if (incoming.kind !== 'form') return { kind: 'nothing' };
        const message = say(`Every day at ${incoming.values.at}.`, 'Harbour bridge closes');
        return {
          kind: 'preview',
          preview: { draft: 'draft-7', title: 'Look', message, save: 'Keep it', edit: 'Back' },
        };
      };
      seat.type('/digest setup');
      await seat.until('Time');
      await seat.fill({ at: '09:30' });
      for (const words of ['Every day at 09:30.', 'Harbour bridge closes', 'Keep it'])
        await seat.until(words);
      expect(seat.shown()).not.toContain('Kept at last.');
      await seat.save();
      await seat.until('Kept at last.');
      expect(events.at(-1)).toMatchObject({ kind: 'confirm', draft: 'draft-7', channel: seat.channel });
      expect(new Set(events.map(({ id }) => id)).size).toBe(3);
    });

    if (people)
      it('tells a person alone', async () => {
        const { id, told } = seat.person!;
        const message = say('The digest you set up is paused.');
        const direct = deliveryOf(directTo(seat.channel, id), 'notice', message);
        expect(await seat.adapter.deliver(direct, null)).toMatchObject({ kind: 'posted' });
        expect(told()).toContain('is paused');
        expect(seat.shown()).not.toContain('is paused');
      });

    it('says whether a delivery can be found again, and never that a stranger is there', async () => {
      expect(['absent', 'cannot-tell']).toContain(
        await seat.adapter.find(deliveryOf(seat.channel, 'never-posted', OVERVIEW)),
      );
    });

    it('stops, also twice', async () => {
      await seat.adapter.stop();
      await seat.adapter.stop();
    });
  });
}
