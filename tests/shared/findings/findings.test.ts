import { emonev2024 } from '@shared/catalogue';
import { orderFindings, wordsFor } from '@shared/findings';
import { ownerName, renderFinding } from '@shared/rules';
import type { Finding } from '@shared/findings';
import { describe, expect, it } from 'vitest';
import { code, makeDataset, rows, villageList } from '../rules/make-dataset';

const finding = (more: Partial<Finding>): Finding => ({
  key: 'A01@1:x',
  rule: 'A01',
  version: 1,
  kind: 'numerator-within-denominator',
  severity: 'kesalahan',
  scope: 'cell',
  cells: [],
  holds: [],
  values: {},
  owner: 'dinas-ketahanan-pangan',
  others: [],
  ...more,
});

describe('the order of findings', () => {
  const dataset = makeDataset(rows(3, () => ({ jumlah_keluarga: 1, jumlah_krs: 1 })));
  const order = (...findings: Finding[]) => orderFindings(findings, dataset).map((one) => one.key);

  it('is severity before anything else', () => {
    expect(
      order(
        finding({ key: 'c', severity: 'catatan', effect: 900 }),
        finding({ key: 'p', severity: 'peringatan', scope: 'district' }),
        finding({ key: 'k' }),
      ),
    ).toEqual(['k', 'p', 'c']);
  });

  it('is then scope, then effect, largest first', () => {
    expect(
      order(
        finding({ key: 'small', effect: 1 }),
        finding({ key: 'large', effect: 9 }),
        finding({ key: 'column', scope: 'column' }),
      ),
    ).toEqual(['column', 'large', 'small']);
  });

  it('is then the order of the sheet: rows, then columns', () => {
    const at = (k: number, variable: string) =>
      finding({ key: `${k}${variable}`, cells: [{ village: code(k), variable }] });
    expect(order(at(2, 'jumlah_keluarga'), at(0, 'jumlah_krs'), at(0, 'jumlah_keluarga'))).toEqual([
      '0jumlah_keluarga',
      '0jumlah_krs',
      '2jumlah_keluarga',
    ]);
  });
});

describe('the words of findings', () => {
  const words = wordsFor(emonev2024, villageList(3));

  it('name villages by kind, the total line, and codes nobody knows', () => {
    expect([code(0), code(1), 'total', '3604291001'].map((one) => words.village(one))).toEqual([
      'Kelurahan Suka 1',
      'Desa Suka 2',
      'Baris total',
      'Kode 3604291001',
    ]);
  });

  it('list names and lines as people do', () => {
    expect(words.list(['A', 'B', 'C'])).toBe('A, B dan C');
    expect(words.list(['A', 'B'], 5)).toBe('A, B dan 3 lainnya');
    expect(words.lines(['Data Sasaran!12', 'Data Sasaran!40', 'KB 3!9'])).toBe(
      'Data Sasaran baris 12 dan 40 dan KB 3 baris 9',
    );
  });

  it('name the agency that leads', () => {
    expect(ownerName(finding({}), emonev2024)).toBe('Dinas Ketahanan Pangan');
    expect(ownerName(finding({ owner: 'opd-baru' }), emonev2024)).toBe('opd-baru');
  });

  it('tell a finding of a rule this version does not know instead of hiding it', () => {
    const text = renderFinding(finding({ rule: 'Z99', kind: 'from-next-year' }), emonev2024, villageList(1));
    expect(text.message).toBe('Temuan Z99 dibuat oleh versi Cermat yang lain.');
    expect(text.action).toContain('Perbarui');
  });
});
