import { normaliseHeading } from './normalise-heading';
import { looksLikeName } from '../../persons/signs';
import { cellText, cleanText, isBlank } from '../values/text';
import type { CellValue } from '../types';

const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/\bnik\b|nomor induk kependudukan|no(?:mor)? ktp/, 'NIK'],
  [/\bn(?:o|omor) (?:kk|kartu keluarga)\b|^(?:no|nomor)kk$/, 'nomor Kartu Keluarga'],
  [/\b(?:no|nomor) (?:bpjs|jkn|peserta|rekening|rek)\b/, 'nomor peserta atau rekening'],
  [/\b(?:no|nomor)? ?(?:hp|handphone|telepon|telpon|telp|tlp|whatsapp|wa)\b|\bponsel\b/, 'nomor telepon'],
  [/\b(?:tgl|tanggal|tempat) (?:tgl |tanggal )?lahir\b|^ttl$|\btgllahir\b/, 'tanggal atau tempat lahir'],
  [/^alamat\b/, 'alamat'],
  [/\bemail\b|\be mail\b/, 'alamat surel'],
];
const PLACES =
  /^nama (?:desa|kelurahan|kel|kecamatan|kec|kabupaten|kab|kota|provinsi|prov|puskesmas|posyandu|wilayah|dusun|opd|instansi|dinas|lembaga|program|kegiatan|indikator|formulir|variabel|kelompok|sekolah|paud)\b/;
/** "Jumlah balita yang memiliki NIK" is a count, not a NIK. */
const COUNTS = /^(?:jumlah|jml|jlh|persen|persentase|presentase|cakupan|total|rata rata|prevalensi)\b/;

/** Returns what personal data a heading announces, e.g. `NIK`; null if none. `Nama Desa` and counts are none. */
export function personalHeading(heading: string): string | null {
  const text = normaliseHeading(heading);
  if (COUNTS.test(text)) return null;
  for (const [pattern, subject] of SUBJECTS) if (pattern.test(text)) return subject;
  return /^nama\b/.test(text) && text !== 'nama' && !PLACES.test(text) ? 'nama orang' : null;
}

/**
 * Returns what personal data the cells of a column hold, whatever the heading says: most filled cells are 16-digit
 * numbers that begin with a province, Indonesian mobile numbers, or full dates as only birth dates vary. null if none.
 * @param expectsDates the column is known to hold dates, so they are no sign of persons.
 */
export function personalContent(cells: readonly CellValue[], expectsDates = false): string | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length === 0) return null;
  const most = (test: (cell: CellValue) => boolean): boolean => filled.filter(test).length * 2 > filled.length;
  if (most(isIdentityNumber)) return 'NIK atau nomor Kartu Keluarga';
  if (most(isPhoneNumber)) return 'nomor telepon';
  if (expectsDates) return null;
  const dates = new Set(filled.filter(isFullDate).map(cellText));
  return dates.size >= 3 && most(isFullDate) ? 'tanggal per orang, misalnya tanggal lahir' : null;
}

/** A column of places may have names like people's; one of those who answer for a place has names of people. */
const PLACE_HEADING =
  /\b(?:desa|kelurahan|kecamatan|kabupaten|kota|puskesmas|posyandu|wilayah|dusun|sekolah|paud|lokasi|tempat|lembaga)\b/;
const OFFICE = /\b(?:nama|kepala|ketua|bidan|kader|petugas|operator|pj|penanggung|kontak|pic|camat|lurah|kades)\b/;

/**
 * Returns whether the texts of a column are names of people, of two fifths on: no list of the words that names are made of is
 * complete.
 * @param heading it has to be none of places, which are called like people here and there
 */
export function areNames(heading: string, cells: readonly CellValue[]): boolean {
  const text = normaliseHeading(heading);
  if (PLACE_HEADING.test(text) && !OFFICE.test(text)) return false;
  const texts = cells.flatMap((cell) => (typeof cell === 'string' && /\p{L}/u.test(cell) ? cleanText(cell) : []));
  return texts.length > 0 && texts.filter(looksLikeName).length * 5 >= texts.length * 2;
}

/** Sixteen digits in a row, with or without spaces, dots or dashes between them: a NIK or a family card. */
const IDENTITY = /(?<!\d)\d(?:[ .-]?\d){15}(?![ .-]?\d)/;
const PHONE = /(?<!\d)(?:\+?62|0)[ .-]?8\d(?:[ .-]?\d){6,10}(?!\d)/;
/** How people are addressed before their name; mothers as a target group are none. */
const ADDRESSED =
  /(?:^|[^\p{L}])(?:[Bb]apak|[Pp]ak|[Ii]bu|[Bb]u|[Ss]dri?\.?|Hj?\.|dr\.|drg\.) (?!(?:Hamil|Menyusui|Bersalin|Nifas|Bupati|Wali|Camat|Lurah|Kepala|Kabid|Kadis|Sekretaris|Operator)\b)\p{Lu}\p{Ll}+/u;
const DEGREE = /\p{Ll}, (?:[SM]\.[A-Z]|A\.Md|S\.ST)/u;

/** Whether a text holds a number of a person as of a NIK. */
export const holdsIdentity = (text: string): boolean => IDENTITY.test(text);

/**
 * Returns what personal data a text that people write freely holds; null if none that can be told. A name without an
 * address or a degree cannot be told from a place.
 */
export function personalText(text: string): string | null {
  if (holdsIdentity(text)) return 'NIK atau nomor Kartu Keluarga';
  if (PHONE.test(text)) return 'nomor telepon';
  if (/[^\s@]+@[^\s@]+\.[^\s@]+/.test(text)) return 'alamat surel';
  return ADDRESSED.test(text) || DEGREE.test(text) ? 'nama orang' : null;
}

const digitsOf = (cell: CellValue): string => cellText(cell).replace(/[\s.'’-]/g, '');

const isIdentityNumber = (cell: CellValue): boolean =>
  /^(?:1[1-9]|2[1]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])\d{14}$/.test(digitsOf(cell));

/** Village codes of Kalimantan begin with 62 and those of Maluku with 8, but have ten digits. */
const isPhoneNumber = (cell: CellValue): boolean =>
  /^(?:08\d{8,11}|\+?628\d{8,11}|8[1-9]\d{9,10})$/.test(digitsOf(cell));

function isFullDate(cell: CellValue): boolean {
  if (typeof cell === 'object' && cell !== null) return cell.kind === 'date';
  return /^\d{1,2}[-/. ](?:\d{1,2}|[A-Za-z]{3,9})[-/. ](?:19|20)\d{2}$|^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(
    cellText(cell),
  );
}

/** The refusal as shown to the person; names the column and the kind of data, never a value. */
export const refusalText = (letter: string, subject: string): string =>
  `Kolom ${letter} berisi ${subject}. Cermat hanya menerima jumlah per desa, jadi kolom ini tidak dipakai dan tidak disimpan.`;
