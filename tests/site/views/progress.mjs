import { html } from '../html.mjs';
import { PROGRESS_HEADINGS, progressRows } from '../listing.mjs';
import { pageView } from './page.mjs';

/** @param {import('./index.mjs').Drawing} drawing */
export const progressView = (drawing) =>
  pageView(drawing, {
    heading: 'Pantau Aksi',
    current: drawing.site.era === 'emonev' ? '/emonev/pantau-aksi' : '/index.php/pantauaksikec',
    body: drawing.parts.card({
      title: 'Kemajuan pengisian',
      wide: true,
      body: html`<table class="table table-bordered" data-guess="1">
        <thead>
          <tr>
            ${PROGRESS_HEADINGS.map((label) => html`<th>${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${progressRows(drawing).map(
            (row) =>
              html`<tr>
                ${row.map((text) => html`<td>${text}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`,
    }),
  });
