import type { PersonsFound } from './find-persons';
import type { Sheet } from './tally';

/** Who is listed, by the words of headings and titles, and the aggregate of the same system to bring instead. */
const KINDS: readonly (readonly [string, RegExp, string])[] = [
  [
    'ibu hamil',
    /hamil|bumil|\bhpht\b|\bhpl\b|kehamilan|gravida/,
    'laporan agregat SIGIZI Kesga, menu "Daftar Entry" Indikator Ibu Hamil',
  ],
  [
    'remaja putri',
    /remaja|rematri|siswi|\bttd\b|\bsekolah\b/,
    'laporan agregat SIGIZI Kesga, menu "Daftar Entry" Indikator Remaja',
  ],
  [
    'balita',
    /balita|baduta|\banak\b|bayi|posyandu|status gizi|\bbb\b|\btb\b|\bzs\b/,
    'laporan agregat SIGIZI Kesga, menu "Daftar Entry" Balita Gizi',
  ],
  [
    'keluarga',
    /keluarga|\bkk\b|\bkrs\b|\bistri\b|\bpus\b/,
    'rekap SIGA BKKBN per desa, misalnya faktor keluarga berisiko stunting per kelurahan',
  ],
];
const FAMILY_FIRST = /kepala keluarga|\bkk\b|keluarga berisiko|\bkrs\b/;

/** What to bring instead of a list of persons, as a sentence for people. */
export function wayOut<Cell>(
  { rows, textOf }: Sheet<Cell>,
  { others, hasPregnancies, hasScores }: PersonsFound,
): string {
  const words = others
    .slice(0, SEARCHED)
    .flatMap((row) => (rows[row] ?? []).map(textOf))
    .join(' ; ')
    .toLowerCase();
  const found = hasPregnancies
    ? KINDS[0]
    : FAMILY_FIRST.test(words)
      ? KINDS[3]
      : (KINDS.find(([, pattern]) => pattern.test(words)) ?? (hasScores ? KINDS[2] : undefined));
  return found
    ? `Untuk ${found[0]}, bawa ${found[2]}: jumlah per desa, tanpa nama dan nomor orang.`
    : 'Bawa rekap jumlah per desa: laporan agregat dari aplikasi asalnya, misalnya SIGIZI Kesga menu "Daftar Entry", tanpa nama dan nomor orang.';
}

/** Headings and titles stand among so many rows that are no persons. */
const SEARCHED = 40;
