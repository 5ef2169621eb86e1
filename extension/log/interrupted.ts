import { memoByObject } from '@shared/once';
import { sameScope } from '@shared/catalogue/scope';
import { forIntent, openIntents } from './intents';
import type { LoggedEntry } from '.';
import type { OpenIntent, PerIntent } from './intents';
import { isOnPage } from '@extension/log/outcomes';
import { undoneWholly } from '@extension/log/undone';

/** A fill that was begun and never came to a result. */
export interface Interrupted {
  readonly intent: OpenIntent;
  /** Its villages that were neither filled again nor compared with the saved list since; none for documents. */
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

type FigureIntent = Exclude<OpenIntent, EvidenceIntent>;

/** A template is made for no form, and settled by whatever says its fields; a page is settled by its own form alone. */
function isAbout(entry: LoggedEntry, intent: FigureIntent): boolean {
  if (intent.kind === 'template-intent') return true;
  return 'form' in entry && entry.form === intent.form;
}

function villagesLeft(intent: FigureIntent, later: readonly LoggedEntry[]): string[] | null {
  const left = new Set(intent.items.map(({ village }) => village));
  const variables = new Set(intent.items.map(({ variable }) => variable));
  for (const entry of later) {
    if (!sameScope(entry, intent) || !isAbout(entry, intent)) continue;
    for (const { village, variable } of settled(entry)) if (variables.has(variable)) left.delete(village);
    if (left.size === 0) return null;
  }
  return [...left];
}

type EvidenceIntent = Extract<OpenIntent, { kind: 'evidence-intent' }>;

/**
 * Whether an entry settles a line of evidence: filled after all or seen in the saved list, on the same form, since one line
 * may be shown on several; or no longer in the register.
 */
function settlesEvidence(entry: LoggedEntry, { evidence, form }: EvidenceIntent): boolean {
  if (!('evidence' in entry) || entry.evidence !== evidence) return false;
  if (entry.kind === 'evidence') return entry.way === 'out';
  return (
    entry.form === form &&
    (entry.kind === 'evidence-found' || (entry.kind === 'evidence-result' && entry.fields.some(isOnPage)))
  );
}

/** What is left of each kind of intention, by what the log says since; null where nothing is. */
const LEFT: PerIntent<[later: readonly LoggedEntry[]], readonly string[] | null> = {
  'fill-intent': villagesLeft,
  'template-intent': villagesLeft,
  'template-placing': villagesLeft,
  'evidence-intent': (intent, later) =>
    later.some((entry) => sameScope(entry, intent) && settlesEvidence(entry, intent)) ? null : [],
};

/** Fills that were cut off (a closed panel, a crash) and are not settled since, or not for every village, oldest first. */
export const interruptedIn = memoByObject((log: readonly LoggedEntry[]): readonly Interrupted[] => {
  const undone = undoneWholly(log);
  return openIntents(log).flatMap((intent) => {
    if (undone.has(intent.seq)) return [];
    const villages = forIntent(LEFT, intent, log.slice(log.indexOf(intent) + 1));
    return villages === null ? [] : [{ intent, villages }];
  });
});
