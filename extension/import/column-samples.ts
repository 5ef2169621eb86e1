import { columnLetter, looksLikeName, personalText } from '@shared/dataset';
import type { CellValue, ColumnProposal } from '@shared/dataset/types';
import { cellText } from './replace-tables';
import type { SheetDraft } from './types';

/** A cell of a column as a person would read it, and where it stands. */
export interface Sample {
  readonly text: string;
  /** Name of the village, or its code; empty where its row names none. */
  readonly village: string;
  /** As the spreadsheet program shows it: `E12`. */
  readonly address: string;
}

const SHOWN = 3;
const LONGEST = 40;
/** Places are called like people here and there. */
const PLACES: ReadonlySet<ColumnProposal['role']> = new Set(['desa', 'kecamatan']);

/** Rounded as far as a sheet shows, so that 0.07 × 100 is 7. */
const percentText = (share: number): string => `${cellText(Number((share * 100).toFixed(6)))} %`;

function textOf(cell: CellValue, format: string | null): string {
  const text = typeof cell === 'number' && format?.includes('%') ? percentText(cell) : cellText(cell).trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const known = new WeakMap<SheetDraft['read'], ReadonlyMap<number, readonly Sample[]>>();

/** The first three filled cells of each column, by its index; none of columns that are refused, nor texts about persons. */
export function columnSamples({ grid, read }: SheetDraft): ReadonlyMap<number, readonly Sample[]> {
  const before = known.get(read);
  if (before) return before;
  const at = (role: ColumnProposal['role']): number => read.columns.find((one) => one.role === role)?.index ?? -1;
  const [desa, kode] = [at('desa'), at('kode')];
  const found = new Map<number, Sample[]>();
  const isPlace = new Set(read.columns.flatMap(({ role, index }) => (PLACES.has(role) ? [index] : [])));
  let open = read.columns.filter(({ role }) => role !== 'personal').map(({ index }) => index);
  for (const row of read.bodyRows) {
    if (open.length === 0) break;
    const cells = grid.rows[row] ?? [];
    for (const index of open) {
      const text = textOf(cells[index] ?? null, grid.formats?.[row]?.[index] ?? null);
      if (text === '' || personalText(text) !== null || (!isPlace.has(index) && looksLikeName(text))) continue;
      const samples = found.get(index) ?? [];
      found.set(index, samples);
      const village = cellText(cells[desa]) || read.codes.get(row) || cellText(cells[kode]);
      samples.push({ text, village, address: `${columnLetter(index)}${row + 1}` });
    }
    open = open.filter((index) => (found.get(index)?.length ?? 0) < SHOWN);
  }
  known.set(read, found);
  return found;
}
