import { groupBy } from '@shared/collections';
import type { Edition } from '@shared/catalogue';
import type { FillItem, PageField } from '@extension/protocol/messages';
import { figureOf } from './figure';
import type { Figure } from './figure';
import { lacksRequired, needsOf } from './required-fields';
import { mapFromForm } from '../map/map-from-form';
import { timeFault } from '../snapshot/page-time';
import type { FigureTime } from '../snapshot/page-time';
import { readings } from '@shared/dataset/values/readings';
import type {
  FormMap,
  FormPlan,
  MapField,
  PlanItem,
  RecognisedField,
  TablePlanInput,
  VillagePlanInput,
} from '../types';
import { villageItemOf } from '../snapshot/village-item';
import { answersAreFigures, compareWords, wordEntry } from '../words';
import type { Words } from '../words';

/** Returns what would be written into the form of one village; nothing is touched. */
export function planVillageForm(input: VillagePlanInput): FormPlan {
  const { recognition, village } = input;
  const map = recognition.map ?? mapOf(input.edition, recognition.form);
  const chosen = villageItemOf(recognition, village);
  const blocked = timeFault(recognition, timeOf(input)) ?? (typeof chosen === 'string' ? chosen : null);
  const figures = map ? answeredByFigure(map, [recognition]) : new Set<string>();
  const items = map ? itemsOf(map, recognition.fields, input, { village, row: rowOf(input, village), figures }) : [];
  const skip = blocked ?? (input.partly || !map ? null : missingRequired(items, map));
  return {
    form: recognition.form,
    village,
    items: skip === null ? items : skipped(items, skip),
    skip,
    skipped: [],
    villageItem: typeof chosen === 'string' ? null : chosen,
  };
}

/**
 * Returns what would be written into a page with a row per village: each village's form is skipped or filled on its
 * own.
 */
export function planTableForm(input: TablePlanInput): FormPlan {
  const { recognition, dataset } = input;
  const map = recognition.map ?? mapOf(input.edition, recognition.form);
  const skip = timeFault(recognition, timeOf(input));
  const items: PlanItem[] = [];
  const left: { village: string; reason: string }[] = [];
  const rows = new Map<string, number>();
  dataset.rows.forEach(({ code }, at) => {
    if (!rows.has(code)) rows.set(code, at);
  });
  const figures = map ? answeredByFigure(map, recognition.rows) : new Set<string>();
  for (const { village, fields } of map ? recognition.rows : []) {
    if (!map) break;
    const own = itemsOf(map, fields, input, { village, row: rows.get(village) ?? -1, figures });
    const reason = skip ?? (input.partly ? null : missingRequired(own, map));
    if (reason !== null && skip === null) left.push({ village, reason });
    items.push(...(reason === null ? own : skipped(own, reason)));
  }
  return { form: recognition.form, village: null, items, skip, skipped: left, villageItem: null };
}

/** The writes of a plan in page order; the choice of the village comes before everything else. */
export function toFillItems(plan: FormPlan): FillItem[] {
  if (plan.skip !== null) return [];
  const writes = plan.items.flatMap(({ field, status, write, before }): FillItem[] =>
    status === 'fill' && field && write !== null
      ? [{ field: field.id, identity: field.identity, value: write, before }]
      : [],
  );
  return plan.villageItem && writes.length > 0 ? [plan.villageItem, ...writes] : writes;
}

/** Digits with a decimal dot; ten decimals at most, so that binary noise is not written. */
export const plainNumber = (value: number): string => value.toFixed(10).replace(/\.?0+$/, '');

const timeOf = ({ dataset, period }: Pick<VillagePlanInput, 'dataset' | 'period'>): FigureTime => ({
  year: dataset.year,
  ...(period && { period }),
});

const mapOf = (edition: Edition, form: string): FormMap | null => {
  const found = edition.forms.find(({ key }) => key === form);
  return found ? mapFromForm(found, edition) : null;
};

const rowOf = ({ dataset }: VillagePlanInput, village: string): number =>
  dataset.rows.findIndex(({ code }) => code === village);

