import { typedFigures } from '@apps-script/workbook/check/typed-figures';
import type { VillageList } from '@shared/catalogue';
import { emonev2024 } from '@shared/catalogue';
import type { Dataset, Question, SourceTable } from '@shared/dataset';
import { buildDataset, confirmTable, readTable } from '@shared/dataset';
import { readWorkbook } from '@shared/files';
import type { Finding } from '@shared/findings';
import { check } from '@shared/rules';
import { localise, withSuspects } from '@shared/rules/localise';
import type { Book } from '../../sheet/book';
import type { Stored } from '../../sheet/cell';
import type { Loaded } from '../../sheet/load';
import { toXlsx } from '../../sheet/to-xlsx';

export interface Outcome {
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

const dayOf = (book: Book): string => new Date(book.now).toISOString().slice(0, 10);

/** The extension's way from bytes to a dataset: bytes → grids → table → dataset. */
export async function datasetOfXlsx(
  book: Book,
  villages: VillageList,
  year = 2024,
): Promise<{ readonly dataset: Dataset; readonly questions: readonly Question[] }> {
  const grids = await readWorkbook(await toXlsx(book), 'Data Stunting 2024.xlsx');
  if (!grids.ok) throw new Error(grids.problem.message);
  const tables = grids.value.flatMap((grid): SourceTable[] => {
    const proposal = readTable(grid, emonev2024);
    return proposal.ok ? [confirmTable('Data Stunting 2024.xlsx', grid, proposal.value)] : [];
  });
  return buildDataset({ edition: emonev2024, year, villages, tables, decisions: [] });
}

/**
 * The extension's way: bytes → grids → table → dataset → findings.
 * @param more the agency that filled all of it; the figures of the period before; and whether percentages are figures of
 * their own, as in a file of unknown making
 */
export async function throughXlsx(
  book: Book,
  villages: VillageList,
  more: { readonly filler?: string; readonly previous?: Dataset; readonly statedPercents?: boolean } = {},
): Promise<Outcome> {
  const { dataset, questions } = await datasetOfXlsx(book, villages);
  const { filler, previous, statedPercents } = more;
  const facts = {
    today: dayOf(book),
    ...(filler === undefined ? {} : { filler }),
    ...(previous === undefined ? {} : { previous: [previous] }),
  };
  const findings = check({ edition: emonev2024, dataset, villages, facts });
  const typed = statedPercents ? dataset : typedFigures(dataset, emonev2024);
  const told = localise({ edition: emonev2024, dataset: typed, villages, findings });
  return plain({ questions, findings: withSuspects(findings, told, emonev2024) });
}

/** The add-on's way: the built bundle on the in-memory sheet. */
export const throughSheet = ({ evaluate }: Loaded): Outcome =>
  JSON.parse(String(evaluate('hasilPeriksa_()'))) as Outcome;

/** As JSON: a key without a value and a missing key are the same, whatever realm they come from. */
const plain = (outcome: Outcome): Outcome => JSON.parse(JSON.stringify(outcome)) as Outcome;

/** Sound figures in every village of a sheet, column by column as they are headed. */
export function fill(book: Book, name: string, { villages }: VillageList): void {
  const sheet = book.sheet(name);
  const keys = (sheet.table()[0] ?? []).map((key) => (typeof key === 'string' ? key : ''));
  keys.forEach((key, column) => {
    if (!/_[nd]$|^jumlah_/.test(key)) return;
    const isPart = /_n$|pendek$/.test(key);
    // Denominators are alike in all forms, as the same target group's are.
    const whole = key.endsWith('_d') ? 300 : 400 - 4 * column;
    const size = isPart ? 10 + (column % 90) : Math.max(whole, 20);
    for (let row = 0; row < villages.length; row++) sheet.put(3 + row, column, size + (row % 13));
  });
}

/** Everything dirty that officers leave in a column, one cell per row. */
export const DIRT: readonly (readonly [what: string, value: Stored, format: string])[] = [
  ['a date', 45_323, 'dd/mm/yyyy'],
  ['a date without a year shown', 45_324, 'd-mmm'],
  ['1.895 stored as number', 1.895, 'General'],
  ['1.895 stored as number, shown without decimals', 1.895, '#,##0'],
  ['a number shown as percent', 0.45, '0.00%'],
  ['a fraction', 4.5, 'General'],
  ['a negative number', -3, '#,##0'],
  ['a huge number', 1e15, 'General'],
  ['nothing', '', 'General'],
  ['spaces', '  ', '@'],
  ['text with a dot', '1.234', '@'],
  ['text with a comma', '1,234', '@'],
  ['a text number', '12', '@'],
  ['a text number with spaces', ' 45 ', '@'],
  ['a number with its unit', '5 orang', '@'],
  ['words', 'dua puluh', '@'],
  ['a dash', '-', '@'],
  ['a missing value in words', 'tidak ada', '@'],
  ['true', true, 'General'],
  ['a date with a late hour', 45_323.95, 'dd/mm/yyyy hh:mm'],
  ['text that reads like an error', '#N/A', '@'],
  ['#N/A', { error: '#N/A' }, 'General'],
  ['#DIV/0!', { error: '#DIV/0!' }, '#,##0'],
  ['#REF!', { error: '#REF!' }, 'General'],
  ['#VALUE!', { error: '#VALUE!' }, 'General'],
];

export const PERCENT_DIRT: readonly (readonly [what: string, value: Stored, format: string])[] = [
  ['a percent as fraction', 0.0256, '0.00%'],
  ['a percent as number', 2.56, '0.00'],
  ['a percent as text', '2,56 %', '@'],
  ['a fraction without its format', 0.0256, 'General'],
  ['an error', { error: '#DIV/0!' }, '0.00'],
  ['nothing', '', '0.00'],
  ['a date', 45_323, 'dd/mm/yyyy'],
];
