import { formatNumber } from '@shared/dataset';
import { looksLikeRescue } from '@extension/model/rescue/head';
import type { Session } from '../session/session';
import { badNotice } from '../session/session';
import { underWay } from '../session/under-way';
import { newProfile, rememberCopy } from './make-copy';
import { withProgress } from './progress';

/** Whether a file is a rescue copy, by its beginning. */
export const isRescue = async (file: File): Promise<boolean> => looksLikeRescue(await file.slice(0, 100).text());

/** Opens a copy up to the point where a person confirms it: put back where nothing is kept here, else as a handover. */
export const openRescue = (session: Session, file: File): Promise<void> =>
  underWay(session, 'Membaca salinan penyelamat', () => openOnce(session, file));

async function openOnce(session: Session, file: File): Promise<void> {
  leaveRescue(session);
  await session.settled();
  const worker = session.rescue();
  const work = { label: `Membaca ${file.name}…`, stop: () => worker.stop() };
  const opened = await withProgress(session, work, (channel) => worker.openCopy(file, channel));
  if (opened === null) return;
  if (!opened.ok) {
    worker.stop();
    session.show({ notice: badNotice(opened.problem) });
    return;
  }
  if (opened.value.isEmptyHere) {
    session.show({ view: 'data', rescue: { worker, opened: opened.value } });
    return;
  }
  const joined = await withProgress(session, work, (channel) => worker.joinCopy(session.stamp(), channel));
  if (joined === null) return;
  if (joined.ok) session.show({ view: 'data', handover: { worker, opened: joined.value, chosen: {} } });
  else {
    worker.stop();
    session.show({ notice: badNotice(joined.problem) });
  }
}

/** Puts the opened copy away; nothing of it was kept. */
export function leaveRescue(session: Session): void {
  session.state().rescue?.worker.stop();
  session.show({ rescue: null });
}

/** Puts everything back as it was when the copy was made, in one act. */
export const restoreRescue = (session: Session): Promise<void> =>
  underWay(session, 'Memulihkan salinan penyelamat', () => restoreOnce(session));

async function restoreOnce(session: Session): Promise<void> {
  const { rescue } = session.state();
  if (!rescue) return;
  const { worker, opened } = rescue;
  await session.letGo();
  const work = { label: 'Memulihkan…', stop: () => worker.stop() };
  const restored = await withProgress(session, work, (channel) => worker.restoreCopy(channel));
  leaveRescue(session);
  await session.letGo();
  await session.load();
  if (restored === null) return;
  if (!restored.ok) {
    session.show({ notice: badNotice(restored.problem) });
    return;
  }
  // It is the last copy by now. What was kept since is not known by it: the next one is made as soon as it is due.
  const { profile } = session.state().stored.rescue;
  const { file: name, size, hash, entries, made } = opened;
  await rememberCopy(session, profile || newProfile(), made, { name, size, hash, entries, print: '' });
  session.show({
    notice: {
      tone: 'good',
      message: `Dipulihkan seperti pada waktu salinan dibuat: ${formatNumber(opened.records)} catatan, ${formatNumber(opened.entries)} di antaranya di Bukti.`,
    },
  });
}
