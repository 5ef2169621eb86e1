import type { Edition } from './schema';

export type Period = NonNullable<Edition['periods']>[number];

/** The parts of a year an edition enters apart: the year itself, or its two semesters. */
export const periodsOf = (edition: Edition): readonly Period[] => edition.periods ?? ['tahun'];

const PERIODS: Readonly<Record<Period, string>> = {
  tahun: 'tahun',
  'semester-1': 'semester 1 tahun',
  'semester-2': 'semester 2 tahun',
};

/** `tahun 2024`, `semester 1 tahun 2025`. */
export const periodName = (year: number, period: Period): string => `${PERIODS[period]} ${year}`;

/** How many indicators the edition lists, and how many the programme has. */
export const knownIndicators = ({ knownIndicators: stated, indicators }: Edition): { known: number; of: number } =>
  stated ?? { known: indicators.length, of: indicators.length };

/**
 * Returns what a status cell of the site means; undefined where no source explains its words. The site writes more
 * behind the word (`Approved 12-08-2025`), so the cell has to begin with it: `Not approved` stays unknown.
 */
export function statusMeaning(edition: Edition, cell: string): 'disetujui' | undefined {
  const text = cell.trim().toLowerCase();
  return edition.statusWords?.find(({ word }) => {
    const lower = word.toLowerCase();
    return text === lower || text.startsWith(`${lower} `);
  })?.meaning;
}
