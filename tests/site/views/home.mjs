import { forms } from '../forms.mjs';
import { html } from '../html.mjs';
import { pageView } from './page.mjs';

/**
 * The first page after logging in: how far the forms of the chosen year are.
 * @param {import('../context.mjs').Context} context
 */
export function homeView(context) {
  const { site, session } = context;
  const total = site.villages.villages.length;
  return pageView(context, {
    heading: 'Beranda',
    current: '/emonev/beranda',
    body: html`<div class="row" data-guess="1">
      ${forms.map((form) => {
        const count = site.store.saved(form.key, session.year).size;
        return html`<div class="col-sm-4">
          <div class="small-box ${count === total ? 'bg-green' : 'bg-aqua'}">
            <div class="inner">
              <h3>${count}</h3>
              <p>dari ${total} desa/kelurahan<br />${form.heading}</p>
            </div>
            <div class="icon"><i class="fa fa-map-marker"></i></div>
            <a href="/emonev/${form.path}" class="small-box-footer">Buka <i class="fa fa-arrow-circle-right"></i></a>
          </div>
        </div>`;
      })}
    </div>`,
  });
}
