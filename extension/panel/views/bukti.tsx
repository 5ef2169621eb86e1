import type { LoggedEntry } from '@extension/store';
import { download } from '../download';
import { logCsv } from '../log-csv';
import { linesOf } from '../log-lines';
import type { LogLine } from '../log-lines';
import { LazyDetails } from '../parts/lazy-details';
import { LongList } from '../parts/long-list';
import type { SessionState } from '../state';
import type { View, ViewProps } from './view';

const timeOf = (iso: string): string => {
  const when = new Date(iso);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(when.getDate())}-${two(when.getMonth() + 1)} ${two(when.getHours())}.${two(when.getMinutes())}`;
};

function save(state: SessionState): void {
  const csv = logCsv(state.stored.log, state.derived?.edition ?? null, state.villages);
  download(`bukti-cermat-${new Date().toISOString().slice(0, 10)}.csv`, csv, 'text/csv;charset=utf-8');
}

const figures = ({ before, written, readBack, stored }: LogLine): string =>
  [
    before && `semula ${before}`,
    written && `ditulis ${written}`,
    readBack && `dibaca ulang ${readBack}`,
    stored && `tersimpan ${stored}`,
  ]
    .filter(Boolean)
    .join(', ');

const Entry = ({ entry, state }: { readonly entry: LoggedEntry; readonly state: SessionState }) => {
  const lines = linesOf(entry, state.derived?.edition ?? null, state.villages);
  const [first] = lines;
  if (!first) return null;
  const places = new Map(lines.filter(({ code }) => code !== '').map(({ code, village }) => [code, village]));
  const where = places.size === 1 ? [...places.values()][0] : places.size > 1 ? `${places.size} desa` : '';
  const kinds = [...new Set(lines.map(({ what }) => what))];
  return (
    <div data-log={entry.kind}>
      <LazyDetails
        summary={
          <>
            <span class="muted">{timeOf(entry.at)}</span> {kinds.slice(0, 2).join(', ')}
            {where && `: ${where}`}
            {first.form && <span class="muted"> · {first.form}</span>}
          </>
        }
      >
        {() => (
          <>
            <p class="muted">oleh {entry.by}</p>
            <LongList
              first={100}
              items={lines}
              keyOf={({ code, field, what }) => `${code} ${field} ${what}`}
              render={(line) => (
                <>
                  {[line.village, line.field].filter(Boolean).join(', ')} {figures(line)} {line.note}
                </>
              )}
            />
          </>
        )}
      </LazyDetails>
    </div>
  );
};

function BuktiView({ state }: ViewProps) {
  const newest = [...state.stored.log].reverse();
  return (
    <section data-view="bukti" data-state={newest.length > 0 ? 'ready' : 'empty'} data-entries={newest.length}>
      <h2>Bukti</h2>
      {newest.length === 0 ? (
        <p>Belum ada catatan. Setiap berkas, perbaikan, dan isian dicatat di sini.</p>
      ) : (
        <>
          <p class="muted">Semua yang ditulis, dibaca ulang, dan ditemukan tersimpan; yang terbaru di atas.</p>
          <button type="button" class="main wide" onClick={() => save(state)}>
            Simpan bukti (CSV)
          </button>
          <LongList
            items={newest}
            keyOf={({ seq }) => String(seq)}
            render={(entry) => <Entry entry={entry} state={state} />}
          />
        </>
      )}
    </section>
  );
}

export const bukti: View = { key: 'bukti', title: 'Bukti', waiting: () => 0, component: BuktiView };
