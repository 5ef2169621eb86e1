import { useState } from 'preact/hooks';
import { agencyName } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { renderFinding } from '@shared/findings';
import type { Finding } from '@shared/findings';
import { correctFigure, recomputeColumn } from '../actions/decide';
import { variableCertainty } from '../certainty';
import { addressOf, variableLabel, villageName } from '../cells';
import type { Derived } from '../derive';
import { ConfirmButton } from '../parts/confirm-button';
import { Icon } from '../parts/icon';
import { Unsure } from '../parts/unsure';
import { recomputedCells } from '../recompute';
import type { Session } from '../session';
import { CorrectForm } from './correct-form';
import { JustifyForm } from './justify-form';

interface FindingCardProps {
  readonly session: Session;
  readonly derived: Derived;
  readonly finding: Finding;
}

/** More cells than this are counted, not listed or offered for correction one by one. */
const LISTED = 6;

/** Kinds about whole rows: no figure in them is wrong, the row is, and that is put right in the source. */
const ABOUT_ROWS = new Set(['unique-village', 'villages-complete', 'period-matches', 'known-village', 'village-name']);

/** Where the figures stand. Of a whole row the first cell is enough to find it. */
const Cells = ({ derived, finding }: Pick<FindingCardProps, 'derived' | 'finding'>) => {
  const { cells, kind } = finding;
  const first = ABOUT_ROWS.has(kind) ? 1 : cells.length > LISTED ? 3 : LISTED;
  return (
    <ul class="plain muted cells">
      {cells.slice(0, first).map((cell) => (
        <li key={`${cell.village} ${cell.variable}`}>
          <span class="address">{addressOf(derived, cell)}</span>{' '}
          {cell.variable && variableLabel(derived, cell.variable)}
          {`${cell.variable ? ', ' : ''}${villageName(derived, cell.village)}`}{' '}
          {cell.variable && <Unsure certainty={variableCertainty(derived.edition, cell.variable)} />}
        </li>
      ))}
      {cells.length > first && <li>dan {formatNumber(cells.length - first)} sel lain</li>}
    </ul>
  );
};

/** A finding: what, which numbers, where, whose, why, and what can be done about it here. */
export function FindingCard({ session, derived, finding }: FindingCardProps) {
  const [open, setOpen] = useState<'correct' | 'justify' | null>(null);
  const text = renderFinding(finding, derived.edition, derived.villages);
  const justification = derived.justified.get(finding.key);
  const { suggestion } = finding;
  const withValue = finding.cells.filter(({ variable }) => variable !== '');
  const correctable = withValue.length <= LISTED && !ABOUT_ROWS.has(finding.kind) ? withValue : [];
  const owners = [finding.owner, ...finding.others].filter(Boolean).map((owner) => agencyName(derived.edition, owner));
  return (
    <article class="card finding" data-rule={finding.rule} data-severity={finding.severity}>
      <h4>{text.title}</h4>
      <p>{text.message}</p>
      {finding.cells.length > 0 && <Cells derived={derived} finding={finding} />}
      {owners.length > 0 && <p class="muted">Milik {owners.join(', ')}</p>}
      <details>
        <summary>Kenapa penting</summary>
        <p>{text.why}</p>
      </details>
      {justification ? (
        <p class="given">
          <Icon name="check" /> Alasan dari {justification.by}: {justification.reason}
        </p>
      ) : (
        <p>
          <Icon name="arrow" /> {text.action}
        </p>
      )}
      <div class="row">
        {correctable.length > 0 && (
          <button
            type="button"
            aria-expanded={open === 'correct'}
            onClick={() => setOpen(open === 'correct' ? null : 'correct')}
          >
            Perbaiki angka
          </button>
        )}
        {suggestion?.kind === 'value' && (
          <button type="button" onClick={() => void correctFigure(session, suggestion.cell, suggestion.value)}>
            Pakai saran {formatNumber(suggestion.value)}
          </button>
        )}
        {suggestion?.kind === 'recompute' && (
          <ConfirmButton
            label="Hitung ulang persen kolom ini"
            question={() =>
              `${formatNumber(Object.keys(recomputedCells(derived, suggestion.variable)).length)} sel ${variableLabel(derived, suggestion.variable)} akan dihitung dari angkanya. Isi lama tetap tercatat di Bukti.`
            }
            yes="Ya, hitung ulang"
            onYes={() => void recomputeColumn(session, suggestion.variable)}
          />
        )}
        {finding.severity === 'peringatan' && !justification && (
          <button
            type="button"
            aria-expanded={open === 'justify'}
            onClick={() => setOpen(open === 'justify' ? null : 'justify')}
          >
            Beri alasan
          </button>
        )}
      </div>
      {open === 'correct' && <CorrectForm session={session} derived={derived} cells={correctable} />}
      {open === 'justify' && (
        <JustifyForm session={session} finding={finding} title={text.title} onDone={() => setOpen(null)} />
      )}
    </article>
  );
}
