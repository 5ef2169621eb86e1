import { describe, expect, it } from 'vitest';
import { readWorkbook } from '@shared/files';
import { linesOf } from '@extension/log/lines';
import { logXlsx } from '@extension/log/xlsx';
import type { LoggedEntry } from '@extension/log';
import { edition, villages } from '../panel/fakes';
import { facts, LOG } from '../panel/proof/proof-log';

async function rowsOf(log: readonly LoggedEntry[]): Promise<Record<string, unknown>[]> {
  const read = await readWorkbook(await logXlsx(log, edition, villages), 'bukti.xlsx');
  if (!read.ok) throw new Error(read.problem.message);
  const [heading = [], ...rows] = read.value[0]?.rows ?? [];
  return rows.map((row) =>
    Object.fromEntries(heading.map((title, at) => [typeof title === 'string' ? title : '', row[at] ?? null])),
  );
}

describe('the proof as XLSX', () => {
  it('has one row per cell, with page, source and fingerprint', async () => {
    const rows = await rowsOf(LOG);
    expect(rows).toHaveLength(LOG.flatMap((entry) => linesOf(entry, edition, villages)).length);
    expect(rows[1]).toMatchObject({
      Petugas: 'Rina',
      Kejadian: 'Akan diisi',
      Formulir: 'Data Sasaran',
      'Kode desa': '1702061004',
      Desa: 'Kota Padang',
      'Asal angka': 'Data Sasaran!E12',
      Dimaksud: '63',
      'Halaman situs': 'Data Sasaran · /emonev/sasaran',
      'Sidik data': 'ab12',
    });
    expect(rows.find(({ Kejadian }) => Kejadian === 'Tersimpan berbeda')).toMatchObject({
      Dimaksud: '63',
      Tersimpan: '36',
    });
    expect(rows.find(({ Kejadian }) => Kejadian === 'Diisi sendiri')).toMatchObject({ Ruas: 'Pendek', Tersimpan: '7' });
  });

  it('keeps what begins like a formula as text', async () => {
    const text = '=HYPERLINK("https://contoh.invalid";"x")';
    const rows = await rowsOf([
      { kind: 'skip', ...facts, form: 'data-sasaran', village: '1702061004', reason: text, seq: 1 },
    ]);
    expect(rows[0]?.['Keterangan']).toBe(text);
  });

  it('can be written before anything was logged', async () => {
    expect(await rowsOf([])).toEqual([]);
  });
});
