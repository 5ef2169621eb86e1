import { resolve } from 'node:path';
import { main } from '@shared/cli/main';
import { describe, expect, it } from 'vitest';
import { csv, put, run } from './run';

const sample = (file: string): string => resolve(import.meta.dirname, '../../fixtures/neighbours', file);
const SAYS = 'Berkas ini dikenali sebagai SIGIZI Kesga, Daftar Entry Indikator Ibu Hamil.';
const BUMIL = [sample('sigizi_bumil.xlsx'), '--district', '1702', '--year', '2024'] as const;

describe('check on an export of a neighbouring system', () => {
  it('asks what its recipe leaves open, and reads nothing before it is answered', async () => {
    const { code, report } = await run(...BUMIL);
    expect(code).toBe(0);
    expect(report.counts).toMatchObject({ pertanyaan: 1, rows: 0 });
    const [question] = report.questions;
    expect(question).toMatchObject({ key: 'bulan', kind: 'neighbour', sheet: 'Sheet1' });
    expect(question?.column).toBe(
      `${SAYS} Berkas ini memuat bulan April, Mei dan Juni. Angka sampai bulan apa yang dipakai?`,
    );
    const { stdout } = await main([...BUMIL]);
    expect(stdout).toContain('--answer bulan=6');
  });

  it('says what it is recognised as, each of its traps, and takes the last month alone', async () => {
    const { report } = await run(...BUMIL, '--answer', 'bulan=6');
    expect(report.notes).toContain(`Lembar "Sheet1": ${SAYS}`);
    expect(report.notes.filter((note) => note.includes('tidak dijumlahkan'))).toHaveLength(1);
    expect(report.questions).toEqual([]);
    expect(report.counts.rows).toBe(4);
  });

  it('keeps asking where the answer is none of those offered, and refuses one that is no answer', async () => {
    expect((await run(...BUMIL, '--answer', 'bulan=12')).report.counts.pertanyaan).toBe(1);
    expect((await run(...BUMIL, '--answer', 'Juni')).error).toContain('--answer bulan=6');
  });

  it('takes the rows of one year and category of a portal file, and asks what they count', async () => {
    const { report } = await run(
      sample('satu_data_kategori.csv'),
      '--answer',
      'kategori=BALITA PENDEK',
      '--year',
      '2024',
    );
    expect(report.district?.code).toBe('1702');
    expect(report.notes).toContain(
      'Lembar "satu_data_kategori (BALITA PENDEK)": Hanya baris tahun 2024 yang diperiksa.',
    );
    expect(report.questions.map(({ kind, column }) => [kind, column])).toEqual([
      ['column', 'jumlah_balita › BALITA PENDEK'],
    ]);
  });

  it('is of the edition that asks for what it holds', async () => {
    const { report } = await run(sample('dukcapil_dkb.xlsx'), '--district', '1702', '--answer', 'terbit=tidak');
    expect([report.edition, report.year]).toEqual(['konvergensi-2025', 2025]);
  });

  it('refuses persons under its headings, and a year that asks for nothing of it', async () => {
    expect((await run(sample('sigizi_bernama.xlsx'), '--district', '1702')).error).toContain('daftar orang');
    const { error } = await run(sample('sigizi_rematri.xlsx'), '--district', '1702', '--year', '2025');
    expect(error).toContain('tidak diminta formulir tahun 2025');
  });

  it('is asked for its district where it has no codes', async () => {
    expect((await run(sample('siga_krs.xlsx'))).error).toContain('--district');
  });

  it('is nothing else than before where no recipe knows it', async () => {
    const rows = [
      ['Kode Desa', 'Jumlah balita yang diukur'],
      ['1702091012', 5],
    ];
    const { report } = await run(put('biasa.csv', csv(rows)), '--year', '2024');
    expect(report.notes.filter((note) => note.includes('dikenali'))).toEqual([]);
    expect(report.counts.rows).toBe(1);
  });
});
