import { formatNumber } from '@shared/dataset';
import { undoEvidence } from './evidence-fill';
import { isKept } from './state';
import { outcomeText } from '@extension/log/outcome-words';
import { Icon } from '@extension/ui/icon';
import type { Session } from '../session/session';
import type { LastEvidenceFill } from '../session/state';

/** Shows what became of each field of the last fill of evidence, and what the officer does next. */
export function EvidenceResult({ session, last }: { readonly session: Session; readonly last: LastEvidenceFill }) {
  const kept = last.results.filter(({ outcome }) => isKept(outcome));
  const all = kept.length === last.results.length;
  return (
    <div class={all ? 'result good' : 'result bad'} aria-live="polite" data-status="evidence-filled">
      <p>
        <Icon name={all ? 'check' : 'warning'} />{' '}
        <strong>
          Terisi dan dibaca ulang sama {formatNumber(kept.length)} dari {formatNumber(last.results.length)}
        </strong>
      </p>
      <ul class="plain">
        {last.results.map(({ field, label, text, outcome, refusal, after }) => (
          <li key={field} data-outcome={outcome}>
            <Icon name={isKept(outcome) ? 'check' : 'warning'} /> {label}: {text}
            {!isKept(outcome) && (
              <span class="reason">
                {outcomeText(outcome, refusal)}
                {after && `; di halaman ${after}`}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p class="now">
        <Icon name="arrow" />{' '}
        {all ? 'Tekan Simpan di situs.' : 'Isi sendiri ruas yang bertanda, lalu tekan Simpan di situs.'}
      </p>
      <button type="button" onClick={() => void undoEvidence(session)}>
        Urungkan
      </button>
    </div>
  );
}
