import type { Disturbance } from './disturbance';
import { perturb } from '../dataset/names/perturb';
import { eachColumn, withoutTruth, type Cell, type Sheet, type SheetColumn } from './sheet';

const codeColumn = (sheet: Sheet): SheetColumn | undefined => sheet.columns.find(({ role }) => role === 'kode');
const hasCodes = (sheet: Sheet): boolean => codeColumn(sheet) !== undefined;
const changeCodes = (sheet: Sheet, change: (code: string, line: number) => Cell): Sheet =>
  eachColumn(sheet, (column) =>
    column.role === 'kode'
      ? { ...column, cells: column.cells.map((cell, line) => (cell === null ? null : change(String(cell), line))) }
      : column,
  );
const dotted = (code: string): string =>
  [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6)].join('.');

/** How villages are written, and what goes wrong with it. */
export const CODES: readonly Disturbance[] = [
  {
    name: 'four digits beside the code of the kecamatan',
    group: 'codes',
    suits: hasCodes,
    apply: (sheet, random) => {
      const wide = random.chance(0.5);
      const laid = eachColumn(sheet, (column) =>
        column.role === 'kode'
          ? [
              {
                path: ['Kode Kecamatan'],
                role: 'other',
                cells: column.cells.map((cell) => (cell === null ? null : String(cell).slice(0, 6))),
              },
              {
                ...column,
                path: [random.pick(['Kode Desa', 'Kode Kelurahan/Desa'])],
                cells: column.cells.map((cell) =>
                  cell === null ? null : wide ? String(cell).slice(6) : Number(String(cell).slice(6)),
                ),
              },
            ]
          : column,
      );
      return laid;
    },
  },
  {
    name: 'codes of the statistics office beside those of the ministry',
    group: 'codes',
    suits: hasCodes,
    apply: (sheet, random, { villages }) => {
      const isFirst = random.chance(0.7);
      // Some of the office's codes are the ministry's code of another village.
      const foreign = (code: string): string => {
        const at = villages.findIndex((village) => village.code === code);
        return villages[(at + 1) % villages.length]?.code ?? code;
      };
      const isClashing = random.chance(0.6);
      return eachColumn(sheet, (column) => {
        if (column.role !== 'kode') return column;
        const bps: SheetColumn = {
          path: [random.pick(['bps_kode_desa_kelurahan', 'Kode BPS', 'kode_bps_desa'])],
          role: 'other',
          cells: column.cells.map((cell) =>
            cell === null
              ? null
              : isClashing
                ? foreign(String(cell))
                : `${String(cell).slice(0, 4)}${String(cell).slice(4, 6)}0${String(cell).slice(7)}`,
          ),
        };
        const ours = {
          ...column,
          path: [random.pick(['kemendagri_kode_desa_kelurahan', 'Kode Kemendagri', 'kode_desa'])],
        };
        return isFirst ? [bps, ours] : [ours, bps];
      });
    },
  },
  {
    name: 'no codes, names within their kecamatan',
    group: 'codes',
    suits: (sheet) => hasCodes(sheet) && sheet.columns.some(({ role }) => role === 'kecamatan'),
    apply: (sheet) => ({ ...sheet, columns: sheet.columns.filter(({ role }) => role !== 'kode') }),
  },
  {
    name: 'names as they are spoken',
    group: 'names',
    apply: (sheet, random) =>
      eachColumn(sheet, (column) =>
        column.role === 'desa'
          ? {
              ...column,
              cells: column.cells.map((cell) =>
                typeof cell === 'string' ? perturb(cell, () => random.below(1e6) / 1e6) : cell,
              ),
            }
          : column,
      ),
  },
  {
    name: 'the kecamatan in the first of its lines alone',
    group: 'kecamatan',
    suits: (sheet) => sheet.columns.some(({ role }) => role === 'kecamatan'),
    apply: (sheet) =>
      eachColumn(sheet, (column) =>
        column.role === 'kecamatan'
          ? {
              ...column,
              cells: column.cells.map((cell, line) => (line > 0 && cell === column.cells[line - 1] ? null : cell)),
            }
          : column,
      ),
  },
  {
    name: 'codes of the line below',
    group: 'damage',
    suits: (sheet) => hasCodes(sheet) && sheet.lines.length > 4,
    apply: (sheet, random) => {
      const from = random.below(2);
      const codes = codeColumn(sheet)?.cells ?? [];
      const moved = changeCodes(sheet, (code, line) => (line < from ? code : (codes[line + 1] ?? code)));
      const doubtful = new Set(sheet.lines.slice(from).flatMap((village) => village?.code ?? []));
      // The last line keeps its code, and the one above it has the same, unless another kecamatan stands beside its four digits.
      const [above, last] = sheet.lines.slice(-2);
      const isOfItsOwn = codes.some((code) => String(code).length < 10) && above?.kecamatan !== last?.kecamatan;
      if (last && isOfItsOwn) doubtful.delete(last.code);
      return { ...withoutTruth(moved, (code) => doubtful.has(code)), isHonest: false };
    },
  },
  {
    name: 'two villages with their codes exchanged',
    group: 'damage',
    suits: (sheet) => hasCodes(sheet) && sheet.lines.length > 4,
    apply: (sheet, random) => {
      const at = random.below(sheet.lines.length - 1);
      const codes = codeColumn(sheet)?.cells ?? [];
      const swapped = changeCodes(
        sheet,
        (code, line) => codes[line === at ? at + 1 : line === at + 1 ? at : line] ?? code,
      );
      const doubtful = new Set([sheet.lines[at]?.code, sheet.lines[at + 1]?.code]);
      return { ...withoutTruth(swapped, (code) => doubtful.has(code)), isHonest: false };
    },
  },
  {
    name: 'a village twice with other figures',
    group: 'damage',
    apply: (sheet, random) => {
      const at = random.below(sheet.lines.length);
      const village = sheet.lines[at];
      const again = {
        ...sheet,
        lines: [...sheet.lines, village ?? null],
        columns: sheet.columns.map((column) => {
          const cell = column.cells[at] ?? null;
          return {
            ...column,
            cells: [...column.cells, column.role === 'figure' && cell !== null ? Number(cell) + 1 : cell],
          };
        }),
      };
      return { ...withoutTruth(again, (code) => code === village?.code), isHonest: false };
    },
  },
  {
    name: 'codes in another spelling',
    group: 'spelling',
    suits: (sheet) => codeColumn(sheet)?.cells.some((cell) => String(cell).length === 10) === true,
    apply: (sheet, random) => {
      const spell = random.pick<(code: string) => Cell>([
        dotted,
        (code) => Number(code),
        (code) => `="${code}"`,
        (code) => `${code}.0`,
        (code) => dotted(code).replaceAll('.', '-'),
        (code) => ` ${code} `,
        (code) => `'${code}`,
        (code) => `${code},0`,
      ]);
      return changeCodes(sheet, spell);
    },
  },
];
