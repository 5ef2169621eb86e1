import type { Edition, Form } from '@shared/catalogue';
import type { Stored } from '@extension/store';
import type { Derived } from '../figures/derive';
import { isReady, statesOf } from './village-states';
import type { QueueVillage, VillageState } from './village-states';

/** One form in the queue of all forms. */
export interface ChainForm {
  readonly form: Form;
  readonly villages: readonly QueueVillage[];
  readonly counts: Readonly<Record<VillageState, number>>;
  /** Whether any figure for it is here. */
  readonly hasFigures: boolean;
  /** Forms the site wants complete before this one and that were not seen complete; `left` villages are missing. */
  readonly blockedBy: readonly { readonly form: Form; readonly left: number; readonly hasFigures: boolean }[];
}

/** The form and village to go on with. */
export interface QueueStep {
  readonly form: Form;
  readonly village: QueueVillage;
}

/**
 * The forms a form has to wait for: those the edition names and, where entry is done per kecamatan, every form below
 * the kabupaten before a form of the kabupaten.
 */
function beforeIn(edition: Edition, form: Form): Form[] {
  const below =
    edition.entryLevel === 'kecamatan' && form.level === 'kabupaten'
      ? edition.forms.filter(({ level }) => level !== 'kabupaten').map(({ key }) => key)
      : [];
  const wanted = new Set([...form.after, ...below]);
  return edition.forms.filter(({ key }) => key !== form.key && wanted.has(key));
}

/**
 * All forms in the order the site wants them: none before one it waits for, those of the kabupaten last; otherwise as the
 * edition lists them.
 */
export function formsInOrder(edition: Edition): readonly Form[] {
  const order: Form[] = [];
  const visited = new Set<string>();
  const visit = (form: Form): void => {
    // Marked before its predecessors, so that an edition whose forms wait for each other in a circle comes to an end.
    if (visited.has(form.key)) return;
    visited.add(form.key);
    for (const before of beforeIn(edition, form)) visit(before);
    order.push(form);
  };
  // What is entered once for the kabupaten comes after what it sums up.
  for (const isLast of [false, true])
    for (const form of edition.forms) if ((form.level === 'kabupaten') === isLast) visit(form);
  return order;
}

const isOver = ({ state }: QueueVillage): boolean => state === 'stored' || state === 'skipped';

function counted(villages: readonly QueueVillage[]): Record<VillageState, number> {
  const counts = { todo: 0, waiting: 0, different: 0, changed: 0, held: 0, empty: 0, skipped: 0, stored: 0 };
  for (const { state } of villages) counts[state] += 1;
  return counts;
}

function worked(derived: Derived, stored: Stored): ChainForm[] {
  const states = new Map(derived.edition.forms.map((form) => [form.key, statesOf(derived, stored, form)]));
  const figures = (key: string): boolean => (states.get(key) ?? []).some(({ state }) => state !== 'empty');
  return formsInOrder(derived.edition).map((form) => {
    const villages = states.get(form.key) ?? [];
    const blockedBy = beforeIn(derived.edition, form).flatMap((before) => {
      const left = (states.get(before.key) ?? []).filter((village) => !isOver(village)).length;
      return left > 0 ? [{ form: before, left, hasFigures: figures(before.key) }] : [];
    });
    return { form, villages, counts: counted(villages), hasFigures: figures(form.key), blockedBy };
  });
}

const chains = new WeakMap<
  Derived,
  { readonly log: Stored['log']; readonly queue: Stored['queue']; readonly chain: readonly ChainForm[] }
>();

/** Forms × villages in the site's order, with what blocks what; worked out once per figures, log and queue. */
export function chainOf(derived: Derived, stored: Stored): readonly ChainForm[] {
  const known = chains.get(derived);
  if (known?.log === stored.log && known.queue === stored.queue) return known.chain;
  const chain = worked(derived, stored);
  chains.set(derived, { log: stored.log, queue: stored.queue, chain });
  return chain;
}

/**
 * Where to go on: the village the officer stopped at, else the next one of the same form that can be filled, else that
 * of the next form that nothing blocks. A form that waits for another agency's is not held up: that agency's progress
 * is not known here. Null when nothing can be filled any more.
 */
export function nextStep(
  chain: readonly ChainForm[],
  { form, kecamatan, position }: Stored['queue'],
): QueueStep | null {
  const open = ({ villages }: ChainForm): readonly QueueVillage[] =>
    villages.filter((village) => isReady(village) && (!kecamatan || village.kecamatan === kecamatan));
  const stepIn = (one: ChainForm): QueueStep | null => {
    const candidates = open(one);
    const village = (one.form.key === form && candidates.find(({ code }) => code === position)) || candidates[0];
    return village ? { form: one.form, village } : null;
  };
  const free = ({ blockedBy }: ChainForm): boolean => !blockedBy.some(({ hasFigures }) => hasFigures);
  const current = chain.filter((one) => one.form.key === form);
  for (const one of [...current, ...chain.filter(free), ...chain]) {
    const step = stepIn(one);
    if (step) return step;
  }
  return null;
}
