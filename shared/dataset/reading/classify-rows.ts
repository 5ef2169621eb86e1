import type { VillageList } from '../../catalogue/schema';
import { bareKecamatan, isVillageCalled } from './bare-kecamatan';
import { chooseTotal } from './choose-total';
import { codeProblem, villageCode } from './code';
import {
  isDistrictName,
  isDistrictSum,
  isOfWholeDistrict,
  isSum,
  lettersTogether,
  namesAnotherArea,
} from './district-total';
import { headingPart } from './heading-parts';
import { cellText } from '../values/text';
import { parseYesNo } from '../values/yes-no';
import type { CellValue, ColumnProposal, Grid, TableProposal } from '../types';

export interface ClassifiedRows extends Pick<TableProposal, 'bodyRows' | 'totalRow' | 'skippedRows'> {
  /** Rows below the header that name the kecamatan of the villages under them: row → name. */
  readonly kecamatanRows: ReadonlyMap<number, string>;
  /** A line headed as the total that only sums up a part of the villages, and so is not used; null if there is none. */
  readonly partialTotal: number | null;
}
type Cells = readonly CellValue[];

const TOTAL = /^(?:grand )?(?:sub ?)?(?:total|jumlah|jml)\b/;
/** Stands in many sheets with its figures left blank. */
const BARE_TOTAL = /^(?:grand )?(?:total|jumlah)(?: kab(?:upaten|\.)?| kota| seluruhnya)?$/;
const DISTRICT = /^(?:kab(?:upaten|\.)?|kota) /;
const PARTIAL = /\bkec(?:amatan|\.)?\b|^sub ?(?:total|jumlah)/;
const STATISTIC =
  /^(?:rata ?[-–]? ?rata|rata ?[2²]|rerata|persen(?:tase)?|target|capaian|selisih|min(?:imum)?|maks(?:imum)?|median|keterangan|catatan|mengetahui)\b/;
const ANSWERS = /^(?:[-–—]+|nihil|nol|kosong|(?:belum|tidak) ada(?: data)?|n\/?a)$/i;
const NUMBERING = '^(?:(?:[ivx]+|[a-z]|\\d{1,2})[.)]\\s*)?';
const KECAMATAN = new RegExp(`${NUMBERING}kec(?:amatan)?(?:\\s*[.:]\\s*|\\s+)(\\S.*)$`, 'i');
const DISTRICT_CODE = /^\d{2}\.?\d{2}$/;
const KECAMATAN_CODE = /^\d{2}\.?\d{2}\.?\d{2}$/;

/**
 * Sorts the rows below the header: villages (a code, or at least a name with figures), the district's own total line,
 * and everything else (lines of a kecamatan, column numbers, repeated headers, notes, signatures). Blank rows are dropped.
 * @param villages the district's list where it is known already: tells bare names of kecamatan from those of villages.
 */
export function classifyRows(
  grid: Grid,
  headerRow: number,
  columns: readonly ColumnProposal[],
  villages?: VillageList,
): ClassifiedRows {
  const at = (role: ColumnProposal['role']): number => columns.find((column) => column.role === role)?.index ?? -1;
  const [kode, desa, kecamatan] = [at('kode'), at('desa'), at('kecamatan')];
  const figures = columns.filter(({ role }) => role === 'variable' || role === 'unknown').map((column) => column.index);
  const isDistrict = districtCodeIn(grid.rows.slice(headerRow + 1).map((cells) => cells[kode]));
  const filled = grid.rows.flatMap((cells, row) =>
    row > headerRow && cells.some((cell) => cellText(cell) !== '') ? [row] : [],
  );
  const bare = villages ? bareKecamatan(grid, columns, filled, villages) : new Map<number, string>();
  const bodyRows: number[] = [];
  const others: number[] = [];
  // Whatever words stand in place of its figures, a village of the list keeps its row.
  const isListed = (cells: Cells): boolean =>
    villages !== undefined &&
    isVillageCalled(cellText(cells[desa]), villages) &&
    figures.some((column) => cellText(cells[column]) !== '');
  for (const row of filled) {
    const cells = grid.rows[row] ?? [];
    const isNone = bare.has(row) || isOwnDistrict(cells, kode, isDistrict, villages);
    const isOne = !isNone && (isVillage(cells, kode, desa, figures, isDistrict) || isListed(cells));
    (isOne ? bodyRows : others).push(row);
  }
  const kecamatanRows = new Map<number, string>();
  for (const row of others) {
    const name = bare.get(row) ?? kecamatanNamed(grid.rows[row] ?? [], kode, desa);
    if (name !== null) kecamatanRows.set(row, name);
  }
  const names = new Set([...kecamatanRows.values()].map((name) => name.toLowerCase()));
  for (const row of bodyRows) names.add(cellText(grid.rows[row]?.[kecamatan]).toLowerCase());
  names.delete('');
  const naming = [kode, desa, kecamatan].filter((column) => column !== -1);
  const ofDistrict = { kode, naming, figures, kecamatan: names, isDistrict, villages };
  const totals = others.filter((row) => isTotal(grid.rows[row] ?? [], ofDistrict));
  const { totalRow, partialTotal } = chooseTotal(grid, totals, bodyRows, figures);
  return {
    bodyRows,
    totalRow,
    partialTotal,
    skippedRows: others.filter((row) => row !== totalRow),
    kecamatanRows,
  };
}

