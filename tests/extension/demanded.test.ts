import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMANDED } from '@extension/demanded.mjs';

/**
 * What the product asks of the platform beyond what every browser of the last years has; versions as MDN's table of
 * compatibility states them (browser-compat-data 8.1.4). `use` is how it stands in our sources.
 */
const NEEDED: readonly { what: string; use: RegExp; chrome: number; firefox: number }[] = [
  { what: 'CompressionStream deflate-raw', use: /CompressionStream\('deflate-raw'\)/, chrome: 103, firefox: 113 },
  { what: 'AbortSignal.any', use: /AbortSignal\.any\(/, chrome: 116, firefox: 124 },
  { what: 'checkVisibility, visibilityProperty', use: /visibilityProperty: true/, chrome: 121, firefox: 122 },
  { what: 'checkVisibility, opacityProperty', use: /opacityProperty: true/, chrome: 121, firefox: 122 },
  { what: 'tabs.Tab.lastAccessed', use: /\.lastAccessed/, chrome: 121, firefox: 56 },
  { what: 'scripting in the world MAIN', use: /world: 'MAIN'/, chrome: 102, firefox: 128 },
  { what: 'optional_host_permissions', use: /optional_host_permissions: /, chrome: 102, firefox: 128 },
  { what: 'sidePanel.setPanelBehavior', use: /sidePanel\.setPanelBehavior/, chrome: 114, firefox: 0 },
  { what: 'data_collection_permissions', use: /data_collection_permissions: /, chrome: 0, firefox: 140 },
];

const sources = ['extension', 'shared']
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => resolve(room, name)))
  .filter((file) => /\.tsx?$/.test(file))
  .concat(resolve('wxt.config.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the oldest browsers the manifest demands', () => {
  it.each(NEEDED)('know $what, which the product uses', ({ use, chrome, firefox }) => {
    expect(use.test(sources)).toBe(true);
    expect(DEMANDED.chrome).toBeGreaterThanOrEqual(chrome);
    expect(DEMANDED.firefox).toBeGreaterThanOrEqual(firefox);
  });

  it('are no newer than what is used asks for: less is enough wherever less is enough', () => {
    expect(DEMANDED.chrome).toBe(Math.max(...NEEDED.map(({ chrome }) => chrome)));
    expect(DEMANDED.firefox).toBe(Math.max(...NEEDED.map(({ firefox }) => firefox)));
  });

  /** ES2023 is in Chrome 110 and Firefox 115; what came later in the language does not pass the compiler. */
  it.each(['extension', 'shared', 'shared/files'])('know the whole language that %s may use', (room) => {
    const shown = execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--showConfig', '-p', room], {
      encoding: 'utf8',
    });
    const { target, lib } = JSON.parse(shown).compilerOptions as { target: string; lib: string[] };
    const language = lib.filter((name) => !name.startsWith('dom'));
    for (const name of [target, ...language]) expect(Number(/^es(\d{4})$/i.exec(name)?.[1])).toBeLessThanOrEqual(2023);
  });
});
