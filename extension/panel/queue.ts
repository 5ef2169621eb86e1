import type { Form } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import { cellKey } from '@shared/findings';
import type { Stored } from '@extension/store';
import type { Derived } from './derive';
import { proofOf } from './proof';

/** A village in the queue of one form. */
export interface QueueVillage {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly state: 'todo' | 'stored' | 'skipped';
}

export interface Queue {
  readonly form: Form | null;
  readonly villages: readonly QueueVillage[];
  /** Whose turn it is; null when all are done. */
  readonly next: QueueVillage | null;
  readonly stored: number;
  readonly skipped: number;
}

/** What one form of one village should say on the site: variable → value, without held and missing cells. */
export function expectedOf(derived: Derived, form: Form, row: number, village: string): ReadonlyMap<string, number> {
  const expected = new Map<string, number>();
  for (const { variable } of form.fields) {
    const value = derived.dataset.columns.get(variable)?.values[row];
    if (value === undefined || Number.isNaN(value) || derived.holds.has(cellKey(village, variable))) continue;
    expected.set(variable, value);
  }
  return expected;
}

/** Village code → its row in the dataset; of a duplicate the first. */
export function rowsByVillage(derived: Derived): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  derived.dataset.rows.forEach((row, index) => {
    if (row.code && !rows.has(row.code)) rows.set(row.code, index);
  });
  return rows;
}

/** The queue of the chosen form: a village is done when the saved list was seen to say what the figures say now. */
export function queueOf(derived: Derived, stored: Stored): Queue {
  const { queue, log, settings } = stored;
  const form = derived.edition.forms.find(({ key }) => key === queue.form) ?? null;
  const proof = proofOf(log, queue.form, settings.district, settings.year);
  const rows = rowsByVillage(derived);
  const skipped = new Set(queue.skipped.filter((skip) => skip.form === queue.form).map((skip) => skip.village));
  const isStored = (village: string): boolean => {
    const row = rows.get(village);
    const cells = proof.get(village);
    if (!form || row === undefined || !cells) return false;
    const expected = expectedOf(derived, form, row, village);
    return (
      expected.size > 0 &&
      [...expected].every(([variable, value]) => {
        const seen = cells.get(variable);
        return seen?.equal === true && seen.expected === formatNumber(value);
      })
    );
  };
  const villages = derived.villages.villages
    .filter(({ kecamatan }) => !queue.kecamatan || kecamatan === queue.kecamatan)
    .map((village): QueueVillage => ({
      ...village,
      state: isStored(village.code) ? 'stored' : skipped.has(village.code) ? 'skipped' : 'todo',
    }));
  const at = villages.find(({ code, state }) => code === queue.position && state === 'todo');
  return {
    form,
    villages,
    next: at ?? villages.find(({ state }) => state === 'todo') ?? null,
    stored: villages.filter(({ state }) => state === 'stored').length,
    skipped: villages.filter(({ state }) => state === 'skipped').length,
  };
}
