import { controlsUnder, describe, sight, Surroundings } from './fields';
import type { Control } from './fields';
import { slices } from './pace';
import { openModal } from './scope';

/** How a field stands at the moment of writing. */
export interface Standing {
  readonly seen: boolean;
  readonly identity: string;
  /** No other field of the page is described by the same words. */
  readonly unique: boolean;
}

/**
 * The fields of a page while it is being filled. All of them are looked at once and again when fields came or went;
 * when anything else in the page changed, only the field in question is. Measuring places after every write would lay a
 * large table out each time, so what was seen stays seen until the page's elements change.
 */
export class Scene {
  private readonly observer: MutationObserver;
  private stale = true;
  private around = new Surroundings();
  private controls: readonly HTMLElement[] = [];
  private seen = new Set<HTMLElement>();
  private identities = new Map<string, number>();

  constructor(private readonly root: Document) {
    this.observer = new MutationObserver(() => {
      this.stale = true;
    });
    this.observer.observe(root.body, { childList: true, subtree: true });
  }

  async look(control: Control): Promise<Standing> {
    if (this.observer.takeRecords().length > 0) this.stale = true;
    if (this.stale) {
      this.stale = false;
      this.around = new Surroundings();
      const controls = controlsUnder(openModal(this.root) ?? this.root);
      if (this.sameAsBefore(controls)) this.seeAgain(control);
      else await this.lookAtAll(controls);
    }
    const { identity } = describe(control, this.around, true);
    const face = control.widget?.face(control.element) ?? control.element;
    return {
      seen:
        this.seen.has(control.element) && face.checkVisibility({ visibilityProperty: true }) && this.inFront(control),
      identity,
      unique: (this.identities.get(identity) ?? 0) <= 1,
    };
  }

  end(): void {
    this.observer.disconnect();
  }

  /** A field behind an open modal is not what the person looks at. */
  private inFront({ element }: Control): boolean {
    return openModal(this.root)?.contains(element) ?? true;
  }

  private sameAsBefore(controls: readonly Control[]): boolean {
    return (
      controls.length === this.controls.length && controls.every(({ element }, at) => element === this.controls[at])
    );
  }

  private seeAgain(control: Control): void {
    if (sight(control, this.around) === 'seen') this.seen.add(control.element);
    else this.seen.delete(control.element);
  }

  private async lookAtAll(controls: readonly Control[]): Promise<void> {
    const pause = slices();
    this.controls = controls.map(({ element }) => element);
    this.seen = new Set();
    this.identities = new Map();
    for (const control of controls) {
      const sighted = sight(control, this.around);
      if (sighted === 'seen') this.seen.add(control.element);
      if (sighted) {
        const { identity } = describe(control, this.around, sighted === 'seen');
        this.identities.set(identity, (this.identities.get(identity) ?? 0) + 1);
      }
      await pause();
    }
  }
}
