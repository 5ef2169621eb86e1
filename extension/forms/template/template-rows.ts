import { formatNumber } from '@shared/dataset';
import { cellText } from '@shared/dataset/values/text';
import { CellState } from '@shared/dataset/types';
import type { Dataset, Grid, GridChoice, SourceTable, TableProposal } from '@shared/dataset/types';
import { isWithin } from '@shared/files/range';
import { figureOf } from '../plan/figure';
import type { Figure } from '../plan/figure';
import { lacksRequired, needsOf } from '../plan/required-fields';
import type { Needs } from '../plan/required-fields';
import { mapsOf } from '../map/map-from-form';
import type { TemplateInput, TemplateItem, TemplatePlan } from './types';
import { templateEntry } from './template-entry';
import type { TemplateEntry } from './template-entry';
import type { MapField } from '../types';
import { answersAreFigures, wordsIn } from '../words';

/** A sheet of a template: as the file has it, what its columns were taken for, and its rows. */
export interface Sheet {
  readonly grid: Grid;
  readonly proposal: TableProposal;
  readonly table: SourceTable;
}

/** Sheet → line in the file → row of the template's own dataset. */
export function placesOf({ rows }: Dataset): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const places = new Map<string, Map<number, number>>();
  rows.forEach(({ lines }, at) => {
    for (const line of lines) {
      const cut = line.lastIndexOf('!');
      const sheet = line.slice(0, cut);
      const known = places.get(sheet) ?? new Map<number, number>();
      places.set(sheet, known.set(Number(line.slice(cut + 1)), at));
    }
  });
  return places;
}

/**
 * Returns what is written into the rows of one sheet; rows that cannot be filled as a whole are left, each with its
 * reason.
 */
export function planSheet(
  { grid, proposal, table }: Sheet,
  template: Dataset,
  places: ReadonlyMap<string, ReadonlyMap<number, number>>,
  { edition, dataset, holds, partly }: TemplateInput,
): Pick<TemplatePlan, 'items' | 'skipped'> {
  const fields = new Map(
    mapsOf(edition).flatMap((map) => {
      const needs = needsOf(map);
      return map.fields.map((field) => [field.variable, { ...field, needs, level: map.level }] as const);
    }),
  );
  const columns = proposal.columns.flatMap(({ index, role, variable, sure }) => {
    const field = variable === undefined ? undefined : fields.get(variable);
    return role === 'variable' && sure && field ? [{ index, field }] : [];
  });
  const figures = new Set(
    columns.flatMap(({ index, field: { variable, words, level } }) => {
      const standing = table.rows.map(({ line }) => grid.rows[line - 1]?.[index]);
      return words === 'yesno' && answersAreFigures(level, standing) ? [variable] : [];
    }),
  );
  const rows = new Map(dataset.rows.map(({ code, occurrence }, at) => [`${code}#${occurrence}`, at]));
  const letters = new Map(table.columns.map(({ variable, letter }) => [variable, letter]));
  const items: TemplateItem[] = [];
  const skipped: { sheet: string; village: string; reason: string }[] = [];
  for (const { line } of table.rows) {
    const at = places.get(table.sheet)?.get(line) ?? -1;
    const village = template.rows[at]?.code ?? '';
    if (village === '') continue;
    const row = rows.get(`${village}#1`) ?? -1;
    const byHand = new Set<string>();
    const own = columns.map(({ index, field }): TemplateItem => {
      const figure = figureOf(dataset, holds, row, village, field);
      const standing = standingAt(template, field, at);
      const choice = grid.choices?.find((one) => isWithin(one, line - 1, index));
      const entry = entryOf(figure, field, choice, figures.has(field.variable));
      if ('reason' in entry) byHand.add(field.variable);
      const isSame = figure.status === 'fill' && standing.of === (figure.value ?? figure.text);
      return {
        sheet: table.sheet,
        address: `${letters.get(field.variable) ?? ''}${line}`,
        row: line - 1,
        column: index,
        village,
        variable: field.variable,
        label: field.label,
        before: standing.text,
        value: 'value' in entry ? entry.value : Number.NaN,
        text: figure.text,
        status: isSame ? 'already' : figure.status,
        ...(figure.reason !== undefined && { reason: figure.reason }),
        ...('reason' in entry && !isSame && { status: 'held', reason: entry.reason }),
      };
    });
    const missing = partly
      ? undefined
      : own.find((item) => !byHand.has(item.variable) && isInTheWay(item, fields.get(item.variable)));
    if (!missing) items.push(...own);
    else {
      const reason = `${missing.label}: ${missing.reason ?? 'tidak dapat diisi'}`;
      skipped.push({ sheet: table.sheet, village, reason });
      items.push(
        ...own.map((item) =>
          item.status === 'fill' ? { ...item, status: 'held' as const, reason: `baris dilewati: ${reason}` } : item,
        ),
      );
    }
  }
  return { items, skipped };
}

/**
 * Returns what a figure or words come to in a cell; words that a person has to enter there hold nothing else of the row
 * up.
 */
const entryOf = (
  figure: Figure,
  { words }: MapField,
  choice: GridChoice | undefined,
  asFigure: boolean,
): TemplateEntry =>
  figure.status === 'fill' && words
    ? templateEntry({ type: words, text: figure.text }, choice, asFigure)
    : { value: figure.value ?? Number.NaN };

const isInTheWay = (item: TemplateItem, field: { readonly needs: Needs } | undefined): boolean =>
  field !== undefined && lacksRequired(field.needs, item);

/** Returns what a cell of the template says: the figure or the words, and the same as a person reads it. */
function standingAt(
  template: Dataset,
  { variable, words }: MapField,
  row: number,
): { readonly of: number | string | null; readonly text: string } {
  const column = template.columns.get(variable);
  const state = column?.states[row];
  if (words) {
    const of = wordsIn(words, column?.raw[row]);
    return { of, text: of || cellText(column?.raw[row]) };
  }
  const value = column?.values[row];
  return value !== undefined && (state === CellState.ok || state === CellState.flagged)
    ? { of: value, text: formatNumber(value) }
    : { of: null, text: '' };
}
