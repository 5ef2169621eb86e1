import { momentInWords } from '@shared/dates/words';
import { formatNumber } from '@shared/dataset';
import { FileButton } from '@extension/ui/file-button';
import { Icon } from '@extension/ui/icon';
import type { ViewProps } from '../session/view';
import { agoInWords, wantsCopy } from './age';
import { allowCopies, forbidCopies } from './allow-copies';
import { giveCopy } from './make-copy';
import { Persistence } from './persistence';
import { openRescue } from './restore-copy';

const MEGABYTE = 1_000_000;
const sizeInWords = (bytes: number): string =>
  bytes < MEGABYTE ? 'kurang dari 1 MB' : `${formatNumber(Math.round(bytes / MEGABYTE))} MB`;

/** The copy of everything outside the browser: how old it is, and what makes one, with or without being asked. */
export function RescueSettings({ session, state }: ViewProps) {
  const { last, automatic } = state.stored.rescue;
  return (
    <details data-part="salinan">
      <summary>Salinan penyelamat: {last ? agoInWords(last.at, session.stamp().at) : 'belum ada'}</summary>
      <p class="muted">
        Satu berkas dengan semua yang tersimpan di sini. Bila data peramban terhapus atau komputer rusak, pekerjaan
        kembali utuh dari berkas itu.
      </p>
      {last && (
        <p data-part="salinan-terakhir">
          {last.file}, {sizeInWords(last.size)}, {formatNumber(last.entries)} catatan Bukti
          <br />
          <span class="muted">Dibuat {momentInWords(last.at)}, masuk ke folder unduhan.</span>
        </p>
      )}
      <div class="row">
        <button type="button" onClick={() => void giveCopy(session)}>
          Buat salinan sekarang
        </button>
        <FileButton
          id="berkas-salinan"
          label="Buka salinan"
          accept=".cermat"
          onFile={(file) => void openRescue(session, file)}
        />
      </div>
      {automatic ? (
        <p>
          <Icon name="check" /> Dibuat otomatis sekali sehari sesudah ada perubahan, di folder unduhan; yang lama
          diganti.{' '}
          <button type="button" class="quiet" onClick={() => void forbidCopies(session)}>
            Hentikan
          </button>
        </p>
      ) : (
        <button type="button" onClick={() => void allowCopies(session)}>
          Buat otomatis sekali sehari
        </button>
      )}
      <Persistence />
    </details>
  );
}

/** Asks for a copy where the work done here is much newer than the last one; quiet otherwise. */
export const RescueReminder = ({ session, state }: ViewProps) => {
  const { last } = state.stored.rescue;
  if (!wantsCopy(state.stored, session.stamp().at)) return null;
  return (
    <section class="card" data-part="salinan-lama" aria-label="Salinan penyelamat">
      <p>
        <Icon name="note" />{' '}
        {last
          ? `Salinan penyelamat terakhir ${agoInWords(last.at, session.stamp().at)}; sesudahnya ada yang berubah.`
          : 'Pekerjaan di sini belum punya salinan di luar peramban.'}
      </p>
      <button type="button" onClick={() => void giveCopy(session)}>
        Buat salinan penyelamat
      </button>
    </section>
  );
};
