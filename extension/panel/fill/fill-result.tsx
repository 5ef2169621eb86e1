import { formatNumber } from '@shared/dataset';
import { undoFill } from './undo-fill';
import { outcomeText } from '@extension/log/outcome-words';
import { Icon } from '@extension/ui/icon';
import type { LastFill } from '../session/state';
import { useSession } from '../session/use-session';

/** Left as it is by the officer's own choice: no fault, and nothing to do. */
const isLeft = (outcome: string): boolean => outcome === 'left';
const isSame = (outcome: string): boolean => outcome === 'filled' || outcome === 'already';

/** Shows what became of each field of the last fill, and what the officer does next. */
export function FillResult({ fill }: { readonly fill: LastFill }) {
  const session = useSession();
  const meant = fill.results.filter(({ outcome }) => !isLeft(outcome));
  const same = meant.filter(({ outcome }) => isSame(outcome));
  const written = meant.filter((result) => isSame(result.outcome) || result.written);
  const wrong = meant.filter(({ outcome }) => !isSame(outcome));
  const stopped = wrong.some(({ refusal }) => refusal === 'stopped');
  const told = fill.results.filter(({ outcome }) => !isSame(outcome));
  const shown = fill.village === null ? told : fill.results;
  return (
    <div class={wrong.length === 0 ? 'result good' : 'result bad'} aria-live="polite">
      <p>
        <Icon name={wrong.length === 0 ? 'check' : 'warning'} />{' '}
        <strong>
          Terisi {formatNumber(written.length)} dari {formatNumber(meant.length)}, dibaca ulang sama{' '}
          {formatNumber(same.length)}
        </strong>
      </p>
      <ul class="plain">
        {shown.slice(0, 60).map((result) => (
          <li key={result.field} data-outcome={result.outcome}>
            <Icon name={isSame(result.outcome) ? 'check' : isLeft(result.outcome) ? 'pause' : 'warning'} />{' '}
            {result.label}: {result.text}
            {!isSame(result.outcome) && (
              <span class="reason">
                {outcomeText(result.outcome, result.refusal)}
                {result.outcome === 'not-kept' && (result.written ? ', hilang sesudah ditulis' : ', langsung ditolak')}
                {result.after && `; di halaman ${result.after}`}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p class="now">
        <Icon name="arrow" />{' '}
        {wrong.length === 0
          ? 'Tekan Simpan di situs.'
          : stopped
            ? 'Pengisian dihentikan: isi lagi, atau urungkan.'
            : 'Isi sendiri ruas yang bertanda, lalu tekan Simpan di situs.'}
      </p>
      <button type="button" onClick={() => void undoFill(session)}>
        Urungkan
      </button>
    </div>
  );
}
