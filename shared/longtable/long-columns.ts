import { normaliseFully, normaliseHeading } from '../dataset/reading/normalise-heading';
import { cellText } from '../dataset/values/text';
import type { CellValue, Grid } from '../dataset/types';

export type LongRole =
  'indikator' | 'wilayah' | 'kode' | 'tingkat' | 'tahun' | 'periode' | 'pembilang' | 'penyebut' | 'persen';

/** Headings by role; a heading with a remark in brackets counts as the heading without it. */
const HEADINGS: Readonly<Record<LongRole, readonly string[]>> = {
  indikator: [
    'indikator',
    'nama indikator',
    'indikator kinerja',
    'indicator',
    'kode indikator',
    'variabel',
    'ukuran',
    'uraian',
    'layanan',
    'jenis layanan',
  ],
  wilayah: [
    'wilayah',
    'nama wilayah',
    'daerah',
    'nama daerah',
    'lokasi',
    'region',
    'unit',
    'unit kerja',
    'provinsi',
    'nama provinsi',
    'kabupaten',
    'kota',
    'kabupaten kota',
    'kab kota',
    'kab',
    'nama kabupaten',
    'nama kabupaten kota',
    'nama kab kota',
    'kecamatan',
    'nama kecamatan',
    'kec',
    'puskesmas',
    'nama puskesmas',
    'desa',
    'kelurahan',
    'desa kelurahan',
    'kelurahan desa',
    'nama desa',
    'nama kelurahan',
    'nama desa kelurahan',
  ],
  kode: [
    'kode',
    'kode wilayah',
    'kode daerah',
    'kode kemendagri',
    'kode dagri',
    'kode wilayah kemendagri',
    'kode bps',
    'kode provinsi',
    'kode kabupaten',
    'kode kabupaten kota',
    'kode kab kota',
    'kode kecamatan',
    'kode desa',
    'kode kelurahan',
    'kode desa kelurahan',
  ],
  tingkat: ['tingkat', 'tingkat wilayah', 'level', 'level wilayah', 'jenis wilayah'],
  tahun: ['tahun', 'thn', 'tahun data', 'year'],
  periode: ['periode', 'bulan', 'triwulan', 'semester', 'tanggal'],
  pembilang: ['pembilang', 'numerator', 'jumlah pembilang', 'nilai pembilang', 'angka pembilang', 'n'],
  penyebut: [
    'penyebut',
    'denominator',
    'denumerator',
    'jumlah penyebut',
    'nilai penyebut',
    'angka penyebut',
    'd',
    'sasaran',
    'jumlah sasaran',
  ],
  persen: [
    'persen',
    'persentase',
    'presentase',
    'prosentase',
    'percent',
    'persen tertulis',
    'persentase tertulis',
    'cakupan',
    'cakupan persen',
    'persen cakupan',
    'persentase cakupan',
    'capaian',
    'capaian persen',
    'persen capaian',
    'persentase capaian',
    'nilai persen',
    'prevalensi',
  ],
};
const ROLE_OF = new Map(
  (Object.keys(HEADINGS) as LongRole[]).flatMap((role) => HEADINGS[role].map((heading) => [heading, role] as const)),
);
/** `pembilang_asli`, `Pembilang (orang)`: used where no column carries the plain heading. */
const BEGINNINGS: readonly LongRole[] = ['pembilang', 'penyebut', 'persen'];
/** Several columns may name the region (kabupaten, kecamatan, desa) or the period (tahun, bulan). */
const REPEATABLE: ReadonlySet<LongRole> = new Set<LongRole>(['wilayah', 'kode', 'periode']);
const SEARCHED_ROWS = 40;

export interface LongHeader {
  readonly row: number;
  readonly columns: readonly { readonly index: number; readonly heading: string; readonly role: LongRole | null }[];
}

/** The header of a long table: the first row that names an indicator, a region, a numerator and a denominator. */
export function findLongHeader(grid: Grid): LongHeader | null {
  for (let row = 0; row < Math.min(grid.rows.length, SEARCHED_ROWS); row++) {
    const columns = rolesOf(headingsAt(grid.rows, row));
    const has = (role: LongRole): boolean => columns.some((column) => column.role === role);
    const namesRegion = has('wilayah') || has('kode');
    if (has('indikator') && namesRegion && has('pembilang') && has('penyebut')) return { row, columns };
  }
  return null;
}

/** Returns what the row says, and where it is blank (merged cells of a header of two rows) the row above. */
function headingsAt(rows: readonly (readonly CellValue[])[], row: number): string[] {
  const [own, above] = [rows[row] ?? [], rows[row - 1] ?? []];
  const isTwoRows = above.filter((cell) => cellText(cell) !== '').length >= 2;
  return Array.from({ length: Math.max(own.length, isTwoRows ? above.length : 0) }, (_, c) => {
    const text = cellText(own[c]);
    return text === '' && isTwoRows ? cellText(above[c]) : text;
  });
}

function rolesOf(headings: readonly string[]): LongHeader['columns'] {
  const taken = new Set<LongRole>();
  const columns = headings.map((heading, index) => {
    const role = ROLE_OF.get(normaliseFully(heading)) ?? ROLE_OF.get(normaliseHeading(heading)) ?? null;
    if (role === null || (taken.has(role) && !REPEATABLE.has(role))) return { index, heading, role: null };
    taken.add(role);
    return { index, heading, role };
  });
  for (const role of BEGINNINGS) {
    if (taken.has(role)) continue;
    const at = columns.findIndex((one) => one.role === null && normaliseHeading(one.heading).startsWith(`${role} `));
    const column = columns[at];
    if (column) columns[at] = { ...column, role };
  }
  return columns;
}
