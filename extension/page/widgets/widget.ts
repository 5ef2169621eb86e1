import type { PageField, Refusal } from '@extension/protocol/messages';

type Late = Refusal | null | void;

/** One family of controls. Values are strings: plain notation for figures, an option's value for choices, `true`/`false`. */
export interface Widget {
  readonly name: string;
  readonly type: PageField['type'] | ((element: HTMLElement) => PageField['type']);
  detect(element: HTMLElement): boolean;
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
