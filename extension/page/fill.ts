import type { FieldResult, FillItem, Refusal } from '@extension/messages';
import { enter, leave } from './events';
import { isEditable } from './fields';
import type { Control } from './fields';
import { breathe, frame, quiet, slices } from './pace';
import { elementOf, pageState } from './registry';
import { Scene } from './scene';
import { widgetOf } from './widgets';
import type { Widget } from './widgets/widget';

/** A field that was written (or already right) and is read again at the end. */
interface Written {
  readonly item: FillItem;
  readonly element: HTMLElement;
  readonly widget: Widget;
  readonly before: string;
  readonly outcome: 'filled' | 'already';
}

/**
 * Up to this many fields the page draws after each step; beyond, only after each slice of work: redrawing a table of
 * hundreds of inputs a thousand times takes far longer than writing it.
 */
const DRAW_EACH = 40;

/**
 * Writes the items one after the other, then enters and leaves every field once more and reads all of them back: masks
 * and computed totals change values late, so a value read at once proves nothing. Never presses a button, never
 * touches a password field. Stops when the page goes away (`signal`).
 */
export async function fill(root: Document, items: readonly FillItem[], signal: AbortSignal): Promise<FieldResult[]> {
  const results = new Map<FillItem, FieldResult>();
  const written: Written[] = [];
  const scene = new Scene(root);
  const pause = items.length > DRAW_EACH ? slices() : breathe;
  for (const item of items) {
    const outcome = signal.aborted ? refused(item, 'stopped') : await writeOne(item, scene, pause);
    if ('widget' in outcome) written.push(outcome);
    else results.set(item, outcome);
  }
  scene.end();
  if (!signal.aborted) await probe(written, signal);
  for (const one of written) results.set(one.item, readBack(one));
  pageState().lastFill = written.flatMap(({ item, element, widget, before, outcome }) =>
    outcome === 'filled' ? [{ element, identity: item.identity, before, after: widget.read(element) }] : [],
  );
  return items.flatMap((item) => results.get(item) ?? []);
}

async function writeOne(item: FillItem, scene: Scene, pause: () => Promise<void>): Promise<FieldResult | Written> {
  const element = elementOf(item.field);
  const widget = element && widgetOf(element);
  if (!element) return { field: item.field, outcome: 'not-found', before: item.before, after: '' };
  const before = widget?.read(element) ?? '';
  if (!widget) return { field: item.field, outcome: 'needs-person', before, after: before };
  const refusal = await refusalOf({ element, widget }, item, before, scene);
  if (refusal === 'already') return { item, element, widget, before, outcome: 'already' };
  if (refusal) return refused(item, refusal, before);
  await widget.write(element, item.value);
  // A choice may load other fields (village → its saved figures): what follows must see the page after that.
  await (widget.type === 'select' ? quiet(80, 3000) : pause());
  return { item, element, widget, before, outcome: 'filled' };
}

async function refusalOf(
  control: Control & { widget: Widget },
  item: FillItem,
  before: string,
  scene: Scene,
): Promise<Refusal | 'already' | null> {
  const { element, widget } = control;
  const { seen, identity, unique } = await scene.look(control);
  if (!seen) return 'hidden';
  if (identity !== item.identity) return 'changed';
  if (!unique) return 'ambiguous';
  if (widget.says(element, item.value)) return 'already';
  if (before !== item.before) return 'changed';
  if (!isEditable(element)) return 'readonly';
  return widget.refuse(element, item.value);
}

const refused = (item: FillItem, refusal: Refusal, present = item.before): FieldResult => ({
  field: item.field,
  outcome: 'refused',
  refusal,
  before: present,
  after: present,
});

/** Enters and leaves every field as a person passing through would; focus and blur make masks commit. */
async function probe(written: readonly Written[], signal: AbortSignal): Promise<void> {
  const stay = written.length > DRAW_EACH ? slices() : frame;
  for (const { element, widget } of written) {
    if (signal.aborted) return;
    const face = widget.face(element);
    const target = face === element ? element : (face.querySelector<HTMLElement>('[tabindex]') ?? face);
    for (const type of ['mouseover', 'mouseenter'])
      face.dispatchEvent(new MouseEvent(type, { bubbles: type === 'mouseover' }));
    enter(target);
    await stay();
    leave(target);
    for (const type of ['mouseout', 'mouseleave'])
      face.dispatchEvent(new MouseEvent(type, { bubbles: type === 'mouseout' }));
  }
  await quiet(60, 1000);
}

function readBack({ item, element, widget, before, outcome }: Written): FieldResult {
  if (!element.isConnected) return { field: item.field, outcome: 'not-found', before, after: '' };
  const kept = widget.says(element, item.value);
  return { field: item.field, outcome: kept ? outcome : 'not-kept', before, after: widget.shown(element) };
}
