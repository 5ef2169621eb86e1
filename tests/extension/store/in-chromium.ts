import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import puppeteer from 'puppeteer-core';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';

export const CHROMIUM = [process.env['BROWSER_PATH'], '/usr/bin/chromium'].find((path) => path && existsSync(path));

const root = resolve(import.meta.dirname, '../../..');

/** The store, or another face of it, as one script that puts what it exports on `globalThis.store`. */
async function bundleStore(entry: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { '@shared': resolve(root, 'shared'), '@extension': resolve(root, 'extension') } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: resolve(root, entry), formats: ['iife'], name: 'store' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('No bundle');
  return output.output[0].code;
}

export interface StoreBench {
  readonly page: Page;
  /** A new page of the same profile with the store loaded, as a panel opened again has it. */
  reopen(host?: string): Promise<Page>;
  close(): Promise<void>;
}

/** A real browser with the store loaded in a page of its own origin, where IndexedDB is allowed. */
export async function openStoreBench(entry = 'extension/store/index.ts'): Promise<StoreBench> {
  const script = await bundleStore(entry);
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>store</title>');
  });
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  const browser = await puppeteer.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
  const reopen = async (host = '127.0.0.1'): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`http://${host}:${port}/`);
    await page.addScriptTag({ content: `${script};globalThis.store=store` });
    return page;
  };
  return {
    page: await reopen(),
    reopen,
    async close() {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}
