import type { Disturbance } from './disturbance';
import type { Random } from './random';
import { eachFigure, withLines, withoutTruth, type Cell, type Sheet, type SheetColumn } from './sheet';
import { splitOf } from './split-of';

/** Inserts a column before the figures. */
function withColumn(sheet: Sheet, heading: string, cells: readonly Cell[]): Sheet {
  const at = sheet.columns.findIndex(({ role }) => role === 'figure');
  const column: SheetColumn = { path: [heading], role: 'other', cells };
  return { ...sheet, columns: [...sheet.columns.slice(0, at), column, ...sheet.columns.slice(at)] };
}

/** Every line once for each word, grouped by village or by word; `figuresOf` gives each word's figures. */
function divided(
  sheet: Sheet,
  random: Random,
  heading: string,
  words: readonly string[],
  figuresOf: (column: SheetColumn) => readonly (readonly Cell[])[],
): Sheet {
  const count = sheet.lines.length;
  const isByVillage = random.chance(0.7);
  const pairs = isByVillage
    ? Array.from({ length: count * words.length }, (_, k) => [Math.floor(k / words.length), k % words.length] as const)
    : Array.from({ length: count * words.length }, (_, k) => [k % count, Math.floor(k / count)] as const);
  const figures = new Map(
    sheet.columns.filter(({ role }) => role === 'figure').map((column) => [column, figuresOf(column)] as const),
  );
  // Cells merged over the lines of a village stand in the first of them.
  const isMerged = isByVillage && random.chance(0.4);
  const columns = sheet.columns.map((column): SheetColumn => {
    const parts = figures.get(column);
    return {
      ...column,
      cells: pairs.map(([line, part]) => {
        if (parts) return parts[part]?.[line] ?? null;
        return isMerged && part > 0 ? null : (column.cells[line] ?? null);
      }),
    };
  });
  const lines = pairs.map(([line]) => sheet.lines[line] ?? null);
  return withColumn(
    { ...sheet, columns, lines },
    heading,
    pairs.map(([, part]) => words[part] ?? null),
  );
}

const other = (random: Random, cells: readonly Cell[]): Cell[] =>
  cells.map((value) => Number(value) + 1 + random.below(9));

/** A line of totals of the figures of some lines. */
function totalLine(sheet: Sheet, label: string, of: readonly number[]): (column: SheetColumn) => Cell {
  const labelled =
    sheet.columns.find(({ role }) => role === 'desa') ?? sheet.columns.find(({ role }) => role === 'kecamatan');
  return (column) => {
    if (column === labelled) return label;
    if (column.role !== 'figure') return null;
    return of.reduce((sum, line) => sum + Number(column.cells[line] ?? 0), 0);
  };
}

