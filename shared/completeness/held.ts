import { TOTAL } from '../dataset/place';
import type { Dataset, Question } from '../dataset/types';
import { holdsOf } from '../rules';
import type { Finding } from '../findings';

/** Variable → places of the expected villages whose cell is held; -1 is the district's own line. */
export function heldVillages(
  dataset: Dataset,
  findings: readonly Finding[],
  questions: readonly Question[],
  index: ReadonlyMap<string, number>,
): ReadonlyMap<string, ReadonlySet<number>> {
  const held = new Map<string, Set<number>>();
  for (const key of holdsOf(dataset, findings, questions).keys()) {
    const mark = key.indexOf('/');
    const village = key.slice(0, mark);
    const place = village === TOTAL ? -1 : index.get(village);
    if (place === undefined) continue;
    const variable = key.slice(mark + 1);
    const places = held.get(variable);
    if (places) places.add(place);
    else held.set(variable, new Set([place]));
  }
  return held;
}
