import { resolve } from 'node:path';
import type { ViteUserConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

/** What the suite's two parts, unit and end to end, have in common. */
export const base: ViteUserConfig = {
  root,
  resolve: {
    alias: {
      '@shared': resolve(root, 'shared'),
      '@extension': resolve(root, 'extension'),
      '@apps-script': resolve(root, 'apps-script'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { environment: 'node', setupFiles: ['tests/seeded-properties.ts'] },
};
