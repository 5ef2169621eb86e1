/** Words for a village that stand before its name and are rarely part of it; a sheet may write both (`Desa/Kel.`). */
export const KIND = /^(?:desa|ds|kelurahan|kel)\b(?:\s*\/\s*(?:desa|ds|kelurahan|kel)\b)?[.:]?\s*(?=[a-z0-9])/;

/** Words for a village that are part of some names too, so that leaving them out is only one way to read a name. */
export const KIND_OR_NAME =
  /^(?:desa|kelurahan|gampong|gampoeng|gp|nagari|nag|kenagarian|kampung|kampong|kp|kpg|kmp|negeri|pekon)\b[.:]?\s*(?=[a-z0-9])/;

/** Words that make another name of a name, and yet are left out by many: `Meunasah Geulinggang` is no `Geulinggang`. */
export const PART_OF_NAME = /^(?:meunasah|mns|dusun|dsn)\b[.:]?\s*(?=[a-z0-9])/;

/** Places that bear a village's name without being it, and lines about many villages. */
export const NO_VILLAGE =
  /^(?:upt[dk]?\b[. ]*)?(?:puskesmas|puskemas|pusk|pkm|pustu|puskesdes|poskesdes|polindes|posyandu|klinik|rsud?|rsia|rumah sakit|kecamatan|kec|kabupaten|kab|kota administrasi|jumlah|jml|total|rekap|rata rata)\b|^(?:sumber|ket|keterangan|catatan)\s*:|^upt[dk]\b/;

/** Spelled without letters of the word itself, or as what another word is spelled like; other short forms explain themselves. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['tj', 'tanjung'],
  ['tjg', 'tanjung'],
  ['tjng', 'tanjung'],
  ['sei', 'sungai'],
  ['sungei', 'sungai'],
  ['sgi', 'sungai'],
  ['bkit', 'bukit'],
  ['ma', 'muara'],
]);

/** At the end of a name only: `Sel` and `Bar` begin other words. */
export const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ['utr', 'utara'],
  ['ut', 'utara'],
  ['sel', 'selatan'],
  ['slt', 'selatan'],
  ['sltn', 'selatan'],
  ['tim', 'timur'],
  ['tmr', 'timur'],
  ['bar', 'barat'],
  ['brt', 'barat'],
  ['tgh', 'tengah'],
  ['tngh', 'tengah'],
  ['br', 'baru'],
  ['lm', 'lama'],
]);

const ROMAN = ' i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
const SPELLED = ' satu dua tiga empat lima enam tujuh delapan sembilan sepuluh'.split(' ');

/** The number a roman numeral stands for; empty if it is none. A small L may be an I, whichever key was hit. */
export function romanNumber(word: string): string {
  const at = ROMAN.indexOf(word.replace(/[l1]/g, 'i'));
  return at > 0 ? String(at) : '';
}

/** The number a word from `satu` to `sepuluh` stands for; empty if it is none. */
export function spelledNumber(word: string): string {
  const at = SPELLED.indexOf(word);
  return at > 0 ? String(at) : '';
}
