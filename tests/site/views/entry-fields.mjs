import { villagesFor } from '../areas.mjs';
import { html } from '../html.mjs';
import { byKecamatan, optionText } from '../villages.mjs';

/**
 * What stands in the form when it is shown.
 * @typedef {{ editing: string | null, village: string | null, texts: ReadonlyMap<string, string>, problems: readonly string[] }} Draft
 *   `editing` is the code of the saved village that is being changed
 */

/** @type {Draft} */
export const EMPTY_DRAFT = { editing: null, village: null, texts: new Map(), problems: [] };

/** @typedef {{ site: import('../context.mjs').Site, session: import('../sessions.mjs').Session, form: import('../forms.mjs').Form, draft: Draft }} Props */

/**
 * Grouped by kecamatan on pages, flat in modals: both occur in templates of this kind.
 * @param {Props} props
 */
export function villageSelect({ site, session, form, draft }) {
  const villages = villagesFor(site, session);
  const name = site.disguise.name(form.key, 'desa');
  /** @param {import('../villages.mjs').Village} village */
  const option = (village) =>
    html`<option value="${site.disguise.numberOf(village.code)}" ${village.code === draft.village && html`selected`}>
      ${optionText(village)}
    </option>`;
  const options =
    form.dress === 'page'
      ? [...byKecamatan({ ...site.villages, villages })].map(
          ([kecamatan, group]) => html`<optgroup label="Kec. ${kecamatan}">${group.map(option)}</optgroup>`,
        )
      : villages.map(option);
  return html`<select
    class="form-control pilih-desa"
    style="width: 100%"
    name="${name}"
    ${form.dress === 'page' && html`id="${name}"`}
    ${draft.editing && html`disabled`}
    data-guess="1"
  >
    <option value="">Pilih desa/kelurahan</option>
    ${options}
  </select>`;
}

/** Forms with a file are sent in parts. @param {import('../forms.mjs').Form} form */
export const multipart = (form) =>
  form.fields.some(({ type }) => type === 'file') && html`enctype="multipart/form-data"`;

/** @param {Draft} draft */
export const problemsView = (draft) =>
  draft.problems.length > 0 &&
  html`<div class="alert alert-danger" role="alert" data-guess="1">
    Data belum disimpan.
    <ul>
      ${draft.problems.map((problem) => html`<li>${problem}</li>`)}
    </ul>
  </div>`;

/**
 * The number of the saved row, as templates carry it in a hidden input; empty for a new one.
 * @param {Props} props
 */
export const hiddenRow = ({ site, draft }) =>
  html`<input type="hidden" name="id" value="${draft.editing ? site.disguise.numberOf(draft.editing) : ''}" />`;
