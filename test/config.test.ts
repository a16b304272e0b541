/** The environment is checked at the door, and every complaint names its variable. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

describe('readConfig', () => {
  it('runs on nothing at all', () => {
    expect(readConfig({})).toMatchObject({
      PULLQUOTE_DATA: './data',
      PULLQUOTE_ALLOW_HOSTS: [],
      LOG_LEVEL: 'info',
    });
  });

  it('takes an empty value for none', () => {
    expect(readConfig({ TZ: '', LOG_LEVEL: '' })).toMatchObject({ LOG_LEVEL: 'info' });
  });

  it('splits the list of hosts', () => {
    expect(
      readConfig({ PULLQUOTE_ALLOW_HOSTS: ' feeds.lan, 10.0.0.7:8080 ,' }).PULLQUOTE_ALLOW_HOSTS,
    ).toEqual(['feeds.lan', '10.0.0.7:8080']);
  });

  it.each(['http://10.0.0.7', '10.0.0.0/8', '*', '*.lan', 'me@feeds.lan', 'feeds.lan:', ':8080', 'a b'])(
    'takes no host for %s',
    (entry) => {
      expect(() => readConfig({ PULLQUOTE_ALLOW_HOSTS: `feeds.lan,${entry}` })).toThrow(
        /ALLOW_HOSTS.*host:port/,
      );
    },
  );

  it.each([
    'feeds.lan',
    'localhost:3000',
    '10.0.0.7',
    '::1',
    '[::1]:8080',
    'fd00::7',
    'büro.lan',
    'feeds_2.lan',
  ])('takes %s for a host', (entry) => {
    expect(readConfig({ PULLQUOTE_ALLOW_HOSTS: entry }).PULLQUOTE_ALLOW_HOSTS).toEqual([entry]);
  });

  it.each(['OPENAI_BASE_URL', 'SLACK_API_URL', 'DISCORD_API_URL'])('takes no password in %s', (name) => {
    expect(() => readConfig({ [name]: 'https://me:secret@proxy.example/v1' })).toThrow(
      new RegExp(`^${name}: (?!.*secret)`),
    );
  });

  it('leaves to the system a TZ that Intl does not know', () => {
    expect(readConfig({ TZ: ':/etc/localtime' }).TZ).toBeUndefined();
    expect(readConfig({ TZ: 'Europe/Oslo' }).TZ).toBe('Europe/Oslo');
  });

  it.each(['DATABASE_URL', 'DATABASE_URL_FILE'])('refuses %s, which nothing would heed', (name) => {
    expect(() => readConfig({ [name]: 'postgres://me:secret@db.lan/news' })).toThrow(
      /^DATABASE_URL: PostgreSQL is not supported yet(?!.*secret)/,
    );
    expect(readConfig({ [name]: '' })).toMatchObject({ PULLQUOTE_DATA: './data' });
  });

  it('names each wrong variable', () => {
    const wrong = (): unknown =>
      readConfig({ PORT: '99999', LOG_LEVEL: 'loud', PULLQUOTE_ASK_COMMAND: 'Ask me!' });
    expect(wrong).toThrow(ConfigError);
    for (const name of ['PORT', 'LOG_LEVEL', 'PULLQUOTE_ASK_COMMAND']) expect(wrong).toThrow(name);
  });

  it('takes secrets from files, and never both ways', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'pullquote-')), 'token');
    writeFileSync(path, 'xoxb-1\n');
    expect(readConfig({ SLACK_BOT_TOKEN_FILE: path }).SLACK_BOT_TOKEN).toBe('xoxb-1');
    expect(() => readConfig({ SLACK_BOT_TOKEN_FILE: path, SLACK_BOT_TOKEN: 'x' })).toThrow(/both set/);
    expect(() => readConfig({ DISCORD_TOKEN_FILE: `${path}-missing` })).toThrow(
      /DISCORD_TOKEN_FILE: the file .* cannot be read/,
    );
  });
});
