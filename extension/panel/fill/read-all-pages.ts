import type { Session } from '../session/session';
import { refreshPage } from '../session/follow-page';
import { underWay } from '../session/under-way';

/** Turns through the pages of the site's table, on the officer's word, so that all its villages are planned at once. */
export async function readAllPages(session: Session): Promise<void> {
  if (session.state().busy || session.state().filling) return;
  session.show({ notice: null, busy: { label: 'Membaca semua halaman tabel…' } });
  await underWay(session, 'Membaca semua halaman tabel', () => refreshPage(session, true));
  session.show({ busy: null });
}
