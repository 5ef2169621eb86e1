import { formatNumber } from '@shared/dataset';
import { listInWords } from '@shared/list-in-words';
import type { Derived } from '@extension/model/figures/derive';
import { agenciesTold, toldOf } from '@extension/model/source/told';
import { FileButton } from '@extension/ui/file-button';
import { List } from '@extension/ui/list';
import { useSession } from '../session/use-session';
import { returnWithMarks, saveAgencyFindings } from './return-file';

/** What was found goes back to those who keep the sources: into their own file, or as a list for each agency. */
export function BackToSource({ derived }: { readonly derived: Derived }) {
  const session = useSession();
  if (toldOf(derived).length === 0) return null;
  const files = [...new Set(derived.tables.map(({ table }) => table.file))].filter((file) => file !== '');
  return (
    <details data-part="sumber">
      <summary>Kembalikan ke pemilik data</summary>
      <h4>Berkas aslinya dengan tanda</h4>
      <p class="muted">
        Pilih berkas aslinya{files.length > 0 && ` (${listInWords(files)})`}. Salinannya diberi catatan di tiap sel yang
        bermasalah dan lembar Temuan; angka dan berkas aslinya tidak diubah.
      </p>
      <FileButton
        id="berkas-asli"
        label="Kembalikan dengan tanda"
        accept=".xlsx,.xlsm,.csv"
        onFile={(file) => void returnWithMarks(session, file)}
      />
      <p class="muted">Muat lagi salinan yang sudah dibetulkan di Data: keputusan Anda tetap.</p>
      <h4>Berkas temuan untuk OPD</h4>
      <List
        items={agenciesTold(derived)}
        keyOf={({ key }) => key}
        render={({ key, name, count }) => (
          <div class="between" data-agency={key}>
            <span>
              {name} <span class="muted">{formatNumber(count)} temuan</span>
            </span>
            <button
              type="button"
              aria-label={`Unduh berkas temuan untuk ${name}`}
              onClick={() => void saveAgencyFindings(session, key)}
            >
              Unduh
            </button>
          </div>
        )}
      />
    </details>
  );
}
