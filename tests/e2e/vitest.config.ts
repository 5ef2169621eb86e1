import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';

/** Real browsers: one at a time, with room for a slow machine. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: ['tests/e2e/**/*.test.ts'],
      fileParallelism: false,
      testTimeout: 240_000,
      hookTimeout: 120_000,
    },
  }),
);
