import { html } from '../html.mjs';
import { progressOf } from '../listing.mjs';
import { pageView } from './page.mjs';

/**
 * The first page after logging in: how far the forms of the chosen year are.
 * @param {import('./index.mjs').Drawing} drawing
 */
export const homeView = (drawing) =>
  pageView(drawing, {
    heading: 'Beranda',
    current: '/emonev/beranda',
    body: html`<div class="row" data-guess="1">
      ${drawing.site.forms.slice(0, 30).map((form) => {
        const { count, total } = progressOf(drawing, form);
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
