import type { Grid } from '../types';

const FIRST = /^(?:1|i|satu|pertama)$/i;
const NUMBER = '(1|2|ii|i|satu|dua|pertama|kedua)';
const STATED = new RegExp(
  `\\b(?:semester|smt)\\b\\.?\\s*(?:ke\\s*-?\\s*)?${NUMBER}\\b(?:\\s*(?:dan|atau|&|/|,|-|s\\.?d\\.?)\\s*(?:semester\\s*)?${NUMBER}\\b)?`,
  'gi',
);

/** The semesters a text speaks of: `Semester 1`, `smt. II`, `Semester I dan II`. */
export function semestersIn(text: string): ('semester-1' | 'semester-2')[] {
  const found = new Set<'semester-1' | 'semester-2'>();
  for (const [, ...numbers] of text.matchAll(STATED)) {
    for (const number of numbers) if (number) found.add(FIRST.test(number) ? 'semester-1' : 'semester-2');
  }
  return [...found];
}

/** The semesters that a sheet's name and the lines above its headings speak of. `headerRow`: 0-based. */
export const semestersOf = ({ name, rows }: Grid, headerRow: number): readonly ('semester-1' | 'semester-2')[] =>
  [name, ...rows.slice(0, headerRow).flat()].flatMap((title) => (typeof title === 'string' ? semestersIn(title) : []));
