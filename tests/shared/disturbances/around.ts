import type { Disturbance } from './disturbance';
import { eachFigure, villageLines, type Cell, type SheetColumn } from './sheet';

const FILLED = (row: readonly Cell[]): number => row.filter((cell) => cell !== null && cell !== '').length;

/** What stands around the figures, how they are written, and what happens to single cells. */
export const AROUND: readonly Disturbance[] = [
  {
    name: 'titles above',
    group: 'titles',
    apply: (sheet, random) => ({
      ...sheet,
      titles: [
        random.pick(['PEMERINTAH KABUPATEN REJANG LEBONG', 'DINAS KESEHATAN']),
        random.pick(['LAPORAN TAHUN 2024', 'Rekapitulasi per Desa', 'Formulir 1.A']),
        ...(random.chance(0.5) ? [''] : []),
      ],
    }),
  },
  {
    name: 'notes and a signature below',
    group: 'notes',
    apply: (sheet, random) => ({
      ...sheet,
      notes: [
        [],
        ...random.some<readonly Cell[]>(
          [
            ['Sumber: Puskesmas, diolah'],
            ['* angka sementara'],
            ['Keterangan:', 'data per 31 Desember 2024'],
            [null, null, null, 'Curup, 12 Januari 2025'],
            [null, null, null, 'Kepala Dinas'],
            [null, null, null, 'NIP. 19700101 199003 1 001'],
          ],
          0.6,
        ),
      ],
    }),
  },
  {
    name: 'headings that come again on each page',
    group: 'pages',
    apply: (sheet, random) => {
      const every = 3 + random.below(4);
      return {
        ...sheet,
        afterwards: [
          ...sheet.afterwards,
          (rows, headings) => {
            const top = rows.slice(0, headings);
            const repeated = top.slice(
              -Math.max(
                1,
                sheet.columns.reduce((most, { path }) => Math.max(most, path.length), 1),
              ),
            );
            return [
              ...top,
              ...rows.slice(headings).flatMap((row, at) => (at > 0 && at % every === 0 ? [...repeated, row] : [row])),
            ];
          },
        ],
      };
    },
  },
  {
    name: 'a line of column numbers',
    group: 'numbers',
    apply: (sheet, random) => {
      const spell = random.pick<(n: number) => Cell>([(n) => n, (n) => `(${n})`, (n) => String(n)]);
      return {
        ...sheet,
        afterwards: [
          ...sheet.afterwards,
          (rows, headings) => [
            ...rows.slice(0, headings),
            sheet.columns.map((_, at) => spell(at + 1)),
            ...rows.slice(headings),
          ],
        ],
      };
    },
  },
  {
    name: 'columns in another order',
    group: 'order',
    apply: (sheet, random) => {
      const figures = sheet.columns.filter(({ role }) => role === 'figure');
      const others = sheet.columns.filter(({ role }) => role !== 'figure');
      const turned = random.chance(0.5) ? figures.slice().reverse() : [...figures.slice(1), ...figures.slice(0, 1)];
      return { ...sheet, columns: random.chance(0.3) ? [...turned, ...others] : [...others, ...turned] };
    },
  },
  {
    name: 'columns without use to us',
    group: 'strange',
    apply: (sheet, random) => {
      const heading = random.pick(['Jumlah Dusun', 'Nama Kepala Desa', 'Keterangan', 'Luas Wilayah', 'Jumlah Kader']);
      const cells = sheet.lines.map((village) =>
        village === null
          ? null
          : heading.startsWith('Jumlah') || heading.startsWith('Luas')
            ? 1 + random.below(40)
            : random.pick(['ada', '', 'Budi', '-']),
      );
      const column: SheetColumn = { path: [heading], role: 'other', cells };
      const at = random.below(sheet.columns.length + 1);
      return { ...sheet, columns: [...sheet.columns.slice(0, at), column, ...sheet.columns.slice(at)] };
    },
  },
  {
    name: 'figures as people write them',
    group: 'figures',
    apply: (sheet, random) => {
      const spell = random.pick<(value: number) => Cell>([
        (value) => String(value),
        (value) => `${value} orang`,
        (value) => ` ${value}`,
        (value) => `${value},0`,
        (value) => `${value}.00`,
        (value) => `${value},-`,
      ]);
      return eachFigure(sheet, (column) => ({
        ...column,
        cells: column.cells.map((cell) => (typeof cell === 'number' && random.chance(0.8) ? spell(cell) : cell)),
      }));
    },
  },
  {
    name: 'two figures in one cell',
    group: 'damage',
    apply: (sheet, random) => {
      const spell = random.pick<(value: number, more: number) => string>([
        (value, more) => `${value}\n${more}`,
        (value, more) => `${value}/${more}`,
        (value, more) => `${value} ${more}`,
        (value, more) => `${value} (${more})`,
        (value, more) => `${value}-${more}`,
        (value, more) => `${value} dan ${more}`,
      ]);
      const changed = eachFigure(sheet, (column) => ({
        ...column,
        cells: column.cells.map((cell) =>
          cell === null || cell === '' || !random.chance(0.2)
            ? cell
            : spell(parseInt(String(cell), 10), 100 + random.below(800)),
        ),
      }));
      return { ...changed, isHonest: false };
    },
  },
  {
    name: 'a cell of a line left out, the rest moved to the left',
    group: 'damage',
    suits: (sheet) => villageLines(sheet).length > 3,
    apply: (sheet, random) => {
      const line = random.pick(villageLines(sheet) as [number, ...number[]]);
      const places = sheet.columns.flatMap(({ role }, at) => (role === 'figure' ? [] : [at]));
      const at = places[random.below(places.length)] ?? 0;
      return {
        ...sheet,
        isHonest: false,
        afterwards: [
          (rows, headings) =>
            rows.map((row, k) => (k === headings + line ? [...row.slice(0, at), ...row.slice(at + 1)] : row)),
          ...sheet.afterwards,
        ],
      };
    },
  },
  {
    name: 'a cell too many in a line, the rest moved to the right',
    group: 'damage',
    suits: (sheet) => villageLines(sheet).length > 3,
    apply: (sheet, random) => {
      const line = random.pick(villageLines(sheet) as [number, ...number[]]);
      const at = random.below(sheet.columns.length);
      const put = 1 + random.below(9);
      return {
        ...sheet,
        isHonest: false,
        afterwards: [
          (rows, headings) =>
            rows.map((row, k) => (k === headings + line ? [...row.slice(0, at), put, ...row.slice(at)] : row)),
          ...sheet.afterwards,
        ],
      };
    },
  },
  {
    name: 'the same villages again below under other headings',
    group: 'tables',
    apply: (sheet, random) => {
      const other = random.pick(['Jumlah Dusun', 'Jumlah RT', 'Luas Wilayah']);
      return {
        ...sheet,
        afterwards: [
          ...sheet.afterwards,
          (rows) => {
            const places = sheet.columns.flatMap((column, at) => (column.role === 'figure' ? [] : [{ column, at }]));
            const width = Math.max(...rows.map((row) => row.length));
            const heading: Cell[] = Array.from({ length: width }, () => null);
            for (const { column, at } of places) heading[at] = column.path[column.path.length - 1] ?? null;
            const free = sheet.columns.findIndex(({ role }) => role === 'figure');
            heading[free] = other;
            const lines = villageLines(sheet).map((line) => {
              const row: Cell[] = Array.from({ length: width }, () => null);
              for (const { column, at } of places) row[at] = column.cells[line] ?? null;
              row[free] = 1 + random.below(20);
              return row;
            });
            return [...rows, [], ['Tabel 2'], heading, ...lines].filter(
              (row, k) => k < rows.length || FILLED(row) > 0 || k === rows.length,
            );
          },
        ],
      };
    },
  },
  {
    name: 'a hidden column',
    group: 'hidden',
    suits: ({ separator }) => separator === null,
    apply: (sheet, random) => ({ ...sheet, hiddenColumns: [random.below(sheet.columns.length)] }),
  },
];
