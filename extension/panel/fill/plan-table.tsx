import type { PlanItem, PlanStatus } from '@extension/forms';
import { orBlank, PLAN_WORDS } from '@shared/filling-words';
import { variableCertainty } from '@extension/model/figures/certainty';
import { Icon } from '@extension/ui/icon';
import type { IconName } from '@extension/ui/icon';
import { Unsure } from '@extension/ui/unsure';
import type { Session } from '../session/session';
import type { SessionState } from '../session/state';
import { OverwriteChoice } from './overwrites';

const ICONS: Readonly<Record<PlanStatus, IconName>> = {
  fill: 'arrow',
  already: 'check',
  held: 'pause',
  missing: 'note',
};

interface PlanTableProps {
  readonly session: Session;
  readonly leaving: SessionState['leaving'];
  readonly items: readonly PlanItem[];
  /** The form is skipped as a whole: its sound fields wait. */
  readonly waiting?: boolean;
}

/** Field by field: what stands on the site, what would stand there, and why not. */
export const PlanTable = ({ session, leaving, items, waiting = false }: PlanTableProps) => {
  const edition = session.state().derived?.edition;
  return (
    <table class="plan">
      <thead>
        <tr>
          <th scope="col">Ruas</th>
          <th scope="col">Di situs → {PLAN_WORDS.fill}</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const { variable, label, before, text, status, reason } = item;
          return (
            <tr key={variable} data-status={status}>
              <th scope="row">
                {label} {edition && <Unsure certainty={variableCertainty(edition, variable)} />}
              </th>
              <td class="figures">
                <span class="muted">{orBlank(before)}</span> →{' '}
                <strong>{status === 'fill' || status === 'already' ? text : '–'}</strong>
              </td>
              <td>
                <span class={`mark ${status}`}>
                  <Icon name={waiting && status === 'fill' ? 'pause' : ICONS[status]} />{' '}
                  {waiting && status === 'fill' ? 'menunggu' : PLAN_WORDS[status]}
                </span>
                {reason && <span class="reason">{reason}</span>}
                <OverwriteChoice session={session} leaving={leaving} item={item} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
