import { indexBy } from '@shared/collections';
import { variableOf } from '@shared/catalogue';
import { formatNumber, TOTAL } from '@shared/dataset';
import { cellText } from '@shared/dataset/values/text';
import type { Column } from '@shared/dataset/types';
import { cellKey } from '@shared/findings';
import { memoByObject } from '@shared/once';
import { mapsOf, nameOf, wordsIn, wordTypeOf } from '@extension/forms';
import { sameScope } from '@shared/catalogue/scope';
import type { QueueBaseline, Stored } from '@extension/store';
import type { Derived } from '../figures/derive';
import { datasetFingerprint, mapFingerprint, savedFingerprint } from '../figures/fingerprint';
import { awaitingProof, proofOf } from '../proof/proof-index';
import { rowsByVillage } from '../figures/rows-by-village';

/** A figure that is another one than when the queue was last worked on; `after` empty = it is gone. */
interface ChangedCell {
  readonly village: string;
  readonly variable: string;
  readonly before: string;
  readonly after: string;
}

/** What is different since the queue was last worked on, for a person to look at before anything is filled again. */
export interface QueueChange {
  readonly baseline: QueueBaseline;
  readonly cells: readonly ChangedCell[];
  readonly maps: readonly ChangedMap[];
}

/** A form whose labels, or whose recorded map, are others now. */
interface ChangedMap {
  readonly form: string;
  /** A map an officer recorded, or the edition's own labels. */
  readonly recorded: boolean;
  /** The recorded map was taken away. */
  readonly gone: boolean;
  readonly appeared: readonly string[];
  readonly vanished: readonly string[];
}

const tablesOf = (derived: Derived): string[] =>
  derived.tables.map(({ key, size, at }) => `${key} ${size} ${at}`).sort();

/** Variables of the edition's forms, each once. */
const formVariables = ({ edition }: Derived): string[] => [
  ...new Set(edition.forms.flatMap(({ fields }) => fields.map(({ variable }) => variable))),
];

type BoundMap = QueueBaseline['maps'][number];

/** The same for as long as it is the same edition, so that each map is hashed once. */
const statedIn = memoByObject((edition: Derived['edition']): readonly BoundMap[] =>
  mapsOf(edition).map((map) => ({
    form: map.form,
    fingerprint: mapFingerprint(map),
    labels: map.fields.map(({ label }) => label),
  })),
);

/** The maps in use: the edition's own, and those officers recorded. */
const mapsIn = ({ edition, maps }: Derived): readonly BoundMap[] => [
  ...statedIn(edition),
  ...maps.map((map) => ({
    form: map.form,
    rows: map.rows,
    fingerprint: savedFingerprint(map),
    labels: map.fields.flatMap(({ at }) => {
      const seen = map.seen[at];
      return seen ? [nameOf(seen)] : [];
    }),
  })),
];

const mapKey = ({ form, rows }: BoundMap): string => `${form} ${rows ?? ''}`;

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** Returns what a cell says as a person reads it; empty where it says nothing. */
function textAt({ edition }: Derived, variable: string, column: Column | undefined, row: number): string {
  const words = wordTypeOf(variableOf(edition, variable)?.type);
  if (words) return wordsIn(words, column?.raw[row]) || cellText(column?.raw[row]);
  const value = orNull(column?.values[row]);
  return value === null ? '' : formatNumber(value);
}

/** Words of villages, and the line of the whole kabupaten: what stands in no column of figures by village. */
function saidIn(derived: Derived): NonNullable<QueueBaseline['said']> {
  const { edition, dataset } = derived;
  const rows = rowsByVillage(derived);
  return formVariables(derived).flatMap((variable) => {
    const isWords = wordTypeOf(variableOf(edition, variable)?.type) !== undefined;
    const column = isWords ? dataset.columns.get(variable) : undefined;
    const places = column ? [...rows].map(([village, row]) => ({ village, column, row })) : [];
    const total = dataset.totals.get(variable);
    if (total) places.push({ village: TOTAL, column: total, row: 0 });
    return places.flatMap(({ village, column: of, row }) => {
      const text = textAt(derived, variable, of, row);
      return text === '' ? [] : [{ village, variable, text }];
    });
  });
}

/** The figures and maps as they are now. */
export function baselineOf(derived: Derived, at: string): QueueBaseline {
  const rows = rowsByVillage(derived);
  const villages = [...rows.keys()];
  return {
    ...derived.scope,
    at,
    dataset: datasetFingerprint(derived),
    tables: tablesOf(derived),
    villages,
    columns: formVariables(derived).flatMap((variable) => {
      const column = derived.dataset.columns.get(variable);
      if (!column || wordTypeOf(variableOf(derived.edition, variable)?.type)) return [];
      return [{ variable, values: villages.map((village) => orNull(column.values[rows.get(village) ?? -1])) }];
    }),
    said: saidIn(derived),
    maps: [...mapsIn(derived)],
  };
}

