import { indexBy } from '@shared/collections';
import { variableOf } from '@shared/catalogue';
import type { Justification } from '@shared/findings';
import { justificationsOf, valuesKey } from '@shared/findings';
import { renderFinding } from '@shared/rules';
import type { Decision } from '@shared/exchange';
import type { Checked } from '../workbook/check/check-grids';
import { fingerprint } from '../workbook/book/fingerprint';
import { findingRows } from '../workbook/lists/findings-table';
import { a1 } from '../workbook/agency-sheets/locate';
import type { Setup } from '../workbook/book/setup';
import type { Item } from './protocol';

/** Cells that can be jumped to. */
const SHOWN = 5;

const reasonOf = (given: Justification | undefined): Item['reason'] =>
  given ? { text: given.reason, by: given.by, at: given.at } : null;

/** Findings and questions as the sidebar lists them, in the order of the findings sheet. */
export function itemsOf(setup: Setup, checked: Checked, decisions: readonly Decision[]): Item[] {
  const { edition } = setup.settings;
  const { dataset } = checked;
  const findings = indexBy(checked.findings, ({ key }) => key);
  const questions = indexBy(checked.questions, ({ key }) => key);
  const reasons = justificationsOf(dataset, checked.findings, decisions);
  return findingRows(setup, checked, decisions).map((row) => {
    const finding = findings.get(row.key);
    const asked = variableOf(edition, questions.get(row.key)?.variable ?? '');
    return {
      key: row.key,
      level: finding?.severity ?? 'pertanyaan',
      agency: finding?.owner ?? asked?.owner ?? '',
      others: [...(finding?.others ?? [])],
      village: row.village,
      indicator: row.indicator,
      message: row.message,
      why: finding ? renderFinding(finding, edition, setup.villages).why : '',
      action: row.action,
      hint: row.hint,
      spots: row.places.slice(0, SHOWN).map((place) => ({ sheet: place.sheet, cell: a1(place) })),
      cells: row.places.length,
      values: finding && finding.severity !== 'kesalahan' ? fingerprint(valuesKey(dataset, finding)) : '',
      reason: reasonOf(reasons.get(row.key)),
    };
  });
}
