import { headingsOf } from '@shared/neighbours/headings';
import { movedRow } from '@shared/neighbours/moved-row';
import { openDk } from '@shared/neighbours/recipes/opendk';
import type { Grid } from '@shared/dataset/types';
import { describe, expect, it } from 'vitest';

const file = (...lines: readonly string[]): Grid => {
  const rows = lines.map((line) => line.split(','));
  return { name: 'Sheet1', rows, widths: rows.map((row) => row.length), separator: ',' };
};
const problemOf = (sheet: Grid) => movedRow(sheet, headingsOf(sheet, openDk)!);

describe('a row of an export', () => {
  it('that holds more cells than the headings, as for a decimal comma, is told with its line', () => {
    const sheet = file('desa_id,toilet,sanitasi', '17.02.09.1012,200,180', '17.02.09.1013,20,5,190');
    expect(problemOf(sheet)?.message).toContain('Isi baris 3');
  });

  it('that holds as many is no reason to doubt', () => {
    expect(problemOf(file('desa_id,toilet,sanitasi', '17.02.09.1012,200,180', '17.02.09.1013,205,190'))).toBeNull();
  });
});
