import { agencyName, EDITIONS, editionForYear } from '@shared/catalogue';
import type { Edition, VillageList } from '@shared/catalogue';
import { buildDataset, formatNumber } from '@shared/dataset';
import type { Dataset, Grid, SourceTable } from '@shared/dataset/types';
import { dayOfTime, packageName, packageOf, readPackage, sourceWords } from '@shared/exchange';
import type { Package } from '@shared/exchange';
import { fail, ok } from '@shared/result';
import type { Problem, Result } from '@shared/result';
import {
  acceptDraft,
  denominatorColumns,
  draftProblems,
  importFile,
  overlayFor,
  ownEdition,
  withOverlay,
} from '@extension/import';
import type { VillageLists } from '@extension/import';
import { periodOf, timeInWords } from '@shared/catalogue/scope';
import type { Stored } from '@extension/store';
import type { Scope } from '@shared/catalogue/scope';
import { countFigures } from '../package/parts';
import type { SourceFacts } from './types';

/** A file's figures, laid beside the others as a package whatever it came as. */
export interface Source {
  readonly id: string;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly package: Package;
  /** The confirmed tables of a table file; null for a package. */
  readonly tables: readonly SourceTable[] | null;
  readonly facts: SourceFacts;
}

export interface MergeContext {
  readonly stored: Stored;
  readonly lists: VillageLists;
  /** `2024-02-10`. */
  readonly today: string;
  readonly readWorkbook: (bytes: Uint8Array, fileName: string) => Promise<Result<Grid[]>>;
}

/** The edition a package is read in: the district's own where one is in use here, else with what it brings. */
function editionOf({ overlays }: Stored, { content }: Package): Result<Edition> {
  const plain = editionForYear(content.year);
  const own = ownEdition(overlays, content.district.code, content.year);
  if (!plain || !own || plain.id !== content.edition)
    return fail(
      `Paket ini dibuat untuk "${content.edition}" tahun ${content.year}, yang tidak dikenal di versi Cermat ini.`,
      'Perbarui Cermat, lalu buka lagi paketnya.',
    );
  const used = overlayFor(overlays, content.district.code, plain.id);
  return content.overlay && !used ? withOverlay(content.overlay) : ok(own);
}

/** A clock that is ahead of this computer's, by however little: one of the two is wrong. */
function clockNote(made: string | null, today: string): string[] {
  if (made === null || made.slice(0, 10) <= today) return [];
  return [
    `Dibuat ${dayOfTime(made)}, padahal hari ini ${dayOfTime(today)} menurut komputer ini. Jam salah satu komputer keliru, jadi mana yang terbaru tidak dapat dipastikan.`,
  ];
}

const villagesIn = ({ content: { rows } }: Package): number =>
  new Set(rows.map(({ code }) => code).filter((code) => code !== '')).size;
const figuresIn = ({ content: { columns } }: Package): number =>
  columns.reduce((sum, { values }) => sum + values.filter((value) => value !== null).length, 0);

/** Reads the text of a package that is to join the others. */
export async function packageSource(
  id: string,
  { name, size }: { readonly name: string; readonly size: number },
  text: string,
  { stored, lists, today }: MergeContext,
): Promise<Result<Source>> {
  const opened = readPackage(text);
  if (!opened.ok) return opened;
  const one = opened.value;
  const { district, made } = one.content;
  const villages = await lists.of(district.code);
  if (!villages.ok) return villages;
  const current = stored.settings.district;
  if (current && current !== district.code)
    return fail(
      `Paket ini milik ${district.name} (${district.code}), sedangkan data Anda milik kabupaten/kota ${current}.`,
      'Pilih paket daerah Anda, atau tekan "Ganti kabupaten/kota" di bawah.',
    );
  const edition = editionOf(stored, one);
  if (!edition.ok) return edition;
  return ok({
    id,
    file: name,
    size,
    package: one,
    tables: null,
    facts: {
      kind: 'paket',
      label: packageName(one, edition.value),
      figures: figuresIn(one),
      villages: villagesIn(one),
      notes: clockNote(made.at, today),
    },
  });
}

