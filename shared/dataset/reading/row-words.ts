import { divisionInText } from './division';
import { headingPart } from './heading-parts';
import { normaliseFully } from './normalise-heading';
import { cellText } from '../values/text';
import type { CellValue } from '../types';

/** What a word beside the figures of a row says that they are; `whole`: all of the village after all. */
export type RowWord = 'sex' | 'age' | 'aim' | 'time' | 'area' | 'whole';

const WHOLE =
  /^(?:balita|semua(?: umur| kelamin)?|realisasi|capaian|riil|real|aktual|hasil|0 (?:59|60) (?:bulan|bln|bl)|0 5 (?:tahun|thn|th)|l p|p l|lk pr|l dan p|laki laki (?:dan )?perempuan)$/;
const AIM =
  /^(?:target|sasaran|proyeksi|estimasi|perkiraan|prediksi|rencana|gakin|non gakin|miskin|(?:kasus )?(?:baru|lama))$/;
const AGE = /^(?:anak |usia |umur |kelompok )*(?:(\d+) )?(?:sd |s d |sampai )?(\d+) (bulan|bln|bl|tahun|thn|th)$/;
const AGE_WORD = /^(?:anak )?(?:baduta|batita|bayi|neonatus)$/;
/** Numbers of months, half-years and quarters. */
const NUMBER = /^(?:0?[1-9]|1[0-2]|i{1,3}|iv|vi{0,3}|ix|xi{0,2})$/;
const TIME_HEADING = /^(?:bulan|semester|triwulan|periode|smt|tw)\b|^bagian$/;
const AREA_HEADING = /^(?:nama |kode |no )?(?:rw|rt|rt rw|rw rt|dusun|lingkungan|posyandu|blok|jorong|banjar)$/;
/** Under these a letter is no sex. */
const OTHER_HEADING = /lokus|status|kategori|wilayah/;
/** Children are weighed until they are five. */
const MOST_MONTHS = 60;

/** Whether figures so headed may be of ages or aims themselves, so that a word beside them for one says nothing against them. */
const areOfAges = (headings: string): boolean => /baduta|batita|bayi|usia|umur|bulan|bln|remaja|tahun/.test(headings);
const areOfAims = (headings: string): boolean =>
  /target|sasaran|proyeksi|estimasi|baru|lama|miskin|gakin/.test(headings);

function isAge(text: string): boolean {
  if (AGE_WORD.test(text)) return true;
  const [, , until, unit = ''] = AGE.exec(text) ?? [];
  if (until === undefined) return false;
  return Number(until) * (unit.startsWith('b') ? 1 : 12) <= MOST_MONTHS;
}

/**
 * What the words of one column say of the figures beside them; null for words that say nothing of the kind.
 * @param heading of the column of words
 * @param figures headings of the figures beside it
 */
export function rowWordsOf(
  heading: string,
  figures: readonly string[],
): (cell: CellValue | undefined) => RowWord | null {
  const under = normaliseFully(heading);
  const besides = figures.map(normaliseFully).join(' ');
  const [hasAges, hasAims] = [areOfAges(besides), areOfAims(besides)];
  const [isTime, isArea] = [TIME_HEADING.test(under), AREA_HEADING.test(under)];
  const isSex = !OTHER_HEADING.test(under);
  return (cell) => {
    const text = normaliseFully(cellText(cell));
    if (text === '') return null;
    // Names and numbers written as such; a plain number under "Posyandu" is how many there are.
    if (isArea) return /[a-z]|^0\d/.test(text) ? 'area' : null;
    const part = headingPart(cell);
    if (part?.kind === 'whole' || WHOLE.test(text)) return 'whole';
    if (part?.kind === 'sex') return isSex ? 'sex' : null;
    if (part?.kind === 'month' || part?.kind === 'half') return 'time';
    const division = isTime ? divisionInText(cellText(cell)) : null;
    if (division?.heading === 'Bagian') return division.kind === 'year' ? null : division.kind;
    if (isTime && NUMBER.test(text)) return 'time';
    if (!hasAges && isAge(text)) return 'age';
    return !hasAims && AIM.test(text) ? 'aim' : null;
  };
}
