/** Commands as Discord registers and sends them, ids, rights and outcomes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calledOf, hashOf, registrationOf } from '../../../src/adapters/discord/commands.ts';
import { contextOf } from '../../../src/adapters/discord/context.ts';
import {
  askId,
  channelRef,
  hangsOn,
  nonceOf,
  placeOf,
  readAskId,
} from '../../../src/adapters/discord/ids.ts';
import { INVITE_PERMISSIONS, inviteLink, missingIn } from '../../../src/adapters/discord/invite.ts';
import { LIMITS } from '../../../src/adapters/discord/limits.ts';
import { resultOf } from '../../../src/adapters/discord/outcomes.ts';
import { PERMISSION } from '../../../src/adapters/discord/wire.ts';
import { COMMANDS } from '../../../src/bots/commands.ts';
import { CHAT_WORDS } from '../../../src/bots/locales/chat-words.ts';

const NAMES = { digest: 'digest', ask: 'ask' };

describe('registrationOf', () => {
  it('is two commands: one with subcommands and the group of sources', async () => {
    await expect(
      `${JSON.stringify(registrationOf(COMMANDS, NAMES, CHAT_WORDS), null, 2)}\n`,
    ).toMatchFileSnapshot('../../golden/discord/commands.json');
  });

  it('changes its hash where anything changes', () => {
    const hash = hashOf(registrationOf(COMMANDS, NAMES, CHAT_WORDS));
    expect(hashOf(registrationOf(COMMANDS, NAMES, CHAT_WORDS))).toBe(hash);
    expect(hashOf(registrationOf(COMMANDS, { ...NAMES, ask: 'question' }, CHAT_WORDS))).not.toBe(hash);
  });
});

describe('calledOf', () => {
  it('reads a subcommand of a group with its option', () => {
    const data = {
      name: 'digest',
      options: [
        {
          type: 2,
          name: 'sources',
          options: [
            {
              type: 1,
              name: 'add',
              options: [{ type: 3, name: 'url', value: 'https://kysten.example/feed' }],
            },
          ],
        },
      ],
    };
    expect(calledOf(data, COMMANDS, NAMES)).toEqual({
      command: 'sources add',
      options: { url: 'https://kysten.example/feed' },
      focused: null,
    });
  });

  it('knows what is being typed, and nothing that is not ours', () => {
    const data = {
      name: 'digest',
      options: [
        { type: 1, name: 'setup', options: [{ type: 3, name: 'timezone', value: 'osl', focused: true }] },
      ],
    };
    expect(calledOf(data, COMMANDS, NAMES)?.focused).toEqual({ field: 'timezone', typed: 'osl' });
    expect(calledOf({ name: 'weather' }, COMMANDS, NAMES)).toBeNull();
    expect(calledOf({ name: 'digest' }, COMMANDS, NAMES)).toBeNull();
  });
});

describe('ids', () => {
  it('name channels of servers and direct messages', () => {
    expect(placeOf(channelRef('1', '2'))).toEqual({ guild: '1', channel: '2' });
    expect(placeOf(channelRef(undefined, '2'))).toEqual({ guild: null, channel: '2' });
    expect(channelRef(null, '2')).toBe('discord:@me/2');
  });

  it('of buttons carry the delivery whatever else they carry, within the limit', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (delivery, story, thread) => {
        const id = askId({ delivery, story, thread });
        expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
        expect(readAskId(id)).not.toBeNull();
        if (delivery.replaceAll('|', '') !== '') expect(hangsOn(id, delivery)).toBe(true);
        expect(hangsOn(id, `${delivery}x`)).toBe(false);
      }),
    );
  });

  it('make nonces of at most 25 characters, the same for the same', () => {
    expect(nonceOf('a')).toBe(nonceOf('a'));
    expect(nonceOf('a')).not.toBe(nonceOf('b'));
    expect(nonceOf('a'.repeat(500)).length).toBeLessThanOrEqual(25);
  });
});

describe('contextOf', () => {
  const member = (permissions: bigint) => ({ permissions: String(permissions), user: { id: '7' } });

  it.each([
    [PERMISSION.manageGuild, true],
    [PERMISSION.administrator, true],
    [PERMISSION.sendMessages, false],
  ])('knows by the call itself who may configure: %d', (bits, admin) => {
    const context = contextOf({
      id: '1',
      guild_id: '2',
      channel: { id: '3', type: 0 },
      member: member(bits),
    });
    expect(context.person).toEqual({ id: '7', admin, timezone: null });
    expect(context).toMatchObject({ channel: 'discord:2/3', thread: null });
  });

  it('knows the language of the person’s client, of those that there are', () => {
    const of = (locale: string) =>
      contextOf({ id: '1', guild_id: '2', channel: { id: '3', type: 0 }, member: member(0n), locale }).person;
    expect(of('de').locale).toBe('de');
    expect(of('es-419').locale).toBe('es');
    expect(of('ja')).not.toHaveProperty('locale');
    const guild = { guild_id: '2', channel: { id: '3', type: 0 }, member: member(0n), guild_locale: 'fr' };
    expect(contextOf({ id: '1', ...guild, locale: 'ja' }).person.locale).toBe('fr');
    expect(contextOf({ id: '1', ...guild, locale: 'de' }).person.locale).toBe('de');
  });

  it('counts a thread to its channel', () => {
    const context = contextOf({
      id: '1',
      guild_id: '2',
      channel: { id: '9', type: 11, parent_id: '3' },
      member: member(0n),
    });
    expect(context).toMatchObject({ channel: 'discord:2/3', thread: '9/9' });
  });
});

describe('the invite', () => {
  it('asks for five permissions and no more', () => {
    expect(inviteLink('42')).toBe(
      `https://discord.com/oauth2/authorize?client_id=42&scope=bot+applications.commands&permissions=${INVITE_PERMISSIONS}`,
    );
    expect(INVITE_PERMISSIONS & (PERMISSION.administrator | PERMISSION.manageGuild)).toBe(0n);
    expect(INVITE_PERMISSIONS.toString(2).replaceAll('0', '').length).toBe(5);
  });

  it('names what a channel takes away', () => {
    const access = {
      guild: { id: '1', owner_id: '5', roles: [{ id: '1', permissions: String(INVITE_PERMISSIONS) }] },
      channel: {
        permission_overwrites: [
          { id: '1', type: 0, allow: '0', deny: String(PERMISSION.sendMessages | PERMISSION.viewChannel) },
          { id: '8', type: 1, allow: String(PERMISSION.viewChannel), deny: '0' },
        ],
      },
      member: { roles: [], user: { id: '8' } },
    };
    expect(missingIn(access).map(({ name }) => name)).toEqual(['Send Messages']);
    expect(missingIn({ ...access, member: { roles: [], user: { id: '5' } } })).toEqual([]);
  });
});

describe('resultOf', () => {
  const fault = (status: number | null, code: number | null) => ({
    status,
    code,
    detail: 'd',
    unsent: false,
  });

  it.each([
    [403, 50_013, 'refused', true],
    [403, 50_001, 'refused', true],
    [404, 10_003, 'refused', true],
    [404, 10_008, 'refused', false],
    [403, 50_007, 'refused', true],
    [400, 50_035, 'refused', false],
    [403, 160_005, 'refused', false],
    [403, 99_999, 'refused', true],
    [503, null, 'unknown', undefined],
    [null, null, 'unknown', undefined],
    [401, 0, 'retry', undefined],
    [429, null, 'retry', undefined],
  ])('%d, code %d: %s', (status, code, kind, pause) => {
    expect(resultOf(fault(status, code), 0, false)).toMatchObject({
      kind,
      ...(pause === undefined ? {} : { pause }),
    });
  });

  it('pauses no channel for a deleted thread, and tries again what was never sent', () => {
    expect(resultOf(fault(404, 10_003), 0, true)).toMatchObject({ kind: 'refused', pause: false });
    expect(resultOf({ ...fault(null, null), unsent: true }, 0, false).kind).toBe('retry');
  });
});
