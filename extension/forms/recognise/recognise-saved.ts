import type { Edition } from '@shared/catalogue';
import type { PageField, PageSnapshot } from '@extension/protocol/messages';
import { bearsName, driftOf, isHeaded } from '../map/drift';
import type { Drift } from '../types';
import { kecamatanOn } from '../snapshot/kecamatan-on';
import { pageTime } from '../snapshot/page-time';
import type { SavedMap, OutlineField } from '../saved-map';
import { takes } from '../map/map-from-form';
import { nameOf } from '../snapshot/page-outline';
import type { PageOutline } from '../snapshot/page-outline';
import type { FormMap, RecognisedField, Recognition, RecognitionContext } from '../types';
import { placePart } from '../snapshot/village-part';
import { villageFinder } from '../snapshot/village-of';
import { villageRows } from '../snapshot/village-rows';
import type { TableRow } from '../snapshot/village-rows';
import { wording } from '../snapshot/wording';

/** Share of the fields a map remembers that a page must still show to be that page, changed. */
const STILL_THIS_PAGE = 0.5;
/** The same where even the heading is another one. */
const SURELY_THIS_PAGE = 0.8;

const isSameName = (before: OutlineField | undefined, now: OutlineField | undefined): boolean =>
  before !== undefined && now !== undefined && wording(nameOf(before)) === wording(nameOf(now));

/** A recorded map as planning and the saved list know maps: its labels are those of the page it was recorded on. */
export function mapFromSaved(saved: SavedMap, edition: Edition): FormMap {
  return {
    form: saved.form,
    headings: [saved.headings[saved.headings.length - 1] ?? '', ...saved.aliases],
    level: saved.level,
    fields: saved.fields.flatMap(({ variable, at, required, options }) => {
      const seen = saved.seen[at];
      const own = { ...takes(variable, edition), ...(options.length > 0 && { options }) };
      return seen ? [{ variable, label: nameOf(seen), required, ...own }] : [];
    }),
  };
}

/**
 * Returns what the officers' own maps say of a page: recognised where exactly one map fits in every word, place and
 * unit; unknown with what changed where one fits but for some of it; null where none has to do with the page.
 */
export function recogniseSaved(
  snapshot: PageSnapshot,
  outline: PageOutline,
  context: RecognitionContext,
): Recognition | null {
  const fitting = (context.maps ?? [])
    .filter(({ rows, seen }) => rows === outline.rows && seen.length > 0)
    .map((map) => ({ map, drift: withoutTime(driftOf(map, outline), context) }))
    .filter(({ map, drift }) => {
      const pairs = [...drift.pairs];
      if (isHeaded(map, outline.headings)) return pairs.length >= STILL_THIS_PAGE * map.seen.length;
      // Kindred words say little under another heading: most forms ask about kindred things.
      const same = pairs.filter(([at, now]) => isSameName(map.seen[at], outline.seen[now]));
      return same.length >= SURELY_THIS_PAGE * map.seen.length;
    });
  const unchanged = fitting.filter(({ drift }) => drift.changes.length === 0);
  // Where the page to add and the page to change were recorded apart, each goes by its own name.
  const named = unchanged.filter(({ map }) => bearsName(map, outline.headings));
  const exact = named.length > 0 ? named : unchanged;
  const [only] = exact;
  if (only && exact.length === 1) return recognised(only.map, only.drift, outline, snapshot, context);
  if (exact.length > 1)
    return { kind: 'unknown', nearest: { form: exact[0]?.map.form ?? '', missing: ['Dua peta cocok'] } };
  const [nearest] = fitting.sort((a, b) => a.drift.changes.length - b.drift.changes.length);
  return nearest ? { kind: 'unknown', drift: nearest } : null;
}

/** Where figures are entered per semester, a page's semester is held against theirs, as its year is: the map fits both. */
const withoutTime = (drift: Drift, { period = 'tahun' }: RecognitionContext): Drift =>
  period === 'tahun' ? drift : { ...drift, changes: drift.changes.filter(({ kind }) => kind !== 'semester') };

function recognised(
  saved: SavedMap,
  { pairs }: Drift,
  outline: PageOutline,
  snapshot: PageSnapshot,
  context: RecognitionContext,
): Recognition {
  const map = mapFromSaved(saved, context.edition);
  const finder = villageFinder(context.villages);
  const places = saved.fields.flatMap(({ variable, at }) => {
    const now = pairs.get(at);
    const label = map.fields.find((field) => field.variable === variable)?.label ?? '';
    return now === undefined ? [] : [{ variable, label, fields: outline.fields[now] ?? [] }];
  });
  const base = { form: saved.form, ...pageTime(snapshot, context), map, saved };
  if (saved.rows === 'none') {
    const fields = places.flatMap(({ fields: [field], ...place }) => (field ? [{ ...place, field }] : []));
    const place = placePart(map, fields, snapshot, finder, kecamatanOn(snapshot, context.villages));
    return place ? { kind: 'village-form', ...base, fields, ...place } : { kind: 'unknown' };
  }
  const names = {
    around: [...snapshot.headings, ...snapshot.context],
    confirmed: context.confirmedRows ?? new Set<string>(),
  };
  return { kind: 'table-form', ...base, ...villageRows(saved.form, rowsOf(places, saved), finder, names) };
}

interface Place {
  readonly variable: string;
  readonly label: string;
  readonly fields: readonly PageField[];
}

/** The rows of a table page, each with what the map puts into it. */
function rowsOf(places: readonly Place[], saved: SavedMap): readonly TableRow[] {
  const rows = new Map<string, { cells: readonly string[]; fields: RecognisedField[] }>();
  for (const { variable, label, fields } of places) {
    for (const field of fields) {
      const text = field.rowCells.join(' · ');
      const row = rows.get(text) ?? { cells: field.rowCells, fields: [] };
      row.fields.push({ variable, label, field });
      rows.set(text, row);
    }
  }
  const required = saved.fields.filter((field) => field.required).map(({ variable }) => variable);
  return [...rows.values()].map(({ cells, fields }) => {
    const found = fields.map(({ variable }) => variable);
    const whole = new Set(found).size === found.length && required.every((variable) => found.includes(variable));
    return { cells, fields, whole };
  });
}
