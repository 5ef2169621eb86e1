import { html } from '../html.mjs';
import { bpsCodes } from '../villages.mjs';
import { pageView } from './page.mjs';

const IDENTITY = ['No', 'ID Kecamatan', 'Kecamatan', 'ID Desa BPS', 'ID Desa Kemendagri', 'Nama Desa'];

/**
 * Name of a column's inputs: the same in every row, the village is known by position only.
 * @param {import('../context.mjs').Site} site
 * @param {import('../forms.mjs').Form} form
 * @param {import('../forms.mjs').Field} field
 */
export const columnName = (site, form, field) => `${site.disguise.name(form.key, 'tabel', field.key)}[]`;

/** @param {import('../forms.mjs').Form} form */
function header(form) {
  const labels = form.fields.map(({ label }) => html`<th>${label}</th>`);
  if (form.subheading === '')
    return html`<tr>
      ${IDENTITY.map((label) => html`<th>${label}</th>`)} ${labels}
    </tr>`;
  return html`<tr>
      ${IDENTITY.map((label) => html`<th rowspan="2">${label}</th>`)}
      <th colspan="${form.fields.length}" class="text-center">${form.subheading}</th>
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
    current: `/emonev/${form.path}`,
    collapsed: true,
    body: html`<form class="box box-primary" method="post" action="/emonev/${form.path}/tabel" data-guess="1">
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
            ${site.villages.villages.map(
              ({ code, name, kecamatan }, index) =>
                html`<tr>
                  <td>${index + 1}</td>
                  <td>${code.slice(0, 6)}</td>
                  <td>${kecamatan}</td>
                  <td>${bps.get(code)}</td>
                  <td>${code}</td>
                  <td>${name}</td>
                  ${form.fields.map(
                    (field) =>
                      html`<td>
                        <input
                          class="form-control input-sm"
                          type="text"
                          name="${columnName(site, form, field)}"
                          value="${textOf(code, field)}"
                          autocomplete="off"
                        />
                      </td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="box-footer">
        <a class="btn btn-default" href="/emonev/${form.path}">Batal</a>
        <button type="submit" class="btn btn-primary pull-right"><i class="fa fa-save"></i> Simpan</button>
      </div>
    </form>`,
  });
}
