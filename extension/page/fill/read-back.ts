import type { FieldResult } from '@extension/protocol/messages';
import { slices } from '../dom/pace';
import type { FieldWatch } from './field-watch';
import type { Written } from './types';

/**
 * Reads every field again after the last one was left. A field the page replaced by an equal one is read in its
 * successor; one that is gone is told as gone.
 */
export async function readBack(written: readonly Written[], watch: FieldWatch): Promise<FieldResult[]> {
  const pause = slices();
  const results: FieldResult[] = [];
  for (const one of written) {
    results.push(await resultOf(one, watch));
    await pause();
  }
  return results;
}

async function resultOf(one: Written, watch: FieldWatch): Promise<FieldResult> {
  const { item, before, written } = one;
  const common = { field: item.field, written, before };
  const found = one.element.isConnected ? one : await watch.successorOf(item.identity);
  if (!found?.widget) return { ...common, outcome: 'not-found', after: '' };
  const kept = found.widget.says(found.element, item.value);
  return { ...common, outcome: kept ? one.outcome : 'not-kept', after: found.widget.shown(found.element) };
}
