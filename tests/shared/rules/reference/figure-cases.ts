import { CellState } from '@shared/dataset/types';
import type { Dataset } from '@shared/dataset/types';
import type { CheckInput } from '@shared/rules';
import { code, makeDataset, rows } from '../make-dataset';
import type { Cell } from '../make-dataset';

type Figure = number | string | null;
type Cells = Readonly<Record<string, Cell>>;
interface Built {
  readonly dataset: Dataset;
  readonly facts?: CheckInput['facts'];
}

/** The figures of a rule's passing and failing case, and a small dataset that holds them. */
export interface FigureCase {
  readonly passes: readonly Figure[];
  readonly fails: readonly Figure[];
  readonly build: (figures: readonly Figure[]) => Built;
}

const number = (figure: Figure | undefined): number => Number(figure);
const text = (figure: Figure | undefined): Cell =>
  typeof figure === 'string' && figure !== '' ? { state: CellState.ok, raw: figure } : null;
/** A percentage with the decimals it was written with, as `81,0`. */
const written = (figure: Figure | undefined): Cell => {
  const value = Number(String(figure).replace(',', '.'));
  return { state: CellState.ok, value, raw: String(figure), decimals: String(figure).split(',')[1]?.length ?? 0 };
};

const village = (cells: Cells): Built => ({ dataset: makeDataset([{ code: code(0), cells }]) });
const line = (total: Cells): Built => ({
  dataset: makeDataset(
    rows(1, () => ({ jumlah_keluarga: null })),
    total,
  ),
});
const before = (total: Cells, year = 2023) => ({ ...makeDataset([], total), year });
const counts =
  (...keys: readonly string[]) =>
  (figures: readonly Figure[]): Built =>
    village(Object.fromEntries(keys.map((key, i) => [key, figures[i] === null ? null : number(figures[i])])));
/** A share as so many of 10.000. */
const share =
  (numerator: string, denominator: string, scale: number) =>
  ([value]: readonly Figure[]): Built =>
    village({ [numerator]: Math.round(number(value) * scale), [denominator]: 10_000 });

