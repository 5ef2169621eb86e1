import { parseDate } from '@shared/dataset';
import { plainLink } from '@shared/rules';
import type { PageTable } from '@extension/protocol/messages';
import { headerWordings } from '../snapshot/match-labels';
import { normalise } from '../snapshot/normalise';

/** A field that was written, as the log has it. */
export interface WrittenField {
  readonly label: string;
  readonly value: string;
}
/** How one column of the saved list stands to what was written. */
export interface ListedField {
  readonly label: string;
  readonly expected: string;
  readonly stored: string;
  readonly equal: boolean;
}

const LINK = /^https?:\/\//i;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a list says what was written: days and links in whatever spelling, all else in the same words. */
function says(expected: string, stored: string): boolean {
  if (DAY.test(expected)) return parseDate(stored).value === expected;
  if (LINK.test(expected)) return plainLink(stored.trim()) === plainLink(expected);
  return normalise(stored) !== '' && normalise(stored) === normalise(expected);
}

/** Words that could stand in any row, such as `Ya` or `12`, show no line of the register. */
const isTelling = (value: string): boolean => LINK.test(value) || value.length >= 6;

/**
 * The row of the page's saved lists that is the line which was written: it says something telling of it. Of several the
 * one that says most. Null where there is none; columns the list does not have prove nothing either way.
 */
export function findSaved(
  tables: readonly PageTable[],
  written: readonly WrittenField[],
): readonly ListedField[] | null {
  let best: { readonly fields: readonly ListedField[]; readonly equal: number } | null = null;
  for (const { headers, rows } of tables) {
    const columns = written.flatMap((field) => {
      const at = headers.findIndex((header) =>
        headerWordings(header).some((text) => normalise(text) === normalise(field.label)),
      );
      return at < 0 ? [] : [{ field, at }];
    });
    for (const cells of rows) {
      const fields = columns.map(({ field: { label, value }, at }): ListedField => {
        const stored = (cells[at] ?? '').trim();
        return { label, expected: value, stored, equal: says(value, stored) };
      });
      if (!fields.some(({ equal, expected }) => equal && isTelling(expected))) continue;
      const equal = fields.filter((field) => field.equal).length;
      if (!best || equal > best.equal) best = { fields, equal };
    }
  }
  return best?.fields ?? null;
}
