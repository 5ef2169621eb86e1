import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPackage } from '@shared/exchange';
import type { Frame } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../tools/browser.mjs';
import { DIST, ensureBuilt } from '../sheet/load';
import type { Loaded } from '../sheet/load';
import { AGENCY, desk, OWNER, sitDown } from './sidebar-desk';
import type { Sidebar } from './sidebar-page';
import { closeBrowser, openSidebar, press, SANDBOX, shows, textOf } from './sidebar-page';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures of the sidebar go, for whoever wants to look. */
const PICTURES = process.env['CERMAT_PICTURES'];

vi.setConfig({ testTimeout: 90_000 });
beforeAll(ensureBuilt, 120_000);
afterAll(closeBrowser);

let open: Sidebar | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function sidebar(loaded: Loaded, sandbox?: readonly string[]): Promise<Sidebar> {
  open = await openSidebar(loaded, sandbox);
  return open;
}

async function picture({ page }: Sidebar, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) as `${string}.png` });
}

async function faults(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const run = (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe;
    const { violations } = await run.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** Elements that stand out of 300 px. */
const tooWide = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => `${element.tagName}.${element.className}`),
  );

const wrong = (): Loaded => {
  const loaded = desk();
  loaded.book.sheet(AGENCY).type('D5', '500');
  for (let at = 0; at < 20; at += 1) loaded.book.sheet(AGENCY).type(`H${4 + at}`, String(150 + at));
  return loaded;
};

