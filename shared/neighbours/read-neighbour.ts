import type { Edition, VillageList } from '../catalogue/schema';
import { villageCode } from '../dataset/reading/code';
import { proposeColumns } from '../dataset/reading/propose-columns';
import { holdsPersons } from '../dataset/reading/rows-of-persons';
import { unplacedRows } from '../dataset/reading/unplaced-rows';
import { cellText } from '../dataset/values/text';
import { orBlank } from '../filling-words';
import { listInWords } from '../list-in-words';
import type { Problem } from '../result';
import type { Grid, TableProposal } from '../dataset/types';
import { settleCodes } from './code-columns';
import { usedColumns } from './columns';
import type { UsedColumn } from './columns';
import { monthName } from './months';
import { movedRow } from './moved-row';
import { proposalOf, scheduledMonth } from './proposals';
import type { Answers, ProposalContext } from './proposals';
import { proposeTable } from './propose-table';
import { dividersOf, MONTH, questionsOf } from './questions';
import type { NeighbourQuestion } from './questions';
import type { Recognised } from './recognise';
import { earlierNotes } from './row-notes';
import { monthRows, takeMonth, withPlaces } from './village-rows';
import type { MonthRows } from './village-rows';

/** What is known where an export is read. */
export interface NeighbourContext {
  readonly edition: Edition;
  /** The district's list, where it is known. */
  readonly villages?: VillageList | undefined;
  /** The district worked on, where its list is not known yet: four digits. */
  readonly district?: string | undefined;
  readonly year?: number | undefined;
  readonly answers?: Answers | undefined;
  /** Where it is only looked whose figures of which year they are: what is likeliest stands for an answer. */
  readonly isLook?: boolean;
}

/** One table of an export: the sheet with the rows and cells that count, and what they are proposed to be. */
interface NeighbourTable {
  readonly grid: Grid;
  readonly proposal: TableProposal;
  /** The month its figures are of, 1–12; null where months do not part its rows. */
  readonly month: number | null;
}

/** What became of an export: what is still asked, or its tables, or why it is not read. */
type NeighbourReading =
  | { readonly kind: 'asked'; readonly questions: readonly NeighbourQuestion[] }
  | { readonly kind: 'read'; readonly tables: readonly NeighbourTable[] }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Tells a person what a file was recognised as. */
export const recognisedAs = ({ recipe }: Recognised): string => `Berkas ini dikenali sebagai ${recipe.name}.`;

/**
 * Reads a recognised export by its recipe. Nothing is added up: rows and cells that do not count are blanked, the others
 * keep their place, so that every figure stands at its address in the file.
 */
export function readNeighbour(written: Grid, recognised: Recognised, context: NeighbourContext): NeighbourReading {
  const { headings, notes } = settleCodes(written, recognised.headings, context.villages);
  const grid = withPlaces(written, headings);
  const found = { ...recognised, headings };
  const { recipe } = found;
  const { edition } = context;
  const columns = usedColumns(grid, found);
  const asProposals = columns.map((column) => proposalOf(column, plainContext(found, context)));
  if (holdsPersons(grid, headings.last, asProposals)) return { kind: 'refused', problem: personsIn(grid, found) };
  const moved = movedRow(written, headings);
  if (moved) return { kind: 'refused', problem: moved };
  const months = monthRows(grid, headings);
  const questions = questionsOf(grid, found, columns, { months, edition });
  const answers = answered(questions, context);
  const open = questions.filter(({ key }) => answers[key] === undefined);
  if (open.length > 0) return { kind: 'asked', questions: open };
  const month = answers[MONTH] === undefined ? (months?.months[0] ?? null) : Number(answers[MONTH]);
  const parts = dividersOf(grid, found);
  const proposing: ProposalContext = {
    ...plainContext(found, context),
    answers,
    month,
    general: generalProposals(grid, columns, context),
    parted: parts.map(({ key, words }) => answers[key] ?? words[0] ?? ''),
  };
  // Rows of another word of the same sheet are another table: neither takes the other's place.
  const words = parts.filter((one) => one.words.length > 1).map(({ key }) => orBlank(answers[key] ?? ''));
  const name = words.length > 0 ? `${grid.name} (${words.join(', ')})` : grid.name;
  const table = tableOf(grid, {
    found,
    columns,
    months,
    context: proposing,
    district: context.villages?.district.code,
  });
  const traps = [...recipe.traps, ...notes];
  const blocks = month === null || !months ? [] : laterBlocks(columns, months, proposing, month);
  const tables = [
    table(month, columns, name, [
      ...traps,
      ...blocks.map(
        ({ month: other, columns: some }) =>
          `${listInWords(some.map(({ heading }) => `"${heading}"`))} dipakai dari bulan ${monthName(other)}, bulan terakhir yang dijadwalkan: lihat lembar "${name} (${monthName(other)})".`,
      ),
    ]),
    ...blocks.map(({ month: other, columns: some }) =>
      table(other, some, `${name} (${monthName(other)})`, [
        `Kolom ini tidak diisi tiap bulan: dipakai angka ${monthName(other)}, dan bulan lain bukan 0.`,
      ]),
    ),
  ].filter(({ proposal }) => proposal.columns.some(({ role }) => role === 'variable'));
  for (const { grid: rows, proposal } of tables) {
    const unplaced = unplacedRows(rows, proposal.columns, proposal);
    if (unplaced && !unplaced.ok) return { kind: 'refused', problem: unplaced.problem };
  }
  return tables.length > 0 ? { kind: 'read', tables } : { kind: 'refused', problem: nothingFor(grid, found, edition) };
}

