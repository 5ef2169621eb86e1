/** What went wrong, in words for people: what happened, and what to do about it. */
export interface Problem {
  readonly message: string;
  readonly remedy: string;
}

/** A result as a value: nothing in the core throws for bad input. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (message: string, remedy: string): Result<never> => ({ ok: false, problem: { message, remedy } });
