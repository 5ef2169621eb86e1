import { defineConfig, mergeConfig } from 'vitest/config';
import { base } from '../vitest.base.ts';

/** Real browsers: two at a time, with room for a slow machine. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      include: ['tests/e2e/**/*.test.ts'],
      // A profile each; every test brings its own figures and its own copy of the site.
      maxWorkers: 2,
      testTimeout: 240_000,
      hookTimeout: 120_000,
    },
  }),
);
