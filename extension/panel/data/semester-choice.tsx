import { editionForYear, periodsOf } from '@shared/catalogue';
import { periodOf, scopeOf } from '@shared/catalogue/scope';
import type { Semester } from '@shared/catalogue/scope';
import { openPeriod } from '../session/change-settings';
import type { ViewProps } from '../session/view';

/** Names of the parts of a year, as people choose them. */
export const SEMESTERS: readonly { readonly value: Semester; readonly label: string }[] = [
  { value: 'semester-1', label: 'Semester 1' },
  { value: 'semester-2', label: 'Semester 2' },
];

/** Whether the figures of a year are entered per semester. */
export function hasSemesters(year: number): boolean {
  const edition = editionForYear(year);
  return edition !== undefined && periodsOf(edition).length > 1;
}

/** Which semester's figures are worked on, in years that are entered in two. */
export function SemesterChoice({ session, state }: ViewProps) {
  const { settings } = state.stored;
  if (settings.district === '' || !hasSemesters(settings.year)) return null;
  return (
    <label class="field">
      Semester yang dikerjakan
      <select
        value={periodOf(settings)}
        onChange={({ currentTarget: { value } }) => {
          const chosen = SEMESTERS.find((one) => one.value === value);
          if (chosen) void openPeriod(session, { ...scopeOf(settings), period: chosen.value });
        }}
      >
        {SEMESTERS.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
