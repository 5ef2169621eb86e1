import { fail, ok, type Result } from '../result';
import { canonicalJson } from './canonical-json';
import { migrated } from './migrations';
import { FORMAT, LONGEST_PACKAGE, PackageContent, packageFault, type Package } from './package-schema';
import { sha256 } from './sha256';

const AGAIN = 'Minta paketnya dikirim ulang, atau unduh lagi dari lembar asalnya.';
const OTHER = 'Pilih paket yang diunduh dari lembar Cermat, atau muat berkas ini sebagai XLSX atau CSV.';
const MARK = '"cermat":"paket"';

/**
 * Reads the text of a package's file. Refused with what to do: what is huge, cut off, no package, of a newer Cermat, or
 * damaged. A package whose hash does not fit its content was changed after it was made, by a hand or on its way, and is
 * refused too: approvals and justifications in it vouch for figures nobody signed, and a correction has its logged place
 * in the sheet or the panel.
 */
export function readPackage(text: string): Result<Package> {
  if (text.length > LONGEST_PACKAGE)
    return fail('Berkas ini terlalu besar untuk sebuah paket.', 'Periksa apakah berkasnya benar, atau bagi per OPD.');
  const json = parsed(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  if (!json.ok) return json;
  const file = json.value;
  if (!isRecord(file) || file['cermat'] !== 'paket') return fail('Berkas ini bukan paket Cermat.', OTHER);
  const { format, hash, content } = file;
  if (typeof format === 'number' && Number.isInteger(format) && format > FORMAT)
    return fail(
      `Paket ini dibuat dengan Cermat yang lebih baru (format ${format}, sedangkan di sini sampai format ${FORMAT}).`,
      'Perbarui Cermat di komputer ini, lalu muat lagi.',
    );
  const spelled = canonicalJson(content);
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1 || spelled === null || !isHash(hash))
    return fail('Paket ini rusak: keterangannya tidak lengkap.', AGAIN);
  if (sha256(spelled) !== hash)
    return fail(
      'Isi paket ini berubah sesudah dibuat, jadi angka dan persetujuannya tidak dapat dipegang.',
      'Betulkan angka di lembar asalnya lalu unduh paket baru, atau minta paketnya dikirim ulang.',
    );
  const read = PackageContent.safeParse(migrated(content, format));
  if (!read.success) return fail(`Paket ini rusak: ${partOf(read.error.issues[0]?.path)} tidak terbaca.`, AGAIN);
  const fault = packageFault(read.data);
  return fault === null ? ok({ hash, content: read.data }) : fail(`Paket ini rusak: ${fault}.`, AGAIN);
}

/** Whether a file's text begins as a package does; its content may still be damaged. */
export const looksLikePackage = (text: string): boolean => /^\uFEFF?\s*\{\s*"/.test(text.slice(0, 200));

function parsed(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    if (text.trim() === '') return fail('Berkas ini kosong.', AGAIN);
    if (!text.slice(0, 200).replace(/\s/g, '').includes(MARK)) return fail('Berkas ini bukan paket Cermat.', OTHER);
    return text.trimEnd().endsWith('}')
      ? fail('Paket ini rusak dan tidak terbaca.', AGAIN)
      : fail('Paket ini terpotong: bagian akhirnya tidak ada.', AGAIN);
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

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
  ['times', 'catatan waktunya'],
  ['findings', 'daftar temuannya'],
  ['decisions', 'daftar keputusannya'],
  ['approvals', 'daftar persetujuannya'],
  ['overlay', 'penyesuaian daerahnya'],
]);

const partOf = (path: readonly PropertyKey[] | undefined): string =>
  PARTS.get(String(path?.[0] ?? '')) ?? 'sebagian isinya';
