import { acceptDraft, acceptEarlier, arrived, draftProblems, replaceTables, withChoicesOf } from '@extension/import';
import type { SourceTable } from '@shared/dataset/types';
import type { Stored, StoredTable } from '@extension/store';
import type { Scope } from '@shared/catalogue/scope';
import type { LogEntry } from '@extension/log';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import { settingsAt } from '@extension/model/figures/settings-at';
import { isHandover, openHandover } from '../handover';
import { askToPersist, isRescue, openRescue } from '../rescue';
import { confirmColumns, gatherFiles, stopGathering } from '../gather';
import { underWay } from '../session/under-way';

/** Opens what was dropped: one table for confirmation, packages and several files beside each other. */
export async function openFiles(session: Session, files: readonly File[]): Promise<void> {
  const [only] = files;
  if (only && files.length === 1) await openFile(session, only);
  else if (only) await gatherFiles(session, files);
}

/** Opens a file for confirmation; a second call, or the cancel button, makes the first one's outcome void. */
export const openFile = (session: Session, file: File): Promise<void> =>
  underWay(session, 'Membaca berkas', () => openOnce(session, file));

async function openOnce(session: Session, file: File): Promise<void> {
  const { settings, overlays, importChoices, tables } = session.state().stored;
  const { district, year, period, officer } = settings;
  session.state().busy?.cancel?.();
  stopGathering(session);
  if (await isRescue(file)) {
    await openRescue(session, file);
    return;
  }
  if (await isHandover(file)) {
    await openHandover(session, file);
    return;
  }
  if (/\.json$/i.test(file.name)) {
    await gatherFiles(session, [file]);
    return;
  }
  const opener = session.tableOpener();
  let cancelled = false;
  const cancel = (): void => {
    cancelled = true;
    opener.stop();
    session.show({ busy: null });
  };
  session.show({ notice: null, draft: null, busy: { label: `Membaca ${file.name}…`, cancel } });
  const facts = {
    district,
    year,
    ...(period && { period }),
    overlays,
    remembered: { agency: officer.agency ?? '', choices: importChoices },
    tables: tables.map(({ district: of, table: { file: from, columns } }) => ({
      district: of,
      table: { file: from, columns },
    })),
  };
  const opened = await opener.openTable(file, facts);
  opener.stop();
  const draft = opened.ok ? await arrived(opened.value, facts, session.lists) : opened;
  if (cancelled) return;
  session.show({ busy: null, ...(draft.ok ? { draft: draft.value } : { notice: badNotice(draft.problem) }) });
}

/** Keeps the confirmed tables, replacing those they correct; before this press nothing was stored. */
export async function useDraft(session: Session): Promise<void> {
  const { draft, stored } = session.state();
  if (!draft) return;
  const problem = draftProblems(draft)[0];
  if (problem) {
    session.show({ notice: badNotice(problem) });
    return;
  }
  const { at, by } = session.stamp();
  const remember = { importChoices: (kept: Stored['importChoices']) => withChoicesOf(kept, draft, at) };
  if (session.state().gathering) {
    await session.commit(remember);
    await confirmColumns(session, draft);
    return;
  }
  const { period } = draft;
  const scope: Scope = { district: draft.villages.district.code, year: draft.year, ...(period && { period }) };
  const own = putTables(stored.tables, acceptDraft(draft), { at, by, ...scope, size: draft.size });
  const earlier = acceptEarlier(draft);
  const before = putTables(stored.tables, earlier, { at, by, ...scope, year: scope.year - 1, size: draft.size });
  const log = [...before.log, ...own.log];
  const kept = await session.commit({
    putTables: [...before.put, ...own.put],
    removeTables: [...before.removed, ...own.removed],
    settings: (settings) => ({ ...settingsAt(settings, scope), edition: draft.edition.id }),
    ...remember,
    log,
  });
  if (!kept) return;
  // From here on there is something to lose.
  void askToPersist();
  const changes = log.reduce((sum, entry) => sum + (entry.kind === 'import' ? entry.changed.length : 0), 0);
  const changedText = changes > 0 ? ` ${changes} angka berbeda dari berkas lama; angka lamanya ada di Bukti.` : '';
  const earlierText = earlier.length > 0 ? ` Angka ${scope.year - 1} di berkas itu disimpan sebagai pembanding.` : '';
  session.show({
    draft: null,
    notice: { tone: 'good', message: `Data dari ${draft.file} sudah dipakai.${changedText}${earlierText}` },
  });
}

/** What keeping tables of one time changes, with a line of the log for each. */
function putTables(
  kept: readonly StoredTable[],
  tables: readonly SourceTable[],
  facts: Parameters<typeof replaceTables>[2],
): { readonly put: StoredTable[]; readonly removed: string[]; readonly log: LogEntry[] } {
  const put: StoredTable[] = [];
  const gone: string[] = [];
  const log: LogEntry[] = [];
  const { size: _size, ...stamp } = facts;
  for (const table of tables) {
    const replaced = replaceTables(kept, table, facts);
    put.push(replaced.put);
    gone.push(...replaced.removed);
    const before = kept.find(({ key }) => key === replaced.put.key || replaced.removed.includes(key));
    log.push({
      kind: 'import',
      ...stamp,
      file: table.file,
      sheet: table.sheet,
      rows: table.rows.length,
      replaced: before ? `${before.table.file}, lembar ${before.table.sheet}` : '',
      changed: [...replaced.changed],
    });
  }
  return { put, removed: gone, log };
}
