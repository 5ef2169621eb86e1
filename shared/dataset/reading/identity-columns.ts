import type { ColumnRole } from '../types';

const ROLES: readonly (readonly [ColumnRole, readonly string[]])[] = [
  [
    'kode',
    [
      'kode desa',
      'kode kelurahan',
      'kode desa kelurahan',
      'kode desa kel',
      'kode',
      'kode wilayah',
      'kode kemendagri',
      'kode dagri',
      'kode desa kemendagri',
      'kode kelurahan kemendagri',
      'kode wilayah kemendagri',
      'id desa kemendagri',
      'id desa dagri',
      'id kemendagri',
      'id dagri',
      'id desa',
      'kd desa',
      'kode permendagri',
    ],
  ],
  ['kode-bps', ['kode bps', 'id desa bps', 'id bps', 'kode desa bps', 'kode kelurahan bps', 'kode wilayah bps']],
  [
    'desa',
    [
      'desa',
      'kelurahan',
      'desa kelurahan',
      'kelurahan desa',
      'desa kel',
      'kel desa',
      'nama desa',
      'nama kelurahan',
      'nama desa kelurahan',
      'nama kelurahan desa',
      'nama desa kel',
      'nama kel desa',
      'nama kel',
      'nm desa',
      'nm kel',
      'nm kelurahan',
      'namadesa',
      'namakel',
      'nama wilayah',
      'wilayah',
      'gampong',
      'nagari',
      'kampung',
      'pekon',
    ],
  ],
  [
    'kecamatan',
    ['kecamatan', 'nama kecamatan', 'kec', 'nama kec', 'namakec', 'nm kec', 'nm kecamatan', 'namakecamatan'],
  ],
  ['tahun', ['tahun', 'thn', 'tahun data', 'tahun anggaran']],
  [
    'ignored',
    [
      'no',
      'nomor',
      'no urut',
      'nomor urut',
      'baris',
      'bulan',
      'semester',
      'triwulan',
      'puskesmas',
      'nama puskesmas',
      'id puskesmas',
      'kode puskesmas',
      'id kecamatan',
      'kode kecamatan',
      'provinsi',
      'nama provinsi',
      'kode provinsi',
      'kabupaten',
      'kabupaten kota',
      'kab kota',
      'kota',
      'nama kabupaten',
      'nama kabupaten kota',
      'kode kabupaten',
      'kode kabupaten kota',
      'keterangan',
      'ket',
      'catatan',
      'status',
    ],
  ],
];

const BY_HEADING = new Map(ROLES.flatMap(([role, headings]) => headings.map((heading) => [heading, role] as const)));

/** Returns what an identity column is, by its normalised heading; null if the heading names no such column. */
export const identityRole = (normalised: string): ColumnRole | null =>
  BY_HEADING.get(normalised) ?? roleByWords(normalised);

/** Whether a column holds the codes of kecamatan: `kd_kec`, `kemendagri_kode_kecamatan`. */
export function isKecamatanCode(normalised: string): boolean {
  const said = wordsOf(normalised);
  return said !== null && said.has('kode') && said.has('kecamatan') && !said.has('desa') && !said.has('bps');
}

/** What the words of headings of identity columns say, in whatever order they stand (`bps_nama_kecamatan`, `nm_kel`). */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  Object.entries({
    kode: 'kode kd id',
    nama: 'nama nm nam',
    desa: 'desa kelurahan kel des deskel keldes gampong nagari kampung pekon',
    kecamatan: 'kecamatan kec',
    above: 'kabupaten kab kota kabkota provinsi prov propinsi',
    kemendagri: 'kemendagri dagri permendagri mendagri dukcapil',
    bps: 'bps',
    area: 'wilayah',
  } satisfies Record<Meaning, string>).flatMap(([meaning, words]) =>
    words.split(' ').map((word) => [word, meaning as Meaning] as const),
  ),
);
type Meaning = 'kode' | 'nama' | 'desa' | 'kecamatan' | 'above' | 'kemendagri' | 'bps' | 'area';

/** Written as one word by programs that allow no signs in names of columns. */
const JOINED = /^(nama|nm|kode|kd|id)(?=(?:desa|kel|kec|kab|prov|wilayah|gampong|nagari|kampung))/;
const JOINED_PLACES = /^(desa|kelurahan|kel)(?=(?:desa|kelurahan|kel)$)/;

/** The meanings of a heading's words; null if one of them has another meaning. */
function wordsOf(normalised: string): ReadonlySet<Meaning> | null {
  const words = normalised.split(' ').flatMap((word) => {
    const [first, rest] = word.replace(JOINED, '$1 ').split(' ');
    return [first ?? '', ...(rest === undefined ? [] : rest.replace(JOINED_PLACES, '$1 ').split(' '))];
  });
  const meanings = words.map((word) => MEANINGS.get(word));
  return meanings.includes(undefined) ? null : new Set(meanings.flatMap((meaning) => meaning ?? []));
}

/** A place alone is no identity: `kel` may be a family; it takes a word for what is stated of it, or who numbers it. */
function roleByWords(normalised: string): ColumnRole | null {
  const said = wordsOf(normalised);
  if (!said) return null;
  const isNumbered = said.has('kemendagri') || said.has('bps');
  if (!said.has('kode') && !said.has('nama')) return null;
  if (said.has('desa') && said.has('kecamatan')) return null;
  if (said.has('kecamatan')) return said.has('kode') ? 'ignored' : 'kecamatan';
  if (said.has('above') && !said.has('desa')) return 'ignored';
  if (!said.has('desa') && !said.has('area') && !isNumbered) return null;
  if (said.has('kode')) return said.has('bps') ? 'kode-bps' : 'kode';
  return 'desa';
}
