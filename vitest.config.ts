/** Tests run on their own, in any order; end-to-end ones start the real program, so they get more time. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    sequence: { shuffle: true },
    // end-to-end tests mostly wait, so more of them than there are cores is quicker
    maxWorkers: 3,
  },
});
