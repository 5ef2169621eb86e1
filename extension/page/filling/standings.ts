import { controlsUnder, describe, sight, Surroundings } from '../fields';
import type { Control } from '../fields';
import { slices } from '../pace';
import { Scene } from '../scene';
import type { Standing } from '../scene';
import { openModal } from '../scope';

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
/** Whole searches for replaced fields in one fill; a page that redraws itself at every write ends in `not-found`. */
const SEARCHES = 24;

type Found = Control & { readonly widget: NonNullable<Control['widget']> };

/**
 * How the fields stand, looked at once for all of them and again for each as soon as anything in the page changed that
 * could matter. Looking again at a field nothing happened to costs more than writing it.
 */
export class Standings {
  private readonly scene: Scene;
  private readonly observer: MutationObserver;
  private known = new Map<HTMLElement, Standing>();
  private byIdentity: ReadonlyMap<string, Found | null> | null = null;
  private searches = 0;

  constructor(private readonly root: Document) {
    this.scene = new Scene(root);
    this.observer = new MutationObserver(() => this.forget());
    this.observer.observe(root.documentElement, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: TELLING,
    });
  }

  async of(control: Control): Promise<Standing> {
    this.notice();
    if (this.searches === 0) await this.search();
    const known = this.known.get(control.element);
    if (known) return known;
    const standing = await this.scene.look(control);
    this.known.set(control.element, standing);
    return standing;
  }

  /** The one field now described by these words, where the page put a new one in the place of the one known. */
  async successorOf(identity: string): Promise<Found | null> {
    this.notice();
    if (!this.byIdentity) await this.search();
    return this.byIdentity?.get(identity) ?? null;
  }

  end(): void {
    this.scene.end();
    this.observer.disconnect();
  }

  private notice(): void {
    if (this.observer.takeRecords().length > 0) this.forget();
  }

  private forget(): void {
    this.known = new Map();
    this.byIdentity = null;
  }

  /** Looks at every field of the page, giving it its turn in between; what it changed meanwhile makes the look void. */
  private async search(): Promise<void> {
    if (this.searches >= SEARCHES) return;
    this.searches += 1;
    const pause = slices();
    const around = new Surroundings();
    const found = new Map<string, Found | null>();
    const looked: { element: HTMLElement; identity: string; seen: boolean }[] = [];
    for (const { element, widget } of controlsUnder(openModal(this.root) ?? this.root)) {
      const sighted = sight({ element, widget }, around);
      if (!sighted) continue;
      const { identity } = describe({ element, widget }, around, sighted === 'seen');
      found.set(identity, widget && !found.has(identity) ? { element, widget } : null);
      looked.push({ element, identity, seen: sighted === 'seen' });
      await pause();
    }
    if (this.observer.takeRecords().length > 0) return;
    this.byIdentity = found;
    this.known = new Map(
      looked.map(({ element, identity, seen }) => [element, { identity, seen, unique: found.get(identity) !== null }]),
    );
  }
}
