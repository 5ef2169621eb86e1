import { emonev2024 } from '@shared/catalogue';
import type { Evidence } from '@shared/evidence';
import { renderFinding } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of';
import { code, makeDataset, villageList } from '../make-dataset';

const file = { hash: 'h1', name: 'foto.jpg', size: 1000, format: 'jpg', kind: 'foto' } as const;
const line = (more: Partial<Evidence> = {}): Evidence => ({
  id: 'a',
  kind: 'foto',
  title: 'Rembuk stunting',
  date: '2024-03-20',
  aksi: '3',
  agency: 'dinas-kominfo',
  number: '',
  link: '',
  note: '',
  files: [file],
  more: [],
  at: '2024-03-21T00:00:00.000Z',
  by: 'Rina',
  ...more,
});
const figures = makeDataset([{ code: code(0), cells: { jumlah_krs: 300 } }]);
const found = (rule: string, evidence: readonly Evidence[], today = '2024-12-31') =>
  findingsOf(rule, figures, 1, emonev2024, { evidence, today });
const messages = (rule: string, evidence: readonly Evidence[], today?: string) =>
  found(rule, evidence, today).map((finding) => renderFinding(finding, emonev2024, villageList(1)).message);

describe('a line of the evidence register', () => {
  it('belongs to its agency and is about no cell', () => {
    const [finding] = found('B01', [line({ files: [] })]);
    expect(finding).toMatchObject({ owner: 'dinas-kominfo', cells: [], holds: [], severity: 'peringatan' });
  });

  it('has its link judged like the links of figures', () => {
    expect(messages('T05', [line({ link: 'https://rejanglebongkab.go.id/berita/1' })])).toEqual([]);
    expect(messages('T05', [line({ link: 'C:/foto.jpg' })])).toEqual([
      'Dokumen "Rembuk stunting": tautan "C:/foto.jpg" tidak bisa dibuka penilai.',
    ]);
    expect(messages('T04', [line({ link: 'https://youtube.com/@diskominfo' })])).toHaveLength(1);
    expect(messages('T04', [line({ link: 'https://youtu.be/dQw4w9WgXcQ' })])).toEqual([]);
  });

  it.each([
    ['2024-02-29', 1],
    ['2024-03-01', 0],
    ['2024-04-30', 0],
    ['2024-05-01', 1],
  ])('dated %s is outside the days of its aksi: %d', (date, count) => {
    expect(found('B04', [line({ date })])).toHaveLength(count);
  });

  it('of the review lies in the year after', () => {
    expect(found('B04', [line({ aksi: '8', date: '2025-02-28' })], '2025-03-01')).toEqual([]);
    expect(found('B04', [line({ aksi: '8', date: '2024-02-28' })], '2025-03-01')).toHaveLength(1);
  });

  it('without an aksi has the whole year', () => {
    expect(found('B04', [line({ aksi: '', date: '2024-12-31' })])).toEqual([]);
    expect(messages('B04', [line({ aksi: '', date: '2023-12-31' })])).toEqual([
      'Dokumen "Rembuk stunting" bertanggal 31 Desember 2023, di luar tahunnya: 1 Januari 2024 sampai 31 Desember 2024.',
    ]);
  });

  it('cannot be of tomorrow, and without a day nothing is said', () => {
    expect(found('B04', [line()], '2024-03-20')).toEqual([]);
    expect(messages('B04', [line()], '2024-03-19')).toEqual([
      'Dokumen "Rembuk stunting" bertanggal 20 Maret 2024, hari yang belum tiba.',
    ]);
    expect(found('B04', [line({ date: '' })])).toEqual([]);
  });

  it.each([
    [{ name: 'a.pdf', format: 'pdf' as const, size: 5_242_880 }, ''],
    [{ name: 'a.pdf', format: 'pdf' as const, size: 5_242_881 }, 'berukuran 5 MB, mungkin di atas batas situs 5 MB'],
    [{ name: 'a.pdf', format: 'jpg' as const }, 'isinya bukan seperti akhiran namanya'],
    [{ name: 'a.pdf', format: 'lain' as const }, 'isinya bukan seperti akhiran namanya'],
    [{ name: 'a.mp4', format: 'mp4' as const }, 'berjenis yang mungkin tidak diterima situs'],
    [{ name: 'a.docx', format: 'ooxml' as const }, 'berjenis yang mungkin tidak diterima situs'],
  ])('with the document %o says: %s', (document, said) => {
    const told = messages('B02', [line({ files: [{ ...file, ...document }] })]);
    expect(told.join()).toContain(said);
    expect(told).toHaveLength(said === '' ? 0 : 1);
  });

  it('has the same bytes under another name told as the same document', () => {
    const again = line({ id: 'b', title: 'Kampanye', files: [{ ...file, name: 'salinan.jpg' }] });
    expect(messages('B03', [line(), again])).toEqual([
      'Berkas foto.jpg didaftarkan di "Rembuk stunting" dan "Kampanye".',
    ]);
    expect(found('B03', [line(), { ...again, files: [{ ...file, hash: 'h2' }] }])).toEqual([]);
  });

  it('loses the reason given for it when the judged thing changes', () => {
    const key = (date: string) => found('B04', [line({ date })])[0]?.key;
    expect(key('2024-05-01')).toBe(key('2024-05-01'));
    expect(key('2024-05-01')).not.toBe(key('2024-05-02'));
  });
});
