// Chromium for the site's own tests; the extension's tests bring their own driver.
import puppeteer from 'puppeteer-core';
import { findPageBrowser } from '../tools/browser.mjs';

export const CHROMIUM = findPageBrowser();

/** A headless browser with a page as wide as a 1366 px laptop leaves beside a 400 px panel. */
export async function openBrowser() {
  const browser = await puppeteer.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.setViewport({ width: 966, height: 650 });
  return { browser, page };
}
