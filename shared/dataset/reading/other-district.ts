import type { VillageList } from '../../catalogue/schema';
import { fail, type Result } from '../../result';
import { formatNumber } from '../values/format';
import { cellText } from '../values/text';
import { villageCode } from './code';
import { normaliseHeading } from './normalise-heading';
import type { Header } from './find-header';
import type { ColumnProposal, Grid } from '../types';

/** What rows and titles say of the district they are of, where it is not the one worked on. */
export interface OtherDistrict {
  /** As written. */
  readonly name: string;
  /** 0-based rows that say so of themselves; null where a title or the sheet's name says it of all. */
  readonly rows: readonly number[] | null;
}

/** A column that states the district of each row, by its name or its code. */
const STATES_NAME =
  /^(?:nama |nm ?)?(?:kabupaten|kab|kota)(?: (?:kota|kab|kabupaten))?(?: (?:nama))?$|^(?:nama ?)?kab(?:upaten)?kota$|^(?:kemendagri|bps) nama kabupaten(?: kota)?$/;
const STATES_CODE = /^(?:kode|kd|id) ?(?:kabupaten|kab|kota)(?: kota)?$|^kemendagri kode kabupaten(?: kota)?$/;
const NAMED = /\bkab(?:upaten)?\b\.?(?:\s*\/?\s*kota\b)?[\s.:]*([^\d,;()|/]*)/i;
/** A kota is named so in titles alone: places of a kabupaten are called Kota, too. */
const NAMED_KOTA =
  /^(?:(?:pemerintah|dinas|badan|rekap|data|laporan|puskesmas se)\b.*?\b)?kota\b[\s.:]*([^\d,;()|/]*)/i;
/** Where the name of a district ends, and words that are no name of one. */
const NAME_ENDS =
  /\s*\b(?:tahun|thn|th|ta|provinsi|prov|propinsi|bulan|semester|triwulan|tribulan|periode|per|keadaan|kecamatan|kec|desa|kelurahan|puskesmas|tgl|tanggal|sampai|s\/d|dan|menurut|berdasarkan|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b.*$/i;
const NO_NAME =
  /^(?:kota|ini|lain|anda|kami|yang|di|ke|dari|untuk|se|layak|sehat|dalam|belum|adalah|dengan|atau|tingkat|total|jumlah|nama|kode|hasil|form(?:at|ulir)?|final|fix|revisi|rev|edisi|entry|aksi|stunting|posyandu|balita|prioritas|lokus|bidang|ramah|des|cakupan|konvergensi|update|lengkap|gabungan|rekap|laporan|kinerja)\b/i;
/** So many letters in one place may be written otherwise. */
const SLIP = 2;
/** What an office writes below its table. */
const OFFICE = /\b(?:dinas|badan|pemerintah|bupati|walikota|kepala|puskesmas)\b/i;
/** Stands alone above villages, or below an office. */
const HEADS = /^(?:[ivx\d]+[.)]\s*)?kab(?:upaten)?\b/i;
const TOTAL = /^(?:grand )?(?:sub ?)?(?:total|jumlah|jml)\b/i;

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
const withoutKind = (name: string): string =>
  name.replace(/^(?:kab(?:upaten)?|kota)\b[\s.]*(?:adm(?:inistrasi)?\b\.?)?/i, '').trim();

/** Whether two names are the same but for a few letters in one place. */
function isSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let [head, tail] = [0, 0];
  while (head < shorter && one[head] === other[head]) head += 1;
  while (tail < shorter - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  return Math.max(one.length, other.length) - head - tail <= SLIP && shorter > 2 * SLIP;
}

/** `Rjg` of `rejang`: its letters in their order, the first among them. */
function isShortened(part: string, word: string): boolean {
  if (part[0] !== word[0]) return false;
  let at = -1;
  return Array.from(part).every((letter) => (at = word.indexOf(letter, at + 1)) !== -1);
}

/** Whether a written name is the district's, in full, shortened (`R. Lebong`), by its initials, or with a slip of the hand. */
function isOwn(written: string, own: string): boolean {
  const [one, other] = [plain(written), plain(own)];
  if (one === '' || one.startsWith(other) || (one.length > 3 && other.startsWith(one))) return true;
  const words = own.toLowerCase().split(/\s+/);
  if (one === words.map((word) => word.charAt(0)).join('')) return true;
  const parts = written
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((part) => part !== '');
  if (parts.length === words.length && parts.every((part, at) => isShortened(part, words[at] ?? ''))) return true;
  return isSlip(one, other);
}

