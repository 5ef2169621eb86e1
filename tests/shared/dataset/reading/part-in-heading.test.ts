import { readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { indexHeadings } from '@shared/dataset/reading/heading-index';
import { partInHeading } from '@shared/dataset/reading/part-in-heading';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const index = indexHeadings(smallEdition);
const [A, B] = ['17.02.06.1004', '17.02.06.1015'] as const;
const proposals = (rows: CellValue[][], year = 2024) => {
  const result = readTable(grid('Data', rows), smallEdition, undefined, year);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.columns.slice(2).map(({ heading, role, variable, sure }) => [heading, variable ?? role, sure]);
};
const single = (heading: string, year?: number) =>
  proposals(
    [
      ['Kode Desa', 'Desa', heading],
      [A, 'a', 9],
      [B, 'b', 8],
    ],
    year,
  )[0];

describe('a heading that says which part its column is', () => {
  it.each([
    ['Balita pendek (L)', 'L'],
    ['Balita pendek [%]', '%'],
    ['Balita pendek - Laki-laki', 'Laki-laki'],
    ['Balita pendek TA 2023', 'TA 2023'],
    ['% Balita pendek', '%'],
    ['Target balita pendek', 'Target'],
  ])('is told apart: %s', (heading, text) => {
    const found = partInHeading(heading, index);
    expect(found?.subject.toLowerCase()).toBe('balita pendek');
    expect(found?.parts.map((part) => part.text)).toEqual([text]);
  });

  it.each(['Balita pendek', 'Balita pendek (DPPKB)', 'Balita pendek (orang)', ''])('is not found in %s', (heading) => {
    expect(partInHeading(heading, index)).toBeNull();
  });

  it('is proposed for nothing where it stands alone, and is shown as it is written', () => {
    for (const remark of ['%', 'persen', 'L', 'target', '2022', '0-23 bulan', 'per 1.000', 'ribuan'])
      expect(single(`Balita pendek (${remark})`)).toEqual([`Balita pendek (${remark})`, 'unknown', false]);
  });

  it('is asked about where it is a time of the year worked on, and sure at the end of it', () => {
    for (const remark of ['Januari', 'semester 2', 'per Desember', 'Agustus 2024', 'Sem. II 2024'])
      expect(single(`Balita pendek (${remark})`)).toEqual([`Balita pendek (${remark})`, 'jumlah_pendek', false]);
    for (const remark of ['s/d Des 2024', 'per 31 Desember 2024', 'kumulatif 2024'])
      expect(single(`Balita pendek (${remark})`)).toEqual([`Balita pendek (${remark})`, 'jumlah_pendek', true]);
    for (const remark of ['Agustus 2023', 'per 31 Desember 2023'])
      expect(single(`Balita pendek (${remark})`)).toEqual([`Balita pendek (${remark})`, 'unknown', false]);
  });

  it('is the year beside the sign of a percentage, and no whole beside that of boys', () => {
    for (const heading of ['Prevalensi stunting 2024 (%)', 'Prevalensi stunting (%) 2024'])
      expect(single(heading)).toEqual([heading, 'prevalensi', true]);
    for (const heading of ['Prevalensi stunting (%) 2023', 'Prevalensi stunting (L) 2024', 'Balita pendek (%) 2024'])
      expect(single(heading)).toEqual([heading, 'unknown', false]);
  });

  it('is sure where it says the whole, a unit of counting, or the year worked on', () => {
    for (const remark of ['L+P', 'Jumlah', 'orang', '2024', 'DPPKB', '0-59 bulan'])
      expect(single(`Balita pendek (${remark})`)).toEqual([`Balita pendek (${remark})`, 'jumlah_pendek', true]);
  });

  it('is one of several columns of a figure, of which the whole is proposed', () => {
    const headings = ['L', 'P', 'L+P'].map((part) => `Balita pendek (${part})`);
    expect(
      proposals([
        ['Kode Desa', 'Desa', ...headings],
        [A, 'a', 4, 5, 9],
      ]),
    ).toEqual([
      [headings[0], 'ignored', true],
      [headings[1], 'ignored', true],
      [headings[2], 'jumlah_pendek', false],
    ]);
  });
});

describe('a part in cells of its own', () => {
  it('is no figure where it stands alone below its heading', () => {
    for (const part of ['%', 'L', 'Target'])
      expect(
        proposals([
          ['Kode Desa', 'Desa', 'Balita pendek'],
          [null, null, part],
          [A, 'a', 4],
        ]),
      ).toEqual([[`Balita pendek › ${part}`, 'unknown', false]]);
  });

  it('is no figure either where one sex or a target stands over all headings', () => {
    for (const part of ['LAKI-LAKI', 'Target'])
      expect(
        proposals([
          ['Kode Desa', 'Desa', part],
          [null, null, 'Balita pendek'],
          [A, 'a', 4],
        ])[0]?.[1],
      ).toBe('unknown');
  });

  it('stands below what spans all sexes, a month or a way of measuring, and not below an age that is less', () => {
    const spanned = (middle: string) =>
      proposals([
        ['Kode Desa', 'Desa', 'Balita pendek', null, null],
        [null, null, middle, null, null],
        [null, null, 'L', 'P', 'Jumlah'],
        [A, 'a', 4, 5, 9],
      ]).map(([, what]) => what);
    for (const middle of ['Hasil penimbangan', 'TB/U', 'Bulan Agustus 2024', '0-59 bulan'])
      expect(spanned(middle)).toEqual(['ignored', 'ignored', 'jumlah_pendek']);
    for (const middle of ['24-59 bulan', 'Bulan Agustus 2023', 'Target'])
      expect(spanned(middle)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('belongs to the heading right of it where it has none itself', () => {
    expect(
      proposals([
        ['Kode Desa', 'Desa', null, 'Balita pendek', null],
        [null, null, 'L', 'P', 'Jumlah'],
        [A, 'a', 4, 5, 9],
      ]),
    ).toEqual([
      ['Balita pendek › L', 'ignored', true],
      ['Balita pendek › P', 'ignored', true],
      ['Balita pendek › Jumlah', 'jumlah_pendek', false],
    ]);
  });
});