const plainContext = ({ recipe }: Recognised, { edition, answers = {} }: NeighbourContext): ProposalContext => ({
  recipe,
  edition,
  answers,
  month: null,
  general: new Map(),
  parted: [],
});

/** The answers that are among those offered. */
function answered(questions: readonly NeighbourQuestion[], { answers = {}, isLook }: NeighbourContext): Answers {
  const known: Record<string, string> = {};
  for (const { key, options } of questions) {
    const given = options.find(({ value }) => value === answers[key]) ?? (isLook ? options[0] : undefined);
    if (given) known[key] = given.value;
  }
  return known;
}

function generalProposals(
  grid: Grid,
  columns: readonly UsedColumn[],
  { edition, villages, year }: NeighbourContext,
): ProposalContext['general'] {
  if (!columns.some(({ known }) => known?.isMeasure)) return new Map();
  const proposed = proposeColumns(grid, edition, villages, year)?.columns ?? [];
  return new Map(proposed.flatMap((one) => (one.role === 'variable' ? [[one.index, one]] : [])));
}

/** Columns that are filled in in some months only, by the month of which they are taken. */
function laterBlocks(
  columns: readonly UsedColumn[],
  { months }: MonthRows,
  context: ProposalContext,
  month: number,
): { readonly month: number; readonly columns: readonly UsedColumn[] }[] {
  const blocks = new Map<number, UsedColumn[]>();
  for (const column of columns) {
    if (!column.known?.months || column.known.months.includes(month)) continue;
    const other = scheduledMonth(column, month, months);
    if (other === null || proposalOf(column, { ...context, month: other }).role !== 'variable') continue;
    blocks.set(other, [...(blocks.get(other) ?? []), column]);
  }
  return [...blocks].map(([other, some]) => ({ month: other, columns: some }));
}

interface TableContext {
  readonly found: Recognised;
  readonly columns: readonly UsedColumn[];
  readonly months: MonthRows | null;
  readonly context: ProposalContext;
  readonly district: string | undefined;
}

/** Makes the table of a month and of some of the columns; places stand in each. */
const tableOf =
  (grid: Grid, { found, columns, months, context, district }: TableContext) =>
  (month: number | null, some: readonly UsedColumn[], name: string, notes: readonly string[]): NeighbourTable => {
    const { headings, recipe } = found;
    const taken = month === null || !months ? null : takeMonth(months, month, recipe);
    const parts = dividersOf(grid, found).map(({ index }, at) => ({ index, word: context.parted[at] ?? '' }));
    const kode = headings.columns.find(({ role }) => role === 'kode')?.index ?? -1;
    const isElsewhere = (row: Grid['rows'][number]): boolean => {
      const code = villageCode(row[kode]);
      return district !== undefined && code !== null && !code.startsWith(district);
    };
    const hasOwn = grid.rows.some((row) => villageCode(row[kode])?.startsWith(district ?? '-') === true);
    const isTaken = (row: Grid['rows'][number], at: number): boolean =>
      (taken === null || taken.rows.has(at)) && parts.every(({ index, word }) => cellText(row[index]) === word);
    const elsewhere = new Set(
      grid.rows.flatMap((row, at) =>
        at > headings.last && hasOwn && isTaken(row, at) && isElsewhere(row) ? [at] : [],
      ),
    );
    const shown = columns.filter((column) => column.role !== null || some.includes(column));
    const proposals = shown.map((column) => proposalOf(column, { ...context, month }));
    const blank = new Set(proposals.flatMap(({ index, refusal }) => (refusal === undefined ? [] : [index])));
    const rows = grid.rows.map((row, at) => {
      if (at <= headings.last) return row;
      if (!isTaken(row, at) || elsewhere.has(at)) return [];
      return blank.size === 0 ? row : row.map((cell, column) => (blank.has(column) ? null : cell));
    });
    const told = [
      ...(taken && months && month !== null ? earlierNotes(taken, month, months, recipe) : []),
      ...(elsewhere.size > 0 ? [`${elsewhere.size} baris kabupaten/kota lain tidak dipakai.`] : []),
    ];
    const read = { ...grid, name, rows };
    return { grid: read, proposal: proposeTable(read, headings, proposals, [...notes, ...told]), month };
  };

const personsIn = ({ name }: Grid, { recipe }: Recognised): Problem => ({
  message: `Lembar "${name}" berisi daftar orang di bawah judul ${recipe.name}, jadi tidak dibuka dan tidak disimpan.`,
  remedy: 'Bawa laporan per desa dari menu yang sama, tanpa nama dan nomor orang.',
});

const nothingFor = ({ name }: Grid, found: Recognised, { years }: Edition): Problem => ({
  message: `Lembar "${name}" tidak dipakai. ${recognisedAs(found)} Isinya tidak diminta formulir tahun ${listInWords(years.map(String))}.`,
  remedy: 'Pilih tahun lain bila berkas ini untuk tahun lain.',
});
