import { draftMap, editionWithMaps, propose, toPointAt } from '@extension/forms';
import type { Proposal, SavedMap } from '@extension/forms';
import { readPage } from '../session/page-reading';
import type { PageReading, Recording, SessionState } from '../session/state';

/** What the panel shows of a page being taught: worked out from the recording, never kept. */
export interface RecordingView {
  readonly proposals: readonly Proposal[];
  /** Variables still to be pointed at, likeliest first. */
  readonly open: readonly string[];
  readonly map: SavedMap;
  /** What the map would do on this page, with the figures of one village; null where it does not fit even here. */
  readonly trial: PageReading | null;
}

const lastOf = new WeakMap<Recording, { readonly state: SessionState; readonly view: RecordingView | null }>();

/** Works the recording out; null while there is none or no figures to try it with. */
export function recordingView(state: SessionState): RecordingView | null {
  const { recording } = state;
  if (!recording) return null;
  const before = lastOf.get(recording);
  if (before?.state.page === state.page && before.state.derived === state.derived) return before.view;
  const view = workOut(state, recording);
  lastOf.set(recording, { state, view });
  return view;
}

function workOut(state: SessionState, recording: Recording): RecordingView | null {
  const { derived, stored, page } = state;
  if (!derived) return null;
  const { outline, assignments, absent, replaces, address, at, by } = recording;
  const proposals = propose(outline, derived.edition, assignments);
  const chosen = new Map(
    proposals.flatMap(({ variable, at: place }) => (variable === null ? [] : [[variable, place]])),
  );
  const { district, year } = stored.settings;
  const map = draftMap({ outline, edition: derived.edition, chosen, address, year, district, by, at, replaces });
  const tried = { ...derived, maps: [map], edition: editionWithMaps(derived.edition, [map]) };
  const reading = chosen.size > 0 ? readPage(page, tried, stored) : null;
  const fits = reading?.recognition.kind === 'village-form' || reading?.recognition.kind === 'table-form';
  const waiting = new Set(recording.questions.map(({ at: place }) => place));
  const open = toPointAt(
    proposals.filter(({ at: place }) => !waiting.has(place) && !assignments.has(place)),
    absent,
  );
  return { proposals, open, map, trial: fits ? reading : null };
}
