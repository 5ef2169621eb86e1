import { templateOf } from '@apps-script/template/template';
import { emonev2024 } from '@shared/catalogue';
import { buildDataset, confirmTable, readTable } from '@shared/dataset';
import { readWorkbook } from '@shared/files';
import type { WriteSheet } from 'hucre/xlsx';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCalc } from '../../tools/office.mjs';
import { inventedVillages } from '../fixture';
import { throughCalc } from './office';
import { readPart } from './parts';

const villages = inventedVillages(5);
const SHEET = 'Dinas Ketahanan Pangan';
const calc = findCalc();
if (!calc) console.warn('LibreOffice is not on this machine, so the template is not opened in it.');

const sheets = (...agencies: string[]): WriteSheet[] => {
  const made = templateOf({ year: 2024, agencies, villages });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
};

/** What an officer types into the first villages: `row,column` from 0. */
function typed(sheet: WriteSheet, figures: Readonly<Record<string, number | string>>): WriteSheet {
  for (const [key, value] of Object.entries(figures)) {
    const cell = sheet.cells?.get(key);
    if (cell) cell.value = value;
  }
  return sheet;
}

describe('the template for districts without Google', () => {
  it('has the sheets of the add-on, one per agency, or those that are asked for', () => {
    expect(sheets().length).toBe(11);
    expect(sheets('bappeda', SHEET).map(({ name }) => name)).toEqual([SHEET, 'Bappeda']);
  });

  it('refuses a year or an agency that nobody knows', () => {
    expect(templateOf({ year: 2031, agencies: [], villages }).ok).toBe(false);
    expect(templateOf({ year: 2024, agencies: ['Dinas Perhubungan'], villages }).ok).toBe(false);
  });

  it('is read by the import like a sheet of the add-on, with nothing but its figures', async () => {
    const [sheet] = sheets(SHEET);
    const bytes = await writeXlsx({ sheets: [typed(sheet!, { '3,3': 20, '3,4': 100 })] });
    const grids = await readWorkbook(bytes, 'templat.xlsx');
    if (!grids.ok) throw new Error(grids.problem.message);
    const [grid] = grids.value;
    const proposal = readTable(grid!, emonev2024);
    if (!proposal.ok) throw new Error(proposal.problem.message);
    const tables = [confirmTable('templat.xlsx', grid!, proposal.value)];
    const { dataset } = buildDataset({ edition: emonev2024, year: 2024, villages, tables, decisions: [] });
    expect(dataset.rows).toHaveLength(5);
    expect(dataset.columns.get('krs_promosi_ikan_n')?.values[0]).toBe(20);
  });
});

describe.skipIf(!calc)('the template in LibreOffice', () => {
  let saved: Uint8Array;
  let xml: string;

  beforeAll(async () => {
    const [sheet] = sheets(SHEET);
    const figures = { '3,3': 20, '3,4': 100, '4,3': 0, '4,4': 80, '5,3': 9 };
    const bytes = await writeXlsx({ sheets: [typed(sheet!, figures), ...sheets('bappeda')] });
    saved = throughCalc(calc!, bytes);
    xml = readPart(saved, 'xl/worksheets/sheet1.xml');
  }, 180_000);

  it('computes percentages and totals, and leaves them empty while figures are missing', async () => {
    const { sheets: read } = await readXlsx(saved);
    const rows = read[0]?.rows ?? [];
    const blank = (value: unknown): unknown => (value === null || value === undefined ? '' : value);
    expect([3, 4, 5, 6].map((row) => blank(rows[row]?.[5]))).toEqual([20, 0, '', '']);
    expect([3, 4, 5].map((column) => rows[8]?.[column])).toEqual([29, 180, 16.11]);
    expect(blank(rows[8]?.[6])).toBe('');
    expect(rows[3]?.[0]).toBe('1702012001');
  });

  it('keeps the rules for typing', () => {
    const rules = [...xml.matchAll(/<dataValidation [^>]*>/g)].map(([rule]) => rule);
    const ofCounts = rules.filter((rule) => / sqref="[^"]*D4/.test(rule));
    expect(ofCounts).toHaveLength(1);
    for (const part of ['type="whole"', 'operator="greaterThanOrEqual"']) expect(ofCounts[0]).toContain(part);
    expect(ofCounts[0]).not.toMatch(/errorStyle="(?:warning|information)"/);
    expect(rules.filter((rule) => / sqref="[^"]*F4/.test(rule))).toEqual([]);
  });

  it('keeps the sheet closed but for the cells that are typed', () => {
    expect(xml).toMatch(/<sheetProtection [^>]*sheet="(?:1|true)"/);
    const styles = readPart(saved, 'xl/styles.xml');
    const formats = [
      ...(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf [\s\S]*?<\/xf>|<xf [^>]*\/>/g),
    ];
    const isOpen = (address: string): boolean => {
      const style = new RegExp(`<c r="${address}"[^>]* s="(\\d+)"`).exec(xml)?.[1];
      return /locked="(?:0|false)"/.test(formats[Number(style)]?.[0] ?? '');
    };
    expect(['D4', 'E8', 'H4'].map(isOpen)).toEqual([true, true, true]);
    expect(['A4', 'D3', 'F4', 'D9', 'D1'].map(isOpen)).toEqual([false, false, false, false, false]);
  });

  it('keeps the colours of wrong and of empty required cells', () => {
    const formulas = [...xml.matchAll(/<cfRule [^>]*type="expression"[\s\S]*?<formula>([\s\S]*?)<\/formula>/g)].map(
      ([, one = '']) => one,
    );
    expect(formulas.length).toBeGreaterThanOrEqual(3);
    expect(formulas.join()).toContain('ISBLANK(D4)');
    expect(formulas.join()).not.toContain('#NAME');
  });

  it('keeps notes on the headings and the keys hidden', () => {
    expect(xml).toMatch(/<row [^>]*r="1"[^>]*hidden="(?:1|true)"|<row [^>]*hidden="(?:1|true)"[^>]*r="1"/);
    const comments = readPart(saved, 'xl/comments1.xml');
    expect(comments).toContain('Satuan: keluarga');
  });
});
