import { Progress } from './progress-schema';

const KEY = 'cermat-berjalan';
/** A run ends after six minutes (https://developers.google.com/apps-script/guides/services/quotas); one that was stopped leaves nothing behind for long. */
const LIFE = 370;

let known: GoogleAppsScript.Cache.Cache | null | undefined;

// Absent where the script is not bound to a document: https://developers.google.com/apps-script/reference/cache/cache-service#getdocumentcache
const cache = (): GoogleAppsScript.Cache.Cache | null => (known ??= CacheService.getDocumentCache());

/** Tells everyone with this workbook open what is being done; a cache that fails stops no check. */
export function tellProgress(progress: Progress): void {
  try {
    cache()?.put(KEY, JSON.stringify(progress), LIFE);
  } catch {
    return;
  }
}

/** Nothing is being done any more. */
export function endProgress(): void {
  try {
    cache()?.remove(KEY);
  } catch {
    return;
  }
}

/** What is being done now; null = nothing, or nobody knows. */
export function readProgress(): Progress | null {
  try {
    const text = cache()?.get(KEY);
    const read = Progress.safeParse(JSON.parse(text ?? 'null'));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
