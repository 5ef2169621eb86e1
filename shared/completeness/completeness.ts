import { variableOf } from '../catalogue/lookup';
import type { Edition, Form, VillageList } from '../catalogue/schema';
import { CellState } from '../dataset/types';
import type { Dataset, Question } from '../dataset/types';
import { cellKey, holdsOf } from '../findings';
import type { Finding } from '../findings';

/** Required cells of one form: how many there should be, how many are filled, how many are filled and not held back. */
export interface FormCompleteness {
  readonly form: string;
  readonly owner: string;
  /** Official villages × required fields (one cell per field the district itself states), less those declared not applicable. */
  readonly expected: number;
  /** Something stands there, sound or not. A blank is never counted as 0. */
  readonly filled: number;
  /** Filled with a usable value that no open finding or question holds. */
  readonly sound: number;
}

export interface Completeness {
  /** One entry per form of the edition, in the site's order; `owner` fills the form. */
  readonly byForm: readonly FormCompleteness[];
  /** The same cells by the agency whose figure it is: a form whose figures come from two agencies has two entries. */
  readonly byOwner: readonly FormCompleteness[];
}

type Count = { -readonly [K in 'expected' | 'filled' | 'sound']: number };

/** Counts one variable over the official villages; several rows of one village count once. */
function countOf(
  dataset: Dataset,
  rowsOf: ReadonlyMap<string, readonly number[]>,
  villages: VillageList,
  variable: string,
  isHeld: (village: string) => boolean,
): Count {
  const column = dataset.columns.get(variable);
  const count = { expected: villages.villages.length, filled: 0, sound: 0 };
  if (!column) return count;
  for (const { code } of villages.villages) {
    const states = (rowsOf.get(code) ?? []).map((row) => column.states[row]);
    if (states.includes(CellState.notApplicable)) count.expected -= 1;
    else if (states.some((state) => state !== CellState.missing)) {
      count.filled += 1;
      const usable = states.some((state) => state === CellState.ok || state === CellState.flagged);
      if (usable && !isHeld(code)) count.sound += 1;
    }
  }
  return count;
}

/** Counts one figure of the district itself, which stands in its own line. */
function countOfDistrict(dataset: Dataset, variable: string, isHeld: boolean): Count {
  const state = dataset.totals.get(variable)?.states[0] ?? CellState.missing;
  if (state === CellState.notApplicable) return { expected: 0, filled: 0, sound: 0 };
  const isUsable = state === CellState.ok || state === CellState.flagged;
  return { expected: 1, filled: state === CellState.missing ? 0 : 1, sound: isUsable && !isHeld ? 1 : 0 };
}

const add = (a: Count, b: Count): Count => ({
  expected: a.expected + b.expected,
  filled: a.filled + b.filled,
  sound: a.sound + b.sound,
});

/** Counts of required cells per form and per owner: expected, filled, sound. Warnings do not make a cell unsound. */
export function completenessOf(
  edition: Edition,
  dataset: Dataset,
  villages: VillageList,
  findings: readonly Finding[],
  questions: readonly Question[],
): Completeness {
  const holds = holdsOf(dataset, findings, questions);
  const rowsOf = new Map<string, number[]>();
  dataset.rows.forEach(({ code }, row) => {
    const rows = rowsOf.get(code);
    if (rows) rows.push(row);
    else rowsOf.set(code, [row]);
  });
  const byOwner: FormCompleteness[] = [];
  const byForm = edition.forms.map((form: Form) => {
    const owners = new Map<string, Count>();
    let whole: Count = { expected: 0, filled: 0, sound: 0 };
    for (const { variable, required } of form.fields) {
      if (!required) continue;
      const isHeld = (village: string) => holds.has(cellKey(village, variable));
      const known = variableOf(edition, variable);
      const count =
        known?.level === 'kabupaten'
          ? countOfDistrict(dataset, variable, isHeld('total'))
          : countOf(dataset, rowsOf, villages, variable, isHeld);
      const owner = known?.owner ?? form.owner;
      const before = owners.get(owner);
      owners.set(owner, before ? add(before, count) : count);
      whole = add(whole, count);
    }
    for (const [owner, count] of owners) byOwner.push({ form: form.key, owner, ...count });
    return { form: form.key, owner: form.owner, ...whole };
  });
  return { byForm, byOwner };
}
