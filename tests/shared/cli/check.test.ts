import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { main } from '@shared/cli/main';
import { readWorkbook } from '@shared/files';
import { describe, expect, it } from 'vitest';
import { csv, put, run, soundRows, VILLAGES } from './run';

const PRACTICE = resolve(import.meta.dirname, '../../fixtures/practice/praktik-rejang-lebong-2024.xlsx');
const BANDUNG = resolve(process.env.CERMAT_TABLES ?? '', 'bandung_dkpp_2022.csv');
const isThere = process.env.CERMAT_TABLES !== undefined && existsSync(BANDUNG);
if (!isThere) console.warn('CERMAT_TABLES has no bandung_dkpp_2022.csv: the test on the published table is skipped.');

describe('check on a village table', () => {
  it('ends with 0 and no blocking finding where the figures are sound, even if villages are missing', async () => {
    const { code, report, stderr } = await run(put('data.csv', csv(soundRows())));
    const blocking = report.findings.filter(({ severity }) => severity === 'kesalahan');
    expect(blocking).toEqual([]);
    expect(report.findings.map(({ rule }) => rule)).toContain('G05');
    expect(code).toBe(0);
    expect(stderr).toBe('');
  });

  it('ends with 1 and names line, village and heading of what is wrong', async () => {
    const rows = soundRows();
    rows[5] = [...(rows[5] ?? []).slice(0, 4), 900];
    const { code, report } = await run(put('data.csv', csv(rows)));
    expect(code).toBe(1);
    expect(report.findings.filter(({ severity }) => severity === 'kesalahan')).toEqual([
      expect.objectContaining({
        rule: 'S06',
        row: 6,
        village: VILLAGES[4]?.code,
        name: VILLAGES[4]?.name,
        column: expect.stringContaining('Jumlah keluarga'),
        sheet: 'data',
        message: expect.stringContaining('900'),
        suggestion: expect.stringMatching(/\w/),
      }),
    ]);
    expect(report.counts).toMatchObject({ kesalahan: 1, pertanyaan: 0, rows: 12 });
  });

  it('names the line of both rows of a village that stands twice', async () => {
    const rows = soundRows();
    const { report } = await run(put('data.csv', csv([...rows, rows[3] ?? []])));
    const twice = report.findings.find(({ rule }) => rule === 'G04');
    expect(twice?.cells.map(({ row }) => row)).toEqual([4, 14]);
  });

  it('takes the year from the file, else says which year it took, and --year wins', async () => {
    const withoutYear = soundRows().map((row) => row.filter((_, at) => at !== 2));
    const path = put('data.csv', csv(withoutYear));
    const guessed = (await run(path)).report;
    expect(guessed.notes.join()).toContain(`dianggap ${guessed.year}`);
    const told = await run(path, '--year', '2023');
    expect(told.report.year).toBe(2023);
    const stated = await run(put('tahun.csv', csv(soundRows())));
    expect(stated.report.year).toBe(2024);
    expect(told.report.notes.join() + stated.report.notes.join()).not.toContain('Tahun');
  });

  it('finds the district from the codes, and --district wins', async () => {
    const path = put('data.csv', csv(soundRows()));
    expect((await run(path)).report.district?.code).toBe('1702');
    const elsewhere = await run(path, '--district', '3273');
    expect(elsewhere.report.district?.code).toBe('3273');
    expect(elsewhere.code).toBe(1);
    expect(elsewhere.report.findings.map(({ rule }) => rule).join()).toMatch(/W0[34]/);
  });

  it('keeps to the variables of one form with --form', async () => {
    const all = (await run(PRACTICE)).report;
    const one = (await run(PRACTICE, '--form', 'keluarga-berisiko-3')).report;
    const sheets = (report: typeof all) => new Set(report.findings.flatMap(({ sheet }) => sheet ?? []));
    expect([...sheets(all)]).toContain('Data Sasaran');
    expect([...sheets(one)]).toEqual(['Keluarga Berisiko 3']);
  });

  it('takes an unsure column whose proposal is unique and says so', async () => {
    const rows = soundRows().map((row, at) => [...row.slice(0, 4), at === 0 ? 'Jml KK berisiko stunting' : row[4]]);
    const { report } = await run(put('data.csv', csv(rows)));
    expect(report.notes.join()).toMatch(/Kolom E .* dianggap "Jumlah keluarga berisiko stunting"/);
  });

  it('asks about two columns of the same heading and takes neither', async () => {
    const rows = soundRows().map((row, at) => [...row, at === 0 ? 'Jumlah keluarga' : 7]);
    const { report } = await run(put('data.csv', csv(rows)));
    expect(report.questions.filter(({ kind }) => kind === 'column').map(({ column }) => column)).toEqual([
      'Jumlah keluarga',
      'Jumlah keluarga',
    ]);
    expect(report.findings.some(({ rule }) => rule === 'S06')).toBe(false);
  });

  it('refuses columns of named persons and shows none of their values', async () => {
    const rows = soundRows().map((row, at) => [...row, at === 0 ? 'NIK' : `170201010101000${at % 10}`]);
    const { report, stdout } = await run(put('data.csv', csv(rows)));
    expect(report.notes.join()).toContain('NIK');
    expect(stdout).not.toContain('170201010101000');
  });

  it('gives the right line for every finding of the practice district', async () => {
    const grids = await readWorkbook(new Uint8Array(readFileSync(PRACTICE)), 'praktik.xlsx');
    if (!grids.ok) throw new Error(grids.problem.message);
    const { code, report } = await run(PRACTICE);
    expect(code).toBe(1);
    const places = report.findings
      .flatMap(({ cells }) => cells)
      .filter(({ village }) => /^\d{10}$/.test(village ?? ''));
    expect(places.length).toBeGreaterThan(10);
    for (const { sheet, row, village } of places) {
      const cells = grids.value.find(({ name }) => name === sheet)?.rows[(row ?? 0) - 1] ?? [];
      expect(cells.map((cell) => (typeof cell === 'string' ? cell.replace(/\./g, '') : cell))).toContain(village);
    }
  });

  it.skipIf(!isThere)('finds the copied percentages of a published table in every one of its rows', async () => {
    const { code, report } = await run(BANDUNG);
    expect(code).toBe(1);
    const wrong = report.findings
      .filter(({ rule }) => rule === 'A03')
      .flatMap(({ cells }) => cells.map(({ row }) => row));
    expect(wrong).toEqual(Array.from({ length: 151 }, (_, at) => at + 2));
    expect(report.notes.join()).toContain('krs_total');
  });
});

