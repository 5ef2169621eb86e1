import { cellKey } from '@shared/findings';
import { isOnPage } from '../outcomes';
import { undoneIn } from '../undone';
import type { LoggedEntry } from '..';
import { misplacedKept } from './misplaced';

/** Fills of a village that may still be taken back: only what older ones wrote is known to have been written. */
const MAY_BE_UNDONE = 3;

/** Says yes once for every name. */
const firstOnly = (): ((name: string) => boolean) => {
  const known = new Set<string>();
  return (name) => !known.has(name) && Boolean(known.add(name));
};

/** A field the page said nothing of may have been written. */
const mayBeOnPage = (item: { readonly outcome: string }): boolean => isOnPage(item) || item.outcome === 'unknown';

/** Those of some items that are wanted, asked from the last to the first. */
const wanted = <Item>(items: readonly Item[], isWanted: (item: Item) => boolean): Item[] =>
  [...items].reverse().filter(isWanted).reverse();

type Kept = LoggedEntry | null;
/** The entry with some of its items; null where nothing is left. */
const withItems = (entry: LoggedEntry, items: readonly unknown[]): Kept =>
  items.length > 0 ? ({ ...entry, items } as LoggedEntry) : null;

/**
 * Which fields of fills still count: all since the saved list was last read, those of the last fills, of each text that
 * was ever written into a field the last time, and the last one that stood on the page.
 */
function fillKeeper(list: readonly LoggedEntry[]) {
  const undone = undoneIn(list);
  const fills = list.filter(({ kind }) => kind === 'fill-result');
  const young = new Set(fills.slice(-MAY_BE_UNDONE));
  const isLastText = firstOnly();
  const isLastOnPage = firstOnly();
  return (entry: LoggedEntry & { kind: 'fill-result' }, isWaiting: boolean): Kept => {
    const left = undone.get(entry.intent);
    const isYoung = young.has(entry);
    const items = wanted(entry.items, (item) => {
      const isUndone = left !== undefined && !left.has(cellKey(item.village, item.variable));
      const text = !isYoung && !isUndone && mayBeOnPage(item) && isLastText(`${item.variable} ${item.value}`);
      const settles = isOnPage(item) && isLastOnPage(item.variable);
      return isWaiting || isYoung || text || settles;
    });
    return withItems(entry, items);
  };
}

/** Of what templates hold: each text the last time, and the last one that was handed out. */
function templateKeeper() {
  const isLastText = firstOnly();
  const isLastFile = firstOnly();
  return (entry: LoggedEntry & { kind: 'template-result' }): Kept => {
    const items = wanted(entry.items, ({ variable, value }) => {
      const text = isLastText(`${variable} ${value}`);
      const settles = entry.file !== '' && isLastFile(variable);
      return text || settles;
    });
    return withItems(entry, items);
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

/** What still counts of all that was ever logged of one village on one form, oldest first. */
export function condensedFigures(list: readonly LoggedEntry[]): readonly LoggedEntry[] {
  const fills = fillKeeper(list);
  const templates = templateKeeper();
  const hidden = hiddenKeeper();
  const misplaced = misplacedKept(list);
  const isLastStored = firstOnly();
  const isLastPlaced = firstOnly();
  const isLastShown = firstOnly();
  let isWaiting = true;
  const keptOf = (entry: LoggedEntry): Kept => {
    switch (entry.kind) {
      case 'fill-result':
        return fills(entry, isWaiting);
      case 'template-result':
        return templates(entry);
      case 'template-placed':
        return withItems(
          entry,
          wanted(entry.items, ({ variable }) => isLastPlaced(variable) || isWaiting),
        );
      case 'own-entry':
        return isLastShown(entry.variable) || misplaced.endedBy(entry, entry.variable) ? entry : null;
      case 'misplaced':
        for (const { variable } of entry.figures) isLastShown(variable);
        return misplaced.has(entry) ? entry : null;
      case 'stored': {
        const unseen = hidden(entry);
        if (entry.items.length > 0) isWaiting = false;
        const items = wanted(entry.items, ({ variable }) => {
          isLastShown(variable);
          return isLastStored(variable) || misplaced.endedBy(entry, variable);
        });
        if (items.length + unseen.length === 0) return null;
        const { hidden: _hidden, ...rest } = entry;
        return { ...rest, items, ...(unseen.length > 0 && { hidden: unseen }) };
      }
      default:
        return entry;
    }
  };
  const kept = [...list].reverse().flatMap((entry) => keptOf(entry) ?? []);
  const intents = new Set(kept.flatMap((entry) => (entry.kind === 'fill-result' ? [entry.intent] : [])));
  return kept.filter((entry) => entry.kind !== 'undo' || intents.has(entry.intent)).reverse();
}
