/** How commands are said to be typed is how they can be typed. */
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { cli } from '../../src/cli/cli.ts';
import { type Name, PEOPLE, waysToType } from '../../src/cli/usage.ts';

async function pullquote(...args: readonly string[]): Promise<{ status: number; err: string }> {
  const stderr = new PassThrough();
  const io = { stdin: Readable.from([]), stdout: new PassThrough(), stderr, env: {} };
  return { status: await cli(args, io), err: String(stderr.read() ?? '') };
}

const WRONG = '--no-such-option';

describe.each(Object.keys(PEOPLE) as Name[])('%s', (name) => {
  const options = waysToType(name)
    .filter((way) => !way.endsWith('--jsonl'))
    .flatMap((way) => [...way.matchAll(/--[a-z-]+/g)].map(([option]) => option));

  it('takes every option that its help names, and no other', async () => {
    for (const option of new Set(options)) {
      const { status, err } = await pullquote(name, `${option}=x`, WRONG);
      expect(status).toBe(2);
      expect(err).not.toContain(`Unknown option '${option}'`);
    }
    expect((await pullquote(name, WRONG)).err).toContain(`Unknown option '${WRONG}'`);
  });
});

describe('a complaint', () => {
  it.each([
    ['one way to type it', ['verify'], 'Usage: pullquote verify DIGEST [--json]\n'],
    ['the action that was meant', ['sources', 'add'], 'Usage: pullquote sources add SOURCE --channel REF\n'],
    [
      'all actions, where none was',
      ['deliveries', WRONG],
      'deliveries [list|retry|drop]; pullquote deliveries --help',
    ],
  ])('shows %s', async (_, args, shown) => {
    const { status, err } = await pullquote(...args);
    expect(status).toBe(2);
    expect(err).toContain(shown);
  });
});
