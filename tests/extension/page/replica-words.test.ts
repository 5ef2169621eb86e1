import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emonev2024 } from '@shared/catalogue';
import { buildDataset } from '@shared/dataset';
import type { CellValue, SourceTable } from '@shared/dataset/types';
import { planVillageForm, recognise, toFillItems } from '@extension/forms';
import type { Recognition } from '@extension/forms';
import { villagesOf } from '../../../shared/cli/villages.mjs';
import { forms } from '../../site/forms.mjs';
import { startSite } from '../../site/server.mjs';
import { CHROMIUM, openBench } from './bench';
import type { Bench } from './bench';

const villages = villagesOf('1702');
const [first = { code: '', name: '', kecamatan: '' }] = villages.villages;
/** Words as an officer's sheet has them: what the village's row says, and what the total line says of the kabupaten. */
const SHEET: Readonly<Record<string, CellValue>> = {
  desa_kpm_dibina_n: 'sudah',
  desa_kinerja_baik_n: 'Tidak',
  rembuk_kab_status: 'YA',
  rembuk_kab_keterangan: 'Dilaksanakan 12 Maret\nDihadiri 14 OPD',
  rembuk_kec_status: 'Belum',
  perbup_kewenangan_desa_status: true,
  monev_kab_status: 1,
  kampanye_nasional_status: 'Ya',
  kampanye_nasional_tautan: 'https://rejanglebongkab.go.id/berita/rembuk-2024',
  pemetaan_indikator: 'Rumah tangga dengan akses air minum layak',
  pemetaan_program: '1.03.03 Program Pengelolaan dan Pengembangan Sistem Penyediaan Air Minum',
  pemetaan_kegiatan: '1.03.03.2.01 Pengelolaan dan Pengembangan SPAM di Daerah Kabupaten/Kota',
  pemetaan_sub_kegiatan: 'Pembinaan Teknis Penyelenggaraan SPAM',
  pemetaan_opd_pelaksana: 'Dinas Pekerjaan Umum dan Penataan Ruang',
  pemetaan_pagu: 1250000000,
};
const keys = Object.keys(SHEET);
const table: SourceTable = {
  file: 'kata.xlsx',
  sheet: 'Kata',
  columns: [
    { heading: 'Kode Desa', role: 'kode', letter: 'A' },
    ...keys.map((variable) => ({ heading: variable, role: 'variable' as const, variable, letter: 'B' })),
  ],
  rows: [{ line: 2, cells: [first.code, ...keys.map((key) => SHEET[key] ?? null)] }],
  total: { line: 3, cells: ['Total', ...keys.map((key) => SHEET[key] ?? null)] },
};
const { dataset } = buildDataset({ edition: emonev2024, year: 2024, villages, tables: [table], decisions: [] });

describe.skipIf(!CHROMIUM)('words in the forms of the replica (needs Chromium)', { timeout: 30_000 }, () => {
  let bench: Bench;
  let site: Awaited<ReturnType<typeof startSite>>;
  beforeAll(async () => {
    site = await startSite({ villages, chain: false });
    bench = await openBench();
    await bench.page.goto(site.url);
    await bench.page.type('input[type=text]', 'Kabupaten Rejang Lebong');
    await bench.page.type('input[type=password]', 'contoh');
    await Promise.all([bench.page.waitForNavigation(), bench.page.click('button[type=submit]')]);
  }, 60_000);
  afterAll(async () => {
    await bench.close();
    await site.close();
  });

  const look = async (): Promise<Recognition> =>
    recognise(await bench.read(true), { edition: emonev2024, villages, year: 2024 });
  const plan = async (village: string) => {
    const recognition = await look();
    if (recognition.kind !== 'village-form') throw new Error(`Unexpected ${JSON.stringify(recognition)}`);
    return planVillageForm({ recognition, village, dataset, holds: new Map(), edition: emonev2024, partly: true });
  };
  const addressOf = (key: string): string => site.url + (forms.find((form) => form.key === key)?.address ?? '');
  /** Fills a form as planned; a person saves; what the list says comes back. */
  const fillAndSave = async (form: string, village: string): Promise<Recognition> => {
    await bench.page.goto(`${addressOf(form)}/tambah`);
    const items = toFillItems(await plan(village));
    const results = await bench.fill(items);
    expect(results.map(({ outcome }) => outcome)).toEqual(items.map(() => 'filled'));
    const { saves } = site.stats;
    await Promise.all([bench.page.waitForNavigation(), bench.page.click('.box-footer button[type=submit]')]);
    expect(site.stats.saves).toBe(saves + 1);
    return look();
  };
  const savedIn = (form: string) =>
    Object.fromEntries(
      site
        .query('SELECT variabel, nilai FROM isian WHERE form = ?', [form])
        .map(({ variabel, nilai }) => [variabel, nilai]),
    );

  it('writes yes, no and explanations of the kabupaten, and finds them in the list again', async () => {
    const list = await fillAndSave('tim-koordinasi', 'total');
    expect(savedIn('tim-koordinasi')).toMatchObject({
      rembuk_kab_status: 'Ya',
      rembuk_kec_status: 'Tidak',
      perbup_kewenangan_desa_status: 'Ya',
      monev_kab_status: 'Ya',
    });
    expect(String(savedIn('tim-koordinasi')['rembuk_kab_keterangan']).split(/\r?\n/)).toEqual([
      'Dilaksanakan 12 Maret',
      'Dihadiri 14 OPD',
    ]);
    expect(list).toMatchObject({ kind: 'list', form: 'tim-koordinasi', complete: true, hidden: [] });
    expect(list.kind === 'list' && list.rows.get('total')?.get('rembuk_kec_status')).toBe('Tidak');
  });

  it('writes a link, and leaves the document to the person', async () => {
    await fillAndSave('data-supply-kominfo', 'total');
    expect(savedIn('data-supply-kominfo')).toEqual({
      kampanye_nasional_status: 'Ya',
      kampanye_nasional_tautan: SHEET['kampanye_nasional_tautan'],
    });
  });

  it('makes choices one after the other where each loads the next list', async () => {
    await fillAndSave('pemetaan-program', 'total');
    const saved = savedIn('pemetaan-program');
    for (const key of keys.filter((one) => one.startsWith('pemetaan_'))) expect(saved[key]).toBe(SHEET[key]);
  });

  it('writes yes and no of one village', async () => {
    await fillAndSave('pmd-2', first.code);
    expect(savedIn('pmd-2')).toEqual({ desa_kpm_dibina_n: 'Ya', desa_kinerja_baik_n: 'Tidak' });
  });

  it('says of what it finds there already that it is so', async () => {
    await bench.page.goto(addressOf('tim-koordinasi'));
    await Promise.all([bench.page.waitForNavigation(), bench.page.click('td.aksi a')]);
    const { items } = await plan('total');
    const told = new Set(items.filter(({ text }) => text !== '').map(({ status }) => status));
    expect(told).toEqual(new Set(['already']));
  });

  it.each([
    ['tim-koordinasi', 'kabupaten'],
    ['data-sasaran', 'desa'],
  ])('never takes %s for a form of another level', async (form, level) => {
    await bench.page.goto(`${addressOf(form)}/tambah`);
    const found = await look();
    expect(found).toMatchObject({ kind: 'village-form', village: level === 'kabupaten' ? 'total' : null });
  });
});
