import { html } from '../html.mjs';
import { pageView } from './page.mjs';

/**
 * @param {import('./index.mjs').Drawing} drawing
 * @param {import('../forms.mjs').Form} form
 */
export const uploadView = (drawing, form) =>
  pageView(drawing, {
    heading: form.heading,
    subheading: form.subheading,
    current: form.address,
    body: drawing.parts.card({
      title: 'Unggah templat',
      form: true,
      attributes: html`method="post" action="${form.address}/unggah" enctype="multipart/form-data" data-guess="1"`,
      body: html`<div class="form-group">
        <label>Berkas XLSX</label>
        <input type="file" name="${drawing.site.disguise.name(form.key, 'templat')}" accept=".xlsx" />
        <p class="help-block">Pakai templat yang diunduh dari halaman ini.</p>
      </div>`,
      footer: html`<a class="btn btn-default" href="${form.address}">Batal</a>
        ${drawing.parts.submit('upload', 'Unggah berkas')}`,
    }),
  });
