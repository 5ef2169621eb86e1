/** How a file has to end: with its figures, with something only a person can settle, or not at all. */
type End = 'understood' | 'asked' | 'refused';

/** A small file that went wrong, and what is right. */
export interface ImportCase {
  /** In `tests/fixtures/import`. */
  readonly file: string;
  readonly situation: string;
  /** The year worked on; 2024 if not told. */
  readonly year?: number;
  readonly ends: readonly End[];
  /** What a person has to be told. */
  readonly says?: readonly RegExp[];
  /** What must not be said: names and numbers of persons, advice that makes it worse. */
  readonly never?: readonly RegExp[];
  /** Variable → code → the right figure; every other figure that nothing holds back is a wrong one. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Villages of which figures stand in the file; each keeps its row whatever stands in its cells. */
  readonly villages?: readonly string[];
}

const [DWI, LAMA, ADIREJO, RAMBAI, BARU, TENGAH] = [
  '1702091012',
  '1702091013',
  '1702091023',
  '1702091025',
  '1702091026',
  '1702091027',
] as const;
const SIX = [DWI, LAMA, ADIREJO, RAMBAI, BARU, TENGAH];

/** Figures of the six villages in their order; a hole is none that is right. */
const six = (...values: readonly (number | null)[]): Readonly<Record<string, number>> =>
  Object.fromEntries(SIX.flatMap((code, at) => (values[at] == null ? [] : [[code, values[at]]])));
const from = (first: number): Readonly<Record<string, number>> => six(...SIX.map((_, at) => first + at));

const PERSONS = {
  ends: ['refused'],
  says: [/orang|perorangan/i, /laporan|rekap|agregat/i],
  never: [/CONTOH|ORTU/, /\d{13,}/, /tambahkan kolom/i],
  figures: {},
} as const;

