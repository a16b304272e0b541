/** What people do on Discord and what they see: first answers, follow-ups by every way, late answers. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DiscordOptions } from '../../../src/adapters/discord/adapter.ts';
import type { Form, Incoming, Response } from '../../../src/bots/chat-adapter.ts';
import { COMMANDS } from '../../../src/bots/commands.ts';
import { say } from '../../../src/bots/say.ts';
import type { Delivery } from '../../../src/digest/model.ts';
import { deliveryOf } from '../../contracts/chat-adapter.ts';
import { type FakeDiscordOptions, GUILD, MEMBER, NEWS } from '../../fakes/discord.ts';
import { OVERVIEW } from '../../fakes/messages.ts';
import { speechIn } from '../../fakes/speech.ts';
import { CHANNEL, type DiscordSeat, openModal, seen, sit } from './seat.ts';

let seat: DiscordSeat;
let events: Incoming[];
let answer: (incoming: Incoming) => Response | Promise<Response>;

const said = (text: string, to: 'channel' | 'thread' | 'person' = 'thread'): Response => ({
  kind: 'message',
  message: say(text),
  to,
});

async function start(options: FakeDiscordOptions = {}, more: Partial<DiscordOptions> = {}): Promise<void> {
  events = [];
  answer = (incoming) => said(`Heard ${incoming.kind === 'message' ? incoming.text : incoming.kind}.`);
  seat = await sit(options, more);
  await seat.adapter.start(COMMANDS, async (incoming) => {
    events.push(incoming);
    return answer(incoming);
  });
  await seat.discord.connected();
}

afterEach(async () => {
  // nothing that was sent broke a limit, came late, or could call somebody
  expect(seat.discord.faults).toEqual([]);
  await seat.close();
});

const STORY: Delivery = {
  ...deliveryOf(CHANNEL, 'd3', OVERVIEW),
  storyId: 'story',
  target: { channel: CHANNEL, under: 'd2' },
};

/** An edition: the overview, its thread, a story in it. */
async function edition(): Promise<{ overview: string; thread: string; story: string }> {
  const plain = { ...OVERVIEW, blocks: OVERVIEW.blocks.filter(({ kind }) => kind !== 'button') };
  const first = await seat.adapter.deliver(deliveryOf(CHANNEL, 'd1', plain), null);
  const overview = first.kind === 'posted' ? first.ref : '';
  const opening: Delivery = {
    ...deliveryOf(CHANNEL, 'd2', plain),
    action: 'open-thread',
    target: { channel: CHANNEL, under: 'd1' },
  };
  const opened = await seat.adapter.deliver(opening, overview);
  const ref = opened.kind === 'posted' ? opened.ref : '';
  const told = await seat.adapter.deliver(STORY, ref);
  return { overview, thread: ref, story: told.kind === 'posted' ? told.ref : '' };
}

const idOf = (ref: string): string => ref.split('/')[1]!;
const inThread = (thread: string) => seat.discord.posted(idOf(thread));
const messageOf = (ref: string) =>
  seat.discord.posted(ref.split('/')[0]).find(({ id }) => id === ref.split('/')[1])!;
const last = (): Incoming => events.at(-1)!;

