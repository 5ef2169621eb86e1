import type { LoggedEntry } from '..';

type Misplaced = LoggedEntry & { kind: 'misplaced' };

/** Texts an entry says stand on the site, by variable. */
function shownBy(entry: LoggedEntry): readonly (readonly [variable: string, text: string])[] {
  if (entry.kind === 'own-entry') return [[entry.variable, entry.value]];
  if (entry.kind === 'misplaced') return entry.figures.map(({ variable, stored }) => [variable, stored]);
  return entry.kind === 'stored' ? entry.items.map(({ variable, stored }) => [variable, stored]) : [];
}

/** What ended it: another one, or an entry that shows something else in one of its fields. */
interface End {
  readonly entry: LoggedEntry;
  readonly variable: string | null;
}

function endOf(misplaced: Misplaced, later: readonly LoggedEntry[]): End | null {
  const figures = new Map(misplaced.figures.map(({ variable, stored }) => [variable, stored]));
  for (const entry of later) {
    if (entry.kind === 'misplaced') return { entry, variable: null };
    const other = shownBy(entry).find(([variable, text]) => figures.has(variable) && figures.get(variable) !== text);
    if (other) return { entry, variable: other[0] };
  }
  return null;
}

/**
 * Which findings of a village's figures under another still count: the one that stands, and those that last told what a
 * field shows. One that was ended counts only together with what ended it.
 */
export function misplacedKept(list: readonly LoggedEntry[]): {
  readonly has: (entry: LoggedEntry) => boolean;
  readonly endedBy: (entry: LoggedEntry, variable: string) => boolean;
  /** Whether an entry was the last to tell what a field shows. */
  readonly isLastShown: (entry: LoggedEntry, variable: string) => boolean;
} {
  const found = list.filter((entry): entry is Misplaced => entry.kind === 'misplaced');
  const lastShown = new Map(list.flatMap((entry) => shownBy(entry).map(([variable]) => [variable, entry] as const)));
  const kept = new Set<LoggedEntry>();
  const ends = new Map<LoggedEntry, Set<string>>();
  const keep = (misplaced: Misplaced): void => {
    if (kept.has(misplaced)) return;
    kept.add(misplaced);
    const end = endOf(misplaced, list.slice(list.indexOf(misplaced) + 1));
    if (end?.entry.kind === 'misplaced') keep(end.entry);
    else if (end?.variable != null) ends.set(end.entry, (ends.get(end.entry) ?? new Set()).add(end.variable));
  };
  for (const misplaced of found) {
    const stands = endOf(misplaced, list.slice(list.indexOf(misplaced) + 1)) === null;
    if (stands || misplaced.figures.some(({ variable }) => lastShown.get(variable) === misplaced)) keep(misplaced);
  }
  return {
    has: (entry) => kept.has(entry),
    endedBy: (entry, variable) => ends.get(entry)?.has(variable) === true,
    isLastShown: (entry, variable) => lastShown.get(variable) === entry,
  };
}
