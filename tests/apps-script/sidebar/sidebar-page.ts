import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findPageBrowser } from '../../tools/browser.mjs';
import { DIST } from '../sheet/load';
import type { Loaded } from '../sheet/load';
import { send } from './sidebar-desk';

/** https://developers.google.com/apps-script/guides/html/restrictions#sandbox */
export const SANDBOX = [
  'allow-same-origin',
  'allow-forms',
  'allow-scripts',
  'allow-popups',
  'allow-downloads',
  'allow-modals',
  'allow-popups-to-escape-sandbox',
];

/** `google.script.run` over the wire: one handler of each kind, then the function by name. */
const BRIDGE = `<script>
window.google = { script: { run: (function make(done, failed) {
  return {
    withSuccessHandler: (handler) => make(handler, failed),
    withFailureHandler: (handler) => make(done, handler),
    layaniBilah: (request) => void fetch('/run', { method: 'POST', body: request }).then(async (reply) => {
      const text = await reply.text();
      if (reply.ok) done(text); else failed(new Error(text));
    }),
  };
})(() => {}, () => {}) } };
</script>`;

/**
 * What HtmlService makes of a page: comments are cut, and what only looks like one, inside of strings and templates too
 * (https://github.com/enuchi/React-Google-Apps-Script/issues/157).
 */
const asServed = (html: string): string => html.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, '');

export interface Sidebar {
  readonly page: Page;
  /** The document that HtmlService writes. */
  readonly frame: Frame;
  /** What Google answers instead of running a call; '' = it runs. */
  readonly refuse: (message: string) => void;
  readonly close: () => Promise<void>;
}

/** The page as HtmlService serves it: written into a frame of another origin, with its sandbox. */
function serveSidebar(loaded: Loaded, sandbox: readonly string[], refusal: () => string): Server {
  const built = readFileSync(join(DIST, 'sidebar.html'), 'utf8');
  const html = asServed(built).replace('<head>', () => `<head>${BRIDGE}`);
  const written = JSON.stringify(html).replace(/</g, '\\u003c');
  return createServer((request, response) => {
    const origin = `http://localhost:${(request.socket.address() as AddressInfo).port}`;
    const answer = (text: string, status = 200, type = 'text/html; charset=utf-8'): void => {
      response.writeHead(status, { 'content-type': type }).end(text);
    };
    if (request.url === '/')
      answer(
        `<!doctype html><title>Lembar</title><body style="margin:0"><iframe title="Cermat" sandbox="${sandbox.join(' ')}" src="${origin}/frame" style="border:0;width:300px;height:100vh"></iframe>`,
      );
    else if (request.url === '/frame')
      answer(
        `<!doctype html><title>Bilah</title><body style="margin:0"><iframe id="userHtmlFrame" title="Cermat" style="border:0;width:100%;height:100vh"></iframe><script>const inner = document.getElementById('userHtmlFrame').contentWindow.document; inner.open(); inner.write(${written}); inner.close();</script>`,
      );
    else if (request.url === '/run') {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () =>
        refusal() === '' ? answer(send(loaded, body), 200, 'text/plain') : answer(refusal(), 500, 'text/plain'),
      );
    } else answer('', 404);
  });
}

let browser: Browser | undefined;

/** Opens the built sidebar beside a workbook in memory; `sandbox` only to see what a flag is for. */
export async function openSidebar(loaded: Loaded, sandbox: readonly string[] = SANDBOX): Promise<Sidebar> {
  browser ??= await puppeteer.launch({ executablePath: findPageBrowser() ?? '', args: ['--no-sandbox'] });
  let message = '';
  const server = serveSidebar(loaded, sandbox, () => message);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const page = await browser.newPage();
  await page.setViewport({ width: 300, height: 768 });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const outer = await (await page.waitForSelector('iframe'))?.contentFrame();
  const frame = await (await outer?.waitForSelector('#userHtmlFrame'))?.contentFrame();
  if (!frame) throw new Error('The frame did not open');
  await frame.waitForSelector('main');
  return {
    page,
    frame,
    refuse: (text) => {
      message = text;
    },
    close: async () => {
      await page.close();
      server.close();
    },
  };
}

export const closeBrowser = async (): Promise<void> => {
  await browser?.close();
  browser = undefined;
};

/** Visible text of the sidebar. */
export const textOf = (frame: Frame): Promise<string> => frame.evaluate(() => document.body.innerText);

/** Waits until the sidebar shows a text. */
export const shows = async (frame: Frame, text: string): Promise<void> => {
  await frame.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 30_000 }, text);
};

/** Presses a button by its words, brought into sight as the keyboard would. */
export async function press(frame: Frame, words: string): Promise<void> {
  const button = await frame.waitForSelector(`::-p-xpath(//button[normalize-space()="${words}" and not(@disabled)])`);
  await button?.evaluate((own) => own.scrollIntoView({ block: 'nearest' }));
  await button?.click();
}