describe('follow-ups', () => {
  beforeEach(() => start());

  it('by a mention in the thread', async () => {
    const { thread } = await edition();
    seat.discord.mention('who pays?', { channel: idOf(thread) });
    await seat.until('Heard who pays?');
    expect(last()).toMatchObject({
      channel: CHANNEL,
      thread,
      text: 'who pays?',
      mentioned: true,
      direct: false,
    });
    expect(inThread(thread)).toHaveLength(2);
  });

  it('by a reply to a story', async () => {
    const { thread, story } = await edition();
    seat.discord.reply('and then?', messageOf(story));
    await seat.until('Heard and then?');
    expect(last()).toMatchObject({ thread, repliesTo: story });
  });

  it('by a reply to the overview, and on by replies to its answers', async () => {
    const { overview } = await edition();
    seat.discord.reply('why?', messageOf(overview));
    await seat.until('Heard why?');
    expect(last()).toMatchObject({ thread: overview, repliesTo: overview });
    const answered = seat.discord.posted(NEWS).at(-1)!;
    seat.discord.reply('and who?', answered);
    await seat.until('Heard and who?');
    expect(last()).toMatchObject({ thread: overview, mentioned: true });
  });

  it('by the Ask button under a story, the question shown with its answer', async () => {
    const { thread, story } = await edition();
    const pressed = await seat.discord.press(/^ask/, { message: messageOf(story), user: MEMBER });
    await seat.discord.submitModal(pressed, { question: 'How many passengers?' });
    await seat.until('Heard How many passengers?');
    expect(last()).toMatchObject({
      kind: 'message',
      story: 'story',
      thread,
      repliesTo: story,
      person: { id: MEMBER, admin: false },
    });
    expect(JSON.stringify(inThread(thread).at(-1))).toContain('“How many passengers?”');
  });

  it('by the Ask button under the overview, into the thread', async () => {
    const { overview, thread } = await edition();
    const pressed = await seat.discord.press(/^ask/, { message: messageOf(overview) });
    const asked = await seat.discord.submitModal(pressed, { question: 'Why now?' });
    await seat.until('Answered in the thread.');
    expect(last()).toMatchObject({ thread, story: null });
    expect(asked.ephemeral).toBe(true);
    expect(JSON.stringify(inThread(thread).at(-1))).toContain('Heard Why now?');
  });

  it('by /ask in the thread', async () => {
    const { thread } = await edition();
    await seat.discord.slash('ask', { question: 'who?' }, { channel: idOf(thread) });
    await seat.until('Heard command.');
    expect(last()).toMatchObject({ kind: 'command', command: 'ask', thread, channel: CHANNEL });
  });

  it('in a thread that was closed', async () => {
    const { thread } = await edition();
    seat.discord.archive(idOf(thread));
    seat.discord.mention('still there?', { channel: idOf(thread) });
    await seat.until('Heard still there?');
    expect(last()).toMatchObject({ thread });
  });

  it('but not what others say to each other', async () => {
    const { thread } = await edition();
    seat.discord.say('nice weather', { channel: idOf(thread) });
    seat.discord.say('nice weather');
    seat.discord.mention('now you');
    await seat.until('Heard now you');
    expect(events).toHaveLength(1);
  });
});

describe('a mention in the channel', () => {
  beforeEach(() => start());

  it('is answered in a thread of its own, where it goes on', async () => {
    const asked = seat.discord.mention('https://kysten.example/ferry');
    await seat.until('Heard https://kysten.example/ferry.');
    expect(last()).toMatchObject({ thread: `${asked.id}/${asked.id}`, mentioned: true });
    expect(seat.discord.threads()).toMatchObject([{ id: asked.id }]);
    seat.discord.mention('and?', { channel: asked.id });
    await seat.until('Heard and?');
    expect(last()).toMatchObject({ thread: `${asked.id}/${asked.id}` });
  });

  it('is answered by a reply where the bot may open no thread', async () => {
    seat.discord.deny(1n << 35n);
    const asked = seat.discord.mention('why?');
    await seat.until('Heard why?');
    expect(seat.discord.posted(NEWS).at(-1)).toMatchObject({ message_reference: { message_id: asked.id } });
  });

  it('tells who may manage the server, from the member’s roles', async () => {
    seat.discord.mention('one');
    await seat.until('Heard one');
    expect(last().person.admin).toBe(true);
    seat.discord.mention('two', { user: MEMBER });
    await seat.until('Heard two');
    expect(last().person.admin).toBe(false);
  });
});

describe('with Message Content on', () => {
  beforeEach(() => start({ messageContent: true }));

  it('plain messages in the bot’s threads are heard, elsewhere not', async () => {
    const { thread } = await edition();
    seat.discord.say('in the channel');
    seat.discord.say('in the thread', { channel: idOf(thread) });
    await seat.until('Heard in the thread.');
    expect(events).toHaveLength(1);
    expect(last()).toMatchObject({ thread, mentioned: false, repliesTo: null });
  });
});

