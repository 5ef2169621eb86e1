import { EDITIONS, editionForYear, periodsOf } from '@shared/catalogue';
import type { Edition, Overlay } from '@shared/catalogue';
import { isNamedOtherwise, semestersIn, semestersOf } from '@shared/dataset';
import type { Grid, TableProposal } from '@shared/dataset/types';
import { recogniseNeighbour } from '@shared/neighbours';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import type { Semester } from '@shared/catalogue/scope';
import type { ImportDraft, SheetDraft } from './types';
import { sourceBefore } from './draft-source';
import type { KeptTable } from './draft-source';
import { ownEdition } from './own-edition';
import { isAsked } from './neighbour-answers';
import { readSheets } from './read-sheets';
import { recall } from './recall-draft';
import { statedYears } from './sheets-of-years';
import type { VillageLists } from './village-lists';
import { yearsParting } from './years-parting';

/** What the officer works on already; an empty district and year 0 before the first file. */
export interface ImportContext {
  readonly district: string;
  readonly year: number;
  readonly period?: Semester;
  readonly lists: VillageLists;
  /** The districts' own corrections of editions. */
  readonly overlays: readonly Overlay[];
  /** Key of the agency that opens it, and what was chosen with earlier files; absent where nothing is remembered. */
  readonly remembered?: Pick<ImportDraft, 'agency' | 'choices'>;
  /** The tables kept already: the same file again is of the same source. */
  readonly tables?: readonly KeptTable[];
  /** Bytes → grids; `readWorkbook` of the core, loaded only when a file is opened. */
  readonly readWorkbook: (bytes: Uint8Array, fileName: string) => Promise<Result<Grid[]>>;
}

/** Larger files are refused before they are read into memory; real workbooks stay below 5 MB. */
const LARGEST = 50 * 1024 * 1024;

function rowsByDistrict(proposals: readonly TableProposal[]): { code: string; rows: number }[] {
  const rows = new Map<string, number>();
  for (const { code, rows: count } of proposals.flatMap((proposal) => proposal.districts)) {
    rows.set(code, (rows.get(code) ?? 0) + count);
  }
  return [...rows].map(([code, count]) => ({ code, rows: count })).sort((a, b) => b.rows - a.rows);
}

