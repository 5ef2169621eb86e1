import { ok } from '@shared/result';
import type { Result } from '@shared/result';
import { startCarried } from '@extension/log/chain/carried';
import { knownGaps } from '@extension/log/chain/deletion';
import type { KnownGap } from '@extension/log/chain/deletion';
import { readHead } from '@extension/log/chain/head';
import { step, UNREAD } from '@extension/log/chain/step';
import { verdictOf } from '@extension/log/chain/verify';
import { chainWords } from '@extension/log/chain/words';
import type { ChainWords } from '@extension/log/chain/words';
import type { Store } from '@extension/store';
import { logInFile } from './log-in-file';

/** How far a check is, in records; it reads them twice, the first time for what was deleted. */
interface CheckProgress {
  readonly done: number;
  readonly of: number;
}

/** Checks a log in short steps, so that whoever waits can be told how far it is. */
export interface LogCheck {
  /** Begins with the log kept here, or with that of a file; `head`: the end of it kept elsewhere, empty where there is none. */
  beginCheck(file: Blob | null, head: string): Promise<Result<CheckProgress>>;
  /** Goes on; the words once it is done. */
  goOnChecking(): Promise<Result<CheckProgress | ChainWords>>;
  /** Ends all work under way. */
  stop(): void;
}

type Pages = () => Promise<Result<readonly unknown[]>>;

/** The log kept here, page by page. */
function keptPages(store: Pick<Store, 'records'>): Pages {
  let after = 0;
  return async () => {
    const page = await store.records(after);
    after = page.ok ? (page.value[page.value.length - 1]?.seq ?? after) : after;
    return page;
  };
}

const PAGE = 250;
/** Records of a file, as many at a time. */
function filePages(records: readonly unknown[]): Pages {
  let at = 0;
  return () => Promise.resolve(ok(records.slice(at, (at += PAGE))));
}

type Going = () => Promise<Result<CheckProgress | ChainWords>>;

/** The steps of one check. */
function startCheck(pagesAnew: () => Pages, entries: number, head: string): Going {
  const gaps = new Map<string, KnownGap>();
  const carried = startCarried();
  let pages = pagesAnew();
  let isSecond = false;
  let done = 0;
  let state = UNREAD;
  return async () => {
    const page = await pages();
    if (!page.ok) return page;
    done += page.value.length;
    if (!isSecond) {
      knownGaps(page.value, gaps);
      if (page.value.length === 0) {
        isSecond = true;
        pages = pagesAnew();
      }
      return ok({ done, of: entries * 2 });
    }
    for (const record of page.value) {
      state = step(state, record, { gaps, head });
      carried.add(record);
    }
    if (page.value.length > 0 && !state.fault) return ok({ done, of: entries * 2 });
    return ok(chainWords(verdictOf(state, { gaps, head }), carried.end()));
  };
}

/** Works in the thread it is made in; the panel talks to one in its worker. */
export function createLogCheck(store: Pick<Store, 'records' | 'head'>): LogCheck {
  let going: Going = startCheck(() => filePages([]), 0, '');
  return {
    async beginCheck(file, text) {
      const head = readHead(text);
      if (!head.ok) return head;
      if (!file) {
        const kept = await store.head();
        if (!kept.ok) return kept;
        going = startCheck(() => keptPages(store), kept.value.entries, head.value);
        return ok({ done: 0, of: kept.value.entries * 2 });
      }
      const records = await logInFile(file);
      if (!records.ok) return records;
      going = startCheck(() => filePages(records.value), records.value.length, head.value);
      return ok({ done: 0, of: records.value.length * 2 });
    },
    goOnChecking: () => going(),
    stop() {
      going = startCheck(() => filePages([]), 0, '');
    },
  };
}
