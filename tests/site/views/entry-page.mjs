import { html } from '../html.mjs';
import { hiddenRow, multipart, problemsView, villageSelect } from './entry-fields.mjs';
import { fieldInput, isFigure } from './field-input.mjs';
import { labelOf } from './label.mjs';
import { pageView } from './page.mjs';

/**
 * "Tambah data" and "Ubah" as a page of its own, with labels that point at their inputs.
 * @param {import('../context.mjs').Context} context
 * @param {import('../forms.mjs').Form} form
 * @param {import('./entry-fields.mjs').Draft} draft
 */
export function entryPageView(context, form, draft) {
  const { site } = context;
  const props = { site, session: context.session, form, draft };
  const row = (
    /** @type {string} */ key,
    /** @type {import('../html.mjs').Part} */ label,
    /** @type {boolean} */ required,
  ) =>
    html`<label class="col-sm-4 control-label ${required && 'wajib'}" for="${site.disguise.name(form.key, key)}"
      >${label}</label
    >`;
  return pageView(context, {
    heading: form.heading,
    subheading: form.subheading,
    current: form.address,
    body: html`<div class="box box-primary" ${!form.stated && html`data-guess="1"`}>
      <div class="box-header with-border">
        <h3 class="box-title">${draft.editing ? 'Ubah data' : 'Tambah data'}</h3>
      </div>
      <form class="form-horizontal" method="post" action="${form.address}/simpan" ${multipart(form)}>
        <div class="box-body">
          ${problemsView(draft)} ${hiddenRow(props)}
          ${
            form.level === 'desa' &&
            html`<div class="form-group">
              ${row('desa', 'Desa/Kelurahan', true)}
              <div class="col-sm-7">${villageSelect(props)}</div>
            </div>`
          }
          ${form.fields.map(
            (field) =>
              html`<div class="form-group">
                ${row(field.key, labelOf(field), field.required)}
                <div class="${isFigure(field) ? 'col-sm-4' : 'col-sm-7'}">${fieldInput(props, field)}</div>
              </div>`,
          )}
        </div>
        <div class="box-footer">
          <a class="btn btn-default" href="${form.address}">Batal</a>
          <button type="submit" class="btn btn-primary pull-right"><i class="fa fa-save"></i> Simpan</button>
        </div>
      </form>
    </div>`,
  });
}
