import { listInWords } from '../list-in-words';
import { monthName } from './months';
import type { Recipe } from './recipe';
import type { MonthRows, TakenRows } from './village-rows';

const SHOWN = 5;

/** `DERATI, SUKA RAMI dan 3 desa lain`. */
function named(villages: readonly string[]): string {
  const rest = villages.length - SHOWN;
  return listInWords([...villages.slice(0, SHOWN), ...(rest > 0 ? [`${rest} desa lain`] : [])]);
}

/** `baris 5, 6 dan 3 baris lain`, as a spreadsheet program counts them. */
function linesOf(rows: readonly number[]): string {
  const rest = rows.length - SHOWN;
  const lines = rows.slice(0, SHOWN).map((row) => String(row + 1));
  return `baris ${listInWords([...lines, ...(rest > 0 ? [`${rest} baris lain`] : [])])}`;
}

/** Returns what a person should know of the rows a month takes: figures of an earlier month, villages without any. */
export function earlierNotes(
  { earlier, without }: TakenRows,
  month: number,
  { months, undated, unplaced }: MonthRows,
  { yearBegins = 1 }: Recipe,
): string[] {
  const notes = months.length > 1 ? [] : [`Berkas ini hanya memuat bulan ${monthName(month)}.`];
  if (earlier.length > 0) {
    const each = earlier.map(({ village, month: last }) => `${village} (${monthName(last)})`);
    notes.push(
      `${earlier.length} desa belum mengisi ${monthName(month)}, dan dipakai bulan terakhirnya: ${named(each)}.`,
    );
  }
  if (without.length > 0) {
    const since = yearBegins > 1 && month >= yearBegins ? ' dalam tahun ajaran ini' : '';
    notes.push(
      `${without.length} desa tidak mempunyai isian ${monthName(month)}${since}, dan dikosongkan: ${named(without)}.`,
    );
  }
  if (undated.length > 0)
    notes.push(`${undated.length} baris desa tidak dipakai karena bulannya tidak terbaca: ${linesOf(undated)}.`);
  if (unplaced.length > 0)
    notes.push(`${unplaced.length} baris tidak dipakai karena tidak menyebut desa: ${linesOf(unplaced)}.`);
  return notes;
}
