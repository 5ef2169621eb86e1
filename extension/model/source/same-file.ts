import { groupBy } from '@shared/collections';
import type { Edition } from '@shared/catalogue';
import { columnIndex, formatNumber, mergeParts, partChoices, splitTables } from '@shared/dataset';
import type { CellValue, Grid, SourceTable } from '@shared/dataset/types';
import { placedNeighbour } from '@shared/neighbours';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { cellText } from '@extension/import';
import type { Derived } from '../figures/derive';

/** Which of the files the figures came from a chosen file is. */
export interface KnownFile {
  /** Its name when it was loaded. */
  readonly file: string;
  /** The sheet each of its tables stands on. */
  readonly sheetOf: ReadonlyMap<string, string>;
}

interface Compared {
  readonly sheet: string;
  readonly differing: number;
  /** `Data!E12 berisi "5", yang dimuat "7"`. */
  readonly example: string;
}

/** Cells that the reading may write itself (a code put together, a kecamatan from a line above) say nothing of the file. */
const IS_AS_WRITTEN: readonly string[] = ['variable', 'desa', 'tahun'];

function compare(grid: Grid, table: SourceTable): Compared {
  let differing = 0;
  let example = '';
  const columns = table.columns.flatMap(({ role, letter }, at) =>
    letter !== '' && IS_AS_WRITTEN.includes(role) ? [{ at, letter, index: columnIndex(letter) }] : [],
  );
  for (const { line, cells } of [...table.rows, ...(table.total ? [table.total] : [])])
    for (const { at, letter, index } of columns) {
      const [here, kept] = [cellText(grid.rows[line - 1]?.[index]), cellText(cells[at])];
      if (here === kept) continue;
      differing += 1;
      example ||= `sel ${letter}${line} di lembar ${table.sheet} berisi ${quoted(here)}, waktu dimuat ${quoted(kept)}`;
    }
  return { sheet: grid.name, differing, example };
}

const quoted = (text: string): string => (text === '' ? 'tidak ada' : `"${text}"`);

/** What stands behind a sheet's name tells its tables apart: `Data (tabel 2)`, `Data (Juni)`, `Data (Puskesmas)`. */
const standsOn = (table: string, sheet: string): boolean => table === sheet || table.startsWith(`${sheet} (`);

/** Separated text has no sheets: its tables are called after the file as it was called when it was loaded. */
function sheetOfText({ file, sheet }: SourceTable): string {
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
  return standsOn(sheet, name) ? name : sheet;
}

/** A sheet of a chosen file, in each way in which tables are read of it. */
interface Written {
  readonly grid: Grid;
  readonly readings: readonly Grid[];
}

/** A sheet as it is, by its tables, with the rows of each village put together, and as an export of a neighbouring system. */
function writtenOf(grid: Grid, edition: Edition): Written {
  const parts = splitTables(grid, edition);
  const merged = parts.flatMap((part) => partChoices(part, edition).map((choice) => mergeParts(part, edition, choice)));
  return { grid, readings: [...parts, ...merged, placedNeighbour(grid) ?? []].flat() };
}

/** The sheet of a file that a table stands on, and how far it differs from it. */
function likest(sheets: readonly Written[], table: SourceTable): Compared | null {
  let best: Compared | null = null;
  for (const { grid: written, readings } of sheets) {
    const isText = written.separator !== undefined;
    if (!isText && !standsOn(table.sheet, written.name)) continue;
    for (const grid of readings) {
      const now = { ...compare(grid, table), sheet: isText ? sheetOfText(table) : written.name };
      const isNearer = best === null || now.differing < best.differing;
      if (isNearer || (now.differing === best?.differing && written.name === table.sheet)) best = now;
    }
  }
  return best;
}

/**
 * Finds out which of the files the figures came from a chosen file is, by what stands in its cells: the name may have
 * changed, a single other figure makes it another file.
 */
export function knownFile(grids: readonly Grid[], name: string, derived: Derived): Result<KnownFile> {
  const sheets = grids.map((grid) => writtenOf(grid, derived.edition));
  const files = [...groupBy(derived.tables, ({ table }) => table.file)].map(([file, tables]) => ({
    file,
    tables: tables.map(({ table }) => ({ table, found: likest(sheets, table) })),
  }));
  const known = files
    .filter(({ tables }) => tables.every(({ found }) => found?.differing === 0))
    .sort((a, b) => Number(b.file === name) - Number(a.file === name))[0];
  if (known)
    return ok({
      file: known.file,
      sheetOf: new Map(known.tables.map(({ table, found }) => [table.sheet, found?.sheet ?? table.sheet])),
    });
  const near = files
    .flatMap(({ file, tables }) => {
      const found = tables.flatMap((one) => one.found ?? []);
      const differing = found.reduce((sum, one) => sum + one.differing, 0);
      return found.length > 0
        ? [{ file, differing, example: found.find((one) => one.example !== '')?.example ?? '' }]
        : [];
    })
    .sort((a, b) => a.differing - b.differing)[0];
  const wanted = files.map(({ file }) => file).join(', ');
  if (!near || near.differing === 0)
    return fail(
      `${name} bukan berkas yang angkanya sedang dipakai: lembarnya lain.`,
      `Pilih berkas aslinya: ${wanted}.`,
    );
  return fail(
    `${name} tidak sama dengan ${near.file} yang dimuat: ${formatNumber(near.differing)} sel berbeda, misalnya ${near.example}.`,
    'Pilih berkas yang dulu dimuat. Bila berkas ini yang lebih baru, muat dulu di Data.',
  );
}

/** The texts of a row up to its last filled cell, as one text. */
function filled(row: readonly CellValue[] | undefined): string {
  const texts = (row ?? []).map(cellText);
  while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop();
  return JSON.stringify(texts);
}

/** Whether every sheet of a workbook says the same in another one, which may have more sheets. */
export const saysAllOf = (before: readonly Grid[], after: readonly Grid[]): boolean =>
  before.every((grid) => {
    const now = after.find(({ name }) => name === grid.name);
    const rows = Math.max(grid.rows.length, now?.rows.length ?? 0);
    return (
      now !== undefined &&
      Array.from({ length: rows }, (_, row) => row).every((row) => filled(grid.rows[row]) === filled(now.rows[row]))
    );
  });
