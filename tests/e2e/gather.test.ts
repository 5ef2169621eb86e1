import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { openView, press } from '../tools/hand.mjs';
import { takePicture } from '../tools/picture.mjs';
import { PRACTICE_FILE } from '../tools/practice.mjs';
import { axeFaults, awaitText, cutOff, openWork, panelText } from './support';

type Work = Awaited<ReturnType<typeof openWork>>;

const folder = resolve('.output/gather');
const pictures = '.output/pictures';
const { villages } = villagesOf('1702');

/** A CSV of one agency: per village the same figure in each column. */
function csv(name: string, columns: readonly string[], figure: (at: number) => number, year: number | string = 2024) {
  const lines = villages.map(({ code, name: village, kecamatan }, at) =>
    [code, kecamatan, village, year, ...columns.map(() => figure(at))].join(';'),
  );
  const file = join(folder, name);
  writeFileSync(
    file,
    [['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'Tahun', ...columns].join(';'), ...lines].join('\n'),
  );
  return file;
}

async function choose(panel: Page, files: readonly string[]): Promise<void> {
  await openView(panel, 'Data');
  const input = (await panel.waitForSelector('#berkas')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...files);
}

async function looksWhole(work: Work, picture: string): Promise<void> {
  await takePicture(work.session, join(pictures, picture));
  expect(await axeFaults(work.session.panel)).toEqual([]);
  expect(await cutOff(work.session.panel)).toEqual([]);
}

/** One story: agencies' files dropped together, what differs settled, and one set of figures afterwards. */
describe('gathering agencies', () => {
  let work: Work;
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    mkdirSync(pictures, { recursive: true });
    work = await openWork('chromium');
  });
  afterAll(() => work.end());

  it('tells of each file what became of it', async () => {
    const { panel } = work.session;
    const cut = join(folder, 'separuh.json');
    writeFileSync(cut, '{"cermat":"paket","content":{"agencies":["dinas-kes');
    await choose(panel, [
      csv('bkb.csv', ['jumlah_krs'], (at) => (at === 3 ? 999 : 40)),
      csv('bkb-kedua.csv', ['jumlah_krs'], (at) => (at < 2 ? 41 : at === 3 ? 999 : 40)),
      csv('pekarangan.csv', ['krs_pekarangan_n', 'krs_pekarangan_d'], () => 38),
      csv('tanpa-tahun.csv', ['krs_promosi_ikan_n'], () => 12, ''),
      cut,
    ]);
    await awaitText(panel, 'angka berbeda');
    const outcomes = await panel.$$eval('[data-outcome]', (lines) =>
      lines.map((line) => line.getAttribute('data-outcome')),
    );
    expect(outcomes).toEqual(['terbaca', 'terbaca', 'terbaca', 'menunggu Anda', 'ditolak']);
    expect(await panelText(panel)).toContain('Paket ini terpotong');
    await looksWhole(work, 'kumpul.png');
  });

  it('lists what differs with who says what, and joins nothing before it is chosen', async () => {
    const { panel } = work.session;
    expect(await panel.$eval('[data-view=data]', (part) => part.getAttribute('data-conflicts'))).toBe('2');
    expect(await panel.$eval('button.main', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
    await panel.$eval('[data-part=beda]', (part) => part.scrollIntoView());
    await looksWhole(work, 'kumpul-beda.png');
    await press(panel, 'Semua dari bkb-kedua.csv');
    await panel.$eval('[data-part=sasaran-beda]', (part) => part.scrollIntoView());
    await looksWhole(work, 'kumpul-sasaran.png');
    await panel.select('[data-part=sasaran-beda] select', 'jumlah_krs');
  });

  it('joins them in one press, and the log says whom a person believed', async () => {
    const { panel } = work.session;
    await press(panel, 'Gabungkan 3 berkas');
    await awaitText(panel, '3 berkas digabung');
    await looksWhole(work, 'kumpul-selesai.png');
    await openView(panel, 'Bukti');
    await awaitText(panel, 'Keputusan');
  });

  it('lays a later file over what is here', async () => {
    const { panel } = work.session;
    await choose(panel, [PRACTICE_FILE, csv('ikan.csv', ['krs_promosi_ikan_n'], () => 12)]);
    await panel.waitForSelector('[data-state=gathering] [data-conflict]');
    expect(await panelText(panel)).toContain('data di sini');
    await press(panel, 'Batal');
    await panel.waitForSelector('[data-view=data][data-state=ready]');
  });
});
