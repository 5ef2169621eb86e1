/** One issue as zod reports it; its own wording is English and not shown. */
interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: unknown;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
}

const PARTS = new Map<PropertyKey, string>([
  ['overlay', 'penanda berkas'],
  ['edition', 'edisi'],
  ['district', 'kode kabupaten/kota'],
  ['author', 'peran pembuat'],
  ['date', 'tanggal'],
  ['variables', 'perubahan isian'],
  ['addedVariables', 'isian baru'],
  ['indicators', 'perubahan indikator'],
  ['forms', 'perubahan formulir'],
  ['fields', 'perubahan kolom formulir'],
  ['addedFields', 'kolom formulir baru'],
  ['agencies', 'perubahan OPD'],
  ['key', 'kunci'],
  ['label', 'nama'],
  ['name', 'nama'],
  ['heading', 'judul'],
  ['unit', 'satuan'],
  ['type', 'jenis'],
  ['level', 'tingkat'],
  ['owner', 'pemilik'],
  ['definition', 'definisi'],
  ['synonyms', 'nama lain'],
  ['aliases', 'nama lain'],
  ['add', 'yang ditambah'],
  ['remove', 'yang dibuang'],
  ['confirmed', 'kepastian'],
  ['by', 'oleh'],
  ['on', 'tanggal'],
  ['source', 'sumber'],
  ['required', 'wajib'],
  ['form', 'formulir'],
  ['variable', 'isian'],
  ['target', 'target'],
  ['computed', 'rumus'],
]);

const TYPES = new Map<unknown, string>([
  ['string', 'harus berupa teks'],
  ['number', 'harus berupa angka'],
  ['boolean', 'harus ya atau tidak'],
  ['array', 'harus berupa daftar'],
  ['object', 'harus berupa susunan bernama'],
]);

/** Says in Indonesian where in an overlay file something is wrong, and what: `isian baru ke-1, nama harus berupa teks`. */
export function overlayFault(issue: Issue | undefined): string {
  if (!issue) return 'isinya tidak dikenal';
  const place = issue.path.map((part) => (typeof part === 'number' ? `ke-${part + 1}` : nameOf(part)));
  const where = place.join(', ').replace(/, ke-/g, ' ke-') || 'isi berkas';
  return `${where} ${faultOf(issue)}`;
}

const nameOf = (part: PropertyKey): string => PARTS.get(part) ?? `"${String(part)}"`;

function faultOf({ code, expected, values, keys }: Issue): string {
  switch (code) {
    case 'invalid_type':
      return TYPES.get(expected) ?? 'isinya tidak dikenal';
    case 'unrecognized_keys':
      return `memuat bagian yang tidak dikenal: ${(keys ?? []).map((key) => `"${key}"`).join(', ')}`;
    case 'invalid_value':
      return `harus salah satu dari: ${(values ?? []).map(String).join(', ')}`;
    case 'too_small':
      return 'masih kosong';
    case 'too_big':
      return 'terlalu panjang';
    default:
      return 'bentuknya tidak dikenal';
  }
}
