// Districts without a single wrong figure, by seed: every target group and every indicator of E-Monev, all sums, shares and
// percentages as they must be. What is unusual about them is true: fewer children measured than elsewhere, figures that
// follow a formula because a plan or a survey made them. Written apart from the product: it shares no code with it.
import { emonev2024 } from '@shared/catalogue/editions/emonev-2024';
import type { Dataset } from '@shared/dataset/types';
import { code, makeDataset } from '../make-dataset';
import type { Row } from '../make-dataset';
import { randomBy } from './simulation';

/** How a district came by its figures: counted in each village, or laid down by a formula. */
export type Making = 'counted' | 'formula';

export interface Honest {
  readonly seed: number;
  readonly making: Making;
  readonly villages: number;
  /** The share of forms whose percentages are typed too; the others leave them to the site. */
  readonly percents: number;
}

type Cells = Record<string, number>;
type Random = () => number;

const FEWEST = 50;
const MOST = 300;

/** A district drawn by seed: 50–300 villages, of both makings, with few percentages typed or none. */
export function honestBy(seed: number): Honest {
  const villages = FEWEST + Math.floor(randomBy(seed)() * (MOST - FEWEST + 1));
  return { seed, making: seed % 2 === 0 ? 'counted' : 'formula', villages, percents: seed % 4 >= 2 ? 0.2 : 0 };
}

/** A normal variate (Box and Muller). */
const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** How figures of one district come about: families of village k, and a part of a whole, at most the whole. */
interface Figures {
  families(k: number): number;
  part(whole: number, share: number, k: number): number;
}

function counted(random: Random): Figures {
  return {
    families: () => Math.max(60, Math.round(420 * Math.exp(0.6 * normal(random)))),
    part: (whole, share) => {
      const village = Math.min(0.98, Math.max(0.01, share * (1 + 0.12 * normal(random))));
      const spread = Math.sqrt(whole * village * (1 - village)) * normal(random);
      return Math.min(whole, Math.max(0, Math.round(whole * village + spread)));
    },
  };
}

/** Villages grow by a fixed step, again from the start after a while; parts are the share, a little more every few rows. */
function byFormula(random: Random): Figures {
  const [first, step, again] = [300 + Math.floor(random() * 300), 1 + Math.floor(random() * 9), 20 + random() * 60];
  return {
    families: (k) => first + step * (k % Math.floor(again)),
    part: (whole, share, k) => Math.min(whole, Math.floor(whole * share) + (k % 5)),
  };
}

const percent = (n: number, d: number): number => Number(((100 * n) / d).toFixed(2));

/** The whole in parts that add up to it, the last one taking what is left. */
function shared(figures: Figures, whole: number, shares: readonly number[], k: number): number[] {
  let left = whole;
  const parts = shares.map((share) => {
    const part = Math.min(left, figures.part(whole, share, k));
    left -= part;
    return part;
  });
  return [...parts, left];
}

/** The sizes of all target groups of one village, and the figures they are made of. */
function groupsOf(figures: Figures, measured: number, k: number): Cells {
  const part = (whole: number, share: number) => figures.part(whole, share, k);
  const families = figures.families(k);
  const target = part(families, 0.8);
  const atRisk = part(target, 0.3);
  const children = part(families, 0.55);
  const weighed = part(children, measured);
  const [wasted, thin] = shared(figures, weighed, [0.03, 0.08], k);
  const [veryShort, short] = shared(figures, weighed, [0.05, 0.14], k);
  const classes = shared(figures, atRisk, [0.35, 0.25, 0.2, 0.12], k);
  const sanitation = shared(figures, families, [0.15, 0.45, 0.2, 0.12], k);
  const couples = part(families, 0.6);
  const pregnant = part(couples, 0.12);
  const brides = part(families, 0.09);
  const grooms = part(brides, 0.5);
  return {
    jumlah_keluarga: families,
    jumlah_keluarga_sasaran: target,
    jumlah_krs: atRisk,
    tidak_berisiko: target - atRisk,
    krs_air_tak_layak: part(atRisk, 0.2),
    krs_jamban_tak_layak: part(atRisk, 0.25),
    krs_kelas_1: classes[0]!,
    krs_kelas_2: classes[1]!,
    krs_kelas_3: classes[2]!,
    krs_kelas_4: classes[3]!,
    krs_kelas_lebih_4: classes[4]!,
    jumlah_balita: children,
    jumlah_balita_diukur: weighed,
    jumlah_sangat_pendek: veryShort!,
    jumlah_pendek: short!,
    balita_gizi_buruk: wasted!,
    balita_gizi_kurang: thin!,
    jumlah_baduta: part(children, 0.4),
    bayi_lt6: part(children, 0.1),
    anak_6_23: part(children, 0.3),
    bayi_sasaran_imunisasi: part(children, 0.2),
    pus: couples,
    pus_hamil: pregnant,
    pus_miskin: part(couples, 0.25),
    ibu_hamil: pregnant,
    lahir_hidup: part(pregnant, 0.9),
    bumil_kek: part(pregnant, 0.12),
    ibu_bersalin: part(pregnant, 0.9),
    remaja_putri: part(families, 0.4),
    catin: brides,
    catin_laki: grooms,
    catin_perempuan: brides - grooms,
    catin_pasangan: Math.min(grooms, brides - grooms),
    kpm_pkh: part(families, 0.3),
    kpm_1000hpk: part(families, 0.1),
    rumah_tangga: families,
    rt_sanitasi_aman: sanitation[0]!,
    rt_sanitasi_layak_sendiri: sanitation[1]!,
    rt_sanitasi_layak_bersama: sanitation[2]!,
    rt_sanitasi_belum_layak: sanitation[3]!,
    rt_sanitasi_babs: sanitation[4]!,
  };
}

