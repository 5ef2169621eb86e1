import { html } from '../html.mjs';
import { entryFields, postTo } from './entry-fields.mjs';

/**
 * "Tambah data" and "Ubah" as a modal on the list. A trap for robots (an input that no person sees) comes along, as is
 * usual in templates of this age.
 * @param {import('./index.mjs').Drawing} drawing
 * @param {import('../forms.mjs').Form} form
 * @param {import('./entry-fields.mjs').Draft} draft
 * @param {boolean} open
 */
export const entryModalView = (drawing, form, draft, open) =>
  drawing.parts.modal({
    title: `${draft.editing ? 'Ubah' : 'Tambah'} data ${form.heading}`,
    open,
    attributes: postTo(form),
    body: html`<div class="perangkap" aria-hidden="true">
        <input
          type="text"
          name="${drawing.site.disguise.name(form.key, 'perangkap')}"
          tabindex="-1"
          autocomplete="off"
        />
      </div>
      ${entryFields({ ...drawing, form, draft })}`,
  });
