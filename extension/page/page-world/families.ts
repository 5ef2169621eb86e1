import { icheck } from './icheck';
import { inputSettings } from './input-settings';
import { select2 } from './select2';
import { setDate } from './set-date';
import { slimSelect } from './slim-select';
import { tomSelect } from './tom-select';
import { setText } from './set-text';

/**
 * Runs in the page's world with nothing of ours around it: a function declaration that uses only its own body. It gets
 * a selector of the element it is about and the wanted value, leaves no listener behind, and answers `null` where the
 * page has no such widget. The page is free to lie: what counts is what the field shows afterwards.
 */
export type PageWorldFunction = (target: string, value: string) => string | null | Promise<string | null>;

/** The closed list of what may be run in a page's world, one function a file. */
export const PAGE_WORLD = {
  icheck,
  inputSettings,
  select2,
  setDate,
  slimSelect,
  tomSelect,
  setText,
} satisfies Record<string, PageWorldFunction>;

export type PageWorldFamily = keyof typeof PAGE_WORLD;
