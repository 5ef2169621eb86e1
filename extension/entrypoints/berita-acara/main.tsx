import { render } from 'preact';
import { ownEdition, villageLists } from '@extension/import';
import { fetchShipped } from '@extension/panel/fetch-shipped';
import { PrintedReport } from '@extension/panel/views/bukti-berita-acara';
import { openStore } from '@extension/store';
import '@extension/panel/print.css';

const store = openStore();
const loaded = await store.load();
const root = document.getElementById('app');
if (root && loaded.ok) {
  const stored = loaded.value;
  const { district, year } = stored.settings;
  const list = district ? await villageLists(fetchShipped).of(district) : null;
  const villages = list?.ok ? list.value : null;
  const edition = ownEdition(stored.overlays, district, year) ?? null;
  render(<PrintedReport stored={stored} edition={edition} villages={villages} now={new Date().toISOString()} />, root);
} else if (root && !loaded.ok) {
  render(
    <main>
      <h1>Berita Acara Pengisian</h1>
      <p>
        {loaded.problem.message} {loaded.problem.remedy}
      </p>
    </main>,
    root,
  );
}
store.close();
