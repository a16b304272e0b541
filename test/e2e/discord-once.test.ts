/** An edition on Discord: each message once and in order, and one thread. */
import { fakeDiscord, GUILD, NEWS } from '../fakes/discord.ts';
import { onceContract, type Stage } from './once.ts';

const MESSAGES = 'POST /channels/*/messages';
const LOOKS = /^(?:POST|GET) \/channels\/\d+\/messages/;

async function stage(): Promise<Stage> {
  const discord = await fakeDiscord({ bucket: { limit: 1, ms: 300 } });
  const threads = (): string[] => discord.threads().map(({ id }) => id);
  /** By their nonces; what Discord forgot, by ids. */
  const posted = (): unknown[] =>
    [NEWS, ...threads()].flatMap((channel) => discord.posted(channel).map(({ nonce, id }) => nonce ?? id));
  const numbersIn = (channel: string): number[] =>
    discord
      .posted(channel)
      .flatMap((message) => [...JSON.stringify(message).matchAll(/### (\d+) ·/g)].map(([, n]) => Number(n)));
  return {
    env: discord.env,
    channel: `discord:${GUILD}/${NEWS}`,
    lose: (how, posts) => {
      discord.fail(MESSAGES, how, posts);
      if (how === 'cut-after-taking') discord.fail(`${MESSAGES}/*/threads`, how);
    },
    forget: discord.forgetNonces,
    mend: discord.mend,
    posts: (ms) => {
      const before = discord.requests.length;
      return discord.until(
        ({ requests }) => requests.slice(before).some(({ route }) => LOOKS.test(route)),
        ms,
      );
    },
    stand: (count, ms) => discord.until(() => posted().length >= count, ms),
    posted,
    numbers: () => ({ channel: numbersIn(NEWS), threads: threads().flatMap(numbersIn) }),
    faults: () => [
      ...discord.faults,
      ...(threads().length === 1 ? [] : [`${threads().length} threads were opened`]),
    ],
    close: discord.close,
  };
}

onceContract({ Discord: stage });
