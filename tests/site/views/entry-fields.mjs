import { villagesFor } from '../areas.mjs';
import { html } from '../html.mjs';
import { byKecamatan, optionText } from '../villages.mjs';
import { fieldInput, isFigure } from './field-input.mjs';
import { labelOf } from './label.mjs';

/**
 * What stands in the form when it is shown.
 * @typedef {{ editing: string | null, village: string | null, texts: ReadonlyMap<string, string>, problems: readonly string[] }} Draft
 *   `editing` is the code of the saved village that is being changed
 */

/** @type {Draft} */
export const EMPTY_DRAFT = { editing: null, village: null, texts: new Map(), problems: [] };

/** @typedef {import('./index.mjs').Drawing & { form: import('../forms.mjs').Form, draft: Draft }} Props */

/** Grouped by kecamatan on pages, flat in modals of old templates: both occur. @param {Props} props */
function villageSelect({ parts, site, session, form, draft }) {
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
    class="${parts.words.control} pilih-desa"
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

/** Where it is posted; forms with a file are sent in parts. @param {import('../forms.mjs').Form} form */
export const postTo = (form) =>
  html`method="post" action="${form.address}/simpan"
  ${form.fields.some(({ type }) => type === 'file') && html`enctype="multipart/form-data"`}`;

/** @param {Draft} draft */
const problemsView = (draft) =>
  draft.problems.length > 0 &&
  html`<div class="alert alert-danger" role="alert" data-guess="1">
    Data belum disimpan.
    <ul>
      ${draft.problems.map((problem) => html`<li>${problem}</li>`)}
    </ul>
  </div>`;

/**
 * The fields of the entry form, its village first. The number of the saved row comes along in a hidden input, as templates
 * do it.
 * @param {Props} props
 */
export function entryFields(props) {
  const { parts, site, form, draft } = props;
  /** In modals of old templates labels point at nothing. @param {string} key */
  const id = (key) => (form.dress === 'page' ? site.disguise.name(form.key, key) : null);
  return html`${problemsView(draft)}
    <input type="hidden" name="id" value="${draft.editing ? site.disguise.numberOf(draft.editing) : ''}" />
    ${
      form.level === 'desa' &&
      parts.group({
        label: 'Desa/Kelurahan',
        required: true,
        id: id('desa'),
        control: villageSelect(props),
        narrow: false,
      })
    }
    ${form.fields.map((field) =>
      parts.group({
        label: labelOf(field),
        required: field.required,
        id: id(field.key),
        control: fieldInput(props, field),
        narrow: isFigure(field),
      }),
    )}`;
}
