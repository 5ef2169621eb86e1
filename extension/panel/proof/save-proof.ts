import { formatNumber } from '@shared/dataset';
import { download, XLSX_TYPE } from '@extension/ui/download';
import type { LogFilter } from '@extension/log/filter';
import type { LoggedEntry } from '@extension/log';
import { logXlsx } from '@extension/log/xlsx';
import { dayOfMoment } from '@shared/dates/words';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import { searchLog } from './search-log';

/** Hands what a filter finds in the log to the person as an XLSX file, oldest first. */
export async function saveProof(session: Session, filter: LogFilter): Promise<void> {
  const { derived, villages } = session.state();
  session.show({ busy: { label: 'Menyusun berkas bukti…' }, notice: null });
  try {
    let entries: readonly LoggedEntry[] = [];
    const read = await searchLog(session, filter, Infinity, (found) => {
      entries = found.found;
      session.show({
        busy: { label: `Membaca catatan: ${formatNumber(found.done)} dari ${formatNumber(found.total)}…` },
      });
      return true;
    });
    if (!read.ok) {
      session.show({ busy: null, notice: badNotice(read.problem) });
      return;
    }
    session.show({ busy: { label: 'Menyusun berkas bukti…' } });
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
