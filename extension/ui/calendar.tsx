import { formHeading } from '@shared/catalogue';
import type { Edition } from '@shared/catalogue';
import { AKSI_WORDS } from '@shared/completeness';
import type { AksiOnCalendar, AksiState } from '@shared/completeness';
import { formatNumber } from '@shared/dataset';
import { dayInWords, MONTHS } from '@shared/dates/words';
import { Icon } from './icon';
import type { IconName } from './icon';
import { Unsure } from './unsure';

const AKSI_ICONS: Readonly<Record<AksiState, IconName>> = {
  'belum-mulai': 'circle',
  berjalan: 'arrow',
  terlambat: 'warning',
  selesai: 'check',
  'tanpa-jadwal': 'question',
  'tidak-diketahui': 'question',
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

/** The months the calendar goes over, each as wide as its days. */
const Months = ({ span }: { readonly span: NonNullable<ReturnType<typeof spanOf>> }) => {
  const first = new Date(span.from * 86_400_000);
  const months: { readonly key: string; readonly name: string; readonly days: number }[] = [];
  for (let left = span.days, k = 0; left > 0; k += 1) {
    const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + k + 1, 0));
    const days = last.getUTCDate();
    months.push({ key: last.toISOString(), name: MONTHS[last.getUTCMonth()]?.slice(0, 3) ?? '', days });
    left -= days;
  }
  return (
    <li class="axis" aria-hidden="true">
      <span />
      <span class="months">
        {months.map(({ key, name, days }) => (
          <span key={key} style={{ flexGrow: days }}>
            {name}
          </span>
        ))}
      </span>
    </li>
  );
};

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

const Waiting = ({ edition, aksi }: { readonly edition: Edition; readonly aksi: AksiOnCalendar }) => {
  const heading = (form: string): string => formHeading(edition, form);
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

interface CalendarProps {
  readonly edition: Edition;
  /** `2024-02-10`. */
  readonly today: string;
  readonly calendar: readonly AksiOnCalendar[];
  /** Names the months above the bars, where they stand on one line below each other. */
  readonly months?: boolean;
}

/** The aksi of the year with today's line: what is due, late, and blocked by what. */
export function CalendarLines({ edition, today, calendar, months = false }: CalendarProps) {
  const span = spanOf(calendar);
  return (
    <ol class="plain lines calendar">
      {months && span && <Months span={span} />}
      {calendar.map((aksi) => (
        <li key={aksi.aksi} data-aksi={aksi.aksi} data-state={aksi.state}>
          <span>
            <strong>{aksi.name}</strong> <Unsure certainty={aksi.certainty} />
          </span>
          {span && aksi.window && <Bar window={aksi.window} span={span} today={today} />}
          <span class={aksi.state === 'terlambat' ? 'late' : 'muted'}>
            <Icon name={AKSI_ICONS[aksi.state]} /> {AKSI_WORDS[aksi.state]}
            {daysText(aksi)}
          </span>
          {aksi.figures && (
            <span class="muted">
              Sah {formatNumber(aksi.figures.sound)} dari {formatNumber(aksi.figures.expected)} angka
            </span>
          )}
          <Waiting edition={edition} aksi={aksi} />
        </li>
      ))}
    </ol>
  );
}
