import type { Problem } from '@shared/result';
import type { FieldResult, FillItem } from '@extension/protocol/messages';
import type { LogEntry } from '@extension/log';
import type { StoreChange } from '@extension/store';
import { guardFill } from './guard-fill';
import type { Session } from './session';
import type { Notice } from './state';

type Shown = Parameters<Session['show']>[0];

/** A fill: what is meant, how it is done, and what is kept and told of what came of it. */
export interface LoggedFill<Outcome> {
  /** What the screen says while it is under way, and what of it goes with its end. */
  readonly begin: Shown;
  readonly end: Shown;
  /** What is kept before anything is touched; its one log entry is the open intention. */
  readonly intention: StoreChange & { readonly log: readonly [LogEntry] };
  readonly act: () => Promise<Outcome>;
  /** The entry that closes the intention; null leaves it open, since nobody knows what became of it. */
  readonly result: (outcome: Outcome, intent: number) => LogEntry | null;
  /** What the officer should know at once; undefined leaves what is told. */
  readonly notice: (outcome: Outcome) => Notice | null | undefined;
  /** What else is shown of it; `closed` unless the result could not be kept. */
  readonly shown: (outcome: Outcome, intent: number, closed: boolean) => Shown;
  /** What follows once it was done. */
  readonly after?: (outcome: Outcome) => Promise<void>;
}

/** What the screen says while a page is filled. */
export const PAGE_FILL = {
  begin: { filling: true, progress: null, notice: null },
  end: { filling: false, progress: null },
} as const satisfies Pick<LoggedFill<unknown>, 'begin' | 'end'>;

/**
 * Does a fill: the intention is on disk before anything is touched and closed by the result after it; where the intention
 * cannot be kept, nothing is touched. `prepare` is asked once the fill may begin; null = there is nothing to fill.
 */
export const runLoggedFill = <Outcome>(
  session: Session,
  prepare: () => LoggedFill<Outcome> | null | Promise<LoggedFill<Outcome> | null>,
  guard: typeof guardFill = guardFill,
): Promise<void> =>
  guard(session, async () => {
    const fill = await prepare();
    if (!fill) return;
    session.show(fill.begin);
    const seqs = await session.commit(fill.intention);
    if (!seqs) {
      session.show(fill.end);
      return;
    }
    const intent = seqs[0] ?? 0;
    const outcome = await fill.act();
    const result = fill.result(outcome, intent);
    const closed = result === null || (await session.commit({ log: [result] })) !== null;
    const notice = fill.notice(outcome);
    session.show({
      ...fill.end,
      // That the result could not be kept outweighs what it was: the log says of this fill only that it was begun.
      ...(closed && notice !== undefined && { notice }),
      ...fill.shown(outcome, intent, closed),
    });
    await fill.after?.(outcome);
  });

/** What a page said of a fill, or why it said nothing. A field it does not speak of has no result. */
export interface PageAnswer {
  readonly problem: Problem | null;
  readonly results: readonly FieldResult[];
}

/** Lets a page write; it is read back there. */
export async function writeOnPage(session: Session, tab: number, items: readonly FillItem[]): Promise<PageAnswer> {
  const reply = await session.link.ask(tab, { type: 'fill', items });
  if (!reply.ok) return { problem: reply.problem, results: [] };
  return { problem: null, results: reply.value.type === 'filled' ? reply.value.results : [] };
}

/** Does the same, and shows how far it is. */
export async function writeWithProgress(
  session: Session,
  tab: number,
  items: readonly FillItem[],
): Promise<PageAnswer> {
  const stopListening = session.link.onProgress(tab, ({ phase, done, total }) =>
    session.show({ progress: { phase, done, total } }),
  );
  try {
    return await writeOnPage(session, tab, items);
  } finally {
    stopListening();
  }
}
