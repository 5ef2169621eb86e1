// Waits for a state of a page, the extension's own pages included.
import { setTimeout as pause } from 'node:timers/promises';
import { TimeoutError } from 'puppeteer-core';

/** A page that is just going away has no context to ask; the one that comes is asked next. */
const TURNING = /context was destroyed|cannot find context|DiscardedBrowsingContext|no such frame/i;

/**
 * Asks in the page until the answer is not empty, and hands that over. Puppeteer's own `waitForFunction` compiles a text in
 * the page, which an extension's policy forbids: Firefox 140 refuses it there ("call to Function() blocked by CSP").
 * @template {unknown[]} Params
 * @template {import('puppeteer-core').EvaluateFunc<Params>} Find
 * @param {import('puppeteer-core').Page} page
 * @param {Find} find runs in the page
 * @param {{ timeout?: number }} [options]
 * @param {Params} params what `find` gets
 * @returns {Promise<import('puppeteer-core').HandleFor<Awaited<ReturnType<Find>>>>}
 */
export async function awaitIn(page, find, { timeout = page.getDefaultTimeout() } = {}, ...params) {
  const until = performance.now() + timeout;
  for (;;) {
    const handle = await answerOf(page, find, params);
    if (handle) return handle;
    if (performance.now() > until) throw new TimeoutError(`Waited ${timeout} ms in vain for ${String(find)}`);
    await pause(30);
  }
}

/**
 * @template {unknown[]} Params
 * @template {import('puppeteer-core').EvaluateFunc<Params>} Find
 * @param {import('puppeteer-core').Page} page
 * @param {Find} find
 * @param {Params} params
 */
async function answerOf(page, find, params) {
  try {
    const handle = await page.evaluateHandle(find, ...params);
    if (await page.evaluate((answer) => !!answer, handle)) return handle;
    await handle.dispose();
  } catch (error) {
    if (!TURNING.test(String(error))) throw error;
  }
  return null;
}
