/** Tests run on their own, in any order; those that start the real program or speak over sockets come first. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What mostly waits begins first, so that nothing has to be waited for in the end. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number =>
      moduleId.includes('/test/e2e/') ? 0 : moduleId.includes('/test/adapters/') ? 1 : 2;
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 40_000,
    hookTimeout: 20_000,
    sequence: { shuffle: { tests: true }, sequencer: WaitingFirst },
    // for the same reason more files at once than there are cores are quicker
    maxWorkers: 4,
  },
});
