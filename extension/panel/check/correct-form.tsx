import { useState } from 'preact/hooks';
import { variableOf } from '@shared/catalogue';
import { parseNumber } from '@shared/dataset';
import type { CellRef } from '@shared/findings';
import type { Change } from '@shared/rules/localise';
import { cellText } from '@extension/import';
import { correctFigure } from './decide';
import { variableCertainty } from '@extension/model/figures/certainty';
import { Unsure } from '@extension/ui/unsure';
import { rawOf, variableLabel, villageName } from '@extension/model/figures/cells';
import type { Derived } from '@extension/model/figures/derive';
import type { Session } from '../session/session';

interface CorrectFormProps {
  readonly session: Session;
  readonly derived: Derived;
  readonly cells: readonly CellRef[];
  /** Figures a person asked for with a press, to be looked at and saved. */
  readonly proposed?: readonly Change[];
}

type CorrectCellProps = Omit<CorrectFormProps, 'cells' | 'proposed'> & {
  readonly cell: CellRef;
  readonly first: string;
};

const CorrectCell = ({ session, derived, cell, first }: CorrectCellProps) => {
  const [typed, setTyped] = useState(first);
  const [problem, setProblem] = useState('');
  const type = variableOf(derived.edition, cell.variable)?.type === 'percent' ? 'percent' : 'count';
  const label = `${variableLabel(derived, cell.variable)}, ${villageName(derived, cell.village)}`;
  const save = (): void => {
    // Typed here and now in the Indonesian notation the label asks for, so `1.895` is no riddle.
    const { status, value } = parseNumber(typed, { type, convention: 'id' });
    if (value === null || (status !== 'ok' && status !== 'flag')) {
      setProblem(
        `"${typed}" belum terbaca sebagai angka. Tulis angka saja, misalnya 1895${type === 'percent' ? ' atau 3,38' : ''}.`,
      );
      return;
    }
    void correctFigure(session, cell, value);
  };
  return (
    <form
      class="correct"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label class="field">
        <span>
          {label} <Unsure certainty={variableCertainty(derived.edition, cell.variable)} />
        </span>
        <input
          inputMode="decimal"
          autocomplete="off"
          value={typed}
          placeholder={cellText(rawOf(derived, cell))}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={typed.trim() === ''} aria-label={`Simpan angka ${label}`}>
        Simpan angka
      </button>
      <p class="problem" aria-live="polite">
        {problem}
      </p>
    </form>
  );
};

/** A field for each cell a finding concerns; the figure in the file stays in the log. */
export const CorrectForm = ({ session, derived, cells, proposed = [] }: CorrectFormProps) => (
  <div>
    {cells.map((cell) => {
      const { village, variable } = cell;
      const change = proposed.find((one) => one.village === village && one.variable === variable);
      const first = change ? String(change.value).replace('.', ',') : '';
      return (
        <CorrectCell
          key={`${village} ${variable} ${first}`}
          session={session}
          derived={derived}
          cell={cell}
          first={first}
        />
      );
    })}
  </div>
);
