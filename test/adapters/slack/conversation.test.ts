/** What people do on Slack reaches the conversation once, and its answers reach them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Form, Incoming, Preview, Response } from '../../../src/bots/chat-adapter.ts';
import { COMMANDS } from '../../../src/bots/commands.ts';
import { say } from '../../../src/bots/say.ts';
import { deliveryOf } from '../../contracts/chat-adapter.ts';
import { GENERAL, OWNER, PERSON } from '../../fakes/slack.ts';
import { speechIn } from '../../fakes/speech.ts';
import { CHANNEL, type SlackSeat, sit } from './seat.ts';

const NOTHING: Response = { kind: 'nothing' };
let seat: SlackSeat;
let events: Incoming[];
let answer: (incoming: Incoming) => Response | Promise<Response>;

beforeEach(async () => {
  events = [];
  answer = () => NOTHING;
  seat = await sit();
  await seat.adapter.start(COMMANDS, async (incoming) => {
    events.push(incoming);
    return answer(incoming);
  });
});
afterEach(async () => {
  await seat.close();
  expect(seat.slack.faults).toEqual([]);
});

const heard = (count: number): Promise<void> =>
  vi.waitFor(() => expect(events.length).toBeGreaterThanOrEqual(count), { timeout: 5_000, interval: 5 });
const FORM: Form = {
  name: 'setup',
  title: 'Digest of this channel',
  intro: ['Sources: addresses', '  en-world'],
  fields: [
    {
      name: 'sources',
      label: 'Sources',
      hint: 'https://…',
      kind: 'lines',
      value: 'https://a.example/feed',
      required: true,
    },
    { name: 'at', label: 'Time', hint: '08:00', kind: 'time', value: '08:00', required: true },
    { name: 'days', label: 'Days', hint: 'daily', kind: 'days', value: 'mon,tue', required: true },
    {
      name: 'timezone',
      label: 'Time zone',
      hint: 'Europe/Oslo',
      kind: 'timezone',
      value: 'Europe/Oslo',
      required: true,
    },
    { name: 'maxStories', label: 'Stories', hint: '1 to 20', kind: 'number', value: '5', required: true },
    { name: 'include', label: 'Prefer', hint: 'words', kind: 'text', value: '', required: false },
  ],
  submit: 'Save',
};

describe('messages', () => {
  it('come once, though a mention comes as two events', async () => {
    const { ts, ack } = seat.slack.mention('2: who pays?');
    await ack;
    await heard(1);
    expect(events).toMatchObject([
      {
        kind: 'message',
        text: '2: who pays?',
        mentioned: true,
        direct: false,
        thread: ts,
        repliesTo: null,
        channel: CHANNEL,
      },
    ]);
  });

  it('of people are carried with their links and signs as they were typed', async () => {
    await seat.slack.mention(
      'see <https://a.example/x?a=1&amp;b=2|a.example> &amp; &lt;b&gt; <#C1|news> <!here> <@U0PERSON|jonas>',
    ).ack;
    await heard(1);
    expect(events[0]).toMatchObject({ text: 'see https://a.example/x?a=1&b=2 & <b> #news  @jonas' });
  });

  it('in a thread are carried; above threads only those that name the bot', async () => {
    const root = seat.slack.say('lunch?');
    await root.ack;
    await seat.slack.say('yes', { thread: root.ts }).ack;
    await heard(1);
    expect(events).toMatchObject([{ text: 'yes', thread: root.ts, mentioned: false }]);
  });

  it('said to the bot alone are direct', async () => {
    await seat.slack.direct('hello').ack;
    await heard(1);
    expect(events).toMatchObject([
      { kind: 'message', direct: true, channel: expect.stringMatching(/^slack:T0KYSTEN\/D/) },
    ]);
  });

  it('of bots, edits, joins and deletions are not carried', async () => {
    const base = {
      type: 'message',
      channel: GENERAL,
      channel_type: 'channel',
      ts: '1.000001',
      thread_ts: '0.9',
    };
    const text = `<@${seat.slack.bot.user}> hi`;
    for (const event of [
      { ...base, text, user: 'U0OTHERBOT', bot_id: 'B1' },
      { ...base, text, user: seat.slack.bot.user },
      { ...base, text, user: OWNER, subtype: 'channel_join' },
      { ...base, subtype: 'message_changed', message: { text, user: OWNER, ts: '1' }, hidden: true },
      { ...base, subtype: 'message_deleted', hidden: true, deleted_ts: '1' },
      { ...base, text, user: OWNER, edited: { user: OWNER, ts: '2' } },
    ])
      await seat.slack.event(event);
    await seat.slack.mention('real').ack;
    await heard(1);
    expect(events).toMatchObject([{ text: 'real' }]);
  });

  it('are answered in their thread, or to the asker alone', async () => {
    answer = () => ({ kind: 'message', message: say('The council.'), to: 'thread' });
    const { ts } = seat.slack.mention('who pays?');
    await seat.until('The council.');
    expect(seat.slack.posted()).toMatchObject([{ thread_ts: ts }]);
    answer = () => ({ kind: 'message', message: say('Too fast.'), to: 'person' });
    seat.slack.mention('and why?', { thread: ts });
    await seat.until('Too fast.');
    expect(seat.slack.channels.get(GENERAL)!.ephemerals).toMatchObject([{ user: OWNER, thread_ts: ts }]);
  });
});

describe('people', () => {
  it('are admins where the workspace says so, guests never', async () => {
    for (const user of [OWNER, PERSON]) seat.slack.mention('hi', { user });
    await heard(2);
    expect(events.map(({ person }) => [person.id, person.admin, person.timezone]).sort()).toEqual([
      [OWNER, true, 'Europe/Copenhagen'],
      [PERSON, false, 'America/New_York'],
    ]);
  });

  it('are nobody’s admin where Slack does not say', async () => {
    seat.slack.fail('users.info', 'user_not_visible');
    seat.slack.mention('hi');
    await heard(1);
    expect(events[0]?.person).toEqual({ id: OWNER, admin: false, timezone: null });
  });
});

describe('commands', () => {
  it('say what they do not know, to the asker alone', async () => {
    await seat.slack.slash('/digest', 'dance');
    await seat.until('knows no “dance”');
    expect(events).toEqual([]);
    expect(seat.slack.posted()).toEqual([]);
  });

  it('are acknowledged at once, however long the answer takes', async () => {
    const gate = Promise.withResolvers<void>();
    answer = async () => {
      await gate.promise;
      return { kind: 'message', message: say('Who pays is not said.'), to: 'channel' };
    };
    const ack = await seat.slack.slash('/ask', 'who &amp; why?', { user: PERSON });
    expect(ack.ms).toBeLessThan(1_000);
    gate.resolve();
    await seat.until('Who pays is not said.');
    expect(events).toMatchObject([{ command: 'ask', options: { question: 'who & why?' } }]);
    // nobody else saw the question
    expect(seat.shown()).toContain('Asked: who &amp; why?');
  });

  it('are answered where the bot is no member', async () => {
    answer = () => ({ kind: 'message', message: say('Here it is.'), to: 'channel' });
    await seat.slack.slash('/ask', 'who?', { channel: 'C0OTHER' });
    await seat.slack.until(() => {
      const { messages, ephemerals } = seat.slack.channels.get('C0OTHER')!;
      return JSON.stringify([messages, ephemerals]).includes('Here it is.');
    });
  });
});

describe('the setup form', () => {
  const open = async (): Promise<void> => {
    await seat.slack.slash('/digest', 'setup');
    await seat.slack.until(({ viewsOpened }) => viewsOpened.length > 0);
  };
  beforeEach(() => {
    answer = (incoming) => (incoming.kind === 'command' ? { kind: 'form', form: FORM } : NOTHING);
  });

  it('opens filled in and comes back with every field', async () => {
    await open();
    const view = seat.slack.viewsOpened[0]!;
    expect(view.view).toMatchObject({ title: { text: 'Digest of this channel' }, submit: { text: 'Save' } });
    const submitted = await seat.slack.submit(view, {
      sources: 'https://a.example/feed\nen-world',
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      include: 'ferry, harbour',
    });
    expect(submitted).toMatchObject({ result: 'closed', errors: {} });
    expect(events.at(-1)).toMatchObject({
      kind: 'form',
      form: 'setup',
      channel: CHANNEL,
      person: { id: OWNER },
      values: {
        sources: 'https://a.example/feed\nen-world',
        at: '08:00',
        days: 'daily',
        timezone: 'Europe/Oslo',
        maxStories: '5',
        include: 'ferry, harbour',
      },
    });
  });

  it('holds any number of sources, none lost', async () => {
    const sources = Array.from(
      { length: 120 },
      (_, i) => `https://a.example/a-rather-long-address-of-a-feed/${i}`,
    ).join('\n');
    answer = (incoming) =>
      incoming.kind === 'command'
        ? { kind: 'form', form: { ...FORM, fields: [{ ...FORM.fields[0]!, value: sources }] } }
        : NOTHING;
    await open();
    await seat.slack.submit(seat.slack.viewsOpened[0]!);
    expect(events.at(-1)).toMatchObject({ values: { sources } });
  });

  it('offers time zones while one is typed', async () => {
    await open();
    answer = (incoming) => ({
      kind: 'choices',
      choices:
        incoming.kind === 'choices' ? [{ label: `Europe/${incoming.typed}`, value: 'Europe/Oslo' }] : [],
    });
    const options = await seat.slack.suggest('timezone', 'os', seat.slack.viewsOpened[0]!);
    expect(options).toMatchObject([{ text: { text: 'Europe/os' }, value: 'Europe/Oslo' }]);
  });

  const preview: Preview = {
    draft: 'draft-1',
    title: 'Before it is saved',
    message: say('2 sources, 30 articles in the last day.'),
    save: 'Save',
    edit: 'Change',
  };
  const standing = () => seat.slack.viewsOpened.filter(({ state }) => state === 'open');

  it('shows what it would make above itself, stands below as it was filled in, and goes when that is saved', async () => {
    await open();
    answer = (incoming) =>
      incoming.kind === 'form'
        ? { kind: 'preview', preview }
        : { kind: 'message', message: say('Saved.'), to: 'channel' };
    const form = seat.slack.viewsOpened[0]!;
    expect(await seat.slack.submit(form, { at: '09:30' })).toMatchObject({ result: 'push' });
    const [, shown] = standing();
    expect(shown?.view).toMatchObject({
      title: { text: 'Before it is saved' },
      submit: { text: 'Save' },
      close: { text: 'Change' },
    });
    expect(JSON.stringify(shown?.view.blocks)).toContain('2 sources, 30 articles in the last day.');
    await seat.slack.dismiss(shown!);
    expect(await seat.slack.submit(form, { days: ['mon'] })).toMatchObject({ result: 'push' });
    expect(events.at(-1)).toMatchObject({ values: { at: '09:30', days: 'mon' } });
    expect(await seat.slack.submit(standing().at(-1)!)).toMatchObject({ result: 'clear' });
    await seat.until('Saved.');
    expect(events.at(-1)).toMatchObject({ kind: 'confirm', draft: 'draft-1', channel: CHANNEL });
    expect(standing()).toEqual([]);
  });

  it('that takes long to check says so above itself, then what is wrong or would be, and can be sent again', async () => {
    await open();
    let gate = Promise.withResolvers<void>();
    answer = async (incoming) => {
      await gate.promise;
      return incoming.kind === 'form' && incoming.values.sources === 'bad'
        ? { kind: 'faults', faults: { sources: 'That is no feed.' } }
        : { kind: 'preview', preview };
    };
    const form = seat.slack.viewsOpened[0]!;
    const submitted = await seat.slack.submit(form, { sources: 'bad', at: '09:30' });
    expect(submitted.result).toBe('push');
    expect(submitted.ack.ms).toBeLessThan(3_000);
    const [, waiting] = standing();
    expect(JSON.stringify(waiting?.view)).toContain('Reading the sources');
    gate.resolve();
    await seat.until('Sources: That is no feed.');
    await seat.slack.dismiss(waiting!);

    gate = Promise.withResolvers<void>();
    expect(await seat.slack.submit(form, { sources: 'good' })).toMatchObject({ result: 'push' });
    gate.resolve();
    await seat.until('30 articles in the last day');
    expect(standing().at(-1)?.view).toMatchObject({ callback_id: 'confirm', submit: { text: 'Save' } });
    expect(events.at(-1)).toMatchObject({
      values: { sources: 'good', at: '09:30', days: 'mon,tue', timezone: 'Europe/Oslo' },
    });
  });

  it('that Slack cannot open any more is told, with what to do', async () => {
    seat.slack.fail('views.open', 'expired_trigger_id');
    await seat.slack.slash('/digest', 'setup');
    await seat.until('The form could not be opened (expired_trigger_id). Try again with /digest setup.');
  });
});

it('the Ask button asks about its story, and the answer goes into the thread', async () => {
  const root = await seat.adapter.deliver(deliveryOf(CHANNEL, 'd1', say('Overview')), null);
  const ref = root.kind === 'posted' ? root.ref : '';
  const message = {
    summary: 'Story',
    blocks: [{ kind: 'button', id: 'ask', label: 'Ask', value: 'story-7' }],
  } as const;
  const story = await seat.adapter.deliver(
    { ...deliveryOf(CHANNEL, 'd2', message), target: { channel: CHANNEL, under: 'd1' } },
    ref,
  );
  answer = () => ({ kind: 'message', message: say('The council.'), to: 'thread' });
  await seat.slack.press('ask', { user: PERSON });
  await seat.slack.until(({ viewsOpened }) => viewsOpened.length > 0);
  expect(await seat.slack.submit(seat.slack.viewsOpened[0]!, { question: 'Who pays?' })).toMatchObject({
    result: 'closed',
  });
  await seat.until('The council.');
  expect(events).toMatchObject([
    {
      kind: 'message',
      text: 'Who pays?',
      story: 'story-7',
      thread: ref,
      repliesTo: story.kind === 'posted' ? story.ref : '',
      person: { id: PERSON, admin: false },
    },
  ]);
  expect(seat.slack.posted().at(-1)).toMatchObject({ thread_ts: ref });
  expect(seat.shown()).toContain('Asked: Who pays?');
});

describe('the bot removed', () => {
  it('from a channel is told, others leaving are not', async () => {
    await seat.slack.event({
      type: 'member_left_channel',
      user: PERSON,
      channel: GENERAL,
      channel_type: 'C',
    });
    await seat.slack.removeFromChannel();
    await heard(1);
    expect(
      events.every(
        (event) => event.kind === 'removed' && event.from === 'channel' && event.channel === CHANNEL,
      ),
    ).toBe(true);
  });

  it('from the workspace is told', async () => {
    await seat.slack.uninstall();
    await heard(1);
    expect(events[0]).toMatchObject({
      kind: 'removed',
      from: 'tenant',
      channel: expect.stringMatching(/^slack:T0KYSTEN\//),
    });
  });
});

it('speaks the language of the channel around forms, questions and refusals', async () => {
  await seat.close();
  seat = await sit({}, null, speechIn('de'));
  answer = (incoming) =>
    incoming.kind === 'command'
      ? { kind: 'form', form: FORM }
      : { kind: 'message', message: say('Der Rat.'), to: 'thread' };
  await seat.adapter.start(COMMANDS, async (incoming) => answer(incoming));
  await seat.slack.slash('/digest', 'setup');
  await seat.slack.until(({ viewsOpened }) => viewsOpened.length > 0);
  const [form] = seat.slack.viewsOpened;
  expect(form?.view).toMatchObject({ close: { text: 'Abbrechen' } });
  expect(JSON.stringify(form?.view.blocks)).toContain('"Montag"');
  await seat.slack.dismiss(form!);

  const story = {
    summary: 'Fähre',
    blocks: [{ kind: 'button', id: 'ask', label: 'Fragen', value: 's' }],
  } as const;
  await seat.adapter.deliver(deliveryOf(CHANNEL, 'd1', story), null);
  await seat.slack.press('ask', { user: PERSON });
  const { viewsOpened } = seat.slack;
  await seat.slack.until(() => viewsOpened.length > 1);
  expect(viewsOpened[1]?.view).toMatchObject({
    title: { text: 'Frage zur Meldung' },
    submit: { text: 'Fragen' },
    close: { text: 'Abbrechen' },
  });
  await seat.slack.submit(viewsOpened[1]!, { question: 'Wer zahlt?' });
  await seat.until('Gefragt: Wer zahlt?');

  await seat.slack.slash('/digest', 'tanze');
  await seat.until('/digest kennt „tanze“ nicht.');
});
