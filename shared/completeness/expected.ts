import { variableOf } from '../catalogue/lookup';
import type { Period } from '../catalogue/period';
import type { CalendarEntry, Edition, VillageList } from '../catalogue/schema';
import { daysOfPeriod, windowOf } from '../catalogue/days';
import { aksiByMenu } from '../rules';

/** One figure that a form asks for. */
export interface ExpectedField {
  readonly form: string;
  readonly variable: string;
  /** The agency whose figure it is. */
  readonly owner: string;
  /** Key of the aksi in the calendar. */
  readonly aksi: string;
  /** The district states it once, in its own line. */
  readonly ofDistrict: boolean;
  /** Last day of the aksi; null where the calendar does not tell it. */
  readonly deadline: string | null;
}

/**
 * The calendar's name for the aksi a form stands under: the menu `master-ansit` is entered for aksi 1. The edition says so
 * in its rule on deadlines.
 */
export const aksiOfForm = (edition: Edition, aksi: string): string => aksiByMenu(edition).get(aksi) ?? aksi;

/** Every required field of every form, in the site's order. */
export function expectedFields(edition: Edition, year: number): ExpectedField[] {
  const entryOf = new Map<string, CalendarEntry>(edition.calendar.map((entry) => [entry.aksi, entry]));
  return edition.forms.flatMap((form) => {
    const aksi = aksiOfForm(edition, form.aksi);
    const entry = entryOf.get(aksi);
    const deadline = entry ? windowOf(entry, year).until : null;
    return form.fields
      .filter(({ required }) => required)
      .map(({ variable: key }): ExpectedField => {
        const variable = variableOf(edition, key);
        const owner = variable?.owner ?? form.owner;
        return { form: form.key, variable: key, owner, aksi, ofDistrict: variable?.level === 'kabupaten', deadline };
      });
  });
}

export interface ExpectedVillages {
  /** Villages whose figures the period needs: those that stand on its last day, or whose days nobody knows. */
  readonly villages: VillageList['villages'];
  /** Villages that began or ended during the period, for people to know of; the ended ones are not expected. */
  readonly changed: readonly { readonly code: string; readonly name: string; readonly change: 'from' | 'until' }[];
}

/** The villages a period needs figures of. A village formed after it is not asked, one that ended before it neither. */
export function expectedVillages(list: VillageList, year: number, period: Period): ExpectedVillages {
  const { from, until } = daysOfPeriod(year, period);
  const isWithin = (day: string | undefined): boolean => day !== undefined && day > from && day <= until;
  const villages = list.villages.filter(
    (village) =>
      (village.from === undefined || village.from <= until) && (village.until === undefined || village.until >= until),
  );
  const changed = list.villages.flatMap(({ code, name, from: first, until: last }) => [
    ...(isWithin(first) ? [{ code, name, change: 'from' as const }] : []),
    ...(last !== undefined && last >= from && last < until ? [{ code, name, change: 'until' as const }] : []),
  ]);
  return { villages, changed };
}