/**
 * Tells the code of the district itself, `17.02`, from the last four digits of villages: codes of ten digits begin with it;
 * where none are, it is the only one of its length.
 */
function districtCodeIn(codes: readonly (CellValue | undefined)[]): (code: string) => boolean {
  const begun = new Set(codes.flatMap((code) => villageCode(code)?.slice(0, 4) ?? []));
  const short = new Set(
    codes.map(cellText).flatMap((code) => (DISTRICT_CODE.test(code) ? [code.replace('.', '')] : [])),
  );
  return (code) => DISTRICT_CODE.test(code) && (begun.size > 0 ? begun.has(code.replace('.', '')) : short.size < 2);
}

function isVillage(
  cells: Cells,
  kode: number,
  desa: number,
  figures: readonly number[],
  isDistrict: (code: string) => boolean,
): boolean {
  if (villageCode(cells[kode]) !== null) return true;
  const code = cellText(cells[kode]);
  const name = cellText(cells[desa]);
  if (isRuledLine(cells)) return false;
  if ([code, name].some((text) => isSum(text) || STATISTIC.test(text.toLowerCase()) || KECAMATAN.test(text)))
    return false;
  if (isDistrictLine(cells, kode) || isColumnNumbers(cells)) return false;
  if (isDistrict(code) || KECAMATAN_CODE.test(code)) return false;
  const isLabelled = /\d{3}/.test(code) || codeProblem(cells[kode]) === 'rusak' || (name !== '' && !/^\d+$/.test(name));
  return isLabelled && figures.some((column) => hasFigure(cells[column]) || isAnswer(cells[column]));
}

/** Words that stand where a figure or a yes is asked for; a signature or a note beside a name is none. */
const isAnswer = (cell: CellValue | undefined): boolean =>
  cellText(cell) !== '' && (parseYesNo(cell).status === 'ok' || ANSWERS.test(cellText(cell)));

/** What tells the district's own line of totals from those of its parts and of others. */
interface OfDistrict {
  readonly kode: number;
  /** Columns in which a place is named. */
  readonly naming: readonly number[];
  readonly figures: readonly number[];
  /** Names of kecamatan as they stand in the sheet, lower case. */
  readonly kecamatan: ReadonlySet<string>;
  readonly isDistrict: (code: string) => boolean;
  readonly villages: VillageList | undefined;
}

function isTotal(cells: Cells, { kode, naming, figures, kecamatan, isDistrict, villages }: OfDistrict): boolean {
  if (isLineOfSexes(cells)) return false;
  const texts = textsOf(cells).map((text) => text.toLowerCase());
  const isPartial = texts.some((text) => {
    const named = text.replace(TOTAL, '').trim();
    return PARTIAL.test(text) || kecamatan.has(text) || (named !== text && kecamatan.has(named));
  });
  if (isPartial) return false;
  const sums = texts.filter(isSum);
  const isOther = (text: string): boolean => namesAnotherArea(text, villages);
  const places = textsOf(naming.map((column) => cells[column] ?? null)).map((text) => text.toLowerCase());
  const isOfPart =
    texts.some((text) => !isSum(text) && isOther(text)) ||
    places.some((text) => !isSum(text) && !isOfWholeDistrict(text, villages));
  if (sums.length > 0 && (isOfPart || !sums.some((text) => isDistrictSum(text, villages)))) return false;
  if (isOwnDistrict(cells, kode, isDistrict, villages) && figures.some((column) => hasFigure(cells[column])))
    return true;
  // Under a heading of figures "Jumlah" is a heading that comes again.
  const beside = textsOf(cells.filter((_, column) => !figures.includes(column))).map((text) => text.toLowerCase());
  if (beside.some((text) => BARE_TOTAL.test(text))) return true;
  if (!figures.some((column) => hasFigure(cells[column]))) return false;
  const isOwnLine = isDistrictLine(cells, kode) && texts.every((text) => isOfWholeDistrict(text, villages));
  return sums.length > 0 || isOwnLine || isDistrict(cellText(cells[kode]));
}

