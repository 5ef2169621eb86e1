import { orBlank } from '@shared/filling-words';
import type { Edition, Form } from '@shared/catalogue';
import { formatNumber, rowIn, TOTAL } from '@shared/dataset';
import type { CellRef } from '@shared/findings';
import { memoByObject } from '@shared/once';
import { figureOf, lacksRequired, mapFromForm, needsOf } from '@extension/forms';
import type { Expected, Figure, FormMap } from '@extension/forms';
import { sameScope } from '@shared/catalogue/scope';
import type { Stored } from '@extension/store';
import type { Derived } from '../figures/derive';
import { awaitingProof, hiddenOf, misplacedOf, proofOf } from '../proof/proof-index';
import type { ProvedCell } from '../proof/proof-index';
import { rowsByVillage } from '../figures/rows-by-village';

/**
 * How far one form of one village is. `stored`: the saved list was seen to say what the figures say now. `waiting`:
 * filled, the list not read since. `different`: the list said something else. `changed`: it said what was meant then,
 * and the figures are others now. `held`: a required figure may not be filled. `empty`: no figure at all.
 */
export type VillageState = 'todo' | 'waiting' | 'different' | 'changed' | 'held' | 'empty' | 'skipped' | 'stored';

/** A village in the queue of one form; of a form of the whole kabupaten, the kabupaten. */
export interface QueueVillage {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly state: VillageState;
  /** For held, skipped, different and changed, of what the list does not show or shows elsewhere; in Indonesian. */
  readonly reason: string;
}

export interface Queue {
  readonly form: Form | null;
  readonly villages: readonly QueueVillage[];
  /** Whose turn it is; null when all are done. */
  readonly next: QueueVillage | null;
  readonly stored: number;
  readonly skipped: number;
}

const mapsOfAll = memoByObject(
  (edition: Edition): ReadonlyMap<string, FormMap> =>
    new Map(edition.forms.map((form) => [form.key, mapFromForm(form, edition)])),
);

/**
 * Returns what one form of one village (`total`: of the kabupaten) should say on the site, without held and missing
 * cells.
 */
export function expectedOf(derived: Derived, form: Form, row: number, village: string): ReadonlyMap<string, Expected> {
  const expected = new Map<string, Expected>();
  for (const field of mapsOfAll(derived.edition).get(form.key)?.fields ?? []) {
    const { status, value, text } = figureOf(derived.dataset, derived.holds, row, village, field);
    if (status === 'fill') expected.set(field.variable, value ?? { type: field.words ?? 'text', text });
  }
  return expected;
}

/**
 * Returns what the figures have for one field of a form, of a village or the kabupaten; nothing where it has no such
 * field.
 */
export function figureAt(derived: Derived, form: string, { village, variable }: CellRef): Figure | undefined {
  const field = mapsOfAll(derived.edition)
    .get(form)
    ?.fields.find((one) => one.variable === variable);
  const row = rowIn(rowsByVillage(derived), village) ?? -1;
  return field && figureOf(derived.dataset, derived.holds, row, village, field);
}

/** Returns what is meant, as a person reads it. */
export const expectedText = (expected: Expected): string =>
  typeof expected === 'number' ? formatNumber(expected) : expected.text;

type StateAndReason = Pick<QueueVillage, 'state' | 'reason'>;

/**
 * Returns what the saved list said of the village when it was last read, against the figures of now; null where it says
 * nothing. `hidden`: what was meant in fields that the list does not show.
 */
function provedState(
  form: Form,
  expected: ReadonlyMap<string, Expected>,
  cells: ReadonlyMap<string, ProvedCell>,
  hidden: ReadonlyMap<string, string>,
): StateAndReason | null {
  const changed: string[] = [];
  const different: string[] = [];
  let proved = 0;
  let unseen = 0;
  for (const { variable, label } of form.fields) {
    const cell = cells.get(variable);
    const value = expected.get(variable);
    const now = value === undefined ? '' : expectedText(value);
    if (!cell) {
      if (value !== undefined && hidden.get(variable) === now) unseen += 1;
      continue;
    }
    if (cell.equal && cell.expected === now) proved += 1;
    else if (cell.equal)
      changed.push(`${label}: tersimpan ${cell.stored || cell.expected}, kini ${now || 'tanpa angka'}`);
    else if (value !== undefined) different.push(`${label}: seharusnya ${now}, tersimpan ${orBlank(cell.stored)}`);
  }
  if (different.length > 0) return { state: 'different', reason: different.join('; ') };
  if (changed.length > 0) return { state: 'changed', reason: changed.join('; ') };
  if (proved === 0 || proved + unseen < expected.size) return null;
  const reason = unseen > 0 ? `${formatNumber(unseen)} isian tidak tampak di daftar` : '';
  return { state: 'stored', reason };
}

