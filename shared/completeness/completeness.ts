import type { Period } from '../catalogue/period';
import type { Edition, VillageList } from '../catalogue/schema';
import { TOTAL } from '../dataset/place';
import { CellState } from '../dataset/types';
import type { Column, Dataset, Question } from '../dataset/types';
import type { Decision } from '../decisions/decisions';
import { declarationsIn } from '../decisions/declarations';
import type { Finding } from '../findings';
import { finish } from '../steps';
import type { Steps } from '../steps';
import { clockFault, isWithin } from './clock';
import { expectedFields, expectedVillages } from './expected';
import { CompletenessState, slotOf, Timing } from './figures';
import { heldVillages } from './held';
import { notesOn } from './notes';
import type { SoundSince } from './sound-since';
import { tallyOf } from './tally';
import type { Completeness } from './types';

export interface CompletenessOptions {
  /** The whole year where absent. */
  readonly period?: Period;
  /** Day of today, `2024-02-10`; without it no clock is judged by it. */
  readonly today?: string | null;
  readonly soundSince?: SoundSince;
  /** For what blank cells were declared to mean. */
  readonly decisions?: readonly Decision[];
}

type CompletenessInput = [
  edition: Edition,
  dataset: Dataset,
  list: VillageList,
  findings: readonly Finding[],
  questions: readonly Question[],
  options?: CompletenessOptions,
];

const CELLS_PER_STEP = 2000;

/**
 * The state of every required cell and its roll-ups, in one pass over the typed columns. Warnings do not make a cell
 * unsound; several rows of one village count once; villages that are not on the list are not counted.
 */
export function completenessOf(...input: CompletenessInput): Completeness {
  return finish(completenessSteps(...input));
}

/** The same in steps of a few columns each. */
export function* completenessSteps(
  ...[edition, dataset, list, findings, questions, options = {}]: CompletenessInput
): Steps<Completeness> {
  const { period = 'tahun', today = null, soundSince, decisions = [] } = options;
  const { year } = dataset;
  const fields = expectedFields(edition, year);
  const { villages, changed } = expectedVillages(list, year, period);
  const places = placesOf(dataset, villages);
  const held = heldVillages(dataset, findings, questions, places.index);
  const declared = declarationsIn(decisions);
  const faults = new Map<string, number>();

  const width = Math.max(1, villages.length);
  const states = new Uint8Array(fields.length * width);
  const timings = new Uint8Array(fields.length * width);
  const tally = tallyOf(edition, fields, villages);
  const fieldsPerStep = Math.ceil(CELLS_PER_STEP / width);
  for (let f = 0; f < fields.length; f += 1) {
    if (f % fieldsPerStep === 0) yield;
    const { variable, ofDistrict, deadline } = fields[f]!;
    const column = (ofDistrict ? dataset.totals : dataset.columns).get(variable);
    const isHeld = held.get(variable);
    const isDeclared = declared.variables.has(variable);
    const times = soundSince?.get(variable);
    const isStillOpen = deadline !== null && today !== null && today <= deadline;
    const count = ofDistrict ? 1 : villages.length;
    for (let v = 0; v < count; v += 1) {
      const code = ofDistrict ? TOTAL : villages[v]!.code;
      const place = ofDistrict ? 0 : places.first[v]!;
      let state = stateAt(column, place, ofDistrict ? NO_MORE : places.next, isHeld?.has(ofDistrict ? -1 : v) ?? false);
      if (state === CompletenessState.kosong && isDeclared) {
        const means = declared.of(code, variable)?.means;
        if (means === 'nol') state = CompletenessState.nol;
        else if (means === 'tidak-berlaku') state = CompletenessState.tidakBerlaku;
      }
      let timing: Timing = Timing.none;
      if (state === CompletenessState.sah || state === CompletenessState.nol) {
        const time = times?.get(code) ?? null;
        const fault = time === null ? null : clockFault(time, edition, today);
        if (fault !== null) faults.set(fault, (faults.get(fault) ?? 0) + 1);
        if (isStillOpen) timing = Timing.onTime;
        else if (time === null || fault !== null || deadline === null) timing = Timing.unknown;
        else timing = isWithin(time, deadline) ? Timing.onTime : Timing.late;
      }
      states[f * width + v] = state;
      timings[f * width + v] = timing;
      tally.add(f, ofDistrict ? -1 : v, slotOf(state, timing));
    }
  }
  yield;
  const cells = { fields, villages: villages.map(({ code }) => code), width, states, timings };
  const notes = notesOn({ edition, year, period, changed, faults });
  return { edition: edition.id, year, period, ...tally.figures(), cells, notes };
}

const NO_MORE = Int32Array.of(-1);

/** Row numbers of the expected villages: the first of each, and for every row the next one of the same village. */
function placesOf(dataset: Dataset, villages: VillageList['villages']) {
  const index = new Map(villages.map(({ code }, v) => [code, v]));
  const first = new Int32Array(villages.length).fill(-1);
  const next = new Int32Array(dataset.rows.length).fill(-1);
  for (let row = dataset.rows.length - 1; row >= 0; row -= 1) {
    const v = index.get(dataset.rows[row]!.code);
    if (v === undefined) continue;
    next[row] = first[v]!;
    first[v] = row;
  }
  return { index, first, next };
}

function stateAt(column: Column | undefined, first: number, next: Int32Array, isHeld: boolean): CompletenessState {
  if (!column) return CompletenessState.kosong;
  let isFilled = false;
  let isUsable = false;
  let isZero = false;
  for (let row = first; row >= 0; row = next[row] ?? -1) {
    const state = column.states[row];
    if (state === CellState.notApplicable) return CompletenessState.tidakBerlaku;
    if (state === CellState.missing || state === undefined) continue;
    isFilled = true;
    if (state !== CellState.ok && state !== CellState.flagged) continue;
    isUsable = true;
    isZero = column.values[row] === 0;
  }
  if (!isFilled) return CompletenessState.kosong;
  if (!isUsable || isHeld) return CompletenessState.bermasalah;
  return isZero ? CompletenessState.nol : CompletenessState.sah;
}
