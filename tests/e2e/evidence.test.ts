import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseYear, importFile, logIn, openList, openView, press, save } from '../tools/hand.mjs';
import { takePicture } from '../tools/picture.mjs';
import { PRACTICE_FILE, PRACTICE_TRUTH } from '../tools/practice.mjs';
import { awaitText, axeFaults, cutOff, openWork, panelText } from './support';

const folder = resolve('.output/evidence');
const FILES = {
  'berita acara rembuk.pdf': '%PDF-1.4 berita acara',
  'daftar hadir.pdf': '%PDF-1.4 daftar hadir',
  'foto rembuk.jpg': '\u00ff\u00d8\u00ff\u00e0 foto',
  'pamflet.jpg': '\u00ff\u00d8\u00ff\u00e0 pamflet',
};
const bytesOf = (name: keyof typeof FILES): Buffer => Buffer.from(FILES[name], 'latin1');

/**
 * One story: an office without figures registers documents, puts them into the form of Aksi 3, saves by hand, and finds
 * them; beside figures the same for KOMINFO.
 */
describe('the register of evidence', () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  beforeAll(async () => {
    for (const place of [folder, '.output/pictures']) mkdirSync(place, { recursive: true });
    for (const name of Object.keys(FILES)) writeFileSync(join(folder, name), bytesOf(name as keyof typeof FILES));
    work = await openWork('chromium');
    await logIn(work.session.site, work.site.url);
    await chooseYear(work.session.site, PRACTICE_TRUTH.year);
  });
  afterAll(() => work.end());

  /** Types into the field of this label, as a person does: what stood there is replaced. */
  const type = async (label: string, text: string): Promise<void> => {
    const { panel } = work.session;
    const field = await panel.waitForSelector(`::-p-xpath(//label[starts-with(normalize-space(), "${label}")]/input)`);
    await field?.evaluate((input) => {
      (input as HTMLInputElement).focus();
      (input as HTMLInputElement).select();
    });
    await field?.type(text);
  };
  const pick = (label: string, value: string) =>
    work.session.panel
      .waitForSelector(`::-p-xpath(//label[starts-with(normalize-space(), "${label}")]/select)`)
      .then((field) => field?.select(value));
  const day = (value: string) =>
    work.session.panel.$eval(
      'input[type=date]',
      (input, text) => {
        (input as HTMLInputElement).value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      value,
    );
  const addFiles = async (names: readonly (keyof typeof FILES)[]): Promise<void> => {
    const { panel } = work.session;
    const input = (await panel.waitForSelector('input#berkas-bukti')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...names.map((name) => join(folder, name)));
    for (const name of names) await panel.waitForSelector(`[data-file="${name}"]`, { timeout: 20_000 });
  };
  const statuses = () =>
    work.session.panel.$$eval('[data-evidence]', (cards) =>
      cards.map((card) => (card as HTMLElement).dataset['status']),
    );
  const saved = (form: string) =>
    Object.fromEntries(
      work.site
        .query('SELECT variabel, nilai FROM isian WHERE form = ?', [form])
        .map(({ variabel, nilai }) => [String(variabel), nilai]),
    );
  const fillAndSave = async (path: string): Promise<void> => {
    const { panel, site } = work.session;
    await panel.waitForSelector('[data-evidence-page=form] button.main:not(:disabled)', { timeout: 20_000 });
    await panel.click('[data-evidence-page=form] button.main');
    await panel.waitForSelector('[data-status=evidence-filled].good', { timeout: 30_000 });
    await save(site, 'page');
    await awaitText(panel, 'ditemukan di daftar situs');
    expect(new URL(site.url()).pathname).toBe(path);
  };

  it('takes documents with their kinds, and refuses a number of a person', async () => {
    const { panel } = work.session;
    await openView(panel, 'Data');
    await press(panel, 'Buka daftar dokumen');
    await panel.waitForFunction(() => document.querySelectorAll('[data-part=bukti-tempat] option').length > 100);
    expect(await axeFaults(panel)).toEqual([]);
    await pick('Kabupaten/kota', '1702');
    await pick('Tahun', String(PRACTICE_TRUTH.year));
    await press(panel, 'Mulai daftar dokumen');
    await press(panel, 'Tambah dokumen');
    await type('Judul', 'Kunjungan 1702064501990001');
    await press(panel, 'Simpan dokumen');
    await awaitText(panel, 'Judul memuat NIK atau nomor Kartu Keluarga');
    await type('Judul', 'Rembuk stunting kabupaten');
    await day('2024-03-20');
    await pick('Aksi', '3');
    await pick('OPD', 'bappeda');
    await addFiles(['berita acara rembuk.pdf', 'daftar hadir.pdf', 'foto rembuk.jpg']);
    await panel.select('select[aria-label="Jenis berita acara rembuk.pdf"]', 'berita-acara');
    await panel.select('select[aria-label="Jenis daftar hadir.pdf"]', 'daftar-hadir');
    await takePicture(work.session, '.output/pictures/bukti-isian.png');
    expect(await axeFaults(panel)).toEqual([]);
    expect(await cutOff(panel)).toEqual([]);
    await press(panel, 'Simpan dokumen');
    await awaitText(panel, 'Dokumen "Rembuk stunting kabupaten" disimpan.');

    await press(panel, 'Tambah dokumen');
    await type('Judul', 'Kampanye pencegahan stunting');
    await day('2023-12-31');
    await pick('OPD', 'dinas-kominfo');
    await type('Tautan', 'https://rejanglebongkab.go.id/berita/kampanye');
    await addFiles(['pamflet.jpg']);
    await press(panel, 'Simpan dokumen');
    await awaitText(panel, 'di luar tahunnya');
    expect(await statuses()).toEqual(['belum', 'belum']);
    await takePicture(work.session, '.output/pictures/bukti-daftar.png');
    expect(await axeFaults(panel)).toEqual([]);
    expect(await cutOff(panel)).toEqual([]);
  });

  it('fills the form of Aksi 3 with its documents, and finds it in the list after a person saved', async () => {
    const { panel, site } = work.session;
    await openList(site, work.site.url, '/emonev/aksi-3/1/tambah');
    await openView(panel, 'Isi');
    await panel.waitForSelector('[data-evidence-page=form][data-fill="4"]', { timeout: 20_000 });
    const level = 'Tingkat (desa/kecamatan/kabupaten)';
    await panel.select(`select[aria-label="Sumber ${level}"]`, 'isi');
    await panel.waitForSelector(`select[aria-label="Isi ${level}"]`);
    await panel.select(`select[aria-label="Isi ${level}"]`, 'Kabupaten/kota');
    await panel.waitForSelector('[data-evidence-page=form][data-fill="5"]');
    await takePicture(work.session, '.output/pictures/bukti-rencana.png');
    expect(await axeFaults(panel)).toEqual([]);
    expect(await cutOff(panel)).toEqual([]);
    await fillAndSave('/emonev/aksi-3/1');
    expect(saved('aksi-3')).toEqual({
      aksi3_tanggal: '2024-03-20',
      aksi3_tingkat: 'Kabupaten/kota',
      aksi3_berita_acara: 'berita acara rembuk.pdf',
      aksi3_daftar_hadir: 'daftar hadir.pdf',
      aksi3_foto: 'foto rembuk.jpg',
    });
    const stored = work.site.query('SELECT nama, sha256 FROM berkas ORDER BY nama');
    expect(stored.map(({ sha256 }) => sha256)).toEqual(
      (['berita acara rembuk.pdf', 'daftar hadir.pdf', 'foto rembuk.jpg'] as const).map((name) =>
        createHash('sha256').update(bytesOf(name)).digest('hex'),
      ),
    );
  });

  it('fills the publications of KOMINFO, and the register says what is on the site', async () => {
    const { panel, site } = work.session;
    await openView(panel, 'Data');
    await press(panel, 'Kembali ke Data');
    await importFile(panel, PRACTICE_FILE);
    await openView(panel, 'Isi');
    await openList(site, work.site.url, '/emonev/kominfo/tambah');
    const status = 'Terlaksananya kampanye nasional pencegahan stunting';
    await panel.waitForSelector('[data-evidence-page=form][data-aksi=""]', { timeout: 20_000 });
    await panel.select(`select[aria-label="Sumber ${status}"]`, 'isi');
    await panel.waitForSelector(`select[aria-label="Isi ${status}"]`);
    await panel.select(`select[aria-label="Isi ${status}"]`, 'Ya');
    await panel.waitForSelector('[data-evidence-page=form][data-fill="3"]');
    await takePicture(work.session, '.output/pictures/bukti-kominfo.png');
    expect(await axeFaults(panel)).toEqual([]);
    expect(await cutOff(panel)).toEqual([]);
    await fillAndSave('/emonev/kominfo');
    expect(saved('data-supply-kominfo')).toEqual({
      kampanye_nasional_status: 'Ya',
      kampanye_nasional_dokumentasi: 'pamflet.jpg',
      kampanye_nasional_tautan: 'https://rejanglebongkab.go.id/berita/kampanye',
    });
    await openView(panel, 'Bukti');
    expect(await panelText(panel)).toContain('Dokumen ditemukan di situs');
    await openView(panel, 'Data');
    await press(panel, 'Buka daftar dokumen');
    await panel.waitForSelector('[data-evidence]');
    expect(await statuses()).toEqual(['ditemukan', 'ditemukan']);
    expect(work.site.stats.forbidden).toEqual([]);
  });
});
