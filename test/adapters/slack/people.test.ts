/** Who is an admin, and what a person typed. */

import { describe, expect, it } from 'vitest';
import { personOf } from '../../../src/adapters/slack/people.ts';
import { escapeMrkdwn, plainOf } from '../../../src/adapters/slack/text.ts';
import { timeOf } from '../../growth.ts';

describe('personOf', () => {
  it.each([
    [{ is_admin: true }, true],
    [{ is_owner: true }, true],
    [{ is_primary_owner: true }, true],
    [{}, false],
    [{ is_admin: true, is_restricted: true }, false],
    [{ is_admin: true, is_ultra_restricted: true }, false],
    [{ is_owner: true, is_stranger: true }, false],
    [{ is_owner: true, team_id: 'T2' }, false],
    [{ is_admin: true, team_id: 'T2', enterprise_user: { teams: ['T2', 'T3'] } }, false],
    [{ is_admin: true, team_id: 'T2', enterprise_user: {} }, false],
    [{ is_admin: true, team_id: 'T2', enterprise_user: { teams: ['T2', 'T1'] } }, true],
    [{ is_admin: true, deleted: true }, false],
    [{ is_admin: 'true' }, false],
  ])('of %j says admin: %s', (user, admin) => {
    expect(personOf('U1', user, 'T1')).toEqual({ id: 'U1', admin, timezone: null });
  });

  it('takes a language only where Pullquote speaks it', () => {
    expect(personOf('U1', { locale: 'fr-FR' }, 'T1').locale).toBe('fr');
    expect(personOf('U1', { locale: 'ja-JP' }, 'T1')).not.toHaveProperty('locale');
  });

  it('takes a time zone only where it is one', () => {
    expect(personOf('U1', { tz: 'Europe/Oslo' }, 'T1').timezone).toBe('Europe/Oslo');
    expect(personOf('U1', { tz: 'Middle/Earth' }, 'T1').timezone).toBeNull();
  });
});

describe('plainOf', () => {
  it.each([
    ['<@U0BOT> who pays?', 'who pays?'],
    ['<@U0BOT|pullquote> 2: why?', '2: why?'],
    ['<https://a.example/x|a.example/x>', 'https://a.example/x'],
    ['<https://a.example/?a=1&amp;b=2>', 'https://a.example/?a=1&b=2'],
    ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
    ['&amp;lt; stays &lt;', '&lt; stays <'],
    ['a < b and c > d', 'a < b and c > d'],
    ['<b>bold</b>', '<b>bold</b>'],
  ])('reads %s as %s', (slack, typed) => {
    expect(plainOf(slack, 'U0BOT')).toBe(typed);
  });

  it('gives back what was escaped', () => {
    for (const text of ['<!channel>', '&amp;', 'a & b', '<https://x.example|y>'])
      expect(plainOf(escapeMrkdwn(text), 'U0BOT')).toBe(text);
  });

  it('takes a megabyte of brackets in its stride', () => {
    for (const piece of ['<', '<@', '<https://', '<!x|', '&', '&amp'])
      expect(timeOf(() => plainOf(piece.repeat(200_000), 'U0BOT'))).toBeLessThan(500);
  });
});
