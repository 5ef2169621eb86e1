import { formatNumber } from '@shared/dataset';
import type { LoggedEntry } from '@extension/log';
import { linesOf } from '@extension/log/lines';
import type { LogLine } from '@extension/log/lines';
import { momentInWords } from '@shared/dates/words';
import { LazyDetails } from '@extension/ui/lazy-details';
import { List } from '@extension/ui/list';
import type { SessionState } from '../session/state';

/**
 * A comparison also tells of figures nobody wrote from here: of them it says what was meant, not that it was written; a
 * map says which field of the page it means.
 */
const figures = (kind: LoggedEntry['kind'], { before, written, readBack, stored }: LogLine): string =>
  [
    before && `semula ${before}`,
    written && `${kind === 'stored' ? 'seharusnya' : kind === 'map' ? 'di ruas' : 'ditulis'} ${written}`,
    readBack && `dibaca ulang ${readBack}`,
    stored && `tersimpan ${stored}`,
  ]
    .filter(Boolean)
    .join(', ');

const Lines = ({ entry, lines }: { readonly entry: LoggedEntry; readonly lines: readonly LogLine[] }) => {
  const [first] = lines;
  return (
    <>
      <p class="muted">
        oleh {entry.by}
        {first?.page && `, di ${first.page}`}
        {first?.dataset && `, sidik data ${first.dataset.slice(0, 12)}`}
      </p>
      <List
        step={50}
        items={lines.map((line, at) => ({ line, at }))}
        keyOf={({ at }) => String(at)}
        render={({ line }) => (
          <>
            {[line.village, line.field].filter(Boolean).join(', ')} {figures(entry.kind, line)}{' '}
            {line.source && <code class="address">{line.source}</code>} {line.note}
            {lines.some(({ what }) => what !== first?.what) && <span class="reason">{line.what}</span>}
          </>
        )}
      />
    </>
  );
};

interface EntryProps {
  readonly entry: LoggedEntry;
  readonly state: SessionState;
}

/** One entry of the log: what happened when and where, its cells on demand. */
export const LogEntryLine = ({ entry, state }: EntryProps) => {
  const lines = linesOf(entry, state.derived?.edition ?? null, state.villages);
  const [first] = lines;
  if (!first) return null;
  const places = new Map(lines.filter(({ code }) => code !== '').map(({ code, village }) => [code, village]));
  const [only] = places.values();
  const where = places.size === 1 ? only : places.size > 1 ? `${formatNumber(places.size)} desa` : '';
  const kinds = [...new Set(lines.map(({ what }) => what))];
  return (
    <div data-log={entry.kind}>
      <LazyDetails
        summary={
          <>
            <span class="muted">{momentInWords(entry.at)}</span> {kinds.slice(0, 2).join(', ')}
            {kinds.length > 2 && ' dan lainnya'}
            {where && `: ${where}`}
            {first.form && <span class="muted"> · {first.form}</span>}
          </>
        }
      >
        {() => <Lines entry={entry} lines={lines} />}
      </LazyDetails>
    </div>
  );
};
