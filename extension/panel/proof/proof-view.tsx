import { useEffect, useState } from 'preact/hooks';
import { formatNumber } from '@shared/dataset';
import { saveProof } from './save-proof';
import { NO_FILTER } from '@extension/log/filter';
import type { LogFilter } from '@extension/log/filter';
import { LogCheckPart } from './log-check';
import { LogEntryLine } from './log-entry';
import { LogFilterBar } from './filter-form';
import { searchLog } from './search-log';
import type { FoundInLog } from './search-log';
import { badNotice } from '../session/session';
import type { Session } from '../session/session';
import type { View, ViewProps } from '../session/view';

/** The printable page stands beside the panel's own; a link opens it in a tab. */
const PRINTED = 'berita-acara.html';
/** So many entries more are shown by each press. */
const STEP = 50;

/** What the log says to a filter, looked for anew when the log grew. */
function useLog(session: Session, filter: LogFilter, wanted: number, entries: number): FoundInLog | null {
  const [found, setFound] = useState<FoundInLog | null>(null);
  useEffect(() => {
    let isStale = false;
    void searchLog(session, filter, wanted, (next) => {
      if (!isStale) setFound(next);
      return !isStale;
    }).then((read) => {
      if (!read.ok && !isStale) session.show({ notice: badNotice(read.problem) });
    });
    return () => {
      isStale = true;
    };
  }, [session, filter, wanted, entries]);
  return found;
}

function countText({ count, unreadable, done, total, isOver }: FoundInLog): string {
  const unread = unreadable > 0 ? ` ${formatNumber(unreadable)} catatan tidak terbaca dan dibiarkan apa adanya.` : '';
  if (!isOver)
    return `Mencari: ${formatNumber(done)} dari ${formatNumber(total)} catatan dibaca, ${formatNumber(count)} ditemukan.`;
  return count === total
    ? `${formatNumber(total)} catatan${unread && `.${unread}`}`
    : `${formatNumber(count)} dari ${formatNumber(total)} catatan; hanya ini yang ikut disimpan ke XLSX${unread && `.${unread}`}`;
}

function BuktiView({ session, state }: ViewProps) {
  const { entries } = state.stored;
  const [filter, setFilter] = useState(NO_FILTER);
  const [wanted, setWanted] = useState(STEP);
  const log = useLog(session, filter, wanted, entries);
  const facts = { 'data-state': entries > 0 ? 'ready' : 'empty', 'data-entries': entries };
  if (entries === 0) {
    return (
      <section data-view="bukti" {...facts}>
        <h2>Bukti</h2>
        <p>Belum ada catatan. Setiap berkas, perbaikan, dan isian dicatat di sini.</p>
        <LogCheckPart session={session} />
      </section>
    );
  }
  const found = log?.found ?? [];
  const left = (log?.count ?? 0) - found.length;
  return (
    <section data-view="bukti" {...facts} data-found={log?.count} aria-busy={!log?.isOver}>
      <h2>Bukti</h2>
      <p class="muted">Semua yang ditulis, dibaca ulang, dan ditemukan tersimpan; yang terbaru di atas.</p>
      <div class="row">
        <button type="button" class="main" onClick={() => void saveProof(session, filter)}>
          Simpan bukti (XLSX)
        </button>
        <a class="button" href={PRINTED} target="_blank" rel="noreferrer">
          Berita acara
        </a>
      </div>
      <LogCheckPart session={session} />
      <LogFilterBar
        state={state}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setWanted(STEP);
        }}
      />
      <p class="muted" aria-live="polite">
        {log ? countText(log) : 'Membaca catatan.'}
      </p>
      <ul class="plain cards">
        {found.map((entry) => (
          <li key={entry.seq}>
            <LogEntryLine entry={entry} state={state} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="wide" onClick={() => setWanted(wanted + STEP)}>
          Tampilkan {formatNumber(Math.min(STEP, left))} lagi dari {formatNumber(log?.count ?? 0)}
        </button>
      )}
    </section>
  );
}

export const bukti: View = { key: 'bukti', title: 'Bukti', waiting: () => 0, component: BuktiView };
