import { oncePer } from '@shared/once';
import { openIntents, sameScope } from '@extension/store';
import type { LoggedEntry, OpenIntent } from '@extension/store';
import { isOnPage } from './proof';

/** A fill that was begun and never came to a result. */
export interface Interrupted {
  readonly intent: OpenIntent;
  /** Its villages that were neither filled again nor compared with the saved list since; never empty. */
  readonly villages: readonly string[];
}

type Cell = { readonly village: string; readonly variable: string };

/** Fields an entry settles: filled, or seen in the saved list. */
function settled(entry: LoggedEntry): readonly Cell[] {
  if (entry.kind === 'stored') return entry.items;
  if (entry.kind === 'fill-result') return entry.items.filter(isOnPage);
  if (entry.kind === 'template-result') return entry.file === '' ? [] : entry.items;
  return entry.kind === 'template-placed' && entry.kept ? entry.items : [];
}

/** A template is made for no form, and settled by whatever says its fields; a page is settled by its own form alone. */
function isAbout(entry: LoggedEntry, intent: OpenIntent): boolean {
  if (intent.kind === 'template-intent') return true;
  return 'form' in entry && entry.form === intent.form;
}

function villagesLeft(later: readonly LoggedEntry[], intent: OpenIntent): string[] {
  const left = new Set(intent.items.map(({ village }) => village));
  const variables = new Set(intent.items.map(({ variable }) => variable));
  for (const entry of later) {
    if (!sameScope(entry, intent) || !isAbout(entry, intent)) continue;
    for (const { village, variable } of settled(entry)) if (variables.has(variable)) left.delete(village);
    if (left.size === 0) break;
  }
  return [...left];
}

/** Fills that were cut off (a closed panel, a crash) and are not settled since for every village, oldest first. */
export const interruptedIn = oncePer((log: readonly LoggedEntry[]): readonly Interrupted[] => {
  const undone = new Set(log.flatMap((entry) => (entry.kind === 'undo' ? [entry.intent] : [])));
  return openIntents(log).flatMap((intent) => {
    if (undone.has(intent.seq)) return [];
    const villages = villagesLeft(log.slice(log.indexOf(intent) + 1), intent);
    return villages.length > 0 ? [{ intent, villages }] : [];
  });
});
