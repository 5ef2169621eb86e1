import type { VillageList } from '../../catalogue/schema';
import { memoByObject } from '../../once';
import { parseNumber } from '../values/number';
import { cellText } from '../values/text';
import { villageCode } from './code';
import type { CellValue, ColumnProposal, Grid } from '../types';

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Names as they are compared, of the villages and of their kecamatan: plain name → as written in the list. */
const namesOf = memoByObject(({ villages }: VillageList) => ({
  villages: new Set(villages.map(({ name }) => plain(name))),
  kecamatan: new Map(villages.map(({ kecamatan }) => [plain(kecamatan), kecamatan] as const)),
}));

/** What may stand in front of a kecamatan's name: `2. Kec.`. */
const BEFORE_NAME = /^\s*(?:(?:\d{1,2}|[ivx]+)[.)]\s*)?(?:kec(?:amatan)?\b[.:]?)?/i;

/** The kecamatan of the list that a text names, whatever its case; null if it is none's name alone. */
export const kecamatanCalled = (text: string, villages: VillageList): string | null =>
  namesOf(villages).kecamatan.get(plain(text.replace(BEFORE_NAME, ''))) ?? null;

/** Whether a text is the name of a village of the list, whatever its case. */
export const isVillageCalled = (text: string, villages: VillageList): boolean =>
  text !== '' && namesOf(villages).villages.has(plain(text));

/**
 * Rows that hold the bare name of a kecamatan where villages are named: headings or subtotals of theirs. A village may go by
 * that name, too: where it stands once, among rows of kecamatan that no village is called like, or with the sum of all
 * others, the kecamatan is meant.
 * @param rows 0-based rows below the header that hold something
 * @returns row → name as in the list
 */
export function bareKecamatan(
  grid: Grid,
  columns: readonly ColumnProposal[],
  rows: readonly number[],
  villages: VillageList,
): ReadonlyMap<number, string> {
  const at = (role: ColumnProposal['role']): number => columns.find((column) => column.role === role)?.index ?? -1;
  const [kode, desa, kecamatan] = [at('kode'), at('desa'), at('kecamatan')];
  const figures = columns.filter(({ role }) => role === 'variable').map(({ index }) => index);
  const textAt = (row: number, column: number): string => cellText(grid.rows[row]?.[column]);
  const isBlank = (row: number): boolean => figures.every((column) => textAt(row, column) === '');
  const named = rows.flatMap((row) => {
    const name = textAt(row, desa);
    const isPlaced = villageCode(grid.rows[row]?.[kode]) !== null || textAt(row, kecamatan) !== '';
    const called = isPlaced || name === '' ? null : kecamatanCalled(name, villages);
    return called === null ? [] : [{ row, called }];
  });
  const isSumOfOthers = (row: number): boolean =>
    figures.length > 0 &&
    figures.every((column) => {
      const own = figureOf(grid.rows[row]?.[column]);
      const others = rows.reduce((sum, other) => sum + (other === row ? 0 : figureOf(grid.rows[other]?.[column])), 0);
      return own !== 0 && own === others;
    });
  const isTold = named.some(({ called }) => !namesOf(villages).villages.has(plain(called)));
  const times = new Map<string, number>();
  for (const { called } of named) times.set(called, (times.get(called) ?? 0) + 1);
  const meant = named.filter(
    ({ row, called }) => isBlank(row) || (times.get(called) === 1 && (isTold || isSumOfOthers(row))),
  );
  return new Map(meant.map(({ row, called }) => [row, called]));
}

const figureOf = (cell: CellValue | undefined): number =>
  parseNumber(cell, { type: 'count', convention: 'id' }).value ?? 0;
