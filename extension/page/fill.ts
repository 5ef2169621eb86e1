import type { FieldResult, FillItem, Refusal } from '@extension/messages';
import { enter, leave } from './events';
import { controlsUnder, describe, isEditable, sight, Surroundings } from './fields';
import type { Control } from './fields';
import { breathe, frame, quiet, slices } from './pace';
import { elementOf, pageState } from './registry';
import { openModal } from './scope';
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
  const scene = watchScene(root);
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

interface View {
  readonly around: Surroundings;
  readonly identities: ReadonlyMap<string, number>;
  /** The fields a person sees. */
  readonly seen: ReadonlySet<HTMLElement>;
}

/** The scope's surroundings, made anew only when elements came or went since they were read. */
interface Scene {
  look(): View;
  end(): void;
}

function watchScene(root: Document): Scene {
  const observer = new MutationObserver(() => {
    stale = true;
  });
  observer.observe(root.body, { childList: true, subtree: true });
  let stale = true;
  let known: View = { around: new Surroundings(), identities: new Map(), seen: new Set() };
  return {
    look() {
      if (observer.takeRecords().length > 0) stale = true;
      if (!stale) return known;
      stale = false;
      const around = new Surroundings();
      const identities = new Map<string, number>();
      const seen = new Set<HTMLElement>();
      for (const control of controlsUnder(openModal(root) ?? root)) {
        const sighted = sight(control, around);
        if (!sighted) continue;
        if (sighted === 'seen') seen.add(control.element);
        const { identity } = describe(control, around, sighted === 'seen');
        identities.set(identity, (identities.get(identity) ?? 0) + 1);
      }
      known = { around, identities, seen };
      return known;
    },
    end: () => observer.disconnect(),
  };
}

async function writeOne(item: FillItem, scene: Scene, pause: () => Promise<void>): Promise<FieldResult | Written> {
  const element = elementOf(item.field);
  const widget = element && widgetOf(element);
  if (!element) return { field: item.field, outcome: 'not-found', before: item.before, after: '' };
  const before = widget?.read(element) ?? '';
  if (!widget) return { field: item.field, outcome: 'needs-person', before, after: before };
  const refusal = refusalOf({ element, widget }, item, before, scene);
  if (refusal === 'already') return { item, element, widget, before, outcome: 'already' };
  if (refusal) return refused(item, refusal, before);
  await widget.write(element, item.value);
  // A choice may load other fields (village → its saved figures): what follows must see the page after that.
  await (widget.type === 'select' ? quiet(80, 3000) : pause());
  return { item, element, widget, before, outcome: 'filled' };
}

function refusalOf(
  control: Control & { widget: Widget },
  item: FillItem,
  before: string,
  scene: Scene,
): Refusal | 'already' | null {
  const { element, widget } = control;
  if (element instanceof HTMLInputElement && (element.type === 'password' || element.type === 'hidden'))
    return 'hidden';
  const { around, identities, seen } = scene.look();
  // Places were measured with the last look; measuring again after every write would lay a large table out each time.
  if (!seen.has(element) || !widget.face(element).checkVisibility({ visibilityProperty: true })) return 'hidden';
  if (!inScope(element)) return 'hidden';
  if (describe(control, around, true).identity !== item.identity) return 'changed';
  if ((identities.get(item.identity) ?? 0) > 1) return 'ambiguous';
  if (widget.says(element, item.value)) return 'already';
  if (before !== item.before) return 'changed';
  if (!isEditable(element)) return 'readonly';
  return widget.refuse(element, item.value);
}

/** A field behind an open modal is not what the person looks at. */
const inScope = (element: HTMLElement): boolean => openModal(element.ownerDocument)?.contains(element) ?? true;

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
