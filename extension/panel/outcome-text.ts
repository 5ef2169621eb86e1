const OUTCOMES: Readonly<Record<string, string>> = {
  filled: 'Terisi',
  already: 'Sudah sama di situs',
  refused: 'Tidak diisi',
  'not-kept': 'Tidak bertahan di halaman',
  'not-found': 'Ruas tidak ditemukan',
  'needs-person': 'Perlu diisi sendiri',
};
const REFUSALS: Readonly<Record<string, string>> = {
  readonly: 'ruas terkunci',
  'no-such-option': 'pilihan tidak ada',
  'too-long': 'terlalu panjang untuk ruas ini',
  ambiguous: 'lebih dari satu pilihan cocok',
  changed: 'isi ruas berubah sejak rencana dibuat',
  hidden: 'ruas tersembunyi',
  format: 'bentuk angka tidak diterima ruas ini',
  stopped: 'dihentikan',
};

/** What became of a field, in words. */
export function outcomeText(outcome: string, refusal: string | undefined): string {
  const reason = refusal ? REFUSALS[refusal] : undefined;
  return `${OUTCOMES[outcome] ?? outcome}${reason ? `: ${reason}` : ''}`;
}