/** Confirmed tables of a file, with the package they make. */
export async function tableSource(
  id: string,
  { name, size }: { readonly name: string; readonly size: number },
  tables: readonly SourceTable[],
  scope: Scope,
  { stored, lists }: MergeContext,
  notes: readonly string[] = [],
): Promise<Result<Source>> {
  const { district, year } = scope;
  const villages = await lists.of(district);
  if (!villages.ok) return villages;
  const edition = ownEdition(stored.overlays, district, year) ?? EDITIONS[0];
  if (!edition) return fail('Katalog program tidak terbaca.', 'Pasang ulang Cermat.');
  const { dataset } = buildDataset({ edition, year, villages: villages.value, tables, decisions: [] });
  const one = packageOfTables(edition, villages.value, dataset, tables, scope);
  return ok({
    id,
    file: name,
    size,
    package: one,
    tables,
    facts: { kind: 'tabel', label: name, figures: countFigures(dataset), villages: villagesIn(one), notes },
  });
}

/** Beside the others a table file is a package nobody made; whose figures it holds its variables tell. */
const packageOfTables = (
  edition: Edition,
  villages: VillageList,
  dataset: Dataset,
  tables: readonly SourceTable[],
  scope: Scope,
): Package =>
  packageOf({
    edition,
    period: periodOf(scope),
    villages,
    agencies: [],
    dataset,
    tables,
    findings: [],
    decisions: [],
    approvals: [],
    overlay: null,
    soundSince: new Map(),
    made: { role: 'Berkas', at: null },
  });

/** A table file as far as it explains itself; else what a person has to say about it. */
export async function readTableFile(
  id: string,
  file: File,
  around: MergeContext,
): Promise<Result<Source> | { readonly why: readonly string[]; readonly grids: readonly Grid[] }> {
  const { stored, lists, readWorkbook } = around;
  const { district, year, period } = stored.settings;
  let grids: readonly Grid[] = [];
  const draft = await importFile(file, {
    district,
    year,
    ...(period && { period }),
    overlays: stored.overlays,
    tables: stored.tables,
    lists,
    readWorkbook: async (bytes, name) => {
      const read = await readWorkbook(bytes, name);
      if (read.ok) grids = read.value;
      return read;
    },
  });
  if (!draft.ok) return draft;
  const problems: readonly Problem[] = draftProblems(draft.value);
  if (problems.length > 0) return { why: problems.map(({ message, remedy }) => `${message} ${remedy}`), grids };
  const { sheets, unread, villages, edition, year: of, period: part } = draft.value;
  const scope: Scope = { district: villages.district.code, year: of, ...(part && { period: part }) };
  const refused = sheets.flatMap(({ proposal }) => proposal.columns.filter(({ role }) => role === 'personal')).length;
  const sources = new Set(
    denominatorColumns(draft.value)
      .flatMap(({ source: from }) => from ?? [])
      .map(sourceWords),
  );
  const notes = [
    ...[...sources].map((words) => `Angka sasarannya dicatat dari ${words}, menurut nama atau judul berkasnya.`),
    ...sheets.flatMap(({ proposal }) => proposal.notes),
    ...(refused > 0 ? [`${formatNumber(refused)} kolom data pribadi ditolak dan tidak disimpan.`] : []),
    ...unread.map(({ sheet, problem }) => `Lembar ${sheet} tidak dipakai: ${problem.message}`),
    `Dibaca sebagai angka ${timeInWords(scope)} milik ${ownersIn(edition, acceptDraft(draft.value))}.`,
  ];
  return tableSource(id, file, acceptDraft(draft.value), scope, around, notes);
}

function ownersIn(edition: Edition, tables: readonly SourceTable[]): string {
  const keys = new Set(tables.flatMap(({ columns }) => columns.flatMap(({ variable }) => variable ?? [])));
  const owners = new Set(edition.variables.filter(({ key }) => keys.has(key)).map(({ owner }) => owner));
  return edition.agencies
    .filter(({ key }) => owners.has(key))
    .map(({ key }) => agencyName(edition, key))
    .join(', ');
}
