/** The real steps in real threads: this thread stays free. */
import { describe, expect, it } from 'vitest';
import { inlineSteps, threadedSteps } from '../src/steps.ts';
import { heavyStepsContract } from './contracts/heavy-steps.ts';

heavyStepsContract('the steps in this thread', inlineSteps);
heavyStepsContract('the steps in worker threads', () => threadedSteps({ threads: 1 }));

describe('the steps in worker threads', () => {
  it('leave this thread free', async () => {
    const steps = threadedSteps({ threads: 1 });
    const paragraph =
      '<p>“It rained,” said Ada Holm, the harbour master. The quay stayed dry all the same.</p>';
    const html = `<html><body><article>${paragraph.repeat(3000)}</article></body></html>`;
    let ticks = 0;
    const watch = setInterval(() => ticks++, 5);
    await steps.extract({ url: null, contentType: 'text/html', body: { kind: 'html', html } });
    clearInterval(watch);
    await steps.close();
    expect(ticks).toBeGreaterThan(10);
  });
});
