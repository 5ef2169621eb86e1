import type { Overlay } from '@shared/catalogue';
import type { DayFigures } from '@shared/completeness';
import type { SavedMap } from '@extension/forms/saved-map';
import { approvals } from './records/approvals';
import { days } from './records/days';
import { maps } from './records/maps';
import { notes } from './records/notes';
import type { Database, Writing } from './open-database';
import { overlays } from './records/overlays';
import { queue } from './records/queue';
import { recordings } from './records/recordings';
import type {
  Notes,
  QueueState,
  Settings,
  SiteProgress,
  StoredApproval,
  StoredSound,
  UnsavedRecording,
} from './schemas';
import { settings } from './records/settings';
import { siteProgress } from './records/site-progress';
import { sound } from './records/sound';
import type { Whole } from './whole';

/** Everything that is kept as a whole, each under one key. */
export interface Wholes {
  readonly settings: Settings;
  /** Districts' own corrections of editions that are in use. */
  readonly overlays: readonly Overlay[];
  /** Form maps officers recorded or took over, of all editions, years and districts. */
  readonly maps: readonly SavedMap[];
  /** Pages officers began to teach here; of this computer alone. */
  readonly recordings: readonly UnsavedRecording[];
  /** Every step of approval known here, of all districts and years. */
  readonly approvals: readonly StoredApproval[];
  readonly sound: readonly StoredSound[];
  /** How far the agencies were on earlier days. */
  readonly days: readonly DayFigures[];
  readonly siteProgress: readonly SiteProgress[];
  readonly queue: QueueState;
  readonly notes: Notes;
}

/**
 * How wholes follow from what is kept. A whole computed from what a panel has in memory would take away what another panel,
 * or the press before this one, has kept since; so there is no way to write one. The function is called inside the
 * transaction that writes: it is pure, and it never waits, since a transaction ends by itself where nothing is asked of it.
 */
export type WholeChanges = { readonly [Key in keyof Wholes]?: (kept: Wholes[Key]) => Wholes[Key] };

/** Whoever adds something that is kept as a whole registers it here. */
export const WHOLES: { readonly [Key in keyof Wholes]: Whole<Wholes[Key]> } = {
  settings,
  overlays,
  maps,
  recordings,
  approvals,
  sound,
  days,
  siteProgress,
  queue,
  notes,
};
const KEYS = Object.keys(WHOLES) as (keyof Wholes)[];

/** The wholes a change touches. */
export const touched = (change: WholeChanges): readonly (keyof Wholes)[] =>
  KEYS.filter((key) => change[key] !== undefined);

/** All wholes, and how many of their records could not be read. */
export async function readWholes(db: Database): Promise<{ read: Wholes; unreadable: number }> {
  const parsed = await Promise.all(
    KEYS.map(async (key) => [key, WHOLES[key].parse(await db.get(WHOLES[key].place, WHOLES[key].key))] as const),
  );
  return {
    read: Object.fromEntries(parsed.map(([key, { read }]) => [key, read])) as unknown as Wholes,
    unreadable: parsed.reduce((sum, [, one]) => sum + one.unreadable, 0),
  };
}

async function follow<Key extends keyof Wholes>(
  tx: Writing,
  key: Key,
  next: (kept: Wholes[Key]) => Wholes[Key],
): Promise<Pick<Wholes, Key>[]> {
  const whole: Whole<Wholes[Key]> = WHOLES[key];
  const place = tx.objectStore(whole.place);
  const before = whole.parse(await place.get(whole.key)).read;
  const after = next(before);
  if (after !== before) await place.put(after, whole.key);
  return [{ [key]: before }, { [key]: after }] as Pick<Wholes, Key>[];
}

/** Writes what follows from what is kept, within the caller's transaction; tells both. */
export async function writeWholes(
  tx: Writing,
  change: WholeChanges,
): Promise<{ before: Partial<Wholes>; after: Partial<Wholes> }> {
  const written = await Promise.all(touched(change).map((key) => follow(tx, key, change[key] as never)));
  return {
    before: Object.assign({}, ...written.map(([before]) => before)) as Partial<Wholes>,
    after: Object.assign({}, ...written.map(([, after]) => after)) as Partial<Wholes>,
  };
}
