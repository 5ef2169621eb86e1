import type { FieldResult, FillItem } from '@extension/protocol/messages';
import { probe } from './probe';
import { readBack } from './read-back';
import { FieldWatch } from './field-watch';
import { refused } from './types';
import type { FillControl, Written } from './types';
import { Writer } from './writer';
import { quiet } from '../dom/pace';
import { elementOf, pageState } from '../dom/registry';
import { widgetOf } from '../widgets';

/**
 * Writes the items one after the other, then enters and leaves every field once more and reads all of them back: masks
 * and computed totals change values late, so a value read at once proves nothing. Never presses a button, never
 * touches a password field. After `stop` the rest is refused and what was written still read back; after `gone` nothing
 * more is done.
 */
export async function fill(root: Document, items: readonly FillItem[], control: FillControl): Promise<FieldResult[]> {
  const results = new Map<FillItem, FieldResult>();
  const written: Written[] = [];
  const watch = new FieldWatch(root);
  const writer = new Writer(root, watch, control, items);
  const { gone, stop } = control;
  const ended = (): boolean => gone.aborted || stop.aborted;
  for (const [at, item] of items.entries()) {
    const outcome = ended() ? refused(item, 'stopped') : await writer.write(item);
    if ('widget' in outcome) written.push(outcome);
    else results.set(item, outcome);
    if (!ended()) control.progress('write', at + 1, items.length);
  }
  if (!gone.aborted) {
    // One settling for all: late masks and totals have their say before anything is entered again.
    await quiet(30, 500);
    await probe(written, control);
    await writeLostAgain(written, writer, control);
  }
  (await readBack(written, watch)).forEach((result, at) => {
    const one = written[at];
    if (one) results.set(one.item, result);
  });
  watch.end();
  pageState().lastFill = [...written.filter(({ outcome }) => outcome === 'filled'), ...failedWrites(items, results)]
    .filter(({ element }) => element.isConnected)
    .map(({ item, element, widget, before }) => ({
      element,
      identity: item.identity,
      // A list that a choice of this fill emptied stands as it was before that choice.
      before: before === '' ? item.before : before,
      after: widget.read(element),
    }));
  return items.flatMap((item) => results.get(item) ?? []);
}

/** What was written without the focus and did not last is written once more as a person would, and probed again. */
async function writeLostAgain(written: readonly Written[], writer: Writer, control: FillControl): Promise<void> {
  const lost = written.filter(
    ({ light, item, element, widget }) => light && element.isConnected && !widget.says(element, item.value),
  );
  for (const one of lost) {
    if (control.gone.aborted || control.stop.aborted) break;
    await writer.again(one);
  }
  if (lost.length > 0) await probe(lost, control);
}

/** Fields whose write failed half-way and that say something else now: undoing reaches them too. */
function failedWrites(
  items: readonly FillItem[],
  results: ReadonlyMap<FillItem, FieldResult>,
): Pick<Written, 'item' | 'element' | 'widget' | 'before'>[] {
  return items.flatMap((item) => {
    if (results.get(item)?.refusal !== 'threw') return [];
    const element = elementOf(item.field);
    const widget = element && widgetOf(element);
    return widget && widget.read(element) !== item.before ? [{ item, element, widget, before: item.before }] : [];
  });
}
