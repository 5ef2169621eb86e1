import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { DEMANDED } from './extension/demanded.mjs';

/** The hosts of the national site, both eras (2022–2024 and from 2025); asked for at first use, never at install. */
const NATIONAL_SITE = ['https://aksi.bangda.kemendagri.go.id/*', 'https://konvergensi.bangda.kemendagri.go.id/*'];
/** Only the test build may talk to the replica on this machine. */
const REPLICA = ['http://127.0.0.1/*'];

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  modulesDir: 'extension/modules',
  alias: { '@shared': resolve(import.meta.dirname, 'shared'), '@extension': resolve(import.meta.dirname, 'extension') },
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2022' },
  }),
  manifest: ({ browser, mode }) => ({
    name: 'Cermat',
    description:
      'Memeriksa dan mengisi formulir pemantauan stunting dari berkas OPD, lalu membuktikan apa yang tersimpan.',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      ...(browser === 'chrome' ? ['sidePanel' as const] : []),
      // No test can press what the browser itself asks.
      ...(mode === 'test' ? ['downloads' as const] : []),
    ],
    ...(mode !== 'test' && { optional_permissions: ['downloads'] }),
    optional_host_permissions: NATIONAL_SITE,
    ...(mode === 'test' && { host_permissions: REPLICA }),
    action: { default_title: 'Buka Cermat' },
    ...(browser === 'chrome' && { minimum_chrome_version: `${DEMANDED.chrome}` }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'cermat@cermat.invalid',
          strict_min_version: `${DEMANDED.firefox}.0`,
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: `${DEMANDED.firefoxAndroid}.0` },
      },
    }),
  }),
  zip: { excludeSources: ['.output/**', 'tests/**'] },
});
