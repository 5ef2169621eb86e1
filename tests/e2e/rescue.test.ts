import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile, openView, press } from '../tools/hand.mjs';
import { takePicture } from '../tools/picture.mjs';
import { PRACTICE_FILE } from '../tools/practice.mjs';
import { readRaw } from '../extension/store/raw-database';
import type { RawDatabase } from '../extension/store/raw-database';
import { openSession } from '../tools/driver.mjs';
import { startSite } from '../site/server.mjs';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { axeFaults, awaitText, cutOff, panelText } from './support';
import type { Session, Site } from './support';

const folder = resolve('.output/rescue');
const pictures = '.output/pictures';
const TABS = ['Data', 'Periksa', 'Antrean', 'Kelengkapan', 'Bukti'] as const;

const copies = (): string[] => (existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith('.cermat')) : []);

/** What is kept, without what is known of the copy itself. */
async function kept(panel: Session['panel']): Promise<RawDatabase> {
  const places = await readRaw(panel, 'cermat');
  const of = ([key]: readonly [unknown, unknown]): boolean => key !== 'rescue' && !String(key).startsWith('rescue');
  return Object.fromEntries(Object.entries(places).map(([place, records]) => [place, records.filter(of)]));
}

async function looksWhole(session: Session, picture: string): Promise<void> {
  await takePicture(session, join(pictures, picture));
  expect(await axeFaults(session.panel)).toEqual([]);
  expect(await cutOff(session.panel)).toEqual([]);
}

/** What every tab says. */
async function shown({ panel }: Session): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const tab of TABS) {
    await openView(panel, tab);
    texts[tab] = await panel.$eval('#tampilan', (view) => (view as HTMLElement).innerText);
  }
  await openView(panel, 'Data');
  return texts;
}
/** Gives a file to one of the panel's buttons, as the file dialog would. */
async function give(panel: Session['panel'], button: string, path: string): Promise<void> {
  const input = await panel.waitForSelector(button);
  await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(path);
}
const openCopies = ({ panel }: Session) =>
  panel.$eval('details[data-part=salinan]', (part) => {
    (part as HTMLDetailsElement).open = true;
    part.scrollIntoView();
  });
/** Without the line that tells of the copy itself. */
const withoutCopy = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).map(([tab, text]) => [tab, text.replace(/Salinan penyelamat: .*/, 'Salinan penyelamat')]),
  );

/** One story: a copy is made, the browser's data is cleared, and everything comes back from the file. */
describe('a browser whose data is cleared', () => {
  let site: Site;
  let session: Session;
  const profile = mkdtempSync(join(tmpdir(), 'cermat-salinan-'));
  let before: { texts: Record<string, string>; raw: RawDatabase };
  let file = '';
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    mkdirSync(pictures, { recursive: true });
    // A driver that catches downloads gives them names of its own: here the browser is to give them.
    mkdirSync(join(profile, 'Default'));
    const download = { default_directory: folder, prompt_for_download: false };
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ download }));
    site = await startSite({ villages: villagesOf('1702') });
    session = await openSession({ kind: 'chromium', url: `${site.url}/emonev/auth/login`, profile });
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('had a copy made by a button, in one file that the next one replaces', async () => {
    const { panel } = session;
    await importFile(panel, PRACTICE_FILE);
    await openCopies(session);
    await awaitText(panel, 'Salinan penyelamat: belum ada');
    await looksWhole(session, 'salinan.png');
    await press(panel, 'Buat salinan sekarang');
    await awaitText(panel, 'diunduh');
    await awaitText(panel, 'Salinan penyelamat: hari ini');
    await looksWhole(session, 'salinan-dibuat.png');
    await press(panel, 'Buat salinan sekarang');
    await expect.poll(copies, { timeout: 30_000 }).toHaveLength(1);
    expect(copies()[0]).toMatch(/^cermat-penyelamat-1702-[0-9a-z]{4}\.cermat$/);
    file = join(folder, copies()[0] ?? '');
    await awaitText(panel, 'Salinan penyelamat: hari ini');
    await panel.$eval('details[data-part=salinan]', (part) => part.removeAttribute('open'));
    before = { texts: withoutCopy(await shown(session)), raw: await kept(panel) };
  });

  it('is empty when it is opened again', async () => {
    const { panel } = session;
    const client = await panel.createCDPSession();
    const origin = await panel.evaluate(() => location.origin);
    await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await client.detach();
    await panel.reload();
    await awaitText(panel, 'Mulai dari berkas Anda');
    expect((await readRaw(panel, 'cermat'))['log'] ?? []).toEqual([]);
  });

  it('refuses a damaged copy and stays empty', async () => {
    const { panel } = session;
    const bytes = readFileSync(file);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 4;
    const damaged = join(folder, 'rusak.cermat');
    writeFileSync(damaged, bytes);
    await openCopies(session);
    await give(panel, '#berkas-salinan', damaged);
    await awaitText(panel, 'Salinan penyelamat ini rusak');
    rmSync(damaged);
    expect((await readRaw(panel, 'cermat'))['log'] ?? []).toEqual([]);
  });

  it('has everything back in one act, entry for entry, and shows the same', async () => {
    const { panel } = session;
    await give(panel, '#berkas', file);
    await panel.waitForSelector('[data-state=rescue]');
    await looksWhole(session, 'salinan-pulihkan.png');
    await press(panel, 'Pulihkan');
    await awaitText(panel, 'Dipulihkan seperti pada waktu salinan dibuat');
    await looksWhole(session, 'salinan-dipulihkan.png');
    expect(await kept(panel)).toEqual(before.raw);
    expect(withoutCopy(await shown(session))).toEqual(before.texts);
  });

  it('goes on with work as before, also when the panel is opened again', async () => {
    const { panel } = session;
    await panel.reload();
    await awaitText(panel, 'Kabupaten Rejang Lebong');
    expect(await kept(panel)).toEqual(before.raw);
  });

  it('takes a copy as a handover where work is kept: nothing is overwritten', async () => {
    const { panel } = session;
    await give(panel, '#berkas', file);
    await panel.waitForSelector('[data-state=handover]');
    expect(await panelText(panel)).toContain('Yang sudah ada di komputer ini tidak hilang');
    await press(panel, 'Batal');
    expect(await kept(panel)).toEqual(before.raw);
  });
});
