import type { Form } from '@shared/catalogue';
import { timeFault } from '@extension/forms';
import type { LogEntry } from '@extension/log';
import type { Derived } from '@extension/model/figures/derive';
import { misplacedOf } from '@extension/model/proof/proof-index';
import type { SessionState } from '../session/state';
import { ODDS, tellingSize } from './stray-figures';
import type { StrayFigures } from './stray-figures';

/** Figures filled for one village that the saved list shows under another. */
export type Misplaced = Pick<LogEntry & { kind: 'misplaced' }, 'village' | 'under' | 'figures'>;

/** Fewer figures than these, zeros left out, may be the same by chance. */
const FEWEST = 2;

/**
 * How rare it is that a village has these figures of all: the product of those that tell villages apart, where several do.
 */
function rarity(derived: Derived, figures: readonly { variable: string; text: string }[]): number {
  const sizes = figures.flatMap(({ variable, text }) => tellingSize(derived, variable, text) ?? []);
  return sizes.length < FEWEST ? 0 : sizes.reduce((product, size) => product * size, 1);
}

/**
 * Villages whose figures the saved list shows under another village: the page's village was changed between the fill and
 * the save. Told where a village filled from here is missing in the list or holds other figures there, where another
 * one's row says all that was filled for it, and where enough of this is neither the other one's own nor accounted for
 * by the log: at least two figures that are not 0, together rarer than the villages are many that could have met.
 */
export function misplacedIn(derived: Derived, form: Form, strays: StrayFigures): readonly Misplaced[] {
  const { lost, strange, isStrange, ownOf, same, mayBeSame } = strays;
  return strange.flatMap(({ village: under, texts }): Misplaced[] => {
    const found = lost.flatMap((one): Misplaced[] => {
      const all = (compare: typeof same): boolean => {
        for (const [variable, text] of one.texts) {
          const listed = texts.get(variable);
          if (listed !== undefined && !compare(variable, text, listed)) return false;
        }
        return true;
      };
      if (one.village === under || !all(mayBeSame) || !all(same)) return [];
      const figures = [...one.texts].flatMap(([variable, value]) => {
        const listed = texts.get(variable) ?? '';
        const label = form.fields.find((field) => field.variable === variable)?.label ?? variable;
        const item = { variable, label, value, stored: listed, own: ownOf(under, variable) };
        return isStrange(under, variable, listed) ? [item] : [];
      });
      const telling = figures.map(({ variable, value: text }) => ({ variable, text }));
      return rarity(derived, telling) >= ODDS * lost.length * strange.length
        ? [{ village: one.village, under, figures }]
        : [];
    });
    // Of several with the same figures it is the one filled last.
    return found.slice(-1);
  });
}

/**
 * Returns what the list beside the panel still shows under another village: told there until the list says otherwise.
 */
export function misplacedOnPage({ derived, stored, reading }: SessionState): readonly Misplaced[] {
  const list = reading?.recognition;
  if (!derived || list?.kind !== 'list' || timeFault(list, derived.time) !== null) return [];
  return [...misplacedOf(stored.log, list.form, stored.settings).values()].filter(({ under, figures }) => {
    const row = list.rows.get(under);
    return row ? figures.every(({ variable, stored: text }) => row.get(variable) === text) : !list.complete;
  });
}
