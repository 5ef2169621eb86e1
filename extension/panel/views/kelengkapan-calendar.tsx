import { formOf } from '@shared/catalogue';
import { calendarOf } from '@shared/completeness';
import type { AksiOnCalendar, AksiState } from '@shared/completeness';
import { formatNumber } from '@shared/dataset';
import { dayInWords } from '../day-in-words';
import type { Derived } from '../derive';
import { Icon } from '../parts/icon';
import type { IconName } from '../parts/icon';
import { Unsure } from '../parts/unsure';

const STATES: Readonly<Record<AksiState, { readonly icon: IconName; readonly word: string }>> = {
  'belum-mulai': { icon: 'circle', word: 'belum mulai' },
  berjalan: { icon: 'arrow', word: 'berjalan' },
  terlambat: { icon: 'warning', word: 'terlambat' },
  selesai: { icon: 'check', word: 'selesai' },
  'tanpa-jadwal': { icon: 'question', word: 'tanpa jadwal' },
  'tidak-diketahui': { icon: 'question', word: 'tidak diketahui di sini' },
};

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

function daysText({ state, daysLeft, window }: AksiOnCalendar): string {
  if (daysLeft === null || window === null) return '';
  if (state === 'selesai' || state === 'tidak-diketahui') return `, batas ${dayInWords(window.until)}`;
  if (daysLeft < 0) return ` ${formatNumber(-daysLeft)} hari, batas ${dayInWords(window.until)}`;
  if (state === 'belum-mulai') return `, ${dayInWords(window.from)} sampai ${dayInWords(window.until)}`;
  return daysLeft === 0
    ? ', hari ini batasnya'
    : `, ${formatNumber(daysLeft)} hari lagi sampai ${dayInWords(window.until)}`;
}

/** The days all windows lie in, so that each can be drawn in its place. */
function spanOf(calendar: readonly AksiOnCalendar[]): { from: number; days: number } | null {
  const windows = calendar.flatMap(({ window }) => (window ? [window] : []));
  if (windows.length === 0) return null;
  const from = Math.min(...windows.map((window) => dayNumber(window.from)));
  const until = Math.max(...windows.map((window) => dayNumber(window.until)));
  return { from, days: until - from + 1 };
}

interface BarProps {
  readonly window: NonNullable<AksiOnCalendar['window']>;
  readonly span: NonNullable<ReturnType<typeof spanOf>>;
  readonly today: string;
}

/** One aksi's days on the line of the whole calendar, with today's mark; the words beside it say the same. */
const Bar = ({ window, span, today }: BarProps) => {
  const share = (day: string): number => (100 * (dayNumber(day) - span.from)) / span.days;
  const now = share(today);
  return (
    <span class="bar" aria-hidden="true">
      <span
        class="days"
        style={{
          left: `${share(window.from)}%`,
          width: `${share(window.until) - share(window.from) + 100 / span.days}%`,
        }}
      />
      {now >= 0 && now <= 100 && <span class="today" style={{ left: `${now}%` }} />}
    </span>
  );
};

const Waiting = ({ derived, aksi }: { readonly derived: Derived; readonly aksi: AksiOnCalendar }) => {
  const heading = (form: string): string => formOf(derived.edition, form)?.heading ?? form;
  const { blockedBy, waiting } = aksi;
  return (
    <>
      {blockedBy.length > 0 && (
        <span data-blocked={blockedBy.map((one) => one.aksi).join(' ')}>
          <Icon name="pause" /> Menunggu {blockedBy.map(({ name }) => name).join(', ')}
        </span>
      )}
      {waiting.length > 0 && (
        <details>
          <summary>{formatNumber(waiting.length)} formulir menunggu formulir lain</summary>
          <ul class="notes">
            {waiting.map(({ form, for: first }) => (
              <li key={form}>
                {heading(form)} menunggu {first.map(heading).join(', ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

/** The aksi of the year with today's line: what is due, late, and blocked by what. */
export function Calendar({ derived }: { readonly derived: Derived }) {
  const { edition, today, progress } = derived;
  const calendar = calendarOf(edition, today, progress);
  const span = spanOf(calendar);
  return (
    <ol class="plain lines calendar">
      {calendar.map((aksi) => {
        const { icon, word } = STATES[aksi.state];
        return (
          <li key={aksi.aksi} data-aksi={aksi.aksi} data-state={aksi.state}>
            <span>
              <strong>{aksi.name}</strong> <Unsure certainty={aksi.certainty} />
            </span>
            {span && aksi.window && <Bar window={aksi.window} span={span} today={today} />}
            <span class={aksi.state === 'terlambat' ? 'late' : 'muted'}>
              <Icon name={icon} /> {word}
              {daysText(aksi)}
            </span>
            {aksi.figures && (
              <span class="muted">
                Sah {formatNumber(aksi.figures.sound)} dari {formatNumber(aksi.figures.expected)} angka
              </span>
            )}
            <Waiting derived={derived} aksi={aksi} />
          </li>
        );
      })}
    </ol>
  );
}
