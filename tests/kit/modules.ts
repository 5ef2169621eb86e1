import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';

const MODULES = resolve(import.meta.dirname, '../../node_modules');
const UNDER = '/modules/';
const TYPES = new Map([
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.json', 'application/json'],
]);

/** Answers `/modules/<path>` with that file of node_modules; false where the address asks for something else. */
export function answerModule(pathname: string, response: ServerResponse): boolean {
  if (!pathname.startsWith(UNDER)) return false;
  const path = normalize(pathname.slice(UNDER.length)).replace(/^(\.\.[/\\])+/, '');
  try {
    const body = readFileSync(join(MODULES, path));
    const type = TYPES.get(extname(path)) ?? 'application/octet-stream';
    // Kept by the browser: the same components stand on page after page.
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=3600' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
  return true;
}

let origin: Promise<string> | undefined;

/**
 * Address of this process's own server of node_modules, on a free loopback port; it ends with the process. Its root is an
 * empty page to build others on: one without an address may not load from this machine (Chromium's Local Network Access).
 */
export const moduleOrigin = (): Promise<string> =>
  (origin ??= new Promise((ready) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
      if (pathname === '/') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
      else if (!answerModule(pathname, response)) response.writeHead(404).end();
    });
    server.listen(0, '127.0.0.1', () => ready(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    server.unref();
  }));
