import type { Session } from '../session/session';
import { downloads } from './downloads';
import { giveCopy } from './make-copy';
import { askToPersist } from './persistence';

/** Lets copies be made without being asked, and makes the first; straight from a press, because the browser asks too. */
export async function allowCopies(session: Session): Promise<void> {
  const isAllowed = await downloads.ask();
  if (!isAllowed) {
    session.show({
      notice: {
        tone: 'info',
        message: 'Izin menyimpan ke folder unduhan belum diberikan, jadi salinan tidak dibuat otomatis.',
        remedy: 'Salinan tetap dapat dibuat dengan tombolnya.',
      },
    });
    return;
  }
  await askToPersist();
  if ((await session.commit({ rescue: (kept) => ({ ...kept, automatic: true }) })) !== null) await giveCopy(session);
}

/** Ends that, and gives the permission back to the browser. */
export async function forbidCopies(session: Session): Promise<void> {
  if ((await session.commit({ rescue: (kept) => ({ ...kept, automatic: false }) })) === null) return;
  await downloads.giveBack().catch(() => undefined);
  session.show({
    notice: { tone: 'info', message: 'Salinan tidak lagi dibuat otomatis. Yang sudah ada tetap di folder unduhan.' },
  });
}
