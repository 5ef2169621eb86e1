import type { PageField, PageSnapshot } from '@extension/messages';
import { formByHeading } from './heading';
import { mapsOf } from './map-from-form';
import { headerWordings, matchLabels } from './match-labels';
import { normalise } from './normalise';
import { pageYear } from './page-year';
import { readList } from './read-list';
import { readTableForm } from './read-table-form';
import type { FormMap, Recognition, RecognisedField, RecognitionContext } from './types';
import { isChosen, optionsByVillage } from './village-item';
import { villageFinder } from './village-of';
import type { VillageFinder } from './village-of';

/**
 * Says what a page is, by what a person sees: its heading names one form, and every required label of that form is
 * found exactly once (per row on a table page). Anything less is `unknown`, and nothing may be filled.
 */
export function recognise(snapshot: PageSnapshot, context: RecognitionContext): Recognition {
  if (snapshot.login) return { kind: 'login' };
  const map = formByHeading(snapshot.headings, mapsOf(context.edition));
  if (!map) return { kind: 'unknown' };
  const year = pageYear(snapshot, context.year);
  const finder = villageFinder(context.villages);
  const fields = snapshot.fields.filter(({ visible }) => visible);

  const table = readTableForm(map, fields, finder);
  if (table) return { kind: 'table-form', form: map.form, year, ...table };
  const single = matchLabels(
    map,
    fields.map((field) => (inNamedRow(field) ? [] : wordings(field))),
  );
  if (single.missing.length === 0)
    return { kind: 'village-form', form: map.form, year, ...villageForm(map, single.found, snapshot, finder) };
  const list = readList(map, snapshot.tables, finder);
  if (list) return { kind: 'list', form: map.form, year, ...list };
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

function villageForm(map: FormMap, found: ReadonlyMap<string, number>, snapshot: PageSnapshot, finder: VillageFinder) {
  const visible = snapshot.fields.filter((field) => field.visible);
  const fields: RecognisedField[] = [];
  for (const { variable, label } of map.fields) {
    const at = found.get(variable);
    const field = at === undefined ? undefined : visible[at];
    if (field) fields.push({ variable, label, field });
  }
  const taken = new Set(fields.map(({ field }) => field.id));
  const others = visible.filter(({ id }) => !taken.has(id));
  const kecamatan = others.find(({ label }) => normalise(label).includes('kecamatan'))?.shown ?? '';
  const villageField = villageFieldAmong(others, kecamatan, finder);
  const options = optionsByVillage(villageField?.options ?? [], (text) => finder.byText(text, kecamatan));
  return { fields, villageField, options, village: villageOn(snapshot, others, villageField, kecamatan, finder) };
}

/** The field in which the village is chosen: most of its options are villages of the district. */
function villageFieldAmong(others: readonly PageField[], kecamatan: string, finder: VillageFinder): PageField | null {
  const fitting = others.filter(({ type, options }) => {
    if (type !== 'select' || options.length === 0) return false;
    const villages = options.filter(({ text }) => finder.byText(text, kecamatan) !== null).length;
    return villages > 0 && villages * 2 >= options.length;
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The village already chosen, else the only one whose code the page states in fixed texts or locked fields. */
function villageOn(
  snapshot: PageSnapshot,
  others: readonly PageField[],
  villageField: PageField | null,
  kecamatan: string,
  finder: VillageFinder,
): string | null {
  if (villageField) return isChosen(villageField) ? finder.byText(villageField.shown, kecamatan) : null;
  const locked = others.filter(({ editable }) => !editable).map(({ value }) => value);
  return finder.byCode([...locked, ...snapshot.headings, ...snapshot.context]);
}
