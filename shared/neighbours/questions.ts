import type { Edition } from '../catalogue/schema';
import { orBlank } from '../filling-words';
import { listInWords } from '../list-in-words';
import { cellText } from '../dataset/values/text';
import type { Grid } from '../dataset/types';
import type { UsedColumn } from './columns';
import { monthName } from './months';
import type { Recognised } from './recognise';
import type { MonthRows } from './village-rows';

/** Something a recipe leaves open, asked once per sheet before its figures are read. */
export interface NeighbourQuestion {
  readonly key: string;
  /** One sentence or two. */
  readonly text: string;
  /** The likeliest first. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The answer that none of the columns of a choice is the figure. */
export const NONE_OF_THEM = 'tidak';
/** The question which month is taken. */
export const MONTH = 'bulan';
/** More words than these are remarks, and part no rows. */
const MOST_PARTS = 12;

/** Columns that part the rows, with the words that do. */
export function dividersOf(
  { rows }: Grid,
  { recipe, headings }: Recognised,
): readonly { readonly key: string; readonly index: number; readonly words: readonly string[] }[] {
  return (
    headings.columns
      .filter(({ path }) => recipe.dividers?.includes(path))
      .map(({ path, index }) => {
        const filled = rows.slice(headings.last + 1).filter((row) => row.some((cell) => cellText(cell) !== ''));
        return { key: path, index, words: [...new Set(filled.map((row) => cellText(row[index])))] };
      })
      .filter(({ words }) => words.some((word) => word !== '') && words.length <= MOST_PARTS)
      // One remark in some of the rows parts nothing.
      .filter(({ words }) => !(words.length === 2 && words.includes('')))
  );
}

/** What a person has to say of an export before it can be read in an edition. */
export function questionsOf(
  grid: Grid,
  found: Recognised,
  columns: readonly UsedColumn[],
  { months, edition }: { readonly months: MonthRows | null; readonly edition: Edition },
): readonly NeighbourQuestion[] {
  const { recipe } = found;
  const questions: NeighbourQuestion[] = [];
  if (months && months.months.length > 1) {
    const named = listInWords(months.months.map(monthName));
    const asked = recipe.months === 'last' ? 'Angka sampai bulan apa yang dipakai?' : 'Angka bulan apa yang dipakai?';
    const options = [...months.months].reverse().map((month) => ({ value: String(month), label: monthName(month) }));
    questions.push({ key: MONTH, text: `Berkas ini memuat bulan ${named}. ${asked}`, options });
  }
  for (const { key, words } of dividersOf(grid, found)) {
    if (words.length < 2) continue;
    const text = `Kolom "${key}" memuat ${listInWords(words.map(orBlank))}. Baris yang mana yang dipakai?`;
    questions.push({ key, text, options: words.map((word) => ({ value: word, label: orBlank(word) })) });
  }
  for (const { key, variable, text, options, none } of recipe.choices ?? []) {
    if (!edition.variables.some((one) => one.key === variable)) continue;
    const there = options.filter(({ column }) => columns.some(({ known }) => known?.key === column));
    const offered = [...(none && there.length > 0 ? [{ value: NONE_OF_THEM, label: none }] : []), ...there];
    if (offered.length > 1)
      questions.push({ key, text, options: offered.map(({ value, label }) => ({ value, label })) });
  }
  return questions;
}
