import { ok } from '@shared/result';
import type { Result } from '@shared/result';
import type { LoggedEntry } from '@extension/log';
import type { Store, Stored } from './types';

/** All that is kept with the whole log, for what goes through all of it: a handover, a report. Takes long where it is long. */
export async function loadWhole(
  store: Pick<Store, 'load' | 'entries'>,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Result<Stored>> {
  const loaded = await store.load(onProgress);
  if (!loaded.ok) return loaded;
  const log: LoggedEntry[] = [];
  const read = await store.entries(false, ({ entries, done, total }) => {
    log.push(...entries);
    onProgress(done, total);
    return true;
  });
  return read.ok ? ok({ ...loaded.value, log }) : read;
}