/** What each file of the folder has to come to. Where the mend is a question, a right proposal may be taken as it is. */
export const IMPORT_CASES: readonly ImportCase[] = [
  {
    file: 'tiga_baris_makna_di_atas.xlsx',
    situation: 'a heading merged over girls, boys and both',
    ends: ['asked'],
    says: [/Jumlah/],
    figures: { jumlah_pendek: from(9), jumlah_sangat_pendek: from(3) },
  },
  {
    file: 'lebar_tahun.xlsx',
    situation: 'a heading merged over three years',
    ends: ['understood', 'asked'],
    says: [/2022/, /2023/],
    figures: { jumlah_pendek: from(10) },
  },
  {
    file: 'tiga_baris_judul.xlsx',
    situation: 'headings of three rows, the code merged over them',
    ends: ['understood'],
    figures: {
      jumlah_balita_diukur: six(200, 210, 220, 230, 240, 250),
      jumlah_sangat_pendek: from(3),
      jumlah_pendek: from(9),
      prevalensi: six(6, 6.67, 7.27, 7.83, 8.33, 8.8),
    },
  },
  {
    file: 'desa_dua_baris_LP.xlsx',
    situation: 'a village merged over a row of boys and one of girls',
    ends: ['asked'],
    says: [/\bL\b/, /\bP\b/],
    // No row is read before a person has said which are meant.
    figures: { jumlah_pendek: { [DWI]: 9, [LAMA]: 11, [ADIREJO]: 13 } },
  },
  {
    file: 'koma_desimal_menggeser.csv',
    situation: 'an unquoted decimal comma in a comma file',
    ends: ['asked', 'refused'],
    says: [/baris 2\b/i],
    figures: {},
  },
  {
    file: 'tabel_kedua_desa_lain.csv',
    situation: 'a second heading row with other columns',
    ends: ['understood', 'asked'],
    figures: {
      jumlah_balita_diukur: { [DWI]: 200, [LAMA]: 201, [ADIREJO]: 202 },
      jumlah_pendek: { [DWI]: 20, [LAMA]: 21, [ADIREJO]: 22 },
      ibu_hamil: { [RAMBAI]: 50, [BARU]: 51, [TENGAH]: 52 },
      bumil_kek: { [RAMBAI]: 5, [BARU]: 6, [TENGAH]: 7 },
    },
  },
  {
    file: 'dua_tabel_berdampingan.xlsx',
    situation: 'two tables side by side, each with its codes',
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: from(10), jumlah_sangat_pendek: from(100) },
  },
  {
    file: 'kode_desa_empat_angka.csv',
    situation: 'four digits of a village beside the code of its kecamatan',
    ends: ['understood'],
    figures: { jumlah_pendek: from(10) },
    villages: SIX,
  },
  {
    file: 'yatidak_tanpa_kode.csv',
    situation: 'villages without codes that only say yes or no',
    ends: ['understood', 'asked'],
    figures: {
      desa_stbm_n: { '1702062005': 1, '1702062002': 0, '1702062006': 1 },
      desa_odf_n: { '1702062005': 0, '1702062002': 0, '1702062006': 1 },
    },
    villages: ['1702062005', '1702062002', '1702062006'],
  },
  {
    file: 'nihil_tanpa_kode.csv',
    situation: 'villages without codes, their figures nihil, a dash, in words',
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: six(10, 0, null, null, 0, 12), jumlah_sangat_pendek: six(2, 0, null, null, 0, 3) },
    villages: SIX,
  },
  {
    file: 'dua_kutip_terbuka.csv',
    situation: 'quotation marks that are never closed',
    ends: ['asked', 'refused'],
    says: [/baris 3\b/i],
    figures: { jumlah_pendek: { [DWI]: 10 } },
  },
  {
    file: 'tiga_tahun_naik.csv',
    situation: 'a column of years, three rows a village',
    ends: ['asked'],
    says: [/2022/, /2023/, /2024/],
    never: [/hapus baris/i],
    figures: { jumlah_pendek: from(300) },
  },
  {
    file: 'rumus_tanpa_hasil.xlsx',
    situation: 'a formula without a stored result',
    ends: ['understood', 'asked'],
    says: [/rumus/i],
    figures: { jumlah_sangat_pendek: from(3), jumlah_pendek: from(9) },
  },
  {
    file: 'sub_total_pkm.csv',
    situation: 'subtotals of health centres between the villages',
    ends: ['understood', 'asked'],
    figures: {
      jumlah_balita_diukur: { [DWI]: 100, [LAMA]: 101, [ADIREJO]: 102, [RAMBAI]: 103, total: 406 },
      jumlah_pendek: { [DWI]: 10, [LAMA]: 11, [ADIREJO]: 12, [RAMBAI]: 13, total: 46 },
    },
    villages: [DWI, LAMA, ADIREJO, RAMBAI],
  },
  {
    file: 'kode_kosong_satu_baris.csv',
    situation: 'figures in a row without a code',
    ends: ['understood', 'asked'],
    says: [/baris 4\b/i],
    figures: { jumlah_pendek: six(10, 11, null, 13, 14, 15) },
  },
  {
    file: 'kode_sama_dengan_tanpa_nama.csv',
    situation: 'codes written as formulas of a text',
    ends: ['understood'],
    figures: { jumlah_pendek: from(9) },
    villages: SIX,
  },
  {
    file: 'kolom_tersembunyi.xlsx',
    situation: 'the figure stands in a hidden column',
    ends: ['understood', 'asked'],
    says: [/kolom.*tersembunyi/i],
    figures: { jumlah_pendek: from(90), jumlah_sangat_pendek: from(3) },
  },
  { file: 'anak_dengan_kode_desa.csv', situation: 'a list of children with the codes of their villages', ...PERSONS },
  { file: 'daftar_orang_kk.csv', situation: 'a list of families by the number of their card', ...PERSONS },
  { file: 'eppgbm_daftar_anak.csv', situation: 'a list of children as an application writes it', ...PERSONS },
  {
    file: 'kecamatan_2025.csv',
    situation: 'one line a kecamatan',
    year: 2025,
    ends: ['asked', 'refused'],
    says: [/per kecamatan|angka kecamatan/i],
    figures: {},
  },
  {
    file: 'lembar_per_kecamatan.xlsx',
    situation: 'a sheet a kecamatan, which its title names, and a recap',
    ends: ['understood', 'asked'],
    says: [/kecamatan/i],
    figures: { jumlah_pendek: { [DWI]: 10, [ADIREJO]: 11, '1702062002': 12, '1702061016': 13 } },
    villages: [DWI, ADIREJO, '1702062002', '1702061016'],
  },
  {
    file: 'pipa.csv',
    situation: 'separated by bars',
    ends: ['understood'],
    figures: { jumlah_pendek: from(10) },
    villages: SIX,
  },
];
