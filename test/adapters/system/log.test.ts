/** The log: a line a record, bounded, without secrets. */
import { describe, expect, it } from 'vitest';
import { logger } from '../../../src/adapters/system/log.ts';

/** What a logger writes for one entry. */
function line(fields: object, message = 'hello', level = 'debug'): string {
  let written = '';
  logger(level, { write: (text) => (written += text) }).info(fields, message);
  return written;
}

describe('the log', () => {
  it('writes one JSON object a line, with level and time', () => {
    const written = line({ source: 'ferry\nnews', tokens: 12 });
    expect(written.split('\n').length).toBe(2);
    expect(JSON.parse(written)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      source: 'ferry\nnews',
      tokens: 12,
      msg: 'hello',
    });
  });

  it('is quiet below its level, and takes an unknown level for info', () => {
    expect(line({}, 'x', 'warn')).toBe('');
    expect(line({}, 'x', 'shouting')).not.toBe('');
  });

  it('strikes out secrets by name and by look', () => {
    const discord = `${'M'.repeat(24)}.Gx1aB2.${'z'.repeat(30)}`;
    const written = line(
      {
        slack: { botToken: 'hush-one' },
        headers: [{ Authorization: 'Basic hush-two' }],
        url: 'https://someone:hush-three@ferry.example/feed',
        source: 'https://ferry.example/feed?page=2&access_token=hush4&key=hush5&sig=hush6#x',
        error: new Error('refused xoxb-1234567890-hush', { cause: new Error(`with ${discord}`) }),
      },
      'sent Bearer hushhushhush and sk-hushhushhushhushhush',
    );
    expect(written).not.toMatch(/hush|zzz/);
    expect(written).toContain('ferry.example/feed');
    expect(written).toContain('feed?page=2&access_token=[secret]&key=[secret]&sig=[secret]#x');
  });

  it('writes nothing that steers a terminal or turns the direction of writing', () => {
    const hostile = 'a\u001b[31m\u009b2J\u202eb';
    const written = line({ detail: hostile, error: new Error(hostile) }, hostile);
    expect(written).not.toMatch(/[\u0080-\u009f\u202e]|\\u001b/);
    expect(JSON.parse(written)).toMatchObject({ detail: 'a[31m2Jb', msg: 'a[31m2Jb' });
  });

  it('bounds what it writes and outlives odd values', () => {
    const round: Record<string, unknown> = { big: 10n, text: 'x'.repeat(100_000), bytes: new Uint8Array(9) };
    round.self = round;
    expect(line(round).length).toBeLessThan(40_000);
  });
});
