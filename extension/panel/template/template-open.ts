import { fail } from '@shared/result';
import type { Result } from '@shared/result';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import type { TemplateDraft } from '../session/state';
import { planOf } from './plan';
import { underWay } from '../session/under-way';

/** Real templates stay far below; more is no file of this kind. */
const LARGEST = 20 * 1024 * 1024;

async function read(session: Session, file: File): Promise<Result<TemplateDraft>> {
  const { derived } = session.state();
  if (!derived) return fail('Belum ada angka untuk diisikan.', 'Buka berkas angka dulu di Data.');
  if (!/\.xlsx$/i.test(file.name))
    return fail(`${file.name} bukan templat Excel (.xlsx).`, 'Unduh templatnya lagi dari menu formulir di situs.');
  if (file.size > LARGEST) return fail(`${file.name} terlalu besar untuk templat.`, 'Unduh templat baru dari situs.');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { readWorkbook } = await import('@shared/files');
  const grids = await readWorkbook(bytes, file.name);
  if (!grids.ok) return grids;
  const draft = { file: file.name, bytes, grids: grids.value, partly: false, filled: null };
  const plan = planOf(derived, draft);
  return plan.ok ? { ok: true, value: draft } : plan;
}

/** Opens a template downloaded from the site up to its plan. The file itself stays as it is. */
export const openTemplate = (session: Session, file: File): Promise<void> =>
  underWay(session, 'Membaca templat', () => openOnce(session, file));

async function openOnce(session: Session, file: File): Promise<void> {
  session.show({ notice: null, busy: { label: `Membaca ${file.name}…` } });
  const draft = await read(session, file);
  session.show({ busy: null, ...(draft.ok ? { templateDraft: draft.value } : { notice: badNotice(draft.problem) }) });
}

/** Puts the template away; the file on the machine is as it was. */
export const closeTemplate = (session: Session): void => session.show({ templateDraft: null, notice: null });

/** The officer chooses to fill rows although a required figure of theirs is held or missing. */
export function fillTemplatePartly(session: Session): void {
  const { templateDraft } = session.state();
  if (templateDraft) session.show({ templateDraft: { ...templateDraft, partly: true, filled: null } });
}
