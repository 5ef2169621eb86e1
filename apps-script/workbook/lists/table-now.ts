import { periodName } from '@shared/catalogue';
import { approvalStatuses } from '@shared/exchange';
import type { CheckedSpreadsheet } from '../check/check-spreadsheet';
import type { CompletenessNow } from '../check/completeness-now';
import type { CompletenessTable } from './completeness-table';
import { completenessTable } from './completeness-table';
import type { Records } from '../check/record-sheet';
import { dayInFigures, dayOf } from '@shared/dates/words';

/** The completeness sheet as a check found the workbook. */
export function tableNow(
  { setup, checked }: Pick<CheckedSpreadsheet, 'setup' | 'checked'>,
  { approvals }: Pick<Records, 'approvals'>,
  { completeness }: CompletenessNow,
): CompletenessTable {
  const { edition, year, period } = setup.settings;
  const statuses = approvalStatuses(edition, checked.dataset, approvals, completeness);
  const title = `${periodName(year, period)} · keadaan ${dayInFigures(dayOf(new Date()))}`;
  return completenessTable(setup, completeness, statuses, title);
}
