import { useMemo, useState } from 'preact/hooks';
import { formatNumber } from '@shared/dataset';
import { saveProof } from './save-proof';
import { filterLog, NO_FILTER } from '@extension/log/filter';
import { List } from '@extension/ui/list';
import { LogEntryLine } from './log-entry';
import { LogFilterBar } from './filter-form';
import type { View, ViewProps } from '../session/view';

/** The printable page stands beside the panel's own; a link opens it in a tab. */
const PRINTED = 'berita-acara.html';

function BuktiView({ session, state }: ViewProps) {
  const { log } = state.stored;
  const [filter, setFilter] = useState(NO_FILTER);
  const found = useMemo(() => filterLog(log, filter), [log, filter]);
  const facts = { 'data-state': log.length > 0 ? 'ready' : 'empty', 'data-entries': log.length };
  if (log.length === 0) {
    return (
      <section data-view="bukti" {...facts}>
        <h2>Bukti</h2>
        <p>Belum ada catatan. Setiap berkas, perbaikan, dan isian dicatat di sini.</p>
      </section>
    );
  }
  return (
    <section data-view="bukti" {...facts} data-found={found.length}>
      <h2>Bukti</h2>
      <p class="muted">Semua yang ditulis, dibaca ulang, dan ditemukan tersimpan; yang terbaru di atas.</p>
      <div class="row">
        <button type="button" class="main" onClick={() => void saveProof(session, found)}>
          Simpan bukti (XLSX)
        </button>
        <a class="button" href={PRINTED} target="_blank" rel="noreferrer">
          Berita acara
        </a>
      </div>
      <LogFilterBar state={state} filter={filter} onFilter={setFilter} />
      <p class="muted" aria-live="polite">
        {found.length === log.length
          ? `${formatNumber(log.length)} catatan`
          : `${formatNumber(found.length)} dari ${formatNumber(log.length)} catatan; hanya ini yang ikut disimpan ke XLSX`}
      </p>
      <List
        step={50}
        key={`${filter.form} ${filter.village} ${filter.outcome}`}
        items={found}
        keyOf={({ seq }) => String(seq)}
        render={(entry) => <LogEntryLine entry={entry} state={state} />}
      />
    </section>
  );
}

export const bukti: View = { key: 'bukti', title: 'Bukti', waiting: () => 0, component: BuktiView };
