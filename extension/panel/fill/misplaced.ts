import { variableOf } from '@shared/catalogue';
import type { Form } from '@shared/catalogue';
import { TOTAL } from '@shared/dataset';
import { timeFault } from '@extension/forms';
import type { SavedList } from '@extension/forms';
import { readings } from '@shared/dataset/values/readings';
import type { Stored } from '@extension/store';
import type { LogEntry } from '@extension/log';
import type { Derived } from '@extension/model/figures/derive';
import { accountedFor, awaitingProof, lastKnown, misplacedOf } from '@extension/model/proof/proof-index';
import { figureAt } from '@extension/model/queue/village-states';
import { isBlankText, saysSame } from '@extension/model/proof/says-same';
import type { SessionState } from '../session/state';

/** Figures filled for one village that the saved list shows under another. */
export type Misplaced = Pick<LogEntry & { kind: 'misplaced' }, 'village' | 'under' | 'figures'>;

type Texts = ReadonlyMap<string, string>;

/** What is meant for a village and stands nowhere in its own row; or a village whose row says what is not its own. */
interface Row {
  readonly village: string;
  readonly texts: Texts;
}

/** Fewer figures than these, zeros left out, may be the same by chance. */
const FEWEST = 2;
/** How much rarer the figures have to be than the chances to meet them. */
const ODDS = 20;

/**
 * How rare it is that a village has these figures of all: the product of those that are typed in, where several are and
 * neither is 0. Zeros, words, and what is computed from the others tell villages apart too little.
 */
function rarity({ edition }: Derived, figures: readonly { variable: string; text: string }[]): number {
  const sizes = figures.flatMap(({ variable, text }) => {
    const known = variableOf(edition, variable);
    const [size = 0] = known?.type === 'count' || known?.type === 'percent' ? readings(text) : [];
    return known?.computed || size === 0 ? [] : [Math.abs(size)];
  });
  return sizes.length < FEWEST ? 0 : sizes.reduce((product, size) => product * size, 1);
}

/**
 * Whether two texts can say the same, before they are compared in full: of many villages, nearly all are told apart by
 * their first count. Each text is read once.
 */
function quickLook({ edition }: Derived): (variable: string, text: string, listed: string) => boolean {
  const known = new Map<string, readonly number[]>();
  const read = (text: string): readonly number[] => {
    const found = known.get(text) ?? readings(text);
    known.set(text, found);
    return found;
  };
  const counts = new Set(edition.variables.flatMap(({ key, type }) => (type === 'count' ? [key] : [])));
  return (variable, text, listed) => !counts.has(variable) || read(text).some((one) => read(listed).includes(one));
}

/**
 * Villages whose figures the saved list shows under another village: the page's village was changed between the fill and
 * the save. Told where a village filled from here is missing in the list or holds other figures there, where another
 * one's row says all that was filled for it, and where enough of this is neither the other one's own nor accounted for
 * by the log: at least two figures that are not 0, together rarer than the villages are many that could have met.
 */
export function misplacedIn(derived: Derived, stored: Stored, form: Form, { rows }: SavedList): readonly Misplaced[] {
  const { log, settings } = stored;
  const same = (variable: string, text: string, listed: string): boolean => saysSame(derived, variable, text, listed);
  const mayBeSame = quickLook(derived);
  const known = accountedFor(log, form.key, settings);
  const ownOf = (village: string, variable: string): string =>
    figureAt(derived, form.key, { village, variable })?.text ?? '';
  const isStrange = (village: string, variable: string, listed: string): boolean =>
    !isBlankText(listed) &&
    ![ownOf(village, variable), ...known(village, variable)].some(
      (text) => text !== '' && same(variable, text, listed),
    );

  const last = lastKnown(log, form.key, settings);
  const lost = [...awaitingProof(log, form.key, settings).keys()].flatMap((village): Row[] => {
    const row = rows.get(village);
    const filled = [...(last.get(village) ?? [])];
    const isThere = filled.every(([variable, text]) => {
      const listed = row?.get(variable);
      return row !== undefined && (listed === undefined || same(variable, text, listed));
    });
    if (village === TOTAL || isThere) return [];
    // The page held what the village's own row says of fields that were not written from here.
    const held = [...(row ?? [])].filter(([, listed]) => !isBlankText(listed));
    return [{ village, texts: new Map([...held, ...filled]) }];
  });
  const strange = [...rows]
    .filter(([village]) => village !== TOTAL && lost.length > 0)
    .filter(([village, texts]) => [...texts].some(([variable, listed]) => isStrange(village, variable, listed)));

  return strange.flatMap(([under, texts]): Misplaced[] => {
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

/** What the list beside the panel still shows under another village: told there until the list says otherwise. */
export function misplacedOnPage({ derived, stored, reading }: SessionState): readonly Misplaced[] {
  const list = reading?.recognition;
  if (!derived || list?.kind !== 'list' || timeFault(list, derived.time) !== null) return [];
  return [...misplacedOf(stored.log, list.form, stored.settings).values()].filter(({ under, figures }) => {
    const row = list.rows.get(under);
    return row ? figures.every(({ variable, stored: text }) => row.get(variable) === text) : !list.complete;
  });
}
