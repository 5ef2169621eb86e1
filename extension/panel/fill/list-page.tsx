import { formHeading } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import type { SavedList } from '@extension/forms';
import { queueOf } from '@extension/model/queue/village-states';
import { misplacedOnPage } from './misplaced';
import { awaitingProof } from '@extension/model/proof/proof-index';
import { placeName } from '@extension/model/figures/cells';
import { Icon } from '@extension/ui/icon';
import { useSteadyState } from '../session/use-session';

/** The saved list of a form: what is not in it yet, and whose turn is next. */
export function ListPage({ recognition }: { readonly recognition: SavedList }) {
  const state = useSteadyState();
  const { derived, stored } = state;
  if (!derived) return null;
  const { next } = queueOf(derived, { ...stored, queue: { ...stored.queue, form: recognition.form } });
  const misplaced = new Set(misplacedOnPage(state).map(({ village }) => village));
  const absent = [...awaitingProof(stored.log, recognition.form, stored.settings).keys()].filter(
    (village) => !recognition.rows.has(village) && !misplaced.has(village),
  );
  return (
    <div class="card">
      <h2>{formHeading(derived.edition, recognition.form)}</h2>
      <p class="muted">Daftar di situs, {formatNumber(recognition.rows.size)} desa</p>
      {recognition.hidden.length > 0 && (
        <p class="muted" data-status="hidden">
          Tidak tampak di daftar: {recognition.hidden.slice(0, 5).join('; ')}
          {recognition.hidden.length > 5 && ` dan ${recognition.hidden.length - 5} lagi`}. Buka “Ubah” di situs untuk
          memeriksanya.
        </p>
      )}
      {absent.length > 0 && (
        <p data-status="absent">
          <Icon name="warning" /> {recognition.complete ? 'Belum ada di daftar' : 'Tidak tampak di halaman daftar ini'}:{' '}
          {absent
            .slice(0, 5)
            .map((code) => placeName(derived, code))
            .join(', ')}
          {absent.length > 5 && ` dan ${absent.length - 5} lagi`}.{' '}
          {recognition.complete ? 'Simpan di situs, atau isi lagi.' : 'Buka halaman daftar berikutnya di situs.'}
        </p>
      )}
      {next ? (
        <p class="now">
          <Icon name="arrow" /> Berikutnya <strong>{next.name}</strong>, {next.kecamatan}. Tekan “Tambah data” di situs.
        </p>
      ) : (
        <p>
          <Icon name="check" /> Semua desa di antrean ini selesai.
        </p>
      )}
    </div>
  );
}
