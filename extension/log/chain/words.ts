import { formatNumber } from '@shared/dataset';
import { momentInWords } from '@shared/dates/words';
import type { CarriedVerdict } from './carried';
import type { KnownGap } from './deletion';
import { groupedHead } from './head';
import type { Place } from './record';
import type { Fault } from './step';
import type { Verdict } from './verify';

/** What a check of the log found, in sentences: what is so, and what to do where something is wrong. */
export interface ChainWords {
  readonly isSound: boolean;
  readonly lines: readonly string[];
}

/** `nomor 12 (22-11-2026 10.05, Rina)` */
function entryIn({ seq, at, by }: Place): string {
  const said = [momentInWords(at), by].filter(Boolean).join(', ');
  return `nomor ${formatNumber(seq)}${said && ` (${said})`}`;
}

const WRONG: { readonly [Kind in Fault['kind']]: (fault: Extract<Fault, { kind: Kind }>) => string } = {
  altered: ({ entry, or }) =>
    `Catatan ${entryIn(entry)} diubah${or ? `, atau sesudahnya ${entryIn(or)}` : ''} sesudah dicatat. Itu perubahan yang pertama.`,
  missing: ({ after, before }) =>
    after
      ? `Catatan antara ${entryIn(after)} dan ${entryIn(before)} hilang, dan tidak ada catatan bahwa itu dihapus.`
      : `Catatan sebelum ${entryIn(before)} hilang: awal berkas terpotong.`,
  exchanged: ({ entry }) => `Catatan ${entryIn(entry)} tidak berada di tempatnya: urutan catatan ditukar.`,
  unlinked: ({ entry }) => `Catatan ${entryIn(entry)} kehilangan rantainya, padahal catatan sebelumnya berantai.`,
  unreadable: ({ position }) => `Catatan ke-${formatNumber(position)} di berkas ini tidak terbaca.`,
  cut: ({ last }) =>
    last
      ? `Kepala catatan yang Anda berikan tidak ada di sini: akhir berkas terpotong atau diganti, atau kepala itu dari catatan lain. Catatan terakhir di sini ${entryIn(last)}.`
      : 'Kepala catatan yang Anda berikan tidak ada di sini: berkas ini tidak memuat catatan.',
};

const REMEDY =
  'Minta berkas itu lagi dari komputer asalnya, atau bandingkan dengan serah terima dan Berita Acara yang lebih lama.';

const deletion = ({ entries, at, by }: KnownGap): string =>
  `${formatNumber(entries)} catatan dihapus oleh ${by}, ${momentInWords(at)}; penghapusan itu tercatat.`;

/** What is proved of a log that is sound. */
function proved({ count, older, last, isCompared, met }: Verdict): string[] {
  if (!last) return ['Belum ada catatan.'];
  const chained = count - older;
  if (chained === 0) return ['Tidak ada yang dapat dibuktikan: semua catatan dari sebelum ada rantai.'];
  const all = `${formatNumber(chained)} catatan utuh`;
  if (!isCompared || !met) return [`${all} dalam dirinya; akhir berkas tidak dapat dibuktikan.`];
  if (met.count === count) return [`${all}, sampai yang terakhir: kepala yang Anda berikan cocok.`];
  return [
    `Utuh sampai catatan ${entryIn(met)}: kepala yang Anda berikan cocok dengannya.`,
    `${formatNumber(count - met.count)} catatan sesudahnya utuh dalam dirinya; akhir berkas tidak dapat dibuktikan.`,
  ];
}

const older = ({ older: count }: Verdict): string[] =>
  count > 0
    ? [`${formatNumber(count)} catatan paling lama dari sebelum ada rantai: tentang isinya tidak ada bukti.`]
    : [];

function carriedIn({ count, files, broken }: CarriedVerdict): string[] {
  if (broken) return [`Catatan ${entryIn(broken)} dari komputer lain sudah diubah sebelum masuk ke sini.`];
  return count > 0
    ? [`${formatNumber(count)} catatan dari komputer lain (${formatNumber(files)} berkas) utuh seperti di sana.`]
    : [];
}

/** A check's result in words for people. */
export function chainWords(verdict: Verdict, carried: CarriedVerdict): ChainWords {
  const { fault, last, deleted } = verdict;
  if (fault) {
    const told = WRONG[fault.kind] as (fault: Fault) => string;
    return { isSound: false, lines: [told(fault), REMEDY] };
  }
  const head = last && verdict.count > verdict.older ? [`Kepala: ${groupedHead(last.hash)}`] : [];
  const lines = [...proved(verdict), ...older(verdict), ...deleted.map(deletion), ...carriedIn(carried), ...head];
  return { isSound: carried.broken === null, lines };
}
