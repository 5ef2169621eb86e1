import { editionForYear } from '@shared/catalogue';
import type { Edition } from '@shared/catalogue';
import { mergePackages, packageOf, readPackage } from '@shared/exchange';
import type { Package } from '@shared/exchange';
import { cellKey } from '@shared/findings';
import { fail, ok } from '@shared/result';
import type { Result } from '@shared/result';
import { overlayFor, ownEdition, saysTheSame, tablesOfPackage, withOverlay } from '@extension/import';
import { periodOf, sameScope } from '@extension/store';
import type { StoredTable } from '@extension/store';
import { derive } from '../derive';
import type { Derived } from '../derive';
import { datasetWithout, partsFor, scopeOfPackage } from '../packing';
import { badNotice } from '../session';
import { settingsAt } from '../settings-at';
import type { Session } from '../session';
import type { PackageDraft, SessionState } from '../state';

/** What is here of the package's own district and time; null where nothing is. */
function hereOf(state: SessionState, draft: Pick<PackageDraft, 'package' | 'villages'>, day: string): Derived | null {
  const settings = settingsAt(state.stored.settings, scopeOfPackage(draft.package));
  return derive({ ...state.stored, settings }, draft.villages, day);
}

/** The edition the package is read in: the district's own where one is in use here, else with what it brings. */
function editionOf(state: SessionState, { content }: Package): Result<Edition> {
  const { overlays } = state.stored;
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

const sameAgencies = (table: StoredTable, one: Package): boolean =>
  sameScope(table, scopeOfPackage(one)) &&
  table.package !== undefined &&
  [...table.package.agencies].sort().join(' ') === one.content.agencies.join(' ');

/** Sheet names of other files here are taken; a taken one is told apart by its agencies. */
function renaming(taken: ReadonlySet<string>, label: string): (sheet: string) => string {
  return (sheet) => {
    if (!taken.has(sheet)) return sheet;
    for (let again = 1; ; again += 1) {
      const name = again === 1 ? `${sheet} (${label})` : `${sheet} (${label} ${again})`;
      if (!taken.has(name)) return name;
    }
  };
}

async function read(session: Session, name: string, text: string): Promise<Result<PackageDraft>> {
  const opened = readPackage(text);
  if (!opened.ok) return opened;
  const one = opened.value;
  const { content } = one;
  const state = session.state();
  const { stored } = state;
  const current = stored.settings.district;
  const villages = await session.lists.of(content.district.code);
  if (!villages.ok) return villages;
  if (current && current !== content.district.code)
    return fail(
      `Paket ini milik ${content.district.name} (${content.district.code}), sedangkan data Anda milik kabupaten/kota ${current}.`,
      'Pilih paket daerah Anda, atau tekan "Ganti kabupaten/kota" di bawah.',
    );
  const edition = editionOf(state, one);
  if (!edition.ok) return edition;
  const { at } = session.stamp();
  const target = {
    edition: edition.value,
    villages: villages.value,
    year: content.year,
    period: periodOf(scopeOfPackage(one)),
    today: at.slice(0, 10),
  } as const;
  const here = hereOf(state, { package: one, villages: villages.value }, target.today);
  const replaced = stored.tables.filter((table) => sameAgencies(table, one));
  const rest = stored.tables.filter((table) => sameScope(table, scopeOfPackage(one)) && !replaced.includes(table));
  const own = here && rest.length > 0 ? [ownPackage(here, state, replaced)] : [];
  const merged = mergePackages([...own, one], target);
  const refusal = merged.refused.find((refused) => refused.package.hash === one.hash);
  if (refusal) return fail(refusal.message, refusal.remedy);
  const taken = new Set(rest.map(({ table }) => table.sheet));
  const who = content.agencies.map((key) => edition.value.agencies.find((agency) => agency.key === key)?.name ?? key);
  const label = who.length > 2 ? `${who.length} OPD` : who.join('/');
  return ok({
    file: name,
    package: one,
    edition: edition.value,
    villages: villages.value,
    tables: tablesOfPackage(one, { ...target, rename: renaming(taken, label) }).filter(
      (table) => !rest.some((kept) => saysTheSame(kept.table, table)),
    ),
    replaced,
    conflicts: merged.conflicts,
    ours: own[0]?.hash ?? '',
    chosen: new Map(),
    merged,
    overlay: overlayFor(stored.overlays, content.district.code, edition.value.id) ? null : content.overlay,
  });
}

function ownPackage(here: Derived, { stored }: SessionState, gone: readonly StoredTable[]): Package {
  const parts = partsFor(here, stored, null, { role: 'Data di komputer ini', at: null });
  return packageOf({ ...parts, dataset: datasetWithout(here, gone, here.dataset.year) });
}

/** Opens a package up to the point where the officer confirms it. Nothing is changed yet. */
export async function openPackage(session: Session, name: string, text: string): Promise<void> {
  const draft = await read(session, name, text);
  session.show(
    draft.ok ? { packageDraft: draft.value, draft: null, notice: null } : { notice: badNotice(draft.problem) },
  );
}

/** Cells a person has to choose for: of the others no side has a figure to take. */
export const choosable = ({ conflicts }: PackageDraft): PackageDraft['conflicts'] =>
  conflicts.filter(({ sides }) => sides.some(({ value }) => value !== null));

/** What one side says of a cell in conflict; null where it has no figure there. */
export const sideValue = (draft: PackageDraft, at: PackageDraft['conflicts'][number], side: 'ours' | 'theirs') =>
  at.sides.find((one) => (one.package === draft.ours) === (side === 'ours'))?.value ?? null;

/** Chooses whose figure stands in the given cells. Nothing is kept before the package is used. */
export function chooseSide(session: Session, cells: PackageDraft['conflicts'], side: 'ours' | 'theirs'): void {
  const { packageDraft } = session.state();
  if (!packageDraft) return;
  const chosen = new Map(packageDraft.chosen);
  for (const cell of cells)
    if (sideValue(packageDraft, cell, side) !== null) chosen.set(cellKey(cell.village, cell.variable), side);
  session.show({ packageDraft: { ...packageDraft, chosen } });
}
