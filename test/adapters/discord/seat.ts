/** A person in a fake Discord server, in front of the real adapter. */
import { type DiscordOptions, discordAdapter } from '../../../src/adapters/discord/adapter.ts';
import type { ChatAdapter } from '../../../src/bots/chat-adapter.ts';
import { parseCommand } from '../../../src/bots/commands.ts';
import type { FactStore } from '../../../src/digest/ports.ts';
import type { Seat } from '../../contracts/chat-adapter.ts';
import {
  type DiscordInteraction,
  type FakeDiscord,
  type FakeDiscordOptions,
  fakeDiscord,
  GUILD,
  NEWS,
  OWNER,
} from '../../fakes/discord.ts';
import { factsOf } from '../../fakes/facts.ts';
import { speechIn } from '../../fakes/speech.ts';

export const NAMES = { digest: 'digest', ask: 'ask' };
export const CHANNEL = `discord:${GUILD}/${NEWS}`;

export type DiscordSeat = Seat &
  Readonly<{ discord: FakeDiscord; logged: string[]; facts: FactStore; again(): ChatAdapter }>;

let ids = 0;

export async function sit(
  options: FakeDiscordOptions = {},
  more: Partial<DiscordOptions> = {},
): Promise<DiscordSeat> {
  const discord = await fakeDiscord({ bucket: { limit: 0, ms: 0 }, ...options });
  const logged: string[] = [];
  const facts = factsOf();
  const at = (level: string) => (fields: object, message: string) =>
    void logged.push(`${level} ${message} ${JSON.stringify(fields)}`);
  const make = (): ChatAdapter =>
    discordAdapter({
      token: discord.env.DISCORD_TOKEN ?? '',
      apiUrl: discord.apiUrl,
      names: NAMES,
      speech: speechIn(),
      clock: Date.now,
      newId: () => `id${++ids}`,
      log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
      facts,
      ...more,
    });
  const adapter = make();
  const made = [adapter];
  return {
    adapter,
    discord,
    logged,
    facts,
    again: () => {
      const another = make();
      made.push(another);
      return another;
    },
    channel: CHANNEL,
    type: (text) => {
      const parsed = text.startsWith('/') ? parseCommand(text, NAMES) : null;
      if (parsed?.ok) {
        const { command, options: given } = parsed.value;
        void discord.slash(command === 'ask' ? 'ask' : `digest ${command}`, given);
        return;
      }
      const last = discord.posted().at(-1);
      if (last) discord.reply(text, last);
      else discord.mention(text);
    },
    fill: async (values) => void (await discord.submitModal(await openModal(discord), values)),
    save: async () => {
      const shown = discord.interactions().flatMap(({ responses }) => responses);
      const preview = shown.findLast(({ components }) => JSON.stringify(components).includes('"save|'));
      await discord.press(/^save/, { message: preview! });
    },
    person: { id: OWNER, told: () => JSON.stringify(discord.posted(discord.directOf(OWNER))) },
    shown: () => seen(discord),
    until: async (words) => void (await discord.until(() => seen(discord).includes(words))),
    close: async () => {
      await Promise.all(made.map((one) => one.stop()));
      await discord.close();
    },
  };
}

/** The modal that is open; after a refused one its button opens it again. */
export async function openModal(discord: FakeDiscord): Promise<DiscordInteraction> {
  const last = discord.interactions().at(-1)!;
  if (last.modal) return last;
  return discord.press(/^again/, { message: last.responses.at(-1)! });
}

/** Everything of the bot that the manager of the server can see: messages, ephemeral ones, open modals. */
export function seen(discord: FakeDiscord): string {
  const open = [...discord.channels.values()].filter(({ type, name }) => type !== 1 || name !== OWNER);
  const posted = open.flatMap(({ id }) => discord.posted(id));
  const answered = discord.interactions().flatMap(({ responses, modal }) => [...responses, modal]);
  return JSON.stringify([...posted, ...answered]).replaceAll('\\\\', '');
}
