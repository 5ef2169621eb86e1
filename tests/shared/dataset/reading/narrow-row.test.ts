import { readTable } from '@shared/dataset';
import { readCsv } from '@shared/files/csv';
import { describe, expect, it } from 'vitest';
import { smallEdition } from '../small-edition';

const HEADING = 'Kode Desa,Desa,Jumlah keluarga,Balita pendek';
const A = '1702061004,Kota Padang,763,5';
const B = '1702061015,Bedeng SS.,300,4';
const C = '1702062001,Derati,301,3';

function problemOf(lines: readonly string[]): string {
  const grids = readCsv(new TextEncoder().encode(lines.join('\n')), 'data');
  if (!grids.ok) return grids.problem.message;
  const table = readTable(grids.value[0]!, smallEdition);
  return table.ok ? '' : `${table.problem.message} ${table.problem.remedy}`;
}

describe('a line of separated text that is narrower than its heading', () => {
  it.each([
    ['alone among complete ones', [A, '1702061015,300,4', C], 3],
    ['the last', [A, B, '1702062001,Derati 301,3'], 4],
    [
      'one of two, where others keep a blank at their end',
      ['1702061004,Kota Padang,763,', '1702061015,300,4', '1702062001,301,3'],
      3,
    ],
  ] as const)('is refused with its line and cell where it is %s', (_, lines, line) => {
    expect(problemOf([HEADING, ...lines])).toMatch(new RegExp(`^Baris ${line} .*hanya berisi 3 kolom.*C${line}`));
  });

  it.each([
    ['all are complete', [A, B, C]],
    ['a blank at the end is written', ['1702061004,Kota Padang,763,', B, C]],
    ['the program leaves blanks off', ['1702061004,Kota Padang,763', '1702061015,Bedeng SS.,300', C]],
    ['nothing but its name stands in it', ['1702061004,Kota Padang', B, C]],
  ] as const)('is read where %s', (_, lines) => expect(problemOf([HEADING, ...lines])).toBe(''));

  it('is read where a whole block of lines leaves blanks off', () => {
    const full = Array.from({ length: 16 }, (_, at) => (at === 3 ? '1702061004,Kota Padang,763,' : A));
    const block = Array.from({ length: 3 }, () => '1702061015,Bedeng SS.,300');
    expect(problemOf([HEADING, ...full.slice(1), ...block])).toBe('');
  });
});

describe('a line that is wider than its heading', () => {
  it('is refused also where every line is wider alike', () => {
    const lines = ['1702061004,Kota Padang,763,5,25', '1702061015,Bedeng SS.,300,4,50', '1702062001,Derati,301,3,75'];
    expect(problemOf([HEADING, ...lines])).toMatch(/^Baris 2 .*berisi 5 kolom, padahal judulnya 4/);
  });

  it('is none where the separator is another sign', () => {
    const lines = [HEADING, '1702061004,Kota Padang,763,5', '1702061015,Bedeng SS.,300,4'];
    for (const sign of [';', '\t', '|']) {
      expect(problemOf(lines.map((line) => line.replace(/,/g, sign).replace(/5$/, '5,25')))).toBe('');
    }
  });

  it('is none where a heading in quotation marks holds the separator', () => {
    expect(problemOf(['Kode Desa,"Desa",Jumlah keluarga,"Balita pendek (anak, orang)"', A, B])).toBe('');
    expect(problemOf(['sep=;', HEADING.replace(/,/g, ';'), A.replace(/,/g, ';'), B.replace(/,/g, ';')])).toBe('');
  });
});
