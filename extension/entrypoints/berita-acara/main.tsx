import { formatNumber } from '@shared/dataset';
import { createFaults } from '@shared/faults';
import type { Faults } from '@shared/faults';
import { render } from 'preact';
import { ownEdition, villageLists } from '@extension/import';
import { isFilling } from '@extension/panel/session/fill-lock';
import { fetchShipped } from '@extension/panel/session/fetch-shipped';
import { Guarded } from '@extension/ui/guarded';
import { PrintedReport } from '@extension/panel/proof/printed-berita-acara';
import { watchFaults } from '@extension/ui/watch-faults';
import { loadWhole, openStore } from '@extension/store';
import '@extension/panel/proof/print.css';

const faults: Faults = createFaults();
watchFaults(faults, () => 'Berita Acara');

const root = document.getElementById('app');

const Unread = ({ words }: { readonly words: string }) => (
  <main>
    <h1>Berita Acara Pengisian</h1>
    <p>{words}</p>
  </main>
);

/** A year's log takes some seconds. */
function showProgress(done: number, total: number): void {
  if (root)
    render(<Unread words={`Membaca catatan bukti: ${formatNumber(done)} dari ${formatNumber(total)}.`} />, root);
}

async function report() {
  const store = openStore();
  const fillsBefore = await isFilling(navigator.locks);
  const loaded = await loadWhole(store, showProgress);
  const head = await store.head();
  store.close();
  const fillsNow = fillsBefore || (await isFilling(navigator.locks));
  if (!loaded.ok) return <Unread words={`${loaded.problem.message} ${loaded.problem.remedy}`} />;
  const stored = loaded.value;
  const { district, year } = stored.settings;
  const list = district ? await villageLists(fetchShipped).of(district) : null;
  const villages = list?.ok ? list.value : null;
  const edition = ownEdition(stored.overlays, district, year) ?? null;
  const now = new Date().toISOString();
  return (
    <PrintedReport
      stored={stored}
      head={head.ok ? head.value : null}
      edition={edition}
      villages={villages}
      now={now}
      fillsNow={fillsNow}
    />
  );
}
const content = await report().catch((error: unknown) => {
  faults.tell(error, { part: 'Berita Acara', act: 'Menyusun berita acara' });
  return <Unread words="Berita acara tidak berhasil disusun. Muat ulang halaman ini untuk mencoba lagi." />;
});
if (root)
  render(
    <Guarded part="Berita Acara" faults={faults}>
      {content}
    </Guarded>,
    root,
  );
