import { html } from '../html.mjs';
import { entryFields, postTo } from './entry-fields.mjs';
import { pageView } from './page.mjs';

/**
 * "Tambah data" and "Ubah" as a page of its own, with labels that point at their inputs.
 * @param {import('./index.mjs').Drawing} drawing
 * @param {import('../forms.mjs').Form} form
 * @param {import('./entry-fields.mjs').Draft} draft
 */
export const entryPageView = (drawing, form, draft) =>
  pageView(drawing, {
    heading: form.heading,
    subheading: form.subheading,
    current: form.address,
    body: drawing.parts.card({
      title: draft.editing ? 'Ubah data' : 'Tambah data',
      form: true,
      attributes: html`${postTo(form)} ${!form.stated && html`data-guess="1"`}`,
      body: entryFields({ ...drawing, form, draft }),
      footer: html`<a class="btn btn-default" href="${form.address}">Batal</a>
        ${drawing.parts.submit('save', 'Simpan')}`,
    }),
  });
