import { cellKey } from '@shared/findings';
import { isOnPage } from '../outcomes';
import { undoneIn } from '../undone';
import type { LoggedEntry } from '..';
import { misplacedKept } from './misplaced';

/** Texts that were ever written into each field from here, by fills that can no longer be taken back. */
export type Written = Readonly<Record<string, readonly string[]>>;

/** What still counts of all that was ever logged of one village on one form, oldest first. */
export interface Condensed {
  /** As far as it says what is proved, what waits and what settles a fill that was cut off. */
  readonly now: readonly LoggedEntry[];
  /** With what else says what the site may show there, and why. */
  readonly all: readonly LoggedEntry[];
  readonly written: Written;
}

/** Fills of a village that may still be taken back. */
const MAY_BE_UNDONE = 3;

type Fill = LoggedEntry & { kind: 'fill-result' };
type Kept = LoggedEntry | null;
/** An entry as far as it counts: for what is so now, and for all. */
type Both = readonly [now: Kept, all: Kept];

/** Says yes once for every name. */
const firstOnly = (): ((name: string) => boolean) => {
  const known = new Set<string>();
  return (name) => !known.has(name) && Boolean(known.add(name));
};

/** A field the page said nothing of may have been written. */
const mayBeOnPage = (item: { readonly outcome: string }): boolean => isOnPage(item) || item.outcome === 'unknown';

/** The entry with those of its items that are wanted, asked from the last to the first; null where none is. */
function withItems<Item>(
  entry: LoggedEntry & { readonly items: readonly Item[] },
  isWanted: (item: Item) => boolean,
): Kept {
  const items = [...entry.items].reverse().filter(isWanted).reverse();
  return items.length > 0 ? ({ ...entry, items } as LoggedEntry) : null;
}

/**
 * Which fields of fills still count: all since the saved list was last read, those of the last fills, and of older ones
 * the last that was written and the last that stood on the page. What else was written is kept as texts alone.
 */
function fillKeeper(list: readonly LoggedEntry[], before: Written) {
  const undone = undoneIn(list);
  const young = new Set(list.filter(({ kind }) => kind === 'fill-result').slice(-MAY_BE_UNDONE));
  const isLastWritten = firstOnly();
  const isLastOnPage = firstOnly();
  const written = new Map(Object.entries(before).map(([variable, texts]) => [variable, new Set(texts)]));
  const keep = (entry: Fill, isWaiting: boolean, isProved: (variable: string) => boolean): Both => {
    const left = undone.get(entry.intent);
    const isYoung = young.has(entry);
    const settling = new Set<Fill['items'][number]>();
    const all = withItems(entry, (item) => {
      const isUndone = left !== undefined && !left.has(cellKey(item.village, item.variable));
      const isText = !isYoung && !isUndone && mayBeOnPage(item);
      if (isText) written.set(item.variable, (written.get(item.variable) ?? new Set()).add(item.value));
      if (isOnPage(item) && isLastOnPage(item.variable) && !isProved(item.variable)) settling.add(item);
      return isWaiting || isYoung || settling.has(item) || (isText && isLastWritten(item.variable));
    });
    return [withItems(entry, (item) => isWaiting || settling.has(item)), all];
  };
  return { keep, written };
}

/** Of what templates hold: each text the last time, and of each field the last one that was handed out. */
function templateKeeper() {
  const isLastText = firstOnly();
  const isLastFile = firstOnly();
  return (entry: LoggedEntry & { kind: 'template-result' }): Both => {
    const settling = new Set<unknown>();
    const all = withItems(entry, (item) => {
      if (entry.file !== '' && isLastFile(item.variable)) settling.add(item);
      return isLastText(`${item.variable} ${item.value}`) || settling.has(item);
    });
    return [withItems(entry, (item) => settling.has(item)), all];
  };
}

/** Of what the saved list did not show: what the last reading told of it, which may be several entries of one time. */
function hiddenKeeper() {
  let last: string | null = null;
  let isOver = false;
  return (entry: LoggedEntry & { kind: 'stored' }) => {
    if (!entry.hidden || entry.hidden.length === 0) return [];
    last ??= entry.at;
    isOver ||= entry.at !== last;
    return isOver ? [] : entry.hidden;
  };
}

/** Takes back counts with the fills it takes back. */
function withUndo(entries: readonly LoggedEntry[]): LoggedEntry[] {
  const intents = new Set(entries.flatMap((entry) => (entry.kind === 'fill-result' ? [entry.intent] : [])));
  return entries.filter((entry) => entry.kind !== 'undo' || intents.has(entry.intent)).reverse();
}

/** Condenses what is known of one village on one form; `written`: what older fills are known to have written. */
export function condensedFigures(list: readonly LoggedEntry[], before: Written): Condensed {
  const fills = fillKeeper(list, before);
  const templates = templateKeeper();
  const hidden = hiddenKeeper();
  const misplaced = misplacedKept(list);
  const proved = new Set<string>();
  const isLastPlaced = firstOnly();
  let isWaiting = true;
  const keptOf = (entry: LoggedEntry): Both => {
    switch (entry.kind) {
      case 'fill-result':
        return fills.keep(entry, isWaiting, (variable) => proved.has(variable));
      case 'template-result':
        return templates(entry);
      case 'template-placed': {
        const kept = withItems(entry, ({ variable }) => (isLastPlaced(variable) && !proved.has(variable)) || isWaiting);
        return [kept, kept];
      }
      case 'own-entry': {
        const isEnd = misplaced.endedBy(entry, entry.variable);
        return [isEnd ? entry : null, isEnd || misplaced.isLastShown(entry, entry.variable) ? entry : null];
      }
      case 'misplaced':
        return misplaced.has(entry) ? [entry, entry] : [null, null];
      case 'stored': {
        const unseen = hidden(entry);
        if (entry.items.length > 0) isWaiting = false;
        const { hidden: _hidden, ...rest } = entry;
        const kept = withItems(rest, ({ variable }) => {
          const isLast = !proved.has(variable);
          proved.add(variable);
          return isLast || misplaced.endedBy(entry, variable);
        });
        if (unseen.length === 0) return [kept, kept];
        const whole = { ...(kept ?? { ...rest, items: [] }), hidden: unseen } as LoggedEntry;
        return [whole, whole];
      }
      default:
        return [entry, entry];
    }
  };
  const kept = [...list].reverse().map(keptOf);
  return {
    now: withUndo(kept.flatMap(([now]) => now ?? [])),
    all: withUndo(kept.flatMap(([, all]) => all ?? [])),
    written: Object.fromEntries([...fills.written].map(([variable, texts]) => [variable, [...texts]])),
  };
}
