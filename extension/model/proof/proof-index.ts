import { cellKey } from '@shared/findings';
import type { CellRef } from '@shared/findings';
import { sameScope, scopeKey } from '@shared/catalogue/scope';
import { forIntent, isIntent, openIntents } from '@extension/log/intents';
import type { Scope } from '@shared/catalogue/scope';
import type { LoggedEntry } from '@extension/log';
import type { PerIntent } from '@extension/log/intents';
import { afterUndo, undoneIn } from '@extension/log/undone';
import { isOnPage } from '@extension/log/outcomes';
import { villageLog } from '@extension/log/standing/told';
import type { Stored } from '@extension/store';

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
  /** By cell: what was written there from here, at any time. */
  readonly written: Map<string, Set<string>>;
  /** By cell: what the saved list last showed there, as far as the log tells of it. */
  readonly seen: Map<string, string>;
  /** Village → variable → what the log last has for it: written from here, or shown by the saved list. */
  readonly last: Map<string, Map<string, string>>;
  /** Village → whose figures the saved list shows there, until it shows others. */
  readonly misplaced: Map<string, MisplacedEntry>;
}

interface ProofIndex {
  readonly forms: ReadonlyMap<string, FormProof>;
  /** By cell: what went into filled templates, whatever form they are of. */
  readonly templates: ReadonlyMap<string, ReadonlySet<string>>;
}

type MisplacedEntry = LoggedEntry & { kind: 'misplaced' };
type FillItem = (LoggedEntry & { kind: 'fill-result' })['items'][number];

/** A field the page said nothing of may have been written. */
const mayBeOnPage = (item: FillItem): boolean => isOnPage(item) || item.outcome === 'unknown';

/** Fields of a fill that may stand on the page; of a village without any, all that were tried. */
function writtenIn(items: readonly FillItem[]): FillItem[] {
  const tried = items.filter(({ outcome }) => outcome !== 'left');
  const kept = tried.filter(mayBeOnPage);
  const villages = new Set(kept.map(({ village }) => village));
  return [...kept, ...tried.filter(({ village }) => !villages.has(village))];
}

/**
 * Figures that each kind of intention may have put on a page of its form before it was cut off: a template is made beside
 * the page, and documents are no figures.
 */
const MAY_STAND: PerIntent<
  [],
  { readonly form: string; readonly items: readonly { village: string; variable: string; value?: string }[] } | null
> = {
  'fill-intent': (intent) => intent,
  'template-intent': () => null,
  'template-placing': (intent) => intent,
  'evidence-intent': () => null,
};

