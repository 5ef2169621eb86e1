import { orBlank } from '@shared/filling-words';
import { overlayDifferences } from '@shared/catalogue';
import type { OverlayDifference } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { overlayFor } from '@extension/import';
import { keepOverlay } from './use-overlay';
import { dayInWords } from '@shared/dates/words';
import { List } from '@extension/ui/list';
import type { Session } from '../session/session';
import type { OverlayDraft, SessionState } from '../session/state';

const Difference = ({ what, before, after }: OverlayDifference) => (
  <>
    <strong>{what}</strong>
    <br />
    {before !== '' && <span class="muted">{before} → </span>}
    {orBlank(after)}
  </>
);

/** Shows what an overlay changes, line by line. */
export const Differences = ({ edition, overlay }: Pick<OverlayDraft, 'edition' | 'overlay'>) => (
  <List
    items={overlayDifferences(edition, overlay)}
    keyOf={({ what, after }) => `${what} ${after}`}
    render={(difference) => <Difference {...difference} />}
  />
);

interface ConfirmOverlayProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly draft: OverlayDraft;
}

/** An opened overlay with everything it would change, for the officer to confirm. Nothing is changed before the press. */
export function ConfirmOverlay({ session, state, draft }: ConfirmOverlayProps) {
  const { overlay, edition, districtName } = draft;
  const count = overlayDifferences(edition, overlay).length;
  const before = overlayFor(state.stored.overlays, overlay.district, overlay.edition);
  return (
    <section data-view="data" data-state="overlay">
      <h2>Pakai penyesuaian ini?</h2>
      <p>
        <strong>
          {districtName}, {edition.title}
        </strong>
        <br />
        <span class="muted">
          Dari {overlay.author}, {dayInWords(overlay.date)}
        </span>
      </p>
      {before && (
        <p class="muted">
          Menggantikan penyesuaian dari {before.author}, {dayInWords(before.date)}.
        </p>
      )}
      <h3>{count === 0 ? 'Tidak ada yang berubah' : `${formatNumber(count)} perubahan`}</h3>
      <Differences edition={edition} overlay={overlay} />
      <div class="actions">
        <div class="row">
          <button type="button" class="main" onClick={() => void keepOverlay(session)}>
            Pakai penyesuaian ini
          </button>
          <button type="button" onClick={() => session.show({ overlayDraft: null, notice: null })}>
            Batal
          </button>
        </div>
      </div>
    </section>
  );
}
