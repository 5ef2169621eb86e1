import { editionForYear } from '@shared/catalogue';
import type { Edition, Overlay, VillageList } from '@shared/catalogue';
import { dayOfTime, mergePackages } from '@shared/exchange';
import type { Merged, MergeTarget } from '@shared/exchange';
import { fail, ok } from '@shared/result';
import type { Problem, Result } from '@shared/result';
import { overlayFor, ownEdition, withOverlay } from '@extension/import';
import { periodOf, sameScope, scopeKey, scopeOf } from '@shared/catalogue/scope';
import type { StoredTable } from '@extension/store';
import type { Scope } from '@shared/catalogue/scope';
import { derive } from '../figures/derive';
import { scopeOfPackage } from '../package/parts';
import { settingsAt } from '../figures/settings-at';
import { differsBetween } from './denominators';
import { localPackage, replacedBy, replacing } from './local-package';
import type { Source, MergeContext } from './source';
import { gapsIn, HERE, unknownVillagesIn } from './unknown-villages';
import { duplicatesIn } from './duplicate-packages';
import { MOST_SHOWN } from './types';
import type { Comparison, PlacedFile, Uses } from './types';

/** All that the next step needs of a comparison. */
export interface Compared {
  readonly view: Comparison;
  readonly edition: Edition;
  readonly villages: VillageList;
  /** The sources that are part of it, in the order they were given. */
  readonly used: readonly Source[];
  /** What is here of the same district and year and stays. */
  readonly rest: readonly StoredTable[];
  readonly replaced: readonly StoredTable[];
  /** Hash of what is here as one side; empty where nothing is. */
  readonly ours: string;
  readonly merged: Merged;
  /** The one overlay the packages bring, where none is in use here. */
  readonly overlay: Overlay | null;
}

/** Puts what a person said an agency is called now in the place of its old name. */
function renamed(source: Source, { agencies }: Uses): Source {
  const { content } = source.package;
  const now = (key: string): string => agencies[key] ?? key;
  if (content.agencies.every((key) => now(key) === key)) return source;
  return {
    ...source,
    package: {
      ...source.package,
      content: {
        ...content,
        agencies: [...new Set(content.agencies.map(now))].sort(),
        approvals: content.approvals.map((one) => ({ ...one, agency: now(one.agency) })),
      },
    },
  };
}

/** The district and time most sources are of; what is worked on here goes first where any source is of it. */
function scopeFor(sources: readonly Source[], { settings }: MergeContext['stored']): Scope {
  const scopes = sources.map((source) => scopeOfPackage(source.package));
  if (scopes.some((scope) => sameScope(scope, settings))) return scopeOf(settings);
  const counts = new Map<string, { readonly scope: Scope; readonly count: number }>();
  for (const scope of scopes)
    counts.set(scopeKey(scope), { scope, count: (counts.get(scopeKey(scope))?.count ?? 0) + 1 });
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.scope ?? scopeOf(settings);
}

/** Packages as far as they are the same work again: each hash once. */
function once(sources: readonly Source[]): { used: Source[]; same: Map<string, Source> } {
  const first = new Map<string, Source>();
  const same = new Map<string, Source>();
  for (const source of sources) {
    const known = first.get(source.package.hash);
    if (known) same.set(source.id, known);
    else first.set(source.package.hash, source);
  }
  return { used: [...first.values()], same };
}

function editionFor(sources: readonly Source[], { stored }: MergeContext, district: string, year: number) {
  const own = ownEdition(stored.overlays, district, year);
  const plain = editionForYear(year);
  if (!own || !plain) return null;
  const brought = sources.flatMap(({ package: { content } }) => content.overlay ?? []);
  const spelled = new Set(brought.map((one) => JSON.stringify(one)));
  const [only] = brought;
  // Several that differ are for a person to settle outside; none of them is used.
  if (!only || spelled.size > 1 || overlayFor(stored.overlays, district, plain.id))
    return { edition: own, overlay: null };
  const with_ = withOverlay(only);
  return with_.ok ? { edition: with_.value, overlay: only } : { edition: own, overlay: null };
}

