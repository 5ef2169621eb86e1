import { TOTAL } from '@shared/dataset';
import type { PageField, PageSnapshot } from '@extension/protocol/messages';
import { normalise } from './normalise';
import type { FormMap, RecognisedField, VillageForm } from '../types';
import { isChosen, optionsByVillage } from './village-item';
import type { VillageFinder } from './village-of';

/**
 * For which village a form is, and where that is chosen, told by the fields nothing else goes into. `ownKecamatan`: what
 * the page says of its kecamatan outside the form.
 */
export function villagePart(
  fields: readonly RecognisedField[],
  snapshot: PageSnapshot,
  finder: VillageFinder,
  ownKecamatan = '',
): Pick<VillageForm, 'village' | 'villageField' | 'options'> {
  const taken = new Set(fields.map(({ field }) => field.id));
  const others = snapshot.fields.filter(({ id, visible }) => visible && !taken.has(id));
  const stated = others.find(({ label }) => normalise(label).includes('kecamatan'))?.shown ?? '';
  const kecamatan = stated || ownKecamatan;
  const villageField = villageFieldAmong(others, kecamatan, finder);
  const options = optionsByVillage(villageField?.options ?? [], (text) => finder.byText(text, kecamatan));
  return { villageField, options, village: villageOn(snapshot, others, villageField, kecamatan, finder) };
}

/** The same of any form: one of the whole kabupaten is for no village. Null where it is one, and a village is chosen there. */
export function placePart(
  { level }: FormMap,
  ...[fields, snapshot, finder, ownKecamatan]: Parameters<typeof villagePart>
): ReturnType<typeof villagePart> | null {
  const place = villagePart(fields, snapshot, finder, ownKecamatan);
  if (level !== 'kabupaten') return place;
  return place.villageField ? null : { ...place, village: TOTAL };
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
