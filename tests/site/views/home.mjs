import { placesOf } from '../areas.mjs';
import { html } from '../html.mjs';
import { pageView } from './page.mjs';

/**
 * The first page after logging in: how far the forms of the chosen year are.
 * @param {import('../context.mjs').Context} context
 */
export function homeView(context) {
  const { site, session } = context;
  return pageView(context, {
    heading: 'Beranda',
    current: '/emonev/beranda',
    body: html`<div class="row" data-guess="1">
      ${site.forms.slice(0, 30).map((form) => {
        const total = placesOf(context, form).length;
        const count = site.store.saved(form, session.year).size;
        return html`<div class="col-sm-4">
          <div class="small-box ${count === total ? 'bg-green' : 'bg-aqua'}">
            <div class="inner">
              <h3>${count}</h3>
              <p>dari ${total} desa/kelurahan<br />${form.heading}</p>
            </div>
            <div class="icon"><i class="fa fa-map-marker"></i></div>
            <a href="${form.address}" class="small-box-footer">Buka <i class="fa fa-arrow-circle-right"></i></a>
          </div>
        </div>`;
      })}
    </div>`,
  });
}
