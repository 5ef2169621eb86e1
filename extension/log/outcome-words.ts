const OUTCOMES: Readonly<Record<string, string>> = {
  filled: 'Terisi',
  already: 'Sudah sama di situs',
  refused: 'Tidak diisi',
  'not-kept': 'Tidak bertahan di halaman',
  'not-found': 'Ruas tidak ada lagi di halaman',
  'needs-person': 'Perlu diisi sendiri',
  left: 'Dibiarkan atas pilihan petugas',
  unknown: 'Tidak diketahui: halaman berpindah saat diisi',
};
const REASONS: Readonly<Record<string, string>> = {
  readonly: 'ruas hanya dapat dibaca',
  locked: 'ruas terkunci di situs',
  'no-such-option': 'pilihan tidak ada dalam daftar',
  'not-loaded': 'daftar pilihannya tidak termuat',
  'too-long': 'terlalu panjang untuk ruas ini',
  'too-large': 'berkas lebih besar dari yang diterima situs',
  ambiguous: 'dapat dibaca atau cocok dengan lebih dari satu cara',
  changed: 'isi ruas berubah sejak rencana dibuat',
  hidden: 'ruas tersembunyi',
  format: 'bentuk angka tidak diterima ruas ini',
  'other-origin': 'ruas milik situs lain',
  stopped: 'pengisian dihentikan',
  threw: 'ruas ini gagal ditulis',
};

/** Returns what became of a field, in words. */
export function outcomeText(outcome: string, reason: string | undefined): string {
  const words = reason ? REASONS[reason] : undefined;
  return `${OUTCOMES[outcome] ?? outcome}${words ? `: ${words}` : ''}`;
}
