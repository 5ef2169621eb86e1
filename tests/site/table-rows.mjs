// The rows of the table page, whatever it looks like.
import { placesOf } from './areas.mjs';
import { bpsCodes } from './villages.mjs';

/** The columns of the officers' sheets. */
export const IDENTITY = ['No', 'ID Kecamatan', 'Kecamatan', 'ID Desa BPS', 'ID Desa Kemendagri', 'Nama Desa'];

/**
 * Name of a column's inputs: the same in every row, the village is known by position only.
 * @param {import('./context.mjs').Site} site
 * @param {import('./forms.mjs').Form} form
 * @param {import('./forms.mjs').Field} field
 */
export const columnName = (site, form, field) => `${site.disguise.name(form.key, 'tabel', field.key)}[]`;

/** Files cannot stand in a table of all villages. @param {import('./forms.mjs').Field} field */
export const inTable = (field) => field.type !== 'file';

/**
 * @param {Pick<import('./context.mjs').Context, 'site' | 'session'>} scene
 * @param {import('./forms.mjs').Form} form
 */
export function tableRows(scene, form) {
  const bps = bpsCodes(scene.site.villages);
  return placesOf(scene, form).map(({ code, name, kecamatan }, index) => ({
    code,
    identity: [String(index + 1), code.slice(0, 6), kecamatan, bps.get(code) ?? '', code, name],
  }));
}