describe('the built page', () => {
  it('is one file that asks nothing of any server and has nothing that a template would read', () => {
    const html = readFileSync(join(DIST, 'sidebar.html'), 'utf8');
    expect(html).not.toContain('<?');
    expect(html).not.toMatch(/<(script|link|img)[^>]*(src|href)=/);
    expect(html).not.toMatch(/\bimport\s*\(|new Function|\beval\(/);
    expect(html.length).toBeLessThan(100_000);
  });

  it('bears nothing that HtmlService takes for a comment, and only letters that every encoding shares', () => {
    const html = readFileSync(join(DIST, 'sidebar.html'), 'utf8');
    expect(html.match(/\/\/|\/\*|<!--/g)).toBeNull();
    expect(html.match(/[^\0-\x7f]/g)).toBeNull();
    expect(html.match(/<\/script/gi)).toHaveLength(1);
  });
});

describe.skipIf(!findChromium())('the sidebar in the frame of HtmlService', () => {
  it('asks who is at work once, then tells findings and what to do next', async () => {
    const loaded = wrong();
    const { frame } = await sidebar(loaded);
    await shows(frame, 'Pilih nama Anda di atas');
    await picture(open!, 'nobody');
    await frame.select('.officer select', '0');
    await shows(frame, 'Berikutnya: ');
    await shows(frame, 'ingatkan');
    expect(await textOf(frame)).toContain('Kabupaten Contoh · Tahun 2024');
    await open!.close();
    const again = await sidebar(loaded);
    await shows(again.frame, 'ingatkan');
  });

  it('lists errors first, jumps to the cell, and takes a reason for a warning', async () => {
    const loaded = wrong();
    sitDown(loaded, 'officer');
    const { frame } = await sidebar(loaded);
    await shows(frame, 'Kesalahan');
    await picture(open!, 'findings');
    const levels = await frame.$$eval('h2', (headings) => headings.map(({ innerText }) => innerText));
    expect(levels[0]).toContain('Kesalahan');
    const spot = await frame.waitForSelector('.kesalahan .spot');
    await spot?.click();
    await vi.waitUntil(() => loaded.book.active === `${AGENCY}!D5`);
    await press(frame, 'Biarkan dengan alasan');
    await frame.type('textarea', 'pendek');
    expect(await frame.$eval('form .main', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
    await frame.type('textarea', ', tetapi sudah dicocokkan dengan register');
    await picture(open!, 'reason');
    await press(frame, 'Simpan alasan');
    await shows(frame, 'Dibiarkan oleh Sari');
    expect(loaded.book.sheet('Catatan Kerja').read('B2')).toBe('Sari');
  });

  it('is sound for people who use a keyboard or a screen reader, and fits 300 px, in every view', async () => {
    const loaded = wrong();
    sitDown(loaded, 'coordinator');
    const { frame } = await sidebar(loaded);
    await shows(frame, 'Kesalahan');
    for (const view of ['Temuan', 'Kelengkapan', 'Paket', 'Serah terima']) {
      await press(frame, view);
      expect(await faults(frame), view).toEqual([]);
      expect(await tooWide(frame), view).toEqual([]);
      await picture(open!, view.toLowerCase().replace(' ', '-'));
    }
  });

  it('takes a form from the agency to the coordinator', async () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    const { frame } = await sidebar(loaded);
    await press(frame, 'Kelengkapan');
    await press(frame, 'Tandai siap');
    await shows(frame, 'Siap diperiksa koordinator · Sari');
    await picture(open!, 'ready');
    await open!.close();
    sitDown(loaded, 'coordinator');
    const other = await sidebar(loaded);
    await press(other.frame, 'Kelengkapan');
    await press(other.frame, 'Kembalikan');
    await other.frame.type('textarea', 'Angka belum sesuai register.');
    await press(other.frame, 'Kembalikan');
    await shows(other.frame, 'Dikembalikan · Rahmat');
  });

  it('says in the words of the panel that figures changed after they were marked', async () => {
    const loaded = desk();
    sitDown(loaded, 'officer');
    const marked = await sidebar(loaded);
    await press(marked.frame, 'Kelengkapan');
    await press(marked.frame, 'Tandai siap');
    await shows(marked.frame, 'Siap diperiksa koordinator · Sari');
    await open!.close();
    loaded.book.sheet(AGENCY).type('D5', '22');
    const { frame } = await sidebar(loaded);
    await press(frame, 'Kelengkapan');
    await shows(frame, 'Berubah sesudah siap (2 angka) · ditandai siap oleh Sari');
  });

  it('lets an officer say of blank cells that there is no figure, and take it back', async () => {
    const loaded = desk(3);
    sitDown(loaded, 'officer');
    loaded.book.sheet(AGENCY).type('D5', '');
    loaded.book.active = `${AGENCY}!D5`;
    const { frame } = await sidebar(loaded);
    await press(frame, 'Kelengkapan');
    await press(frame, 'Ada sel yang memang tidak punya angka?');
    await frame.type('textarea', 'Tidak ada keluarga berisiko di desa ini');
    await press(frame, 'Nyatakan tidak berlaku');
    await press(frame, 'Cabut pernyataan tidak berlaku (2 sel)');
    await picture(open!, 'take-back');
    expect(await faults(frame)).toEqual([]);
    await press(frame, 'Cabut untuk sel terpilih');
    await shows(frame, 'Ada sel yang memang tidak punya angka?');
    expect(loaded.book.sheet('Catatan Kerja').table().flat()).toContain('Pernyataan dicabut');
  });

  it('names what is open in a package, and hands over a file that the extension reads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cermat-paket-'));
    try {
      const loaded = wrong();
      sitDown(loaded, 'officer');
      const { frame, page } = await sidebar(loaded);
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await press(frame, 'Paket');
      await shows(frame, 'belum selesai');
      await picture(open!, 'package');
      await press(frame, 'Unduh paket');
      await shows(frame, 'Seret berkas itu');
      const name = 'paket-1702-2024-dinas-ketahanan-pangan.json';
      await vi.waitUntil(() => readdirSync(folder).includes(name), { timeout: 20_000 });
      const read = readPackage(readFileSync(join(folder, name), 'utf8'));
      expect(read.ok && read.value.content.rows).toHaveLength(20);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('could not hand over a file without the flag of the frame that allows it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cermat-paket-'));
    try {
      const loaded = desk(2);
      sitDown(loaded, 'officer');
      const flags = SANDBOX.filter((flag) => flag !== 'allow-downloads');
      const { frame, page } = await sidebar(loaded, flags);
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await press(frame, 'Paket');
      await press(frame, 'Unduh paket');
      await shows(frame, 'Seret berkas itu');
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('shows how far the coordinator is, can be read meanwhile, and writes nothing until it ends', async () => {
    const loaded = wrong();
    sitDown(loaded, 'officer');
    const { frame } = await sidebar(loaded);
    await shows(frame, 'Kesalahan');
    loaded.book.cache.set('cermat-berjalan', JSON.stringify({ text: 'Membaca lembar', step: 1, steps: 3 }));
    await frame.evaluate(() => void window.dispatchEvent(new Event('focus')));
    await shows(frame, 'Membaca lembar (1 dari 3)');
    await picture(open!, 'running');
    const state = await frame.$$eval('button', (buttons) =>
      Object.fromEntries(buttons.map(({ innerText, disabled }) => [innerText.trim(), disabled])),
    );
    expect(state).toMatchObject({ 'Periksa semua': true, 'Biarkan dengan alasan': true, D5: false });
    expect(await textOf(frame)).toContain('dapat dibaca sambil menunggu');
    loaded.book.cache.delete('cermat-berjalan');
    await frame.waitForSelector('footer .main:not([disabled])');
  });

  it('checks everything: marks the cells, writes Temuan and shows the new list', async () => {
    const loaded = desk();
    sitDown(loaded, 'coordinator');
    const { frame } = await sidebar(loaded);
    await shows(frame, 'Tidak ada temuan.');
    loaded.book.sheet(AGENCY).type('D5', '500');
    await press(frame, 'Periksa semua');
    await shows(frame, 'Kesalahan');
    expect(loaded.book.sheet(AGENCY).note('D5')).toContain('Kesalahan');
    expect(loaded.book.sheet('Temuan').read('A2')).toBe('Kesalahan');
  });

  it('says what to do when two Google accounts are signed in, and goes on afterwards', async () => {
    const loaded = desk(2);
    sitDown(loaded, 'officer');
    const { frame, refuse } = await sidebar(loaded);
    await shows(frame, 'Berikutnya');
    refuse('PERMISSION_DENIED');
    await press(frame, 'Periksa semua');
    await shows(frame, 'dua akun Google');
    expect(await textOf(frame)).toContain('hanya memakai akun kantor');
    expect(await textOf(frame)).not.toContain('PERMISSION');
    expect(await faults(frame)).toEqual([]);
    await picture(open!, 'accounts');
    refuse('Exceeded maximum execution time');
    await press(frame, 'Periksa semua');
    await shows(frame, 'setelah enam menit');
    refuse('');
    await press(frame, 'Periksa semua');
    await frame.waitForFunction(() => !document.querySelector('.problem'));
  });

  it('says in words which call a defect of the script ended, and gives a text without what the error says', async () => {
    const loaded = wrong();
    sitDown(loaded, 'coordinator');
    const { frame } = await sidebar(loaded);
    await shows(frame, 'Kesalahan');
    loaded.evaluate(`SpreadsheetApp.getActiveSpreadsheet = () => { throw new TypeError('Pelalo 195'); }`);
    await press(frame, 'Periksa semua');
    await shows(frame, 'Memeriksa semua lembar tidak berhasil.');
    await frame.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed in this frame'));
    });
    await press(frame, 'Salin keterangan');
    await shows(frame, 'Pilih teks di bawah ini');
    const report = await frame.$eval('.fault textarea', (text) => (text as HTMLTextAreaElement).value);
    expect(report).toContain('Bagian: Bilah Cermat\nLangkah: Memeriksa semua lembar\nJenis: TypeError');
    expect([await textOf(frame), report].join('\n')).not.toContain('Pelalo 195');
  });

  it('says in words what a defect of ours broke, keeps the rest in use, and gives a text without figures and names', async () => {
    const loaded = wrong();
    sitDown(loaded, 'coordinator');
    const { frame } = await sidebar(loaded);
    await shows(frame, 'Kesalahan');
    await frame.evaluate(() => {
      const { map } = Array.prototype;
      Object.assign(globalThis, { mend: () => void Object.assign(Array.prototype, { map }) });
      Array.prototype.map = function (this: unknown[], ...given: Parameters<typeof map>) {
        if (this.some((one) => typeof one === 'object' && one !== null && 'heading' in one))
          throw new TypeError('Desa 195');
        return map.apply(this, given);
      } as typeof map;
    });
    await press(frame, 'Kelengkapan');
    await shows(frame, 'Bagian Kelengkapan tidak berhasil ditampilkan.');
    await picture(open!, 'fault');
    expect(await faults(frame)).toEqual([]);
    expect(await tooWide(frame)).toEqual([]);
    await frame.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed in this frame'));
    });
    await press(frame, 'Salin keterangan');
    await shows(frame, 'Pilih teks di bawah ini');
    const report = await frame.$eval('.fault textarea', (text) => (text as HTMLTextAreaElement).value);
    expect(report).toMatch(/^Cermat \d+\.\d+\.\d+\nChrome \d+, \w+\n\nBagian: Kelengkapan\nJenis: TypeError\nLetak:\n/);
    expect(report).not.toMatch(/Desa|195\b|Rahmat|Contoh/);
    expect(await textOf(frame)).not.toContain('Desa 195');
    await press(frame, 'Temuan');
    await shows(frame, 'Kesalahan');
    await press(frame, 'Kelengkapan');
    await frame.evaluate(() => (globalThis as unknown as { mend(): void }).mend());
    await press(frame, 'Coba lagi');
    await frame.waitForFunction(() => !document.querySelector('.fault'));
  });

  it('says in words what nobody caught, once, until it is closed, and leaves no call waiting', async () => {
    const loaded = desk(2);
    sitDown(loaded, 'officer');
    const { frame } = await sidebar(loaded);
    await shows(frame, 'Berikutnya');
    await frame.evaluate(() => {
      const { google } = globalThis as unknown as { google: { script: { run: unknown } } };
      const { run } = google.script;
      Object.assign(globalThis, { mend: () => void Object.assign(google.script, { run }) });
      google.script.run = undefined;
    });
    await press(frame, 'Periksa semua');
    await shows(frame, 'Langkah terakhir di Bilah Cermat tidak berhasil.');
    await press(frame, 'Periksa semua');
    await frame.waitForSelector('footer .main:not([disabled])');
    expect(await frame.$$('.fault')).toHaveLength(1);
    await picture(open!, 'fault-act');
    await press(frame, 'Tutup pesan');
    await frame.waitForFunction(() => !document.querySelector('.fault'));
    await frame.evaluate(() => (globalThis as unknown as { mend(): void }).mend());
    await press(frame, 'Periksa semua');
    await frame.waitForFunction(() => !document.querySelector('.problem, .waiting'));
  });

  it('hands an agency over from one officer to another', async () => {
    const loaded = desk(3);
    sitDown(loaded, 'coordinator');
    const { frame } = await sidebar(loaded);
    await press(frame, 'Serah terima');
    const [to, , address] = await frame.$$('form input');
    await to?.type('Budi');
    await address?.type('budi@contoh.go.id');
    await picture(open!, 'hand-over');
    await press(frame, 'Serahkan');
    await shows(frame, 'dari Sari kepada Budi');
    loaded.book.user = OWNER;
    expect(loaded.book.sheet('Petugas').table().flat()).toContain('Budi');
  });
});
