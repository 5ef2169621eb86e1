import type { VillageList } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { codeListXlsx } from '@extension/model/figures/code-list';
import { download } from '@extension/ui/download';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const save = async (villages: VillageList): Promise<void> =>
  download(`daftar-kode-desa-${villages.district.code}.xlsx`, await codeListXlsx(villages), XLSX);

/** Offers the official list of the kabupaten's villages with their codes, wherever a table lacks them. */
export const CodeList = ({ villages }: { readonly villages: VillageList }) => (
  <div class="code-list" data-part="kode-desa">
    <button type="button" onClick={() => void save(villages)}>
      Unduh daftar kode desa
    </button>
    <p class="muted">
      {formatNumber(villages.villages.length)} desa di {villages.district.name}, dengan kecamatan dan kodenya.
    </p>
  </div>
);
