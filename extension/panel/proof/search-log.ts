import type { Result } from '@shared/result';
import { filtered } from '@extension/log/filter';
import type { LogFilter } from '@extension/log/filter';
import { closedBy } from '@extension/log/intents';
import type { LoggedEntry } from '@extension/log';
import type { Session } from '../session/session';

/** What was found in the log so far, newest first. */
export interface FoundInLog {
  /** As many as were wanted. */
  readonly found: readonly LoggedEntry[];
  /** How many there are among those read. */
  readonly count: number;
  /** Entries that this version cannot read, among those read. */
  readonly unreadable: number;
  readonly done: number;
  readonly total: number;
  readonly isOver: boolean;
}

/** Whether a filter lets everything through: then there is nothing to look for, and the newest are enough. */
const isOpen = ({ form, village, outcome }: LogFilter): boolean => form === '' && village === '' && outcome === '';

/**
 * Looks through the log from its end, some entries at a time, and tells what it found after each of them. It goes on to the
 * beginning to count, unless nothing is left out; and ends early where `tell` says false.
 */
export function searchLog(
  { entries }: Pick<Session, 'entries'>,
  filter: LogFilter,
  wanted: number,
  tell: (found: FoundInLog) => boolean,
): Promise<Result<null>> {
  // Read from its end, a result comes before the intention it closes, of whatever year.
  const closed = new Set<number>();
  const found: LoggedEntry[] = [];
  let count = 0;
  let unreadable = 0;
  return entries(true, (batch) => {
    for (const entry of batch.entries) {
      for (const seq of closedBy(entry)) closed.add(seq);
      const rest = filtered(entry, filter, (seq) => !closed.has(seq));
      if (!rest) continue;
      count += 1;
      if (found.length < wanted) found.push(rest);
    }
    unreadable += batch.unreadable;
    const { done, total } = batch;
    const isEnough = isOpen(filter) && found.length >= wanted;
    const isOver = isEnough || done === total;
    const goOn = tell({ found: [...found], count: isEnough ? total : count, unreadable, done, total, isOver });
    return goOn && !isOver;
  });
}
