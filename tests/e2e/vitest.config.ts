import { defineConfig, mergeConfig } from 'vitest/config';
import { base } from '../vitest.base.ts';

/** Real browsers, each file with one of its own: two at a time, as there are two cores, with room for a slow machine. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      include: ['tests/e2e/**/*.test.ts'],
      maxWorkers: 2,
      testTimeout: 240_000,
      hookTimeout: 120_000,
    },
  }),
);
