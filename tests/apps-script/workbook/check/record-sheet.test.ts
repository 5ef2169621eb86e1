import type { Approval } from '@shared/exchange';
import type { WorkLine } from '@apps-script/workbook/check/record-sheet';
import { appendRecords, readRecords } from '@apps-script/workbook/check/record-sheet';
import { describe, expect, it } from 'vitest';
import { Book } from '../../sheet/book';
import { servicesOf } from '../../sheet/services';

const spreadsheetOf = (book: Book): GoogleAppsScript.Spreadsheet.Spreadsheet =>
  (servicesOf(book)['SpreadsheetApp'] as GoogleAppsScript.Spreadsheet.SpreadsheetApp).getActiveSpreadsheet();

const approval = (villages: number): Approval => ({
  form: 'data-sasaran',
  agency: 'dinas-kesehatan',
  state: 'siap',
  turn: 1,
  by: { role: 'opd', name: 'Sari' },
  at: '2024-02-10T03:04:05Z',
  note: '',
  fingerprint: '0'.repeat(64),
  values: [
    {
      variable: 'jumlah_keluarga',
      cells: Array.from({ length: villages }, (_, at) => [String(1702012001 + at), 'tidak berlaku']),
    },
  ],
});

const lineOf = (one: Approval): WorkLine => ({
  record: { kind: 'persetujuan', approval: one },
  at: '2024-02-10',
  by: 'Sari',
  kind: 'Ditandai siap',
  about: 'Data Sasaran',
  note: '',
});

describe('the sheet of what people decided', () => {
  it('gives back a record that is longer than a cell, letter for letter, and shorter ones beside it', () => {
    const spreadsheet = spreadsheetOf(new Book());
    const records = [approval(1), approval(5_000), approval(2)];
    for (const one of records) appendRecords(spreadsheet, [lineOf(one)]);
    expect(readRecords(spreadsheet)).toMatchObject({ approvals: records, damaged: 0 });
  });

  it('keeps every cell within what a cell holds', () => {
    const book = new Book();
    appendRecords(spreadsheetOf(book), [lineOf(approval(5_000))]);
    const lengths = [...book.sheet('Catatan Kerja').cells.values()].map(({ value }) =>
      typeof value === 'string' ? value.length : 0,
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(50_000);
    expect(lengths.filter((length) => length > 1_000).length).toBeGreaterThan(1);
  });

  it('costs one read, whatever it holds, and nothing where it is not there', () => {
    const book = new Book();
    const spreadsheet = spreadsheetOf(book);
    expect(readRecords(spreadsheet)).toEqual({ decisions: [], approvals: [], handovers: [], damaged: 0 });
    expect(book.calls.counts.get('Range.getValues')).toBeUndefined();
    appendRecords(
      spreadsheet,
      Array.from({ length: 50 }, () => lineOf(approval(1))),
    );
    book.calls.reset();
    expect(readRecords(spreadsheet).approvals).toHaveLength(50);
    expect(book.calls.counts.get('Range.getValues')).toBe(1);
  });

  it('can be written by everyone, and warns a hand', () => {
    const book = new Book();
    appendRecords(spreadsheetOf(book), [lineOf(approval(1))]);
    book.user = 'opd@contoh.go.id';
    expect(() => appendRecords(spreadsheetOf(book), [lineOf(approval(2))])).not.toThrow();
    expect(book.sheet('Catatan Kerja').protections.map(({ warningOnly }) => warningOnly)).toEqual([true]);
  });
});
