import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import type { BundleName } from '../../kit/bundles';
import { bundleOf, openProfile } from '../../kit/chromium';

export { CHROMIUM } from '../../kit/chromium';

export interface StoreBench {
  readonly page: Page;
  /** A new page of the same profile with the store loaded, as a panel opened again has it. */
  reopen(host?: string): Promise<Page>;
  close(): Promise<void>;
}

/** A real browser with the store loaded in a page of its own origin, where IndexedDB is allowed. */
export async function openStoreBench(name: BundleName = 'store'): Promise<StoreBench> {
  const script = await bundleOf(name);
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>store</title>');
  });
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  const profile = await openProfile();
  const reopen = async (host = '127.0.0.1'): Promise<Page> => {
    const page = await profile.newPage();
    await page.goto(`http://${host}:${port}/`);
    await page.addScriptTag({ content: `${script};globalThis.store=store` });
    return page;
  };
  return {
    page: await reopen(),
    reopen,
    async close() {
      await profile.close();
      await new Promise((done) => server.close(done));
    },
  };
}
