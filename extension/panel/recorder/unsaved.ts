import { outlineOf, wording } from '@extension/forms';
import type { PageOutline } from '@extension/forms';
import type { UnsavedRecording } from '@extension/store';
import { savedFingerprint } from '@extension/model/figures/fingerprint';
import type { Recording, SessionState } from '../session/state';

/** Which page a recording is of, by what a person sees of it. */
type Page = Pick<UnsavedRecording, 'edition' | 'year' | 'district' | 'rows' | 'heading' | 'replaces'>;

const innermost = ({ headings }: { readonly headings: readonly string[] }): string =>
  headings[headings.length - 1] ?? '';

function pageOf(state: SessionState, outline: PageOutline, replaces: Recording['replaces']): Page {
  const { district, year } = state.stored.settings;
  return {
    edition: state.derived?.edition.id ?? '',
    year,
    district,
    rows: outline.rows,
    heading: innermost(outline),
    replaces: replaces ? savedFingerprint(replaces) : '',
  };
}

const keyOf = ({ edition, year, district, rows, heading, replaces }: Page): string =>
  JSON.stringify([edition, year, district, rows, wording(heading), replaces]);

/** Returns what a person reads of each field; of fields that read the same, which of how many it is. */
function wordsOf({ seen }: PageOutline): readonly string[] {
  const words = seen.map(({ tab, section, columnHeader, row, label }) =>
    [tab, section, columnHeader, row, label].map(wording).join(' | '),
  );
  return words.map((text, at) => {
    const same = words.flatMap((other, place) => (other === text ? [place] : []));
    return same.length === 1 ? text : `${text} | ${same.indexOf(at) + 1}/${same.length}`;
  });
}

/** Recordings, with the one at work as it stands. */
export function withRecording(
  recordings: readonly UnsavedRecording[],
  state: SessionState,
  { outline, replaces, address, at, by, assignments, absent, answered }: Recording,
): readonly UnsavedRecording[] {
  const page = pageOf(state, outline, replaces);
  const words = wordsOf(outline);
  const kept: UnsavedRecording = {
    ...page,
    address,
    at,
    by,
    told: [...assignments].map(([place, variable]) => ({ words: words[place] ?? '', variable })),
    absent: [...absent],
    answered: answered.map(({ variable, after }) => ({ variable, after })),
  };
  return [...recordings.filter((one) => keyOf(one) !== keyOf(page)), kept];
}

/** Recordings, without those of this page. */
export function withoutRecording(
  recordings: readonly UnsavedRecording[],
  state: SessionState,
  { outline, replaces }: Pick<Recording, 'outline' | 'replaces'>,
): readonly UnsavedRecording[] {
  const gone = keyOf(pageOf(state, outline, replaces));
  return recordings.filter((one) => keyOf(one) !== gone);
}

/** Returns what was said of the page beside the panel and never saved; null where nothing was. */
export function unsavedHere(state: SessionState, replaces: Recording['replaces'] = null): UnsavedRecording | null {
  const { page, derived, stored } = state;
  if (stored.recordings.length === 0 || page.kind !== 'ready' || !derived) return null;
  const key = keyOf(pageOf(state, outlineOf(page.snapshot, derived.villages), replaces));
  return stored.recordings.find((one) => keyOf(one) === key) ?? null;
}

/**
 * A recording just begun, with what was said before it was left. Fields that read otherwise now are open again, and so
 * is a question that is about another field now.
 */
export function resumed(recording: Recording, kept: UnsavedRecording, variables: ReadonlySet<string>): Recording {
  const words = wordsOf(recording.outline);
  const said = kept.told.flatMap(({ words: text, variable }): [number, string | null][] => {
    const at = words.indexOf(text);
    return at >= 0 && (variable === null || variables.has(variable)) ? [[at, variable]] : [];
  });
  const given = new Set(said.map(([, variable]) => variable));
  const before = [...recording.assignments].filter(([, variable]) => variable === null || !given.has(variable));
  const isAnswered = ({ variable, at, after }: Recording['questions'][number]): boolean =>
    kept.answered.some((one) => one.variable === variable && one.after === after) &&
    (at === null || said.some(([place]) => place === at));
  return {
    ...recording,
    assignments: new Map([...before, ...said]),
    absent: new Set(kept.absent),
    questions: recording.questions.filter((one) => !isAnswered(one)),
    answered: recording.questions.filter(isAnswered),
    resumed: kept.at,
  };
}
