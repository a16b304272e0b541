/** Which addresses and names are private. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrivateName, isPublicIp } from '../../../src/adapters/http/public-address.ts';

describe('isPublicIp', () => {
  it.each([
    '8.8.8.8',
    '93.184.215.14',
    '2606:4700::1111',
    '[2a00:1450::1]',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])('takes %s for public', (address) => expect(isPublicIp(address)).toBe(true));

  it.each([
    ...['0.0.0.0', '0.1.2.3', '10.1.2.3', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254'],
    ...['169.254.169.254', '168.63.129.16', '172.16.0.1', '172.31.255.1', '192.168.0.1', '192.0.0.192'],
    ...['192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '198.19.255.1', '192.88.99.1', '224.0.0.1'],
    ...['239.1.1.1', '240.0.0.1', '255.255.255.255'],
    ...[
      '::',
      '::1',
      '::2',
      '::127.0.0.1',
      '::8.8.8.8',
      '::ffff:10.0.0.1',
      '::ffff:a9fe:a9fe',
      '::ffff:0:1.2.3.4',
    ],
    ...[
      '64:ff9b::a00:1',
      '64:ff9b:1::808:808',
      '100::1',
      '2001::1',
      '2001:2::1',
      '2001:10::1',
      '2001:db8::1',
    ],
    ...[
      '2002:a00:1::',
      '2002:808:808::',
      '3fff::1',
      '4000::1',
      '5f00::1',
      'fc00::1',
      'fd00:ec2::254',
      'fe80::1',
    ],
    ...['fe80::1%eth0', '2606:4700::1111%1', 'fec0::1', 'ff02::1'],
    ...['', 'ferry.example', '300.1.1.1'],
  ])('does not take %s for public', (address) => {
    expect(isPublicIp(address)).toBe(false);
  });

  it('judges an address within an address like the address itself', () => {
    fc.assert(
      fc.property(fc.ipV4(), (inner) => {
        expect(isPublicIp(`::ffff:${inner}`)).toBe(isPublicIp(inner));
        expect(isPublicIp(`64:ff9b::${inner}`)).toBe(isPublicIp(inner));
      }),
    );
  });
});

describe('isPrivateName', () => {
  it('knows the names of private networks', () => {
    for (const name of [
      'localhost',
      'a.localhost',
      'localhost..',
      'nas.lan',
      'x.home.arpa',
      'db',
      'a.INTERNAL',
    ])
      expect(isPrivateName(name)).toBe(true);
    for (const name of ['ferry.example', 'localhost.example', 'internal.example.', '8.8.8.8'])
      expect(isPrivateName(name)).toBe(false);
  });
});
