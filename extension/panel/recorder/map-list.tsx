import { formatNumber } from '@shared/dataset';
import { mapName } from '@extension/forms';
import type { SavedMap } from '@extension/forms';
import { removeMap } from './keep-map';
import { openMap, shareMap } from './record-files';
import { dayInWords } from '@shared/dates/words';
import { ConfirmButton } from '@extension/ui/confirm-button';
import { FileButton } from '@extension/ui/file-button';
import type { Session } from '../session/session';
import type { ViewProps } from '../session/view';

const OneMap = ({ session, map }: { readonly session: Session; readonly map: SavedMap }) => (
  <div class="card" data-map={map.form}>
    <p>
      <strong>{mapName(map)}</strong>
      <br />
      <span class="muted">
        {formatNumber(map.fields.length)} ruas, oleh {map.by}, {dayInWords(map.at)}
      </span>
    </p>
    <div class="row">
      <button type="button" onClick={() => shareMap(map, false)}>
        Simpan berkas peta
      </button>
      <button type="button" onClick={() => shareMap(map, true)}>
        Untuk daerah lain
      </button>
      <ConfirmButton
        label="Hapus peta"
        question={() => 'Halaman ini tidak dikenal lagi sampai direkam ulang. Angka dan keputusan Anda tetap.'}
        yes="Ya, hapus"
        onYes={() => void removeMap(session, map)}
      />
    </div>
  </div>
);

/** The form maps in use: to hand over, to take away, to take over from a file. */
export function MapSettings({ session, state }: ViewProps) {
  const maps = state.derived?.maps ?? [];
  return (
    <details data-part="peta">
      <summary>Peta formulir: {maps.length > 0 ? formatNumber(maps.length) : 'tidak ada'}</summary>
      <p class="muted">Formulir yang diajarkan kepada Cermat. Simpan berkasnya untuk komputer atau daerah lain.</p>
      {maps.map((map) => (
        <OneMap key={`${map.form} ${map.rows}`} session={session} map={map} />
      ))}
      <FileButton
        id="berkas-peta"
        label="Pilih berkas peta"
        accept=".json"
        onFile={(file) => void openMap(session, file)}
      />
    </details>
  );
}