/** Returns what the queue of these figures was last worked on with; null where it was never worked on. */
export const baselineFor = ({ baselines }: Stored, { scope }: Derived): QueueBaseline | null =>
  baselines.find((baseline) => sameScope(baseline, scope)) ?? null;

/** Whether figures, files and maps are those of the baseline. */
export function isBaselineCurrent(baseline: QueueBaseline | null, derived: Derived): boolean {
  if (!baseline || baseline.dataset !== datasetFingerprint(derived)) return false;
  if (baseline.tables.join() !== tablesOf(derived).join()) return false;
  const known = new Map(baseline.maps.map((map) => [mapKey(map), map.fingerprint]));
  const now = mapsIn(derived);
  return now.length === known.size && now.every((map) => known.get(mapKey(map)) === map.fingerprint);
}

/** Figures and words that are others now or gone. One that has come where none was changes nothing that was worked on. */
function changedCells(baseline: QueueBaseline, derived: Derived): ChangedCell[] {
  const rows = rowsByVillage(derived);
  const text = (value: number | null): string => (value === null ? '' : formatNumber(value));
  const cells: ChangedCell[] = [];
  for (const { variable, values } of baseline.columns) {
    const now = derived.dataset.columns.get(variable)?.values;
    for (const [at, village] of baseline.villages.entries()) {
      const old = values[at] ?? null;
      const value = orNull(now?.[rows.get(village) ?? -1]);
      if (old !== null && old !== value) cells.push({ village, variable, before: text(old), after: text(value) });
    }
  }
  const now = new Map(saidIn(derived).map(({ village, variable, text: one }) => [cellKey(village, variable), one]));
  for (const { village, variable, text: before } of baseline.said ?? []) {
    const after = now.get(cellKey(village, variable)) ?? '';
    if (before !== after) cells.push({ village, variable, before, after });
  }
  return cells;
}

/**
 * Maps that are others now or gone, and recorded ones that came to a form already worked on: a form taught for the
 * first time changes nothing that was done.
 */
function changedMaps(baseline: QueueBaseline, derived: Derived, isWorked: (form: string) => boolean): ChangedMap[] {
  const now = indexBy(mapsIn(derived), mapKey);
  const known = new Set(baseline.maps.map(mapKey));
  const change = (old: BoundMap | undefined, map: BoundMap | undefined, { form, rows }: BoundMap): ChangedMap => ({
    form,
    recorded: rows !== undefined,
    gone: map === undefined,
    appeared: map?.labels.filter((label) => !old?.labels.includes(label)) ?? [],
    vanished: old?.labels.filter((label) => !map?.labels.includes(label)) ?? [],
  });
  const others = baseline.maps.flatMap((old) => {
    const map = now.get(mapKey(old));
    return map?.fingerprint === old.fingerprint ? [] : [change(old, map, old)];
  });
  const taught = [...now.values()].filter(
    (map) => map.rows !== undefined && !known.has(mapKey(map)) && isWorked(map.form),
  );
  const came = taught.map((map) =>
    change(
      baseline.maps.find(({ form }) => form === map.form),
      map,
      map,
    ),
  );
  const recorded = new Set([...others, ...came].filter((one) => one.recorded).map(({ form }) => form));
  // A form that only a recorded map knows is in the edition because of that map: it changed once, not twice.
  return [...others.filter((one) => one.recorded || !recorded.has(one.form)), ...came];
}

const changes = new WeakMap<Derived, { readonly baseline: QueueBaseline; readonly change: QueueChange | null }>();

/**
 * Returns what a person has to look at before the queue goes on; null where nothing changed. Figures corrected or
 * decided in the panel are the person's own doing and in the log: only another file, or another map, stops the queue.
 */
export function queueChange(derived: Derived | null, stored: Stored): QueueChange | null {
  const baseline = derived && baselineFor(stored, derived);
  if (!derived || !baseline) return null;
  const known = changes.get(derived);
  if (known?.baseline === baseline) return known.change;
  const otherFiles = baseline.tables.join() !== tablesOf(derived).join();
  const cells = otherFiles && baseline.dataset !== datasetFingerprint(derived) ? changedCells(baseline, derived) : [];
  const { log, settings } = stored;
  const isWorked = (form: string): boolean => [proofOf, awaitingProof].some((of) => of(log, form, settings).size > 0);
  const maps = changedMaps(baseline, derived, isWorked);
  const change = cells.length > 0 || maps.length > 0 ? { baseline, cells, maps } : null;
  changes.set(derived, { baseline, change });
  return change;
}
