import type { PlanItem, PlanStatus } from '@extension/maps';
import { Icon } from '../parts/icon';
import type { IconName } from '../parts/icon';

const STATUS: Readonly<Record<PlanStatus, { icon: IconName; word: string }>> = {
  fill: { icon: 'arrow', word: 'akan diisi' },
  already: { icon: 'check', word: 'sudah sama' },
  held: { icon: 'pause', word: 'ditahan' },
  missing: { icon: 'note', word: 'tidak ada angka' },
};

/** Field by field: what stands on the site, what would stand there, and why not. */
export const PlanTable = ({ items }: { readonly items: readonly PlanItem[] }) => (
  <table class="plan">
    <thead>
      <tr>
        <th scope="col">Ruas</th>
        <th scope="col">Di situs → akan diisi</th>
        <th scope="col">Status</th>
      </tr>
    </thead>
    <tbody>
      {items.map(({ variable, label, before, text, status, reason }) => (
        <tr key={variable} data-status={status}>
          <th scope="row">{label}</th>
          <td class="figures">
            <span class="muted">{before || 'kosong'}</span> →{' '}
            <strong>{status === 'fill' || status === 'already' ? text : '–'}</strong>
          </td>
          <td>
            <span class={`mark ${status}`}>
              <Icon name={STATUS[status].icon} /> {STATUS[status].word}
            </span>
            {reason && <span class="reason">{reason}</span>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
