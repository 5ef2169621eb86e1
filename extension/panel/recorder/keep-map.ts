import { mapChanges, mapName } from '@extension/forms';
import type { SavedMap } from '@extension/forms';
import type { LogEntry } from '@extension/log';
import { savedFingerprint } from '@extension/model/figures/fingerprint';
import { asSeen } from '@extension/store';
import { withoutRecording } from './unsaved';
import type { Session } from '../session/session';
import type { Recording } from '../session/state';

type MapEntry = LogEntry & { kind: 'map' };

/** Whether a map is for the same page of the same form as one that is kept. */
const takesPlaceOf = (map: SavedMap, kept: SavedMap): boolean =>
  kept.form === map.form &&
  kept.rows === map.rows &&
  kept.edition === map.edition &&
  kept.year === map.year &&
  (kept.district === map.district || kept.district === '');

const entryOf = (
  session: Session,
  act: MapEntry['act'],
  map: SavedMap,
  changed: { readonly before: SavedMap | null; readonly after: SavedMap | null },
): MapEntry => ({
  kind: 'map',
  ...session.stamp(),
  act,
  form: map.form,
  heading: mapName(map),
  author: map.by,
  fields: map.fields.length,
  map: savedFingerprint(map),
  replaced: changed.before && changed.after ? savedFingerprint(changed.before) : '',
  changed: mapChanges(changed.before, changed.after).map((one) => ({ ...one })),
});

/** The maps it takes the place of are those the person saw. */
const mapsAsSeen = (session: Session, map: SavedMap) =>
  asSeen(session.state().stored, ({ maps }) => maps.filter((one) => takesPlaceOf(map, one)));

/**
 * Takes a map into use, in place of one for the same page; the log says which fields are others now. What was kept of
 * the recording it was saved from is done with.
 * @returns whether it was kept.
 */
export async function keepMap(
  session: Session,
  act: 'saved' | 'repaired' | 'imported',
  map: SavedMap,
  recording?: Recording,
): Promise<boolean> {
  const state = session.state();
  const kept = await session.commit({
    maps: (maps) => [...maps.filter((one) => !takesPlaceOf(map, one)), map],
    ...(recording && { recordings: (all) => withoutRecording(all, state, recording) }),
    log: ({ maps = [] }) => {
      const before = maps.find((one) => takesPlaceOf(map, one)) ?? null;
      return [entryOf(session, act, map, { before, after: map })];
    },
    settledOn: mapsAsSeen(session, map),
  });
  return kept !== null;
}

/** Takes a map away; its page is unknown again, or known by the edition's own labels. */
export async function removeMap(session: Session, map: SavedMap): Promise<void> {
  const kept = await session.commit({
    maps: (maps) => maps.filter((one) => !takesPlaceOf(map, one)),
    log: [entryOf(session, 'removed', map, { before: map, after: null })],
    settledOn: mapsAsSeen(session, map),
  });
  if (kept) session.show({ notice: { tone: 'good', message: 'Peta dihapus. Angka dan keputusan Anda tetap.' } });
}
