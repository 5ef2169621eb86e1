import { semestersIn } from '@shared/dataset';
import type { Period } from '@shared/catalogue';
import type { PageSnapshot } from '@extension/protocol/messages';
import { pageYear } from './page-year';

/** When the figures are of: a year, or one of its two semesters. */
export interface FigureTime {
  readonly year: number;
  /** `tahun`, or absent, where the edition enters a year as a whole. */
  readonly period?: Period;
}

/** When a page says it is for. Nothing stated is nothing known. */
export interface PageTime {
  readonly year: number | null;
  readonly semester?: Exclude<Period, 'tahun'>;
}

const hasSemesters = ({ period }: FigureTime): boolean => period !== undefined && period !== 'tahun';

/**
 * The time a page states in headings, badges and chosen options. When it states two semesters, the one that is not that
 * of the figures is returned, so that a contradiction never passes for the right one.
 */
export function pageTime(snapshot: PageSnapshot, wanted: FigureTime): PageTime {
  const year = pageYear(snapshot, wanted.year);
  if (!hasSemesters(wanted)) return { year };
  const stated = [...snapshot.headings, ...snapshot.context].flatMap(semestersIn);
  const semester = stated.find((one) => one !== wanted.period) ?? stated[0];
  return semester ? { year, semester } : { year };
}

const NAMES = { tahun: 'tahun', 'semester-1': 'semester 1', 'semester-2': 'semester 2' } as const;

/** Why figures may not be written into a page of another time, in Indonesian; null where nothing speaks against it. */
export function timeFault({ year, semester }: PageTime, wanted: FigureTime): string | null {
  if (year !== null && year !== wanted.year)
    return `halaman ini untuk tahun ${year}, angkanya untuk tahun ${wanted.year}`;
  return semester !== undefined && wanted.period !== undefined && semester !== wanted.period
    ? `halaman ini untuk ${NAMES[semester]}, angkanya untuk ${NAMES[wanted.period]}`
    : null;
}

/** Returns what a page leaves unsaid of its time, as a person is asked about it; null when it says all that counts. */
export function timeUnsaid({ year, semester }: PageTime, wanted: FigureTime): string | null {
  const unsaid = [year === null && 'tahun', hasSemesters(wanted) && semester === undefined && 'semester'].filter(
    (one) => one !== false,
  );
  return unsaid.length > 0 ? unsaid.join(' dan ') : null;
}
