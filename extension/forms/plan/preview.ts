import type { Edition, VillageList } from '@shared/catalogue';
import { TOTAL } from '@shared/dataset';
import type { Dataset } from '@shared/dataset/types';
import type { Hold } from '@shared/findings';
import { figureOf } from './figure';
import { mapFromForm } from '../map/map-from-form';

/** One field that has a figure and will not be written, with the reason a person reads. */
interface HeldField {
  readonly village: string;
  readonly variable: string;
  readonly label: string;
  readonly reason: string;
}

/** What a form will take before any page is opened: fields with a figure, and those of them that are held back. */
export interface Preview {
  readonly form: string;
  readonly planned: number;
  readonly held: readonly HeldField[];
}

interface PreviewInput {
  readonly dataset: Dataset;
  readonly holds: ReadonlyMap<string, Hold>;
  readonly edition: Edition;
  readonly villages: VillageList;
  readonly form: string;
}

/**
 * The preview of one form over all villages of the district, by the same reading of each figure as the plan of a page:
 * a village whose form has a held or missing required field is skipped, so its other figures are held back too.
 */
export function previewOf({ dataset, holds, edition, villages, form: key }: PreviewInput): Preview {
  const form = edition.forms.find((candidate) => candidate.key === key);
  const map = form ? mapFromForm(form, edition) : null;
  const rows = new Map<string, number>();
  dataset.rows.forEach(({ code }, at) => {
    if (!rows.has(code)) rows.set(code, at);
  });
  let planned = 0;
  const held: HeldField[] = [];
  const units = form?.level === 'kabupaten' ? [TOTAL] : villages.villages.map(({ code }) => code);
  for (const village of map ? units : []) {
    const figures = (map?.fields ?? []).map((field) => ({
      ...field,
      ...figureOf(dataset, holds, rows.get(village) ?? -1, village, field),
    }));
    const missing = figures.find(({ required, status }) => required && status !== 'fill');
    for (const { variable, label, status, reason } of figures) {
      if (status === 'missing') continue;
      planned += 1;
      if (status === 'held') held.push({ village, variable, label, reason: reason ?? '' });
      else if (missing) {
        held.push({ village, variable, label, reason: `formulir dilewati: ${missing.label}: ${missing.reason ?? ''}` });
      }
    }
  }
  return { form: key, planned, held };
}
