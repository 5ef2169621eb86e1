import { momentInWords } from '@shared/dates/words';
import { formatNumber } from '@shared/dataset';
import type { Session } from '../session/session';
import type { RescueDraft } from '../session/rescue-draft';
import { leaveRescue, restoreRescue } from './restore-copy';

interface ConfirmProps {
  readonly session: Session;
  readonly draft: RescueDraft;
}

/** An opened copy of everything, where nothing is kept here: what it holds, before it is put back. */
export const ConfirmRestore = ({ session, draft: { opened } }: ConfirmProps) => (
  <section data-view="data" data-state="rescue">
    <h2>Pulihkan salinan ini?</h2>
    <p>
      <strong>{opened.file}</strong>
      <br />
      <span class="muted">
        Dibuat {momentInWords(opened.made)} dengan Cermat {opened.version}
        {opened.district !== '' && `, kabupaten/kota ${opened.district}`}. Berkasnya utuh.
      </span>
    </p>
    <p>
      {formatNumber(opened.records)} catatan, {formatNumber(opened.entries)} di antaranya catatan Bukti. Semuanya
      kembali seperti pada waktu itu, atau tidak sama sekali.
    </p>
    <div class="actions">
      <div class="row">
        <button type="button" class="main" onClick={() => void restoreRescue(session)}>
          Pulihkan
        </button>
        <button type="button" onClick={() => leaveRescue(session)}>
          Batal
        </button>
      </div>
    </div>
  </section>
);
