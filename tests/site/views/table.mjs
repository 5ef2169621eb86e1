import { placesOf } from '../areas.mjs';
import { html } from '../html.mjs';
import { bpsCodes } from '../villages.mjs';
import { labelOf } from './label.mjs';
import { pageView } from './page.mjs';

const IDENTITY = ['No', 'ID Kecamatan', 'Kecamatan', 'ID Desa BPS', 'ID Desa Kemendagri', 'Nama Desa'];

/**
 * Name of a column's inputs: the same in every row, the village is known by position only.
 * @param {import('../context.mjs').Site} site
 * @param {import('../forms.mjs').Form} form
 * @param {import('../forms.mjs').Field} field
 */
export const columnName = (site, form, field) => `${site.disguise.name(form.key, 'tabel', field.key)}[]`;

/** Files cannot stand in a table of all villages. @param {import('../forms.mjs').Field} field */
const inTable = (field) => field.type !== 'file';

/**
 * @param {import('../context.mjs').Site} site
 * @param {import('../forms.mjs').Form} form
 * @param {import('../forms.mjs').Field} field
 * @param {string} text
 */
function cell(site, form, field, text) {
  const name = columnName(site, form, field);
  if (field.type === 'yesno')
    return html`<select class="form-control input-sm" name="${name}">
      <option value=""></option>
      ${['Ya', 'Tidak'].map((word) => html`<option value="${word}" ${word === text && html`selected`}>${word}</option>`)}
    </select>`;
  return html`<input class="form-control input-sm" type="text" name="${name}" value="${text}" autocomplete="off" />`;
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
 * @param {import('../context.mjs').Context} context
 * @param {import('../forms.mjs').Form} form
 * @param {(village: string, field: import('../forms.mjs').Field) => string} textOf
 */
export function tableView(context, form, textOf) {
  const { site } = context;
  const bps = bpsCodes(site.villages);
  return pageView(context, {
    heading: form.heading,
    subheading: form.subheading,
    current: form.address,
    collapsed: true,
    body: html`<form class="box box-primary" method="post" action="${form.address}/tabel" data-guess="1">
      <div class="box-header with-border">
        <h3 class="box-title">Isi tabel</h3>
        <small class="text-muted">Baris yang dikosongkan tidak disimpan.</small>
      </div>
      <div class="box-body table-responsive">
        <table class="table table-bordered table-condensed tabel-isian">
          <thead>
            ${header(form)}
          </thead>
          <tbody>
            ${placesOf(context, form).map(
              ({ code, name, kecamatan }, index) =>
                html`<tr>
                  <td>${index + 1}</td>
                  <td>${code.slice(0, 6)}</td>
                  <td>${kecamatan}</td>
                  <td>${bps.get(code)}</td>
                  <td>${code}</td>
                  <td>${name}</td>
                  ${form.fields
                    .filter(inTable)
                    .map((field) => html`<td>${cell(site, form, field, textOf(code, field))}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="box-footer">
        <a class="btn btn-default" href="${form.address}">Batal</a>
        <button type="submit" class="btn btn-primary pull-right"><i class="fa fa-save"></i> Simpan</button>
      </div>
    </form>`,
  });
}
