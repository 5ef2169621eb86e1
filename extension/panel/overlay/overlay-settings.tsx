import { EDITIONS, overlayDifferences } from '@shared/catalogue';
import type { Overlay } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { withOverlay } from '@extension/import';
import { openOverlay, removeOverlay, shareOverlay } from './use-overlay';
import { dayInWords } from '@shared/dates/words';
import { ConfirmButton } from '@extension/ui/confirm-button';
import { FileButton } from '@extension/ui/file-button';
import { Icon } from '@extension/ui/icon';
import { LazyDetails } from '@extension/ui/lazy-details';
import type { Session } from '../session/session';
import { Differences } from './confirm-overlay';
import type { ViewProps } from '../session/view';

const InUse = ({ session, overlay }: { readonly session: Session; readonly overlay: Overlay }) => {
  const edition = EDITIONS.find(({ id }) => id === overlay.edition);
  const own = withOverlay(overlay);
  return (
    <div class="card" data-overlay={overlay.edition}>
      <p>
        <strong>{edition?.title ?? overlay.edition}</strong>
        <br />
        <span class="muted">
          Dari {overlay.author}, {dayInWords(overlay.date)}
        </span>
      </p>
      {!own.ok && (
        <p class="problem">
          <Icon name="warning" /> Tidak dipakai lagi. {own.problem.message} {own.problem.remedy}
        </p>
      )}
      {own.ok && edition && (
        <LazyDetails summary={`${formatNumber(overlayDifferences(edition, overlay).length)} perubahan`}>
          {() => <Differences edition={edition} overlay={overlay} />}
        </LazyDetails>
      )}
      <div class="row">
        <button type="button" onClick={() => shareOverlay(overlay)}>
          Simpan berkas penyesuaian
        </button>
        <ConfirmButton
          label="Hapus penyesuaian"
          question={() => 'Nama dan isian kembali seperti semula. Angka dan keputusan Anda tetap.'}
          yes="Ya, hapus"
          onYes={() => void removeOverlay(session, overlay)}
        />
      </div>
    </div>
  );
};

/** The district's own corrections of what the programme asks for: in use, to share, to take away, to open. */
export function OverlaySettings({ session, state }: ViewProps) {
  const { settings, overlays } = state.stored;
  const ours = overlays.filter(({ district }) => settings.district === '' || district === settings.district);
  return (
    <details data-part="penyesuaian">
      <summary>Penyesuaian daerah: {ours.length > 0 ? 'dipakai' : 'tidak ada'}</summary>
      <p class="muted">Berkas yang membetulkan nama, pemilik, atau isian sesuai situs dan kesepakatan daerah Anda.</p>
      {ours.map((overlay) => (
        <InUse key={overlay.edition} session={session} overlay={overlay} />
      ))}
      <FileButton
        id="berkas-penyesuaian"
        label="Pilih berkas penyesuaian"
        accept=".json"
        onFile={(file) => void openOverlay(session, file)}
      />
    </details>
  );
}
