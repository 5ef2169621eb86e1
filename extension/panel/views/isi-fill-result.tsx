import { formatNumber } from '@shared/dataset';
import { undoFill } from '../actions/undo-fill';
import { outcomeText } from '../outcome-text';
import { Icon } from '../parts/icon';
import type { Session } from '../session';
import type { LastFill } from '../state';

const isSame = (outcome: string): boolean => outcome === 'filled' || outcome === 'already';

/** What became of each field of the last fill, and what the officer does next. */
export function FillResult({ session, fill }: { readonly session: Session; readonly fill: LastFill }) {
  const same = fill.results.filter(({ outcome }) => isSame(outcome));
  const written = fill.results.filter(({ outcome }) => isSame(outcome) || outcome === 'not-kept');
  const wrong = fill.results.filter(({ outcome }) => !isSame(outcome));
  const shown = fill.village === null ? wrong : fill.results;
  return (
    <div class={wrong.length === 0 ? 'result good' : 'result bad'} aria-live="polite">
      <p>
        <Icon name={wrong.length === 0 ? 'check' : 'warning'} />{' '}
        <strong>
          Terisi {formatNumber(written.length)} dari {formatNumber(fill.results.length)}, dibaca ulang sama{' '}
          {formatNumber(same.length)}
        </strong>
      </p>
      <ul class="plain">
        {shown.slice(0, 60).map((result) => (
          <li key={result.field} data-outcome={result.outcome}>
            <Icon name={isSame(result.outcome) ? 'check' : 'warning'} /> {result.label}: {result.text}
            {!isSame(result.outcome) && (
              <span class="reason">
                {outcomeText(result.outcome, result.refusal)}
                {result.after && `; di halaman ${result.after}`}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p class="now">
        <Icon name="arrow" />{' '}
        {wrong.length === 0 ? 'Tekan Simpan di situs.' : 'Isi sendiri ruas yang bertanda, lalu tekan Simpan di situs.'}
      </p>
      <button type="button" onClick={() => void undoFill(session)}>
        Urungkan
      </button>
    </div>
  );
}
