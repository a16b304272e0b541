/** The commands for people, in this process on a data folder of its own: what they say of wrong usage and of failures. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cli } from '../../src/cli/cli.ts';
import { withoutInvisible } from '../../src/digest/text/invisible.ts';

// whole digests, in threads, on a machine that others use too
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pullquote-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Said = Readonly<{ status: number; out: string; err: string }>;

async function pullquote(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Said> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const heard = { out: '', err: '' };
  stdout.setEncoding('utf8').on('data', (text: string) => {
    heard.out += text;
  });
  stderr.setEncoding('utf8').on('data', (text: string) => {
    heard.err += text;
  });
  const status = await cli(args, {
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: { PULLQUOTE_DATA: join(folder, 'data'), TZ: 'UTC', LOG_LEVEL: 'silent', ...env },
  });
  return { status, ...heard };
}

const ADD = ['subscriptions', 'add', '--channel', 'terminal:local', '--at', '08:00', '--timezone', 'UTC'];

describe('a data folder that cannot be used', () => {
  it.each([['digest'], ['start'], ['subscriptions'], ['ask', 'Why?']])(
    'is a failure in one sentence: %s',
    async (...args) => {
      writeFileSync(join(folder, 'file'), '');
      const said = await pullquote(args, { PULLQUOTE_DATA: join(folder, 'file') });
      expect(said).toMatchObject({ status: 1, out: '' });
      expect(said.err).toMatch(
        /^pullquote: the data folder \S+file cannot be used: [^\n]+PULLQUOTE_DATA[^\n]+\n$/,
      );
    },
  );

  it('may hold what is no store', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(
      join(folder, 'data', 'pullquote.db'),
      'this is no database, and it is long enough to be read as one',
    );
    const said = await pullquote(['subscriptions']);
    expect(said).toMatchObject({ status: 1, out: '' });
    expect(said.err).toMatch(/^pullquote: [^\n]+is no Pullquote store[^\n]+\n$/);
  });
});

describe('a port that is taken', () => {
  it('is a failure in one sentence', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const said = await pullquote(['start'], { PORT: String(port) });
    await new Promise((resolve) => server.close(resolve));
    expect(said.status).toBe(1);
    expect(said.err).toBe(
      `pullquote: cannot listen on 127.0.0.1:${port}: set HOST and PORT to what is free\n`,
    );
  });

  it.each(['99999', 'http', '-1'])('is a number: %s', async (port) => {
    const said = await pullquote(['digest'], { PORT: port });
    expect(said).toMatchObject({ status: 1, out: '' });
    expect(said.err).toContain('PORT: takes a whole number from 0 to 65535');
  });
});

describe('wrong usage', () => {
  it.each([
    [['digest', 'article.html'], 'there is no file or folder article.html'],
    [['digest', 'saved-feeds/'], 'there is no file or folder saved-feeds/'],
    [['digest', 'notes.txt'], 'there is no file or folder notes.txt'],
    [['digest', 'nope'], '"nope" is no file or folder here, no starter pack and no web address'],
    [['digest', '--since', '0d'], '"0d" is no duration; write 90m, 24h, 7d or 2w'],
    [['doctor', 'now'], 'doctor takes no words. Usage: pullquote doctor [--json]'],
    [
      ['subscriptions', 'stop'],
      'subscriptions knows no "stop"; it takes list, add, pause, resume, remove, run',
    ],
    [['subscriptions', 'run'], 'run needs the id of a subscription; pullquote subscriptions lists them'],
    [
      ['subscriptions', 'add', '--channel', 'terminal:local', '--at', '08:00'],
      'add needs --source and --timezone too',
    ],
    [['deliveries', 'stop'], 'deliveries knows no "stop"; it takes list, retry, drop'],
    [['deliveries', 'retry'], 'retry needs the id of a delivery; pullquote deliveries lists them'],
    [['sources', 'stop'], 'sources knows no "stop"; it takes list, add, remove, test, import, export'],
    [['sources', 'test'], 'test needs a SOURCE'],
    [['sources', 'import', '--channel', 'terminal:local'], 'import needs a FILE'],
    [['forget'], 'forget needs --channel'],
  ])('%j is told so', async (args, sentence) => {
    const said = await pullquote(args);
    expect(said).toMatchObject({ status: 2, out: '' });
    expect(said.err).toContain(`pullquote: ${sentence}`);
  });

  it('touches no data folder', async () => {
    await pullquote(['subscriptions', 'stop']);
    expect(await pullquote(['sources', 'import', join(folder, 'none.opml')])).toMatchObject({ status: 2 });
    expect(() => mkdirSync(join(folder, 'data'))).not.toThrow();
  });
});

describe('a starter pack', () => {
  it('is a source wherever one is named', async () => {
    const added = await pullquote([
      ...ADD,
      '--source',
      'en-science',
      '--source',
      'https://news.example/feed.xml',
    ]);
    expect(added, added.err).toMatchObject({ status: 0 });
    const [made] = JSON.parse((await pullquote(['subscriptions', '--json'])).out) as [{ sources: string[] }];
    expect(made.sources.length).toBeGreaterThan(3);
    expect(made.sources.at(-1)).toBe('https://news.example/feed.xml');
  });
});

describe('subscriptions add', () => {
  it('prints the id alone on standard output, and beside it when the first digest comes', async () => {
    const said = await pullquote([...ADD, '--source', 'https://news.example/feed.xml']);
    expect(said.out).toMatch(/^[\da-f-]{36}\n$/);
    expect(said.err).toMatch(
      /^the first digest comes \w{3} \d{1,2} \w{3}, 08:00 \(UTC\), while pullquote start runs\n$/,
    );
  });
});

describe('sources list', () => {
  it('knows no reading and no next one of a source that was never read', async () => {
    await pullquote([...ADD, '--source', 'https://news.example/feed.xml']);
    const [source] = JSON.parse((await pullquote(['sources', '--json'])).out) as [Record<string, unknown>];
    expect(source).toMatchObject({ lastReadAt: null, nextPollAt: null, failingSince: null });
  });
});

describe('the sample edition', () => {
  it('is asked until something of one’s own is there', async () => {
    const question = 'When does the bridge open again?';
    expect(await pullquote(['digest'])).toMatchObject({ status: 0 });
    expect((await pullquote(['ask', question])).out).toContain('summer of 2027');
    writeFileSync(
      join(folder, 'mayor.txt'),
      'Town hall reopens\n\nThe town hall reopens on Monday, the mayor said.\n',
    );
    await pullquote(['digest', join(folder, 'mayor.txt')]);
    expect((await pullquote(['ask', question])).out).not.toContain('2027');
  });

  it('reads everything without a network', async () => {
    const said = await pullquote(['digest', '--to', 'json']);
    expect(said.status).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject({ failures: [], looked: { outlets: 4 } });
  });

  it('is all that start shows where nobody sits and nobody is served, and it says so', async () => {
    const said = await pullquote(['start']);
    expect(said.status).toBe(0);
    expect(said.err).toContain('nothing is set up yet');
  });
});

describe('a quiet feed beside one that fails', () => {
  it('is not said to be unreadable', async () => {
    writeFileSync(
      join(folder, 'quiet.xml'),
      '<rss version="2.0"><channel><title>Quiet</title></channel></rss>',
    );
    const quiet = join(folder, 'quiet.xml');
    const said = await pullquote(['digest', quiet, 'http://127.0.0.1:9/feed.xml', '--since', '1d']);
    expect(said.status).toBe(0);
    expect(said.out).toContain('Nothing new since');
    expect(said.out).toContain('Not read since');
    expect((await pullquote(['digest', 'http://127.0.0.1:9/feed.xml'])).out).toContain(
      'None of the articles could be read',
    );
  });
});

describe('an archive that is empty', () => {
  it('is said to be so', async () => {
    const said = await pullquote(['ask', 'Who pays?']);
    expect(said.status).toBe(0);
    expect(said.err).toContain('no articles are kept here yet');
  });
});

describe('settings that are there in part', () => {
  it.each([
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_APP_TOKEN needs SLACK_BOT_TOKEN'],
    [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_SIGNING_SECRET needs SLACK_BOT_TOKEN'],
    [
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET with PORT',
    ],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }, 'SLACK_SIGNING_SECRET needs PORT'],
    [{ DISCORD_GUILD: '123456789012345678' }, 'DISCORD_GUILD needs DISCORD_TOKEN'],
  ])('are named, and nothing starts with them: %o', async (env, what) => {
    const nowhere = { SLACK_API_URL: 'http://127.0.0.1:9/', ...env };
    const started = await pullquote(['start'], nowhere);
    expect(started).toMatchObject({ status: 1, out: '' });
    expect(started.err).toContain(what);
  });

  it('are faults to doctor', async () => {
    const said = await pullquote(['doctor'], { SLACK_APP_TOKEN: 'xapp-1' });
    expect(said.status).toBe(1);
    expect(said.out).toContain('FAULT  slack: SLACK_APP_TOKEN needs SLACK_BOT_TOKEN');
  });

  it('of a store that is not there yet are refused by all that would open one', async () => {
    for (const command of ['start', 'digest', 'subscriptions', 'doctor']) {
      const said = await pullquote([command], { DATABASE_URL: 'postgres://db.lan/news' });
      expect(said.status).toBe(1);
      expect(said.out + said.err).toContain('DATABASE_URL: PostgreSQL is not supported yet');
    }
  });
});

describe('help', () => {
  it('is there for every command, by either name, and starts nothing', async () => {
    for (const command of [
      'start',
      'digest',
      'ask',
      'subscriptions',
      'sources',
      'deliveries',
      'forget',
      'verify',
      'manifest',
      'doctor',
    ])
      for (const option of ['--help', '-h']) {
        const said = await pullquote([command, option]);
        expect(said).toMatchObject({ status: 0, err: '' });
        expect(said.out).toMatch(new RegExp(`^[^\\n]+\\n\\nUsage:\\n {2}pullquote ${command}`));
      }
  });
});

describe('what is kept', () => {
  it('is told by doctor', async () => {
    const kept = async (days: string): Promise<string> =>
      /articles: .*/.exec((await pullquote(['doctor'], { PULLQUOTE_KEEP_DAYS: days })).out)?.[0] ?? '';
    expect(await kept('90')).toMatch(
      /^articles: \d+ kept, 90 days where no digest told them .*; 0 deleted so far$/,
    );
    expect(await kept('0')).toContain('kept, for ever (PULLQUOTE_KEEP_DAYS)');
    expect((await pullquote(['doctor'], { PULLQUOTE_KEEP_DAYS: '7' })).out).toContain(
      'PULLQUOTE_KEEP_DAYS: takes 0, or 30 to 36500',
    );
  });
});

