import { controlsUnder, describe, visibility, LabelContext } from '../read/fields';
import type { Control } from '../read/fields';
import { slices } from '../dom/pace';
import { openModal } from '../dom/scope';

/** How a field stands at the moment of writing. */
export interface FieldState {
  readonly seen: boolean;
  readonly identity: string;
  /** No other field of the page is described by the same words. */
  readonly unique: boolean;
}

/** What may change how a field stands: its words, its place, whether it is seen. Values are no attributes. */
const TELLING = [
  'class',
  'style',
  'hidden',
  'for',
  'id',
  'aria-label',
  'aria-labelledby',
  'aria-modal',
  'open',
  'type',
];
/** Those among them that change the words a field is known by. */
const WORDS = /^(for|id|aria-label)/;
/** Whole searches for replaced fields in one fill; a page that redraws itself at every write ends in `not-found`. */
const SEARCHES = 24;

type Found = Control & { readonly widget: NonNullable<Control['widget']> };

/**
 * How the fields stand, looked at once for all of them, and again for each as soon as anything in the page changed that
 * could matter. All are looked at again only when fields came or went: measuring places after every write would lay a
 * large table out each time, so what was seen stays seen until then.
 */
export class FieldWatch {
  private readonly observer: MutationObserver;
  private known = new Map<HTMLElement, FieldState>();
  /** Null for words that more than one field is described by. */
  private byIdentity = new Map<string, Found | null>();
  private controls: readonly HTMLElement[] | null = null;
  private seen = new Set<HTMLElement>();
  private around = new LabelContext();
  private changes = 0;
  /** The changes known when all fields were last looked at. */
  private looked = -1;
  private redrawn = false;
  private moved = false;
  private searches = 0;

  constructor(private readonly root: Document) {
    this.observer = new MutationObserver((records) => this.notice(records));
    this.observer.observe(root.documentElement, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: TELLING,
    });
  }

  async of(control: Control): Promise<FieldState> {
    this.notice();
    if (!this.controls) await this.lookAtAll();
    const known = this.known.get(control.element);
    if (known) return known;
    const { changes } = this;
    if (this.redrawn) await this.lookAround(control);
    const { element, widget } = control;
    const { identity } = describe(control, this.around, true);
    const face = widget?.face(element) ?? element;
    const seen = this.seen.has(element) && face.checkVisibility({ visibilityProperty: true }) && this.inFront(element);
    const watched = { seen, identity, unique: this.byIdentity.get(identity) !== null };
    if (changes === this.changes) this.known.set(element, watched);
    return watched;
  }

  /** The one field now described by these words, where the page put a new one in the place of the one known. */
  async successorOf(identity: string): Promise<Found | null> {
    this.notice();
    if (this.looked !== this.changes) {
      if (this.searches === SEARCHES) return null;
      this.searches += 1;
      await this.lookAtAll();
    }
    return this.byIdentity.get(identity) ?? null;
  }

  end(): void {
    this.observer.disconnect();
  }

  private notice(records = this.observer.takeRecords()): void {
    if (records.length === 0) return;
    this.changes += 1;
    this.known = new Map();
    for (const { type, attributeName, addedNodes, removedNodes } of records) {
      this.redrawn ||= type !== 'attributes' || WORDS.test(attributeName ?? '');
      this.moved ||= [...addedNodes, ...removedNodes].some(({ nodeType }) => nodeType === 1);
    }
  }

  /** A field behind an open modal is not what the person looks at. */
  private inFront(element: HTMLElement): boolean {
    return openModal(this.root)?.contains(element) ?? true;
  }

  /** After a redraw: at all fields where some came or went, else at this one. */
  private async lookAround(control: Control): Promise<void> {
    this.redrawn = false;
    this.around = new LabelContext();
    if (this.moved) {
      this.moved = false;
      const before = this.controls ?? [];
      const controls = await this.list();
      if (controls.length !== before.length || controls.some(({ element }, at) => element !== before[at]))
        return this.lookAtAll(controls);
    }
    if (visibility(control, this.around) === 'seen') this.seen.add(control.element);
    else this.seen.delete(control.element);
  }

  private list(): Promise<Control[]> {
    return controlsUnder(openModal(this.root) ?? this.root, slices());
  }

  /** Looks at every field of the page, giving it its turn in between; what it changed meanwhile makes the look void. */
  private async lookAtAll(among?: readonly Control[]): Promise<void> {
    const { changes } = this;
    const pause = slices();
    const around = new LabelContext();
    const controls = among ?? (await this.list());
    const found = new Map<string, Found | null>();
    const looked = new Map<HTMLElement, { identity: string; seen: boolean }>();
    for (const { element, widget } of controls) {
      const shown = visibility({ element, widget }, around);
      if (shown) {
        const { identity } = describe({ element, widget }, around, shown === 'seen');
        found.set(identity, widget && !found.has(identity) ? { element, widget } : null);
        looked.set(element, { identity, seen: shown === 'seen' });
      }
      await pause();
    }
    this.controls = controls.map(({ element }) => element);
    this.around = around;
    this.byIdentity = found;
    this.seen = new Set([...looked].flatMap(([element, { seen }]) => (seen ? element : [])));
    this.looked = changes;
    this.notice();
    if (changes !== this.changes) return;
    for (const [element, look] of looked)
      this.known.set(element, { ...look, unique: found.get(look.identity) !== null });
  }
}
