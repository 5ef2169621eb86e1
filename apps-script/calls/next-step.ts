import { formatNumber } from '@shared/dataset';
import type { Counts, FormState } from './protocol';

const first = (forms: readonly FormState[]): string => forms[0]?.heading ?? '';
const andMore = (forms: readonly FormState[]): string =>
  forms.length > 1 ? ` dan ${formatNumber(forms.length - 1)} formulir lain` : '';

/** Marked or accepted, and its figures are not those of then. */
const isChanged = ({ state, changed }: FormState): boolean => changed > 0 && (state === 'siap' || state === 'diterima');

/** The one thing an agency's officer does next, in a sentence. */
export function nextForAgency(counts: Counts, forms: readonly FormState[]): string {
  const returned = forms.filter(({ state }) => state === 'dikembalikan');
  const blank = forms.filter(({ expected, filled }) => filled < expected);
  const ready = forms.filter(
    ({ expected, sound, state, changed }) =>
      sound === expected && (state !== 'siap' || changed > 0) && state !== 'diterima',
  );
  if (counts.kesalahan > 0)
    return `Perbaiki ${formatNumber(counts.kesalahan)} kesalahan, mulai dari yang teratas di daftar.`;
  if (counts.pertanyaan > 0)
    return `Ketik ulang angka yang dapat dibaca berbeda: ${formatNumber(counts.pertanyaan)} pertanyaan di daftar.`;
  if (returned.length > 0)
    return `${first(returned)}${andMore(returned)} dikembalikan koordinator: baca catatannya, perbaiki, lalu tandai siap lagi.`;
  if (ready.length > 0) return `Semua sel ${first(ready)}${andMore(ready)} terisi benar: tandai siap.`;
  if (blank.length > 0) {
    const cells = blank.reduce((sum, { expected, filled }) => sum + expected - filled, 0);
    return `Isi ${formatNumber(cells)} sel yang masih kosong; mulai dari ${first(blank)}.`;
  }
  if (counts.peringatan > 0)
    return `Lihat ${formatNumber(counts.peringatan)} peringatan: perbaiki angkanya atau tulis alasannya.`;
  const changed = forms.filter(isChanged);
  if (changed.length > 0)
    return `Angka ${first(changed)}${andMore(changed)} berubah sesudah diterima: tulis apa yang berubah, lalu tandai siap lagi.`;
  return forms.some(({ state }) => state === 'siap')
    ? 'Semua sudah ditandai siap: tunggu koordinator.'
    : 'Semua sudah diterima: unduh paket untuk diisikan ke situs.';
}

/** The one thing the coordinator does next, in a sentence. */
export function nextForCoordinator(
  counts: Counts,
  forms: readonly FormState[],
  nameOf: (agency: string) => string,
): string {
  const waiting = forms.filter(({ state, changed }) => state === 'siap' && changed === 0);
  if (waiting.length > 0)
    return `${first(waiting)}${andMore(waiting)} menunggu keputusan Anda: terima atau kembalikan dengan catatan.`;
  const changed = forms.filter(isChanged);
  if (changed.length > 0) {
    const [agency] = changed.map((form) => nameOf(form.agency));
    return `Angka ${first(changed)}${andMore(changed)} berubah sesudah ditandai siap atau diterima; minta ${agency} menandainya lagi, atau kembalikan dengan catatan.`;
  }
  const open = forms.filter(({ state }) => state !== 'diterima' && state !== 'siap');
  if (open.length === 0) return 'Semua formulir sudah diterima: unduh paket untuk diisikan ke situs.';
  const agencies = [...new Set(open.map(({ agency }) => nameOf(agency)))];
  const wrong = counts.kesalahan > 0 ? ` Ada ${formatNumber(counts.kesalahan)} kesalahan yang belum diperbaiki.` : '';
  return `${formatNumber(open.length)} formulir dari ${formatNumber(agencies.length)} OPD belum siap; ingatkan ${agencies[0]}.${wrong}`;
}
