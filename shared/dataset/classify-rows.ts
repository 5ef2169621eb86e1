import { villageCode } from './code';
import { cellText } from './text';
import type { CellValue, ColumnProposal, Grid, TableProposal } from './types';

type Rows = Pick<TableProposal, 'bodyRows' | 'totalRow' | 'skippedRows'>;

const TOTAL = /^(?:grand )?(?:sub ?)?(?:total|jumlah|jml)\b/;
/** Stands in many sheets with its figures left blank. */
const BARE_TOTAL = /^(?:grand )?(?:total|jumlah)(?: kab(?:upaten|\.)?| kota| seluruhnya)?$/;
const DISTRICT = /^(?:kab(?:upaten|\.)?|kota) /;
const PARTIAL = /\bkec(?:amatan|\.)?\b|^sub ?(?:total|jumlah)/;

/**
 * Sorts the rows below the header: villages (a code, or at least a name with figures), the district's own total line,
 * and everything else (subtotals of a kecamatan, column numbers, notes, signatures). Blank rows are dropped.
 */
export function classifyRows(grid: Grid, headerRow: number, columns: readonly ColumnProposal[]): Rows {
  const at = (role: ColumnProposal['role']): number => columns.find((column) => column.role === role)?.index ?? -1;
  const [kode, desa] = [at('kode'), at('desa')];
  const figures = columns.filter(({ role }) => role === 'variable' || role === 'unknown').map((column) => column.index);
  const bodyRows: number[] = [];
  const skippedRows: number[] = [];
  const totals: number[] = [];
  for (let row = headerRow + 1; row < grid.rows.length; row++) {
    const cells = grid.rows[row] ?? [];
    if (cells.every((cell) => cellText(cell) === '')) continue;
    if (isVillage(cells, kode, desa, figures)) bodyRows.push(row);
    else if (isTotal(cells, kode, figures)) totals.push(row);
    else skippedRows.push(row);
  }
  const totalRow = totals.pop() ?? null;
  return { bodyRows, totalRow, skippedRows: [...skippedRows, ...totals].sort((a, b) => a - b) };
}

function isVillage(cells: readonly CellValue[], kode: number, desa: number, figures: readonly number[]): boolean {
  if (villageCode(cells[kode]) !== null) return true;
  const code = cellText(cells[kode]);
  const name = cellText(cells[desa]);
  if (isTotalText(code) || isTotalText(name) || isDistrictLine(cells) || isColumnNumbers(cells)) return false;
  // 17.02 and 17.02.09 are the codes of a kabupaten and a kecamatan.
  if (/^\d{2}\.?\d{2}(?:\.?\d{2})?$/.test(code)) return false;
  const isLabelled = /\d{3}/.test(code) || (name !== '' && !/^\d+$/.test(name));
  return isLabelled && figures.some((column) => hasFigure(cells[column]));
}

function isTotal(cells: readonly CellValue[], kode: number, figures: readonly number[]): boolean {
  if (cells.some((cell) => BARE_TOTAL.test(cellText(cell).toLowerCase()))) return true;
  if (!figures.some((column) => hasFigure(cells[column]))) return false;
  const texts = cells.map(cellText).filter((text) => /[a-z]{3}/i.test(text));
  if (texts.some((text) => PARTIAL.test(text.toLowerCase()))) return false;
  return texts.some(isTotalText) || isDistrictLine(cells) || /^\d{2}\.?\d{2}$/.test(cellText(cells[kode]));
}

const isTotalText = (text: string): boolean => TOTAL.test(text.toLowerCase()) && !/\d{4}$/.test(text);

/** `Kota Padang` is a kecamatan too, so the name of a kabupaten or kota counts only where it stands alone. */
function isDistrictLine(cells: readonly CellValue[]): boolean {
  const texts = cells.map(cellText).filter((text) => /[a-z]{3}/i.test(text));
  return texts.length === 1 && DISTRICT.test((texts[0] ?? '').toLowerCase());
}

const hasFigure = (cell: CellValue | undefined): boolean =>
  typeof cell === 'number' || /^[^a-z]*\d/i.test(cellText(cell));

/** The line `(1) (2) (3)` under many official headers. */
function isColumnNumbers(cells: readonly CellValue[]): boolean {
  const numbers = cells.map((cell) => cellText(cell).replace(/[()]/g, '')).filter((text) => text !== '');
  return numbers.length >= 3 && numbers.every((text, at) => at === 0 || Number(text) === Number(numbers[at - 1]) + 1);
}
