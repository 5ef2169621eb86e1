import { Overlay } from '../catalogue/overlay';
import { Severity } from '../catalogue/schema';
import { z } from '../zod';
import { Approval } from './approval';
import { Decision } from '../decisions/decisions';
import { DenominatorSource, sourceKey } from '../decisions/source';

/** Far above a whole kabupaten of 500 villages in one package (about 5 million characters). */
export const LONGEST_PACKAGE = 40_000_000;
/** The newest format this version reads and writes. */
export const FORMAT = 2;

const MOST_ROWS = 2_000;
const MOST_COLUMNS = 1_000;

const short = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(300)));
const open = z.lazy(() => z.string().check(z.maxLength(2_000)));
const list = <T extends z.core.SomeType>(of: T, most: number) => z.array(of).check(z.maxLength(most));
const count = z.lazy(() => z.number().check(z.int(), z.minimum(0)));
const Day = z.lazy(() => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const Time = z.lazy(() => z.string().check(z.maxLength(40)));

/** A cell as its file holds it. */
const Raw = z.lazy(() =>
  z.union([
    open,
    z.number(),
    z.boolean(),
    z.null(),
    z.strictObject({ kind: z.literal('date'), iso: short }),
    z.strictObject({ kind: z.literal('error'), code: short }),
  ]),
);

/**
 * One variable over the package's rows (over the one total line in `totals`), as lists of the same length. `states` has one
 * digit of `CellState` per row. `raw` names only rows whose cell holds something else than its value. A cell's address is
 * `E12` in the column's `sheet`, or whole (`Lain!E12`) where it stands in another; empty where nothing was entered.
 * `since` points into `times`: since when the cell is sound; −1 = sound, tidak diketahui since when; −2 = not sound.
 */
export const PackedColumn = z.lazy(() =>
  z.strictObject({
    variable: short,
    heading: open,
    values: list(z.nullable(z.number()), MOST_ROWS),
    states: z.string().check(z.regex(/^[0-6]*$/), z.maxLength(MOST_ROWS)),
    decimals: list(count, MOST_ROWS),
    raw: list(z.tuple([count, Raw]), MOST_ROWS),
    sheet: open,
    cells: list(open, MOST_ROWS),
    since: list(z.number().check(z.int(), z.minimum(-2)), MOST_ROWS),
  }),
);
export type PackedColumn = z.infer<typeof PackedColumn>;

/** A target group's size as one source states it; `total` is that source's own line. */
const PackedSource = z.lazy(() =>
  z.strictObject({ source: DenominatorSource, column: PackedColumn, total: z.nullable(PackedColumn) }),
);

const PackedRow = z.lazy(() =>
  z.strictObject({
    code: z.string().check(z.regex(/^(\d{10})?$/)),
    occurrence: z.number().check(z.int(), z.minimum(1)),
    matched: z.exactOptional(z.enum(['kode', 'nama', 'jawaban'])),
    rawCode: z.exactOptional(open),
    name: open,
    kecamatan: open,
    /** `Data Sasaran!12`. */
    lines: list(open, 100),
    years: list(z.strictObject({ sheet: open, years: list(z.number(), 100) }), 100),
  }),
);

const Cell = z.lazy(() => z.strictObject({ village: open, variable: open }));

/** A finding as it stood when the package was made: for people without the edition at hand; it is always derived again. */
const PackedFinding = z.lazy(() =>
  z.strictObject({
    key: open,
    rule: short,
    version: z.number(),
    kind: short,
    severity: Severity,
    scope: z.enum(['cell', 'row', 'column', 'district']),
    cells: list(Cell, 100_000),
    holds: list(Cell, 100_000),
    values: z.record(z.string(), z.union([z.number(), open])),
    owner: z.string(),
    others: list(z.string(), 100),
  }),
);

/** What a package carries. Rows and columns keep the order of their sheets, all other lists are sorted. */
export const PackageContent = z.lazy(() =>
  z.strictObject({
    edition: short,
    year: z.number().check(z.int(), z.minimum(2000), z.maximum(2100)),
    period: z.enum(['tahun', 'semester-1', 'semester-2']),
    district: z.strictObject({ code: z.string().check(z.regex(/^\d{4}$/)), name: short }),
    /** Keys of the agencies that hand it over. */
    agencies: list(short, 100).check(z.minLength(1)),
    /** Day of the village list it was made with; null = tidak diketahui. */
    villagesAsOf: z.nullable(Day),
    /** Who made it, by role, and when; null where no clock could be believed. */
    made: z.strictObject({ role: short, at: z.nullable(Time) }),
    /** The sheets of all addresses and the files they stand in. */
    sources: list(z.strictObject({ file: open, sheet: open }), 1_000),
    rows: list(PackedRow, MOST_ROWS),
    columns: list(PackedColumn, MOST_COLUMNS),
    totals: list(PackedColumn, MOST_COLUMNS),
    /** What each source says of the target groups of which a source is stated, chosen or not; from format 2 on. */
    sourced: z.exactOptional(list(PackedSource, MOST_COLUMNS)),
    times: list(Time, 100_000),
    findings: list(PackedFinding, 100_000),
    /** With the justifications, which are decisions too; oldest first. */
    decisions: list(Decision, 100_000),
    approvals: list(Approval, 10_000),
    overlay: z.nullable(Overlay),
  }),
);
export type PackageContent = z.infer<typeof PackageContent>;

/** A package as read: `hash` is the SHA-256 of its content's canonical spelling, and its name among others. */
export interface Package {
  readonly hash: string;
  readonly content: PackageContent;
}

/**
 * The oldest format that carries a content: whoever has an older version opens whatever it understands. Format 2 is format 1
 * with the sources of target groups.
 */
export const formatOf = ({ sourced, decisions }: PackageContent): number =>
  sourced !== undefined || decisions.some(({ kind }) => kind === 'source') ? 2 : 1;

/** Returns what the types do not know: lists that do not fit together. Null for a sound package. */
export function packageFault({ rows, columns, totals, times, sourced = [] }: PackageContent): string | null {
  const misfit = (column: PackedColumn, length: number): boolean =>
    column.values.length !== length ||
    column.states.length !== length ||
    column.decimals.length !== length ||
    column.cells.length !== length ||
    column.since.length !== length ||
    column.raw.some(([row]) => row >= length) ||
    column.since.some((at) => at >= times.length) ||
    column.decimals.some((decimals) => decimals > 255) ||
    column.values.some((value, row) => value !== null && column.states[row] !== '1' && column.states[row] !== '2');
  const bad =
    [...columns, ...sourced.map(({ column }) => column)].find((column) => misfit(column, rows.length)) ??
    [...totals, ...sourced.flatMap(({ total }) => total ?? [])].find((column) => misfit(column, 1));
  if (bad) return `isi kolom ${bad.variable} tidak lengkap`;
  for (const group of [columns, totals])
    if (new Set(group.map(({ variable }) => variable)).size < group.length) return 'satu isian tertulis dua kali';
  const sides = sourced.map(({ source, column }) => `${column.variable}\n${sourceKey(source)}`);
  if (new Set(sides).size < sides.length) return 'satu sumber tertulis dua kali';
  if (sourced.some(({ column, total }) => total !== null && total.variable !== column.variable))
    return 'baris total satu sumber milik isian lain';
  const keys = rows.filter(({ code }) => code !== '').map(({ code, occurrence }) => `${code}#${occurrence}`);
  return new Set(keys).size < keys.length ? 'satu desa tertulis dua kali' : null;
}