describe('a direct message', () => {
  beforeEach(() => start());

  it('is a conversation of its own', async () => {
    const sent = seat.discord.direct('hello', { user: MEMBER });
    await seat.until('Heard hello');
    expect(last()).toMatchObject({
      channel: `discord:@me/${sent.channel_id}`,
      direct: true,
      person: { admin: true },
    });
  });

  it('has no thread: the overview stands for it', async () => {
    const sent = seat.discord.direct('hello');
    await seat.until('Heard hello');
    const channel = `discord:@me/${sent.channel_id}`;
    const first = await seat.adapter.deliver(deliveryOf(channel, 'd1', OVERVIEW), null);
    const ref = first.kind === 'posted' ? first.ref : '';
    const opening: Delivery = { ...deliveryOf(channel, 'd2', OVERVIEW), action: 'open-thread' };
    expect(await seat.adapter.deliver(opening, ref)).toEqual({ kind: 'posted', ref });
    expect(await seat.adapter.deliver(deliveryOf(channel, 'd3', OVERVIEW), ref)).toMatchObject({
      kind: 'posted',
    });
  });
});

describe('first answers', () => {
  beforeEach(() => start());

  const FORM: Form = {
    name: 'setup',
    title: 'Digest',
    intro: [],
    fields: [
      { name: 'sources', label: 'Sources', hint: 'addresses', kind: 'lines', value: '', required: true },
      {
        name: 'timezone',
        label: 'Time zone',
        hint: 'Europe/Oslo',
        kind: 'timezone',
        value: 'UTC',
        required: true,
      },
    ],
    submit: 'Save',
  };

  it('come in time however long the work takes', async () => {
    const done = Promise.withResolvers<Response>();
    answer = () => done.promise;
    const call = await seat.discord.slash('digest status');
    expect(call).toMatchObject({ deferred: true, ephemeral: true });
    expect(call.ms).toBeLessThan(1_000);
    done.resolve(said('All is well.', 'person'));
    await seat.until('All is well.');
  });

  it('of a form take what was given with the command, and open it again as it was typed', async () => {
    answer = (incoming) => {
      if (incoming.kind === 'command') return { kind: 'form', form: FORM };
      if (incoming.kind === 'form' && incoming.values.sources === 'nonsense')
        return { kind: 'faults', faults: { sources: 'That is no address.' } };
      return said('Saved.', 'channel');
    };
    const opened = await seat.discord.slash('digest setup', { timezone: 'Europe/Oslo' });
    expect(JSON.stringify(opened.modal)).toContain('"value":"Europe/Oslo"');
    const refused = await seat.discord.submitModal(opened, { sources: 'nonsense' });
    await seat.until('That is no address.');
    expect(refused.ephemeral).toBe(true);
    const again = await openModal(seat.discord);
    expect(JSON.stringify(again.modal)).toContain('"value":"nonsense"');
    await seat.discord.submitModal(again, { sources: 'https://kysten.example/feed' });
    await seat.until('Saved.');
    expect(last()).toMatchObject({
      kind: 'form',
      values: { sources: 'https://kysten.example/feed', timezone: 'Europe/Oslo' },
    });
    expect(JSON.stringify(seat.discord.posted(NEWS).at(-1))).toContain('Saved.');
  });

  it('of a form show what would be kept, alone, with a way back to what was typed', async () => {
    answer = (incoming) => {
      if (incoming.kind === 'command') return { kind: 'form', form: FORM };
      if (incoming.kind !== 'form') return said('Saved.', 'channel');
      const message = say('3 articles in the last day.');
      return {
        kind: 'preview',
        preview: { draft: 'd1', title: 'Look', message, save: 'Save', edit: 'Change' },
      };
    };
    const opened = await seat.discord.slash('digest setup');
    const shown = await seat.discord.submitModal(opened, { sources: 'https://kysten.example/feed' });
    await seat.until('3 articles in the last day.');
    expect(shown.ephemeral).toBe(true);
    expect(seat.discord.posted(NEWS)).toEqual([]);
    const again = await openModal(seat.discord);
    expect(JSON.stringify(again.modal)).toContain('"value":"https://kysten.example/feed"');
    await seat.save();
    await seat.until('Saved.');
    expect(last()).toMatchObject({ kind: 'confirm', draft: 'd1', channel: CHANNEL });
    // nothing is left to be saved twice
    expect(shown.responses).toEqual([]);
    expect(JSON.stringify(seat.discord.posted(NEWS))).toContain('Saved.');
  });

  it('of a form add a source that was given to those that stand', async () => {
    const fields = FORM.fields.map((one) => (one.kind === 'lines' ? { ...one, value: 'en-world' } : one));
    answer = () => ({ kind: 'form', form: { ...FORM, fields } });
    const opened = await seat.discord.slash('digest setup', { sources: 'en-science' });
    expect(JSON.stringify(opened.modal)).toContain('"value":"en-world\\nen-science"');
  });

  it('of a form keep lines that no input holds', async () => {
    const lines = Array.from(
      { length: 100 },
      (_, i) => `https://kysten.example/a-feed-with-a-long-name/${i}.xml`,
    );
    const fields = FORM.fields.map((one) =>
      one.kind === 'lines' ? { ...one, value: lines.join('\n') } : one,
    );
    answer = (incoming) =>
      incoming.kind === 'command' ? { kind: 'form', form: { ...FORM, fields } } : said('Saved.', 'channel');
    const opened = await seat.discord.slash('digest setup');
    expect(JSON.stringify(opened.modal)).toMatch(/\d+ more are kept/);
    await seat.discord.submitModal(opened);
    await seat.until('Saved.');
    expect((last() as unknown as { values: { sources: string } }).values.sources.split('\n')).toEqual(lines);
  });

  it('complete time zones and sources', async () => {
    answer = (incoming) => ({
      kind: 'choices',
      choices:
        incoming.kind === 'choices' ? [{ label: `${incoming.field} ${incoming.typed}`, value: 'v' }] : [],
    });
    expect(await seat.discord.autocomplete('digest setup', 'timezone', 'osl')).toEqual([
      { name: 'timezone osl', value: 'v' },
    ]);
    expect(await seat.discord.autocomplete('digest setup', 'sources', 'wor')).toEqual([
      { name: 'pack wor', value: 'v' },
    ]);
    expect(await seat.discord.autocomplete('digest sources remove', 'url', 'kys')).toEqual([
      { name: 'source kys', value: 'v' },
    ]);
  });

  it('that arrived although their answer did not are not given again', async () => {
    seat.discord.fail('POST /interactions/*/*/callback', 'cut-after-taking');
    answer = () => said('Here I am.', 'channel');
    const call = await seat.discord.slash('ask', { question: 'why?' });
    await seat.until('Here I am.');
    expect(call.responses).toHaveLength(1);
    // the fake notes the second try, which is told of the first (40060)
    expect(seat.discord.faults.splice(0)).toEqual([expect.stringContaining('answered twice')]);
  });

  it('stand when Discord tells an event again, and it is handled once', async () => {
    answer = () => said('Once.', 'channel');
    const call = await seat.discord.slash('ask', { question: 'why?' });
    await seat.until('Once.');
    seat.discord.replay();
    await seat.discord.until(({ faults }) => faults.length > 0);
    // what comes after it is handled, so the event told again was, too
    seat.discord.mention('and now?');
    await expect.poll(() => events.length).toBe(2);
    expect(call.responses).toHaveLength(1);
    expect(events.map(({ kind }) => kind)).toEqual(['command', 'message']);
    expect(seat.discord.faults.splice(0)).toEqual([expect.stringContaining('answered twice')]);
  });

  it('leave nothing behind where the digest itself is the answer', async () => {
    answer = () => ({ kind: 'nothing' });
    const call = await seat.discord.slash('digest now');
    await seat.discord.until(() => !call.deferred);
    expect(seat.discord.posted(NEWS)).toEqual([]);
  });

  it('are followed by a normal message when the fifteen minutes are over', async () => {
    const done = Promise.withResolvers<Response>();
    answer = () => done.promise;
    await seat.discord.slash('ask', { question: 'why?' });
    seat.discord.expireTokens();
    done.resolve(said('At last.', 'channel'));
    await seat.discord.until((discord) => JSON.stringify(discord.posted(NEWS)).includes('At last.'));
  });

  it('that come too late for a person alone come directly', async () => {
    const done = Promise.withResolvers<Response>();
    answer = () => done.promise;
    await seat.discord.slash('digest status');
    seat.discord.expireTokens();
    done.resolve(said('All is well.', 'person'));
    await seat.until('All is well.');
    expect(seat.discord.posted(NEWS)).toEqual([]);
  });

  it('are normal messages where the interaction was gone', async () => {
    seat.discord.fail('POST /interactions/*/*/callback', { status: 404, code: 10_062 });
    answer = () => said('Here I am.', 'channel');
    const call = seat.discord.slash('ask', { question: 'why?' });
    await seat.until('Here I am.');
    expect(seat.discord.posted(NEWS)).toHaveLength(1);
    // the server waits for a first answer that it refused itself
    await call;
    seat.discord.faults.splice(0);
  });

  it('of long answers go on in further messages', async () => {
    const long = `${'A sentence of some length about the harbour and its bridge. '.repeat(150)}End.`;
    answer = () => said(long, 'channel');
    await seat.discord.slash('ask', { question: 'everything?' });
    await seat.discord.until((discord) => seen(discord).includes('End.'));
    expect(seat.discord.posted(NEWS).length).toBeGreaterThan(1);
  });
});

