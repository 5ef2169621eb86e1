import { emonev2024 } from '@shared/catalogue';
import { renderFinding, check } from '@shared/rules';
import { describe, expect, it } from 'vitest';
import { makeDataset, rows, villageList } from './make-dataset';

const villages = villageList(2);
const published = makeDataset(
  rows(2, () => ({ jumlah_balita_diukur: 100, jumlah_sangat_pendek: 1, jumlah_pendek: 2, prevalensi: 3 })),
  { jumlah_balita_diukur: 56_000, jumlah_sangat_pendek: 395, jumlah_pendek: 1_500, prevalensi: 2.56 },
);

describe('the published total line: 1.895 of 56.000 stated as 2,56 %', () => {
  const finding = check({ edition: emonev2024, dataset: published, villages }).find((one) => one.rule === 'A04');

  it('is found, blocks, and holds nothing because the total line is never filled', () => {
    expect(finding).toMatchObject({ severity: 'kesalahan', cells: [{ village: 'total', variable: 'prevalensi' }] });
    expect(finding?.holds).toEqual([]);
  });

  it('is told with the figures and all three repairs', () => {
    const text = renderFinding(finding!, emonev2024, villages);
    expect(text.message).toBe('Baris total, Prevalensi stunting: 1.895 dari 56.000 = 3,38 %, tertulis 2,56 %.');
    expect(text.action).toBe(
      'Jika 1.895 dan 56.000 benar, persennya 3,38. Persen 2,56 hanya cocok bila pembilangnya 1.431–1.436 atau penyebutnya 73.880–74.168.',
    );
  });

  it('must not be found when the percentage is 3,38', () => {
    const right = makeDataset(
      rows(2, () => ({ jumlah_balita_diukur: 100 })),
      {
        jumlah_balita_diukur: 56_000,
        jumlah_sangat_pendek: 395,
        jumlah_pendek: 1_500,
        prevalensi: 3.38,
      },
    );
    expect(check({ edition: emonev2024, dataset: right, villages }).filter((one) => one.rule === 'A04')).toEqual([]);
  });
});
