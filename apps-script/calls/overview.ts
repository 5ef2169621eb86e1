import { agencyName, variableOf } from '@shared/catalogue';
import type { Edition } from '@shared/catalogue';
import type { Decision } from '@shared/exchange';
import { declarationsIn } from '@shared/exchange';
import type { CheckedSpreadsheet } from '../workbook/check/check-spreadsheet';
import type { Officer } from '../workbook/book/officer';
import { currentOfficer, readOfficers } from '../workbook/book/officers';
import type { Records } from '../workbook/check/record-sheet';
import { completenessNow } from '../workbook/check/completeness-now';
import { checkedNow } from './at-work';
import { formsOf } from './forms-of';
import type { Answer, Handler, Spreadsheet } from './handler';
import { itemsOf } from './items-of';
import { nextForAgency, nextForCoordinator } from './next-step';
import type { Counts, FormState, Item, Overview } from './protocol';

/** More than a person reads; the counts tell of all. */
const LONGEST_LIST = 600;

const none = (): Counts => ({ kesalahan: 0, pertanyaan: 0, peringatan: 0, catatan: 0 });

/** Open items by agency, and of all in ''. A reason in force closes a warning. */
function countsOf(items: readonly Item[]): Map<string, Counts> {
  const counts = new Map<string, Counts>([['', none()]]);
  for (const { agency, level, reason } of items) {
    if (reason) continue;
    const own = counts.get(agency) ?? none();
    const all = counts.get('');
    counts.set(agency, own);
    own[level] += 1;
    if (all && agency !== '') all[level] += 1;
  }
  return counts;
}

function nextFor(
  me: Officer | null,
  forms: readonly FormState[],
  counts: ReadonlyMap<string, Counts>,
  nameOf: (agency: string) => string,
): string {
  if (!me) return 'Pilih nama Anda di atas agar terlihat apa yang perlu dikerjakan.';
  const { agency } = me;
  if (agency === null) return nextForCoordinator(counts.get('') ?? none(), forms, nameOf);
  return nextForAgency(
    counts.get(agency) ?? none(),
    forms.filter((form) => form.agency === agency),
  );
}

/** How many cells are declared to have no figure, of one agency or of all (`null`). */
function declaredOf(edition: Edition, decisions: readonly Decision[], agency: string | null): number {
  const declared = declarationsIn(decisions);
  const cells = decisions.flatMap((decision) =>
    decision.kind === 'declaration' && declared.of(decision.village, decision.variable) === decision ? [decision] : [],
  );
  return cells.filter(({ variable }) => agency === null || variableOf(edition, variable)?.owner === agency).length;
}

/** Returns what the sidebar shows of a checked workbook to one officer. */
export function overviewOf(
  { setup, checked, memory }: CheckedSpreadsheet,
  records: Records,
  me: Officer | null,
): Overview {
  const { edition } = setup.settings;
  const { completeness } = completenessNow(setup, checked, records, memory);
  const forms = formsOf(setup, checked, records, completeness, me);
  const items = itemsOf(setup, checked, records.decisions);
  const counts = countsOf(items);
  // An agency's officer meets its own items first, in their order.
  const agency = me?.agency ?? null;
  const isMine = (one: Item): boolean => agency === null || one.agency === agency || one.others.includes(agency);
  const listed = [...items.filter(isMine), ...items.filter((one) => !isMine(one))];
  return {
    items: listed.slice(0, LONGEST_LIST),
    counts: [...counts].map(([key, own]) => ({ agency: key, counts: own })),
    more: Math.max(0, listed.length - LONGEST_LIST),
    forms,
    next: nextFor(me, forms, counts, (key) => agencyName(edition, key)),
    declared: declaredOf(edition, records.decisions, agency),
    damaged: records.damaged,
  };
}

/** Checks what stands in the workbook now and writes nothing. */
export function look(spreadsheet: Spreadsheet): Answer<Overview> {
  const checked = checkedNow(spreadsheet);
  if ('problems' in checked) return checked;
  const { result, records } = checked.value;
  const officers = readOfficers(spreadsheet, result.setup.settings.edition);
  return { value: overviewOf(result, records, currentOfficer(spreadsheet, officers)) };
}

export const overview: Handler<'overview'> = (_input, spreadsheet) => look(spreadsheet);
