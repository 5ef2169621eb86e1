import { readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { emonev2024 } from '@shared/catalogue';
import { describe, expect, it } from 'vitest';
import { grid } from '../small-edition';

const read = (lines: readonly string[], separator = ';') => {
  const rows = lines.map((line): CellValue[] => line.split(separator).map((cell) => (cell === '' ? null : cell)));
  return readTable({ ...grid('Data', rows), widths: rows.map(({ length }) => length), separator }, emonev2024);
};
const message = (lines: readonly string[], separator?: string): string => {
  const result = read(lines, separator);
  return result.ok ? '' : result.problem.message;
};
const HEADING = 'Kode Desa;Desa;Balita pendek';
const SOUND = ['17.02.09.1012;Dwi Tunggal;10', '17.02.09.1013;Air Putih Lama;11', '17.02.09.1023;Adirejo;12'];

describe('a line of separated text that was not parted into cells', () => {
  it('is refused with its line where another sign parts it', () => {
    expect(message([HEADING, SOUND[0]!, '17.02.09.1013,Air Putih Lama,11', SOUND[2]!])).toMatch(/^Baris 3 .*koma/);
    const commas = [HEADING, ...SOUND].map((line) => line.replace(/;/g, ','));
    expect(message([...commas.slice(0, 2), SOUND[1]!, ...commas.slice(3)], ',')).toMatch(/^Baris 3 .*titik koma/);
  });

  it('is refused where quotation marks hold it as a whole', () => {
    const rows: CellValue[][] = [HEADING.split(';'), ...SOUND.map((line) => [line.replace(/;/g, ',')])];
    const result = readTable({ ...grid('Data', rows), widths: [3, 1, 1, 1], separator: ',' }, emonev2024);
    expect(result.ok ? '' : result.problem.message).toMatch(/^Baris 2, 3 dan 4 diapit tanda kutip/);
  });

  it('is read where a code or a note has signs in it', () => {
    expect(message([HEADING, '17,02,09,1012;Dwi Tunggal;10', ...SOUND.slice(1)])).toBe('');
    expect(message([HEADING, ...SOUND, 'Sumber: puskesmas, posyandu, dan desa'])).toBe('');
  });
});

describe('a line that is not used', () => {
  const notes = (line: string): string => {
    const result = read([HEADING, ...SOUND, line]);
    return result.ok ? result.value.notes.join(' ') : '';
  };

  it('is told where it has a figure that its words do not explain', () => {
    expect(notes('Lama;200;11')).toMatch(/baris 5 tidak dipakai/);
    expect(notes('Air Rambai;;14')).toMatch(/baris 5 tidak dipakai/);
  });

  it('is not told where it is a sum, an average or a signature', () => {
    for (const line of ['Jumlah;;33', 'Rata-rata;;11', 'Kec. Curup;;33', 'Curup, 2 Januari 2024;;', 'NIP. 19700101;;'])
      expect(notes(line)).not.toMatch(/baris 5/);
  });
});

describe('villages above the headings', () => {
  it('are refused with the line of the headings, as of a sheet sorted with them', () => {
    expect(message([SOUND[0]!, SOUND[1]!, HEADING, SOUND[2]!])).toMatch(/^Baris 1 .*baris 3/);
    expect(message(['Rekap 17.02.09', HEADING, ...SOUND])).toBe('');
  });
});
