/** Faults of fetching in words for people, and when to come again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GuardError } from '../../../src/adapters/http/connector.ts';
import { retryAt, statusFault, thrownFault } from '../../../src/adapters/http/faults.ts';
import { acceptsContentType, LIMITS, readableSize } from '../../../src/adapters/http/limits.ts';

const NOW = Date.UTC(2025, 4, 7, 7);
const DAY = 24 * 3600_000;

describe('retryAt', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Wed, 07 May 2025 07:10:00 GMT', 600_000],
    ['Tue, 06 May 2025 07:10:00 GMT', 0],
    ['Thu, 07 May 2026 07:10:00 GMT', DAY],
    ['9'.repeat(40), DAY],
  ])('reads %s', (header, wait) => expect(retryAt(header, NOW)).toBe(NOW + wait));

  it('knows no time from nonsense', () => {
    for (const header of [null, '', 'soon', '-', '1e', 'x'.repeat(1000)])
      expect(retryAt(header, NOW)).toBe(null);
  });

  it('is always within a day', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.nat().map(String), fc.date().map(String)), (header) => {
        const at = retryAt(header, NOW);
        if (at !== null) expect(at - NOW).toBeGreaterThanOrEqual(0);
        if (at !== null) expect(at - NOW).toBeLessThanOrEqual(DAY);
      }),
    );
  });
});

describe('statusFault', () => {
  it('says for people what the number says', () => {
    expect(statusFault(404, 'ferry.example', null, NOW)).toEqual({
      kind: 'not_found',
      detail: 'ferry.example answered 404: the address is not there any more',
      short: '404',
    });
    expect(statusFault(410, 'ferry.example', null, NOW)).toMatchObject({ kind: 'gone', gone: true });
    expect(statusFault(503, 'ferry.example', '60', NOW)).toMatchObject({ retryAfter: NOW + 60_000 });
    expect(statusFault(503, 'ferry.example', null, NOW)).not.toHaveProperty('retryAfter');
  });
});

describe('thrownFault', () => {
  const coded = (code: string) => Object.assign(new Error('low level'), { code });
  it.each([
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'dns'],
    ['ECONNREFUSED', 'connection'],
    ['UND_ERR_SOCKET', 'connection'],
    ['HPE_INVALID_CONSTANT', 'connection'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ])('takes %s for a fault of kind %s, however deep it lies', (code, kind) => {
    const deep = new Error('outer', { cause: new AggregateError([coded(code)], 'all failed') });
    for (const error of [coded(code), deep])
      expect(thrownFault(error, 'ferry.example', LIMITS)).toMatchObject({
        kind,
        detail: expect.stringContaining('ferry.example'),
      });
  });

  it('names the host that was guarded against', () => {
    expect(thrownFault(new GuardError('10.0.0.1'), 'ferry.example', LIMITS)).toMatchObject({
      kind: 'private_ip',
    });
  });

  it('leaves mistakes of our own alone', () => {
    expect(thrownFault(new TypeError('x is no function'), 'ferry.example', LIMITS)).toBe(null);
    expect(thrownFault(coded('ERR_INVALID_ARG_TYPE'), 'ferry.example', LIMITS)).toBe(null);
  });
});

describe('acceptsContentType', () => {
  it.each([
    'text/html',
    'Text/HTML; charset=utf-8',
    'application/xhtml+xml',
    'text/plain',
    'text/xml',
    null,
    '',
    'html',
  ])('takes %s for a page', (type) => expect(acceptsContentType('page', type)).toBe(true));
  it.each(['application/pdf', 'image/png', 'video/mp4', 'application/json', 'application/octet-stream'])(
    'does not take %s for a page',
    (type) => expect(acceptsContentType('page', type)).toBe(false),
  );
  it.each([
    ...[
      'application/rss+xml',
      'application/atom+xml',
      'application/rdf+xml',
      'application/feed+json',
      'text/xml',
    ],
    ...[
      'application/xml',
      'application/json',
      'text/html',
      'text/plain',
      'application/octet-stream',
      'application/x-rss',
    ],
  ])('takes %s for a feed', (type) => expect(acceptsContentType('feed', type)).toBe(true));
  it.each([
    'image/svg+xml',
    'audio/mpeg',
    'application/pdf',
    'application/zip',
    'multipart/x-mixed-replace',
    'font/woff2',
  ])('does not take %s for a feed', (type) => expect(acceptsContentType('feed', type)).toBe(false));
});

it('says sizes for people', () => {
  expect([readableSize(8 * 1024 * 1024), readableSize(1.5 * 1024 * 1024), readableSize(900)]).toEqual([
    '8 MiB',
    '1.5 MiB',
    '900 bytes',
  ]);
});
