import { variableOf } from '@shared/catalogue';
import type { Form } from '@shared/catalogue';
import { TOTAL } from '@shared/dataset';
import { readings } from '@shared/dataset/values/readings';
import type { SavedList } from '@extension/forms';
import type { Derived } from '@extension/model/figures/derive';
import { accountedFor, awaitingProof, lastKnown } from '@extension/model/proof/proof-index';
import { isBlankText, saysSame } from '@extension/model/proof/says-same';
import { figureAt } from '@extension/model/queue/village-states';
import type { Stored } from '@extension/store';

/** A village with what it is meant to say, or what its row of the list says. */
interface VillageTexts {
  readonly village: string;
  readonly texts: ReadonlyMap<string, string>;
}
/** How much rarer figures have to be than the chances to meet them. */
export const ODDS = 20;

type Compare = (variable: string, text: string, listed: string) => boolean;

/** Figures of a saved list that are in question: what was filled and is lost, and what nobody is known to have meant. */
export interface StrayFigures {
  /** What the page held when a village was filled from here, and what stands nowhere in the village's own row. */
  readonly lost: readonly VillageTexts[];
  /** Rows with a figure that is neither the village's own nor accounted for by the log. */
  readonly strange: readonly VillageTexts[];
  readonly isStrange: Compare;
  readonly ownOf: (village: string, variable: string) => string;
  readonly same: Compare;
  /** Whether two texts can say the same, before they are compared in full. */
  readonly mayBeSame: Compare;
}

/** Of many villages, nearly all are told apart by their first count. Each text is read once. */
function quickLook({ edition }: Derived): Compare {
  const known = new Map<string, readonly number[]>();
  const read = (text: string): readonly number[] => {
    const found = known.get(text) ?? readings(text);
    known.set(text, found);
    return found;
  };
  const counts = new Set(edition.variables.flatMap(({ key, type }) => (type === 'count' ? [key] : [])));
  return (variable, text, listed) => !counts.has(variable) || read(text).some((one) => read(listed).includes(one));
}

/** A figure that tells villages apart: typed in, and not 0. Its size; none for words and what is computed from others. */
export function tellingSize({ edition }: Derived, variable: string, text: string): number | null {
  const known = variableOf(edition, variable);
  const [size = 0] = known?.type === 'count' || known?.type === 'percent' ? readings(text) : [];
  return known?.computed || size === 0 ? null : Math.abs(size);
}

/** Compares a saved list with what was filled from here and is not proved yet. */
export function strayFigures(derived: Derived, stored: Stored, form: Form, { rows }: SavedList): StrayFigures {
  const { log, settings } = stored;
  const same: Compare = (variable, text, listed) => saysSame(derived, variable, text, listed);
  const known = accountedFor(stored, form.key);
  const ownOf = (village: string, variable: string): string =>
    figureAt(derived, form.key, { village, variable })?.text ?? '';
  const isStrange = (village: string, variable: string, listed: string): boolean =>
    !isBlankText(listed) &&
    ![ownOf(village, variable), ...known(village, variable)].some(
      (text) => text !== '' && same(variable, text, listed),
    );
  const lost = [...awaitingProof(log, form.key, settings).keys()].flatMap((village): VillageTexts[] => {
    const row = rows.get(village);
    const filled = [...lastKnown(stored, form.key, village)];
    const isThere = filled.every(([variable, text]) => {
      const listed = row?.get(variable);
      return row !== undefined && (listed === undefined || same(variable, text, listed));
    });
    if (village === TOTAL || isThere) return [];
    // The page held what the village's own row says of fields that were not written from here.
    const held = [...(row ?? [])].filter(([, listed]) => !isBlankText(listed));
    return [{ village, texts: new Map([...held, ...filled]) }];
  });
  const strange = [...rows].flatMap(([village, texts]): VillageTexts[] =>
    village !== TOTAL &&
    lost.length > 0 &&
    [...texts].some(([variable, listed]) => isStrange(village, variable, listed))
      ? [{ village, texts }]
      : [],
  );
  return { lost, strange, isStrange, ownOf, same, mayBeSame: quickLook(derived) };
}
