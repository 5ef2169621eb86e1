import { fail, ok, type Result } from '../result';
import { migrated } from './migrations';
import { FORMAT, LONGEST_PACKAGE, PackageContent, packageFault, type Package } from './package-schema';
import { openSealed, type SealWords } from './sealed';

const AGAIN = 'Minta paketnya dikirim ulang, atau unduh lagi dari lembar asalnya.';
const WORDS: SealWords = {
  mark: 'paket',
  name: 'paket',
  format: FORMAT,
  longest: LONGEST_PACKAGE,
  tooLong: 'Periksa apakah berkasnya benar, atau bagi per OPD.',
  again: AGAIN,
  other: 'Pilih paket yang diunduh dari lembar Cermat, atau muat berkas ini sebagai XLSX atau CSV.',
  changed: {
    message: 'Isi paket ini berubah sesudah dibuat, jadi angka dan persetujuannya tidak dapat dipegang.',
    remedy: 'Betulkan angka di lembar asalnya lalu unduh paket baru, atau minta paketnya dikirim ulang.',
  },
};

/**
 * Reads the text of a package's file. Refused with what to do: what is huge, cut off, no package, of a newer Cermat, or
 * damaged. A package whose hash does not fit its content was changed after it was made, by a hand or on its way, and is
 * refused too: approvals and justifications in it vouch for figures nobody signed, and a correction has its logged place
 * in the sheet or the panel.
 */
export function readPackage(text: string): Result<Package> {
  const opened = openSealed(text, WORDS);
  if (!opened.ok) return opened;
  const { hash, format, content } = opened.value;
  const read = PackageContent.safeParse(migrated(content, format));
  if (!read.success) return fail(`Paket ini rusak: ${partOf(read.error.issues[0]?.path)} tidak terbaca.`, AGAIN);
  const fault = packageFault(read.data);
  return fault === null ? ok({ hash, content: read.data }) : fail(`Paket ini rusak: ${fault}.`, AGAIN);
}

/** Whether a file's text begins as a package does; its content may still be damaged. */
export const looksLikePackage = (text: string): boolean => /^\uFEFF?\s*\{\s*"/.test(text.slice(0, 200));

const PARTS: ReadonlyMap<string, string> = new Map([
  ['edition', 'edisinya'],
  ['year', 'tahunnya'],
  ['period', 'periodenya'],
  ['district', 'kabupaten/kotanya'],
  ['agencies', 'daftar OPD-nya'],
  ['villagesAsOf', 'tanggal daftar desanya'],
  ['made', 'keterangan pembuatnya'],
  ['sources', 'daftar berkas asalnya'],
  ['rows', 'daftar desanya'],
  ['columns', 'angkanya'],
  ['totals', 'baris totalnya'],
  ['sourced', 'daftar sumber sasarannya'],
  ['times', 'catatan waktunya'],
  ['findings', 'daftar temuannya'],
  ['decisions', 'daftar keputusannya'],
  ['approvals', 'daftar persetujuannya'],
  ['overlay', 'penyesuaian daerahnya'],
]);

const partOf = (path: readonly PropertyKey[] | undefined): string =>
  PARTS.get(String(path?.[0] ?? '')) ?? 'sebagian isinya';
