import { EVIDENCE_WORDS } from '@shared/evidence';
import type { EvidenceStatus } from '@shared/evidence';
import { Icon } from '@extension/ui/icon';
import type { IconName } from '@extension/ui/icon';

const LOOKS: Readonly<Record<EvidenceStatus, { readonly icon: IconName; readonly mark: string }>> = {
  belum: { icon: 'circle', mark: 'missing' },
  diisikan: { icon: 'arrow', mark: 'fill' },
  ditemukan: { icon: 'check', mark: 'already' },
  berbeda: { icon: 'warning', mark: 'wrong' },
  berubah: { icon: 'warning', mark: 'held' },
};

/** How far a line is on its way to the site, as icon and word. */
export const StatusMark = ({ status }: { readonly status: EvidenceStatus }) => (
  <span class={`reason mark-text ${LOOKS[status].mark}`}>
    <Icon name={LOOKS[status].icon} /> {EVIDENCE_WORDS[status]}
  </span>
);
