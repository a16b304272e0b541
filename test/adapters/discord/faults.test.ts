/** What goes wrong on Discord, on the wire and in the connection, and how each ends. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CheckOptions, checkAccess } from '../../../src/adapters/discord/check.ts';
import { discordRest, MOST_REFUSED } from '../../../src/adapters/discord/rest.ts';
import type { Response } from '../../../src/bots/chat-adapter.ts';
import { COMMANDS } from '../../../src/bots/commands.ts';
import { CHAT_WORDS } from '../../../src/bots/locales/chat-words.ts';
import { say } from '../../../src/bots/say.ts';
import type { Delivery } from '../../../src/digest/model.ts';
import { deliveryOf } from '../../contracts/chat-adapter.ts';
import { BIT, GUILD, MEMBER, NEWS } from '../../fakes/discord.ts';
import { OVERVIEW } from '../../fakes/messages.ts';
import { CHANNEL, type DiscordSeat, NAMES, sit } from './seat.ts';

const MESSAGES = `POST /channels/*/messages`;
const POST = deliveryOf(CHANNEL, 'd1', OVERVIEW);
const heard = async () => ({ kind: 'message', message: say('Heard.'), to: 'thread' }) as const;

let seat: DiscordSeat;
beforeEach(async () => {
  seat = await sit();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await seat.close();
});

const start = async (): Promise<void> => {
  await seat.adapter.start(COMMANDS, heard);
  await seat.discord.connected();
};
const works = async (): Promise<void> => {
  seat.discord.mention('still there?');
  await seat.until('Heard.');
};

describe('a post', () => {
  it.each(['cut-after-taking', 502] as const)('whose answer is lost (%s) stands once', async (failure) => {
    seat.discord.fail(MESSAGES, failure);
    expect(await seat.adapter.deliver(POST, null)).toMatchObject({ kind: 'posted' });
    expect(seat.discord.posted()).toHaveLength(1);
  });

  it('in doubt after a restart is found by its button', async () => {
    const posted = await seat.adapter.deliver(POST, null);
    expect(await seat.again().find({ ...POST, state: 'unknown', since: 0 })).toBe(
      posted.kind === 'posted' && posted.ref,
    );
    expect(await seat.again().find({ ...POST, id: 'other', state: 'unknown', since: 0 })).toBe('absent');
  });

  it.each([
    ['the channel is gone', { status: 404, code: 10_003 }, true],
    ['the bot cannot see it', { status: 403, code: 50_001 }, true],
    ['the bot may not post', { status: 403, code: 50_013 }, true],
    ['the message above is gone', { status: 404, code: 10_008 }, false],
  ])('is refused where %s', async (_, failure, pause) => {
    seat.discord.fail(MESSAGES, failure);
    expect(await seat.adapter.deliver(POST, null)).toMatchObject({ kind: 'refused', pause });
    expect(seat.discord.requests).toHaveLength(1);
  });

  it('waits as long as a 429 says, and is posted once', async () => {
    seat.discord.fail(MESSAGES, { retryAfter: 0.2 });
    expect(await seat.adapter.deliver(POST, null)).toMatchObject({ kind: 'posted' });
    expect(seat.discord.posted()).toHaveLength(1);
  });

  it('of many is posted with all others, in order, within Discord’s pace', async () => {
    await seat.close();
    seat = await sit({ bucket: { limit: 3, ms: 400 } });
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    for (const name of names)
      await seat.adapter.deliver(deliveryOf(CHANNEL, name, say(`Message ${name}`)), null);
    const shown = seat.discord.posted().map((one) => /Message (.)/.exec(JSON.stringify(one))?.[1]);
    expect(shown).toEqual(names);
  });

  it('that Discord cannot read is sent once more as plain text, and found there too', async () => {
    seat.discord.fail(MESSAGES, { status: 400, code: 50_035 });
    expect(await seat.adapter.deliver(POST, null)).toMatchObject({ kind: 'posted' });
    expect(seat.discord.posted()[0]?.content).toContain('Night ferry returns');
    expect(await seat.again().find(POST)).toMatch(/^\d+\/\d+$/);
  });

  it('that may not reply stands by itself', async () => {
    const overview = await seat.adapter.deliver(POST, null);
    seat.discord.deny(BIT.history);
    const under = overview.kind === 'posted' ? overview.ref : '';
    expect(await seat.adapter.deliver({ ...POST, id: 'd2' }, under)).toMatchObject({ kind: 'posted' });
    expect(seat.discord.posted().map(({ message_reference }) => message_reference)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('to somebody who takes no direct messages is refused once', async () => {
    const { channel_id } = seat.discord.direct('hello', { user: MEMBER });
    seat.discord.closeDirect(MEMBER);
    const direct = deliveryOf(`discord:@me/${channel_id}`, 'd2', OVERVIEW);
    expect(await seat.adapter.deliver(direct, null)).toMatchObject({ kind: 'refused', pause: true });
    expect(seat.discord.requests).toHaveLength(1);
  });

  it('opens an archived thread again; a locked one it leaves', async () => {
    const overview = await seat.adapter.deliver(POST, null);
    const under = overview.kind === 'posted' ? overview.ref : '';
    const opening: Delivery = { ...POST, id: 'd2', action: 'open-thread' };
    const opened = await seat.adapter.deliver(opening, under);
    expect(await seat.adapter.deliver(opening, under)).toEqual(opened);
    const thread = opened.kind === 'posted' ? opened.ref : '';
    const id = thread.split('/')[0]!;
    seat.discord.archive(id);
    seat.discord.fail(MESSAGES, { status: 400, code: 50_083 });
    expect(await seat.adapter.deliver({ ...POST, id: 'd3' }, thread)).toMatchObject({ kind: 'posted' });
    seat.discord.archive(id, { locked: true });
    expect(await seat.adapter.deliver({ ...POST, id: 'd4' }, thread)).toMatchObject({
      kind: 'refused',
      pause: false,
    });
  });

  it('waits for a person when the token is refused: nothing more is asked', async () => {
    await start();
    seat.discord.fail(MESSAGES, 401);
    expect(await seat.adapter.deliver(POST, null)).toMatchObject({ kind: 'retry' });
    expect(seat.adapter.health()).toMatchObject({ state: 'down', detail: expect.stringContaining('token') });
    const before = seat.discord.requests.length;
    expect(await seat.adapter.deliver({ ...POST, id: 'd2' }, null)).toMatchObject({ kind: 'retry' });
    expect(seat.discord.requests.length).toBe(before);
  });
});

describe('an answer', () => {
  it('that comes too late for somebody who takes no direct messages is logged and left', async () => {
    const done = Promise.withResolvers<Response>();
    await seat.adapter.start(COMMANDS, () => done.promise);
    await seat.discord.connected();
    await seat.discord.registered();
    await seat.discord.slash('digest status', {}, { user: MEMBER });
    seat.discord.expireTokens();
    seat.discord.closeDirect(MEMBER);
    done.resolve({ kind: 'message', message: say('All is well.'), to: 'person' });
    await expect.poll(() => seat.logged.join('\n')).toContain('Cannot send messages to this user');
    const sent = seat.discord.requests.filter(({ route }) => /^POST \/channels\/\d+\/messages/.test(route));
    expect(sent).toHaveLength(1);
  });
});

describe('requests', () => {
  it('that Discord refuses end long before it would ban the machine', async () => {
    const warned: number[] = [];
    const rest = discordRest({
      token: seat.discord.env.DISCORD_TOKEN!,
      apiUrl: seat.discord.apiUrl,
      onUnauthorized: () => {},
      onManyRefused: (count) => void warned.push(count),
      mostRefused: 50,
    });
    seat.discord.fail('GET /channels/*', { status: 403, code: 50_001 }, 5_000);
    for (let i = 0; i < 120; i += 1) await rest.ask('get', `/channels/${NEWS}`);
    // discord.js counts for all of the process, so those of other tests here are among them
    expect(seat.discord.requests.length).toBeLessThanOrEqual(50);
    expect(warned).toHaveLength(1);
    expect(await rest.ask('get', `/channels/${NEWS}`)).toMatchObject({ ok: false, fault: { unsent: true } });
    rest.stop();
    // the ban comes at 10,000 in ten minutes
    expect(MOST_REFUSED * 10).toBeLessThanOrEqual(10_000);
  });
});

describe('the start', () => {
  it('registers commands only where they changed', async () => {
    await start();
    await seat.discord.registered();
    await seat.adapter.stop();
    const again = seat.again();
    await again.start(COMMANDS, heard);
    expect(seat.discord.registrations()).toBe(1);
    await again.stop();
    await seat.again().start(COMMANDS.slice(0, 5), heard);
    expect(seat.discord.registrations()).toBe(2);
  });

  it('registers commands in one server alone while developing', async () => {
    await seat.close();
    seat = await sit({}, { guild: GUILD });
    await start();
    await seat.discord.registered();
    expect(seat.discord.commands('guild').map(({ name }) => name)).toEqual(['digest', 'ask']);
    expect(seat.discord.commands('global')).toEqual([]);
  });

  it('takes nothing from the environment: it is one whole bot, whatever stands there', async () => {
    const set = {
      SHARDS: '[3]',
      SHARD_COUNT: '4',
      SHARDING_MANAGER: 'true',
      SHARDING_MANAGER_MODE: 'process',
    };
    for (const [name, value] of Object.entries(set)) vi.stubEnv(name, value);
    const listening = process.listenerCount('message');
    await start();
    await works();
    expect(process.listenerCount('message')).toBe(listening);
    expect(process.env.SHARD_COUNT).toBe('4');
  });

  it('says that the token is refused', async () => {
    seat.discord.fail('GET /applications/@me', 401, 9);
    await expect(seat.adapter.start(COMMANDS, heard)).rejects.toThrow(/refuses the token/);
    expect(seat.adapter.health().state).toBe('down');
  });

  it('goes on trying where Discord is not there yet', async () => {
    seat.discord.fail('GET /applications/@me', 503, 4);
    await start();
    await works();
  });

  it('does without Message Content where Discord disallows it after all', async () => {
    await seat.close();
    seat = await sit({ messageContent: true });
    await seat.adapter.start(COMMANDS, heard);
    seat.discord.closeWith(4014);
    await seat.discord.until((discord) => discord.identified() >= 2, 8_000);
    await works();
  });
});

describe('the connection', () => {
  beforeEach(start);

  it('asks for no privileged intent', () => {
    expect(seat.discord.faults).toEqual([]);
    expect(seat.adapter.health().state).toBe('connected');
  });

  it('resumes when cut, and hears what was said meanwhile', async () => {
    seat.discord.cutConnections();
    await expect.poll(() => seat.adapter.health().state).toBe('connecting');
    seat.discord.mention('are you there?');
    await seat.until('Heard.');
    expect(seat.discord.resumed()).toBe(1);
    expect(seat.adapter.health()).toMatchObject({ state: 'connected', detail: null });
  });

  it('reconnects when told to', async () => {
    seat.discord.reconnect();
    await seat.discord.until((discord) => discord.resumed() === 1);
    await works();
  });

  it('starts a new session when the old one is invalid', async () => {
    seat.discord.invalidSession(false);
    await seat.discord.until((discord) => discord.identified() === 2, 15_000);
    await seat.discord.connected();
    await works();
  }, 20_000);

  it('stops where the token is refused, and says so', async () => {
    seat.discord.closeWith(4004);
    await expect.poll(() => seat.adapter.health().state).toBe('down');
    expect(seat.logged.join('\n')).toContain('refuses the token');
  });
});

describe('a zombie', () => {
  it('is noticed by its missing heartbeat and left', async () => {
    await seat.close();
    seat = await sit({ heartbeatMs: 300 });
    await start();
    seat.discord.zombie();
    await seat.discord.until((discord) => discord.resumed() + discord.identified() >= 2, 20_000);
    await works();
  }, 40_000);
});

describe('checkAccess', () => {
  const check = (more: Partial<CheckOptions> = {}) =>
    checkAccess({
      token: seat.discord.env.DISCORD_TOKEN!,
      apiUrl: seat.discord.apiUrl,
      guild: undefined,
      channels: [CHANNEL],
      commands: COMMANDS,
      names: NAMES,
      words: CHAT_WORDS,
      facts: seat.facts,
      hearsThreads: false,
      ...more,
    });

  it('prints the invite link and what is missing in a channel', async () => {
    expect((await check()).map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok']);
    seat.discord.deny(BIT.send | BIT.createThreads, NEWS);
    const checks = await check();
    expect(checks[1]?.detail).toContain('https://discord.com/oauth2/authorize?client_id=');
    expect(checks[3]).toMatchObject({
      state: 'fault',
      detail: expect.stringMatching(/Send Messages.*Create Public Threads/),
    });
  });

  it('says what to do about a refused token, and about a channel it cannot see', async () => {
    seat.discord.deny(BIT.view);
    expect((await check())[3]).toMatchObject({
      state: 'fault',
      detail: expect.stringContaining('View Channel'),
    });
    seat.discord.fail('GET /applications/@me', 401);
    expect(await check()).toMatchObject([
      { state: 'fault', detail: expect.stringContaining('DISCORD_TOKEN') },
    ]);
  });

  it('says that commands were changed from elsewhere, and the next start mends it', async () => {
    const commands = async () => (await check()).find((one) => one.check === 'discord commands');
    expect(await commands()).toMatchObject({ state: 'ok', detail: expect.stringContaining('next start') });
    await start();
    expect(await commands()).toMatchObject({ state: 'ok', detail: '/digest, /ask' });
    seat.discord.world.globalCommands.list.pop();
    expect(await commands()).toMatchObject({
      state: 'fault',
      detail: expect.stringContaining('start the bot'),
    });
    await seat.adapter.stop();
    await seat.again().start(COMMANDS, heard);
    expect(await commands()).toMatchObject({ state: 'ok' });
    expect(seat.discord.registrations()).toBe(2);
  });

  it('says that plain messages are wanted but cannot be read', async () => {
    expect((await check({ hearsThreads: true }))[0]).toMatchObject({
      state: 'fault',
      detail: expect.stringContaining('Message Content Intent'),
    });
  });
});