export const FIGURE_CASES: Readonly<Record<string, FigureCase>> = {
  A01: { passes: [1777, 2381], fails: [5987, 4363], build: counts('asi_eksklusif_n', 'asi_eksklusif_d') },
  A02: {
    passes: [4004, 4367],
    fails: [9882, 9043],
    build: counts('imunisasi_dasar_lengkap_n', 'imunisasi_dasar_lengkap_d'),
  },
  A03: {
    passes: [3792, 4683, '81,0'],
    fails: [1895, 56000, '2,56'],
    build: ([n, d, p]) => village({ bumil_ttd90_n: number(n), bumil_ttd90_d: number(d), bumil_ttd90_p: written(p) }),
  },
  A04: {
    passes: [15707, 6303, 760984, '2,9'],
    fails: [9728, 28803, 163458, '7,7'],
    build: ([short, veryShort, measured, p]) =>
      village({
        jumlah_pendek: number(short),
        jumlah_sangat_pendek: number(veryShort),
        jumlah_balita_diukur: number(measured),
        prevalensi: written(p),
      }),
  },
  A05: { passes: [77.3], fails: [114.5], build: counts('catin_ttd_p') },
  A06: {
    passes: [3963, 4441, 89.2],
    fails: [3963, 4441, 0.892],
    build: counts('asi_eksklusif_n', 'asi_eksklusif_d', 'asi_eksklusif_p'),
  },
  A07: { passes: [0, 0], fails: [12, 0], build: counts('gizi_buruk_tatalaksana_n', 'gizi_buruk_tatalaksana_d') },
  A08: {
    passes: [0, 0, 'tidak ada sasaran'],
    fails: [0, 0, ''],
    build: ([n, d, remark]) => {
      // "Tidak ada sasaran" is what a person declares of the cell; its figure then stands for nothing.
      const cell = (figure: Figure | undefined): Cell =>
        remark === '' ? number(figure) : { state: CellState.notApplicable, raw: number(figure) };
      return village({ gizi_buruk_tatalaksana_n: cell(n), gizi_buruk_tatalaksana_d: cell(d) });
    },
  },
  A09: {
    passes: [2, 38],
    fails: [151, 151],
    build: ([equal, all]) => ({
      dataset: makeDataset(
        rows(number(all), (k) => ({ krs_promosi_ikan_n: k < number(equal) ? 20 + k : 10, krs_promosi_ikan_d: 20 + k })),
      ),
    }),
  },
  A10: {
    passes: ['81,0', 3792, 4683],
    fails: ['100', 15, 1894],
    build: ([p, n, d]) => ({
      dataset: makeDataset(
        rows(60, (k) =>
          k < 10
            ? { krs_pekarangan_n: number(n) + k, krs_pekarangan_d: number(d), krs_pekarangan_p: written(p) }
            : { krs_pekarangan_n: 50, krs_pekarangan_d: 100, krs_pekarangan_p: 50 },
        ),
      ),
    }),
  },
  A11: {
    passes: [21.96, 12.18, 9.79],
    fails: [26.0, 20.2, 5.6],
    build: counts('prevalensi_tahun_lalu', 'prevalensi', 'penurunan_prevalensi'),
  },
  A13: { passes: [1895], fails: [48.7], build: counts('jumlah_keluarga') },
  S01: {
    passes: [6303, 15707, 760984],
    fails: [40, 90, 120],
    build: counts('jumlah_sangat_pendek', 'jumlah_pendek', 'jumlah_balita_diukur'),
  },
  S02: { passes: [13200, 14000], fails: [14600, 14000], build: counts('jumlah_balita_diukur', 'jumlah_balita') },
  S03: { passes: [0.98], fails: [0.5668], build: share('jumlah_balita_diukur', 'jumlah_balita', 10_000) },
  S04: {
    passes: [22614, 51387, '0-59'],
    fails: [1250, 1100, '0-59'],
    build: ([baduta, balita, definition]) => ({
      dataset: makeDataset(
        [{ code: code(0), cells: { jumlah_baduta: number(baduta), jumlah_balita: number(balita) } }],
        { definisi_balita: text(definition) },
      ),
    }),
  },
  S05: {
    passes: ['0-59'],
    fails: [''],
    build: ([definition]) => ({
      dataset: makeDataset([{ code: code(0), cells: { jumlah_baduta: 22_614 } }], {
        definisi_balita: text(definition),
      }),
    }),
  },
  S06: { passes: [2712, 37665], fails: [4100, 3946], build: counts('jumlah_krs', 'jumlah_keluarga') },
  S07: {
    passes: [347, 9021, 12732],
    fails: [347, 13021, 12732],
    build: counts('jumlah_krs', 'jumlah_keluarga_sasaran', 'jumlah_keluarga'),
  },
  S08: {
    passes: [224, 7582, 7806],
    fails: [242, 7582, 7806],
    build: counts('jumlah_krs', 'tidak_berisiko', 'jumlah_keluarga_sasaran'),
  },
  S09: {
    passes: [45, 33, 33, 35, 208, 354],
    fails: [45, 33, 33, 35, 280, 354],
    build: counts('krs_kelas_1', 'krs_kelas_2', 'krs_kelas_3', 'krs_kelas_4', 'krs_kelas_lebih_4', 'jumlah_krs'),
  },
  S10: { passes: [1472, 2239], fails: [2472, 2239], build: counts('krs_jamban_tak_layak', 'jumlah_krs') },
  S11: {
    passes: [null, 27, 3121, 29, 1818],
    fails: [4995, 27, 3121, 29, 1818],
    build: counts('jumlah_4t', 'krs_4t_muda', 'krs_4t_tua', 'krs_4t_dekat', 'krs_4t_banyak'),
  },
  S12: { passes: [251, 4683], fails: [4860, 4683], build: counts('bumil_kek', 'ibu_hamil') },
  S13: { passes: [18.69], fails: [61.0], build: share('bumil_kek', 'ibu_hamil', 100) },
  S14: { passes: [4683, 4414], fails: [4683, 2441], build: counts('ibu_hamil', 'lahir_hidup') },
  S15: { passes: [5252, 234937], fails: [4850, 110], build: counts('pus_hamil', 'pus') },
  S16: {
    passes: [14, 230, 3120],
    fails: [14, 3230, 3120],
    build: counts('balita_gizi_buruk', 'balita_gizi_kurang', 'jumlah_balita_diukur'),
  },
  S17: { passes: [1894, 1894], fails: [1894, 1849], build: counts('krs_promosi_ikan_d', 'krs_pekarangan_d') },
  S18: {
    passes: [6623, 434331, 23712, 62487, 0, 527153],
    fails: [6623, 434331, 23712, 26487, 0, 527153],
    build: counts(
      'rt_sanitasi_aman',
      'rt_sanitasi_layak_sendiri',
      'rt_sanitasi_layak_bersama',
      'rt_sanitasi_belum_layak',
      'rt_sanitasi_babs',
      'rumah_tangga',
    ),
  },
  S19: {
    passes: [14927, 14256, 29183],
    fails: [1057, 1754, 2907],
    build: counts('catin_laki', 'catin_perempuan', 'catin'),
  },
  G01: {
    passes: [732, 309, 132, 128, 78, 49, 36],
    fails: [586271, 586849],
    build: ([total, ...villages]) => ({
      dataset: makeDataset(
        rows(villages.length, (k) => ({ jumlah_krs: number(villages[k]) })),
        { jumlah_krs: number(total) },
      ),
    }),
  },
  G02: {
    passes: [411069, 411069],
    fails: [623797, 451870],
    build: ([total, sum]) => ({
      dataset: makeDataset(
        rows(2, (k) => ({ catin: k === 0 ? number(sum) - 1000 : 1000 })),
        { catin: number(total) },
      ),
    }),
  },
  G03: {
    passes: [81.2, 251923, 310401],
    fails: [47.5, 55, 250],
    build: ([p, n, d]) => ({
      dataset: makeDataset(
        [
          { code: code(0), cells: { asi_eksklusif_n: 45, asi_eksklusif_d: 50 } },
          { code: code(1), cells: { asi_eksklusif_n: number(n) - 45, asi_eksklusif_d: number(d) - 50 } },
        ],
        { asi_eksklusif_p: number(p), asi_eksklusif_n: number(n), asi_eksklusif_d: number(d) },
      ),
    }),
  },
  G09: {
    passes: [238, 4.52, 5265],
    fails: [320, 3.0, 5130],
    build: ([cases, p, d]) => ({
      ...line({
        jumlah_sangat_pendek: 30,
        jumlah_pendek: number(cases) - 30,
        prevalensi: number(p),
        jumlah_balita_diukur: number(d),
      }),
      facts: {
        previous: [
          before({ jumlah_sangat_pendek: 36, jumlah_pendek: 200, prevalensi: 4.6, jumlah_balita_diukur: 5_130 }),
        ],
      },
    }),
  },
  G10: {
    passes: ['10 desa lokus 2022', '10 desa lokus 2022'],
    fails: ['10 desa lokus 2022', '10 kecamatan lokus 2023'],
    build: ([then, now]) => ({
      ...line({ lokus: text(now) }),
      facts: { previous: [before({ lokus: text(then) })] },
    }),
  },
  P01: { passes: [14.3], fails: [143], build: ([p]) => line({ prevalensi_survei: number(p) }) },
  P02: { passes: [4.9], fails: [239], build: ([p]) => line({ prevalensi: number(p) }) },
  P03: {
    passes: [5.8, 19.2],
    fails: [1.4, 18.6],
    build: ([own, survey]) => ({
      ...line({ prevalensi: number(own) }),
      facts: { surveys: [{ source: 'SSGI', year: 2022, percent: number(survey) }] },
    }),
  },
  P04: {
    passes: ['e-PPGBM', 'e-PPGBM'],
    fails: ['SSGI', 'e-PPGBM'],
    build: ([then, now]) => ({
      ...line({ sumber_prevalensi: text(now) }),
      facts: { previous: [before({ sumber_prevalensi: text(then) })] },
    }),
  },
  P05: {
    passes: [26.4, 26.4],
    fails: [26.2, 26.4],
    build: ([own, published]) => ({
      ...line({ prevalensi_survei: number(own), sumber_prevalensi_survei: text('SSGI 2022') }),
      facts: {
        surveys: [
          { source: 'SSGI', year: 2021, percent: number(own) + 1 },
          { source: 'SSGI', year: 2022, percent: number(published) },
        ],
      },
    }),
  },
  P13: {
    passes: [484771, 481427],
    fails: [394040, 394040],
    build: ([received, taken]) => ({
      dataset: makeDataset(
        rows(10, (k) => ({
          bumil_ttd90_n: k === 0 ? number(received) : 100 + k,
          rematri_ttd_n: k === 0 ? number(taken) : 100 + k,
        })),
      ),
    }),
  },
  P17: {
    passes: [0.03],
    fails: [1.0],
    build: ([round]) => ({
      dataset: makeDataset(rows(100, (k) => ({ jumlah_keluarga: k < 100 * number(round) ? 500 : 501 + (k % 90) }))),
    }),
  },
  P18: { passes: [820, 3386], fails: [28803, 9728], build: counts('jumlah_sangat_pendek', 'jumlah_pendek') },
  P19: {
    passes: [2858, 3858],
    fails: [1787, 1787],
    build: ([first, second]) => ({
      dataset: makeDataset(rows(2, (k) => ({ jumlah_sangat_pendek: number(k === 0 ? first : second) }))),
    }),
  },
  P20: {
    passes: ['SSGI 2022'],
    fails: [null],
    build: ([source]) => line({ prevalensi_awal: 18, sumber_prevalensi_awal: text(source) }),
  },
  P21: {
    passes: [9.0, 15.5],
    fails: [90.0, 15.5],
    build: ([p]) => line({ kehamilan_tidak_diinginkan_p: number(p) }),
  },
};
