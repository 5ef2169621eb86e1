import { isNewer } from '@extension/store';
import type { Stored } from '@extension/store';
import { formatNumber } from '@shared/dataset';
import type { Notice } from './state';

/** What of the machine's records this version cannot read, damaged and newer ones told apart; null where all is read. */
export function unreadNotice({ unread, unreadable }: Pick<Stored, 'unread' | 'unreadable'>): Notice | null {
  if (unreadable === 0) return null;
  const newer = unread.filter(isNewer).length;
  const damaged = unreadable - newer;
  return {
    tone: 'bad',
    message: [
      ...(newer > 0 ? [`${formatNumber(newer)} catatan dari versi yang lebih baru, disimpan apa adanya.`] : []),
      ...(damaged > 0
        ? [`${formatNumber(damaged)} catatan rusak tidak terbaca: disimpan apa adanya, tidak dipakai.`]
        : []),
    ].join(' '),
    remedy: [
      ...(newer > 0 ? ['Perbarui Cermat di halaman ekstensi peramban.'] : []),
      ...(damaged > 0 ? ['Buka lagi berkas sumbernya, lalu periksa tampilan Bukti.'] : []),
    ].join(' '),
  };
}