/** Whether the figures are enough to fill the form. */
function figuresState(derived: Derived, form: Form, row: number, village: string, partly: boolean): StateAndReason {
  const map = mapsOfAll(derived.edition).get(form.key) ?? mapFromForm(form, derived.edition);
  const figures = map.fields.map((field) => ({
    ...field,
    ...figureOf(derived.dataset, derived.holds, row, village, field),
  }));
  if (figures.every(({ status }) => status === 'missing'))
    return { state: 'empty', reason: figures.every(({ words }) => words) ? 'belum ada isinya' : 'belum ada angkanya' };
  const needs = needsOf(map);
  const missing = partly ? undefined : figures.find((figure) => lacksRequired(needs, figure));
  return missing
    ? { state: 'held', reason: `${missing.label}: ${missing.reason ?? ''}` }
    : { state: 'todo', reason: '' };
}

type Unit = Pick<QueueVillage, 'code' | 'name' | 'kecamatan'>;

/** Returns what the form is filled for: villages, kecamatan (by their six digits), or the kabupaten. */
function unitsOf({ villages: list }: Derived, { level }: Form): readonly Unit[] {
  if (level === 'desa') return list.villages;
  if (level === 'kabupaten') return [{ code: TOTAL, name: list.district.name, kecamatan: '' }];
  const kecamatan = new Map(list.villages.map((village) => [village.kecamatan, village.code.slice(0, 6)]));
  return [...kecamatan].map(([name, code]) => ({ code, name, kecamatan: name }));
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Whether a form was left out for the figures of now; where it was not kept for which, it was for any. */
const isOfNow = ({ year, period }: Stored['queue']['skipped'][number], settings: Stored['settings']): boolean =>
  year === undefined || sameScope({ district: settings.district, year, ...(period && { period }) }, settings);

/** How far a form is with every village (or other unit) it is filled for. */
export function statesOf(derived: Derived, stored: Stored, form: Form): readonly QueueVillage[] {
  const { queue, log, settings } = stored;
  const proof = proofOf(log, form.key, settings);
  const hidden = hiddenOf(log, form.key, settings);
  const waiting = awaitingProof(log, form.key, settings);
  const misplaced = misplacedOf(log, form.key, settings);
  const under = new Map([...misplaced].map(([there, { village }]) => [village, there]));
  const nameOf = (code: string): string => derived.villages.villages.find((one) => one.code === code)?.name ?? code;
  const rows = rowsByVillage(derived);
  const skips = queue.skipped.filter((skip) => skip.form === form.key && isOfNow(skip, settings));
  const skipped = new Map(skips.map(({ village, reason }) => [village, reason]));
  const partial = new Set(queue.partial);
  return unitsOf(derived, form).map((unit): QueueVillage => {
    const { code } = unit;
    const row = rows.get(code) ?? -1;
    const cells = proof.get(code);
    const expected = expectedOf(derived, form, row, code);
    const unseen = hidden.get(code)?.cells ?? NONE;
    const seen = cells && !waiting.has(code) ? provedState(form, expected, cells, unseen) : null;
    const skip = skipped.get(code);
    if (seen?.state === 'stored') return { ...unit, ...seen };
    if (skip !== undefined) return { ...unit, state: 'skipped', reason: skip };
    const there = under.get(code);
    if (waiting.has(code))
      return { ...unit, state: 'waiting', reason: there ? `angkanya tampaknya tersimpan pada ${nameOf(there)}` : '' };
    const other = misplaced.get(code);
    if (other && seen?.state === 'different') {
      const reason = `angka untuk ${nameOf(other.village)} tampaknya tersimpan di sini; ${seen.reason}`;
      return { ...unit, state: 'different', reason };
    }
    const partly = partial.has(`${form.key} ${code}`) || partial.has(`${form.key} `);
    return { ...unit, ...(seen ?? figuresState(derived, form, row, code, partly)) };
  });
}

const isOver = ({ state }: QueueVillage): boolean => state === 'stored' || state === 'skipped';

/** Can be filled without a decision of the officer. */
export const isReady = ({ state }: QueueVillage): boolean =>
  state === 'todo' || state === 'waiting' || state === 'different' || state === 'changed';

/** The queue of the chosen form and kecamatan. */
export function queueOf(derived: Derived, stored: Stored): Queue {
  const { queue } = stored;
  const form = derived.edition.forms.find(({ key }) => key === queue.form) ?? null;
  const all = form
    ? statesOf(derived, stored, form)
    : derived.villages.villages.map((village): QueueVillage => ({ ...village, state: 'todo', reason: '' }));
  const villages = all.filter(({ kecamatan }) => !queue.kecamatan || kecamatan === queue.kecamatan);
  const at = villages.find((village) => village.code === queue.position && !isOver(village));
  return {
    form,
    villages,
    next: at ?? villages.find(isReady) ?? villages.find((village) => !isOver(village)) ?? null,
    stored: villages.filter(({ state }) => state === 'stored').length,
    skipped: villages.filter(({ state }) => state === 'skipped').length,
  };
}