/** Years by how often rows name them; a title's year counts once. */
function yearsOf(sheets: readonly SheetDraft[]): number[] {
  const counts = new Map<number, number>();
  for (const { grid, proposal } of sheets) {
    for (const year of proposal.years) counts.set(year, (counts.get(year) ?? 0) + 1);
    const column = proposal.columns.find(({ role }) => role === 'tahun');
    for (const row of column ? proposal.bodyRows : []) {
      const year = Number(grid.rows[row]?.[column?.index ?? 0]);
      if (counts.has(year)) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([year]) => year);
}

/** The year that most of a file is of; of a file whose columns or sheets are of several, the one worked on. */
function yearMeant(sheets: readonly SheetDraft[], worked: number): number {
  const several = [...sheets.flatMap(({ proposal }) => proposal.partYears), ...statedYears(sheets)];
  if (several.length > 1 && several.includes(worked)) return worked;
  if (sheets.some(({ proposal }) => proposal.partYears.includes(worked))) return worked;
  return knownYear(sheets) ?? worked;
}

/** The year that most of a file is of, among those that the programme has. */
const knownYear = (sheets: readonly SheetDraft[]): number | undefined =>
  yearsOf(sheets).find((candidate) => editionForYear(candidate));

/**
 * What a first look at a file shows: in the words of an edition, or of the first other one in which an export of a
 * neighbouring system holds something that is asked for.
 */
function firstLook(
  grids: readonly Grid[],
  plain: Edition,
  { district }: Pick<ImportContext, 'district'>,
): { readonly sheets: readonly SheetDraft[]; readonly edition: Edition } {
  const look = (edition: Edition) =>
    readSheets(grids, edition, { parts: { take: 'sum' }, ...(district !== '' && { district }) }).sheets;
  const own = look(plain);
  if (own.length > 0 || !grids.some((grid) => recogniseNeighbour(grid))) return { sheets: own, edition: plain };
  const others = EDITIONS.filter((edition) => edition !== plain).map((edition) => ({ sheets: look(edition), edition }));
  return others.find(({ sheets }) => sheets.length > 0) ?? { sheets: own, edition: plain };
}

/** Whether all sheets are named after other years than the one worked on, and nothing in them says a year. */
const areNamedOtherwise = (sheets: readonly SheetDraft[], year: number): boolean =>
  sheets.length > 0 && sheets.every(({ grid }) => isNamedOtherwise(grid, year));

/** The semester the file's titles speak of; null where they name none or both. */
function semesterOf(fileName: string, sheets: readonly SheetDraft[]): Semester | null {
  const titles = sheets.flatMap(({ grid, proposal }) => semestersOf(grid, proposal.headerRow));
  const stated = new Set([...semestersIn(fileName.replace(/[_-]+/g, ' ')), ...titles]);
  return stated.size === 1 ? ([...stated][0] ?? null) : null;
}

/**
 * Opens a file up to the point where the officer confirms it. Nothing is stored.
 * Fails for unreadable files, files without a table, and another district's codes than the ones worked on.
 */
export async function importFile(file: File, context: ImportContext): Promise<Result<ImportDraft>> {
  if (file.size > LARGEST) {
    return fail(
      `Berkas ${file.name} terlalu besar (lebih dari 50 MB).`,
      'Simpan ulang hanya lembar yang berisi tabel, lalu buka lagi.',
    );
  }
  const grids = await context.readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!grids.ok) return grids;
  const plain = editionForYear(context.year) ?? EDITIONS[0];
  if (!plain) return fail('Katalog program tidak terbaca.', 'Pasang ulang Cermat.');
  // Read once to learn whose figures of which year they are, and again with that district's villages and own words.
  const { sheets: first, edition: looked } = firstLook(grids.value, plain, context);
  const found = rowsByDistrict(first.map((sheet) => sheet.proposal))[0];
  const district = found?.code ?? context.district;
  // In the words of another edition than the one worked on only a year that the file states counts, else a person says it.
  const year = looked === plain ? yearMeant(first, context.year) : (knownYear(first) ?? 0);
  const edition = ownEdition(context.overlays, district, year || (looked.years[0] ?? 0)) ?? looked;
  const villages = district ? await context.lists.of(district) : undefined;
  const worked = { villages: villages?.ok ? villages.value : undefined, year };
  const { sheets, unread } = readSheets(grids.value, edition, worked);
  if (sheets.length === 0 && !unread.some(isAsked)) return noTable(file.name, unread, grids.value);
  if (!villages) {
    return fail(
      'Kode desa tidak ditemukan di berkas ini.',
      'Tekan "Berkas tanpa kode desa" di bawah, pilih kabupaten/kota Anda, lalu buka lagi: desa dicocokkan dari namanya.',
    );
  }
  if (!villages.ok) return villages;
  if (context.district && found && found.code !== context.district) {
    return fail(
      `Kode desa di berkas ini milik ${villages.value.district.name} (${found.code}), sedangkan data Anda milik kabupaten/kota ${context.district}.`,
      'Pilih berkas daerah Anda, atau tekan "Ganti kabupaten/kota" di bawah.',
    );
  }
  const years = [...new Set([...yearsOf(sheets), ...statedYears(first)])];
  const { overlays } = context;
  // A further file of the figures worked on is of the same semester, unless it says another.
  const before = year === context.year ? (context.period ?? null) : null;
  const { agency = '', choices = [] } = context.remembered ?? {};
  const known = sourceBefore(file.name, villages.value.district.code, context.tables ?? []);
  const draft: ImportDraft = {
    file: file.name,
    size: file.size,
    grids: grids.value,
    overlays,
    edition,
    villages: villages.value,
    // Where each village has a row a year, or a sheet is named after another, a person says which one is meant.
    year: yearsParting(sheets).length > 1 || areNamedOtherwise(sheets, year) ? 0 : year,
    period: periodsOf(edition).length > 1 ? (semesterOf(file.name, sheets) ?? before) : null,
    years,
    sheets,
    unread,
    partChoices: new Map(),
    recalledParts: new Set(),
    neighbourAnswers: new Map(),
    compares: false,
    agency: edition.agencies.some(({ key }) => key === agency) ? agency : '',
    choices,
    ...(known && { sourceBefore: known }),
  };
  return ok(recall(draft));
}

function noTable(file: string, unread: ImportDraft['unread'], grids: readonly Grid[]): Result<never> {
  const isKnown = (sheet: string): boolean =>
    grids.some((grid) => grid.name === sheet && recogniseNeighbour(grid) !== null);
  const told = unread.length === 1 ? unread[0] : unread.find(({ sheet }) => isKnown(sheet));
  return told
    ? { ok: false, problem: told.problem }
    : fail(`Tidak ada tabel per desa di ${file}.`, 'Pilih berkas yang memuat kolom kode desa dan judul kolom.');
}
