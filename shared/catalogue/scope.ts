import { z } from '../zod';
import { editionForYear, periodName, periodsOf } from '.';
import type { Period } from '.';

/** The part of the year, on records of years that are entered in parts. */
export const Semester = z.enum(['semester-1', 'semester-2']);
export type Semester = z.infer<typeof Semester>;

/** Whose figures of when: a district's (four digits) of a year, or of a part of it. */
export interface Scope {
  readonly district: string;
  readonly year: number;
  readonly period?: Semester;
}

/** The part of the year a record is of; one kept before parts were told apart is of the first. */
export const periodOf = ({ year, period }: Omit<Scope, 'district'>): Period => {
  const edition = editionForYear(year);
  return period ?? (edition ? periodsOf(edition)[0] : undefined) ?? 'tahun';
};

/** When figures are of: `tahun 2024`, `semester 1 tahun 2025`. */
export const timeInWords = (scope: Omit<Scope, 'district'>): string => periodName(scope.year, periodOf(scope));

/** Whether two records are about the figures of the same district and time. */
export const sameScope = (a: Scope, b: Scope): boolean =>
  a.district === b.district && a.year === b.year && (a.period === b.period || periodOf(a) === periodOf(b));

/** The scope alone, of a record that carries more. */
export const scopeOf = ({ district, year, period }: Scope): Scope => ({ district, year, ...(period && { period }) });

/** A scope in words no other scope has, for keys. A year's first part keeps the words of records without parts. */
export const scopeKey = (scope: Scope): string =>
  `${scope.district} ${scope.year}${periodOf(scope) === 'semester-2' ? ' semester-2' : ''}`;
