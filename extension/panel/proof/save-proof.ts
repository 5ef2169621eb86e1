import type { LoggedEntry } from '@extension/log';
import { download, XLSX_TYPE } from '@extension/ui/download';
import { logXlsx } from '@extension/log/xlsx';
import { dayOfMoment } from '@shared/dates/words';
import type { Session } from '../session/session';

/** Hands entries of the log, newest first, to the person as an XLSX file, oldest first. */
export async function saveProof(session: Session, entries: readonly LoggedEntry[]): Promise<void> {
  const { derived, villages } = session.state();
  session.show({ busy: { label: 'Menyusun berkas bukti…' }, notice: null });
  try {
    const bytes = await logXlsx([...entries].reverse(), derived?.edition ?? null, villages);
    download(`bukti-cermat-${dayOfMoment(session.stamp().at)}.xlsx`, bytes, XLSX_TYPE);
    session.show({ busy: null });
  } catch {
    session.show({
      busy: null,
      notice: {
        tone: 'bad',
        message: 'Berkas bukti tidak jadi disusun, catatannya sendiri tetap tersimpan.',
        remedy: 'Saring menurut formulir, lalu simpan bagian demi bagian.',
      },
    });
  }
}
