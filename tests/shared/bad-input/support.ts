import type { Edition } from '@shared/catalogue';
import { emonev2024, variableOf } from '@shared/catalogue';
import { villagesOf } from '@shared/cli/villages.mjs';
import { buildDataset, confirmTable, readTable, type CellValue, type Dataset, type Grid } from '@shared/dataset';
import { type Finding } from '@shared/findings';
import { holdsOf, renderFinding, check } from '@shared/rules';
import { checkLongTable, readLongTable, renderLongFinding } from '@shared/longtable';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';

export const LIST = villagesOf('1702');
export const HEAD = ['Kode Desa', 'Desa/Kelurahan', 'Jumlah keluarga', 'Jumlah keluarga berisiko stunting'];

export type XlsxValue = string | number | boolean | Date | null;

/** A workbook of sound village rows under `HEAD`; `change` may spoil any row (0 is the first village). */
export function villageRows(
  count = 6,
  change: (row: XlsxValue[], at: number) => XlsxValue[] = (row) => row,
): XlsxValue[][] {
  const rows = LIST.villages.slice(0, count).map(({ code, name }, at) => change([code, name, 300 + at, 100 + at], at));
  return [HEAD, ...rows];
}

export const xlsx = (rows: XlsxValue[][], more: Partial<WriteSheet> = {}): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'Data Sasaran', rows, ...more }] });

/** Everything a grid goes through on its way to findings, whatever is in it; throws only if the core does. */
export function through(grid: Grid, edition: Edition = emonev2024): { lines: number[]; findings: Finding[] } {
  const long = readLongTable(grid);
  if (long.ok) {
    const { parts } = checkLongTable(long.value, edition);
    for (const part of parts) {
      for (const finding of part.findings) renderLongFinding(finding, part);
      assertCellsExist(part.findings, part.dataset, part.edition);
    }
    const { rows, skipped, nameless } = long.value;
    return {
      lines: [...rows.map(({ line }) => line), ...skipped, ...nameless],
      findings: parts.flatMap(({ findings }) => findings),
    };
  }
  const table = readTable(grid, edition);
  if (!table.ok) return { lines: [], findings: [] };
  const { columns, bodyRows, totalRow, skippedRows } = table.value;
  const confirmed = confirmTable('acak.xlsx', grid, {
    ...table.value,
    columns: columns.map((one) => ({ ...one, sure: true })),
  });
  const { dataset, questions } = buildDataset({
    edition,
    year: 2024,
    villages: LIST,
    tables: [confirmed],
    decisions: [],
  });
  const findings = check({ edition, dataset, villages: LIST });
  for (const finding of findings) renderFinding(finding, edition, LIST);
  holdsOf(dataset, findings, questions);
  assertCellsExist(findings, dataset, edition);
  const lines = [...bodyRows, ...(totalRow === null ? [] : [totalRow]), ...skippedRows].map((row) => row + 1);
  return { lines, findings: [...findings] };
}

/** Lines of a grid that hold anything, from a line on. */
export const filledLines = ({ rows }: Grid, from: number): number[] =>
  rows.flatMap((row, at) => (at + 1 >= from && row.some(isFilled) ? [at + 1] : []));

const isFilled = (cell: CellValue): boolean =>
  cell !== null && (typeof cell !== 'string' || cell.replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]/g, '') !== '');

/** A finding on a cell that is not there would lead an officer nowhere. */
function assertCellsExist(findings: readonly Finding[], dataset: Dataset, edition: Edition): void {
  const rows = new Set(dataset.rows.map(({ code }) => code));
  for (const { rule, cells, holds } of findings) {
    for (const { village, variable } of [...cells, ...holds]) {
      const isRow = village === 'total' ? dataset.totals.size > 0 : rows.has(village);
      if (!isRow) throw new Error(`${rule} speaks of a village that is not there: "${village}"`);
      if (
        variable !== '' &&
        !dataset.columns.has(variable) &&
        !dataset.totals.has(variable) &&
        !variableOf(edition, variable)
      ) {
        throw new Error(`${rule} speaks of a variable nobody knows: "${variable}"`);
      }
    }
  }
}
