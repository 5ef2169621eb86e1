import type { Edition } from '../catalogue';
import { formOf, labelOf } from '../catalogue';
import {
  columnLetter,
  confirmTable,
  type ColumnProposal,
  type Grid,
  type SourceTable,
  type TableProposal,
} from '../dataset';
import type { OpenQuestion } from './report';

/** A sheet with one row per village. */
export interface Sheet {
  readonly grid: Grid;
  readonly proposal: TableProposal;
  /** Where it is an export of a neighbouring system: as what it was recognised, and the year that is taken of it. */
  readonly neighbour?: { readonly recognised: string; readonly year?: number };
}

const SHOWN = 5;

/** The district most rows belong to; null where no row has a code. */
export function districtOf(sheets: readonly Sheet[]): string | null {
  const rows = new Map<string, number>();
  for (const { code, rows: count } of sheets.flatMap(({ proposal }) => proposal.districts))
    rows.set(code, (rows.get(code) ?? 0) + count);
  return [...rows].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Years by how many rows state them; a year that only a title names counts once. */
export function yearsOf(sheets: readonly Sheet[]): number[] {
  const counts = new Map<number, number>();
  for (const { grid, proposal } of sheets) {
    for (const year of proposal.years) counts.set(year, (counts.get(year) ?? 0) + 1);
    const column = proposal.columns.find(({ role }) => role === 'tahun');
    for (const row of column ? proposal.bodyRows : []) {
      const year = Number(grid.rows[row]?.[column?.index ?? 0]);
      if (counts.has(year)) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([year]) => year);
}

/** Variables of one form: its fields and the percentages made of them. */
export function variablesOfForm(edition: Edition, form: string): ReadonlySet<string> {
  const keys = new Set(formOf(edition, form)?.fields.map(({ variable }) => variable) ?? []);
  const percents = edition.variables.filter(({ computed }) => computed?.numerator.every((key) => keys.has(key)));
  return new Set([...keys, ...percents.map(({ key }) => key)]);
}

/**
 * Accepts a sheet as nobody is there to confirm it: sure columns, and unsure ones whose proposal no other column of the
 * sheet shares; the rest becomes a question. Whatever was taken for granted or left out is told.
 */
export function acceptSheet(
  file: string,
  { grid, proposal, neighbour }: Sheet,
  edition: Edition,
  only: ReadonlySet<string> | null,
): { table: SourceTable; questions: OpenQuestion[]; notes: string[] } {
  const label = (key: string | undefined): string => labelOf(edition, key ?? '');
  const named = ({ index, heading }: ColumnProposal): string => `Kolom ${columnLetter(index)} "${heading}"`;
  const notes = [...(neighbour ? [neighbour.recognised] : []), ...proposal.notes];
  const year = proposal.rowYears.length > 0 ? neighbour?.year : undefined;
  if (year !== undefined) notes.push(`Hanya baris tahun ${year} yang diperiksa.`);
  const questions: OpenQuestion[] = [];
  const columns = proposal.columns.map((column): ColumnProposal => {
    const { role, variable, sure, index } = column;
    const isUsed = role === 'variable' && variable !== undefined;
    // An export's recipe may know what a column could be, and propose none of it.
    if (role === 'variable' && !isUsed) questions.push(columnQuestion(grid, proposal, column, edition));
    if (isUsed && only && !only.has(variable)) return { ...column, sure: false };
    if (role === 'personal') notes.push(column.refusal ?? `${named(column)} tidak dipakai.`);
    if (role === 'unknown' && isFilled(grid, proposal, index))
      notes.push(`${named(column)} tidak dikenal dan tidak diperiksa.`);
    if (!isUsed || sure) return column;
    const rivals = proposal.columns.filter((other) => other.index !== index && other.variable === variable);
    if (rivals.length === 0) {
      const others = column.alternatives
        .map((key) => `"${label(key)}"`)
        .filter((text) => text !== `"${label(variable)}"`);
      const doubt = others.length > 0 ? `, bisa juga ${shortList([...new Set(others)])}` : '';
      notes.push(`${named(column)} dianggap "${label(variable)}"${doubt}.`);
      return { ...column, sure: true };
    }
    questions.push(columnQuestion(grid, proposal, column, edition));
    return column;
  });
  const sheet = `Lembar "${proposal.sheet}": `;
  const skipped = proposal.skippedRows.map((row) => row + 1);
  if (skipped.length > 0) notes.push(`Baris yang bukan desa tidak diperiksa: ${shortList(skipped)}.`);
  return {
    table: confirmTable(file, grid, { ...proposal, columns }, year),
    questions,
    notes: notes.map((note) => sheet + note),
  };
}

/** `3, 4, 5, 6, 7 dan 12 lainnya`. */
export const shortList = (items: readonly (string | number)[]): string =>
  `${items.slice(0, SHOWN).join(', ')}${items.length > SHOWN ? ` dan ${items.length - SHOWN} lainnya` : ''}`;

const isFilled = (grid: Grid, { bodyRows }: TableProposal, index: number): boolean =>
  bodyRows.some((row) => (grid.rows[row]?.[index] ?? null) !== null);

function columnQuestion(grid: Grid, proposal: TableProposal, column: ColumnProposal, edition: Edition): OpenQuestion {
  const { index, heading, variable = '', alternatives } = column;
  const examples = proposal.bodyRows.slice(0, SHOWN).flatMap((row) => {
    const raw = grid.rows[row]?.[index] ?? null;
    const address = `${proposal.sheet}!${columnLetter(index)}${row + 1}`;
    return typeof raw === 'string' || typeof raw === 'number' ? [{ village: '', raw: String(raw), address }] : [];
  });
  return {
    key: `column:${proposal.sheet}:${columnLetter(index)}`,
    kind: 'column',
    variable,
    heading,
    sheet: proposal.sheet,
    examples,
    count: proposal.bodyRows.length,
    answers: [variable, ...alternatives].filter(Boolean).map((key) => ({ value: key, label: labelOf(edition, key) })),
  };
}
