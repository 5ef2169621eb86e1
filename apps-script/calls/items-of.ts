import { variableOf } from '@shared/catalogue';
import type { Finding, Justification } from '@shared/findings';
import { justificationsOf, renderFinding, valuesKey } from '@shared/findings';
import type { Localisation } from '@shared/rules/localise';
import { localise, renderLocalisation, withSuspects } from '@shared/rules/localise';
import type { Decision } from '@shared/exchange';
import type { Checked } from '../workbook/check-grids';
import type { FindingRow } from '../workbook/findings-table';
import { findingRows } from '../workbook/findings-table';
import { a1 } from '../workbook/locate';
import type { Setup } from '../workbook/setup';
import type { Item } from './protocol';

const LEVELS: Readonly<Record<string, Item['level']>> = {
  Kesalahan: 'kesalahan',
  Pertanyaan: 'pertanyaan',
  Peringatan: 'peringatan',
  Catatan: 'catatan',
};
/** Cells that can be jumped to. */
const SHOWN = 5;

/** What a reason is bound to, short enough to travel with every finding (FNV-1a, 32 bit; compared, never trusted). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}

const hintOf = (setup: Setup, told: Localisation | undefined): string => {
  if (!told) return '';
  const { question, why } = renderLocalisation(told, setup.settings.edition, setup.villages);
  return [question, why].filter(Boolean).join(' ');
};

function itemOf(row: FindingRow, about: Pick<Item, 'agency' | 'others' | 'why' | 'hint' | 'values' | 'reason'>): Item {
  return {
    key: row.key,
    level: LEVELS[row.level] ?? 'catatan',
    village: row.village,
    indicator: row.indicator,
    message: row.message,
    action: row.action,
    spots: row.places.slice(0, SHOWN).map((place) => ({ sheet: place.sheet, cell: a1(place) })),
    cells: row.places.length,
    ...about,
  };
}

const reasonOf = (given: Justification | undefined): Item['reason'] =>
  given ? { text: given.reason, by: given.by, at: given.at } : null;

/** Findings and questions as the sidebar lists them, in the order of the findings sheet. */
export function itemsOf(setup: Setup, checked: Checked, decisions: readonly Decision[]): Item[] {
  const { edition } = setup.settings;
  const { dataset, questions } = checked;
  const told = localise({ edition, villages: setup.villages, dataset, findings: checked.findings });
  const findings = new Map<string, Finding>(
    withSuspects(checked.findings, told, edition).map((finding) => [finding.key, finding]),
  );
  const reasons = justificationsOf(dataset, checked.findings, decisions);
  const asked = new Map(questions.map((question) => [question.key, question]));
  return findingRows(setup, checked).map((row) => {
    const finding = findings.get(row.key);
    if (!finding) {
      const agency = variableOf(edition, asked.get(row.key)?.variable ?? '')?.owner ?? '';
      return itemOf(row, { agency, others: [], why: '', hint: '', values: '', reason: null });
    }
    return itemOf(row, {
      agency: finding.owner,
      others: [...finding.others],
      why: renderFinding(finding, edition, setup.villages).why,
      hint: hintOf(setup, told.get(finding.key)),
      values: finding.severity === 'kesalahan' ? '' : fingerprint(valuesKey(dataset, finding)),
      reason: reasonOf(reasons.get(finding.key)),
    });
  });
}
