import { sameScope, scopeKey } from '@extension/store';
import type { LoggedEntry, Scope } from '@extension/store';

/** Village → variable → what was meant when the site's saved list was last read, and whether the list said so. */
export type Proof = ReadonlyMap<string, ReadonlyMap<string, ProvedCell>>;
export interface ProvedCell {
  readonly expected: string;
  readonly stored: string;
  readonly equal: boolean;
  readonly at: string;
}
/** Village → fields last written there that no comparison with the saved list has followed yet. */
export type Awaiting = ReadonlyMap<string, ReadonlySet<string>>;

/** What was meant in fields the list did not show: variable → as a person reads it; and when the list was read. */
export interface HiddenCells {
  readonly at: string;
  readonly cells: ReadonlyMap<string, string>;
}

interface FormProof {
  readonly proof: Map<string, Map<string, ProvedCell>>;
  readonly waiting: Map<string, Set<string>>;
  readonly hidden: Map<string, HiddenCells>;
}

const isOnPage = ({ outcome }: { outcome: string }): boolean => outcome === 'filled' || outcome === 'already';

function indexOf(log: readonly LoggedEntry[], scope: Scope): Map<string, FormProof> {
  const forms = new Map<string, FormProof>();
  const undone = new Set(log.flatMap((entry) => (entry.kind === 'undo' ? [entry.intent] : [])));
  const of = (form: string): FormProof => {
    const found = forms.get(form) ?? { proof: new Map(), waiting: new Map(), hidden: new Map() };
    forms.set(form, found);
    return found;
  };
  const wait = (form: string, items: readonly { village: string; variable: string }[]): void => {
    const { waiting } = of(form);
    for (const { village } of items) waiting.set(village, new Set());
    for (const { village, variable } of items) waiting.get(village)?.add(variable);
  };
  for (const entry of log) {
    if (!sameScope(entry, scope)) continue;
    if (entry.kind === 'fill-intent' && !undone.has(entry.seq)) wait(entry.form, entry.items);
    if (entry.kind === 'fill-result' && !undone.has(entry.intent)) wait(entry.form, entry.items.filter(isOnPage));
    if (entry.kind === 'template-placed' && entry.kept) wait(entry.form, entry.items);
    if (entry.kind !== 'stored') continue;
    const { proof, waiting, hidden } = of(entry.form);
    for (const { village, variable, expected } of entry.hidden ?? []) {
      const known = hidden.get(village);
      const cells = new Map(known?.at === entry.at ? known.cells : []);
      hidden.set(village, { at: entry.at, cells: cells.set(variable, expected) });
    }
    for (const { village, variable, expected, stored, equal } of entry.items) {
      const cells = proof.get(village) ?? new Map<string, ProvedCell>();
      proof.set(village, cells.set(variable, { expected, stored, equal, at: entry.at }));
      waiting.delete(village);
    }
  }
  return forms;
}

/** The log is only ever replaced by a longer one, so that its index is good for as long as it is the same array. */
const indexes = new WeakMap<readonly LoggedEntry[], Map<string, Map<string, FormProof>>>();

function formProof(log: readonly LoggedEntry[], form: string, scope: Scope): FormProof | undefined {
  const places = indexes.get(log) ?? new Map<string, Map<string, FormProof>>();
  indexes.set(log, places);
  const place = scopeKey(scope);
  const index = places.get(place) ?? indexOf(log, scope);
  places.set(place, index);
  return index.get(form);
}

/** What is proved about one form of one district and time, from the log alone. */
export const proofOf = (log: readonly LoggedEntry[], form: string, scope: Scope): Proof =>
  formProof(log, form, scope)?.proof ?? new Map();

/**
 * Villages that wait for the saved list. An intention without a result counts with all its fields: the fill may have
 * been cut off after the page was written.
 */
export const awaitingProof = (log: readonly LoggedEntry[], form: string, scope: Scope): Awaiting =>
  formProof(log, form, scope)?.waiting ?? new Map();

/** Fields that the saved list did not show when it was last compared, by village. */
export const hiddenOf = (log: readonly LoggedEntry[], form: string, scope: Scope): ReadonlyMap<string, HiddenCells> =>
  formProof(log, form, scope)?.hidden ?? new Map();
