import { formatNumber } from '@shared/dataset';
import type { Drift, SavedMap } from '@extension/forms';
import { copySummary } from './record-files';
import { startRecording } from './record-page';
import { changeText } from '@extension/model/words/drift';
import { List } from '@extension/ui/list';
import { unsavedHere } from './unsaved';
import type { Session } from '../session/session';

interface PageChangesProps {
  readonly session: Session;
  readonly map: SavedMap;
  readonly drift: Drift;
}

/** A recorded page that is not as it was: what changed, and the way to repair its map. Nothing is filled meanwhile. */
export function PageChanges({ session, map, drift }: PageChangesProps) {
  const heading = map.headings[map.headings.length - 1] ?? '';
  return (
    <div class="card blocked" data-status="drift">
      <h2>Halaman ini berubah sejak direkam</h2>
      <p>
        <strong>{heading}</strong> belum diisi: ada {formatNumber(drift.changes.length)} perubahan.
      </p>
      <List
        items={drift.changes}
        keyOf={({ kind, before, after, at }) => `${kind} ${before} ${after} ${at ?? ''}`}
        render={(change) => <span data-change={change.kind}>{changeText(change)}</span>}
      />
      <div class="row">
        <button type="button" class="main" onClick={() => startRecording(session, { map, drift })}>
          {unsavedHere(session.state(), map) ? 'Lanjutkan perbaikan peta' : 'Perbaiki peta'}
        </button>
        <button type="button" onClick={() => void copySummary(session)}>
          Salin ringkasan halaman
        </button>
      </div>
    </div>
  );
}
