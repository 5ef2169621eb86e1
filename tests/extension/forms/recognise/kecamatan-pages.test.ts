import { describe, expect, it } from 'vitest';
import { konvergensi2025 } from '@shared/catalogue';
import { recognise, timeFault, timeUnsaid } from '@extension/forms';
import { VILLAGES, field, page, table } from '../pages';

const villages = {
  ...VILLAGES,
  villages: [
    ...VILLAGES.villages,
    { code: '1702012009', name: 'Air Putih', kecamatan: 'Curup' },
    { code: '1702031001', name: 'Rimbo', kecamatan: 'Curup Utara' },
  ],
};
const context = { edition: konvergensi2025, villages, year: 2025, period: 'semester-1' } as const;
const HEADERS = ['No', 'Nama Desa', 'Jumlah Penduduk', 'Anak usia 0-17 tahun', 'Aksi', 'Status'];
const list = (rows: string[][], more: { context?: string[]; headings?: string[] } = {}) =>
  recognise(
    page({
      headings: ['Data Sasaran 1 Semester 1'],
      context: ['Tahun 2025', 'Kec. Curup, Kabupaten Rejang Lebong'],
      tables: [table(HEADERS, rows)],
      ...more,
    }),
    context,
  );
const row = (name: string) => ['1', name, '1.200', '300', '', 'Menunggu'];
const villagesIn = (recognition: ReturnType<typeof list>) =>
  recognition.kind === 'list' ? [...recognition.rows.keys()] : recognition.kind;

describe('the saved list of a kecamatan', () => {
  it('tells villages by their names within the kecamatan of the page', () => {
    const found = list([row('Desa Suka Maju')]);
    expect(villagesIn(found)).toEqual(['1702011001']);
    expect(found).toMatchObject({ complete: true, semester: 'semester-1' });
  });

  it('tells a desa from a kelurahan of the same name', () => {
    expect(villagesIn(list([row('Desa Air Putih'), row('Kelurahan Air Putih')]))).toEqual(['1702012009', '1702011002']);
  });

  it.each([
    ['a name two villages of the kecamatan have, without the word that tells them apart', 'Air Putih'],
    ['a village of another kecamatan', 'Desa Rimbo'],
    ['a name nobody has', 'Desa Suka Maju II'],
    ['a code of another district beside a known name', '1801011001 Suka Maju'],
  ])('leaves out %s, and is not complete then', (_, name) => {
    const found = list([row(name)]);
    expect(villagesIn(found)).toEqual([]);
    expect(found).toMatchObject({ complete: false });
  });

  it.each([
    ['no kecamatan', ['Tahun 2025']],
    ['two kecamatan', ['Tahun 2025', 'Kec. Curup', 'Kec. Selupu Rejang']],
    ['a kecamatan whose name only begins like one of the district', ['Tahun 2025', 'Kec. Curupan']],
  ])('tells no village by its name where the page states %s', (_, stated) => {
    expect(villagesIn(list([row('Desa Suka Maju')], { context: stated }))).toEqual([]);
  });

  it('takes the longer of two kecamatan names that begin alike', () => {
    expect(villagesIn(list([row('Kelurahan Rimbo')], { context: ['Kecamatan Curup Utara'] }))).toEqual(['1702031001']);
  });
});

describe('the semester of a page', () => {
  const entry = (headings: string[], period: 'semester-1' | 'tahun' = 'semester-1') => {
    const fields = [field('Jumlah Penduduk'), field('Anak usia 0-17 tahun')];
    return recognise(page({ headings, fields }), { ...context, period });
  };
  const figures = { year: 2025, period: 'semester-1' } as const;

  it.each([
    ['Data Sasaran 1 Semester 1', 'semester-1'],
    ['Data Sasaran 1 Semester II', 'semester-2'],
    ['Data Sasaran 1 (smt. 2)', 'semester-2'],
    ['Data Sasaran 1 Semester 1 dan 2', 'semester-2'],
  ])('is read from %s', (heading, semester) => {
    expect(entry([heading])).toMatchObject({ kind: 'village-form', semester });
  });

  it('is none where the page states none, and none where a year is entered as a whole', () => {
    expect(entry(['Data Sasaran 1'])).not.toHaveProperty('semester');
    expect(entry(['Data Sasaran 1 Semester 2'], 'tahun')).not.toHaveProperty('semester');
  });

  it('speaks against figures of the other semester or year, and for those of its own', () => {
    expect(timeFault({ year: 2025, semester: 'semester-2' }, figures)).toContain('halaman ini untuk semester 2');
    expect(timeFault({ year: 2024, semester: 'semester-1' }, figures)).toContain('halaman ini untuk tahun 2024');
    expect(timeFault({ year: 2025, semester: 'semester-1' }, figures)).toBeNull();
    expect(timeFault({ year: null }, figures)).toBeNull();
  });

  it('is asked about where the page leaves it unsaid', () => {
    expect(timeUnsaid({ year: 2025 }, figures)).toBe('semester');
    expect(timeUnsaid({ year: null }, figures)).toBe('tahun dan semester');
    expect(timeUnsaid({ year: 2025, semester: 'semester-1' }, figures)).toBeNull();
    expect(timeUnsaid({ year: 2024 }, { year: 2024, period: 'tahun' })).toBeNull();
  });
});

it('an entry page that lacks a label is not filled: no source says that any may be missing', () => {
  const found = recognise(page({ headings: ['Data Sasaran 1'], fields: [field('Jumlah Penduduk')] }), context);
  expect(found).toMatchObject({ kind: 'unknown', nearest: { missing: ['Anak usia 0-17 tahun'] } });
});
