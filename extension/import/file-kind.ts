import { columnPath, normaliseFully, personalText, statesTime } from '@shared/dataset';
import type { ColumnProposal } from '@shared/dataset/types';
import { memoByObject } from '@shared/once';
import { sha256 } from '@shared/hashing/sha256';
import { LONGEST_HEADING } from '@extension/store';

const LONGEST_SHEET = 100;

/** Of headings no more is kept than it takes to find them again: what stands above them may be anything. */
const fingerprint = (text: string): string => sha256(text).slice(0, 32);

interface Headed {
  readonly index: number;
  /** With what stands above it, as it is written, and as it is compared. */
  readonly path: string;
  readonly own: string;
}

/** Columns whose headings may be kept: of those that are refused nothing is. */
const headedColumns = (columns: readonly ColumnProposal[]): readonly Headed[] =>
  columns
    .filter(({ role }) => role !== 'personal')
    .map((column) => ({ index: column.index, path: columnPath(column), own: normaliseFully(columnPath(column)) }))
    .filter(({ own }) => own !== '');

/** Fingerprint of the headings of a sheet in any order: sheets of one kind have the same, whatever year stands in them. */
export const fileKind = memoByObject((columns: readonly ColumnProposal[]): string => {
  const headings = new Set(headedColumns(columns).map(({ own }) => own.replace(/\b20\d\d\b/g, '20##')));
  return fingerprint([...headings].sort().join('\n'));
});

/** The name of a sheet as it is compared; empty for one that is not to be kept: too long, or with a person's name. */
export function sheetName(sheet: string): string {
  const name = normaliseFully(sheet);
  return name.length > LONGEST_SHEET || personalText(sheet) !== null ? '' : name;
}

/** Headings of one time alone mean another column with the next file; others may name a person. */
const mayBeKept = ({ path }: Headed): boolean =>
  path.length <= LONGEST_HEADING && !statesTime(path) && personalText(path) === null;

const timesOf = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
};

/**
 * Fingerprint of what tells a column from the others of its sheet, by its index: its heading, below that of its left
 * neighbour where it stands there more than once. Columns that nothing tells apart, or whose headings must not be kept, have none.
 */
export const columnKeys = memoByObject((columns: readonly ColumnProposal[]): ReadonlyMap<number, string> => {
  const headed = headedColumns(columns);
  const times = timesOf(headed.map(({ own }) => own));
  const keyed = headed.flatMap((one, at) => {
    const left = headed[at - 1];
    if (!mayBeKept(one)) return [];
    if (times.get(one.own) === 1) return [{ index: one.index, key: one.own }];
    return left && mayBeKept(left) ? [{ index: one.index, key: `${left.own}\n${one.own}` }] : [];
  });
  const ofKey = timesOf(keyed.map(({ key }) => key));
  return new Map(keyed.flatMap(({ index, key }) => (ofKey.get(key) === 1 ? [[index, fingerprint(key)] as const] : [])));
});
