import { indexBy } from '@shared/collections';
import { useState } from 'preact/hooks';
import { agencyName } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { renderFinding } from '@shared/rules';
import type { CellRef, Finding } from '@shared/findings';
import { renderLocalisation } from '@shared/rules/localise';
import type { Change } from '@shared/rules/localise';
import { recomputeColumn } from './decide';
import { isBlank, valueOf, variableLabel } from '@extension/model/figures/cells';
import type { Derived } from '@extension/model/figures/derive';
import { localisedOf } from '@extension/model/figures/likely-wrong';
import { ConfirmButton } from '@extension/ui/confirm-button';
import { Icon } from '@extension/ui/icon';
import { recomputedCells } from '@extension/model/figures/recompute';
import type { Session } from '../session/session';
import { CorrectForm } from './correct-form';
import { DeclareForm } from './declare-form';
import { FindingCells, isAboutRows, LISTED, suspectsOf } from './finding-cells';
import { JustifyForm } from './justify-form';

interface FindingCardProps {
  readonly session: Session;
  readonly derived: Derived;
  readonly finding: Finding;
}

/** Whose figure it is, the agency that leads first. */
const Owners = ({ derived, finding }: Pick<FindingCardProps, 'derived' | 'finding'>) => {
  const [lead, ...others] = [finding.owner, ...finding.others]
    .filter(Boolean)
    .map((owner) => agencyName(derived.edition, owner));
  if (lead === undefined) return null;
  return (
    <p class="muted">
      Milik <strong>{lead}</strong>
      {others.length > 0 && `, bersama ${others.join(', ')}`}
    </p>
  );
};

/** The figures a press puts into the form: what the connected figures ask for, or what the finding's own kind does. */
function proposals(derived: Derived, finding: Finding, told: readonly Change[] | undefined): readonly Change[] {
  const { suggestion } = finding;
  if (told) return told;
  return suggestion?.kind === 'value'
    ? [{ ...suggestion.cell, value: suggestion.value, typed: valueOf(derived, suggestion.cell) }]
    : [];
}

const eachOnce = (cells: readonly CellRef[]): CellRef[] => [
  ...indexBy(cells, (cell) => `${cell.village} ${cell.variable}`).values(),
];

/** A finding: what, which numbers, where, whose, why, and what can be done about it here. */
export function FindingCard({ session, derived, finding }: FindingCardProps) {
  const [open, setOpen] = useState<'correct' | 'propose' | 'justify' | 'declare' | null>(null);
  const toggle = (part: typeof open): void => setOpen(open === part ? null : part);
  const text = renderFinding(finding, derived.edition, derived.villages);
  const justification = derived.justified.get(finding.key);
  const { suggestion, cells } = finding;
  const told = localisedOf(derived).told().get(finding.key);
  const hint = told && renderLocalisation(told, derived.edition, derived.villages);
  const proposed = proposals(derived, finding, told?.suggestion?.changes);
  const few = cells.length <= LISTED && !isAboutRows(finding);
  const correctable = few
    ? eachOnce([...cells, ...suspectsOf(finding, told), ...proposed]).filter(({ variable }) => variable !== '')
    : [];
  const blank = cells.filter((cell) => cell.variable !== '' && isBlank(derived, cell)).slice(0, LISTED);
  return (
    <article class="card finding" data-rule={finding.rule} data-severity={finding.severity} data-owner={finding.owner}>
      <h4>{text.title}</h4>
      <p>{text.message}</p>
      {cells.length > 0 && <FindingCells derived={derived} finding={finding} told={told} />}
      {hint && !justification && (
        <p class="hint" data-verdict={told?.verdict}>
          {hint.why}
        </p>
      )}
      <Owners derived={derived} finding={finding} />
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
        {proposed.length > 0 && (
          <button type="button" aria-expanded={open === 'propose'} onClick={() => toggle('propose')}>
            {hint?.question ?? `Pakai ${formatNumber(proposed[0]?.value ?? 0)}?`}
          </button>
        )}
        {correctable.length > 0 && (
          <button type="button" aria-expanded={open === 'correct'} onClick={() => toggle('correct')}>
            Perbaiki angka
          </button>
        )}
        {blank.length > 0 && (
          <button type="button" aria-expanded={open === 'declare'} onClick={() => toggle('declare')}>
            Memang nol atau tidak berlaku
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
          <button type="button" aria-expanded={open === 'justify'} onClick={() => toggle('justify')}>
            Beri alasan
          </button>
        )}
      </div>
      {open === 'propose' && <CorrectForm session={session} derived={derived} cells={proposed} proposed={proposed} />}
      {open === 'correct' && <CorrectForm session={session} derived={derived} cells={correctable} />}
      {open === 'declare' &&
        blank.map((cell) => (
          <DeclareForm key={`${cell.village} ${cell.variable}`} session={session} derived={derived} cell={cell} />
        ))}
      {open === 'justify' && (
        <JustifyForm session={session} finding={finding} title={text.title} onDone={() => setOpen(null)} />
      )}
    </article>
  );
}