const INDICATORS = emonev2024.indicators.filter(({ kind }) => kind === 'esensial');
const VARIABLES = new Map(emonev2024.variables.map((variable) => [variable.key, variable]));

/** What holds for a whole district: how far each indicator is reached, and whose percentages are typed. */
interface Habits {
  readonly measured: number;
  readonly reached: readonly number[];
  readonly typed: ReadonlySet<string>;
}

/** Every form's figures of one village: what forms ask for twice stands in them twice, alike. */
function villageCells(figures: Figures, { measured, reached, typed }: Habits, k: number): Cells {
  const groups = groupsOf(figures, measured, k);
  const cells = Object.fromEntries(Object.entries(groups).filter(([key]) => VARIABLES.has(key)));
  const stated = (key: string, n: number, d: number) => {
    if (typed.has(key) && d > 0) cells[key] = percent(n, d);
  };
  stated('prevalensi', groups['jumlah_sangat_pendek']! + groups['jumlah_pendek']!, groups['jumlah_balita_diukur']!);
  INDICATORS.forEach(({ numerator, denominator, percent: share }, i) => {
    const group = VARIABLES.get(denominator!)?.sasaran ?? '';
    const d = groups[group] ?? figures.part(groups['jumlah_keluarga']!, 0.2, k);
    const n = figures.part(d, reached[i]!, k);
    cells[denominator!] = d;
    cells[numerator] = n;
    stated(share!, n, d);
  });
  return cells;
}

/** The rows of an honest district in the order of its sheet. */
export function honestRows(honest: Honest): Row[] {
  const random = randomBy(honest.seed);
  const figures = honest.making === 'counted' ? counted(random) : byFormula(random);
  const habits = {
    measured: 0.62 + 0.16 * random(),
    reached: INDICATORS.map(() => 0.25 + 0.6 * random()),
    typed: new Set(['prevalensi', ...INDICATORS.map((one) => one.percent!)].filter(() => random() < honest.percents)),
  };
  return Array.from({ length: honest.villages }, (_, k) => ({
    code: code(k),
    cells: villageCells(figures, habits, k),
  }));
}

export const honestDistrict = (honest: Honest): Dataset => makeDataset(honestRows(honest));

/**
 * A sheet sorted by size, overall or in kecamatan of so many villages, in which every numerator is a little above its
 * denominator: a stale denominator, which another form asks for too. Nothing has moved.
 */
export function sortedRows(seed: number, villages: number, kecamatan: number, order: 1 | -1, above = 1.01): Row[] {
  const random = randomBy(seed);
  const sizes = Array.from({ length: villages }, (_, k) => ({
    place: Math.floor(k / kecamatan),
    size: Math.round(60 + 540 * random()),
  })).sort((a, b) => a.place - b.place || order * (a.size - b.size));
  return sizes.map(({ size }, k) => ({
    code: code(k),
    cells: {
      krs_promosi_ikan_n: Math.ceil(size * above),
      krs_promosi_ikan_d: size,
      krs_pekarangan_n: Math.floor(size * 0.6),
      krs_pekarangan_d: size,
    },
  }));
}
