import { html } from '../html.mjs';
import { pageView } from './page.mjs';

/** Menu entries whose pages nobody outside has described. @param {import('./index.mjs').Drawing} drawing @param {{ heading: string, current: string }} view */
export const elsewhereView = (drawing, { heading, current }) =>
  pageView(drawing, {
    heading,
    current,
    body: html`<div class="callout callout-info" data-guess="1">
      <p>Halaman ini tidak termasuk dalam replika.</p>
    </div>`,
  });