function add<Key>(sets: Map<Key, Set<string>>, key: Key, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

function indexOf(log: readonly LoggedEntry[], scope: Scope): ProofIndex {
  const forms = new Map<string, FormProof>();
  const templates = new Map<string, Set<string>>();
  const undone = undoneIn(log);
  const open = new Set(openIntents(log).map(({ seq }) => seq));
  const of = (form: string): FormProof => {
    const found = forms.get(form) ?? {
      proof: new Map(),
      waiting: new Map(),
      hidden: new Map(),
      written: new Map(),
      seen: new Map(),
      last: new Map(),
      misplaced: new Map(),
    };
    forms.set(form, found);
    return found;
  };
  // Several fills of a village add up until the saved list is read: a later one need not touch what an earlier one wrote.
  const wait = (form: string, items: readonly { village: string; variable: string }[]): void => {
    for (const { village, variable } of items) add(of(form).waiting, village, variable);
  };
  const tell = (form: string, { village, variable }: CellRef, text: string): void => {
    const known = of(form).last.get(village) ?? new Map<string, string>();
    of(form).last.set(village, known.set(variable, text));
  };
  const wrote = (form: string, cell: CellRef, text: string): void => {
    add(of(form).written, cellKey(cell.village, cell.variable), text);
    tell(form, cell, text);
  };
  const saw = (form: string, cell: CellRef, text: string): void => {
    of(form).seen.set(cellKey(cell.village, cell.variable), text);
    tell(form, cell, text);
  };
  /** Another's figures stand in a village's row no more once the list shows something else there. */
  const showsOther = (form: string, { village, variable }: CellRef, text: string): void => {
    const { misplaced } = of(form);
    const figure = misplaced.get(village)?.figures.find((item) => item.variable === variable);
    if (figure && figure.stored !== text) misplaced.delete(village);
  };
  for (const entry of log) {
    if (!sameScope(entry, scope)) continue;
    const cutOff = isIntent(entry) && open.has(entry.seq) ? forIntent(MAY_STAND, entry) : null;
    if (cutOff) {
      const items = afterUndo(cutOff.items, undone.get(entry.seq));
      wait(cutOff.form, items);
      for (const item of items) if (item.value !== undefined) wrote(cutOff.form, item, item.value);
    }
    if (entry.kind === 'fill-result') {
      const items = afterUndo(entry.items, undone.get(entry.intent));
      wait(entry.form, writtenIn(items));
      for (const item of items.filter(mayBeOnPage)) wrote(entry.form, item, item.value);
    }
    if (entry.kind === 'template-result')
      for (const { village, variable, value } of entry.items) add(templates, cellKey(village, variable), value);
    if (entry.kind === 'template-placed' && entry.kept) wait(entry.form, entry.items);
    if (entry.kind === 'own-entry') {
      saw(entry.form, entry, entry.value);
      showsOther(entry.form, entry, entry.value);
    }
    if (entry.kind === 'misplaced') {
      of(entry.form).misplaced.set(entry.under, entry);
      for (const { variable, stored } of entry.figures) saw(entry.form, { village: entry.under, variable }, stored);
    }
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
      saw(entry.form, { village, variable }, stored);
      showsOther(entry.form, { village, variable }, stored);
    }
  }
  return { forms, templates };
}

/** The log is only ever replaced by a longer one, so that its index is good for as long as it is the same array. */
const indexes = new WeakMap<readonly LoggedEntry[], Map<string, ProofIndex>>();

function indexFor(log: readonly LoggedEntry[], scope: Scope): ProofIndex {
  const places = indexes.get(log) ?? new Map<string, ProofIndex>();
  indexes.set(log, places);
  const place = scopeKey(scope);
  const index = places.get(place) ?? indexOf(log, scope);
  places.set(place, index);
  return index;
}

const formProof = (log: readonly LoggedEntry[], form: string, scope: Scope): FormProof | undefined =>
  indexFor(log, scope).forms.get(form);

/** Returns what is proved about one form of one district and time, from the log alone. */
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

/** Villages under which the saved list shows the figures of another, as far as the log tells; by their codes. */
export const misplacedOf = (
  log: readonly LoggedEntry[],
  form: string,
  scope: Scope,
): ReadonlyMap<string, MisplacedEntry> => formProof(log, form, scope)?.misplaced ?? new Map();

type Telling = Pick<Stored, 'log' | 'told' | 'settings'>;

/** The index of all that the log tells of one village on one form. */
function villageIndex(stored: Telling, form: string, village: string) {
  const { log, written } = villageLog(stored, form, village);
  const { forms, templates } = indexOf(log, stored.settings);
  return { proof: forms.get(form), templates, written };
}

/** Variable → what the log last has for it in a village: written from here, or shown by the saved list. */
export const lastKnown = (stored: Telling, form: string, village: string): ReadonlyMap<string, string> =>
  villageIndex(stored, form, village).proof?.last.get(village) ?? new Map();

/**
 * Texts that the log accounts for in one field of a village: what was ever written there from here, on the page or by
 * template, and what the saved list showed when the log last told of it. Anything else there came from a person.
 */
export function accountedFor(stored: Telling, form: string): (village: string, variable: string) => readonly string[] {
  const known = new Map<string, ReturnType<typeof villageIndex>>();
  return (village, variable) => {
    const one = known.get(village) ?? villageIndex(stored, form, village);
    known.set(village, one);
    const cell = cellKey(village, variable);
    const last = one.proof?.seen.get(cell);
    return [
      ...(one.written[variable] ?? []),
      ...(one.proof?.written.get(cell) ?? []),
      ...(one.templates.get(cell) ?? []),
      ...(last === undefined ? [] : [last]),
    ];
  };
}
