import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { buildBundle, isBundleName } from './bundles';
import { launchChromium } from './launch-chromium';

/**
 * What the test files of one run share, made when the first of them asks: one Chromium, in which each opens a profile of
 * its own, and the product's parts bundled once. `CERMAT_WORKSHOP` tells the files where it is.
 */
export default async function openWorkshop(): Promise<() => Promise<void>> {
  let browser: Promise<Browser> | null = null;
  const bundles = new Map<string, Promise<string>>();
  const bundled = (name: string): Promise<string> => {
    if (!isBundleName(name)) return Promise.reject(new Error(`No bundle is called ${name}`));
    const known = bundles.get(name) ?? buildBundle(name);
    bundles.set(name, known);
    return known;
  };
  const answerOf = async (path: string): Promise<string> => {
    if (path.startsWith('/bundle/')) return bundled(path.slice('/bundle/'.length));
    browser ??= launchChromium();
    return (await browser).wsEndpoint();
  };
  const server = createServer((request, response) => {
    answerOf(request.url ?? '').then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  process.env['CERMAT_WORKSHOP'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async () => {
    delete process.env['CERMAT_WORKSHOP'];
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await (await browser)?.close();
  };
}