describe('a digest without stories', () => {
  it('says how to look further back', async () => {
    writeFileSync(
      join(folder, 'old.xml'),
      '<rss version="2.0"><channel><title>Old</title><item><title>Ferry sold</title><link>https://old.example/1</link>' +
        '<pubDate>Mon, 01 Jan 2024 08:00:00 GMT</pubDate><description>The ferry was sold.</description></item></channel></rss>',
    );
    const said = await pullquote(['digest', join(folder, 'old.xml'), '--since', '1h']);
    expect(said.err).toContain('--since looks further back');
  });
});

describe('an address of a private network', () => {
  it('is refused with the setting that allows it', async () => {
    const said = await pullquote(['digest', 'http://127.0.0.1:9/feed.xml']);
    expect(said.status).toBe(1);
    expect(said.err).toContain('PULLQUOTE_ALLOW_HOSTS=127.0.0.1:9');
  });
});

it('prints nothing of others that a terminal would heed or hide', async () => {
  const hostile = 'Ferry\u202e\u200b Times\u2066 &#27;[31m\u009b2J';
  const rss = (items: string): string =>
    `<rss version="2.0"><channel><title>${hostile}</title>${items}</channel></rss>`;
  const feed = join(folder, 'feed.xml');
  writeFileSync(feed, rss(`<item><title>${hostile}</title><link>https://ferry.example/1</link></item>`));
  mkdirSync(join(folder, 'odd\u001b[31m\u202e'));
  await pullquote([...ADD, '--source', feed]);
  const { out } = await pullquote(['subscriptions', 'list', '--json']);
  for (const args of [
    ['sources', 'test', feed],
    ['subscriptions', 'run', JSON.parse(out)[0].id],
    ['sources', 'list'],
    ['digest', feed],
    ['doctor'],
    ['sources', 'test', join(folder, 'odd\u001b[31m\u202e')],
    ['verify', '\u001b[31m\u202e'],
  ]) {
    const said = await pullquote(args);
    expect([args[0], said.out + said.err]).toEqual([args[0], withoutInvisible(said.out + said.err)]);
  }
});
