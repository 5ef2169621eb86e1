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

/** Words of which portals and offices make up the heading of a column of codes, in any order. */
const OF_CODES = /^(?:(?:kode|kd|id|desa|kelurahan|kel|wilayah|kemendagri|permendagri|dagri|bps) ?)+$/;
const CODE_WORD = /\b(?:kode|kd)\b/;

/** Returns what an identity column is, by its normalised heading; null if the heading names no such column. */
export const identityRole = (normalised: string): ColumnRole | null =>
  BY_HEADING.get(normalised) ?? (isOfCodes(normalised) ? (/\bbps\b/.test(normalised) ? 'kode-bps' : 'kode') : null);

const isOfCodes = (normalised: string): boolean => CODE_WORD.test(normalised) && OF_CODES.test(normalised);
