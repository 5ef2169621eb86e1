import { emonev2024 } from '@shared/catalogue';
import type { CellValue } from '@shared/dataset';
import { checkLongTable, readLongTable, renderLongFinding } from '@shared/longtable';
import { describe, expect, it } from 'vitest';

const HEAD = ['indikator', 'wilayah', 'tahun', 'pembilang', 'penyebut', 'persen'];

function check(...rows: CellValue[][]) {
  const table = readLongTable({ name: 'Tabel', rows: [HEAD, ...rows] });
  if (!table.ok) throw new Error(table.problem.message);
  const checked = checkLongTable(table.value, emonev2024);
  const found = checked.parts.flatMap((part) =>
    part.findings.map((finding) => {
      const { village = '', variable = '' } = finding.cells[0] ?? {};
      const row = part.dataset.rows.findIndex(({ code }) => code === village);
      const columns = village === 'total' ? part.dataset.totals : part.dataset.columns;
      const address = columns.get(variable)?.addresses[Math.max(row, 0)] ?? '';
      return { rule: finding.rule, severity: finding.severity, address, ...renderLongFinding(finding, part) };
    }),
  );
  return { ...checked, found, rules: found.map(({ rule }) => rule) };
}

describe('a long table is checked with the rules of the edition', () => {
  it('and nothing is found in sound figures of several indicators, years and regions', () => {
    const { found, questions, parts } = check(
      ['ASI', 'Kec. A', 2022, 10, 40, 25],
      ['ASI', 'Kec. A', 2023, 20, 40, 50],
      ['ASI', 'Kec. B', 2023, 1, 3, 33.3],
      ['TTD', 'Kec. A', 2023, 0, 40, 0],
      ['TTD', 'JUMLAH', 2023, 0, 40, 0],
    );
    expect([found, questions]).toEqual([[], []]);
    expect(parts.map(({ indicator, period }) => `${indicator} ${period}`)).toEqual([
      'ASI 2022',
      'ASI 2023',
      'TTD 2023',
    ]);
  });

  it('so that 1.895 of 56.000 is not 2,56 %, at the right cell and in words about a region', () => {
    const { found } = check(['Prevalensi', 'Kec. A', 2023, '1.895', '56.000', '2,56']);
    expect(found).toEqual([
      expect.objectContaining({
        rule: 'A03',
        address: 'Tabel!F2',
        message: 'Kec. A, Prevalensi 2023: 1.895 dari 56.000 = 3,38 %, tertulis 2,56 %.',
      }),
    ]);
    expect(check(['Prevalensi', 'Kec. A', 2023, '1.895', '56.000', '3,38']).found).toEqual([]);
  });

  it('so that a numerator above its denominator blocks only where the catalogue knows it was counted', () => {
    const severities = (indicator: string) =>
      check([indicator, 'Kec. A', 2023, 110, 100, 110])
        .found.filter(({ rule }) => ['A01', 'A02'].includes(rule))
        .map(({ rule, severity }) => [rule, severity]);
    expect(severities('krs_promosi_ikan')).toEqual([['A01', 'kesalahan']]);
    expect(severities('Cakupan yang tidak dikenal')).toEqual([['A02', 'peringatan']]);
    expect(check(['krs_promosi_ikan', 'Kec. A', 2023, 100, 100, 100]).found).toEqual([]);
  });

  it('so that unreadable cells, fractions, repeated regions and a wrong total line are found', () => {
    const { rules } = check(
      ['ASI', 'Kec. A', 2023, { kind: 'error', code: '#REF!' }, 40, null],
      ['ASI', 'Kec. B', 2023, 'dua', 40, null],
    );
    expect(rules.filter((rule) => rule.startsWith('F'))).toHaveLength(2);
    expect(check(['ASI', 'Kec. A', 2023, 12.0625, 40, null]).rules).toContain('A13');
    expect(check(['ASI', 'Kec. A', 2023, 1, 2, 50], ['ASI', 'Kec. A', 2023, 1, 2, 50]).rules).toContain('G04');
    const withTotal = (...total: number[]): string[] =>
      check(['ASI', 'Kec. A', 2023, 2, 3, 66.67], ['ASI', 'Kec. B', 2023, 2, 2, 100], ['ASI', 'JUMLAH', 2023, ...total])
        .rules;
    expect(withTotal(3, 5, 60).join()).toMatch(/^G0[12]$/);
    expect(withTotal(4, 5, 80)).toEqual([]);
  });

  it('so that one percentage left standing everywhere, and a copied column, are one finding each', () => {
    const rows = Array.from({ length: 12 }, (_, at): CellValue[] => ['ASI', `Kec. ${at}`, 2023, at + 1, 100, 88]);
    expect(check(...rows).rules.filter((rule) => rule === 'A03' || rule === 'A10')).toHaveLength(1);
    const copied = Array.from({ length: 12 }, (_, at): CellValue[] => [
      'ASI',
      `Kec. ${at}`,
      2023,
      at + 50,
      at + 50,
      100,
    ]);
    expect(check(...copied).rules).toEqual(['A09']);
  });

  it('with the year before beside it: a denominator that halves is a warning', () => {
    const years = (then: number, now: number): string[] =>
      check(
        ['ASI', 'JUMLAH', 2022, 10, then, null],
        ['ASI', 'Kec. A', 2022, 10, then, null],
        ['ASI', 'Kec. A', 2023, 10, now, null],
      ).rules;
    expect(years(1000, 400)).toContain('P11');
    expect(years(1000, 990)).not.toContain('P11');
  });

  it('with the same region in two periods taken as two rows, and regions told apart by level', () => {
    expect(check(['ASI', 'Kec. A', 2022, 1, 2, 50], ['ASI', 'Kec. A', 2023, 1, 2, 50]).rules).toEqual([]);
  });
});

describe('a lone group of three digits', () => {
  it('is asked about once per column, however many indicators, where nothing proves the notation', () => {
    const { questions, found, assumptions } = check(
      ['ASI', 'Kec. A', 2023, '1.895', '56.000', 9],
      ['TTD', 'Kec. A', 2023, '1.234', 5000, 9],
    );
    expect(found.filter(({ rule }) => rule === 'A03')).toEqual([]);
    expect(questions.map(({ heading, count }) => [heading, count])).toEqual([
      ['pembilang', 2],
      ['penyebut', 1],
    ]);
    expect(assumptions).toEqual([]);
  });

  it.each([
    ['a decimal comma', '2,56', '1.895', 'titik sebagai tanda ribuan'],
    ['a decimal point', '2.56', '1,895', 'koma sebagai tanda ribuan'],
  ])('is read as thousands where %s proves it, and the table says so', (_, persen, thousands, said) => {
    const { questions, rules, assumptions } = check(['ASI', 'Kec. A', 2023, thousands, 56000, persen]);
    expect(questions).toEqual([]);
    expect(rules).toEqual(['A03']);
    expect(assumptions.join()).toContain(said);
  });

  it('is asked about where the table contradicts itself', () => {
    expect(
      check(['ASI', 'Kec. A', 2023, '1.895', 56000, '2,56'], ['ASI', 'Kec. B', 2023, 5, 10, '50.5']).questions,
    ).toHaveLength(1);
  });
});
