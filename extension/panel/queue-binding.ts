import { formatNumber } from '@shared/dataset';
import { oncePer } from '@shared/once';
import { mapsOf } from '@extension/maps';
import type { FormMap } from '@extension/maps';
import type { QueueBinding, Stored } from '@extension/store';
import type { Derived } from './derive';
import { datasetFingerprint, mapFingerprint } from './fingerprint';
import { rowsByVillage } from './queue';

/** A figure that is another one than when the queue was last worked on; `after` empty = it is gone. */
export interface ChangedCell {
  readonly village: string;
  readonly variable: string;
  readonly before: string;
  readonly after: string;
}

/** What is different since the queue was last worked on, for a person to look at before anything is filled again. */
export interface QueueChange {
  readonly binding: QueueBinding;
  readonly cells: readonly ChangedCell[];
  /** Forms whose labels are others now, each with the labels that appeared and vanished. */
  readonly maps: readonly {
    readonly form: string;
    readonly appeared: readonly string[];
    readonly vanished: readonly string[];
  }[];
}

const tablesOf = (derived: Derived): string[] =>
  derived.tables.map(({ key, size, at }) => `${key} ${size} ${at}`).sort();

/** Variables of the edition's forms that have a column, each once. */
function formVariables({ edition, dataset }: Derived): string[] {
  const keys = edition.forms.flatMap(({ fields }) => fields.map(({ variable }) => variable));
  return [...new Set(keys)].filter((key) => dataset.columns.has(key));
}

/** The same maps for as long as it is the same edition, so that each is hashed once. */
const mapsOnce = oncePer(mapsOf);
const mapsIn = ({ edition }: Derived): readonly FormMap[] => mapsOnce(edition);

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** The figures and maps as they are now. */
export function bindingOf(derived: Derived, at: string): QueueBinding {
  const rows = rowsByVillage(derived);
  const villages = [...rows.keys()];
  return {
    district: derived.dataset.district,
    year: derived.dataset.year,
    at,
    dataset: datasetFingerprint(derived),
    tables: tablesOf(derived),
    villages,
    columns: formVariables(derived).map((variable) => {
      const values = derived.dataset.columns.get(variable)?.values;
      return { variable, values: villages.map((village) => orNull(values?.[rows.get(village) ?? -1])) };
    }),
    maps: mapsIn(derived).map((map) => ({
      form: map.form,
      fingerprint: mapFingerprint(map),
      labels: map.fields.map(({ label }) => label),
    })),
  };
}

/** What the queue of these figures was last worked on with; null where it was never worked on. */
export const bindingFor = ({ bindings }: Stored, { dataset }: Derived): QueueBinding | null =>
  bindings.find(({ district, year }) => district === dataset.district && year === dataset.year) ?? null;

/** Whether figures, files or maps are others than those of the binding. */
export function isBound(binding: QueueBinding | null, derived: Derived): boolean {
  if (!binding || binding.dataset !== datasetFingerprint(derived)) return false;
  if (binding.tables.join() !== tablesOf(derived).join()) return false;
  const known = new Map(binding.maps.map(({ form, fingerprint }) => [form, fingerprint]));
  return mapsIn(derived).every((map) => known.get(map.form) === mapFingerprint(map));
}

/** Figures that are others now or gone. One that has come where none was changes nothing that was worked on. */
function changedCells(binding: QueueBinding, derived: Derived): ChangedCell[] {
  const rows = rowsByVillage(derived);
  const text = (value: number | null): string => (value === null ? '' : formatNumber(value));
  const cells: ChangedCell[] = [];
  for (const { variable, values } of binding.columns) {
    const now = derived.dataset.columns.get(variable)?.values;
    for (const [at, village] of binding.villages.entries()) {
      const old = values[at] ?? null;
      const value = orNull(now?.[rows.get(village) ?? -1]);
      if (old !== null && old !== value) cells.push({ village, variable, before: text(old), after: text(value) });
    }
  }
  return cells;
}

function changedMaps(binding: QueueBinding, derived: Derived): QueueChange['maps'] {
  const now = new Map(mapsIn(derived).map((map) => [map.form, map]));
  return binding.maps.flatMap(({ form, fingerprint, labels }) => {
    const map = now.get(form);
    if (map && mapFingerprint(map) === fingerprint) return [];
    const current = map?.fields.map(({ label }) => label) ?? [];
    return [
      {
        form,
        appeared: current.filter((label) => !labels.includes(label)),
        vanished: labels.filter((label) => !current.includes(label)),
      },
    ];
  });
}

const changes = new WeakMap<Derived, { readonly binding: QueueBinding; readonly change: QueueChange | null }>();

/**
 * What a person has to look at before the queue goes on; null where nothing changed. Figures corrected or decided in
 * the panel are the person's own doing and in the log: only another file, or another map, stops the queue.
 */
export function queueChange(derived: Derived | null, stored: Stored): QueueChange | null {
  const binding = derived && bindingFor(stored, derived);
  if (!derived || !binding) return null;
  const known = changes.get(derived);
  if (known?.binding === binding) return known.change;
  const otherFiles = binding.tables.join() !== tablesOf(derived).join();
  const cells = otherFiles && binding.dataset !== datasetFingerprint(derived) ? changedCells(binding, derived) : [];
  const maps = changedMaps(binding, derived);
  const change = cells.length > 0 || maps.length > 0 ? { binding, cells, maps } : null;
  changes.set(derived, { binding, change });
  return change;
}