/** Lays all files over what is here. Nothing is chosen between two sides. */
export async function compareSources(
  read: readonly Source[],
  uses: Uses,
  around: MergeContext,
): Promise<Result<Compared>> {
  const { stored, lists, today } = around;
  const sources = read.map((source) => renamed(source, uses));
  const wanted = sources.filter(({ id }) => !uses.out.includes(id));
  const scope = scopeFor(wanted.length > 0 ? wanted : sources, stored);
  const { district, year } = scope;
  const list = await lists.of(district);
  if (!list.ok) return list;
  const villages = list.value;
  const chosen = editionFor(wanted, around, district, year);
  if (!chosen) return fail(`Tahun ${year} tidak dikenal di versi Cermat ini.`, 'Perbarui Cermat, lalu ulangi.');
  const { edition, overlay } = chosen;
  const target: MergeTarget = { edition, villages, year, period: periodOf(scope), today };
  const { used: distinct, same } = once(wanted);
  const settings = settingsAt(stored.settings, scope);
  const here = derive({ ...stored, settings }, villages, today);
  const atScope = { ...around, stored: { ...stored, settings } };
  const kept = here?.tables ?? [];
  const refused = new Map(
    mergePackages(
      distinct.map((source) => source.package),
      target,
    ).refused.map((one) => [one.package.hash, { message: one.message, remedy: one.remedy }]),
  );
  const fitting = distinct.filter((source) => !refused.has(source.package.hash));
  const duplicates = duplicatesIn(fitting, target);
  const notChosen = new Set(
    duplicates.flatMap(({ key, ids }) => {
      const one = uses.duplicates[key];
      return one === undefined || one === 'semua' ? [] : ids.filter((id) => id !== one);
    }),
  );
  const older = new Map(
    fitting.flatMap((source) => {
      const made = source.package.content.made.at;
      const newest = replacedBy(source, kept)
        .flatMap(({ package: one }) => one?.made ?? [])
        .sort()
        .at(-1);
      return made !== null && newest !== undefined && made < newest ? [[source.id, newest] as const] : [];
    }),
  );
  const used = fitting.filter(({ id }) => !notChosen.has(id) && (!older.has(id) || uses.older.includes(id)));
  const replaced = [...new Set(used.flatMap((source) => replacedBy(source, kept)))];
  const own = localPackage(here, atScope, replaced);
  const merged = mergePackages([...(own ? [own.package] : []), ...used.map((source) => source.package)], target);
  const leftBy = (source: Source): Problem | null => {
    const duplicate = same.get(source.id);
    const newest = older.get(source.id);
    if (uses.out.includes(source.id)) return { message: 'Tidak diikutkan.', remedy: '' };
    if (duplicate)
      return { message: `Isinya sama persis dengan ${duplicate.file}.`, remedy: 'Cukup satu yang dipakai.' };
    if (notChosen.has(source.id)) return { message: 'Paket lain dari OPD yang sama dipilih.', remedy: '' };
    if (newest !== undefined && !uses.older.includes(source.id))
      return {
        message: `Lebih lama daripada paket OPD yang sama yang sudah dipakai (${dayOfTime(newest)}).`,
        remedy: 'Yang sudah dipakai tetap, kecuali Anda memilih yang ini.',
      };
    return refused.get(source.package.hash) ?? null;
  };
  const files = sources.map((source): PlacedFile => {
    const gone = used.includes(source) ? replacedBy(source, kept) : [];
    return {
      id: source.id,
      hash: source.package.hash,
      label: source.facts.label,
      left: leftBy(source),
      older: older.has(source.id),
      replaces: gone.length > 0 ? replacing(source, gone, here, target, atScope) : '',
    };
  });
  const unknown = [...new Set(used.flatMap(({ package: { content } }) => content.agencies))]
    .filter((key) => !edition.agencies.some((agency) => agency.key === key) && uses.agencies[key] === undefined)
    .map((key) => ({
      key,
      labels: used.filter(({ package: { content } }) => content.agencies.includes(key)).map(({ file }) => file),
    }));
  const labels: Record<string, string> = Object.create(null);
  for (const source of used) labels[source.package.hash] = source.facts.label;
  if (own) labels[own.package.hash] = HERE;
  const view: Comparison = {
    villages,
    scope,
    edition: edition.id,
    files,
    labels,
    conflicts: merged.conflicts.slice(0, MOST_SHOWN),
    moreConflicts: Math.max(0, merged.conflicts.length - MOST_SHOWN),
    denominators: merged.denominators.filter(differsBetween),
    duplicates,
    undecided: unknown.length + duplicates.filter(({ key }) => uses.duplicates[key] === undefined).length,
    unknown,
    unknownVillages: unknownVillagesIn(used, own?.package ?? null, villages),
    notes: [...merged.notes, ...gapsIn(used, villages)],
    figures: used.reduce((sum, { facts }) => sum + facts.figures, 0),
  };
  return ok({
    view,
    edition,
    villages,
    used,
    rest: own?.rest ?? [],
    replaced,
    ours: own?.package.hash ?? '',
    merged,
    overlay,
  });
}
