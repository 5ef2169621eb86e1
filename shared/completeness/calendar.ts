import { indexBy } from '../collections';
import type { Certainty, Edition } from '../catalogue/schema';
import type { Completeness } from './types';
import { daysBetween, windowOf } from '../catalogue/days';
import { aksiOfForm } from './expected';
import type { Figures } from './figures';

/**
 * `tanpa-jadwal`: no source tells when it is due. `tidak-diketahui`: its days are over and no form of it is known here, so
 * nobody here can tell whether it was done.
 */
export type AksiState = 'belum-mulai' | 'berjalan' | 'terlambat' | 'selesai' | 'tanpa-jadwal' | 'tidak-diketahui';

export interface AksiOnCalendar {
  readonly aksi: string;
  readonly name: string;
  /** First and last day, `2024-01-01`; null where no source tells them. */
  readonly window: { readonly from: string; readonly until: string } | null;
  readonly certainty: Certainty;
  readonly state: AksiState;
  /** Days until the last one; 0 on the day itself, negative when over; null where no source tells it. */
  readonly daysLeft: number | null;
  /** Its cells; null where no form of it is known. */
  readonly figures: Figures | null;
  /** Aksi that have to be complete first and, as far as is known here, are not; nearest first. */
  readonly blockedBy: readonly { readonly aksi: string; readonly name: string }[];
  /** Its forms that wait for others, which are not yet sound. */
  readonly waiting: readonly { readonly form: string; readonly for: readonly string[] }[];
}

const isDone = (figures: Figures | null | undefined): boolean =>
  figures !== null && figures !== undefined && figures.expected > 0 && figures.sound === figures.expected;

/**
 * The aksi of the edition on their calendar: windows, states on the day of today (`2024-02-10`), and what blocks what. The
 * year is that of the completeness. An aksi is `selesai` when every expected cell of its forms is sound; an aksi none of
 * whose forms is known here is never called finished, and blocks nothing.
 */
export function calendarOf(edition: Edition, today: string, completeness: Completeness): readonly AksiOnCalendar[] {
  const figuresOf = new Map(completeness.byAksi.map(({ aksi, ...figures }) => [aksi, figures]));
  const formFigures = indexBy(completeness.byForm, ({ form }) => form);
  const entries = indexBy(edition.calendar, ({ aksi }) => aksi);
  const known = [
    ...edition.calendar,
    ...(edition.aksi ?? []).filter(({ key }) => !entries.has(key)).map(({ key, ...one }) => ({ aksi: key, ...one })),
  ];
  const nameOf = new Map(known.map(({ aksi, name }) => [aksi, name]));

  return known.map(({ aksi, name, certainty }): AksiOnCalendar => {
    const entry = entries.get(aksi);
    const figures = figuresOf.get(aksi) ?? null;
    const span = entry ? windowOf(entry, completeness.year) : null;
    const isFinished = isDone(figures);
    const blockedBy = isFinished
      ? []
      : earlier(entries, aksi).filter((key) => figuresOf.has(key) && !isDone(figuresOf.get(key)));
    const waiting = edition.forms.flatMap((form) => {
      if (aksiOfForm(edition, form.aksi) !== aksi || isDone(formFigures.get(form.key))) return [];
      const first = form.after.filter((key) => !isDone(formFigures.get(key)));
      return first.length > 0 ? [{ form: form.key, for: first }] : [];
    });
    return {
      aksi,
      name,
      window: span,
      certainty,
      figures,
      state: isFinished ? 'selesai' : stateOn(today, span, figures !== null),
      daysLeft: span ? daysBetween(today, span.until) : null,
      blockedBy: blockedBy.map((key) => ({ aksi: key, name: nameOf.get(key) ?? key })),
      waiting,
    };
  });
}

function stateOn(today: string, span: AksiOnCalendar['window'], isKnown: boolean): AksiState {
  if (span === null) return 'tanpa-jadwal';
  if (today < span.from) return 'belum-mulai';
  if (today <= span.until) return 'berjalan';
  return isKnown ? 'terlambat' : 'tidak-diketahui';
}

/** All aksi that come before one, nearest first. */
function earlier(entries: ReadonlyMap<string, Edition['calendar'][number]>, aksi: string): string[] {
  const found = new Set<string>(entries.get(aksi)?.after ?? []);
  for (const key of found) for (const before of entries.get(key)?.after ?? []) found.add(before);
  found.delete(aksi);
  return [...found];
}
