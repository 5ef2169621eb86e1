import { describe, expect, it } from 'vitest';
import { Book } from './book';
import { evaluate } from './formula';
import { servicesOf } from './services';
import { typed } from './typing';

type App = typeof SpreadsheetApp;

const open = (): { book: Book; sheet: GoogleAppsScript.Spreadsheet.Sheet } => {
  const book = new Book();
  const app = servicesOf(book)['SpreadsheetApp'] as unknown as App;
  return { book, sheet: app.getActiveSpreadsheet().insertSheet('Lembar') };
};

describe('the in-memory sheet', () => {
  it.each([
    ['1.895', 1895],
    ['1,5', 1.5],
    ['1.895.000,25', 1_895_000.25],
    ['12.5', '12.5'],
    ['-', '-'],
    ['TRUE', true],
  ])('reads %j as a person in Indonesia types it', (text, value) => {
    expect(typed(text, 'General', 'id_ID', 2024).value).toBe(value);
  });

  it('reads the same text differently in the American locale', () => {
    expect(typed('1.895', 'General', 'en_US', 2024).value).toBe(1.895);
  });

  it('turns 1/2 into a date, and leaves it alone in a plain text cell', () => {
    const { book, sheet } = open();
    const state = book.sheet('Lembar');
    state.type('A1', '1/2');
    expect(sheet.getRange(1, 1).getValue()).toEqual(new Date('2024-01-31T17:00:00Z'));
    sheet.getRange(1, 2).setNumberFormat('@');
    state.type('B1', '1/2');
    expect(sheet.getRange(1, 2).getValue()).toBe('1/2');
  });

  it('stores a percentage as its fraction with a percent format', () => {
    expect(typed('3,38%', 'General', 'id_ID', 2024)).toEqual({ value: 0.0338, formula: null, format: '0.00%' });
  });

  it('hands over empty cells as empty strings and errors as their text', () => {
    const { book, sheet } = open();
    book.sheet('Lembar').type('B1', '#N/A');
    expect(sheet.getRange(1, 1, 1, 2).getValues()).toEqual([['', '#N/A']]);
  });

  it('refuses data of another size, ranges of no size and ranges outside', () => {
    const { sheet } = open();
    expect(() => sheet.getRange(1, 1, 1, 2).setValues([['a']])).toThrow('number of columns');
    expect(() => sheet.getRange(1, 1, 2, 1).setValues([['a']])).toThrow('number of rows');
    expect(() => sheet.getRange(1, 1, 0, 1)).toThrow('at least 1');
    expect(() => sheet.getRange(1000, 1, 1, 26)).not.toThrow();
    expect(() => sheet.getRange(1000, 1, 2, 1)).toThrow('outside');
  });

  it('throws for a method that it does not have, and counts those that it has', () => {
    const { book, sheet } = open();
    expect(() => sheet.getRange(1, 1).setFontColor('red')).toThrow('Range.setFontColor is not in the in-memory sheet');
    sheet.getRange(1, 1).getValues();
    expect(book.calls.counts.get('Range.getValues')).toBe(1);
  });

  it('lets only editors write into a protected range, and everyone into one with a warning', () => {
    const { book, sheet } = open();
    const lock = sheet.getRange(1, 1).protect();
    lock.removeEditors(lock.getEditors().map((user) => user.getEmail()));
    sheet.getRange(2, 1).protect().setWarningOnly(true);
    book.user = 'opd@contoh.go.id';
    expect(() => sheet.getRange(1, 1, 2, 1).setNotes([['a'], ['b']])).toThrow('protected cell');
    expect(() => sheet.getRange(2, 1).setNotes([['b']])).not.toThrow();
    book.user = book.owner;
    expect(() => sheet.getRange(1, 1).setNotes([['a']])).not.toThrow();
  });

  it.each([
    ['=IF(COUNT(A1;B1)=2;IF(B1=0;"";ROUND(100*(A1)/B1;2));"")', [38, 1120], 3.39],
    ['=IF(COUNT(A1;B1)=2;IF(B1=0;"";ROUND(100*(A1)/B1;2));"")', ['', 1120], ''],
    ['=IF(COUNT(A1;B1)=2;IF(B1=0;"";ROUND(100*(A1)/B1;2));"")', [38, 0], ''],
    ['=IF(COUNT(A1:B1)=0;"";SUM(A1:B1))', ['', ''], ''],
    ['=IF(COUNT(A1:B1)=0;"";SUM(A1:B1))', ['teks', 5], 5],
    ['=100*A1/B1', [1, 0], { error: '#DIV/0!' }],
    ['=MEDIAN(A1)', [1], { error: '#NAME?' }],
    ['=-A1', [1], { error: '#ERROR!' }],
    ['=IF(A1=1;2,5;3)', [1], { error: '#ERROR!' }],
  ])('computes %s over %j', (formula, row, value) => {
    expect(evaluate(formula, (_, column) => row[column] ?? '')).toEqual(value);
  });
});