describe('who may', () => {
  beforeEach(() => start());

  it('is asked at each call', async () => {
    await seat.discord.slash('digest pause', {}, { user: MEMBER });
    await expect.poll(() => events.length).toBe(1);
    expect(last().person).toEqual({ id: MEMBER, admin: false, timezone: null, locale: 'en' });
    await seat.discord.slash('digest pause');
    await expect.poll(() => events.length).toBe(2);
    expect(last().person.admin).toBe(true);
  });
});

describe('being removed', () => {
  it('while the bot was away is noticed at the next start', async () => {
    await start();
    await expect.poll(() => seat.facts.list('discord:guilds:')).toHaveLength(1);
    await seat.adapter.stop();
    const [fact] = await seat.facts.list('discord:guilds:');
    await seat.facts.set(fact!.name, `77 ${fact!.value}`);
    await seat.again().start(COMMANDS, async (incoming) => {
      events.push(incoming);
      return { kind: 'nothing' };
    });
    await expect
      .poll(() => events)
      .toMatchObject([{ kind: 'removed', from: 'tenant', channel: 'discord:77/77' }]);
  });
});

describe('being removed', () => {
  beforeEach(() => start());

  it('from a server or a channel is told; a server that is away for a while is not', async () => {
    seat.discord.event('GUILD_DELETE', { id: GUILD, unavailable: true });
    seat.discord.deleteChannel();
    seat.discord.kick();
    await expect.poll(() => events.length).toBe(2);
    expect(events).toMatchObject([
      { kind: 'removed', from: 'channel', channel: CHANNEL },
      { kind: 'removed', from: 'tenant', channel: `discord:${GUILD}/${GUILD}` },
    ]);
  });
});

