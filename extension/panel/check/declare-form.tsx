import { useState } from 'preact/hooks';
import { SHORTEST_REASON } from '@shared/findings';
import type { CellRef } from '@shared/findings';
import { formatNumber, TOTAL } from '@shared/dataset';
import { declare } from './decide';
import { blankVillages, cellWords, variableLabel } from '@extension/model/figures/cells';
import type { Derived } from '@extension/model/figures/derive';
import type { Session } from '../session/session';

interface DeclareFormProps {
  readonly session: Session;
  readonly derived: Derived;
  readonly cell: CellRef;
}

/**
 * Shows what a blank cell, or all blank cells of its column, really mean: none, or a figure that does not exist there.
 */
export function DeclareForm({ session, derived, cell }: DeclareFormProps) {
  const [column, setColumn] = useState(false);
  const [reason, setReason] = useState('');
  const missing = SHORTEST_REASON - reason.trim().length;
  const blank = blankVillages(derived, cell.variable).length;
  const at = column ? { village: '', variable: cell.variable } : cell;
  const name = cellWords(derived, cell);
  return (
    <fieldset class="card declare" data-declare={`${cell.village} ${cell.variable}`}>
      <legend>{name} kosong</legend>
      {cell.village !== TOTAL && blank > 1 && (
        <label class="check">
          <input type="checkbox" checked={column} onChange={(event) => setColumn(event.currentTarget.checked)} />
          Semua {formatNumber(blank)} sel kosong di kolom {variableLabel(derived, cell.variable)}
        </label>
      )}
      <button type="button" onClick={() => void declare(session, at, 'nol', '')}>
        Memang nol
      </button>
      <label class="field">
        Alasan angka ini tidak ada
        <input value={reason} autocomplete="off" onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <button
        type="button"
        disabled={missing > 0}
        onClick={() => void declare(session, at, 'tidak-berlaku', reason.trim())}
      >
        Tidak berlaku
      </button>
      {missing > 0 && <p class="muted">Untuk “tidak berlaku” kurang {missing} huruf alasan.</p>}
    </fieldset>
  );
}
