import { Progress } from './progress-schema';

const KEY = 'cermat-berjalan';
/** A run ends after six minutes (https://developers.google.com/apps-script/guides/services/quotas); one that was stopped leaves nothing behind for long. */
const LIFE = 370;

/** Is told what a run that takes long is doing. */
export type Teller = (progress: Progress) => void;

// Absent where the script is not bound to a document: https://developers.google.com/apps-script/reference/cache/cache-service#getdocumentcache
function cache(): GoogleAppsScript.Cache.Cache | null {
  try {
    return CacheService.getDocumentCache();
  } catch {
    return null;
  }
}

/** A cache that fails stops no check. */
function quietly(step: () => void): void {
  try {
    step();
  } catch {
    return;
  }
}

/** Runs something and tells everyone with this workbook open what it does. */
export function withProgress<T>(work: (tell: Teller) => T): T {
  let store: GoogleAppsScript.Cache.Cache | null | undefined;
  try {
    return work((progress) => quietly(() => (store ??= cache())?.put(KEY, JSON.stringify(progress), LIFE)));
  } finally {
    quietly(() => store?.remove(KEY));
  }
}

function toldProgress(): Progress | null {
  try {
    const read = Progress.safeParse(JSON.parse(cache()?.get(KEY) ?? 'null'));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Whether a run holds the workbook: one from the menu tells nothing else, to be done sooner. */
function isHeld(): boolean {
  const lock = LockService.getDocumentLock();
  if (!lock) return false;
  if (!lock.tryLock(1)) return true;
  lock.releaseLock();
  return false;
}

/** Returns what is being done now; null = nothing, or nobody knows. */
export const readProgress = (): Progress | null =>
  toldProgress() ?? (isHeld() ? { text: 'Pemeriksaan sedang berjalan', step: 0, steps: 0 } : null);
