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
  private searches = 0;
  private byIdentity: ReadonlyMap<string, Found | null> | null = null;

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

  /** Looks at all controls before the first is written, giving the page its turn in between. */
  async lookAtAll(controls: readonly Control[]): Promise<void> {
    const pause = slices();
    for (const control of controls) {
      await this.of(control);
      await pause();
    }
  }

  async of(control: Control): Promise<Standing> {
    if (this.observer.takeRecords().length > 0) this.forget();
    const known = this.known.get(control.element);
    if (known) return known;
    const standing = await this.scene.look(control);
    this.known.set(control.element, standing);
    return standing;
  }

  /** The one field now described by these words, where the page put a new one in the place of the one known. */
  async successorOf(identity: string): Promise<Found | null> {
    if (this.observer.takeRecords().length > 0) this.forget();
    this.byIdentity ??= await this.search();
    return this.byIdentity.get(identity) ?? null;
  }

  end(): void {
    this.scene.end();
    this.observer.disconnect();
  }

  private forget(): void {
    this.known.clear();
    this.byIdentity = null;
  }

  private async search(): Promise<ReadonlyMap<string, Found | null>> {
    const found = new Map<string, Found | null>();
    if (this.searches >= SEARCHES) return found;
    this.searches += 1;
    const pause = slices();
    const around = new Surroundings();
    for (const { element, widget } of controlsUnder(openModal(this.root) ?? this.root)) {
      if (!widget || sight({ element, widget }, around) !== 'seen') continue;
      const { identity } = describe({ element, widget }, around, true);
      found.set(identity, found.has(identity) ? null : { element, widget });
      await pause();
    }
    return found;
  }
}
