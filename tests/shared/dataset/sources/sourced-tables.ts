import { CellState, type CellValue, type SourceTable } from '@shared/dataset';
import type { Decision, DenominatorSource } from '@shared/exchange';
import { by, build, source } from '../small-edition';

export const DUKCAPIL: DenominatorSource = { name: 'Dukcapil', asOf: '2025-12-31' };
export const PUSKESMAS: DenominatorSource = { name: 'Puskesmas', asOf: null };
export const PLKB: DenominatorSource = { name: 'KB/PLKB', asOf: '2025-11-30' };
export const CODES = ['1702061004', '1702061015', '1702072021'] as const;

/** Families per village, in a sheet of its own; `from` is whose figures they are. */
export function families(
  sheet: string,
  from: DenominatorSource | null,
  figures: readonly CellValue[],
  total?: CellValue,
): SourceTable {
  const rows = CODES.map((code, at) => [code, 'Curup', `Desa ${at}`, figures[at] ?? null]);
  const below: CellValue[][] = total === undefined ? [] : [['Jumlah', null, null, total]];
  const table = source(sheet, [['Kode Desa', 'Kecamatan', 'Desa', 'Jumlah keluarga'], ...rows, ...below]);
  return from === null ? table : withSource(table, from);
}

/** The same table with its figures known to be an office's. */
export const withSource = (table: SourceTable, from: DenominatorSource): SourceTable => ({
  ...table,
  columns: table.columns.map((column) => (column.role === 'variable' ? { ...column, source: from } : column)),
});

export const choose = (chosen: DenominatorSource, variable = 'jumlah_keluarga'): Decision => ({
  kind: 'source',
  variable,
  source: chosen,
  reason: 'Arahan Kemendagri: penyebut dari Dukcapil',
  ...by,
});

/** State and value of the families of each village: `120`, `held`, `blank`. */
export function shown(built: ReturnType<typeof build>): readonly (number | string)[] {
  const column = built.dataset.columns.get('jumlah_keluarga');
  const rows = CODES.map((code) => built.dataset.rows.findIndex((row) => row.code === code));
  return rows.map((row) => {
    const state = column?.states[row];
    if (state === CellState.missing || state === undefined) return 'blank';
    return state === CellState.conflict ? 'held' : (column?.values[row] ?? NaN);
  });
}
