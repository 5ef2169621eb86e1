import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  awaitIsi,
  chooseFile,
  chooseQueue,
  chooseYear,
  importFile,
  logIn,
  openList,
  openTable,
  openView,
} from '../tools/hand.mjs';
import { PRACTICE_FILE } from '../tools/practice.mjs';
import { readLog, savedRows } from '../tools/report.mjs';
import { awaitText, openWork, panelText } from './support';

const folder = resolve('.output/bad-input');

/** One zip entry of zeros: half a megabyte on disk, 500 MB unpacked. */
function zipBomb(): Buffer {
  const size = 500 * 1024 * 1024;
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const zeros = Buffer.alloc(size);
  const packed = deflateRawSync(zeros);
  const header = (signature: number, extra: number) => {
    const bytes = Buffer.alloc(extra);
    bytes.writeUInt32LE(signature, 0);
    return bytes;
  };
  const local = header(0x04034b50, 30);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(zeros), 14);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  const central = header(0x02014b50, 46);
  local.copy(central, 10, 8, 30);
  const end = header(0x06054b50, 22);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}

const sheet = (rows: (string | number)[][]) => writeXlsx({ sheets: [{ name: 'Lembar1', rows }] });

/** File name → bytes. */
async function badFiles(): Promise<Record<string, Uint8Array>> {
  const good = await sheet([
    ['Kode Desa', 'Jumlah keluarga'],
    ['17.02.06.1004', 300],
  ]);
  return {
    'surat.pdf': Buffer.from('%PDF-1.7\n1 0 obj\n'),
    'kosong.xlsx': Buffer.alloc(0),
    'tanpa-judul.xlsx': await sheet([
      ['Alfa', 'Beta'],
      ['x', 1],
      ['y', 2],
    ]),
    'kabupaten-lain.xlsx': await sheet([
      ['Kode Desa', 'Desa', 'Jumlah keluarga'],
      ['36.04.05.2001', 'Desa Satu', 300],
      ['36.04.05.2002', 'Desa Dua', 310],
    ]),
    'rusak.xlsx': good.slice(0, Math.floor(good.length / 2)),
    'bom.xlsx': zipBomb(),
  };
}

describe('bad input in the panel', () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of Object.entries(await badFiles())) writeFileSync(join(folder, name), bytes);
    work = await openWork('chromium');
    await logIn(work.session.site, work.site.url);
    await chooseYear(work.session.site, 2024);
    await importFile(work.session.panel, PRACTICE_FILE);
  });
  afterAll(() => work.end());

  it.each([
    ['surat.pdf', /PDF/],
    ['kosong.xlsx', /kosong/i],
    ['tanpa-judul.xlsx', /(judul|kolom)/i],
    ['kabupaten-lain.xlsx', /(3604|Kabupaten Serang)/],
    ['rusak.xlsx', /(rusak|terpotong|tidak lengkap)/i],
    ['bom.xlsx', /(besar|MB)/],
  ])('refuses %s with a clear message and keeps what was there', async (name, words) => {
    const { panel } = work.session;
    const before = await readLog(panel);
    await chooseFile(panel, join(folder, name));
    const notice = await panel.waitForFunction(
      () => {
        const bad = document.querySelector('[data-status=notice-bad]');
        return bad && !document.querySelector('[data-status=busy]') ? (bad as HTMLElement).innerText : null;
      },
      { timeout: 20_000 },
    );
    expect(await notice.jsonValue()).toMatch(words);
    expect(await readLog(panel)).toEqual(before);
    await panel.evaluate(() =>
      (document.querySelector('[data-status=notice-bad] button') as HTMLElement | null)?.click(),
    );
    await openView(panel, 'Data');
    expect(await panelText(panel)).toContain('praktik-rejang-lebong-2024.xlsx');
  });

  it('says that another year is chosen on the site, and fills nothing', async () => {
    const { site, panel } = work.session;
    await openList(site, work.site.url, '/emonev/sasaran');
    await chooseYear(site, 2023);
    await openList(site, work.site.url, '/emonev/sasaran');
    await openTable(site);
    await chooseQueue(panel, 'data-sasaran', '');
    await awaitIsi(panel, ['blocked']);
    await awaitText(panel, 'Halaman ini tahun 2023, data Anda tahun 2024. Pilih tahun 2024 di situs.');
    expect(await panelText(panel)).not.toContain('Isi halaman ini');
    await chooseYear(site, 2024).catch(() => openList(site, work.site.url, '/emonev/sasaran'));
  });

  it('says that the officer is logged out, and fills nothing', async () => {
    const { site, panel } = work.session;
    work.site.expireSessions();
    await openList(site, work.site.url, '/emonev/sasaran');
    await openView(panel, 'Isi');
    await awaitIsi(panel, ['blocked']);
    await awaitText(panel, 'Anda keluar dari situs');
    expect(savedRows(work.site, 2024)).toEqual([]);
    expect(savedRows(work.site, 2023)).toEqual([]);
  });
});
