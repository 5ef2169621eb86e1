import { readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { emonev2024 } from '@shared/catalogue';
import { villagesOf } from '@shared/cli/villages.mjs';
import { describe, expect, it } from 'vitest';
import { grid } from '../small-edition';

const villages = villagesOf('1702');
const CODES = ['1012', '1013', '1023', '1025'].map((code) => `170209${code}`);
const NAMES = ['Dwi Tunggal', 'Air Putih Lama', 'Adirejo', 'Air Rambai'];
const read = (headings: string[], cells: (at: number) => CellValue[]) =>
  readTable(grid('Data', [headings, ...CODES.map((_, at) => cells(at))]), emonev2024, villages, 2024);
const roleOf = (heading: string, text: (at: number) => CellValue): string | undefined => {
  const result = read(['Kode Desa', heading, 'Balita pendek'], (at) => [CODES[at] ?? '', text(at), 10 + at]);
  return result.ok ? result.value.columns[1]?.role : '';
};

describe('a column beside codes whose heading says nothing of names', () => {
  it.each(['Lokasi', 'Tempat', 'Uraian', 'Keterangan', ''])(
    'is that of the names where it holds them: "%s"',
    (heading) => {
      expect(roleOf(heading, (at) => NAMES[at] ?? '')).toBe('desa');
      expect(roleOf(heading, (at) => `Desa ${NAMES[at] ?? ''}`)).toBe('desa');
    },
  );

  it('is none where it holds other words, or a few names that come again, as of puskesmas', () => {
    expect(roleOf('Lokasi', (at) => `RT ${at}`)).not.toBe('desa');
    expect(roleOf('Puskesmas', () => 'Dwi Tunggal')).not.toBe('desa');
  });
});

describe('codes of the statistics office', () => {
  it('are refused without names, and read beside them', () => {
    const alone = read(['Kode BPS', 'Balita pendek'], (at) => [CODES[at] ?? '', 10 + at]);
    expect(alone.ok ? '' : alone.problem.message).toMatch(/kode BPS tanpa nama desa/);
    const named = read(['Kode BPS', 'Desa', 'Balita pendek'], (at) => [CODES[at] ?? '', NAMES[at] ?? '', 10 + at]);
    expect(named.ok).toBe(true);
  });
});