describe('check refuses with 2, a message and a remedy', () => {
  const sound = () => put('data.csv', csv(soundRows()));

  it.each([
    ['a file that is not there', 'tidak-ada.csv', [], 'tidak ada'],
    ['a folder', '.', [], 'bukan berkas'],
  ])('%s', async (_, path, options, message) => {
    const { code, error, stderr } = await run(path, ...options);
    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });

  it.each([
    ['an unknown edition', ['--edition', 'emonev-1999'], 'emonev-2024'],
    ['an unknown form', ['--form', 'keluarga-99'], 'data-sasaran'],
    ['a form the file has no column of', ['--form', 'keluarga-berisiko-3'], 'tidak memuat kolom'],
    ['an unknown district', ['--district', '9999'], '--district'],
    ['a district code that is none', ['--district', '17'], 'empat angka'],
    ['a year that is none', ['--year', '24'], 'empat angka'],
    ['a year no edition is for', ['--year', '2011'], '--edition'],
    ['an unknown option', ['--cepat'], '--help'],
    ['a second file', ['lain.csv'], 'satu berkas'],
  ])('%s', async (_, options, remedy) => {
    const { code, error } = await run(sound(), ...options);
    expect(code).toBe(2);
    expect(error).toContain(remedy);
  });

  it('no file at all, while --help explains the command with 0', async () => {
    expect(await main([])).toMatchObject({ code: 2, stdout: '' });
    expect(await main(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('--json') });
  });
});

describe('the readable table', () => {
  it('shows severity, village, cell, message, what to do, counts and questions', async () => {
    const { stdout, code } = await main([PRACTICE]);
    expect(code).toBe(1);
    for (const part of [
      'KESALAHAN (',
      'PERTANYAAN (',
      'Derati, Data Sasaran!I8',
      '371 melebihi',
      '→ ',
      ' baris diperiksa: ',
    ]) {
      expect(stdout).toContain(part);
    }
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it('tells as many findings as the JSON', async () => {
    const { report } = await run(PRACTICE);
    const { stdout } = await main([PRACTICE]);
    const { kesalahan, peringatan, catatan, pertanyaan } = report.counts;
    expect(stdout).toContain(
      `${kesalahan} kesalahan, ${peringatan} peringatan, ${catatan} catatan, ${pertanyaan} pertanyaan`,
    );
  });
});
