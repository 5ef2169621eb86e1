import { html } from '../html.mjs';
import { pageView } from './page.mjs';

/**
 * @param {import('../context.mjs').Context} context
 * @param {import('../forms.mjs').Form} form
 */
export const uploadView = (context, form) =>
  pageView(context, {
    heading: form.heading,
    subheading: form.subheading,
    current: form.address,
    body: html`<form
      class="box box-primary"
      method="post"
      action="${form.address}/unggah"
      enctype="multipart/form-data"
      data-guess="1"
    >
      <div class="box-header with-border"><h3 class="box-title">Unggah templat</h3></div>
      <div class="box-body">
        <div class="form-group">
          <label>Berkas XLSX</label>
          <input type="file" name="${context.site.disguise.name(form.key, 'templat')}" accept=".xlsx" />
          <p class="help-block">Pakai templat yang diunduh dari halaman ini.</p>
        </div>
      </div>
      <div class="box-footer">
        <a class="btn btn-default" href="${form.address}">Batal</a>
        <button type="submit" class="btn btn-primary pull-right"><i class="fa fa-upload"></i> Unggah berkas</button>
      </div>
    </form>`,
  });
