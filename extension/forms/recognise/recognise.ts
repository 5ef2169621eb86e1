import { indexBy } from '@shared/collections';
import type { PageField, PageSnapshot } from '@extension/protocol/messages';
import { formByHeading, isAbout } from '../snapshot/heading';
import { mapsOf } from '../map/map-from-form';
import { headerWordings, matchLabels } from '../snapshot/match-labels';
import { kecamatanOn } from '../snapshot/kecamatan-on';
import { pageTime } from '../snapshot/page-time';
import { readList } from './read-list';
import { readTableForm } from './read-table-form';
import type { FormMap, Recognition, RecognisedField, RecognitionContext } from '../types';
import { mapFromSaved, recogniseSaved } from './recognise-saved';
import type { SavedMap } from '../saved-map';
import { outlineOf } from '../snapshot/page-outline';
import type { PageOutline } from '../snapshot/page-outline';
import { villageFinder } from '../snapshot/village-of';
import { placePart } from '../snapshot/village-part';

/**
 * Says what a page is, by what a person sees: its heading names one form, and every required label of that form is
 * found exactly once (per row on a table page). Anything less is `unknown`, and nothing may be filled. Maps an officer
 * recorded come before those of the edition; a page that changed since it was recorded is never filled by another map,
 * unless it bears another form's heading with all of that form's labels: then it is that form's page.
 */
export function recognise(snapshot: PageSnapshot, context: RecognitionContext): Recognition {
  if (snapshot.login) return { kind: 'login' };
  if (!context.maps || context.maps.length === 0) return recogniseStated(snapshot, context);
  const outline = outlineOf(snapshot, context.villages);
  const recorded = recogniseSaved(snapshot, outline, context);
  if (recorded && sharesNoFigure(recorded)) return recordedList(snapshot, outline, context) ?? recorded;
  if (recorded && !isElsewhere(recorded)) return recorded;
  const stated = recogniseStated(snapshot, context);
  if (recorded) return stated.kind === 'unknown' ? recorded : stated;
  return stated.kind === 'unknown' ? (recordedList(snapshot, outline, context) ?? stated) : stated;
}

/** Tells a changed page that has nothing of its map that is filled, only what a list has as well: a choice of the year. */
const sharesNoFigure = (recorded: Recognition): boolean =>
  recorded.kind === 'unknown' &&
  recorded.drift !== undefined &&
  recorded.drift.map.fields.every(({ at }) => recorded.drift?.drift.pairs.has(at) !== true);

/** A page with the fields of a map under another heading. */
const isElsewhere = (recorded: Recognition): boolean =>
  recorded.kind === 'unknown' && recorded.drift?.drift.changes.some(({ kind }) => kind === 'heading') === true;

/**
 * The saved list of a recorded form, found by the labels of its map. A form's own page is headed by what is done there
 * ("Tambah Data Posyandu"), its list by what it is about: a map that says so of the list's headings comes before one
 * whose heading merely stands in them.
 */
function recordedList(snapshot: PageSnapshot, outline: PageOutline, context: RecognitionContext): Recognition | null {
  const known = indexBy(context.maps ?? [], (saved) => mapFromSaved(saved, context.edition));
  const finder = villageFinder(context.villages);
  const kecamatan = kecamatanOn(snapshot, context.villages);
  const shown = ({ saved, hidden }: { saved: SavedMap; hidden: readonly string[] }): number =>
    saved.fields.length - hidden.length;
  /** A form recorded as a page of its own and as a table has one list; of two forms that fit neither is taken. */
  const listOf = (maps: readonly FormMap[]): Recognition | null => {
    const read = maps.flatMap((map) => {
      const list = readList(map, snapshot.tables, finder, kecamatan);
      const saved = known.get(map);
      return list && saved ? [{ form: map.form, saved, ...list }] : [];
    });
    const [best] = read.sort((a, b) => shown(b) - shown(a));
    const isOne = best && read.every(({ form }) => form === best.form);
    return isOne ? { kind: 'list', ...pageTime(snapshot, context), ...best } : null;
  };
  const about = [...known].flatMap(([map, saved]) => (isAbout(saved, outline.headings) ? [map] : []));
  const stated = formByHeading(snapshot.headings, [...known.keys()]);
  return listOf(about) ?? listOf(stated ? [stated] : []);
}

/** The same by the labels the edition itself states. */
function recogniseStated(snapshot: PageSnapshot, context: RecognitionContext): Recognition {
  const map = formByHeading(snapshot.headings, mapsOf(context.edition));
  if (!map) return { kind: 'unknown' };
  const time = pageTime(snapshot, context);
  const kecamatan = kecamatanOn(snapshot, context.villages);
  const finder = villageFinder(context.villages);
  const fields = snapshot.fields.filter(({ visible, away }) => visible || away === true);

  const table = readTableForm(map, fields, finder, {
    around: [...snapshot.headings, ...snapshot.context, kecamatan],
    confirmed: context.confirmedRows ?? new Set(),
  });
  if (table) return { kind: 'table-form', form: map.form, ...time, ...table };
  const single = matchLabels(
    map,
    fields.map((field) => (inNamedRow(field) ? [] : wordings(field))),
  );
  if (single.missing.length === 0) {
    const own = fieldsOf(map, single.found, fields);
    const place = placePart(map, own, snapshot, finder, kecamatan);
    if (place) return { kind: 'village-form', form: map.form, ...time, fields: own, ...place };
  }
  const list = readList(map, snapshot.tables, finder, kecamatan);
  if (list) return { kind: 'list', form: map.form, ...time, ...list };
  return { kind: 'unknown', nearest: { form: map.form, missing: missingInRows(map, fields) ?? single.missing } };
}

/** For a table with inputs: the labels its headers lack, or the village code when they lack none. Null for other pages. */
function missingInRows(map: FormMap, fields: readonly PageField[]): readonly string[] | null {
  const headers = new Set(fields.filter(inNamedRow).map(({ columnHeader }) => columnHeader));
  if (headers.size === 0) return null;
  const { missing } = matchLabels(map, [...headers].map(headerWordings));
  return missing.length > 0 ? missing : ['Kode desa'];
}

/** A cell of a table whose rows are about different things is no field of a form about one village. */
const inNamedRow = ({ columnHeader, rowCells }: PageField): boolean => columnHeader !== '' && rowCells.length > 0;

const wordings = ({ label, columnHeader }: PageField): string[] => [label, ...headerWordings(columnHeader)];

function fieldsOf(map: FormMap, found: ReadonlyMap<string, number>, visible: readonly PageField[]): RecognisedField[] {
  return map.fields.flatMap(({ variable, label }) => {
    const at = found.get(variable);
    const field = at === undefined ? undefined : visible[at];
    return field ? [{ variable, label, field }] : [];
  });
}
