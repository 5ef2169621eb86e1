import type { Edition, VillageList } from '@shared/catalogue';
import { variableOf } from '@shared/catalogue';
import type { Random } from './random';
import type { Cell, Sheet, SheetColumn } from './sheet';

/** Figures that stand beside each other in an agency's sheet, with the range of each; later ones are never more. */
const SETS: readonly [Figures, ...Figures[]] = [
  [
    ['jumlah_balita_diukur', 180, 260],
    ['jumlah_sangat_pendek', 2, 9],
    ['jumlah_pendek', 10, 30],
  ],
  [
    ['jumlah_keluarga', 300, 900],
    ['jumlah_krs', 40, 90],
  ],
  [
    ['bumil_kek_pmt_d', 20, 40],
    ['bumil_kek_pmt_n', 3, 19],
  ],
  [
    ['mpasi_d', 60, 90],
    ['mpasi_n', 20, 50],
    ['asi_eksklusif_d', 20, 40],
    ['asi_eksklusif_n', 5, 19],
  ],
  [
    ['balita_dipantau_d', 200, 300],
    ['balita_dipantau_n', 100, 190],
  ],
  [
    ['gizi_kurang_pmt_d', 20, 30],
    ['gizi_kurang_pmt_n', 4, 19],
    ['gizi_buruk_tatalaksana_d', 4, 9],
  ],
  [
    ['krs_pendampingan_d', 60, 99],
    ['krs_pendampingan_n', 10, 50],
  ],
];
type Figures = readonly (readonly [variable: string, from: number, to: number])[];

const CODES: readonly [string, ...string[]] = ['Kode Desa', 'Kode Wilayah', 'KODE DESA/KELURAHAN'];
const NAMES: readonly [string, ...string[]] = ['Desa/Kelurahan', 'Nama Desa', 'DESA', 'Desa'];

/** A sheet of some villages that everyone would read alike: codes, names, one column for each of a few variables. */
export function soundSheet(random: Random, edition: Edition, { villages }: VillageList): Sheet {
  const start = random.below(villages.length - 12);
  const lines = villages.slice(start, start + 4 + random.below(8));
  const figures = random.pick(SETS);
  const truth = new Map<string, number>();
  const figureColumns = figures.map(([variable, from, to]): SheetColumn => {
    const cells = lines.map(({ code }) => {
      const value = from + random.below(to - from + 1);
      truth.set(`${code} ${variable}`, value);
      return value;
    });
    return { path: [headingOf(random, edition, variable)], role: 'figure', variable, cells };
  });
  const place = (role: SheetColumn['role'], heading: string, cells: readonly Cell[]): SheetColumn => ({
    path: [heading],
    role,
    cells,
  });
  return {
    titles: random.chance(0.5) ? [`REKAP DATA KABUPATEN REJANG LEBONG TAHUN 2024`] : [],
    columns: [
      ...(random.chance(0.6)
        ? [
            place(
              'other',
              'No',
              lines.map((_, at) => at + 1),
            ),
          ]
        : []),
      place(
        'kode',
        random.pick(CODES),
        lines.map(({ code }) => code),
      ),
      ...(random.chance(0.6)
        ? [
            place(
              'kecamatan',
              'Kecamatan',
              lines.map(({ kecamatan }) => kecamatan),
            ),
          ]
        : []),
      place(
        'desa',
        random.pick(NAMES),
        lines.map(({ name }) => name),
      ),
      ...figureColumns,
    ],
    lines,
    notes: [],
    truth,
    isHonest: true,
    hiddenColumns: [],
    afterwards: [],
    separator: random.chance(0.3) ? random.pick([',', ';', '\t']) : null,
  };
}

/** The label or a wording that means this variable alone. */
function headingOf(random: Random, edition: Edition, key: string): string {
  const { label = key, synonyms = [] } = variableOf(edition, key) ?? {};
  const wordings = [label, ...synonyms].filter((text) => text.includes(' ') && isOnlyOf(edition, key, text));
  return wordings[random.below(wordings.length)] ?? key;
}

const isOnlyOf = (edition: Edition, key: string, wording: string): boolean =>
  edition.variables.every(
    ({ key: other, label, synonyms }) => other === key || ![label, ...synonyms].includes(wording),
  );
