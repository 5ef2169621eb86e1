import { cellText } from '../values/text';
import { headingPart } from './heading-parts';
import { semestersIn } from './semesters';
import { yearsIn } from './years';
import type { CellValue } from '../types';

/** What a row, a title or the name of a sheet says of all the villages below it. */
export interface Division {
  readonly heading: 'Tahun' | 'Bagian';
  readonly kind: 'year' | 'sex' | 'time' | 'whole';
  readonly text: string;
}

const YEAR = /\b(?:tahun(?: anggaran)?|thn|th|ta)\b\.?\s*:?\s*20\d\d/i;
const MONTH =
  /\b(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|no[vp]ember|desember)\b/gi;
const QUARTER = /\b(?:triwulan|tw)\b\.?\s*(?:ke\s*-?\s*)?(?:[1-4]|iv|i{1,3})\b/i;
/** What stands before the word for a time or a part: `Keadaan`, `Bulan :`, `A.`. */
const BEFORE =
  /^(?:(?:[a-z]|[ivx]+|\d{1,2})[.)]\s+)?(?:(?:keadaan|posisi|kondisi|data|periode|per|bulan|bln|jenis kelamin|kelompok|jk|tahun anggaran)\b[\s.:]*)*/i;
/** Notes, sources and rules of law name years that say nothing of the rows below. */
const NOTE =
  /^\W*(?:sumber|catatan|keterangan|ket|note|sesuai|berdasarkan|dicetak|diunduh|tanggal|update)\b|^\*|\b(?:nomor|no|perda|perbup|permen\w*|kepmen\w*|perpres|uu)\b\.?\s*\d/i;
const MALE = /\blaki[- ]?laki\b/i;
const FEMALE = /\bperempuan\b/i;
/** Offices and target groups that have the word in their names. */
const NAMED_AFTER_WOMEN =
  /pemberdayaan|perlindungan|dinas|badan|kantor|remaja|calon|catin|usia subur|hamil|kader|kepala keluarga/i;

/** The one sex that a line of words is about; null where it names both or none. */
function isOfOneSex(text: string): boolean {
  const [isMale, isFemale] = [MALE.test(text), FEMALE.test(text) && !NAMED_AFTER_WOMEN.test(text)];
  return isMale !== isFemale && !(isMale && /perempuan|wanita/i.test(text));
}

/** What a text says: its sex, its part of a year, or its year alone; null where it says nothing of the kind, or several. */
export function divisionInText(text: string): Division | null {
  if (NOTE.test(text)) return null;
  const core = text.replace(BEFORE, '').trim();
  const part = headingPart(core) ?? headingPart(text);
  const years = yearsIn(text);
  if (part?.kind === 'sex' || isOfOneSex(text)) return { heading: 'Bagian', kind: 'sex', text };
  if (part?.kind === 'whole' && /[a-z]/i.test(core) && /\bp|perempuan/i.test(core))
    return { heading: 'Bagian', kind: 'whole', text };
  if (years.length > 1) return null;
  const months = new Set((text.match(MONTH) ?? []).map((month) => month.toLowerCase()));
  const isOfTime =
    part?.kind === 'half' ||
    part?.kind === 'month' ||
    semestersIn(text).length === 1 ||
    (months.size === 1 && !/,\s*\d{1,2}\s+[a-z]/i.test(text)) ||
    QUARTER.test(text);
  if (isOfTime) return { heading: 'Bagian', kind: 'time', text };
  const [year] = years;
  if (year !== undefined && (YEAR.test(text) || part?.kind === 'year'))
    return { heading: 'Tahun', kind: 'year', text: String(year) };
  return null;
}

/** Words and times alone may stand in several cells of a row; a village beside figures may not. */
const MOST_CELLS = 4;

/** The same of a row: of its one text, or of the few that together say no more than a time, as `Tahun` and `2023` do. */
export function divisionIn(cells: readonly CellValue[]): Division | null {
  const texts = cells.map(cellText).filter((one) => one !== '');
  const [only = '', ...others] = texts;
  if (texts.length === 0 || texts.length > MOST_CELLS) return null;
  if (others.length === 0) return divisionInText(only);
  const isLabelled =
    /^(?:keadaan|posisi|periode|bulan|bln|jenis kelamin|tahun|thn|ta|semester|smt|triwulan)\b[\s.:]*$/i;
  const areNumbers = others.every((text) => !/^\d/.test(text) || yearsIn(text).length === 1 || /^[1-4]$/.test(text));
  return isLabelled.test(only) && areNumbers ? divisionInText(texts.filter((text) => text !== ':').join(' ')) : null;
}
