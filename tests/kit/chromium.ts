import puppeteer from 'puppeteer-core';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { buildBundle } from './bundles';
import type { BundleName } from './bundles';
import { launchChromium, launchWindowed } from './launch-chromium';

export { CHROMIUM } from './launch-chromium';

/** What another process of this run gives; measurements run without it and make their own. */
async function fromWorkshop(path: string): Promise<string | null> {
  const workshop = process.env['CERMAT_WORKSHOP'];
  if (!workshop) return null;
  const response = await fetch(`${workshop}/${path}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** A part of the product as one script that puts its face on a global. */
export const bundleOf = async (name: BundleName): Promise<string> =>
  (await fromWorkshop(`bundle/${name}`)) ?? buildBundle(name);

/** A profile of its own in a real browser: nothing kept there is seen by another, and it is gone when it is closed. */
export interface Profile {
  readonly context: BrowserContext;
  /** A new page that believes to be in front, as a page alone in its browser is. */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/** `windowed` where a test is about windows: then in a browser of its own. */
export async function openProfile({ windowed = false } = {}): Promise<Profile> {
  const endpoint = windowed ? null : await fromWorkshop('browser');
  const launch = windowed ? launchWindowed : launchChromium;
  const browser: Browser = endpoint ? await puppeteer.connect({ browserWSEndpoint: endpoint }) : await launch();
  const context = await browser.createBrowserContext();
  return {
    context,
    async newPage() {
      const page = await context.newPage();
      await page.emulateFocusedPage(true);
      return page;
    },
    async close() {
      await context.close();
      if (endpoint) await browser.disconnect();
      else await browser.close();
    },
  };
}
