import { groupBy } from '../collections';
import type { Edition, VillageList } from '../catalogue';
import { buildDataset } from '../dataset/building/build-dataset';
import type { Dataset, Question, SourceRow, SourceTable } from '../dataset/types';
import type { Decision } from '../exchange';
import type { Finding } from '../findings/types';
import { check } from '../rules';
import { indicatorEdition } from './indicator-edition';
import { answerIn, notationOf } from './notation';
import type { LongRow, LongTable } from './types';

/** One indicator in one period: its regions as a dataset, and what was found in it. */
export interface LongPart {
  readonly indicator: string;
  readonly period: string;
  /** The three variables `pembilang`, `penyebut`, `persen` and the rules applied to them. */
  readonly edition: Edition;
  /** The regions under made-up codes: what the dataset and findings call a village. */
  readonly regions: VillageList;
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
}

export interface LongCheck {
  readonly parts: readonly LongPart[];
  readonly questions: readonly Question[];
  /** What was taken for granted, as sentences for people. */
  readonly assumptions: readonly string[];
}

const EXAMPLES = 5;
/** Regions get codes of a province that does not exist, so that they pass for villages. */
const FIRST_CODE = 9_900_000_000;
const NO_YEAR = 0;

/**
 * Checks every indicator and period of a long table with the rules of the edition. A lone group of three digits is read
 * the way the table's other numbers prove; without a proof it is a question and its cells are not judged.
 */
export function checkLongTable(table: LongTable, edition: Edition): LongCheck {
  const notation = notationOf(table);
  const questions = new Map<string, Question>();
  const settled = new Set<string>();
  const parts: LongPart[] = [];
  const codes: Codes = new Map();
  for (const rows of groupsOf(table)) {
    const [{ indicator, period, year } = { indicator: '', period: '', year: NO_YEAR }] = rows;
    const ownEdition = indicatorEdition(edition, table, indicator, period);
    const { regions, source } = sourceOf(table, rows, codes);
    const input = { edition: ownEdition, year, villages: regions, tables: [source] };
    const asked = buildDataset({ ...input, decisions: [] });
    const answers = asked.questions.flatMap((question): Decision[] => {
      const answer = notation === null ? null : answerIn(notation, question.key);
      return answer === null ? [] : [{ kind: 'answer', question: question.key, answer, by: '', at: '' }];
    });
    const built = answers.length === 0 ? asked : buildDataset({ ...input, decisions: answers });
    for (const question of asked.questions)
      if (!built.questions.some(({ key }) => key === question.key)) settled.add(question.heading);
    for (const question of built.questions) questions.set(question.key, merged(questions.get(question.key), question));
    const previous = parts
      .filter((part) => sameIndicator(part, indicator) && part.dataset.year < year && part.dataset.year !== NO_YEAR)
      .map((part) => part.dataset)
      .sort((one, other) => other.year - one.year);
    const { dataset } = built;
    const findings = check({ edition: ownEdition, dataset, villages: regions, facts: { previous } });
    parts.push({ indicator, period, edition: ownEdition, regions, dataset, findings });
  }
  return { parts, questions: [...questions.values()], assumptions: assumptionsOf(table, notation, [...settled]) };
}

/** Region → its made-up code, the same in every indicator and year, so that years can be compared. */
type Codes = Map<string, string>;

const sameIndicator = (part: LongPart, indicator: string): boolean =>
  part.indicator.toLowerCase() === indicator.toLowerCase();

/** Rows of one indicator and period, earlier years first. */
function groupsOf(table: LongTable): LongRow[][] {
  const groups = groupBy(table.rows, ({ indicator, period }) => `${indicator.toLowerCase()}\n${period.toLowerCase()}`);
  return [...groups.values()].sort(([one], [other]) => (one?.year ?? 0) - (other?.year ?? 0));
}

function sourceOf(
  table: LongTable,
  rows: readonly LongRow[],
  codes: Codes,
): { regions: VillageList; source: SourceTable } {
  const names = new Map<string, string>();
  const total = [...rows].reverse().find((row) => row.isTotal);
  const body = rows.filter((row) => row !== total);
  const sourceRow = (row: LongRow, code: string): SourceRow => ({
    line: row.line,
    cells: [code, row.region, ...table.figures.map((_, at) => row.cells[at] ?? null)],
    formats: [null, null, ...table.figures.map((_, at) => row.formats[at] ?? null)],
  });
  const sourceRows = body.map((row) => {
    const code = codes.get(row.regionKey) ?? String(FIRST_CODE + codes.size + 1);
    codes.set(row.regionKey, code);
    names.set(code, row.region);
    return sourceRow(row, code);
  });
  return {
    regions: {
      district: { code: '9900', name: '' },
      villages: [...names].map(([code, name]) => ({ code, name, kecamatan: '' })),
    },
    source: {
      file: '',
      sheet: table.sheet,
      columns: [
        { heading: 'kode', role: 'kode', letter: '' },
        { heading: 'wilayah', role: 'desa', letter: '' },
        ...table.figures.map(({ figure, heading, letter }) => ({
          heading,
          role: 'variable' as const,
          variable: figure,
          letter,
        })),
      ],
      rows: sourceRows,
      total: total ? sourceRow(total, '') : null,
    },
  };
}

/** The same column is asked about once, however many indicators it holds. */
const merged = (known: Question | undefined, more: Question): Question =>
  known
    ? { ...known, count: known.count + more.count, examples: [...known.examples, ...more.examples].slice(0, EXAMPLES) }
    : more;

function assumptionsOf(table: LongTable, notation: 'id' | 'en' | null, settled: readonly string[]): string[] {
  const found: string[] = [];
  const lines = (numbers: readonly number[]): string =>
    `baris ${numbers.slice(0, EXAMPLES).join(', ')}${numbers.length > EXAMPLES ? ` dan ${numbers.length - EXAMPLES} lainnya` : ''}`;
  if (notation !== null && settled.length > 0) {
    const sign =
      notation === 'id'
        ? 'titik sebagai tanda ribuan dan koma sebagai desimal'
        : 'koma sebagai tanda ribuan dan titik sebagai desimal';
    found.push(`Angka di kolom ${settled.join(', ')} dibaca dengan ${sign}, seperti angka lain di tabel ini.`);
  }
  if (table.filledDown.length > 0)
    found.push(`Indikator kosong di ${lines(table.filledDown)} dibaca sama dengan baris di atasnya.`);
  if (table.nameless.length > 0)
    found.push(`Angka di ${lines(table.nameless)} tidak diperiksa karena wilayah atau indikatornya kosong.`);
  if (table.skipped.length > 0) found.push(`Tidak dipakai karena bukan baris angka: ${lines(table.skipped)}.`);
  if (table.unused.length > 0) found.push(`Kolom yang tidak dipakai: ${table.unused.join(', ')}.`);
  return found;
}
