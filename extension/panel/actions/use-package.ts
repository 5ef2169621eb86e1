import { buildDataset, formatNumber } from '@shared/dataset';
import type { Dataset } from '@shared/dataset/types';
import { packageName } from '@shared/exchange';
import type { Decision } from '@shared/exchange';
import { cellKey } from '@shared/findings';
import { latest, sameScope, subjectOf, tableKey, withSound } from '@extension/store';
import type { LogEntry, Stored, StoredDecision, StoredTable } from '@extension/store';
import { cellWords } from '../cells';
import type { Session } from '../session';
import type { PackageDraft } from '../state';
import { scopeOfPackage } from '../packing';
import { settingsAt } from '../settings-at';
import { choosable, sideValue } from './package-in';

type Stamp = ReturnType<Session['stamp']>;

/** Decisions of the package that are new here; a later one of ours on the same subject stays in force. */
function newDecisions(
  own: readonly Decision[],
  known: readonly StoredDecision[],
  incoming: readonly Decision[],
): Decision[] {
  const spelled = new Set(known.map(({ decision }) => JSON.stringify(decision)));
  const fresh = incoming.filter((decision) => !spelled.has(JSON.stringify(decision)));
  const subjects = new Map(fresh.map((decision) => [subjectOf(decision), decision]));
  const later = own.filter((decision) => {
    const theirs = subjects.get(subjectOf(decision));
    return theirs !== undefined && theirs.at <= decision.at;
  });
  return [...fresh, ...later];
}

/** The package's tables as they are kept. */
function tablesToKeep({ tables, package: one }: PackageDraft, stamp: Stamp): StoredTable[] {
  const { hash, content } = one;
  return tables.map((table) => ({
    key: tableKey(stamp, table.file, table.sheet),
    ...stamp,
    size: 0,
    package: { hash, agencies: [...content.agencies], made: content.made.at },
    table: table as StoredTable['table'],
  }));
}

/** The figures that were chosen, as corrections of what the sheets together say, each with its line in the log. */
function settlements(
  draft: PackageDraft,
  dataset: Dataset,
  stamp: Stamp,
): { readonly decision: Decision; readonly log: LogEntry }[] {
  const { edition, villages } = draft;
  const rowOf = new Map(dataset.rows.map(({ code }, row) => [code, row]));
  return draft.conflicts.flatMap((cell) => {
    const { village, variable } = cell;
    const side = draft.chosen.get(cellKey(village, variable));
    const to = side === undefined ? null : sideValue(draft, cell, side);
    if (to === null) return [];
    const column = (village === 'total' ? dataset.totals : dataset.columns).get(variable);
    const from = column?.raw[village === 'total' ? 0 : (rowOf.get(village) ?? -1)] ?? null;
    const decision: Decision = { kind: 'correction', village, variable, from, to, by: stamp.by, at: stamp.at };
    const said = (one: 'ours' | 'theirs'): string => {
      const value = sideValue(draft, cell, one);
      return value === null ? 'tidak terbaca' : formatNumber(value);
    };
    const source = side === 'ours' ? 'data di sini' : packageName(draft.package, edition);
    const text = `${cellWords({ edition, villages }, cell)}: dipakai ${formatNumber(to)} dari ${source} (di sini ${said('ours')}, di paket ${said('theirs')})`;
    return [{ decision, log: { kind: 'decision' as const, ...stamp, decision, text } }];
  });
}

/** Steps of approval known so far, with those of the package that are new. */
function allApprovals({ approvals }: Stored, { package: one }: PackageDraft): Stored['approvals'] {
  const known = new Set(approvals.map((one) => JSON.stringify(one)));
  const theirs = one.content.approvals.map((approval) => ({ ...scopeOfPackage(one), approval }));
  return [...approvals, ...theirs.filter((one) => !known.has(JSON.stringify(one)))];
}

/**
 * Puts the confirmed package into use: figures, decisions, approvals, since when cells are sound, and whom a person
 * believed where they differ. Nothing is done while a difference is not settled.
 */
export async function usePackage(session: Session): Promise<void> {
  const { packageDraft: draft, stored } = session.state();
  if (!draft || choosable(draft).length > draft.chosen.size) return;
  const { edition, villages, overlay } = draft;
  const { hash, content } = draft.package;
  const { at, by } = session.stamp();
  const scope = scopeOfPackage(draft.package);
  const stamp: Stamp = { at, by, ...scope };
  const putTables = tablesToKeep(draft, stamp);
  const removeTables = draft.replaced.map(({ key }) => key).filter((key) => !putTables.some((put) => put.key === key));
  const own = latest(stored.decisions, scope);
  const scoped = newDecisions(own, stored.decisions, content.decisions).map((decision) => ({
    ...scope,
    decision,
  }));
  const kept = stored.tables.filter((table) => sameScope(table, scope) && !draft.replaced.includes(table));
  const { dataset } = buildDataset({
    edition,
    year: scope.year,
    villages,
    tables: [...kept, ...putTables].map(({ table }) => table),
    decisions: latest([...stored.decisions, ...scoped], scope),
  });
  const settled = settlements(draft, dataset, stamp);
  const figures = content.columns.reduce((sum, { values }) => sum + values.filter((value) => value !== null).length, 0);
  const facts = { file: draft.file, hash, agencies: [...content.agencies], figures, conflicts: settled.length };
  const log: LogEntry[] = [...settled.map((one) => one.log), { kind: 'package', ...stamp, way: 'in', ...facts }];
  if (overlay) log.push({ kind: 'overlay', ...stamp, edition: edition.id, author: overlay.author, used: true });
  const done = await session.commit({
    putTables,
    removeTables,
    addDecisions: [...scoped, ...settled.map(({ decision }) => ({ ...scope, decision }))],
    approvals: allApprovals(stored, draft),
    sound: withSound(stored.sound, scope, draft.merged.soundSince),
    ...(overlay && { overlays: [...stored.overlays, overlay] }),
    settings: { ...settingsAt(stored.settings, scope), edition: edition.id },
    log,
  });
  if (done === null) return;
  const told =
    settled.length > 0 ? ` ${formatNumber(settled.length)} perbedaan diputuskan, semuanya ada di Bukti.` : '';
  const name = packageName(draft.package, edition);
  const message = `${name.charAt(0).toUpperCase()}${name.slice(1)} sudah dipakai.${told}`;
  session.show({ packageDraft: null, notice: { tone: 'good', message } });
}
