import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { emonev2024 } from '@shared/catalogue/editions/emonev-2024';
import { villagesOf } from '@shared/cli/villages.mjs';
import {
  buildDataset,
  confirmTable,
  looksLikeBps,
  readTable,
  villageCode,
  type SourceTable,
  type TableProposal,
} from '@shared/dataset';
import { readWorkbook } from '@shared/files';
import { describe, expect, it } from 'vitest';

const PRACTICE = resolve(import.meta.dirname, '../../fixtures/practice/praktik-rejang-lebong-2024.xlsx');
const FOLDER = process.env.CERMAT_TABLES ?? '';
const BANDUNG = resolve(FOLDER, 'bandung_dkpp_2022.csv');
const isThere = FOLDER !== '' && existsSync(BANDUNG);
if (!isThere) console.warn('CERMAT_TABLES has no bandung_dkpp_2022.csv: the tests on the published table are skipped.');

/** Sheets of a file, proposed and then confirmed with every proposal accepted. */
async function load(path: string): Promise<{ proposals: TableProposal[]; tables: SourceTable[] }> {
  const grids = await readWorkbook(new Uint8Array(readFileSync(path)), path);
  if (!grids.ok) throw new Error(grids.problem.message);
  const proposals: TableProposal[] = [];
  const tables = grids.value.map((grid) => {
    const proposal = readTable(grid, emonev2024);
    if (!proposal.ok) throw new Error(proposal.problem.message);
    proposals.push(proposal.value);
    const columns = proposal.value.columns.map((column) => ({ ...column, sure: true }));
    return confirmTable(path, grid, { ...proposal.value, columns });
  });
  return { proposals, tables };
}
const dataset = (district: string, year: number, tables: SourceTable[]) =>
  buildDataset({
    edition: emonev2024,
    year,
    villages: { district: { code: district, name: '' }, villages: [] },
    tables,
    decisions: [],
  });

