import { ownEdition } from '@extension/import';
import { formatNumber } from '@shared/dataset';
import type { CellConflict } from '@shared/exchange';
import { cellKey } from '@shared/findings';
import { chooseSide, chooseSource } from './gather';
import { cellWords } from '@extension/model/figures/cells';
import { chosenSide } from '@extension/model/gather/chosen';
import { Icon } from '@extension/ui/icon';
import { List } from '@extension/ui/list';
import type { Session } from '../session/session';
import type { ComparedProps } from './undecided';

/** The words for cells of these files. */
export const wordsFor = (session: Session, { villages, scope }: ComparedProps['comparison']) => ({
  villages,
  edition: ownEdition(session.state().stored.overlays, villages.district.code, scope.year),
});

const Cell = ({ session, gathering, comparison, conflict }: ComparedProps & { readonly conflict: CellConflict }) => {
  const key = cellKey(conflict.village, conflict.variable);
  const chosen = chosenSide(conflict, gathering.choices, true);
  const { edition, villages } = wordsFor(session, comparison);
  const known = conflict.sides.some(({ value }) => value !== null);
  return (
    <fieldset class="card" data-conflict={key}>
      <legend>{edition ? cellWords({ edition, villages }, conflict) : key}</legend>
      <div class={conflict.sides.length === 2 ? 'pair' : 'stack'}>
        {conflict.sides.map((side) => (
          <label key={side.package} class="check">
            <input
              type="radio"
              name={key}
              disabled={side.value === null}
              checked={chosen === side.package}
              onChange={() => chooseSide(session, [conflict], side.package)}
            />
            <span>
              {comparison.labels[side.package]}
              <br />
              <strong>{side.value === null ? `“${side.text}”` : formatNumber(side.value)}</strong>
              <br />
              <span class="address">{side.address}</span>
            </span>
          </label>
        ))}
      </div>
      {!known && <p class="muted">Tidak ada angka yang terbaca. Sel ini tetap ditahan.</p>}
    </fieldset>
  );
};

/** Cells of which the files say different things, side by side with who says what. */
export const Conflicts = (props: ComparedProps) => {
  const { session, comparison } = props;
  const { conflicts, moreConflicts, labels } = comparison;
  const sources = [...new Set(conflicts.flatMap(({ sides }) => sides.map((side) => side.package)))];
  return (
    <section aria-labelledby="beda" data-part="beda">
      <h3 id="beda">
        <Icon name="question" /> {formatNumber(conflicts.length + moreConflicts)} angka berbeda
      </h3>
      <p class="muted">Pilih angka yang benar untuk tiap sel. Pilihan Anda dicatat di Bukti.</p>
      <div class="row">
        {sources.map((hash) => (
          <button key={hash} type="button" onClick={() => chooseSource(session, hash)}>
            Semua dari {labels[hash]}
          </button>
        ))}
      </div>
      {moreConflicts > 0 && (
        <p>
          {formatNumber(conflicts.length)} yang pertama dapat dipilih satu per satu; yang lain mengikuti "Semua dari".
        </p>
      )}
      <List
        items={conflicts}
        step={20}
        keyOf={(conflict) => cellKey(conflict.village, conflict.variable)}
        render={(conflict) => <Cell {...props} conflict={conflict} />}
      />
    </section>
  );
};
