import { html } from '../html.mjs';
import { columnName, IDENTITY, inTable, tableRows } from '../table-rows.mjs';
import { labelOf } from './label.mjs';
import { pageView } from './page.mjs';

/**
 * @param {import('./index.mjs').Drawing} drawing
 * @param {import('../forms.mjs').Form} form
 * @param {import('../forms.mjs').Field} field
 * @param {string} text
 */
function cell({ parts, site }, form, field, text) {
  const name = columnName(site, form, field);
  if (field.type === 'yesno')
    return html`<select class="${parts.words.select} ${parts.words.small}" name="${name}">
      <option value=""></option>
      ${['Ya', 'Tidak'].map((word) => html`<option value="${word}" ${word === text && html`selected`}>${word}</option>`)}
    </select>`;
  return html`<input
    class="form-control ${parts.words.small}"
    type="text"
    name="${name}"
    value="${text}"
    autocomplete="off"
  />`;
}

/** @param {import('../forms.mjs').Form} form */
function header(form) {
  const labels = form.fields.filter(inTable).map((field) => html`<th>${labelOf(field)}</th>`);
  if (form.subheading === '')
    return html`<tr>
      ${IDENTITY.map((label) => html`<th>${label}</th>`)} ${labels}
    </tr>`;
  return html`<tr>
      ${IDENTITY.map((label) => html`<th rowspan="2">${label}</th>`)}
      <th colspan="${form.fields.filter(inTable).length}" class="text-center">${form.subheading}</th>
    </tr>
    <tr>
      ${labels}
    </tr>`;
}

/**
 * Every village in one table, the columns of the officers' sheets. Inputs have neither id nor label.
 * @param {import('./index.mjs').Drawing} drawing
 * @param {import('../forms.mjs').Form} form
 * @param {(village: string, field: import('../forms.mjs').Field) => string} textOf
 */
export const tableView = (drawing, form, textOf) =>
  pageView(drawing, {
    heading: form.heading,
    subheading: form.subheading,
    current: form.address,
    collapsed: true,
    body: drawing.parts.card({
      title: 'Isi tabel',
      tools: html`<small class="text-muted">Baris yang dikosongkan tidak disimpan.</small>`,
      form: true,
      attributes: html`method="post" action="${form.address}/tabel" data-guess="1"`,
      wide: true,
      body: html`<table class="table table-bordered ${drawing.parts.words.table} tabel-isian">
        <thead>
          ${header(form)}
        </thead>
        <tbody>
          ${tableRows(drawing, form).map(
            ({ identity, code }) =>
              html`<tr>
                ${identity.map((text) => html`<td>${text}</td>`)}
                ${form.fields
                  .filter(inTable)
                  .map((field) => html`<td>${cell(drawing, form, field, textOf(code, field))}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`,
      footer: html`<a class="btn btn-default" href="${form.address}">Batal</a>
        ${drawing.parts.submit('save', 'Simpan')}`,
    }),
  });