describe('the forms of emonev-2024', () => {
  const identity = ['No', 'Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'Tahun'];
  const columnsOf = (name: string, labels: readonly string[]) => {
    const village = [1, '17.02.06.1004', 'Kota Padang', 'Kota Padang', 2024, ...labels.map((_, at) => at + 10)];
    const result = readTable({ name, rows: [[...identity, ...labels], village] }, emonev2024);
    if (!result.ok) throw new Error(result.problem.message);
    return result.value.columns;
  };

  it.each(emonev2024.forms.map((form) => [form.heading, form] as const))(
    'are understood from their labels: %s',
    (_, form) => {
      const written = [form.heading, form.heading.toUpperCase(), form.key, `${form.heading} (2024)`, ...form.aliases];
      for (const name of written) {
        const columns = columnsOf(
          name,
          form.fields.map((field) => field.label),
        );
        expect(columns.slice(identity.length).map((column) => column.variable)).toEqual(
          form.fields.map((field) => field.variable),
        );
        expect(columns.every((column) => column.sure)).toBe(true);
      }
    },
  );

  it('ask where a cut sheet name could be that of two forms', () => {
    const [form] = emonev2024.forms.filter((one) => one.key === 'pus-6');
    const labels = form?.fields.map((field) => field.label) ?? [];
    expect(columnsOf('Cakupan Pasangan Usia Subur (PUS', labels)[6]).toMatchObject({ sure: false });
  });

  it("propose the sheet's own total where its wording is that of other forms, and ask", () => {
    const column = columnsOf('Keluarga Berisiko 3', [
      'Jumlah keluarga berisiko yang mendapat promosi konsumsi ikan',
      'Jumlah seluruh keluarga berisiko',
    ])[6];
    expect(column).toMatchObject({ variable: 'krs_promosi_ikan_d', sure: false });
    expect(column?.alternatives).toEqual(expect.arrayContaining(['krs_pendampingan_d', 'krs_pekarangan_d']));
  });
});

describe('the practice district', () => {
  it('is understood without a doubt about any column', async () => {
    const { proposals } = await load(PRACTICE);
    expect(proposals.map((one) => [one.sheet, one.bodyRows.length, one.totalRow])).toEqual([
      ['Data Sasaran', 156, 160],
      ['Keluarga Berisiko 3', 156, 160],
      ['Keluarga Berisiko 6', 156, 160],
    ]);
    expect(proposals.flatMap((one) => one.columns).filter((column) => !column.sure)).toEqual([]);
  });

  it('keeps its total line and asks about its ambiguous spellings', async () => {
    const { dataset: built, questions } = dataset('1702', 2024, (await load(PRACTICE)).tables);
    expect(built.totals.get('jumlah_balita_diukur')?.values[0]).toBe(56000);
    expect(built.totals.get('prevalensi')).toMatchObject({ values: Float64Array.of(2.56), decimals: Uint8Array.of(2) });
    expect(questions.map((question) => question.key)).toEqual([
      'spelling:jumlah_keluarga:Data Sasaran:ddd.ddd',
      'spelling:krs_pekarangan_d:Keluarga Berisiko 6:angka',
    ]);
  });
});

describe.skipIf(!isThere)('the published table of Kota Bandung', () => {
  it('maps the figures of both programmes; the two totals wait for a person', async () => {
    const [table] = (await load(BANDUNG)).proposals;
    expect(table).toMatchObject({
      headerRow: 0,
      totalRow: null,
      skippedRows: [],
      years: [2022],
      districts: [{ code: '3273', rows: 151 }],
    });
    expect(table?.columns.map(({ heading, role, variable, sure }) => [heading, variable ?? role, sure])).toEqual([
      ['baris', 'ignored', true],
      ['kode_kemendagri', 'kode', true],
      ['kode_bps', 'kode-bps', true],
      ['kecamatan', 'kecamatan', true],
      ['kelurahan', 'desa', true],
      ['tahun', 'tahun', true],
      ['bulan', 'ignored', true],
      ['krs_promosi_ikan', 'krs_promosi_ikan_n', true],
      ['krs_total', 'krs_promosi_ikan_d', false],
      ['persen_ikan_tertulis', 'krs_promosi_ikan_p', true],
      ['krs_pekarangan', 'krs_pekarangan_n', true],
      ['krs_total_2', 'krs_pekarangan_d', false],
      ['persen_pekarangan_tertulis', 'krs_pekarangan_p', true],
    ]);
  });

  it('is understood when its two code columns are headed the wrong way round', async () => {
    const grids = await readWorkbook(new Uint8Array(readFileSync(BANDUNG)), BANDUNG);
    if (!grids.ok) throw new Error(grids.problem.message);
    const [{ name, rows } = { name: '', rows: [] }] = grids.value;
    const other = new Map([
      ['kode_kemendagri', 'kode_bps'],
      ['kode_bps', 'kode_kemendagri'],
    ]);
    const swapped = rows.map((row, at) =>
      at === 0 ? row.map((cell) => (typeof cell === 'string' ? (other.get(cell) ?? cell) : cell)) : row,
    );
    const proposal = readTable({ name, rows: swapped }, emonev2024);
    if (!proposal.ok) throw new Error(proposal.problem.message);
    expect(proposal.value.columns.slice(1, 3).map(({ heading, role }) => [heading, role])).toEqual([
      ['kode_bps', 'kode'],
      ['kode_kemendagri', 'kode-bps'],
    ]);
    expect(proposal.value.notes).toHaveLength(1);
  });

  it('has BPS codes that are known as such, except 16 that are the Kemendagri code of another kelurahan', async () => {
    const bandung = villagesOf('3273');
    const [grid] = await readWorkbook(new Uint8Array(readFileSync(BANDUNG)), BANDUNG).then((read) =>
      read.ok ? read.value : [],
    );
    const codes = (grid?.rows ?? []).slice(1).map((row) => villageCode(row[2]) ?? '');
    expect(codes).toHaveLength(151);
    expect(codes.filter((code) => looksLikeBps(code, bandung))).toHaveLength(131);
    const official = new Set(bandung.villages.map(({ code }) => code));
    expect(codes.filter((code) => official.has(code))).toHaveLength(16);
    for (const code of codes) expect(looksLikeBps(code, bandung, codes)).toBe(!official.has(code));
  });

  it('has names by which every kelurahan is found or asked about, none wrongly', async () => {
    const villages = villagesOf('3273');
    const { tables } = await load(BANDUNG);
    const withoutCodes = tables.map((table) => {
      const kept = table.columns.flatMap((column, at) => (column.role === 'kode' ? [] : [at]));
      const take = <T>(list: readonly T[]): T[] => list.filter((_, at) => kept.includes(at));
      const rows = table.rows.map(({ line, cells }) => ({ line, cells: take(cells) }));
      return { ...table, columns: take(table.columns), rows };
    });
    const built = (from: SourceTable[]) =>
      buildDataset({ edition: emonev2024, year: 2022, villages, tables: from, decisions: [] });
    const right = new Map(built(tables).dataset.rows.map(({ lines, code }) => [lines[0], code]));
    const named = built(withoutCodes);
    const found = named.dataset.rows.filter(({ code }) => code !== '');
    expect(found.filter(({ lines, code }) => right.get(lines[0]) !== code)).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(145);
    expect(found.length + named.questions.length).toBe(151);
  });

  it('has 151 kelurahan once each, every figure readable, nothing to ask', async () => {
    const { dataset: built, questions } = dataset('3273', 2022, (await load(BANDUNG)).tables);
    expect(new Set(built.rows.map((row) => row.code)).size).toBe(151);
    expect(built.rows).toHaveLength(151);
    expect([...built.columns.values()].every((column) => column.states.every((state) => state === 1))).toBe(true);
    expect(built.columns.get('krs_pekarangan_n')?.values[0]).toBe(15);
    expect(built.columns.get('krs_pekarangan_d')?.values[0]).toBe(1894);
    expect(questions).toEqual([]);
  });
});
