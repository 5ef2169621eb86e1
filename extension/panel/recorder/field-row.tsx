import type { PlanItem, Proposal, OutlineField } from '@extension/forms';
import { nameOf } from '@extension/forms';
import { tellField } from './record-page';
import { variableLabel } from '@extension/model/figures/cells';
import type { Derived } from '@extension/model/figures/derive';
import { Icon } from '@extension/ui/icon';
import type { Session } from '../session/session';

interface RecordedFieldProps {
  readonly session: Session;
  readonly derived: Derived;
  readonly seen: OutlineField;
  readonly proposal: Proposal;
  /** All variables in the order of their forms, for a choice nothing was proposed for. */
  readonly all: readonly string[];
  /** What the trial would write here. */
  readonly item: PlanItem | null;
}

/** One field of the page: what Cermat takes it for, why, and what would stand in it. */
export function RecordedField({ session, derived, seen, proposal, all, item }: RecordedFieldProps) {
  const { at, variable, reasons, alternatives } = proposal;
  const name = nameOf(seen);
  const place = [seen.tab, seen.section].filter(Boolean).join(' › ');
  const near = variable === null ? alternatives : [variable, ...alternatives];
  const rest = all.filter((key) => !near.includes(key));
  return (
    <li class="recorded" data-at={at} data-variable={variable ?? ''}>
      <p>
        <Icon name={variable === null ? 'question' : 'check'} /> <strong>{name}</strong>
        {place && <span class="muted"> · {place}</span>}
      </p>
      <label>
        <span class="muted">Isinya</span>
        <select
          value={variable ?? ''}
          aria-label={`Isi untuk ${name}`}
          onChange={(event) => tellField(session, at, event.currentTarget.value || null)}
        >
          <option value="">Tidak diisi Cermat</option>
          <optgroup label={near.length > 0 ? 'Yang mungkin' : 'Tidak ada yang mirip'}>
            {near.map((key) => (
              <option key={key} value={key}>
                {variableLabel(derived, key)}
              </option>
            ))}
          </optgroup>
          <optgroup label="Lainnya">
            {rest.map((key) => (
              <option key={key} value={key}>
                {variableLabel(derived, key)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {variable !== null && (
        <p class="muted">
          {reasons.join(', ')}
          {item && (
            <span data-value={item.text}>
              {' · '}
              {item.text ? `akan diisi ${item.text}` : (item.reason ?? 'tidak ada angkanya')}
            </span>
          )}
        </p>
      )}
    </li>
  );
}
