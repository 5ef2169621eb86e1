import { defineConfig, mergeConfig } from 'vitest/config';
import { base } from '../vitest.base.ts';

/** Real browsers: one at a time, with room for a slow machine. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      include: ['tests/e2e/**/*.test.ts'],
      fileParallelism: false,
      testTimeout: 240_000,
      hookTimeout: 120_000,
    },
  }),
);
