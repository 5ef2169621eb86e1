import type { Edition, VillageList } from '@shared/catalogue';
import type { Dataset, Grid, Question, SourceTable } from '@shared/dataset';
import { buildDataset, confirmTable, readTable } from '@shared/dataset';
import type { Decision } from '@shared/exchange';
import type { Finding } from '@shared/findings';
import type { Problem } from '@shared/result';
import { check } from '@shared/rules';
import type { CheckFacts } from '@shared/rules';
import type { Localisation } from '@shared/rules/localise';
import { localise, withSuspects } from '@shared/rules/localise';
import { columnLetter } from '@shared/dataset';
import { cellText } from '../book/cell-text';
import type { SheetLayout } from '../book/layout';
import { keysOf, labelsOf, ROWS } from '../book/layout';
import { typedFigures } from './typed-figures';
import type { Setup } from '../book/setup';

/** What a check of the whole workbook found. */
export interface Checked {
  readonly tables: readonly SourceTable[];
  readonly dataset: Dataset;
  readonly questions: readonly Question[];
  /** With the cells most likely wrong, and the agency whose figure that is in the lead. */
  readonly findings: readonly Finding[];
  /** What connected figures say of a finding, by its key. */
  readonly told: ReadonlyMap<string, Localisation>;
}

/** Columns whose key is gone from row 1, in the words that people know them by. */
const overwritten = (grid: Grid, layout: SheetLayout): Problem[] => {
  const present = new Set((grid.rows[ROWS.keys - 1] ?? []).map(String));
  const labels = labelsOf(layout);
  const lost = keysOf(layout).flatMap((key, at) =>
    present.has(key) ? [] : [`${labels[at]} (kolom ${columnLetter(at)})`],
  );
  if (lost.length === 0) return [];
  return [
    {
      message: `Di lembar "${layout.name}" judul kolom ini tertimpa atau terhapus: ${lost.join(', ')}.`,
      remedy: 'Jalankan menu Cermat > Perbaiki struktur untuk memulihkannya; angka yang sudah diisi tetap.',
    },
  ];
};

/** A sheet made for another year, told by its title: its figures would be checked as this year's. */
const otherYear = (grid: Grid, year: number): Problem[] => {
  const [, made] = /\bTahun (\d{4})$/.exec(cellText(grid.rows[ROWS.title - 1]?.[0])) ?? [];
  if (made === undefined || Number(made) === year) return [];
  return [
    {
      message: `Lembar "${grid.name}" dibuat untuk tahun ${made}, sedangkan lembar Pengaturan berisi ${year}.`,
      remedy: `Pilih tahun ${made} di lembar Pengaturan, atau pakai spreadsheet lain untuk tahun ${year}.`,
    },
  ];
};

type CheckResult = { readonly checked: Checked } | { readonly problems: readonly Problem[] };

/** Reads and checks grids that are known to be whole, with the same core as the extension. */
export function checkTables(
  edition: Edition,
  year: number,
  villages: VillageList,
  grids: readonly Grid[],
  file: string,
  decisions: readonly Decision[],
  facts: CheckFacts = {},
): CheckResult {
  const problems: Problem[] = [];
  const tables: SourceTable[] = [];
  for (const grid of grids) {
    const proposal = readTable(grid, edition);
    if (proposal.ok) tables.push(confirmTable(file, grid, proposal.value));
    else problems.push(proposal.problem);
  }
  if (problems.length > 0) return { problems };
  const { dataset, questions } = buildDataset({ edition, year, villages, tables, decisions });
  const findings = check({ edition, dataset, villages, facts });
  const told = localise({ edition, villages, dataset: typedFigures(dataset, edition), findings });
  return { checked: { tables, dataset, questions, findings: withSuspects(findings, told, edition), told } };
}

/**
 * Checks the grids of all agencies' sheets. Nothing is checked while a heading is damaged or a sheet is of another year:
 * half a check would read as a clean bill.
 */
export function checkGrids(
  { settings, villages }: Pick<Setup, 'settings' | 'villages'>,
  layouts: readonly SheetLayout[],
  grids: readonly Grid[],
  file: string,
  decisions: readonly Decision[] = [],
  facts: CheckFacts = {},
): CheckResult {
  const { edition, year } = settings;
  const problems = layouts.flatMap((layout, at) => {
    const grid = grids[at];
    return grid ? [...overwritten(grid, layout), ...otherYear(grid, year)] : [];
  });
  return problems.length > 0 ? { problems } : checkTables(edition, year, villages, grids, file, decisions, facts);
}
