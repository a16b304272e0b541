/** The in-process runner keeps the contract of job runners, and its order. */
import { describe, expect, it } from 'vitest';
import { inProcessRunner } from '../../../src/adapters/queue/in-process.ts';
import { jobRunnerContract } from '../../contracts/job-runner.ts';

jobRunnerContract('the in-process runner', (onError) => inProcessRunner({ onError }));

describe('the in-process runner', () => {
  it('runs no more jobs at once than it may', async () => {
    const runner = inProcessRunner({ concurrency: 3, onError: () => {} });
    let now = 0;
    let most = 0;
    runner.start(async () => {
      most = Math.max(most, ++now);
      await new Promise(setImmediate);
      now--;
    });
    for (let i = 0; i < 20; i++) await runner.enqueue({ kind: 'deliver', id: String(i) });
    await runner.idle();
    expect(most).toBe(3);
  });

  it('starts jobs in the order they came', async () => {
    const runner = inProcessRunner({ concurrency: 1, onError: () => {} });
    const ran: string[] = [];
    for (const id of ['c', 'a', 'b']) await runner.enqueue({ kind: 'poll', id });
    runner.start(async ({ id }) => void ran.push(id));
    await runner.idle();
    expect(ran).toEqual(['c', 'a', 'b']);
  });
});
