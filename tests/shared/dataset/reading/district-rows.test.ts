import { describe, expect, it } from 'vitest';
import { emonev2024, formOf } from '@shared/catalogue';
import { buildDataset, confirmTable, readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset/types';

const [status = '', note = ''] = formOf(emonev2024, 'data-supply-agama')?.fields.map(({ label }) => label) ?? [];
const villages = { district: { code: '1702', name: 'Kabupaten Rejang Lebong' }, villages: [] };
const read = (headings: readonly string[], ...rows: CellValue[][]) => {
  const grid = { name: 'Agama', rows: [['Agama Tahun 2024'], [...headings], ...rows] };
  const table = readTable(grid, emonev2024);
  if (!table.ok) return table.problem.message;
  const tables = [confirmTable('agama.xlsx', grid, table.value)];
  const { dataset } = buildDataset({ edition: emonev2024, year: 2024, villages, tables, decisions: [] });
  return {
    rows: dataset.rows.length,
    said: ['forum_lintas_agama_status', 'forum_lintas_agama_keterangan'].map(
      (key) => dataset.totals.get(key)?.raw[0] ?? null,
    ),
  };
};

describe('a sheet of what is stated once for the kabupaten', () => {
  const HEADINGS = ['Kabupaten/Kota', status, note];

  it('needs no village: its one line is the kabupaten, whatever it is headed', () => {
    const said = ['Ya', 'Dua kali setahun'];
    for (const name of ['Kabupaten Rejang Lebong', 'Total', '1702', ''])
      expect(read(HEADINGS, [name, ...said])).toEqual({ rows: 0, said });
  });

  it('takes the line headed as the total out of several, and none where nothing tells which', () => {
    const total = ['Total', 'Ya', null];
    expect(read(HEADINGS, ['Triwulan I', 'Tidak', null], total)).toEqual({ rows: 0, said: ['Ya', null] });
    expect(read(HEADINGS, ['Triwulan I', 'Tidak', null], ['Triwulan II', 'Ya', null])).toContain('lebih dari satu');
    expect(read(HEADINGS)).toContain('kosong');
  });

  it('is still refused without villages where a figure of villages stands in it', () => {
    expect(read([...HEADINGS, 'Jumlah keluarga'], ['Rejang Lebong', 'Ya', null, 12])).toContain('kolom kode desa');
  });
});
