import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { practice } from '../fixtures/practice/make.mjs';

const folder = 'tests/fixtures/practice';

describe('the practice district', () => {
  it('stands in the tree exactly as its generator makes it, figures and truth', async () => {
    const { sheets, truth } = practice() as { sheets: { name: string; rows: unknown[][] }[]; truth: unknown };
    expect(JSON.parse(readFileSync(`${folder}/truth.json`, 'utf8'))).toEqual(truth);
    const book = await readXlsx(readFileSync(`${folder}/praktik-rejang-lebong-2024.xlsx`));
    const cells = (rows: readonly (readonly unknown[])[]) =>
      rows.map((row) => row.map((cell) => (cell === '' ? null : (cell ?? null))));
    for (const [at, sheet] of sheets.entries()) {
      const width = Math.max(...sheet.rows.map((row) => row.length));
      const padded = (rows: readonly (readonly unknown[])[]) =>
        cells(rows).map((row) => [...row, ...Array<null>(Math.max(0, width - row.length)).fill(null)]);
      expect(padded(book.sheets[at]?.rows ?? [])).toEqual(padded(sheet.rows));
    }
  });

  it('repeats the published total line: 1.895 of 56.000 stated as 2,56 %', () => {
    const { sheets } = practice() as { sheets: { rows: (string | number)[][] }[] };
    const total = sheets[0]?.rows.find((row) => row.includes('Total')) ?? [];
    const [measured = 0, veryShort = 0, short = 0, stated] = total.slice(7).map(Number);
    expect([measured, veryShort + short, stated]).toEqual([56_000, 1_895, 2.56]);
  });
});
