import type { Edition, Overlay, Period } from '@shared/catalogue';

/** What the coordinator chose for the whole workbook. */
export interface Settings {
  /** With the district's own corrections, where some were pasted. */
  readonly edition: Edition;
  readonly year: number;
  readonly period: Period;
  /** Name of the kabupaten/kota as messages say it; empty if nobody wrote it. */
  readonly district: string;
  /** Those corrections themselves; null = none. */
  readonly overlay: Overlay | null;
}
