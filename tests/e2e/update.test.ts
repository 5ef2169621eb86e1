import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { startSite } from '../site/server.mjs';
import { openSession } from '../tools/driver.mjs';
import { chooseFile, importFile, press } from '../tools/hand.mjs';
import { takePicture } from '../tools/picture.mjs';
import { PRACTICE_FILE } from '../tools/practice.mjs';
import { awaitText, axeFaults, cutOff, panelText } from './support';
import type { Session, Site } from './support';

const NEXT = '0.1.1';

/**
 * As no shop is here, the event that the browser sends for a version from the shop is sent by hand, in the background
 * worker. What is not tried so: that Chrome holds a packed one back while the panel is open, and the loading anew.
 */
describe('a new version that waits', () => {
  let site: Site;
  let session: Session;
  const folder = mkdtempSync(join(tmpdir(), 'cermat-versi-'));
  const manifest = join(folder, 'manifest.json');
  beforeAll(async () => {
    cpSync(resolve('.output/chrome-mv3-test'), folder, { recursive: true });
    const old = JSON.parse(readFileSync(manifest, 'utf8')) as object;
    writeFileSync(manifest, JSON.stringify({ ...old, version: '0.0.9' }));
    site = await startSite({ villages: villagesOf('1702') });
    session = await openSession({ kind: 'chromium', url: `${site.url}/emonev/auth/login`, extension: folder });
    await importFile(session.panel, PRACTICE_FILE);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const looksWhole = async (picture: string): Promise<void> => {
    await takePicture(session, join('.output/pictures', picture));
    expect(await axeFaults(session.panel)).toEqual([]);
    expect(await cutOff(session.panel)).toEqual([]);
  };

  it('is heard by the background and told in the panel, which goes on', async () => {
    const target = await session.browser.waitForTarget((one) => one.url().endsWith('/background.js'));
    const worker = await target.worker();
    await worker?.evaluate((version) => {
      const { onUpdateAvailable } = chrome.runtime as unknown as {
        readonly onUpdateAvailable: { dispatch(details: { readonly version: string }): void };
      };
      onUpdateAvailable.dispatch({ version });
    }, NEXT);
    await awaitText(session.panel, `Versi baru siap (${NEXT})`);
    await looksWhole('versi-siap.png');
  });

  it('is not offered while a file is opened and not yet used', async () => {
    const { panel } = session;
    await chooseFile(panel, PRACTICE_FILE);
    await panel.waitForSelector('[data-state=confirm]');
    expect(await panelText(panel)).toContain('Selesaikan dulu yang sedang dikerjakan');
    expect(await panelText(panel)).not.toContain('Perbarui sekarang');
    await press(panel, 'Batal');
    await awaitText(panel, 'Perbarui sekarang');
  });
});
