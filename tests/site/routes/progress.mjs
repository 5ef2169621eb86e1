import { areaOf, placesOf } from '../areas.mjs';
import { html } from '../html.mjs';
import { pageView } from '../views/page.mjs';

/** @param {import('../forms.mjs').Form} form */
const groupOf = (form) =>
  /^Aksi \d$/.test(form.menu) ? form.menu : form.period === 'tahun' ? 'Master Ansit' : 'Analisis Situasi';

/**
 * "Pantau Aksi": progress per form and what reviewers say. Columns of the kecamatan era are stated (one is unknown), those
 * of the era before are a guess.
 * @type {import('../context.mjs').Route}
 */
export const progress = {
  pattern: /^\/(emonev\/pantau-aksi|index\.php\/pantauaksikec)$/,
  get(context) {
    const { site, session } = context;
    const rows = site.forms.map((form, index) => {
      const places = placesOf(context, form);
      const saved = site.store.saved(form, session.year);
      const count = places.filter(({ code }) => saved.has(code)).length;
      return html`<tr>
        <td>${groupOf(form)}</td>
        <td>${index + 1}</td>
        <td>${form.heading}</td>
        <td class="angka">${Math.floor((100 * count) / places.length)} %</td>
        <td>${site.store.status(form, session.year, areaOf(context)) || (count > 0 ? 'Pending' : '-')}</td>
        <td></td>
      </tr>`;
    });
    return {
      page: pageView(context, {
        heading: 'Pantau Aksi',
        current: site.era === 'emonev' ? '/emonev/pantau-aksi' : '/index.php/pantauaksikec',
        body: html`<div class="box box-primary">
          <div class="box-body table-responsive">
            <table class="table table-bordered" data-guess="1">
              <thead>
                <tr>
                  ${['Kelompok', 'Nomor', 'Nama Form', 'Terisi', 'Status', 'Catatan'].map((label) => html`<th>${label}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${rows}
              </tbody>
            </table>
          </div>
        </div>`,
      }),
    };
  },
};
