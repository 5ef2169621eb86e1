import type { Period } from '@shared/catalogue';

/** What people choose and read. */
export const PERIOD_NAMES: Readonly<Record<Period, string>> = {
  tahun: 'Setahun',
  'semester-1': 'Semester 1',
  'semester-2': 'Semester 2',
};