/** The variables whose yes and no are entered as 1 and 0 in fields without choices. */
function answeredByFigure(
  { fields: wanted, level }: FormMap,
  rows: readonly { readonly fields: readonly RecognisedField[] }[],
): ReadonlySet<string> {
  const standing = groupBy(
    rows.flatMap(({ fields }) => fields),
    ({ variable }) => variable,
    ({ field }) => field.value,
  );
  return new Set(
    wanted
      .filter(({ words, variable }) => words === 'yesno' && answersAreFigures(level, standing.get(variable) ?? []))
      .map(({ variable }) => variable),
  );
}

function itemsOf(
  map: FormMap,
  fields: readonly RecognisedField[],
  { dataset, holds }: Pick<VillagePlanInput, 'dataset' | 'holds'>,
  { village, row, figures }: { readonly village: string; readonly row: number; readonly figures: ReadonlySet<string> },
): PlanItem[] {
  const found = new Map(fields.map(({ variable, field }) => [variable, field]));
  let loading = false;
  return map.fields.map((wanted) => {
    const field = found.get(wanted.variable) ?? null;
    const asFigure = figures.has(wanted.variable);
    const item = itemOf(wanted, village, field, figureOf(dataset, holds, row, village, wanted), { loading, asFigure });
    // Lists further down may load anew with this choice.
    loading ||= item.status === 'fill' && field?.type === 'select';
    return item;
  });
}

function itemOf(
  wanted: MapField,
  village: string,
  field: PageField | null,
  figure: Figure,
  how: { readonly loading: boolean; readonly asFigure: boolean },
): PlanItem {
  const { value, text } = figure;
  const item = {
    village,
    variable: wanted.variable,
    label: wanted.label,
    field,
    before: field?.value ?? '',
    value,
    text,
    write: null,
  };
  if (figure.status !== 'fill') {
    return { ...item, status: figure.status, ...(figure.reason !== undefined && { reason: figure.reason }) };
  }
  if (!field) return { ...item, status: 'missing', reason: 'halaman tidak punya kolom ini' };
  const words: Words = { type: wanted.words ?? 'text', text };
  const entry = value === null ? wordEntry(words, field, { ...wanted, ...how }) : { value: plainNumber(value) };
  if ('reason' in entry) return { ...item, status: 'held', reason: entry.reason };
  const write = entry.value;
  if (value === null ? says(field, words, write) : states(field, value)) return { ...item, write, status: 'already' };
  return field.editable
    ? { ...item, write, status: 'fill' }
    : { ...item, status: 'held', reason: 'terkunci di halaman' };
}

/** An open field may say a yes or no in other words than would be written: `1`, `Ya`, `ya`. */
const says = ({ type, value }: PageField, words: Words, write: string): boolean =>
  value === write || (type === 'text' && words.type === 'yesno' && compareWords(words, value) === 'same');

const states = ({ type, value }: PageField, wanted: number): boolean =>
  value.trim() !== '' && (type === 'number' ? Number(value) === wanted : readings(value).includes(wanted));

/** Why a form cannot be filled completely, or null: the first field that stands in the way of the rest. */
function missingRequired(items: readonly PlanItem[], map: FormMap): string | null {
  const onPage = items.filter(({ field }) => field?.required === true).map(({ variable }) => variable);
  const needs = needsOf(map, new Set(onPage));
  // A box the page computes itself is locked, and says nothing of the figure.
  const isLockedOnly = ({ write }: PlanItem): boolean => write !== null && needs.complete.size === 0;
  const missing = items.find((item) => lacksRequired(needs, item) && !isLockedOnly(item));
  return missing ? `${missing.label}: ${missing.reason ?? 'tidak dapat diisi'}` : null;
}

const skipped = (items: readonly PlanItem[], reason: string): PlanItem[] =>
  items.map((item) =>
    item.status === 'fill' ? { ...item, status: 'held', reason: `formulir dilewati: ${reason}` } : item,
  );
