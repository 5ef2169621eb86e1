import type { Edition, Variable, VillageList } from '../catalogue/schema';
import type { Decision } from '../exchange/decisions';
import { applyDecisions } from './apply-decisions';
import { villageCode } from './code';
import { putCell, toColumn, type Draft, type DraftColumn } from './draft';
import { readCell } from './read-cell';
import { spellingQuestions, type Asked } from './spelling-questions';
import { cellText, isBlank } from './text';
import { CellState, type Column, type Dataset, type Question, type SourceRow, type SourceTable } from './types';
import { yearsIn } from './years';

export interface DatasetInput {
  readonly edition: Edition;
  readonly year: number;
  readonly villages: VillageList;
  readonly tables: readonly SourceTable[];
  readonly decisions: readonly Decision[];
}

/**
 * Joins tables on the village code and reads every cell, with the answers, corrections and recomputed percentages a
 * person decided on, in that order. A village that stands twice in one sheet gets a second row; rows whose code cannot
 * be read keep an empty code; neither is dropped, so that rules can report them.
 * @returns the dataset and the questions that are still open.
 */
export function buildDataset(input: DatasetInput): { dataset: Dataset; questions: readonly Question[] } {
  const { edition, year, villages, tables, decisions } = input;
  const variables = new Map(edition.variables.map((variable) => [variable.key, variable]));
  const answers = new Map<string, string>();
  for (const decision of decisions) if (decision.kind === 'answer') answers.set(decision.question, decision.answer);

  const draft: Draft = { rows: [], columns: new Map() };
  const totals: Draft['columns'] = new Map();
  const context: Context = { variables, answers, asked: [] };
  const rowOf = new Map<string, number>();
  for (const table of tables) {
    const seen = new Map<string, number>();
    for (const source of table.rows) {
      if (source.cells.every(isBlank)) continue;
      const identity = identityOf(table, source);
      const row = placeRow(draft, rowOf, seen, identity);
      addLine(draft, row, table, source, identity.years);
      readRow(table, source, { columns: draft.columns, row, village: identity.name || identity.code }, context);
    }
    if (table.total) {
      readRow(table, table.total, { columns: totals, row: 0, village: 'Total' }, context);
    }
  }
  applyDecisions(draft, totals, edition, decisions);

  const dataset: Dataset = {
    edition: edition.id,
    year,
    district: villages.district.code,
    rows: draft.rows,
    columns: columnsOf(draft.columns, draft.rows.length),
    totals: columnsOf(new Map([...totals].filter(isStated)), 1),
  };
  return { dataset, questions: spellingQuestions(context.asked) };
}

interface Context {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly answers: ReadonlyMap<string, string>;
  /** Collects the cells that wait for an answer. */
  readonly asked: Asked[];
}

interface Identity {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly years: readonly number[];
}

function identityOf(table: SourceTable, source: SourceRow): Identity {
  const at = (role: string): number => table.columns.findIndex((column) => column.role === role);
  return {
    code: villageCode(source.cells[at('kode')]) ?? '',
    name: cellText(source.cells[at('desa')]),
    kecamatan: cellText(source.cells[at('kecamatan')]),
    years: yearsIn(source.cells[at('tahun')] ?? null),
  };
}

/** The n-th row of a village in one sheet meets its n-th row in the next sheet; rows without a code meet nobody. */
function placeRow(draft: Draft, rowOf: Map<string, number>, seen: Map<string, number>, identity: Identity): number {
  const occurrence = identity.code === '' ? 1 : (seen.get(identity.code) ?? 0) + 1;
  seen.set(identity.code, occurrence);
  const key = `${identity.code}#${occurrence}`;
  const known = identity.code === '' ? undefined : rowOf.get(key);
  if (known === undefined) {
    rowOf.set(key, draft.rows.length);
    const { code, name, kecamatan } = identity;
    return draft.rows.push({ code, name, kecamatan, occurrence, lines: [], yearsBySheet: new Map() }) - 1;
  }
  const row = draft.rows[known];
  if (row) {
    row.name = row.name || identity.name;
    row.kecamatan = row.kecamatan || identity.kecamatan;
  }
  return known;
}

function addLine(
  draft: Draft,
  row: number,
  { sheet }: SourceTable,
  { line }: SourceRow,
  years: readonly number[],
): void {
  const entry = draft.rows[row];
  if (!entry) return;
  entry.lines = [...entry.lines, `${sheet}!${line}`];
  if (years.length > 0) entry.yearsBySheet = new Map(entry.yearsBySheet).set(sheet, years);
}

function readRow(
  table: SourceTable,
  source: SourceRow,
  target: { readonly columns: Draft['columns']; readonly row: number; readonly village: string },
  { variables, answers, asked }: Context,
): void {
  const { sheet } = table;
  for (const [at, { heading, letter, variable: key = '' }] of table.columns.entries()) {
    const variable = variables.get(key);
    const raw = source.cells[at];
    if (!variable || raw === undefined) continue;
    const address = `${sheet}!${letter}${source.line}`;
    const read = readCell(raw, { variable, sheet, address, format: source.formats?.[at] ?? null }, answers);
    putCell(target.columns, key, heading, target.row, read.cell);
    if (read.asked) asked.push({ ...read.asked, variable: key, heading, sheet, village: target.village, raw, address });
  }
}

/** A total line whose figure is left blank states nothing, so it gets no column. */
const isStated = ([, { cells }]: readonly [string, DraftColumn]): boolean =>
  cells[0] !== undefined && cells[0].state !== CellState.missing;

function columnsOf(columns: Draft['columns'], length: number): Map<string, Column> {
  return new Map([...columns].map(([key, column]) => [key, toColumn(key, column, length)]));
}
