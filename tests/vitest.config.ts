import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  resolve: {
    alias: {
      '@shared': resolve(root, 'shared'),
      '@extension': resolve(root, 'extension'),
      '@apps-script': resolve(root, 'apps-script'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/{shared,extension,apps-script,site,tools}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/seeded-properties.ts'],
    // Those that drive a browser mostly wait for it.
    maxWorkers: 3,
    // Some of these drive a real browser on a machine that may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
