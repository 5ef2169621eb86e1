import { headingPart } from './heading-parts';
import { semestersIn } from './semesters';
import { cleanText } from '../values/text';
import { yearsIn } from './years';

const TIMES: ReadonlySet<string> = new Set(['month', 'half', 'year']);
/** Months and weeks as such are ages: "0-59 bulan". */
const PARTS_OF_A_YEAR = /(?:^|[^a-z])(?:triwulan|tw|semester|smt|sem|(?:bulan|minggu) (?:ini|lalu|ke|\d))(?:[^a-z]|$)/i;

/** Whether a heading or a name of a sheet is of one time alone: it names a year, a month or a part of a year. */
export function statesTime(text: string): boolean {
  const words = cleanText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return (
    yearsIn(text).length > 0 ||
    semestersIn(text).length > 0 ||
    PARTS_OF_A_YEAR.test(text) ||
    words.some((word) => TIMES.has(headingPart(word)?.kind ?? ''))
  );
}