/** The district that a line of text names; null if it names none. */
function namedIn(text: string, places: ReadonlySet<string>): string | null {
  for (const pattern of [NAMED, NAMED_KOTA]) {
    const name = (pattern.exec(text)?.[1] ?? '')
      .replace(NAME_ENDS, '')
      .replace(/[\s.:–-]+$/, '')
      .trim();
    // Prose speaks of districts, too: a name begins with a capital, and is of few words.
    const isName = /^[A-Z][A-Za-z' .-]{2,}$/.test(name) && !NO_NAME.test(name) && name.split(/\s+/).length < 5;
    if (isName && !places.has(plain(name)) && !(pattern === NAMED_KOTA && places.has(plain(`kota ${name}`))))
      return name;
  }
  return null;
}

/**
 * Tells whether a table whose villages have no codes says that it is of another district: by a column of districts, else by
 * its titles, the name of its sheet and what an office wrote below it. Villages of many districts go by the same names.
 * @param rows 0-based rows of villages, and those that are none
 * @returns null where nothing says so; rows with codes are told by them
 */
export function otherDistrict(
  grid: Grid,
  { top, row: last }: Pick<Header, 'top' | 'row'>,
  columns: readonly ColumnProposal[],
  rows: { readonly bodyRows: readonly number[]; readonly skippedRows: readonly number[] },
  villages: VillageList,
): OtherDistrict | null {
  const kode = columns.find(({ role }) => role === 'kode')?.index ?? -1;
  const uncoded = rows.bodyRows.filter((row) => villageCode(grid.rows[row]?.[kode]) === null);
  if (uncoded.length * 2 <= rows.bodyRows.length) return null;
  const own = withoutKind(villages.district.name);
  const headed = (pattern: RegExp) => columns.find(({ heading }) => pattern.test(normaliseHeading(heading)))?.index;
  const [named, coded] = [headed(STATES_NAME), headed(STATES_CODE)];
  const places = new Set(villages.villages.flatMap(({ name, kecamatan }) => [plain(name), plain(kecamatan)]));
  const told = uncoded.flatMap((row) => {
    const name = named === undefined ? '' : cellText(grid.rows[row]?.[named]);
    const code = coded === undefined ? '' : cellText(grid.rows[row]?.[coded]).replace(/\D/g, '');
    if (/[a-z]{3}/i.test(name) && !places.has(plain(withoutKind(name))))
      return [{ row, name, isOwn: isOwn(withoutKind(name), own) }];
    return code.length === 4 ? [{ row, name: code, isOwn: code === villages.district.code }] : [];
  });
  const others = told.filter((one) => !one.isOwn);
  const [other] = others;
  if (other) return { name: other.name, rows: others.map(({ row }) => row) };
  if (told.length > 0) return null;
  const lineOf = (row: number): string =>
    (grid.rows[row] ?? [])
      .map(cellText)
      .filter((text) => text !== '')
      .join(' ');
  // A title in two cells looks like a line of headings: `Kabupaten` beside `Lebong`.
  const isTitle = (row: number): boolean => {
    const [first, second, ...more] = (grid.rows[row] ?? []).flatMap((cell, at) => (cellText(cell) === '' ? [] : [at]));
    const isHeaded = [first, second].every((at) => at !== undefined && cellText(grid.rows[last]?.[at]) !== '');
    return more.length === 0 && HEADS.test(lineOf(row)) && (isHeaded || lineOf(row).includes(':'));
  };
  const lastVillage = rows.bodyRows[rows.bodyRows.length - 1] ?? 0;
  for (const row of rows.skippedRows) {
    const name = row < lastVillage && HEADS.test(lineOf(row)) ? namedIn(lineOf(row), places) : null;
    if (name !== null && !isOwn(name, own)) return { name, rows: [row] };
  }
  const texts = [
    grid.name.replace(/_+/g, ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
    ...grid.rows.slice(0, last).flatMap((_, row) => (row < top || isTitle(row) ? lineOf(row) : [])),
    ...rows.skippedRows.map(lineOf).filter((text) => (OFFICE.test(text) || HEADS.test(text)) && !TOTAL.test(text)),
  ];
  const stated = texts.flatMap((text) => namedIn(text, places) ?? []);
  const strange = stated.filter((name) => !isOwn(name, own));
  return strange.length > 0 && strange.length === stated.length ? { name: strange[0] ?? '', rows: null } : null;
}

/** Refuses a table that says it is of another district. */
export function ofOtherDistrict(
  sheet: string,
  { name, rows }: OtherDistrict,
  { district }: VillageList,
): Result<never> {
  const isOne = rows === null || /^\d+$/.test(name) || /^(?:kab|kota)/i.test(name);
  const said = isOne ? name : `Kabupaten/Kota ${name}`;
  const [first = 0] = rows ?? [];
  return fail(
    rows === null
      ? `Lembar "${sheet}" menyebut kabupaten/kota ${name}, sedangkan data Anda milik ${district.name}.`
      : `Baris ${formatNumber(first + 1)} di lembar "${sheet}" milik ${said}, sedangkan data Anda milik ${district.name}. Nama desa yang sama ada di banyak kabupaten, jadi angkanya tidak diambil.`,
    `Muat berkas yang hanya berisi desa ${district.name}. Bila ini memang angkanya, betulkan nama kabupaten/kotanya, lalu muat lagi.`,
  );
}
