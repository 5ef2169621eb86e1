import type { Edition, VillageList } from '../../catalogue/schema';
import type { Dataset } from '../../dataset/types';
import type { CellRef, Finding } from '../../findings/types';
import { contextOf } from '../context';
import type { CheckContext, Linear } from '../kit/kind';
import { columnRests } from './column-rest';
import { connectedCells, standingForms } from './connected';
import type { Place } from './connected';
import { explainingVillages } from './explaining-villages';
import { judge } from './judge';
import { rowFigures } from './row-figures';
import { shiftedByFinding } from './shifted-findings';
import type { Localisation } from './types';
import { witnesses } from './witnesses';

export interface LocaliseInput {
  readonly edition: Edition;
  readonly dataset: Dataset;
  readonly villages: VillageList;
  readonly findings: readonly Finding[];
}

/** One row's figures with what was found out about them: connected figures are judged once, for all their findings. */
interface KnownRow {
  readonly place: Place;
  readonly forms: readonly Linear[];
  readonly judged: { readonly variables: ReadonlySet<string>; readonly told: Localisation | undefined }[];
}

/** Returns what is known of a village's figures, or of the total line's; undefined where it has no row of its own. */
function rowsOf(context: CheckContext, rowOf: ReadonlyMap<string, number>, speaks: (form: Linear) => boolean) {
  const { edition, dataset } = context;
  const rests = columnRests(context);
  const known = new Map<string, KnownRow>();
  return (village: string): KnownRow | undefined => {
    const before = known.get(village);
    const row = village === 'total' ? 0 : rowOf.get(village);
    if (before || row === undefined) return before;
    const figures = rowFigures(edition, village === 'total' ? dataset.totals : dataset.columns, row);
    const place = { edition, village, figures, rests };
    const made = { place, forms: standingForms(place).filter(speaks), judged: [] };
    known.set(village, made);
    return made;
  };
}

function toldOf({ place, forms, judged }: KnownRow, cells: readonly CellRef[]): Localisation | undefined {
  const from = cells.flatMap(({ variable }) => (place.figures.figure(variable) ? [variable] : []));
  const before = judged.find(({ variables }) => from.every((variable) => variables.has(variable)));
  if (before || from.length === 0) return before?.told;
  const record = connectedCells(place, forms, from);
  const all = judge(record);
  const { edition, village, figures } = place;
  // Another village may be wrong in the same column; then the row is told by itself, where it can be.
  const alone =
    all?.repairs.length === 0 ? judge(connectedCells({ edition, village, figures }, forms, from)) : undefined;
  const told = alone && alone.repairs.length > 0 ? alone : all;
  judged.push({ variables: new Set(record.cells.map(({ variable }) => variable)), told });
  return told;
}

/** A finding on single figures of one row: what concerns the row as such (its year, its code) is no matter of figures. */
const isOnFigures = ({ cells, scope, severity }: Finding): boolean =>
  severity !== 'catatan' &&
  cells.length > 0 &&
  cells.every(({ village }) => village === cells[0]!.village) &&
  (scope === 'cell' || cells[0]!.village === 'total');

// More villages than these are no hint.
const MOST_VILLAGES = 3;

/** A column that misses its total: the total may be wrong, or a village by just so much; then nothing is offered. */
function withVillages(context: CheckContext, told: Localisation, { variable }: CellRef): Localisation {
  const rest = columnRests(context)(variable, 'total');
  const total = context.dataset.totals.get(variable)?.values[0] ?? NaN;
  const villages = rest?.complete ? explainingVillages(context, variable, rest.value - total) : [];
  if (villages.length === 0) return told;
  const { repairs } = told;
  const weight = 1 / (villages.length + 1);
  const suspects = [...villages, 'total'].map((village) => ({ village, variable, weight }));
  return villages.length > MOST_VILLAGES
    ? { verdict: 'unknown', suspects: [], repairs }
    : { verdict: 'some', suspects, repairs };
}

/**
 * For each finding on the figures of one row the cells most likely wrong and, where one repair alone stands out, that
 * repair; for findings on many rows of a column whether its figures stand a row too low or too high. By finding key;
 * findings that no rule on connected figures explains are absent. Only rows with findings are looked at.
 */
export function localise({ edition, dataset, villages, findings }: LocaliseInput): ReadonlyMap<string, Localisation> {
  const context = contextOf(edition, dataset, villages, {});
  const rowOf = new Map<string, number>();
  context.rows.villages.forEach((village, row) => {
    if (context.rows.judged[row] === 1) rowOf.set(village, row);
  });
  const knownRow = rowsOf(context, rowOf, witnesses(findings));
  const localised = new Map<string, Localisation>();
  for (const [key, shifted] of shiftedByFinding(context, findings, rowOf)) {
    const suspects = [{ village: shifted.from, variable: shifted.variable, weight: shifted.mended / shifted.broken }];
    localised.set(key, { verdict: 'one', suspects, repairs: [], shifted });
  }
  for (const finding of findings) {
    const { key, kind, cells } = finding;
    const row = isOnFigures(finding) && !localised.has(key) ? knownRow(cells[0]!.village) : undefined;
    const told = row && toldOf(row, cells);
    if (told) localised.set(key, kind === 'district-total' ? withVillages(context, told, cells[0]!) : told);
  }
  return localised;
}
