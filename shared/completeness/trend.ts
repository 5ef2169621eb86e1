import { indexBy } from '../collections';
import { z } from '../zod';
import { daysBetween } from '../catalogue/days';
import type { AgencyProgress } from './agency-progress';

/** How far the agencies were on one day, kept so that a later day can be compared with it. */
export const DayFigures = z.lazy(() =>
  z.strictObject({
    district: z.string(),
    year: z.number(),
    /** The part of the year, where it is entered in parts. */
    period: z.exactOptional(z.enum(['semester-1', 'semester-2'])),
    /** `2024-02-10`. */
    day: z.string(),
    forms: z.array(
      z.strictObject({
        form: z.string(),
        owner: z.string(),
        expected: z.number(),
        filled: z.number(),
        sound: z.number(),
        saved: z.number(),
      }),
    ),
  }),
);
export type DayFigures = z.infer<typeof DayFigures>;

/** Days are kept for one district and year at most so many; the oldest go first. */
const MOST_DAYS = 60;
const A_WEEK = 7;

/** The figures of today as they are kept. */
export const dayFiguresOf = (agencies: readonly AgencyProgress[], about: Omit<DayFigures, 'forms'>): DayFigures => ({
  ...about,
  forms: agencies.flatMap(({ forms }) =>
    forms.map(({ form, owner, expected, filled, sound, saved }) => ({ form, owner, expected, filled, sound, saved })),
  ),
});

/** Records of before the parts of a year were told apart are of its first. */
const partOf = ({ period }: Pick<DayFigures, 'period'>): string => period ?? 'semester-1';
const isSamePlace = (a: Omit<DayFigures, 'forms'>, b: Omit<DayFigures, 'forms'>): boolean =>
  a.district === b.district && a.year === b.year && partOf(a) === partOf(b);

/**
 * Returns what is kept with one more day: it takes the place of an earlier count of the same day. Null where nothing
 * changes.
 */
export function withDay(kept: readonly DayFigures[], added: DayFigures): readonly DayFigures[] | null {
  const same = kept.find((one) => isSamePlace(one, added) && one.day === added.day);
  if (same && JSON.stringify(same.forms) === JSON.stringify(added.forms)) return null;
  const days = [...kept.filter((one) => isSamePlace(one, added) && one.day !== added.day), added];
  days.sort((a, b) => a.day.localeCompare(b.day));
  return [...kept.filter((one) => !isSamePlace(one, added)), ...days.slice(-MOST_DAYS)];
}

/**
 * The day to compare today with: the newest that is a week old or older, else the oldest there is. Days after today were
 * written by a clock that was wrong and are left aside. Undefined where no earlier day is kept.
 */
export function dayBefore(kept: readonly DayFigures[], about: Omit<DayFigures, 'forms'>): DayFigures | undefined {
  const days = kept
    .filter((one) => isSamePlace(one, about) && one.day < about.day)
    .sort((a, b) => a.day.localeCompare(b.day));
  return days.filter(({ day }) => daysBetween(day, about.day) >= A_WEEK).pop() ?? days[0];
}

/** Sound and saved cells more (or fewer, negative) than before. */
export interface Gain {
  readonly sound: number;
  readonly saved: number;
}

/** How far each agency and each of its forms came since an earlier day. */
export function gainsSince(
  before: DayFigures,
  agencies: readonly AgencyProgress[],
): { readonly byAgency: ReadonlyMap<string, Gain>; readonly of: (owner: string, form: string) => Gain } {
  const byAgency = new Map<string, Gain>();
  const was = indexBy(before.forms, (one) => `${one.owner} ${one.form}`);
  const gain = (now: Gain | undefined, then: Gain | undefined): Gain => ({
    sound: (now?.sound ?? 0) - (then?.sound ?? 0),
    saved: (now?.saved ?? 0) - (then?.saved ?? 0),
  });
  const now = new Map(agencies.flatMap(({ forms }) => forms.map((one) => [`${one.owner} ${one.form}`, one] as const)));
  for (const { agency, sound, saved } of agencies) {
    const then = before.forms.filter(({ owner }) => owner === agency);
    const sum = (key: keyof Gain): number => then.reduce((total, one) => total + one[key], 0);
    byAgency.set(agency, gain({ sound, saved }, { sound: sum('sound'), saved: sum('saved') }));
  }
  return { byAgency, of: (owner, form) => gain(now.get(`${owner} ${form}`), was.get(`${owner} ${form}`)) };
}
