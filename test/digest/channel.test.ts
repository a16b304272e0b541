/** Channel references: platform, tenant, shape. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChannelRef, platformOf, tenantOf } from '../../src/digest/channel.ts';

const PLATFORMS = ['slack', 'discord'];

describe('channel references', () => {
  it.each([
    ['slack:T01/C02', 'slack', 'slack:T01'],
    ['discord:1234/5678', 'discord', 'discord:1234'],
    ['discord:@me/5678', 'discord', 'discord:@me/5678'],
    ['terminal:local', 'terminal', 'terminal:local'],
  ])('%s is on %s and belongs to %s', (channel, platform, tenant) => {
    expect(isChannelRef(channel, PLATFORMS)).toBe(true);
    expect(platformOf(channel)).toBe(platform);
    expect(tenantOf(channel)).toBe(tenant);
  });

  it.each([
    '',
    'slack:',
    'slack:T01',
    'slack:T01/',
    'slack:/C02',
    'slack:T01/C02/C03',
    'slack:T 1/C02',
    'slack:T01/C02\n',
    'discord:5678',
    'terminal:remote',
    'terminal:local/x',
    'teams:T01/C02',
    ' slack:T01/C02',
  ])('%j is none', (text) => {
    expect(isChannelRef(text, PLATFORMS)).toBe(false);
  });

  it('are of whatever platforms there are', () => {
    expect(isChannelRef('matrix:home/5', [...PLATFORMS, 'matrix'])).toBe(true);
    expect(tenantOf('matrix:home/5')).toBe('matrix:home');
    expect(tenantOf('matrix:@me/5')).toBe('matrix:@me/5');
  });

  it('gives two direct conversations two tenants', () => {
    expect(tenantOf('discord:@me/1')).not.toBe(tenantOf('discord:@me/2'));
  });

  it('keeps the channels of one workspace in one tenant, and other workspaces out of it', () => {
    const id = fc.stringMatching(/^[A-Z0-9]{1,12}$/);
    fc.assert(
      fc.property(id, id, id, id, (team, other, a, b) => {
        expect(tenantOf(`slack:${team}/${a}`)).toBe(tenantOf(`slack:${team}/${b}`));
        expect(tenantOf(`slack:${team}/${a}`) === tenantOf(`slack:${other}/${a}`)).toBe(team === other);
      }),
    );
  });

  it('is quick on a megabyte', () => {
    expect(isChannelRef(`slack:${'a'.repeat(1_000_000)}/b`, PLATFORMS)).toBe(false);
  });
});
