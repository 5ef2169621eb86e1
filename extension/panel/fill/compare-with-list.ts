import type { Form } from '@shared/catalogue';
import { rowIn } from '@shared/dataset';
import { compareSaved, timeFault, timeUnsaid } from '@extension/forms';
import type { Expected, SavedList, SavedState } from '@extension/forms';
import type { LogEntry } from '@extension/log';
import type { Derived } from '@extension/model/figures/derive';
import { logContext, sourceOf } from '../session/log-context';
import { filledElsewhere } from './filled-elsewhere';
import { misplacedIn } from './misplaced';
import { isSpokenOf, ownEntries } from './own-entries';
import { strayFigures } from './stray-figures';
import { awaitingProof, proofOf } from '@extension/model/proof/proof-index';
import { expectedOf, expectedText } from '@extension/model/queue/village-states';
import { rowsByVillage } from '@extension/model/figures/rows-by-village';
import type { Session } from '../session/session';
import type { LastComparison } from '../session/state';

type StoredItem = (LogEntry & { kind: 'stored' })['items'][number];

const NOTHING: ReadonlyMap<string, string> = new Map();
const NOTHING_FOREIGN: ReadonlySet<string> = new Set();

/** The list has no column for the field, or only shows how it begins: nothing is proved about it either way. */
const isHidden = (state: SavedState | 'cut', saved: ReadonlyMap<string, string>, variable: string): boolean =>
  state === 'cut' || !saved.has(variable);

/** Returns what is meant in fields of a village that the list does not show. */
function hiddenItems(village: string, expected: ReadonlyMap<string, Expected>, list: SavedList) {
  const saved = list.rows.get(village) ?? NOTHING;
  return [...compareSaved(expected, saved)].flatMap(([variable, state]) => {
    const value = expected.get(variable);
    return value !== undefined && isHidden(state, saved, variable)
      ? [{ village, variable, expected: expectedText(value) }]
      : [];
  });
}

function comparedItems(
  session: Session,
  form: Form,
  village: string,
  expected: ReadonlyMap<string, Expected>,
  list: SavedList,
): StoredItem[] {
  const saved = list.rows.get(village) ?? NOTHING;
  const states = compareSaved(expected, saved);
  return form.fields.flatMap(({ variable, label }) => {
    const value = expected.get(variable);
    const state = states.get(variable);
    if (value === undefined || state === undefined || isHidden(state, saved, variable)) return [];
    const stored = saved.get(variable) ?? '';
    return [
      {
        village,
        variable,
        ...sourceOf(session, village, variable),
        label,
        expected: expectedText(value),
        stored,
        equal: state === 'same',
      },
    ];
  });
}

function summary(form: Form, items: readonly StoredItem[], hidden: number): LastComparison {
  const different = items.filter(({ equal }) => !equal);
  return {
    form: form.key,
    villages: [...new Set(items.map(({ village }) => village))],
    expected: items.length,
    equal: items.length - different.length,
    different,
    hidden,
  };
}

/** A list of another time proves nothing, and neither does one of two semesters that does not say which. */
const isOfTheseFigures = (list: SavedList, { time }: Derived): boolean =>
  timeFault(list, time) === null && timeUnsaid({ ...list, year: time.year }, time) === null;

/**
 * Compares the saved list on the page with what was meant. Villages filled from here are compared and logged whatever
 * comes out; others are logged where the list already says what the figures say, and of all of them what a person
 * entered alone. A village that is not in the list yet keeps waiting: it may simply not be saved. Where the list shows its
 * figures under another village, that is told of both; figures that may be another's are told as saved, by nobody's hand.
 */
export async function compareWithList(session: Session): Promise<void> {
  const { derived, reading, stored } = session.state();
  const list = reading?.recognition;
  if (!derived || list?.kind !== 'list' || !isOfTheseFigures(list, derived)) return;
  const form = derived.edition.forms.find(({ key }) => key === list.form);
  if (!form) return;
  const rows = rowsByVillage(derived);
  const waiting = awaitingProof(stored.log, form.key, stored.settings);
  const proof = proofOf(stored.log, form.key, stored.settings);
  const compared: StoredItem[] = [];
  const found: StoredItem[] = [];
  const hidden: ReturnType<typeof hiddenItems> = [];
  const own: LogEntry[] = [];
  const figures = strayFigures(derived, stored, form, list);
  const strays = misplacedIn(derived, form, figures);
  const elsewhere = filledElsewhere(derived, figures);
  for (const [village, saved] of list.rows) {
    const row = rowIn(rows, village);
    if (row === undefined) continue;
    const expected = expectedOf(derived, form, row, village);
    const items = comparedItems(session, form, village, expected, list);
    if (items.length > 0) hidden.push(...hiddenItems(village, expected, list));
    const written = waiting.get(village);
    const foreign = elsewhere.get(village) ?? NOTHING_FOREIGN;
    if (written || isSpokenOf(derived, form, row, village)) {
      const filled = new Set([...(written ?? []), ...foreign]);
      own.push(...ownEntries(session, derived, form, { village, saved, expected, written: filled }));
    }
    if (written) {
      compared.push(...items);
    } else if (foreign.size > 0 || (items.length > 0 && items.every(({ equal }) => equal))) {
      const known = proof.get(village);
      const news = items.some(({ variable, expected, equal }) => {
        const cell = known?.get(variable);
        return cell?.equal !== equal || cell.expected !== expected;
      });
      if (news) found.push(...items);
    }
  }
  const items = [...compared, ...found];
  if (items.length === 0 && own.length === 0 && strays.length === 0) return;
  const logged = new Set(items.map(({ village }) => village));
  const unseen = hidden.filter(({ village }) => logged.has(village));
  const proved: LogEntry = {
    kind: 'stored',
    ...session.stamp(),
    ...logContext(session, form.key),
    form: form.key,
    items,
    ...(unseen.length > 0 && { hidden: unseen }),
  };
  const { page: at } = logContext(session, form.key);
  const misplaced = strays.map((stray): LogEntry => ({
    kind: 'misplaced',
    ...session.stamp(),
    ...(at && { page: at }),
    form: form.key,
    ...stray,
    figures: [...stray.figures],
  }));
  const kept = await session.commit({
    log: [...own, ...(items.length > 0 ? [proved] : []), ...misplaced],
    ...(items.length > 0 && { queue: (queue) => ({ ...queue, form: form.key, position: '' }) }),
  });
  if (kept && compared.length > 0) session.show({ comparison: summary(form, compared, unseen.length), lastFill: null });
}
