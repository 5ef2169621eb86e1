import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile, openView, press } from '../tools/hand.mjs';
import { takePicture } from '../tools/picture.mjs';
import { axeFaults, awaitText, cutOff, openWork, panelText } from './support';

type Work = Awaited<ReturnType<typeof openWork>>;

const folder = resolve('.output/import-screens');
const pictures = '.output/pictures';
/** Families at risk by village as SIGA BKKBN exports them, without codes. */
const NEIGHBOUR = resolve('tests/fixtures/neighbours/siga_krs.xlsx');

/** The same villages' families as another office counts them; one name is written otherwise than any village's. */
function registry(): string {
  const file = join(folder, 'DKB Dukcapil 31-12-2024.csv');
  const lines = [
    ['Kecamatan', 'Nama Desa', 'Tahun', 'Jumlah keluarga'],
    ['Curup', 'Dwi Tunggal', 2024, 412],
    ['Curup', 'Air Putih Lama', 2024, 410],
    ['Kota Padang', 'Derati', 2024, 431],
    ['Kota Padang', 'Suka Rmi Brt', 2024, 430],
  ];
  writeFileSync(file, lines.map((line) => line.join(';')).join('\n'));
  return file;
}

async function looksWhole(work: Work, picture: string): Promise<void> {
  await takePicture(work.session, join(pictures, picture));
  expect(await axeFaults(work.session.panel)).toEqual([]);
  expect(await cutOff(work.session.panel)).toEqual([]);
}

/** Accepts what is proposed of the columns, as an officer does who finds it right. */
async function use(panel: Page): Promise<void> {
  const accept = await panel.evaluate(
    () =>
      [...document.querySelectorAll('button')].find((button) => /^Terima \d+ usulan/.test(button.textContent ?? ''))
        ?.textContent ?? '',
  );
  if (accept) await press(panel, accept.trim());
  await press(panel, 'Pakai data ini');
  await awaitText(panel, 'sudah dipakai');
}

/** One story: a neighbouring system's export beside another office's figures, chosen, checked, and given back. */
describe("a neighbour's file, from opening to its return", () => {
  let work: Work;
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    mkdirSync(pictures, { recursive: true });
    work = await openWork('chromium');
  });
  afterAll(() => work.end());

  it('can be opened without codes once a person says whose it is', async () => {
    const { panel } = work.session;
    await press(panel, 'Berkas tanpa kode desa');
    await panel.waitForSelector('[data-part=pilih-daerah] option[value="1702"]');
    await panel.select('[data-part=pilih-daerah] select', '1702');
    await looksWhole(work, 'impor-daerah.png');
    await press(panel, 'Pakai kabupaten/kota ini');
    await awaitText(panel, 'Unduh daftar kode desa');
    await looksWhole(work, 'impor-kode.png');
  });

  it('is recognised, says what it is taken for, and is used only when a person agrees', async () => {
    const { panel } = work.session;
    await chooseFile(panel, NEIGHBOUR);
    await panel.waitForSelector('[data-state=confirm]');
    expect(await panelText(panel)).toMatch(/dikenali sebagai SIGA BKKBN/);
    expect(await panelText(panel)).toMatch(/24.59 bulan/);
    await looksWhole(work, 'impor-tetangga.png');
    await use(panel);
  });

  it("stands beside another office's figures until a person says once whose go to the site", async () => {
    const { panel } = work.session;
    await chooseFile(panel, registry());
    await panel.waitForSelector('[data-state=confirm]');
    expect(await panel.$eval('[data-status=source] select', (select) => (select as HTMLSelectElement).value)).toBe(
      'Dukcapil',
    );
    await looksWhole(work, 'impor-sumber.png');
    await use(panel);
    await openView(panel, 'Periksa');
    const card = '[data-sources=jumlah_keluarga]';
    await panel.waitForSelector(card);
    await panel.$eval('[data-part=sumber-sasaran]', (part) => part.scrollIntoView());
    await looksWhole(work, 'impor-dua-sumber.png');
    await panel.evaluate((selector) => {
      const first = [...document.querySelectorAll<HTMLInputElement>(`${selector} input[type=radio]`)].find((radio) =>
        radio.closest('label')?.textContent?.includes('Dukcapil'),
      );
      first?.click();
    }, card);
    await panel.type(`${card} form input:not([type=radio])`, 'Diminta kementerian');
    await press(panel, 'Pakai untuk seluruh kolom', card);
    await awaitText(panel, 'Dipakai angka dari Dukcapil');
  });

  it('asks once for a name that no village bears, what is nearest first', async () => {
    const { panel } = work.session;
    const first = await panel.$eval('form[data-question] label', (label) => label.textContent?.trim() ?? '');
    expect(first).toContain('Suka Rami');
    await looksWhole(work, 'impor-nama.png');
    await panel.click('form[data-question] input');
    await press(panel, 'Simpan jawaban', 'form[data-question]');
    await panel.waitForFunction(() => !document.querySelector('form[data-question]'));
  });

  it('goes back with its findings in it', async () => {
    const { panel } = work.session;
    await press(panel, 'Kembalikan ke pemilik data');
    await panel.$eval('[data-part=sumber]', (part) => part.scrollIntoView());
    await looksWhole(work, 'impor-kembalikan.png');
    const input = (await panel.waitForSelector('#berkas-asli')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(NEIGHBOUR);
    await awaitText(panel, 'siga_krs bertanda.xlsx diunduh');
    await looksWhole(work, 'impor-bertanda.png');
  });
});
