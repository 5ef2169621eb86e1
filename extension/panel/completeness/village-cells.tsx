import { useState } from 'preact/hooks';
import { CELL_WORDS, CompletenessState } from '@shared/completeness';
import type { ExpectedCell } from '@shared/completeness';
import { declarationsIn } from '@shared/exchange';
import { declare, DeclareForm } from '../check';
import { variableLabel } from '@extension/model/figures/cells';
import { variableCertainty } from '@extension/model/figures/certainty';
import { dayInWords } from '@shared/dates/words';
import type { Derived } from '@extension/model/figures/derive';
import { CELL_ICONS } from '@extension/ui/fill-sign';
import { Icon } from '@extension/ui/icon';
import { Unsure } from '@extension/ui/unsure';
import type { Session } from '../session/session';

interface CellProps {
  readonly session: Session;
  readonly derived: Derived;
  readonly cell: ExpectedCell;
}

const { kosong, sah, nol } = CompletenessState;

const Cell = ({ session, derived, cell }: CellProps) => {
  const [open, setOpen] = useState(false);
  const { village, variable, state, reason, since } = cell;
  const word = CELL_WORDS[state];
  const declared = declarationsIn(derived.decisions).of(village, variable);
  const inForce = declared !== undefined && state !== kosong && state !== sah;
  return (
    <li data-cell={`${village} ${variable}`} data-state={word}>
      <span>
        {variableLabel(derived, variable)} <Unsure certainty={variableCertainty(derived.edition, variable)} />
      </span>
      <span class="muted">
        <Icon name={CELL_ICONS[state]} /> {word}
        {reason && `: ${reason}`}
        {(state === sah || state === nol) &&
          (since === null ? ', sejak kapan tidak diketahui' : `, sejak ${dayInWords(since)}`)}
      </span>
      {state === kosong && (
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          Memang nol atau tidak berlaku
        </button>
      )}
      {state === kosong && open && <DeclareForm session={session} derived={derived} cell={{ village, variable }} />}
      {inForce && declared.village === village && (
        <button type="button" onClick={() => void declare(session, { village, variable }, 'dicabut', '')}>
          Cabut pernyataan
        </button>
      )}
      {inForce && declared.village === '' && (
        <button type="button" onClick={() => void declare(session, { village: '', variable }, 'dicabut', '')}>
          Cabut pernyataan untuk seluruh kolom
        </button>
      )}
    </li>
  );
};

/** The cells of one form of one village, each with its state. */
export const VillageCells = ({
  cells,
  ...rest
}: Omit<CellProps, 'cell'> & { readonly cells: readonly ExpectedCell[] }) => (
  <ul class="plain lines">
    {cells.map((cell) => (
      <Cell key={`${cell.village} ${cell.variable}`} {...rest} cell={cell} />
    ))}
  </ul>
);
