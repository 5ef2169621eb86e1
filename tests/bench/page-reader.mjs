// The page side in a real Chromium: pages served from a folder, our script in a world of its own, as the extension has it.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** The page side as one script. */
async function bundlePage() {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { '@shared': resolve(root, 'shared'), '@extension': resolve(root, 'extension') } },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: resolve(root, 'extension/page/index.ts'), formats: ['iife'], name: 'cermatPage' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('No bundle');
  return output.output[0].code;
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Numbers every control in a page's source, so that a truth written for the source finds it again. @param {string} html */
const numbered = (html) => {
  let count = 0;
  return html.replace(/<(input|select|textarea)\b/gi, (tag) => `${tag} data-nth="${count++}"`);
};

/** Serves files under a folder on a free loopback port. @param {string} folder */
export async function serveFolder(folder) {
  const server = createServer((request, response) => {
    const file = join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    if (!existsSync(file) || statSync(file).isDirectory()) return response.writeHead(404).end();
    const type = /** @type {Record<string, string>} */ (TYPES)[extname(file)] ?? 'application/octet-stream';
    response.setHeader('content-type', type);
    if (type.startsWith('text/html')) return response.end(numbered(readFileSync(file, 'utf8')));
    return createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () => server.close(),
  };
}

/** One browser page that stays on this machine, with a reader beside it. */
export async function openReader() {
  const bundle = await bundlePage();
  const executablePath = [process.env.BROWSER_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('No Chromium: set BROWSER_PATH.');
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.setViewport({ width: 1366, height: 768 });
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    /^(http:\/\/127\.|data:|blob:|about:)/.test(request.url()) ? request.continue() : request.abort(),
  );
  const session = await page.createCDPSession();
  await session.send('Page.enable');
  await session.send('Runtime.enable');
  return {
    page,
    /** Runs an expression in a fresh isolated world that holds `cermatPage`. @param {string} expression */
    async inside(expression) {
      const { frameTree } = await session.send('Page.getFrameTree');
      const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'cermat',
      });
      await session.send('Runtime.evaluate', {
        expression: `globalThis.cermatPage ??= (()=>{${bundle};return cermatPage})()`,
        contextId,
      });
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    close: () => browser.close(),
  };
}
