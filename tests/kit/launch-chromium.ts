import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { findChromium, findPageBrowser } from '../tools/browser.mjs';

/** Program of the Chromium that tests of pages drive; undefined where there is none. */
export const CHROMIUM = findPageBrowser();

export const launchChromium = (): Promise<Browser> =>
  puppeteer.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });

/** Chromium with a window of its own, which another window can stand before. */
export const launchWindowed = (): Promise<Browser> =>
  puppeteer.launch({ executablePath: findChromium()?.path ?? '', args: ['--no-sandbox'] });
