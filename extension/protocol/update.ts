import { z } from '@shared/zod';

/**
 * What the background tells the panel of updates. It keeps nothing itself: the browser forgets the first when the
 * extension is loaded anew, which is when it is no longer true.
 */
export const UPDATE_READY = 'versi-siap';
/** The version there was before the last update; kept until a person has read what is new. */
export const UPDATED_FROM = 'versi-sebelumnya';

const version = z.string().check(z.regex(/^\d+(\.\d+){0,3}$/));
const UpdateReady = z.looseObject({ [UPDATE_READY]: version });
const UpdatedFrom = z.looseObject({ [UPDATED_FROM]: version });

/** The version that waits to be used; null where none does. */
export function readyIn(kept: unknown): string | null {
  const read = UpdateReady.safeParse(kept);
  return read.success ? read.data[UPDATE_READY] : null;
}

/** The version before the last update; null where it was told, or there was none. */
export function updatedFromIn(kept: unknown): string | null {
  const read = UpdatedFrom.safeParse(kept);
  return read.success ? read.data[UPDATED_FROM] : null;
}

const partsOf = (text: string): number[] => text.split('.').map(Number);

/** Whether a version is newer than another, part by part as browsers compare them. */
export function isNewer(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  for (let at = 0; at < 4; at += 1) {
    const [left = 0, right = 0] = [a[at], b[at]];
    if (left !== right) return left > right;
  }
  return false;
}
