import type { Problem } from '@shared/result';
import type { CallName, Input, Output } from './protocol';

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The answer to a call, or what stands in its way. */
export type Answer<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** Answers one call of the sidebar. */
export type Handler<N extends CallName> = (input: Input<N>, spreadsheet: Spreadsheet) => Answer<Output<N>>;

/** One problem as an answer. */
export const refuse = (message: string, remedy: string): { readonly problems: readonly Problem[] } => ({
  problems: [{ message, remedy }],
});
