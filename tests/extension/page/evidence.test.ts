import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emonev2024 } from '@shared/catalogue';
import type { Evidence } from '@shared/evidence';
import { findSaved, planEvidence, recogniseEvidence } from '@extension/forms';
import type { EvidenceChoices, EvidencePage, EvidencePlanItem } from '@extension/forms';
import { villagesOf } from '../../../shared/cli/villages.mjs';
import { DRESSES } from '../../site/dresses/index.mjs';
import { forms } from '../../site/forms.mjs';
import { startSite } from '../../site/server.mjs';
import { addVillage, logIn, save } from '../../tools/hand.mjs';
import { CHROMIUM, openBench } from './bench';
import type { Bench } from './bench';

const villages = villagesOf('1702');
const file = (kind: Evidence['files'][number]['kind']) =>
  ({ hash: kind, name: `${kind}.pdf`, size: 10, format: 'pdf', kind }) as const;
const LINE: Evidence = {
  id: 'a',
  kind: 'berita-acara',
  title: 'Percepatan penurunan stunting',
  date: '2024-03-20',
  aksi: '',
  agency: 'bappeda',
  number: '12 Tahun 2024',
  link: 'https://rejanglebongkab.go.id/berita/1',
  note: '',
  files: (['berita-acara', 'daftar-hadir', 'foto', 'peraturan', 'laporan', 'audit', 'pamflet', 'lainnya'] as const).map(
    file,
  ),
  more: [],
  at: '2024-03-21T00:00:00.000Z',
  by: 'Rina',
};
/** What a person types or picks for fields that no word of the line fits, by their labels. */
const SAID: Readonly<Record<string, string>> = {
  'Analisis / kendala': 'Kader belum merata',
  'Rekomendasi tindakan': 'Latih kader di tiap desa',
  'Tingkat (desa/kecamatan/kabupaten)': 'Kabupaten/kota',
  'Jumlah KPM/kader aktif': '25',
  'Kesenjangan data': 'Data balita dua sumber',
  'Rencana perbaikan': 'Satu data per desa',
  'Periode pengukuran': 'Agustus 2024',
  'Ringkasan capaian': 'Prevalensi turun',
  'Terlaksananya kampanye nasional pencegahan stunting': 'Ya',
};
const KEYS = [
  'form-1-1',
  'form-1-4',
  'aksi-3',
  'aksi-4',
  'aksi-5',
  'aksi-6',
  'aksi-7',
  'aksi-8',
  'data-supply-kominfo',
];
const keysOf = (dress: string) => (dress === 'adminlte2' ? KEYS : ['aksi-3', 'data-supply-kominfo']);

describe.skipIf(!CHROMIUM).each(DRESSES)(
  'evidence forms in the dress $name (needs Chromium)',
  { timeout: 60_000 },
  (dress) => {
    let bench: Bench;
    let site: Awaited<ReturnType<typeof startSite>>;
    beforeAll(async () => {
      site = await startSite({ villages, dress: dress.name });
      bench = await openBench();
      await logIn(bench.page, site.url);
    }, 60_000);
    afterAll(async () => {
      await bench.close();
      await site.close();
    });

    const look = async (): Promise<EvidencePage> => {
      const found = recogniseEvidence(await bench.read(true), { edition: emonev2024, villages, year: 2024 });
      if (!found) throw new Error('The page is not known');
      return found;
    };
    const said = (page: EvidencePage): EvidenceChoices =>
      new Map(
        page.fields.flatMap(({ field, label }) =>
          SAID[label] === undefined ? [] : [[field.id, { source: 'isi', said: SAID[label] }] as const],
        ),
      );
    const write = (items: readonly EvidencePlanItem[]) =>
      bench.fill(
        items.map(({ field, value, hash }) => ({
          field: field.id,
          identity: field.identity,
          value,
          before: field.value,
          ...(hash !== null && { file: { name: value, type: 'application/pdf', base64: btoa('%PDF-1.4') } }),
        })),
      );

    it.each(keysOf(dress.name))('%s is filled, saved by a person and found in the list', async (key) => {
      const form = forms.find((one) => one.key === key);
      if (!form) throw new Error(`No form ${key}`);
      const { saves } = site.stats;
      await bench.page.goto(site.url + form.address);
      expect((await look()).fields).toEqual([]);
      await addVillage(bench.page, dress.entryOf(form));
      if (form.level === 'desa') {
        expect((await look()).villageOpen).toBe(true);
        const picked = await bench.page.$eval('select.pilih-desa', (select) => {
          const box = select as HTMLSelectElement;
          box.value = box.options[1]?.value ?? '';
          box.dispatchEvent(new Event('change', { bubbles: true }));
          return box.value;
        });
        expect(picked).not.toBe('');
      }
      const page = await look();
      expect([page.year, page.villageOpen]).toEqual([2024, false]);
      expect(page.fields.map(({ label }) => label)).toEqual(form.fields.map(({ label }) => label));
      const plan = planEvidence(page, LINE, said(page)).filter(({ status }) => status === 'fill');
      const results = await write(plan);
      expect(results.map(({ outcome }) => outcome)).toEqual(plan.map(() => 'filled'));
      expect(site.stats.saves).toBe(saves);
      await save(bench.page, dress.entryOf(form));
      const written = plan.map(({ label, text }) => ({ label, value: text }));
      const { tables } = await bench.read(true);
      expect(findSaved(tables, written)?.every(({ equal }) => equal)).toBe(true);
      const stored = site.query('SELECT variabel, nilai FROM isian WHERE form = ?', [key]);
      expect(stored).toHaveLength(plan.length);
      const required = form.fields.filter((field) => field.required).map((field) => field.key);
      expect(stored.map(({ variabel }) => variabel)).toEqual(expect.arrayContaining(required));
    });
  },
);
