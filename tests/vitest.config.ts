import { defineConfig, mergeConfig } from 'vitest/config';
import { ByEnvironment } from './kit/by-environment.ts';
import { base } from './vitest.base.ts';

const ROOMS = 'tests/{extension,apps-script,site,tools}/**/*.test.{ts,tsx}';
/** Files that put something else in the place of a module. */
const ALONE = 'tests/**/*.alone.test.ts';

export default mergeConfig(
  base,
  defineConfig({
    test: {
      // As many as there are cores on a small machine: the browser takes its share beside them.
      maxWorkers: 2,
      // Files share one load of the modules, which costs more than most of their tests; state is kept in few named places.
      isolate: false,
      sequence: { sequencer: ByEnvironment },
      // Some of these drive a real browser on a machine that may be busy.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      projects: [
        {
          extends: true,
          test: { name: 'core', include: ['tests/*.test.ts', 'tests/shared/**/*.test.ts'] },
        },
        {
          extends: true,
          test: {
            name: 'rooms',
            include: [ROOMS],
            exclude: [ALONE],
            globalSetup: ['tests/kit/workshop.ts'],
          },
        },
        { extends: true, test: { name: 'alone', include: [ALONE], isolate: true } },
      ],
    },
  }),
);
