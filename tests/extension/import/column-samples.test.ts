import { describe, expect, it } from 'vitest';
import type { Grid } from '@shared/dataset/types';
import { ok } from '@shared/result';
import { columnSamples, importFile, villageLists } from '@extension/import';
import { villages } from '../panel/fakes';

const lists = villageLists((path) => Promise.resolve(path.includes('1702') ? villages : undefined));
const rows = villages.villages.map(({ code, name }) => [code, name] as const);

async function samplesOf(grid: Grid) {
  const draft = await importFile(new File(['x'], 'rekap.xlsx'), {
    district: '1702',
    year: 2024,
    overlays: [],
    lists,
    readWorkbook: () => Promise.resolve(ok([grid])),
  });
  if (!draft.ok) throw new Error(draft.problem.message);
  const [sheet] = draft.value.sheets;
  const samples = columnSamples(sheet!);
  expect(columnSamples({ ...sheet!, include: false })).toBe(samples);
  return (heading: string) =>
    (samples.get(sheet!.proposal.columns.find((one) => one.heading === heading)?.index ?? -1) ?? []).map(
      ({ text, village, address }) => [text, village, address],
    );
}

describe('the samples of a column', () => {
  it('are its first three filled cells with their village and place', async () => {
    const of = await samplesOf({
      name: 'Rekap',
      rows: [
        ['Kode Desa', 'Desa', 'Balita pendek', 'Persen balita pendek'],
        [...rows[0]!, 4, 0.07],
        [...rows[1]!, null, 0.255],
        [...rows[2]!, '1.234', null],
      ],
      formats: [[], ...rows.map(() => [null, null, null, '0.0%'])],
    });
    expect(of('Balita pendek')).toEqual([
      ['4', 'Kota Padang', 'C2'],
      ['1.234', 'Pelalo', 'C4'],
    ]);
    expect(of('Persen balita pendek')).toEqual([
      ['7 %', 'Kota Padang', 'D2'],
      ['25,5 %', 'Bedeng SS.', 'D3'],
    ]);
    expect(of('Desa')[0]).toEqual(['Kota Padang', 'Kota Padang', 'B2']);
  });

  it('name the code where no column names the village', async () => {
    const of = await samplesOf({
      name: 'Rekap',
      rows: [['Kode Desa', 'Balita pendek'], ...rows.map(([code], at) => [code, at])],
    });
    expect(of('Balita pendek')[0]).toEqual(['0', '1702061004', 'B2']);
  });

  it('are none of a refused column, and none with a number or a name of a person', async () => {
    const of = await samplesOf({
      name: 'Rekap',
      rows: [
        ['Kode Desa', 'Balita pendek', 'NIK petugas', 'Ket'],
        [rows[0]![0], 4, '1702010101010001', 'hubungi Ibu Siti'],
        [rows[1]![0], 5, '1702010101010002', 'lengkap'],
      ],
    });
    expect(of('NIK petugas')).toEqual([]);
    expect(of('Ket')).toEqual([['lengkap', '1702061015', 'D3']]);
  });

  it('are cut where a cell holds a long text', async () => {
    const of = await samplesOf({
      name: 'Rekap',
      rows: [
        ['Kode Desa', 'Balita pendek', 'Ket'],
        [rows[0]![0], 4, 'a'.repeat(40)],
        [rows[1]![0], 4, 'b'.repeat(41)],
      ],
    });
    expect(of('Ket').map(([text]) => text)).toEqual(['a'.repeat(40), `${'b'.repeat(40)}…`]);
  });
});
