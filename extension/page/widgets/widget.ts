import type { PageField, Refusal } from '@extension/protocol/messages';

type Late = Refusal | null | void;

/** Parts of a family's own drawing that readers pass over, as selectors. */
interface Skips {
  /** Controls in there steer the drawing and are no fields. */
  readonly controls?: readonly string[];
  /** Texts in there say the value, not what a field is called. */
  readonly texts?: readonly string[];
  /** Texts in there do not say whose page it is: a list of choices names every year and village. */
  readonly context?: readonly string[];
  /** Tables in there are the days of a month. */
  readonly tables?: readonly string[];
}

/** One family of controls. Values are strings: plain notation for figures, an option's value for choices, `true`/`false`. */
export interface Widget {
  readonly name: string;
  readonly type: PageField['type'] | ((element: HTMLElement) => PageField['type']);
  readonly skips?: Skips;
  detect(element: HTMLElement): boolean;
  /** The field that a label means which points at a control of the drawing; null where the control is none of it. */
  readonly labelled?: (control: HTMLElement) => HTMLElement | null;
  /** What a person sees and points at, where the element itself is hidden behind something drawn. */
  face(element: HTMLElement): HTMLElement;
  /** The value as the form would send it. */
  read(element: HTMLElement): string;
  /** The visible text. */
  shown(element: HTMLElement): string;
  options(element: HTMLElement): PageField['options'];
  /** Why this value cannot be written, or null. Asked before anything is touched. */
  refuse(element: HTMLElement, value: string): Refusal | null;
  /** Writes it. Answers a refusal where only trying could tell, such as a list its server fills on search. */
  write(element: HTMLElement, value: string): Late | Promise<Late>;
  /** Whether the field says `value`, in value and in what is visible. */
  says(element: HTMLElement, value: string): boolean;
  /** Puts back exactly what `read` gave earlier. */
  restore(element: HTMLElement, before: string): void | Promise<void>;
}

/** The face most families share. */
export const plain = {
  face: (element: HTMLElement): HTMLElement => element,
  options: (): PageField['options'] => [],
};
