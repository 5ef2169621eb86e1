import { groupBy } from '../collections';
import { TOTAL } from '../dataset/place';
import type { Completeness, FormCompleteness } from './types';
import { daysBetween } from '../catalogue/days';
import { CompletenessState, type Figures } from './figures';

/** What one village lacks in one form. */
export interface LackingVillage {
  /** Village code, or `total` for a figure of the district itself. */
  readonly village: string;
  /** Cells where nothing stands. */
  readonly empty: number;
  /** Cells with something that cannot be used yet: an open finding or question. */
  readonly held: number;
}

/** What agencies owe: `empty + held = expected − sound`. */
export interface Lacking {
  readonly empty: number;
  readonly held: number;
  /** Sound cells that the site was seen to have saved as they are here. */
  readonly saved: number;
}

/** The figures of one agency in one form. */
export interface FormProgress extends FormCompleteness, Lacking {
  /** Last day of the form's aksi; null where the calendar does not tell it. */
  readonly deadline: string | null;
  /** Days until it; negative when it is over; null without one. */
  readonly daysLeft: number | null;
  /** Something is lacking and the last day is over. */
  readonly isLate: boolean;
  /** Villages that lack something, in the order of the list. */
  readonly lacking: readonly LackingVillage[];
}

/** The figures of one agency. */
export interface AgencyProgress extends Figures, Lacking {
  readonly agency: string;
  /** In the site's order. */
  readonly forms: readonly FormProgress[];
  readonly lateForms: number;
  /** The nearest last day of a form that lacks something; null where none does, or none has one. */
  readonly deadline: string | null;
  readonly daysLeft: number | null;
  /** How many different villages lack something; the district itself is not counted. */
  readonly villages: number;
}

/** Whether the site was seen to have saved a figure as it is here. */
export type SavedOf = (form: string, variable: string, village: string) => boolean;

interface Owed {
  readonly empty: Uint16Array;
  readonly held: Uint16Array;
  saved: number;
  deadline: string | null;
}

/** Between the parts of a key; no key of an edition has it. */
const MARK = '\n';

/**
 * Returns what every agency owes in every form, for which villages, until when: one pass over the cells. `today` as
 * `2024-02-10`.
 */
export function agencyProgress(progress: Completeness, today: string, isSaved: SavedOf): readonly AgencyProgress[] {
  const { fields, villages, width, states } = progress.cells;
  const owed = new Map<string, Owed>();
  fields.forEach(({ form, owner, variable, ofDistrict, deadline }, f) => {
    const key = form + MARK + owner;
    const one = owed.get(key) ?? {
      // The last place is the district itself.
      empty: new Uint16Array(width + 1),
      held: new Uint16Array(width + 1),
      saved: 0,
      deadline,
    };
    owed.set(key, one);
    const count = ofDistrict ? 1 : villages.length;
    for (let v = 0; v < count; v += 1) {
      const place = ofDistrict ? width : v;
      const state = states[f * width + v];
      if (state === CompletenessState.kosong) one.empty[place]! += 1;
      else if (state === CompletenessState.bermasalah) one.held[place]! += 1;
      else if (state !== CompletenessState.tidakBerlaku && isSaved(form, variable, ofDistrict ? TOTAL : villages[v]!))
        one.saved += 1;
    }
  });

  const all = progress.byOwner.map((figures): FormProgress => {
    const one = owed.get(figures.form + MARK + figures.owner)!;
    const lacking: LackingVillage[] = [];
    let [empty, held] = [0, 0];
    for (let v = 0; v <= width; v += 1) {
      const [none, some] = [one.empty[v]!, one.held[v]!];
      if (none + some === 0) continue;
      empty += none;
      held += some;
      lacking.push({ village: v === width ? TOTAL : villages[v]!, empty: none, held: some });
    }
    const daysLeft = one.deadline === null ? null : daysBetween(today, one.deadline);
    const isLate = lacking.length > 0 && daysLeft !== null && daysLeft < 0;
    const { saved, deadline } = one;
    return { ...figures, empty, held, saved, deadline, daysLeft, isLate, lacking };
  });
  const formsOf = groupBy(all, ({ owner }) => owner);
  return progress.byAgency.map(({ agency, ...figures }) => {
    const forms = formsOf.get(agency) ?? [];
    const sum = (key: keyof Lacking): number => forms.reduce((total, form) => total + form[key], 0);
    const open = forms.flatMap((form) => (form.lacking.length > 0 && form.deadline !== null ? [form.deadline] : []));
    const deadline = open.sort()[0] ?? null;
    const names = new Set(forms.flatMap(({ lacking }) => lacking.map(({ village }) => village)));
    names.delete(TOTAL);
    return {
      agency,
      ...figures,
      empty: sum('empty'),
      held: sum('held'),
      saved: sum('saved'),
      forms,
      lateForms: forms.filter(({ isLate }) => isLate).length,
      deadline,
      daysLeft: deadline === null ? null : daysBetween(today, deadline),
      villages: names.size,
    };
  });
}
