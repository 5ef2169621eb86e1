import { CellState } from '@shared/dataset/types';
import { ROW_EXAMPLES } from './examples-rows';
import { code, makeDataset, rows } from './make-dataset';
import type { Row } from './make-dataset';
import { FIGURE_CASES } from './reference/figure-cases';
import type { Example } from './example';

const fish = (n: number, d: number, p?: number) => ({
  krs_promosi_ikan_n: n,
  krs_promosi_ikan_d: d,
  ...(p === undefined ? {} : { krs_promosi_ikan_p: p }),
});
const one = (cells: Row['cells'], more: Partial<Row> = {}) => makeDataset([{ code: code(0), cells, ...more }]);
const children = (veryShort: number, short: number, measured: number, prevalence?: number) => ({
  jumlah_sangat_pendek: veryShort,
  jumlah_pendek: short,
  jumlah_balita_diukur: measured,
  ...(prevalence === undefined ? {} : { prevalensi: prevalence }),
});

/** The reference's own figures, for rules without an example of their own below. */
const REFERENCE_EXAMPLES = Object.fromEntries(
  Object.entries(FIGURE_CASES).map(([id, { passes, fails, build }]): [string, Example] => {
    const [passing, failing] = [build(passes), build(fails)];
    const known = { passing: passing.facts, failing: failing.facts };
    return [id, { passing: passing.dataset, failing: failing.dataset, facts: known }];
  }),
);

export const EXAMPLES: Readonly<Record<string, Example>> = {
  ...REFERENCE_EXAMPLES,
  ...ROW_EXAMPLES,
  A01: { passing: one(fish(100, 100)), failing: one(fish(101, 100)) },
  A02: {
    passing: one({ imunisasi_dasar_lengkap_n: 9_043, imunisasi_dasar_lengkap_d: 9_043 }),
    failing: one({ imunisasi_dasar_lengkap_n: 9_882, imunisasi_dasar_lengkap_d: 9_043 }),
  },
  A03: { passing: one(fish(15, 1_894, 0.79)), failing: one(fish(15, 1_894, 100)) },
  A04: { passing: one(children(6_303, 15_707, 760_984, 2.9)), failing: one(children(28_803, 9_728, 163_458, 7.7)) },
  A09: {
    passing: makeDataset(rows(10, (k) => fish(k < 5 ? 20 : 10, 20))),
    failing: makeDataset(rows(10, (k) => fish(k < 6 ? 20 : 10, 20))),
  },
  A10: {
    passing: makeDataset(rows(60, (k) => (k < 9 ? fish(10 + k, 100, 50) : fish(50, 100, 50)))),
    failing: makeDataset(rows(60, (k) => (k < 10 ? fish(10 + k, 100, 50) : fish(50, 100, 50)))),
  },
  A13: { passing: one({ jumlah_keluarga: 0 }), failing: one({ jumlah_keluarga: 48.7 }) },
  S01: { passing: one(children(30, 90, 120)), failing: one(children(40, 90, 120)) },
  S06: {
    passing: one({ jumlah_krs: 3_946, jumlah_keluarga: 3_946 }),
    failing: one({ jumlah_krs: 4_100, jumlah_keluarga: 3_946 }),
  },
  S17: {
    passing: one({ krs_promosi_ikan_d: 1_894, krs_pekarangan_d: 1_894 }),
    failing: one({ krs_promosi_ikan_d: 1_894, krs_pekarangan_d: 1_849 }),
  },
  G01: {
    passing: makeDataset(
      rows(2, (k) => ({ jumlah_krs: 300 + k })),
      { jumlah_krs: 601 },
    ),
    failing: makeDataset(
      rows(2, (k) => ({ jumlah_krs: 300 + k })),
      { jumlah_krs: 610 },
    ),
  },
  G04: {
    passing: makeDataset(rows(2, () => ({ jumlah_krs: 300 }))),
    failing: makeDataset([
      { code: code(0), cells: { jumlah_krs: 300 } },
      { code: code(0), occurrence: 2, cells: { jumlah_krs: 304 } },
    ]),
    official: 1,
  },
  G05: {
    passing: makeDataset(rows(2, () => ({ jumlah_krs: 300 }))),
    failing: makeDataset(rows(1, () => ({ jumlah_krs: 300 }))),
    official: 2,
  },
  W04: {
    passing: one({ jumlah_krs: 300 }),
    failing: makeDataset([{ code: '1702999999', name: 'Kubang Baros', cells: { jumlah_krs: 300 } }]),
  },
  W07: {
    passing: one({ jumlah_krs: 300 }, { name: 'Kel. SUKA 1' }),
    failing: one({ jumlah_krs: 300 }, { name: 'Sukka 1' }),
  },
  T02: {
    passing: one({ jumlah_krs: 300 }, { years: [2024] }),
    failing: one({ jumlah_krs: 300 }, { years: [2022] }),
  },
  F01: {
    passing: one({ jumlah_krs: null }),
    failing: one({ jumlah_krs: { state: CellState.invalid, raw: 'dua belas' } }),
  },
  F10: {
    passing: one({ jumlah_krs: 300 }),
    failing: one({ jumlah_krs: { state: CellState.conflict, raw: '300 / 304' } }),
  },
  L01: {
    passing: one({ jumlah_krs: 300 }),
    failing: one({ jumlah_krs: 300, jumlah_keluarga: null }),
  },
  L02: {
    passing: one(children(1, 2, 100, 3)),
    failing: one({ prevalensi: 3 }),
  },
};
