import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';

/** So many digits are enough to know the end of a chain by: nobody makes a log that has the same. */
const LEAST = 16;

/** The end of a chain in groups that a person can compare: `3f2a 90bc …`. */
export const groupedHead = (hash: string): string => hash.replace(/(.{4})(?=.)/g, '$1 ');

/** Reads the end of a chain as a person copies it from paper: in groups, in capitals, the beginning of it. */
export function readHead(text: string): Result<string> {
  const digits = text.replace(/[\s.:-]/g, '').toLowerCase();
  if (digits === '') return ok('');
  if (/^[0-9a-f]{16,64}$/.test(digits)) return ok(digits);
  return /^[0-9a-f]*$/.test(digits) && digits.length < LEAST
    ? fail(
        `Kepala catatan ini baru ${digits.length} angka dan huruf.`,
        `Tulis paling sedikit ${LEAST} yang pertama, seperti di Berita Acara.`,
      )
    : fail(
        'Kepala catatan ini tidak terbaca.',
        'Salin dari Berita Acara: angka 0–9 dan huruf a–f, 64 semuanya, berkelompok empat.',
      );
}
