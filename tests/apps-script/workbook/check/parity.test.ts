import type { VillageList } from '@shared/catalogue';
import { readWorkbook } from '@shared/files';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { villagesOf } from '../../../../shared/cli/villages.mjs';
import { preparedBook } from '../../fixture';
import type { Stored } from '../../sheet/cell';
import type { Loaded } from '../../sheet/load';
import { ensureBuilt } from '../../sheet/load';
import { toXlsx } from '../../sheet/to-xlsx';
import type { Outcome } from './two-ways';
import { DIRT, fill, PERCENT_DIRT, throughSheet, throughXlsx } from './two-ways';

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
  wholePercent: {
    reason:
      'Sheets keeps 120 % as 1.2. What is shown is only asked for where a figure may be a fraction, which costs a call ' +
      'for each sheet; 1.2 may as well be a formula’s 1,20 %. XLSX carries the format with every cell.',
    cells: [{ value: 1.2, format: '0%', sheet: 1.2, xlsx: 120 }],
  },
  computedPercent: {
    reason:
      'In the workbook percentages are formulas, so that one which follows from its figures cannot be the slip. In a ' +
      'file of unknown making somebody may have typed it. Only the likely cells, the repair and who leads differ.',
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

const FIRST = 4;

const prepared = (agency: string, sheets: readonly string[]): Loaded => {
  const loaded = preparedBook(rejangLebong, agency);
  for (const name of sheets) fill(loaded.book, name, rejangLebong);
  return loaded;
};

const KB = 'Dinas Ketahanan Pangan';
/** The sheets beside those of the agencies. */
const LISTS = ['Pengaturan', 'Desa', 'Riwayat', 'Kelengkapan', 'Temuan'];

describe('the same workbook through the add-on and as XLSX through the extension', () => {
  it('gives no finding on sound figures, by either way', async () => {
    const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
    const sheet = throughSheet(loaded);
    expect(sheet).toEqual({ findings: [], questions: [] });
    expect(sheet).toEqual(await throughXlsx(loaded.book, rejangLebong));
  });

  it.each(DIRT)('gives the same findings for %s in a count', async (_, value, format) => {
    const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
    loaded.book.sheet(KB).paste('D9', value, format);
    loaded.book.sheet(KB).paste('H40', value, format);
    expect(throughSheet(loaded)).toEqual(await throughXlsx(loaded.book, rejangLebong));
  });

  it.each(PERCENT_DIRT)('gives the same findings for %s in place of a percent formula', async (_, value, format) => {
    const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
    loaded.book.sheet(KB).paste('F9', value, format);
    expect(throughSheet(loaded)).toEqual(await throughXlsx(loaded.book, rejangLebong));
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
    expect(sheet).toEqual(await throughXlsx(loaded.book, rejangLebong));
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
    expect(throughSheet(loaded)).toEqual(await throughXlsx(loaded.book, rejangLebong));
  });

  it.each(['Asia/Jakarta', 'Asia/Jayapura'])('reads a date alike in a workbook in %s', async (zone) => {
    const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
    loaded.book.timeZone = zone;
    loaded.book.sheet(KB).paste('D9', 45_292, 'dd/mm/yyyy');
    const sheet = throughSheet(loaded);
    expect(JSON.stringify(sheet.findings)).toContain('2024-01-01');
    expect(sheet).toEqual(await throughXlsx(loaded.book, rejangLebong));
  });

  it('can tell two ways apart: a cell changed after the check makes them differ', async () => {
    const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
    const before = throughSheet(loaded);
    loaded.book.sheet(KB).paste('D9', 9999, '#,##0');
    expect(before).not.toEqual(await throughXlsx(loaded.book, rejangLebong));
  });

  it.each(FORCED_BY_THE_MEDIUM.dayZero.cells)(
    'names another day for a time shown as $format, and nothing else',
    async (cell) => {
      const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
      loaded.book.sheet(KB).paste('D9', cell.value, cell.format);
      const sheet = throughSheet(loaded);
      const xlsx = await throughXlsx(loaded.book, rejangLebong);
      const days = ({ findings }: Outcome): unknown[] =>
        findings.filter(({ rule }) => rule === 'F01').map(({ values }) => values['raw']);
      expect([days(sheet), days(xlsx)]).toEqual([[cell.sheet], [cell.xlsx]]);
      const withoutDay = JSON.parse(JSON.stringify(sheet).replaceAll(cell.sheet, cell.xlsx)) as Outcome;
      expect(withoutDay).toEqual(xlsx);
    },
  );

  it.each(FORCED_BY_THE_MEDIUM.wholePercent.cells)(
    'reads $value shown as $format as another percentage, and nothing else',
    async ({ value, format, sheet, xlsx }) => {
      const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
      loaded.book.sheet(KB).paste('F9', value, format);
      const [here, there] = [throughSheet(loaded), await throughXlsx(loaded.book, rejangLebong)];
      const stated = ({ findings }: Outcome): unknown[] =>
        findings.flatMap(({ kind, values }) => (kind === 'stated-percent-agrees' ? [values['p']] : []));
      expect([stated(here), stated(there)]).toEqual([[sheet], [xlsx]]);
      const elsewhere = ({ findings }: Outcome) =>
        findings.filter(({ cells }) => !cells.some(({ variable }) => variable.endsWith('_p')));
      expect(elsewhere(here)).toEqual(elsewhere(there));
    },
  );

  it('takes percentages that follow from their figures for no slip, which changes the likely cells alone', async () => {
    const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
    loaded.book.sheet(KB).paste('D9', 5000, '#,##0');
    const stated = await throughXlsx(loaded.book, rejangLebong, { statedPercents: true });
    const here = throughSheet(loaded);
    const bare = ({ findings }: Outcome) =>
      findings.map(({ key, rule, cells, values }) => ({ key, rule, cells, values }));
    expect(here).not.toEqual(stated);
    expect(bare(here)).toEqual(bare(stated));
    expect(here.questions).toEqual(stated.questions);
  });

  it('reads a hidden form sheet in the add-on only', async () => {
    const loaded = prepared('Dinas Ketahanan Pangan', [KB]);
    loaded.book.sheet(KB).paste('D9', 'dua puluh', '@');
    const visible = throughSheet(loaded);
    loaded.book.sheet(KB).hidden = true;
    expect(throughSheet(loaded)).toEqual(visible);
    const grids = await readWorkbook(await toXlsx(loaded.book), 'Data Stunting 2024.xlsx');
    expect(grids.ok && grids.value.map(({ name }) => name)).toEqual(LISTS);
  });
});
