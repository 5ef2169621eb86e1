import { isIntent, openIntents } from './intents';
import type { LoggedEntry } from '.';
import { isOnPage } from '@extension/log/outcomes';

/** What became of what the log tells; empty = all. */
export type LogOutcome =
  '' | 'terisi' | 'tidak-terisi' | 'tersimpan' | 'berbeda' | 'sendiri' | 'dilewati' | 'terputus' | 'berubah';

export interface LogFilter {
  /** Key of a form; empty = all. */
  readonly form: string;
  /** Village code; empty = all. */
  readonly village: string;
  readonly outcome: LogOutcome;
}

export const NO_FILTER: LogFilter = { form: '', village: '', outcome: '' };

/**
 * The entry with only those of its items a filter lets through; null where nothing is left. `isOpen`: whether no result has
 * closed the intention with this running number.
 */
export function filtered(
  entry: LoggedEntry,
  { form, village, outcome }: LogFilter,
  isOpen: (seq: number) => boolean,
): LoggedEntry | null {
  if (form !== '' && !('form' in entry && entry.form === form)) return null;
  const here = (cell: { readonly village: string }): boolean => village === '' || cell.village === village;
  const wants = (...outcomes: LogOutcome[]): boolean => outcome === '' || outcomes.includes(outcome);
  const some = <T extends LoggedEntry>(rest: T, items: readonly unknown[]): T | null =>
    items.length > 0 ? rest : null;
  if (isIntent(entry)) {
    if (!wants('terputus') || (outcome === 'terputus' && !isOpen(entry.seq))) return null;
    // Documents are of no village.
    if (!('items' in entry)) return village === '' ? entry : null;
    const items = entry.items.filter(here);
    return some({ ...entry, items } as LoggedEntry, items);
  }
  switch (entry.kind) {
    case 'fill-result': {
      if (!wants('terisi', 'tidak-terisi')) return null;
      const items = entry.items.filter(
        (item) => here(item) && (outcome === '' || isOnPage(item) === (outcome === 'terisi')),
      );
      return some({ ...entry, items }, items);
    }
    case 'stored': {
      if (!wants('tersimpan', 'berbeda')) return null;
      const items = entry.items.filter(
        (item) => here(item) && (outcome === '' || item.equal === (outcome === 'tersimpan')),
      );
      return some({ ...entry, items }, items);
    }
    case 'template-placed':
    case 'template-result': {
      const items = entry.items.filter(here);
      return outcome === '' && (items.length > 0 || village === '') ? ({ ...entry, items } as LoggedEntry) : null;
    }
    case 'misplaced':
      return wants('berbeda') && (here(entry) || entry.under === village) ? entry : null;
    case 'own-entry':
      return wants('sendiri') && here(entry) ? entry : null;
    case 'skip':
      return wants('dilewati') && here(entry) ? entry : null;
    case 'partial': {
      if (!wants('dilewati')) return null;
      const left = entry.left.filter(here);
      return some({ ...entry, left }, left);
    }
    case 'correction':
      return wants('berubah') && here(entry) ? entry : null;
    case 'import':
    case 'resume': {
      if (outcome === '' && village === '') return entry;
      if (!wants('berubah')) return null;
      const changed = entry.changed.filter(here);
      return some({ ...entry, changed } as LoggedEntry, changed);
    }
    default:
      return outcome === '' && village === '' ? entry : null;
  }
}

/** The log, newest first, as far as it is about a form, a village and an outcome; of long entries only those items. */
export function filterLog(log: readonly LoggedEntry[], filter: LogFilter): LoggedEntry[] {
  const open = new Set(openIntents(log).map(({ seq }) => seq));
  return [...log].reverse().flatMap((entry) => filtered(entry, filter, (seq) => open.has(seq)) ?? []);
}

/** Forms and villages the log tells of, for the choices of the filter. */
export function placesIn(log: readonly LoggedEntry[]): { readonly forms: string[]; readonly villages: string[] } {
  const forms = new Set<string>();
  const villages = new Set<string>();
  for (const entry of log) {
    if ('form' in entry) forms.add(entry.form);
    if ('items' in entry) for (const { village } of entry.items) villages.add(village);
    if ('village' in entry) villages.add(entry.village);
    if ('under' in entry) villages.add(entry.under);
  }
  return { forms: [...forms], villages: [...villages].sort() };
}
