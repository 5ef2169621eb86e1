import { columnLetter } from '@shared/dataset';
import type { FigureColumn } from '../book/figure-column';
import { isOfDistrict } from '../book/figure-column';

/** What may be typed into a cell: a formula that has to be true, or a list to choose from. */
export type EntryRule = { readonly help: string } & (
  { readonly formula: string; readonly list: null } | { readonly formula: null; readonly list: readonly string[] }
);

const must = (formula: string, help: string): EntryRule => ({ formula, list: null, help });

/**
 * The rule of one column as written for one row; null where anything may be typed. Whole numbers only, without separators
 * in the formula, whose sign depends on the locale. A percentage takes what its formula gives and nothing else.
 */
export function entryRule(column: FigureColumn, row: number, isTotal: boolean): EntryRule | null {
  const { variable, formula, index } = column;
  const cell = `${columnLetter(index)}${row}`;
  if (formula)
    return must(`=${cell}=${formula(row).slice(1)}`, 'Dihitung sendiri oleh lembar ini; tidak perlu diketik.');
  if (isOfDistrict(column) !== isTotal)
    return isTotal ? null : must('=1=0', 'Satu angka untuk kabupaten/kota: isi di baris Total.');
  switch (variable.type) {
    case 'count':
      return must(
        `=ISNUMBER(${cell})*(${cell}>=0)*(${cell}=INT(${cell}))`,
        'Isi dengan bilangan bulat mulai dari 0. Kosongkan kalau datanya belum ada.',
      );
    case 'percent':
      return must(`=ISNUMBER(${cell})*(${cell}>=0)`, 'Isi dengan angka persen mulai dari 0, tanpa tanda %.');
    case 'yesno':
      return { formula: null, list: ['Ya', 'Tidak'], help: 'Pilih Ya atau Tidak.' };
    case 'date':
      return must(`=ISNUMBER(${cell})`, 'Isi dengan tanggal, misalnya 31/12/2024.');
    case 'link':
    case 'file':
      return must(`=LEFT(${cell};4)="http"`, 'Tempel tautan lengkap yang diawali https://.');
    default:
      return null;
  }
}

/** The number format of a column's cells. */
export function entryFormat({ variable }: FigureColumn): string {
  switch (variable.type) {
    case 'count':
      return '#,##0';
    case 'percent':
      return '0.00';
    case 'date':
      return 'dd/mm/yyyy';
    default:
      return '@';
  }
}
