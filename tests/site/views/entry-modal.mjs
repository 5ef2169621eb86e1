import { html } from '../html.mjs';
import { hiddenRow, multipart, problemsView, villageSelect } from './entry-fields.mjs';
import { fieldInput } from './field-input.mjs';
import { labelOf } from './label.mjs';

/**
 * "Tambah data" and "Ubah" as a modal on the list. Labels stand above their inputs without `for`, and a trap for robots
 * (an input that no person sees) comes along: both are usual in templates of this age.
 * @param {import('../context.mjs').Context} context
 * @param {import('../forms.mjs').Form} form
 * @param {import('./entry-fields.mjs').Draft} draft
 * @param {boolean} open
 */
export function entryModalView({ site, session }, form, draft, open) {
  const props = { site, session, form, draft };
  return html`<div class="modal fade modal-isian ${open && 'buka'}" tabindex="-1" role="dialog" data-guess="1">
    <div class="modal-dialog" role="document">
      <form class="modal-content" method="post" action="${form.address}/simpan" ${multipart(form)}>
        <div class="modal-header">
          <button type="button" class="close" data-dismiss="modal" aria-label="Tutup">&times;</button>
          <h4 class="modal-title">${draft.editing ? 'Ubah' : 'Tambah'} data ${form.heading}</h4>
        </div>
        <div class="modal-body">
          ${problemsView(draft)} ${hiddenRow(props)}
          <div class="perangkap" aria-hidden="true">
            <input type="text" name="${site.disguise.name(form.key, 'perangkap')}" tabindex="-1" autocomplete="off" />
          </div>
          ${
            form.level === 'desa' &&
            html`<div class="form-group">
              <label class="wajib">Desa/Kelurahan</label>
              ${villageSelect(props)}
            </div>`
          }
          ${form.fields.map(
            (field) =>
              html`<div class="form-group">
                <label class="${field.required && 'wajib'}">${labelOf(field)}</label>
                ${fieldInput(props, field)}
              </div>`,
          )}
        </div>
        <div class="modal-footer">
          <button type="button" class="btn btn-default pull-left" data-dismiss="modal">Batal</button>
          <button type="submit" class="btn btn-primary"><i class="fa fa-save"></i> Simpan</button>
        </div>
      </form>
    </div>
  </div>`;
}
