import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { startSite } from '../site/server.mjs';
import { awaitIn } from '../tools/await-in.mjs';
import { judgedFirefox } from '../tools/browser.mjs';
import { openSession } from '../tools/driver.mjs';
import { countForms, readLog, savedRows } from '../tools/report.mjs';

export type Session = Awaited<ReturnType<typeof openSession>>;
export type Site = Awaited<ReturnType<typeof startSite>>;
export type Kind = Session['kind'];

/** The browsers of this machine; Firefox is installed by the landing check, elsewhere its scenarios are skipped by name. */
export const BROWSERS: readonly { kind: Kind; present: boolean }[] = [
  { kind: 'chromium', present: true },
  { kind: 'firefox', present: judgedFirefox()?.enough === true },
];

/** A site for one district with a browser beside it. */
export async function openWork(
  kind: Kind,
  district = '1702',
): Promise<{ site: Site; session: Session; end(): Promise<void> }> {
  const site = await startSite({ villages: villagesOf(district) });
  const session = await openSession({ kind, url: `${site.url}/emonev/auth/login` });
  return {
    site,
    session,
    async end() {
      // A defect that nobody asked for is one, whatever else the scenario was about.
      const { panel } = session;
      const defect = panel.isClosed()
        ? ''
        : await panel.evaluate(() => document.querySelector<HTMLElement>('[data-fault]')?.innerText ?? '');
      await session.close();
      await site.close();
      if (defect !== '') throw new Error(`The panel told of a defect: ${defect}`);
    },
  };
}

/** Counts of the run, from the panel's own log and the site's database. */
export async function counted(
  work: { site: Site; session: Session },
  year: number,
  preview: Parameters<typeof countForms>[0]['preview'],
  truth: Parameters<typeof countForms>[0]['truth'],
) {
  return countForms({ log: await readLog(work.session.panel), preview, rows: savedRows(work.site, year), truth });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Accessibility faults of what the panel shows now, as `rule: element`. */
export async function axeFaults(panel: Page): Promise<string[]> {
  await panel.evaluate(axe);
  return panel.evaluate(async () => {
    const run = (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe;
    const { violations } = await run.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** Elements whose right edge lies outside the window, or whose text is cut off; none should be. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) return false;
        const hidden =
          getComputedStyle(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
        return (
          box.right > document.documentElement.clientWidth + 1 ||
          box.left < -1 ||
          (hidden && element.textContent?.trim() !== '')
        );
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.trim().slice(0, 60)}`),
  );

/** The panel's visible text. */
export const panelText = (panel: Page): Promise<string> => panel.evaluate(() => document.body.innerText);

/** Waits for words in the panel. */
export const awaitText = (panel: Page, words: string): Promise<unknown> =>
  awaitIn(panel, (wanted) => document.body.innerText.includes(wanted), { timeout: 30_000 }, words);
