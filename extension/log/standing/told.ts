import { groupBy } from '@shared/collections';
import { memoByObject } from '@shared/once';
import { isIntent } from '../intents';
import type { LoggedEntry } from '..';
import type { Placed, Standing, Written } from '.';

/**
 * What else the log tells of each village on each form, as the store keeps it: read when a village is looked at. `upTo`:
 * running number of the last entry it knows; what was added since stands in the log in memory.
 */
export interface Told {
  readonly upTo: number;
  /** By running number: places of the intentions that were open then. */
  readonly places: Readonly<Record<string, number>>;
  /** By form and village; those without a form are of templates. */
  readonly texts: Readonly<Record<string, string>>;
}

export const NOTHING_TOLD: Told = { upTo: 0, places: {}, texts: {} };

const NONE: Pick<Standing, 'all' | 'written'> = { all: [], written: {} };
const readRest = (text: string | undefined): typeof NONE =>
  text === undefined ? NONE : (JSON.parse(text) as typeof NONE);

/** The villages an entry is about; undefined where it does not tell. */
function villagesOf(entry: LoggedEntry): readonly string[] | undefined {
  if ('items' in entry) return entry.items.map(({ village }) => village);
  if (entry.kind === 'misplaced') return [entry.under];
  return 'village' in entry ? [entry.village] : undefined;
}

/** Entries by village; those that do not tell which under none. */
const byVillage = memoByObject((log: readonly LoggedEntry[]): ReadonlyMap<string, readonly LoggedEntry[]> => {
  const about = log.flatMap((entry) => [...new Set(villagesOf(entry) ?? [''])].map((village) => ({ village, entry })));
  return groupBy(
    about,
    ({ village }) => village,
    ({ entry }) => entry,
  );
});

/** All that the log tells of one village on one form and in templates, in its order, and what else was written there. */
export function villageLog(
  { log, told }: { readonly log: readonly LoggedEntry[]; readonly told: Told },
  form: string,
  village: string,
): { readonly log: readonly LoggedEntry[]; readonly written: Written } {
  const here = readRest(told.texts[`${form} ${village}`]);
  const templates = readRest(told.texts[` ${village}`]);
  const about = byVillage(log);
  const inMemory = [...(about.get(village) ?? []), ...(about.get('') ?? [])].sort((a, b) => a.seq - b.seq);
  const known = inMemory.filter((entry) => entry.seq <= told.upTo && (isIntent(entry) || entry.kind === 'undo'));
  const placed: Placed[] = [
    ...here.all,
    ...templates.all,
    ...known.map((entry): Placed => [told.places[entry.seq] ?? 0, entry]),
  ];
  return {
    log: [
      ...placed.sort(([a], [b]) => a - b).map(([, entry]) => entry),
      ...inMemory.filter(({ seq }) => seq > told.upTo),
    ],
    written: here.written,
  };
}
