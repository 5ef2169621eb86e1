import type { VillageList } from '@shared/catalogue';
import { emonev2024 } from '@shared/catalogue';
import type { Question, SourceTable } from '@shared/dataset';
import { buildDataset, confirmTable, readTable } from '@shared/dataset';
import { readWorkbook } from '@shared/files';
import type { Finding } from '@shared/findings';
import { check } from '@shared/rules';
import { localise, withSuspects } from '@shared/rules/localise';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { typedFigures } from '@apps-script/workbook/typed-figures';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { preparedBook } from './fixture';
import type { Book } from './sheet/book';
import type { Stored } from './sheet/cell';
import type { Loaded } from './sheet/load';
import { ensureBuilt } from './sheet/load';
import { toXlsx } from './sheet/to-xlsx';

interface Outcome {
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

/**
 * What is not the same in both, with the reason. Each is asserted exactly below; everything else has to be equal.
 */
export const FORCED_BY_THE_MEDIUM = {
  dayZero: {
    reason:
      'A time or duration has no day. Sheets counts from 30 December 1899, XLSX from 31 December, so the day named in ' +
      'the finding is one apart. Both refuse the cell as a date.',
    cells: [
      { value: 0.5, format: 'hh:mm', sheet: '1899-12-30', xlsx: '1899-12-31' },
      { value: 1.25, format: '[h]:mm', sheet: '1899-12-31', xlsx: '1900-01-01' },
    ],
  },
  hiddenSheet: {
    reason:
      'A form sheet that a person hid is still one of the agency’s sheets for the add-on, which knows it by name. In a ' +
      'file nobody can say what a hidden sheet is for, so the extension names it and does not read it.',
  },
} as const;

// One case does the work of both halves on 156 villages; other suites may run beside it.
vi.setConfig({ testTimeout: 30_000 });
beforeAll(ensureBuilt, 60_000);

const rejangLebong = villagesOf('1702') as VillageList;

const dayOf = (book: Book): string => new Date(book.now).toISOString().slice(0, 10);

/** The extension's way: bytes → grids → table → dataset → findings. */
async function throughXlsx(book: Book, villages: VillageList): Promise<Outcome> {
  const grids = await readWorkbook(await toXlsx(book), 'Data Stunting 2024.xlsx');
  if (!grids.ok) throw new Error(grids.problem.message);
  const tables = grids.value.flatMap((grid): SourceTable[] => {
    const proposal = readTable(grid, emonev2024);
    return proposal.ok ? [confirmTable('Data Stunting 2024.xlsx', grid, proposal.value)] : [];
  });
  const { dataset, questions } = buildDataset({ edition: emonev2024, year: 2024, villages, tables, decisions: [] });
  const findings = check({ edition: emonev2024, dataset, villages, surroundings: { today: dayOf(book) } });
  const told = localise({ edition: emonev2024, dataset: typedFigures(dataset, emonev2024), villages, findings });
  return { questions, findings: withSuspects(findings, told, emonev2024) };
}

/** The add-on's way: the built bundle on the in-memory sheet. */
const throughSheet = ({ evaluate }: Loaded): Outcome => JSON.parse(String(evaluate('hasilPeriksa_()'))) as Outcome;

/** As JSON: a key without a value and a missing key are the same, whatever realm they come from. */
const plain = (outcome: Outcome): Outcome => JSON.parse(JSON.stringify(outcome)) as Outcome;

/** Sound figures in every village of a sheet, column by column as they are headed. */
function fill(book: Book, name: string): void {
  const sheet = book.sheet(name);
  const keys = (sheet.table()[0] ?? []).map((key) => (typeof key === 'string' ? key : ''));
  keys.forEach((key, column) => {
    if (!/_[nd]$|^jumlah_/.test(key)) return;
    const isPart = /_n$|pendek$/.test(key);
    // Denominators are alike in all forms, as the same target group's are.
    const whole = key.endsWith('_d') ? 300 : 400 - 4 * column;
    const size = isPart ? 10 + column : whole;
    for (let row = 0; row < rejangLebong.villages.length; row++) sheet.put(3 + row, column, size + (row % 13));
  });
}

/** Everything dirty that officers leave in a column, one cell per row. */
const DIRT: readonly (readonly [what: string, value: Stored, format: string])[] = [
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

const PERCENT_DIRT: readonly (readonly [what: string, value: Stored, format: string])[] = [
  ['a percent as fraction', 0.0256, '0.00%'],
  ['a percent as number', 2.56, '0.00'],
  ['a percent as text', '2,56 %', '@'],
  ['a fraction without its format', 0.0256, 'General'],
  ['an error', { error: '#DIV/0!' }, '0.00'],
  ['nothing', '', '0.00'],
  ['a date', 45_323, 'dd/mm/yyyy'],
];

const FIRST = 4;

const prepared = (agency: string, sheets: readonly string[]): Loaded => {
  const loaded = preparedBook(rejangLebong, agency);
  for (const name of sheets) fill(loaded.book, name);
  return loaded;
};

const KB = 'Dinas Ketahanan Pangan';

describe('the same workbook through the add-on and as XLSX through the extension', () => {
  it('gives no finding on sound figures, by either way', async () => {
    const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
    const sheet = throughSheet(loaded);
    expect(sheet).toEqual({ findings: [], questions: [] });
    expect(sheet).toEqual(plain(await throughXlsx(loaded.book, rejangLebong)));
  });

  it.each(DIRT)('gives the same findings for %s in a count', async (_, value, format) => {
    const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
    loaded.book.sheet(KB).paste('D9', value, format);
    loaded.book.sheet(KB).paste('H40', value, format);
    expect(throughSheet(loaded)).toEqual(plain(await throughXlsx(loaded.book, rejangLebong)));
  });

  it.each(PERCENT_DIRT)('gives the same findings for %s in place of a percent formula', async (_, value, format) => {
    const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
    loaded.book.sheet(KB).paste('F9', value, format);
    expect(throughSheet(loaded)).toEqual(plain(await throughXlsx(loaded.book, rejangLebong)));
  });

  it('gives the same findings for everything at once, in all forms of the largest agency', async () => {
    const name = 'Dinas Kesehatan';
    const loaded = prepared(name, [name]);
    const data = loaded.book.sheet(name);
    const letters = ['D', 'E', 'J', 'K', 'P', 'Q', 'V', 'W', 'AB', 'AC', 'AH', 'AI'];
    letters.forEach((letter, at) => {
      DIRT.forEach(([, value, format], row) => data.paste(`${letter}${FIRST + at + 2 * row}`, value, format));
    });
    data.paste('D60', 10, '#,##0');
    data.paste('H61', 5000, '#,##0');
    PERCENT_DIRT.forEach(([, value, format], row) => data.paste(`I${70 + row}`, value, format));
    const sheet = throughSheet(loaded);
    const rules = new Set(sheet.findings.map(({ rule }) => rule));
    expect(rules.size).toBeGreaterThanOrEqual(6);
    expect(sheet.questions.length).toBeGreaterThan(0);
    expect(sheet).toEqual(plain(await throughXlsx(loaded.book, rejangLebong)));
  });

  it.each<readonly [string, readonly (readonly [address: string, value: Stored, format: string])[]]>([
    ['a village that stands twice while another is missing', [['A10', '1702012001', '@']]],
    ['a code stored as number', [['A10', Number(rejangLebong.villages[6]?.code), 'General']]],
    ['a code with dots', [['A10', '17.02.09.1004', '@']]],
    ['the code of another district', [['A10', '3273011001', '@']]],
    ['a code that was cut', [['A10', '17020', '@']]],
    ['an empty code', [['A10', '', '@']]],
    ['a date where the code was', [['A10', 45_323, 'dd/mm/yyyy']]],
    ['another name', [['B10', 'Desa Lain', '@']]],
    [
      'a total line that was typed',
      [
        ['D160', 1895, '#,##0'],
        ['E160', 56_000, '#,##0'],
        ['F160', 2.56, '0.00'],
      ],
    ],
    ['a year inside a text', [['D10', 'data tahun 2023', '@']]],
  ])('gives the same findings for %s', async (_, changes) => {
    const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
    for (const [address, value, format] of changes) loaded.book.sheet(KB).paste(address, value, format);
    expect(throughSheet(loaded)).toEqual(plain(await throughXlsx(loaded.book, rejangLebong)));
  });

  it.each(['Asia/Jakarta', 'Asia/Jayapura'])('reads a date alike in a workbook in %s', async (zone) => {
    const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
    loaded.book.timeZone = zone;
    loaded.book.sheet(KB).paste('D9', 45_292, 'dd/mm/yyyy');
    const sheet = throughSheet(loaded);
    expect(JSON.stringify(sheet.findings)).toContain('2024-01-01');
    expect(sheet).toEqual(plain(await throughXlsx(loaded.book, rejangLebong)));
  });

  it('can tell two ways apart: a cell changed after the check makes them differ', async () => {
    const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
    const before = throughSheet(loaded);
    loaded.book.sheet(KB).paste('D9', 9999, '#,##0');
    expect(before).not.toEqual(plain(await throughXlsx(loaded.book, rejangLebong)));
  });

  it.each(FORCED_BY_THE_MEDIUM.dayZero.cells)(
    'names another day for a time shown as $format, and nothing else',
    async (cell) => {
      const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
      loaded.book.sheet(KB).paste('D9', cell.value, cell.format);
      const sheet = throughSheet(loaded);
      const xlsx = plain(await throughXlsx(loaded.book, rejangLebong));
      const days = ({ findings }: Outcome): unknown[] =>
        findings.filter(({ rule }) => rule === 'F01').map(({ values }) => values['raw']);
      expect([days(sheet), days(xlsx)]).toEqual([[cell.sheet], [cell.xlsx]]);
      const withoutDay = JSON.parse(JSON.stringify(sheet).replaceAll(cell.sheet, cell.xlsx)) as Outcome;
      expect(withoutDay).toEqual(xlsx);
    },
  );

  it('reads a hidden form sheet in the add-on only', async () => {
    const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
    loaded.book.sheet(KB).paste('D9', 'dua puluh', '@');
    const visible = throughSheet(loaded);
    loaded.book.sheet(KB).hidden = true;
    expect(throughSheet(loaded)).toEqual(visible);
    const grids = await readWorkbook(await toXlsx(loaded.book), 'Data Stunting 2024.xlsx');
    expect(grids.ok && grids.value.map(({ name }) => name)).toEqual(['Pengaturan', 'Desa']);
  });
});