/** What divides the lines of a sheet, and what else stands between them. */
export const LINES: readonly Disturbance[] = [
  {
    name: 'a line for each year',
    group: 'lines',
    apply: (sheet, random) => {
      const years = random.pick([
        ['2022', '2023', '2024'],
        ['2023', '2024'],
        ['2024', '2023'],
      ]);
      return divided(sheet, random, random.pick(['Tahun', 'TAHUN', 'Tahun Data']), years, ({ cells }) =>
        years.map((year) => (year === '2024' ? cells : other(random, cells))),
      );
    },
  },
  {
    name: 'a line for each sex',
    group: 'lines',
    apply: (sheet, random) => {
      const words = random.pick([
        ['L', 'P'],
        ['Laki-laki', 'Perempuan'],
        ['L', 'P', 'Jumlah'],
        ['Laki-Laki', 'Perempuan', 'L+P'],
      ]);
      const heading = random.pick(['Jenis Kelamin', 'JK', 'L/P']);
      const changed = divided(sheet, random, heading, words, ({ cells }) => [...splitOf(random, cells, 2), cells]);
      return words.length === 3 ? changed : withoutTruth(changed, () => true);
    },
  },
  {
    name: 'a line for each month',
    group: 'lines',
    apply: (sheet, random) => {
      const months = random.pick([
        ['Januari', 'Februari', 'Maret'],
        ['Okt', 'Nop', 'Des'],
        ['1', '2', '3', '4'],
        ['Juni', 'Desember'],
      ]);
      const heading = random.pick(['Bulan', 'BULAN', 'Periode']);
      return withoutTruth(
        divided(sheet, random, heading, months, ({ cells }) => months.map(() => other(random, cells))),
        () => true,
      );
    },
  },
  {
    name: 'a line for each half-year',
    group: 'lines',
    apply: (sheet, random) => {
      const halves = random.pick([
        ['1', '2'],
        ['I', 'II'],
        ['Semester 1', 'Semester 2'],
        ['Jan-Jun', 'Jul-Des'],
      ]);
      return withoutTruth(
        divided(sheet, random, random.pick(['Semester', 'Periode', 'Smt']), halves, ({ cells }) =>
          halves.map(() => other(random, cells)),
        ),
        () => true,
      );
    },
  },
  {
    name: 'a line for each measure',
    group: 'lines',
    apply: (sheet, random) => {
      const words = random.pick([
        ['Target', 'Realisasi'],
        ['Sasaran', 'Capaian'],
        ['Jumlah', 'Persen'],
      ]);
      const heading = random.pick(['Keterangan', 'Uraian', 'Variabel']);
      return withoutTruth(
        divided(sheet, random, heading, words, ({ cells }) => words.map(() => other(random, cells))),
        () => true,
      );
    },
  },
  {
    name: 'villages of another district among ours',
    group: 'districts',
    apply: (sheet, random) => {
      const count = sheet.lines.length;
      const doubled = withLines(
        sheet,
        Array.from({ length: 2 * count }, (_, line) => line % count),
      );
      const columns = doubled.columns.map((column): SheetColumn => ({
        ...column,
        cells: column.cells.map((cell, line) => {
          if (line < count) return cell;
          if (column.role === 'kode' && cell !== null) return `1703${String(cell).slice(4)}`;
          return column.role === 'figure' && cell !== null ? Number(cell) + 1 + random.below(9) : cell;
        }),
      }));
      const changed = {
        ...doubled,
        columns,
        lines: doubled.lines.map((village, line) => (line < count ? village : null)),
      };
      return withColumn(
        changed,
        'Kabupaten/Kota',
        changed.lines.map((_, line) => (line < count ? 'Kab. Rejang Lebong' : 'Kab. Bengkulu Utara')),
      );
    },
  },
  {
    name: 'subtotals of each kecamatan',
    group: 'subtotals',
    suits: ({ lines }) => lines.every((village) => village !== null),
    apply: (sheet, random) => {
      const word = random.pick(['Jumlah Kec.', 'Sub Total', 'TOTAL KECAMATAN', 'Jumlah']);
      const groups: number[][] = [];
      sheet.lines.forEach((village, line) => {
        const last = groups[groups.length - 1];
        if (last && sheet.lines[last[0] ?? 0]?.kecamatan === village?.kecamatan) last.push(line);
        else groups.push([line]);
      });
      const order = groups.flatMap((group) => [...group, -1]);
      const totals = groups.map((group) =>
        totalLine(sheet, `${word} ${sheet.lines[group[0] ?? 0]?.kecamatan ?? ''}`, group),
      );
      const laid = withLines(sheet, order);
      return {
        ...laid,
        columns: laid.columns.map((column, at): SheetColumn => {
          const before = sheet.columns[at];
          let total = 0;
          return {
            ...column,
            cells: column.cells.map((cell, line) =>
              order[line] === -1 && before ? (totals[total++]?.(before) ?? null) : cell,
            ),
          };
        }),
      };
    },
  },
  {
    name: 'a line of totals',
    group: 'total',
    apply: (sheet, random) => {
      const lines = sheet.lines.flatMap((village, line) => (village ? [line] : []));
      const cellOf = totalLine(
        sheet,
        random.pick(['Jumlah', 'TOTAL', 'Jumlah Kabupaten', 'KAB. REJANG LEBONG']),
        lines,
      );
      const isAbove = random.chance(0.25);
      const put = (cells: readonly Cell[], cell: Cell): Cell[] => (isAbove ? [cell, ...cells] : [...cells, cell]);
      return {
        ...sheet,
        lines: isAbove ? [null, ...sheet.lines] : [...sheet.lines, null],
        columns: sheet.columns.map((column) => ({ ...column, cells: put(column.cells, cellOf(column)) })),
      };
    },
  },
  {
    name: 'blank lines between villages',
    group: 'blank',
    apply: (sheet, random) =>
      withLines(
        sheet,
        sheet.lines.flatMap((_, line) => (random.chance(0.15) ? [line, -1] : [line])),
      ),
  },
  {
    name: 'no figures yet for some villages',
    group: 'missing',
    apply: (sheet, random) =>
      // What is blank is no wrong figure, so everything that is right stays right.
      eachFigure(sheet, (column) => ({
        ...column,
        cells: column.cells.map((cell) => (random.chance(0.1) ? random.pick([null, '']) : cell)),
      })),
  },
];
