import type { Session } from '../session/session';
import { refreshPage } from '../session/follow-page';

/** Asks the browser for the national hosts, straight from the officer's click. */
export async function askPermission(session: Session): Promise<void> {
  const granted = await session.link.askPermission();
  if (!granted) {
    session.show({
      notice: { tone: 'info', message: 'Izin belum diberikan.', remedy: 'Tekan Izinkan lagi bila sudah siap.' },
    });
  }
  await refreshPage(session);
}
