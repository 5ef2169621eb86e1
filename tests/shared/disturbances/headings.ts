import { splitOf } from './split-of';
import { eachFigure, withoutTruth, type Sheet, type SheetColumn } from './sheet';
import type { Disturbance } from './disturbance';
import type { Random } from './random';

/** The column with a further heading below its own. */
const under = (column: SheetColumn, word: string, cells = column.cells): SheetColumn => ({
  ...column,
  path: [...column.path, word],
  cells,
});

const SEXES: readonly [Pair, ...Pair[]] = [
  ['L', 'P'],
  ['Laki-laki', 'Perempuan'],
  ['LK', 'PR'],
];
type Pair = readonly [string, string];
const WHOLE: readonly [string, ...string[]] = ['Jumlah', 'Total', 'JML', 'L+P'];
const MONTHS: readonly [Months, ...Months[]] = [
  ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun'],
  ['Januari', 'Pebruari', 'Maret', 'April', 'Mei', 'Juni'],
  ['Juli', 'Agustus', 'September', 'Oktober', 'Nopember', 'Desember'],
];
type Months = readonly [string, ...string[]];

/** Parts of a figure with or without their whole, which stands first or last; without it no single column is right. */
function parted(sheet: Sheet, random: Random, words: readonly string[]): Sheet {
  const hasWhole = random.chance(0.7);
  const isFirst = random.chance(0.3);
  const whole = random.pick(WHOLE);
  const changed = eachFigure(sheet, (column) => {
    const parts = splitOf(random, column.cells, words.length);
    const columns = words.map((word, at) => under(column, word, parts[at] ?? []));
    const all = under(column, whole);
    if (!hasWhole) return columns;
    return isFirst ? [all, ...columns] : [...columns, all];
  });
  return hasWhole ? changed : withoutTruth(changed, () => true);
}

/** What people do to the headings of a sheet. */
export const HEADINGS: readonly Disturbance[] = [
  {
    name: 'sexes across',
    group: 'parts',
    apply: (sheet, random) => parted(sheet, random, random.pick(SEXES)),
  },
  {
    name: 'months across',
    group: 'parts',
    apply: (sheet, random) => parted(sheet, random, random.pick(MONTHS)),
  },
  {
    name: 'half-years across',
    group: 'parts',
    apply: (sheet, random) =>
      parted(
        sheet,
        random,
        random.pick([
          ['Semester 1', 'Semester 2'],
          ['Sem I', 'Sem II'],
        ]),
      ),
  },
  {
    name: 'years across, below the heading',
    group: 'parts',
    apply: (sheet, random) => {
      const years = random.pick([
        ['2022', '2023', '2024'],
        ['2023', '2024'],
        ['2024', '2023'],
        ['2024', '2025'],
      ]);
      return eachFigure(sheet, (column) =>
        years.map((year) =>
          under(
            column,
            year,
            year === '2024' ? column.cells : column.cells.map((value) => Number(value) + 1 + random.below(9)),
          ),
        ),
      );
    },
  },
  {
    name: 'years across, above the heading',
    group: 'parts',
    apply: (sheet, random) => {
      const figures = sheet.columns.filter(({ role }) => role === 'figure');
      const years = random.pick([
        ['2023', '2024'],
        ['Tahun 2022', 'Tahun 2023', 'Tahun 2024'],
        ['2024', '2023'],
      ]);
      const all = years.flatMap((year) =>
        figures.map((column): SheetColumn => ({
          ...column,
          path: [year, ...column.path],
          cells: year.includes('2024')
            ? column.cells
            : column.cells.map((value) => Number(value) + 1 + random.below(9)),
        })),
      );
      return { ...sheet, columns: [...sheet.columns.filter(({ role }) => role !== 'figure'), ...all] };
    },
  },
  {
    name: 'a target beside what was reached',
    group: 'parts',
    apply: (sheet, random) => {
      const [target, reached] = random.pick([
        ['Target', 'Realisasi'],
        ['Sasaran', 'Capaian'],
        ['Target', 'Capaian'],
      ]);
      return eachFigure(sheet, (column) => [
        under(
          column,
          target ?? '',
          column.cells.map((value) => Number(value) + 3 + random.below(9)),
        ),
        under(column, reached ?? ''),
      ]);
    },
  },
  {
    name: 'a share beside the figure',
    group: 'parts',
    apply: (sheet, random) => {
      const [figure, share] = random.pick([
        ['Jumlah', '%'],
        ['Jml', 'Persen'],
        ['Abs', '%'],
        ['n', '%'],
      ]);
      return eachFigure(sheet, (column) => [
        under(column, figure ?? ''),
        under(
          column,
          share ?? '',
          column.cells.map(() => 1 + random.below(99)),
        ),
      ]);
    },
  },
  {
    name: 'a heading over all figures',
    group: 'above',
    apply: (sheet, random) => {
      const over = random.pick(['Data Gizi', 'HASIL PENGUKURAN', 'Sasaran Program', 'Indikator']);
      return eachFigure(sheet, (column) => ({ ...column, path: [over, ...column.path] }));
    },
  },
  {
    name: 'a heading over the places',
    group: 'above-places',
    apply: (sheet) => ({
      ...sheet,
      columns: sheet.columns.map((column) =>
        column.role === 'kode' || column.role === 'desa' || column.role === 'kecamatan'
          ? { ...column, path: ['WILAYAH', ...column.path] }
          : column,
      ),
    }),
  },
  {
    name: 'a line of units below the headings',
    group: 'units',
    apply: (sheet, random) => {
      const unit = random.pick(['(orang)', 'Orang', '(jiwa)', 'Jiwa']);
      return eachFigure(sheet, (column) => under(column, unit));
    },
  },
];
