import { indexBy } from '../../collections';
import type { Edition, Variable, VillageList } from '../../catalogue/schema';
import type { Decision } from '../../decisions/decisions';
import { finish } from '../../steps';
import type { Steps } from '../../steps';
import { applyDecisions } from './apply-decisions';
import { putCell, toColumn, type Draft, type DraftColumn } from './draft';
import { identifyRows, type AskedName, type Identity, type NoVillage } from '../names/identify-rows';
import { villageQuestions } from '../names/village-questions';
import { sourcedDraft, type SourcedDraft } from './sourced-columns';
import { fractionColumns } from './fraction-columns';
import { readCell } from '../values/read-cell';
import { spellingQuestions, type Asked } from './spelling-questions';
import { CellState, type Column, type Dataset, type Question, type SourceRow, type SourceTable } from '../types';

export interface DatasetInput {
  readonly edition: Edition;
  readonly year: number;
  readonly villages: VillageList;
  readonly tables: readonly SourceTable[];
  readonly decisions: readonly Decision[];
}

export interface BuiltDataset {
  readonly dataset: Dataset;
  readonly questions: readonly Question[];
  /** Rows left out because a person said that they are no village. */
  readonly noVillages: readonly NoVillage[];
}

const CELLS_PER_STEP = 2000;

/**
 * Joins tables on the village code and reads every cell, with the answers, corrections and recomputed percentages a
 * person decided on, in that order. Where no code can be read the village's name proposes one, else a person is asked.
 * A village that stands twice in one sheet gets a second row; rows that remain without a code keep an empty one; neither
 * is dropped, so that rules can report them. Only what a person said is no village is left out, and told.
 * @returns the dataset and the questions that are still open: villages first, because figures hang on them.
 */
export function buildDataset(input: DatasetInput): BuiltDataset {
  return finish(buildDatasetSteps(input));
}

/** The same in steps of some thousand cells. */
export function* buildDatasetSteps(input: DatasetInput): Steps<BuiltDataset> {
  const { edition, year, villages, tables, decisions } = input;
  const variables = indexBy(edition.variables, ({ key }) => key);
  const answers = new Map<string, string>();
  for (const decision of decisions) if (decision.kind === 'answer') answers.set(decision.question, decision.answer);

  const draft: Draft = { rows: [], columns: new Map() };
  const totals: Draft['columns'] = new Map();
  const sourced = sourcedDraft(tables);
  const context: Context = { variables, answers, sourced, asked: [] };
  const rowOf = new Map<string, number>();
  const askedNames: AskedName[] = [];
  const leftOut: NoVillage[] = [];
  let cells = 0;
  for (const table of tables) {
    const seen = new Map<string, number>();
    const fractions = fractionColumns(table, variables);
    const { identities, asked, noVillages } = yield* identifyRows(table, villages, answers);
    askedNames.push(...asked);
    leftOut.push(...noVillages);
    for (const identity of identities) {
      const { source } = identity;
      const row = placeRow(draft, rowOf, seen, identity);
      addLine(draft, row, table, source, identity.years);
      readRow(
        table,
        source,
        { draft, group: 'columns', row, village: identity.name || identity.code, fractions },
        context,
      );
      cells += source.cells.length;
      if (cells < CELLS_PER_STEP) continue;
      cells = 0;
      yield;
    }
    if (table.total) {
      const line = { columns: totals };
      readRow(table, table.total, { draft: line, group: 'totals', row: 0, village: 'Total', fractions }, context);
    }
  }
  yield;
  sourced.settle(draft.columns, totals, decisions);
  yield;
  applyDecisions(draft, totals, edition, decisions);
  yield;

  const sources = sourced.kept(draft.rows.length);
  const dataset: Dataset = {
    edition: edition.id,
    year,
    district: villages.district.code,
    rows: draft.rows,
    columns: columnsOf(draft.columns, draft.rows.length),
    totals: columnsOf(new Map([...totals].filter(isStated)), 1),
    ...(sources && { sources }),
  };
  return {
    dataset,
    questions: [...villageQuestions(askedNames), ...spellingQuestions(context.asked)],
    noVillages: leftOut,
  };
}

interface Context {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly answers: ReadonlyMap<string, string>;
  readonly sourced: SourcedDraft;
  /** Collects the cells that wait for an answer. */
  readonly asked: Asked[];
}

/** Least certain first: of several sheets the doubtful one is told. */
const CERTAINTY: readonly Identity['matched'][] = ['nama', 'jawaban', 'kode'];

/** The n-th row of a village in one sheet meets its n-th row in the next sheet; rows without a code meet nobody. */
function placeRow(draft: Draft, rowOf: Map<string, number>, seen: Map<string, number>, identity: Identity): number {
  const occurrence = identity.code === '' ? 1 : (seen.get(identity.code) ?? 0) + 1;
  seen.set(identity.code, occurrence);
  const key = `${identity.code}#${occurrence}`;
  const known = identity.code === '' ? undefined : rowOf.get(key);
  if (known === undefined) {
    rowOf.set(key, draft.rows.length);
    const { code, name, kecamatan, matched, rawCode } = identity;
    const found = { ...(matched === undefined ? {} : { matched }), ...(rawCode === '' ? {} : { rawCode }) };
    return draft.rows.push({ code, ...found, name, kecamatan, occurrence, lines: [], yearsBySheet: new Map() }) - 1;
  }
  const row = draft.rows[known];
  if (row) {
    const { matched, rawCode } = identity;
    if (matched && CERTAINTY.indexOf(matched) < CERTAINTY.indexOf(row.matched)) row.matched = matched;
    if (row.rawCode === undefined && rawCode !== '') row.rawCode = rawCode;
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
  target: {
    readonly draft: Pick<Draft, 'columns'>;
    readonly group: 'columns' | 'totals';
    readonly row: number;
    readonly village: string;
    /** Positions of columns whose figures may be fractions of one. */
    readonly fractions: ReadonlySet<number>;
  },
  { variables, answers, sourced, asked }: Context,
): void {
  const { sheet } = table;
  for (const [at, { heading, letter, variable: key = '', source: from }] of table.columns.entries()) {
    const variable = variables.get(key);
    const raw = source.cells[at];
    if (!variable || raw === undefined) continue;
    const address = `${sheet}!${letter}${source.line}`;
    const format = source.formats?.[at] ?? null;
    const areFractions = target.fractions.has(at);
    const read = readCell(raw, { variable, sheet, address, format, areFractions }, answers);
    const { columns } = target.draft;
    if (sourced.has(key)) {
      // Its place among the columns is that of the first table that has it.
      if (!columns.has(key)) columns.set(key, { heading, cells: [] });
      sourced.put(target.group, { variable: key, heading, row: target.row, source: from }, read.cell);
    } else putCell(columns, key, heading, target.row, read.cell);
    if (read.asked) asked.push({ ...read.asked, variable: key, heading, sheet, village: target.village, raw, address });
  }
}

/** A total line whose figure is left blank states nothing, so it gets no column. */
const isStated = ([, { cells }]: readonly [string, DraftColumn]): boolean =>
  cells[0] !== undefined && cells[0].state !== CellState.missing;

function columnsOf(columns: Draft['columns'], length: number): Map<string, Column> {
  return new Map([...columns].map(([key, column]) => [key, toColumn(key, column, length)]));
}