describe('a German channel', () => {
  beforeEach(() => start({}, { speech: speechIn('de') }));

  it('is asked and answered in German, also by what the bot adds to a message', async () => {
    const plain = { summary: 'Morgenausgabe', locale: 'de', blocks: [] } as const;
    await seat.adapter.deliver(deliveryOf(CHANNEL, 'd1', plain), null);
    const message = seat.discord.posted().at(-1)!;
    expect(JSON.stringify(message.components)).toContain('"label":"Fragen"');
    const { modal } = await seat.discord.press(/^ask/, { message });
    expect(modal).toMatchObject({ title: 'Frage zur Meldung', components: [{ label: 'Frage' }] });
  });

  it('has its form, its faults and what is too old in German', async () => {
    answer = (incoming) =>
      incoming.kind === 'form'
        ? { kind: 'faults', faults: { days: 'Das sind keine Tage.' } }
        : {
            kind: 'form',
            form: {
              name: 'setup',
              title: 'Übersicht einrichten',
              intro: [],
              fields: [
                { name: 'days', label: 'Tage', hint: '', kind: 'days', value: 'Mo, Mi', required: true },
              ],
              submit: 'Vorschau',
            },
          };
    const opened = await seat.discord.slash('digest setup');
    expect(JSON.stringify(opened.modal)).toContain('"label":"Mittwoch","value":"wed","default":true');
    await seat.discord.submitModal(opened);
    await seat.until('Noch ist nichts gespeichert.');
    expect(seen(seat.discord)).toContain('Noch einmal ausfüllen');
  });
});
