import { EDITIONS } from '@shared/catalogue';
import { mapFileName, mapName, mapText, pageSummary, readMap } from '@extension/forms';
import type { SavedMap } from '@extension/forms';
import { download } from '@extension/ui/download';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import { keepMap } from './keep-map';

/** Takes a map file into use; one that does not fit is refused and nothing changes. */
export async function openMap(session: Session, file: File): Promise<void> {
  const { derived, stored } = session.state();
  if (!derived) {
    session.show({
      notice: { tone: 'bad', message: 'Belum ada data untuk mencocokkan peta.', remedy: 'Buka berkas angka dulu.' },
    });
    return;
  }
  const { district, year } = stored.settings;
  const map = readMap(await file.text(), {
    edition: derived.edition.id,
    titles: new Map([...EDITIONS, derived.edition].map(({ id, title }) => [id, title])),
    year,
    district,
    districtName: derived.villages.district.name,
    variables: new Set(derived.edition.variables.map(({ key }) => key)),
  });
  if (!map.ok) {
    session.show({ notice: badNotice(map.problem) });
    return;
  }
  // A map handed over for any district is this one's from now on.
  if (!(await keepMap(session, 'imported', { ...map.value, district }))) return;
  const message = `Peta ${mapName(map.value)} dipakai, ${map.value.fields.length} ruas.`;
  session.show({ notice: { tone: 'good', message } });
}

/** Hands a map over as a file: for this district's computers, or for any district. */
export function shareMap(map: SavedMap, anyDistrict: boolean): void {
  const shared = anyDistrict ? { ...map, district: '' } : map;
  download(mapFileName(shared), mapText(shared), 'application/json');
}

/** Copies what the page is made of, without any value, to ask for help with. */
export async function copySummary(session: Session): Promise<void> {
  const { page } = session.state();
  if (page.kind !== 'ready') return;
  const text = pageSummary(page.snapshot);
  try {
    await navigator.clipboard.writeText(text);
    session.show({
      notice: { tone: 'good', message: 'Ringkasan halaman disalin: label dan jenis ruas, tanpa isinya.' },
    });
  } catch {
    download('ringkasan-halaman.txt', text, 'text/plain');
    session.show({
      notice: { tone: 'info', message: 'Ringkasan halaman disimpan sebagai berkas, tanpa isi ruasnya.' },
    });
  }
}