/** `L | P | Jumlah` heads columns, wherever it stands. */
const isLineOfSexes = (cells: Cells): boolean =>
  cells.some((cell) => headingPart(cell)?.kind === 'sex') && !cells.some((cell) => hasFigure(cell));

/** `Kecamatan Curup`, `II. KEC. CURUP`, or the six-digit code of a kecamatan beside its name; null if the row names none. */
function kecamatanNamed(cells: Cells, kode: number, desa: number): string | null {
  for (const text of textsOf(cells)) {
    const named = KECAMATAN.exec(text)?.[1];
    if (named !== undefined) return named;
  }
  if (!KECAMATAN_CODE.test(cellText(cells[kode]))) return null;
  const name = cellText(cells[desa]) || (textsOf(cells)[0] ?? '');
  return name === '' || isSum(name) ? null : name;
}

/** The kecamatan a text above the table speaks of, e.g. `Kecamatan : Curup`; null if it names none. */
export const kecamatanInTitle = (title: string): string | null =>
  KECAMATAN.exec(title)?.[1]?.replace(/[,\s]+(?:tahun|kab(?:upaten|\.)|kota)\b.*$/i, '') || null;

/** The line that rules off the headings of a table written as text: `---`, `+----+----+`. */
function isRuledLine(cells: Cells): boolean {
  const texts = cells.map(cellText).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^[-–—:=_+|]{2,}$/.test(text.replace(/\s/g, '')));
}

/** Whether a text heads a sum, an average or another figure of many villages, or names a kecamatan or kabupaten. */
export const isSummary = (text: string): boolean =>
  [TOTAL, STATISTIC, PARTIAL, DISTRICT].some((pattern) => pattern.test(text.toLowerCase())) || KECAMATAN.test(text);

/**
 * `Kota Padang` is a kecamatan and a village too, so the name of a kabupaten or kota counts only where it stands alone;
 * where villages have no code, `Kota …` is taken for one of them.
 */
function isDistrictLine(cells: Cells, kode: number): boolean {
  const [first = '', ...others] = textsOf(cells).map((text) => text.toLowerCase());
  return others.length === 0 && DISTRICT.test(first) && (kode !== -1 || first.startsWith('kab'));
}

/** Whether the one text of a row is the bare name of the district, no village of which is called so. */
function isOwnDistrict(
  cells: Cells,
  kode: number,
  isDistrict: (code: string) => boolean,
  villages: VillageList | undefined,
): boolean {
  const [name = '', ...others] = textsOf(cells);
  const code = cellText(cells[kode]);
  const isOfVillage = /\d/.test(code) && !isDistrict(code);
  if (isOfVillage || others.length > 0 || !villages || isVillageCalled(name, villages)) return false;
  return isDistrictName(name, villages);
}

const textsOf = (cells: Cells): string[] =>
  cells.map((cell) => lettersTogether(cellText(cell))).filter((text) => /[a-z]{3}/i.test(text));

const hasFigure = (cell: CellValue | undefined): boolean =>
  typeof cell === 'number' || /^[^a-z]*\d/i.test(cellText(cell));

/** The line `(1) (2) (3)` under many official headers. */
function isColumnNumbers(cells: Cells): boolean {
  const numbers = cells.map((cell) => cellText(cell).replace(/[()]/g, '')).filter((text) => text !== '');
  return numbers.length >= 3 && numbers.every((text, at) => at === 0 || Number(text) === Number(numbers[at - 1]) + 1);
}
