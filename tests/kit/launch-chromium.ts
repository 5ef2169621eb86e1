import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';

/** Program of the Chromium that tests drive; undefined where there is none. */
export const CHROMIUM = [process.env['BROWSER_PATH'], '/usr/bin/chromium'].find((path) => path && existsSync(path));

export const launchChromium = (): Promise<Browser> =>
  puppeteer.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
