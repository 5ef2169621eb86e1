import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../tools/driver.mjs';
import { openView } from '../tools/hand.mjs';
import type { Session } from './support';

const FORM = `<!doctype html><html lang="id"><title>Formulir lain</title><h1>Data Sasaran</h1>
<form><label>Jumlah keluarga <input name="a"></label><input type="password"></form></html>`;

/** Scripts of the extension that live in the page, as the browser's own debugger counts them. */
async function scriptsOfTheExtension({ site }: Session): Promise<number> {
  const debug = await site.createCDPSession();
  const worlds: string[] = [];
  debug.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
  await debug.send('Runtime.enable');
  await debug.detach();
  return worlds.filter((origin) => origin.startsWith('chrome-extension:')).length;
}

/** Both names are this machine; only 127.0.0.1 is a permitted host of the test build. */
describe('the page script, on pages that are not the site', () => {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(FORM));
  let session: Session;
  const address = (host: string) => `http://${host}:${(server.address() as AddressInfo).port}/`;
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, done));
    session = await openSession({ kind: 'chromium', url: address('localhost') });
    await openView(session.panel, 'Isi');
  });
  afterAll(async () => {
    await session?.close();
    server.close();
  });

  it('comes only when a page of a permitted host is open beside the panel', async () => {
    expect(await scriptsOfTheExtension(session)).toBe(0);
    await session.site.goto(address('127.0.0.1'));
    await expect.poll(() => scriptsOfTheExtension(session), { timeout: 30_000 }).toBe(1);
  });

  it('is not there on another page, though the panel looks which one is open', async () => {
    await session.site.goto(address('localhost'));
    const before = await session.site.content();
    // What the first scenario saw within this time does not happen here.
    await new Promise((done) => setTimeout(done, 1500));
    expect(await scriptsOfTheExtension(session)).toBe(0);
    expect(await session.site.content()).toBe(before);
  });
});
