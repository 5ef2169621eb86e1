import { defineConfig, mergeConfig } from 'vitest/config';
import { base } from './vitest.base.ts';

export default mergeConfig(
  base,
  defineConfig({
    test: {
      // As many as there are cores on a small machine: the browser takes its share beside them.
      maxWorkers: 2,
      // Some of these drive a real browser on a machine that may be busy.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      projects: [
        {
          extends: true,
          // The core is pure: its files may share one load of the modules, which costs more than most of their tests.
          test: { name: 'core', include: ['tests/*.test.ts', 'tests/shared/**/*.test.ts'], isolate: false },
        },
        {
          extends: true,
          test: {
            name: 'rooms',
            include: ['tests/{extension,apps-script,site,tools}/**/*.test.{ts,tsx}'],
            globalSetup: ['tests/kit/workshop.ts'],
          },
        },
      ],
    },
  }),
);
