import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile, importFile, openView, press } from '../tools/hand.mjs';
import { takePicture } from '../tools/picture.mjs';
import { PRACTICE_FILE } from '../tools/practice.mjs';
import { axeFaults, awaitText, cutOff, openWork, panelText } from './support';

type Work = Awaited<ReturnType<typeof openWork>>;

const folder = resolve('.output/handover');
const pictures = '.output/pictures';

async function downloaded(): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = existsSync(folder) && readdirSync(folder).find((one) => /^serah-terima-1702-[\d-]+\.json$/.test(one));
    if (found) return join(folder, found);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('No handover file came.');
}

async function looksWhole(work: Work, picture: string): Promise<void> {
  await takePicture(work.session, join(pictures, picture));
  expect(await axeFaults(work.session.panel)).toEqual([]);
  expect(await cutOff(work.session.panel)).toEqual([]);
}

async function type(work: Work, label: string, text: string): Promise<void> {
  const field = await work.session.panel.evaluateHandle(
    (words) =>
      [...document.querySelectorAll('details[data-part=serah-terima] label')]
        .find(({ textContent }) => textContent?.startsWith(words))
        ?.querySelector('input, textarea') ?? null,
    label,
  );
  await (field as unknown as import('puppeteer-core').ElementHandle<HTMLInputElement>).type(text);
}

/** One story: a predecessor marks a form ready, notes what no table says, and hands all of it to a successor. */
describe('a change of staff', () => {
  let here: Work;
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    mkdirSync(pictures, { recursive: true });
    here = await openWork('chromium');
    const client = await here.session.browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  });
  afterAll(() => here.end());

  it('begins with a guide on an empty panel', async () => {
    await here.session.panel.waitForSelector('[data-part=mulai]');
    await looksWhole(here, 'mulai.png');
    await importFile(here.session.panel, PRACTICE_FILE);
  });

  it('shows in Kelengkapan where each form stands between agency and coordinator', async () => {
    const { panel } = here.session;
    await openView(panel, 'Kelengkapan');
    await panel.$eval('[data-part=persetujuan]', (part) => part.scrollIntoView());
    await looksWhole(here, 'setuju.png');
  });

  it('keeps a contact by role and a note, and refuses a person', async () => {
    const { panel } = here.session;
    await openView(panel, 'Data');
    await panel.$eval('details[data-part=serah-terima]', (part) => {
      (part as HTMLDetailsElement).open = true;
      part.scrollIntoView();
    });
    await type(here, 'Jabatan', 'Kepala Bidang Sosial Budaya');
    await type(here, 'Lewat apa', 'grup kerja TPPS');
    await press(panel, 'Simpan kontak');
    await panel.waitForSelector('[data-part=kontak]');
    await type(here, 'Catatan untuk pengganti', 'Tanya Bu Rina');
    await press(panel, 'Simpan catatan');
    await awaitText(panel, 'memuat nama orang');
    await panel.$eval('details[data-part=serah-terima] textarea', (area) => {
      (area as HTMLTextAreaElement).select();
    });
    await type(here, 'Catatan untuk pengganti', 'Angka Dinkes datang minggu kedua');
    await press(panel, 'Simpan catatan');
    await panel.waitForSelector('[data-part=catatan]');
    await panel.$eval('details[data-part=serah-terima]', (part) => part.scrollIntoView());
    await looksWhole(here, 'serah-terima.png');
  });

  it('gives the successor everything in one step', async () => {
    await press(here.session.panel, 'Unduh serah terima');
    const file = await downloaded();
    const there = await openWork('chromium');
    try {
      const { panel } = there.session;
      await chooseFile(panel, file);
      await panel.waitForSelector('[data-state=handover]');
      await looksWhole(there, 'serah-terima-konfirmasi.png');
      await press(panel, 'Pakai serah terima ini');
      await awaitText(panel, 'Serah terima dipakai');
      const text = await panelText(panel);
      expect(text).toContain('Hari pertama Anda');
      expect(text).toContain('1 berkas');
      await looksWhole(there, 'serah-terima-selesai.png');
      await openView(panel, 'Bukti');
      await awaitText(panel, 'Berkas dipakai');
    } finally {
      await there.end();
    }
  });
});
