/** The fake Discord with the real discord.js: what it takes, what it refuses, and how it breaks. */
import {
  ChannelType,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIT, type FakeDiscord, fakeDiscord, GUILD, MEMBER, NEWS } from './discord.ts';

const COMMANDS = [
  {
    name: 'digest',
    description: 'News digests',
    options: [
      { type: 1, name: 'setup', description: 'choose sources and time' },
      {
        type: 2,
        name: 'sources',
        description: 'sources',
        options: [
          {
            type: 1,
            name: 'remove',
            description: 'remove one',
            options: [{ type: 3, name: 'url', description: 'which', required: true, autocomplete: true }],
          },
        ],
      },
    ],
  },
];
const SAFE = { allowed_mentions: { parse: [] } };
const BUTTON = { type: 1, components: [{ type: 2, style: 1, label: 'Ask', custom_id: 'ask:1' }] };

describe('fake Discord', () => {
  let discord: FakeDiscord;
  let client: Client;
  let rest: REST;

  beforeEach(async () => {
    discord = await fakeDiscord({ heartbeatMs: 150, bucket: { limit: 0, ms: 0 } });
    client = new Client({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
      allowedMentions: { parse: [] },
      rest: { api: discord.apiUrl, version: '10', retries: 0, timeout: 1_000 },
    });
    client.on(Events.Error, () => {});
    rest = client.rest;
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(discord.env.DISCORD_TOKEN);
    await ready;
  });
  afterEach(async () => {
    await client.destroy();
    await discord.close();
  });
  const post = (body: object, channel = NEWS): Promise<unknown> =>
    rest.post(Routes.channelMessages(channel), { body: { ...SAFE, ...body } });

  it('tells the server, its channels and the bot at the start', async () => {
    const guild = client.guilds.cache.get(GUILD);
    expect(guild?.name).toBe('Kysten');
    expect(guild?.channels.cache.get(NEWS)?.type).toBe(ChannelType.GuildText);
    expect((await guild?.members.fetchMe())?.permissions.has('SendMessages')).toBe(true);
    expect(discord.faults).toEqual([]);
  });

  it('carries commands, completion, buttons and modals, each answered once', async () => {
    await rest.put(Routes.applicationCommands(client.application!.id), { body: COMMANDS });
    client.on(Events.InteractionCreate, async (one: Interaction) => {
      if (one.isAutocomplete()) await one.respond([{ name: 'Kystposten', value: 'k' }]);
      if (one.isChatInputCommand() && one.options.getSubcommand() === 'setup')
        await one.showModal({
          title: 'Digest',
          custom_id: 'setup',
          components: [
            { type: 18, label: 'Time', component: { type: 4, custom_id: 'at', style: 1, value: '08:00' } },
          ],
        });
      else if (one.isChatInputCommand()) {
        await one.deferReply({ flags: MessageFlags.Ephemeral });
        await one.editReply(`Removed ${one.options.getString('url')}.`);
      }
      if (one.isModalSubmit())
        await one.reply({ content: `At ${one.fields.getTextInputValue('at')}.`, components: [BUTTON] });
      if (one.isButton())
        await one.reply({ content: `Pressed ${one.customId}.`, flags: MessageFlags.Ephemeral });
    });
    expect(await discord.autocomplete('digest sources remove', 'url', 'Ky')).toEqual([
      { name: 'Kystposten', value: 'k' },
    ]);
    const removed = await discord.slash('digest sources remove', { url: 'k' });
    await discord.until(() => removed.responses[0]);
    expect(removed.responses[0]).toMatchObject({ content: 'Removed k.', flags: MessageFlags.Ephemeral });
    expect(discord.posted()).toEqual([]);
    const opened = await discord.slash('digest setup');
    const saved = await discord.submitModal(opened, { at: '09:30' });
    expect(saved.responses[0]?.content).toBe('At 09:30.');
    expect((await discord.press('ask:1', { user: MEMBER })).responses[0]?.content).toBe('Pressed ask:1.');
    expect(discord.faults).toEqual([]);
    expect(discord.registrations()).toBe(1);
    await expect(
      rest.post(Routes.interactionCallback(saved.id, saved.token), { body: { type: 5 } }),
    ).rejects.toMatchObject({ code: 40060 });
    await expect(
      rest.post(Routes.interactionCallback('1', 'none'), { body: { type: 5 } }),
    ).rejects.toMatchObject({ code: 10062 });
    discord.expireTokens();
    await expect(
      rest.post(Routes.webhook(client.application!.id, saved.token), { body: { ...SAFE, content: 'late' } }),
    ).rejects.toMatchObject({ code: 50027 });
  });

  it('opens one thread a message, and wakes archived ones', async () => {
    const root = (await post({ content: 'Morning' })) as { id: string };
    const open = () => rest.post(Routes.threads(NEWS, root.id), { body: { name: 'Morning digest' } });
    expect(await open()).toMatchObject({ id: root.id, type: 11 });
    await expect(open()).rejects.toMatchObject({ code: 160004 });
    discord.archive(root.id);
    await post({ content: 'Story' }, root.id);
    expect(discord.threads()).toMatchObject([{ archived: false, name: 'Morning digest' }]);
    discord.archive(root.id, { locked: true });
    await expect(post({ content: 'Story' }, root.id)).rejects.toMatchObject({ code: 160005 });
  });

  it('posts once for a nonce, and fails as told, also after it took a post', async () => {
    const first = await post({ content: 'one', nonce: 'd1', enforce_nonce: true });
    expect(await post({ content: 'one', nonce: 'd1', enforce_nonce: true })).toMatchObject({
      id: (first as { id: string }).id,
    });
    const route = 'POST /channels/*/messages';
    discord.fail(route, { status: 403, code: 50013 });
    await expect(post({ content: 'two' })).rejects.toMatchObject({ code: 50013 });
    for (const failure of [500, 'cut', 'hang', 'cut-after-taking'] as const) {
      discord.fail(route, failure);
      await expect(post({ content: String(failure) }), String(failure)).rejects.toThrow();
    }
    expect(discord.posted().map(({ content }) => content)).toEqual(['one', 'cut-after-taking']);
    expect(await rest.get(Routes.channelMessages(NEWS))).not.toContainEqual(
      expect.objectContaining({ nonce: 'd1' }),
    );
    discord.forgetNonces();
    await post({ content: 'again', nonce: 'd1', enforce_nonce: true });
    expect(discord.posted()).toHaveLength(3);
    discord.fail(route, { retryAfter: 0.05 });
    await post({ content: 'three' });
    expect(discord.faults).toEqual([]);
  });

  it('refuses what breaks a limit, and notes it', async () => {
    const wrong: [object, RegExp][] = [
      [{ content: 'x'.repeat(2_001) }, /content has 2001/],
      [{ content: 'x', components: Array(6).fill({ type: 1, components: [] }) }, /6 rows/],
      [
        {
          flags: 1 << 15,
          components: [
            { type: 10, content: 'x'.repeat(4_000) },
            { type: 10, content: 'x' },
          ],
        },
        /4001 characters/,
      ],
      [{ flags: 1 << 15, content: 'x', components: [{ type: 10, content: 'x' }] }, /do not go with/],
      [{ embeds: [{ description: 'x'.repeat(4_097) }] }, /4097/],
    ];
    for (const [body] of wrong) await expect(post(body)).rejects.toMatchObject({ code: 50035 });
    expect(wrong.filter(([, pattern]) => !discord.faults.some((one) => pattern.test(one)))).toEqual([]);
    const before = discord.faults.length;
    await post({ content: 'hello', allowed_mentions: undefined });
    expect(discord.faults[before]).toMatch('no allowed_mentions');
    discord.deny(BIT.send);
    await expect(post({ content: 'x' })).rejects.toMatchObject({ code: 50013 });
  });

  it('hides what was not said to the bot', async () => {
    const heard: string[] = [];
    client.on(Events.MessageCreate, ({ content, author }) => void (author.bot || heard.push(content)));
    discord.say('not for you');
    discord.mention('for you');
    const own = (await post({ content: 'Story' })) as { id: string };
    discord.reply('and this', discord.posted().find(({ id }) => id === own.id)!);
    await expect.poll(() => heard.length).toBe(3);
    expect(heard).toEqual(['', `<@${discord.world.bot.id}> for you`, 'and this']);
  });

  it('makes the app resume, identify anew and notice a zombie', async () => {
    const next = (event: Events.ShardResume | Events.ShardReady): Promise<unknown> =>
      new Promise((resolve) => client.once(event as Events.ShardResume, () => resolve(null)));
    const resumed = next(Events.ShardResume);
    discord.reconnect();
    await resumed;
    const ready = next(Events.ShardReady);
    discord.invalidSession();
    await ready;
    const mended = next(Events.ShardResume);
    discord.zombie();
    await mended;
    expect([discord.identified(), discord.resumed(), discord.connections()]).toEqual([2, 2, 1]);
  });

  it('tells when the bot is removed', async () => {
    const gone = new Promise((resolve) => client.once(Events.GuildDelete, resolve));
    discord.kick();
    await gone;
    await expect(post({ content: 'x' })).rejects.toMatchObject({ code: 50001 });
  });
});
