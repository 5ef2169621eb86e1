import { scopeKey } from '@shared/catalogue/scope';
import { groupBy } from '@shared/collections';
import type { LoggedEntry } from '..';

/**
 * Where a part of an entry counts: `figures`, a time, a form (empty for templates, which are of none) and a village; or
 * `evidence` and a line of the register.
 */
export type StandingKey =
  readonly [kind: 'figures', scope: string, form: string, village: string] | readonly [kind: 'evidence', id: string];

/** What an entry says of one village on one form, or of one line of the register. */
export interface StandingPart {
  readonly key: StandingKey;
  readonly entry: LoggedEntry;
}

type OfVillage = { readonly village: string };

const keyFor = (entry: LoggedEntry, form: string, village: string): StandingKey => [
  'figures',
  scopeKey(entry),
  form,
  village,
];

/** Without what only tells: on which page, from which cell and map, under which label. */
function bare<Entry extends LoggedEntry>(entry: Entry): Entry {
  const {
    page: _page,
    dataset: _dataset,
    map: _map,
    packages: _packages,
    ...rest
  } = {
    page: undefined,
    dataset: undefined,
    map: undefined,
    packages: undefined,
    ...entry,
  };
  return rest as unknown as Entry;
}
const unsaid = { label: '', readBack: '', refusal: '' };
const shortened = (entry: LoggedEntry & { kind: 'fill-result' }): typeof entry => ({
  ...entry,
  items: entry.items.map((item) => ({ ...item, ...unsaid })),
});
const listed = (entry: LoggedEntry & { kind: 'stored' }): typeof entry => ({
  ...bare(entry),
  items: entry.items.map(({ source: _source, ...item }) => ({ ...item, label: '' })),
});

/** An entry village by village; `lists` are those of its parts that are about villages. */
function byVillage<Entry extends LoggedEntry>(
  entry: Entry,
  form: string,
  lists: Partial<Record<'items' | 'hidden', readonly OfVillage[]>>,
): StandingPart[] {
  const villages = new Set(Object.values(lists).flatMap((list) => list.map(({ village }) => village)));
  const groups = Object.entries(lists).map(([name, list]) => [name, groupBy(list, ({ village }) => village)] as const);
  return [...villages].map((village) => ({
    key: keyFor(entry, form, village),
    entry: { ...entry, ...Object.fromEntries(groups.map(([name, of]) => [name, of.get(village) ?? []])) },
  }));
}

/** Taking back counts wherever what was taken back counts. */
function undoParts(entry: LoggedEntry & { kind: 'undo' }, intent: LoggedEntry | undefined): StandingPart[] {
  if (!intent) return [];
  if ('evidence' in intent) return [{ key: ['evidence', intent.evidence], entry }];
  if (!('items' in intent)) return [];
  const form = 'form' in intent ? intent.form : '';
  const villages = new Set(intent.items.map(({ village }) => village));
  return [...villages].map((village) => ({
    key: keyFor(intent, form, village),
    entry: { ...entry, left: (entry.left ?? []).filter((one) => one.village === village) },
  }));
}

/**
 * What of an entry counts for what follows from the log, and where; nothing of one that only tells. Intentions count as
 * long as they are open, and stand elsewhere. `intent`: of an entry that takes back, what it takes back.
 */
export function standingParts(entry: LoggedEntry, intent?: LoggedEntry): StandingPart[] {
  switch (entry.kind) {
    case 'fill-result': {
      const { items } = shortened(entry);
      return byVillage(entry, entry.form, { items });
    }
    case 'template-placed':
      return entry.kept ? byVillage(bare(entry), entry.form, { items: entry.items }) : [];
    case 'template-result':
      return byVillage(entry, '', { items: entry.items });
    case 'stored': {
      const { items, hidden, ...rest } = listed(entry);
      return byVillage({ ...rest, items }, entry.form, { items, ...(hidden && { hidden }) });
    }
    case 'own-entry':
      return [{ key: keyFor(entry, entry.form, entry.village), entry: bare(entry) }];
    case 'misplaced':
      return [{ key: keyFor(entry, entry.form, entry.under), entry }];
    case 'undo':
      return undoParts(entry, intent);
    case 'evidence':
    case 'evidence-result':
    case 'evidence-found':
      return [{ key: ['evidence', entry.evidence], entry }];
    default:
      return [];
  }
}
