import type { EvidenceStatus } from './state';
import { Icon } from '@extension/ui/icon';
import type { IconName } from '@extension/ui/icon';

const STATUSES: Readonly<
  Record<EvidenceStatus, { readonly icon: IconName; readonly word: string; readonly mark: string }>
> = {
  belum: { icon: 'circle', word: 'belum diisikan', mark: 'missing' },
  diisikan: { icon: 'arrow', word: 'sudah diisikan, menunggu terlihat di daftar situs', mark: 'fill' },
  ditemukan: { icon: 'check', word: 'ada di daftar situs', mark: 'already' },
  berbeda: { icon: 'warning', word: 'berbeda di daftar situs', mark: 'wrong' },
  berubah: { icon: 'warning', word: 'berubah sejak diisikan', mark: 'held' },
};

/** How far a line is on its way to the site, as icon and word. */
export const StatusMark = ({ status }: { readonly status: EvidenceStatus }) => {
  const { icon, word, mark } = STATUSES[status];
  return (
    <span class={`reason mark-text ${mark}`}>
      <Icon name={icon} /> {word}
    </span>
  );
};
