import { mouse } from '../dom/mouse';

/** The element that is drawn in a tick box's place, with the box inside. */
export const DRAWN_BOX = '[class*="icheckbox"], [class*="iradio"], .bootstrap-switch, .toggle';

/** A switch or box drawn over an input. */
export interface Drawn {
  readonly name: string;
  readonly face: HTMLElement;
  /** Whether the drawn part says on. */
  readonly on: boolean;
  /** What a person presses, where it is not the input. */
  readonly press: () => void;
}

/** One family a line: where its drawn part is, and how on and off look. */
const FAMILIES: readonly ((input: HTMLInputElement) => Drawn | null)[] = [
  function icheck(input) {
    const face = input.closest<HTMLElement>('[class*="icheckbox"], [class*="iradio"]');
    const helper = face?.querySelector('.iCheck-helper');
    if (!face || !helper) return null;
    return { name: 'icheck', face, on: face.classList.contains('checked'), press: () => mouse(helper, 'click') };
  },
  function bootstrapSwitch(input) {
    const face = input.closest<HTMLElement>('.bootstrap-switch');
    if (!face) return null;
    // 3.4.0 ships with its state classes broken: where the halves stand tells.
    const slid = parseFloat(face.querySelector<HTMLElement>('.bootstrap-switch-container')?.style.marginLeft ?? '');
    const on = (slid === 0) !== face.classList.contains('bootstrap-switch-inverse');
    const half = face.querySelector(`.bootstrap-switch-handle-${input.checked ? 'on' : 'off'}`) ?? face;
    return { name: 'bootstrap-switch', face, on, press: () => mouse(half, 'click') };
  },
  function bootstrapToggle(input) {
    const face = input.closest<HTMLElement>('.toggle[data-toggle="toggle"]');
    if (!face) return null;
    return { name: 'bootstrap-toggle', face, on: !face.classList.contains('off'), press: () => mouse(face, 'click') };
  },
];

export function drawnOver(input: HTMLInputElement): Drawn | null {
  for (const family of FAMILIES) {
    const drawn = family(input);
    if (drawn) return drawn;
  }
  return null;
}

/** Returns what a person sees of a box: its drawn part, its label where the box itself is see-through, or the box. */
export function faceOf(input: HTMLInputElement): HTMLElement {
  const drawn = drawnOver(input);
  if (drawn) return drawn.face;
  return Number(getComputedStyle(input).opacity) < 0.05 ? (input.labels?.[0] ?? input) : input;
}

/** Whether input and drawn part both say `wanted`. */
export const stands = (input: HTMLInputElement, wanted: boolean): boolean =>
  input.checked === wanted && (drawnOver(input)?.on ?? wanted) === wanted;
