import { sheetOf, textOf } from './made-case';
import type { Cell, MadeCase } from './made-case';
import { CURUP, codesOf, rising } from './places';

const HEADINGS = [
  'No',
  'Kecamatan',
  'Desa/Kelurahan',
  'Jumlah balita yang diukur',
  'Balita sangat pendek',
  'Balita pendek',
];
const FIGURES = {
  jumlah_balita_diukur: rising(CURUP, 200, 0),
  jumlah_sangat_pendek: rising(CURUP, 3, 0),
  jumlah_pendek: rising(CURUP, 10),
};
const READ = ['understood', 'asked'] as const;

/** The commonest recap: kecamatan, names and figures, no codes; `beside` stands right of each row. */
const recap = (headings: readonly Cell[], beside: (at: number) => readonly Cell[]): Cell[][] => [
  [...HEADINGS, ...headings],
  ...CURUP.map(({ kecamatan, name }, at): Cell[] => [at + 1, kecamatan, name, 200, 3, 10 + at, ...beside(at)]),
];
const read = (situation: string, file: MadeCase['file']): MadeCase => ({
  situation,
  file,
  ends: READ,
  figures: FIGURES,
  villages: codesOf(CURUP),
});

const OFFICERS = ['Siti Aminah', 'Budi Santoso', 'Dewi Lestari', 'Agus Salim', 'Rina Wati', 'Ahmad Fauzi'];
const named = (heading: string): MadeCase =>
  read(`a name of an officer beside each village: ${heading}`, sheetOf(recap([heading], (at) => [OFFICERS[at] ?? ''])));
const titled = (title: string): MadeCase =>
  read(`a title that names no district of others: ${title}`, sheetOf([[title], ...recap([], () => [])]));
const called = (name: string): MadeCase =>
  read(
    `a sheet whose name names no district: ${name}`,
    sheetOf(
      recap([], () => []),
      { name },
    ),
  );
const beside = (heading: string, words: readonly Cell[]): MadeCase =>
  read(
    `a column ${heading} of ${words.join(', ')}`,
    sheetOf(recap([heading], (at) => [words[at % words.length] ?? null])),
  );
const nothing = (word: string): MadeCase => ({
  situation: `${word} in place of the last figure, remarks in the other rows`,
  file: sheetOf([
    [...HEADINGS, 'Keterangan'],
    ...CURUP.map(({ kecamatan, name }, at): Cell[] =>
      at === 1 ? [2, kecamatan, name, 200, 3, word, null] : [at + 1, kecamatan, name, 200, 3, 10 + at, 'lengkap'],
    ),
  ]),
  ends: READ,
  figures: { ...FIGURES, jumlah_pendek: rising(CURUP, 10, 1, [1]) },
  villages: codesOf(CURUP),
});
const total = (label: string): MadeCase => ({
  ...read(`the total of the district: ${label}`, sheetOf([...recap([], () => []), [null, null, label, 1200, 18, 75]])),
  figures: {
    jumlah_balita_diukur: { ...FIGURES.jumlah_balita_diukur, total: 1200 },
    jumlah_sangat_pendek: { ...FIGURES.jumlah_sangat_pendek, total: 18 },
    jumlah_pendek: { ...FIGURES.jumlah_pendek, total: 75 },
  },
});

/** Sound recaps that a careful reader may take for something else; none of them may be refused. */
export const SOUND_RECAPS: readonly MadeCase[] = [
  ...['Kepala Desa', 'Petugas', 'Kader', 'Bidan Koordinator'].map(named),
  ...[
    'Data Kabupaten Hasil Penimbangan Agustus 2024',
    'Laporan Kab Aksi 1',
    'Rekap Kabupaten Posyandu Aktif',
    'Dinas Kesehatan Kota Curup',
    'Kabupaten Rjg Lebong',
  ].map(titled),
  ...['REKAP KAB FINAL', 'Kab Entry'].map(called),
  beside('Kota', ['Curup']),
  beside('Keterangan', [1, 2, 3, 4, 5, 6]),
  beside('Keterangan', ['lengkap', 'lengkap', 1]),
  ...['tidak diukur', 'alat rusak', 'idem', 'belum ada'].map(nothing),
  ...['Jumlah Total Kabupaten Rejang Lebong', 'Jumlah (orang)', 'Total Kab. RL'].map(total),
  {
    situation: 'a last line of another district',
    file: sheetOf([...recap([], () => []), [null, null, 'Kabupaten Lebong', 1604, 26, 67]]),
    ends: ['understood', 'asked', 'refused'],
    figures: FIGURES,
  },
  read(
    'remarks without a figure in separated text',
    textOf(
      recap(['Keterangan'], (at) => [at === 2 ? 'pindah' : '']),
      ';',
    ),
  ),
];
