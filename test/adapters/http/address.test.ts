/** Addresses as people write them, and which of them may be asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFault, allowedHosts, normalizeAddress } from '../../../src/adapters/http/address.ts';

const normal = (input: string): string => {
  const answer = normalizeAddress(input);
  return answer.ok ? answer.value : answer.error.kind;
};
const judge = (address: string, allow: string[] = []): string | null =>
  addressFault(new URL(address), allowedHosts(allow))?.kind ?? null;

describe('normalizeAddress', () => {
  it.each([
    ['ferry.example', 'https://ferry.example/'],
    ['  ferry.example/news?x=1#top ', 'https://ferry.example/news?x=1'],
    ['ferry.example:8080/feed', 'https://ferry.example:8080/feed'],
    ['HTTP://Ferry.Example/Feed', 'http://ferry.example/Feed'],
    ['fähre.example/a', 'https://xn--fhre-loa.example/a'],
    ['<https://ferry.example/a?b=1&amp;c=2|ferry.example/a>', 'https://ferry.example/a?b=1&c=2'],
    ['<https://ferry.example/a>', 'https://ferry.example/a'],
    ['feed://ferry.example/rss', 'https://ferry.example/rss'],
    ['feed:http://ferry.example/rss', 'http://ferry.example/rss'],
    ['localhost:4000/feed', 'http://localhost:4000/feed'],
    ['http://127.1/', 'http://127.0.0.1/'],
  ])('makes %s whole', (input, whole) => {
    expect(normal(input)).toBe(whole);
  });

  it.each([
    ['', 'invalid_url'],
    ['the ferry news', 'invalid_url'],
    ['ferry', 'invalid_url'],
    ['https://', 'invalid_url'],
    ['https://a..example/', 'invalid_url'],
    [`https://${'a'.repeat(64)}.example/`, 'invalid_url'],
    [`https://ferry.example/${'a'.repeat(5000)}`, 'invalid_url'],
    ['https://ferry.example:99999/', 'invalid_url'],
    ['https://300.1.1.1/', 'invalid_url'],
    ['ftp://ferry.example/', 'scheme'],
    ['javascript:1.0/alert()', 'scheme'],
    ['java\nscript:alert(1)', 'invalid_url'],
    ['data:text/html,hello', 'scheme'],
    ['mailto:desk@ferry.example', 'scheme'],
    ['file:///etc/hosts', 'scheme'],
    ['https://reader:word@ferry.example/', 'credentials'],
    ['https://ferry.example@10.1.2.3/', 'private_ip'],
  ])('refuses %j: %s', (input, kind) => {
    expect(normal(input)).toBe(kind);
  });

  it('never throws, changes nothing when asked again, and says its faults in a line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain()), (input) => {
        const answer = normalizeAddress(input);
        if (answer.ok) expect(normalizeAddress(answer.value)).toEqual(answer);
        else expect(answer.error.detail).toMatch(/^[^\p{Cc}]{1,300}$/u);
      }),
    );
  });

  it('takes no longer for hostile input', () => {
    for (const piece of ['.', 'a.', '<', ' ', 'feed:', '@', ':'])
      expect(typeof normal(piece.repeat(1_000_000 / piece.length))).toBe('string');
  });
});

describe('addressFault', () => {
  it.each([
    ['https://ferry.example/feed', null],
    ['http://ferry.example:8080/feed', null],
    ['https://93.184.215.14/', null],
    ['https://[2606:4700::1111]/', null],
    ['http://ferry.example\\@127.0.0.1/', null],
    ['ftp://ferry.example/', 'scheme'],
    ['https://ferry.example:6379/', 'port'],
    ['https://reader@ferry.example/', 'credentials'],
    ['http://localhost/', 'private_name'],
    ['http://LOCALHOST./', 'private_name'],
    ['http://printer.local/', 'private_name'],
    ['http://metadata.cloud.internal/', 'private_name'],
    ['http://intranet/', 'private_name'],
    ['http://0x7f.1/', 'private_ip'],
    ['http://[::1]/', 'private_ip'],
    ['http://2130706433/', 'private_ip'],
  ])('judges %s: %s', (address, kind) => {
    expect(judge(address)).toBe(kind);
  });

  it('lets allowed hosts through, on the ports that were meant', () => {
    expect(judge('http://10.0.0.7/feed', ['10.0.0.7'])).toBe(null);
    expect(judge('http://10.0.0.7:9000/feed', ['10.0.0.7'])).toBe('private_ip');
    expect(judge('http://10.0.0.7:9000/feed', ['10.0.0.7:9000'])).toBe(null);
    expect(judge('http://10.0.0.7/feed', ['10.0.0.7:9000'])).toBe('private_ip');
    expect(judge('http://Wiki.Local:8080/feed', [' wiki.local '])).toBe(null);
    expect(judge('https://ferry.example:6000/', ['ferry.example:6000'])).toBe(null);
    expect(judge('http://[::1]:4000/', ['[::1]:4000'])).toBe(null);
    expect(judge('http://[::1]/', ['::1'])).toBe(null);
    expect(judge('ftp://10.0.0.7/', ['10.0.0.7'])).toBe('scheme');
    expect(judge('http://10.0.0.8/', ['', 'not a host', '10.0.0.7'])).toBe('private_ip');
  });
});
